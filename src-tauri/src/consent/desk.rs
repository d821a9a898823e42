//! What the window shows. It lies here, not in a page.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use fediaccounts_protocol::manage::{Prompt, PromptAnswer, Snapshot};
use fediaccounts_protocol::{Code, Failure};
use serde::Serialize;
use tauri::ipc::Channel;

use super::going::Going;
use crate::ask::Answer;

/// For so long after it was shown, or came to the front, a question is not answered with yes: nobody can
/// have read it.
const UNREAD: Duration = Duration::from_secs(1);

/// What the window shows.
#[derive(Default)]
pub(crate) struct Desk(Mutex<Held>);

#[derive(Default)]
struct Held {
    /// The question that is to be shown now.
    prompt: Option<Prompt>,
    /// Since when it can be read: it was shown, or came to the front.
    since: Option<Instant>,
    /// An answer is on its way to the agent: what comes of it is to be seen.
    answering: bool,
    /// The question that was answered last: it is not shown again, however long the agent has it.
    answered: Option<String>,
    going: Option<Going>,
    /// Names of the pictures of all accounts, by id: the next question may be about any.
    pictures: BTreeMap<String, String>,
    /// The page that is told.
    page: Option<Channel<Shown>>,
}

/// What the page shows; `ui/src/consent/asking.ts` has the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Shown {
    prompt: Option<Prompt>,
    going: Option<Going>,
    pictures: BTreeMap<String, String>,
}

/// What a change asks of the window.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// To be there, and to come to the front: there is something new to read.
    Front,
    /// To be there.
    Stay,
    /// To be gone.
    Nothing,
}

impl Desk {
    /// Another question is to be shown, or none.
    pub(super) fn ask(&self, prompt: Option<Prompt>) -> Need {
        let mut held = self.held();
        let prompt = prompt.filter(|prompt| held.answered.as_ref() != Some(&prompt.id));
        let new = held.prompt != prompt;
        held.prompt = prompt;
        if new {
            held.since = Some(now());
            held.tell();
        }
        match held.need() {
            Need::Stay if new && held.prompt.is_some() => Need::Front,
            need => need,
        }
    }

    /// Tells that page from now on.
    pub(super) fn follow(&self, page: Channel<Shown>) {
        let mut held = self.held();
        held.page = Some(page);
        held.since = Some(now());
        held.tell();
    }

    /// The window came to the front: whatever is pressed now may have been meant for another.
    pub(super) fn came_to_the_front(&self) {
        self.held().since = Some(now());
    }

    /// Looks what a snapshot says of the sign-in that goes on, and which pictures there are; says whether
    /// that sign-in is over now, and was not before.
    pub(super) fn look(&self, now: &Snapshot) -> bool {
        let mut held = self.held();
        let before = held.shown_pictures();
        let named = now.accounts.iter();
        held.pictures =
            named.filter_map(|account| Some((account.id.clone(), account.picture.clone()?))).collect();
        let mut new = held.shown_pictures() != before;
        let has_moved = held.going.as_mut().is_some_and(|going| going.look(now));
        new |= has_moved;
        if new {
            held.tell();
        }
        has_moved && held.going.as_ref().is_some_and(Going::is_over)
    }

    /// An answer goes to the agent: to the question that is shown, and if it is yes, not at once.
    pub(super) fn answer(&self, id: &str, answer: &PromptAnswer) -> Answer<Prompt> {
        let mut held = self.held();
        let asked = held.prompt.clone().filter(|prompt| prompt.id == id);
        let asked = asked.ok_or_else(|| Failure::new(Code::NoSuchPrompt))?;
        let unread = held.since.is_none_or(|since| since.elapsed() < UNREAD);
        if unread && matches!(answer, PromptAnswer::Allow { .. }) {
            return Err(Failure::new(Code::TooSoon));
        }
        held.answering = true;
        Ok(asked)
    }

    /// The agent has not taken it: the question stands.
    pub(super) fn not_answered(&self) {
        self.held().answering = false;
    }

    /// The agent has taken it; what goes on now, if something does.
    pub(super) fn answered(&self, id: String, going: Option<Going>) -> Need {
        let mut held = self.held();
        held.answering = false;
        held.prompt = held.prompt.take().filter(|prompt| prompt.id != id);
        held.answered = Some(id);
        if going.is_some() {
            held.going = going;
        }
        held.tell();
        held.need()
    }

    /// The sign-in that goes on.
    pub(super) fn going(&self) -> Option<Going> {
        self.held().going.clone()
    }

    /// What came of a sign-in is read.
    pub(super) fn put_away(&self, id: &str) -> Need {
        let mut held = self.held();
        if held.going.as_ref().is_some_and(|going| going.id == id) {
            held.going = None;
            held.tell();
        }
        held.need()
    }

    /// The window is gone; gives what was asked in it.
    pub(super) fn clear(&self) -> (Option<Prompt>, Option<Going>) {
        let mut held = self.held();
        let held = std::mem::take(&mut *held);
        (held.prompt, held.going)
    }

    /// What the window has to be now.
    pub(super) fn need(&self) -> Need {
        self.held().need()
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Held {
    fn need(&self) -> Need {
        let something = self.prompt.is_some() || self.going.is_some() || self.answering;
        if something { Need::Stay } else { Need::Nothing }
    }

    /// The pictures of the accounts that may be chosen.
    fn shown_pictures(&self) -> BTreeMap<String, String> {
        let choices = self.prompt.iter().flat_map(|prompt| &prompt.choices);
        choices
            .filter_map(|one| self.pictures.get_key_value(&one.account))
            .map(|(id, name)| (id.clone(), name.clone()))
            .collect()
    }

    fn tell(&self) {
        let Some(page) = &self.page else { return };
        let shown =
            Shown { prompt: self.prompt.clone(), going: self.going.clone(), pictures: self.shown_pictures() };
        // A page that is gone says no by that.
        let _ = page.send(shown);
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "how long the person has looked at it, for them and nobody else"
)]
fn now() -> Instant {
    Instant::now()
}

#[cfg(test)]
#[path = "desk_tests.rs"]
mod tests;
