//! The questions that wait for the person: a few in all, one of each app, one shown at a time.

use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

use fediaccounts_core::{AccountId, AppId, Lifetime, Share, Timestamp};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{Prompt, PromptAnswered};
use tokio::sync::oneshot;

use super::obtaining::Ongoing;
use super::{Asker, Reply, Wish, Word};

/// How many wait at most.
const LONGEST: usize = 3;
/// A question that has no answer by then is answered with no.
pub(super) const LIFE: Duration = Duration::from_secs(120);

/// All of them, in the order in which they came.
#[derive(Default)]
pub(super) struct Queue {
    questions: Vec<Question>,
    last: u64,
}

/// A question of an app.
pub(super) struct Question {
    pub(super) number: u64,
    pub(super) asker: Asker,
    pub(super) wish: Wish,
    /// Until when it waits for its turn, or for an answer.
    pub(super) expires_at: Timestamp,
    pub(super) stage: Stage,
    reply: oneshot::Sender<Word>,
}

/// How far a question is.
pub(super) enum Stage {
    /// The screen is looked at.
    Looking,
    /// Its turn has not come.
    Waiting,
    /// It is told by a notice, until the person chooses that or somebody watches anyway.
    Noticed,
    /// It is shown.
    Shown(Showing),
    /// The person said yes.
    Allowing(Showing, Allowing),
}

/// What is shown of a question.
pub(super) struct Showing {
    pub(super) prompt: Prompt,
    /// Set while nobody watches: until when somebody may come.
    pub(super) alone_until: Option<Timestamp>,
}

/// What a yes is about, and how far it is.
pub(super) struct Allowing {
    pub(super) account: AccountId,
    pub(super) lifetime: Lifetime,
    pub(super) share: Share,
    pub(super) step: Step,
}

/// What comes after a yes.
pub(super) enum Step {
    /// The asker is looked at once more. Whoever said yes waits for what comes of it.
    Attesting(Reply<PromptAnswered>),
    /// A client is registered in the app's name.
    Registering(Reply<PromptAnswered>),
    /// The person goes on in the browser.
    InBrowser { _ongoing: Ongoing },
    /// The token is there, and the asker is looked at for the last time.
    AttestingAgain,
}

impl Question {
    /// The name that its notice has.
    pub(super) fn notice(&self) -> String {
        format!("consent-{}", self.number)
    }

    /// What is shown of it, if it is.
    pub(super) fn showing(&self) -> Option<&Showing> {
        match &self.stage {
            Stage::Shown(showing) | Stage::Allowing(showing, _) => Some(showing),
            Stage::Looking | Stage::Waiting | Stage::Noticed => None,
        }
    }

    /// When something is to be done about it by itself.
    pub(super) fn wakes_at(&self) -> Option<Timestamp> {
        match &self.stage {
            // Whoever looks always comes back; and so does a sign-in.
            Stage::Looking | Stage::Waiting | Stage::Allowing(..) => None,
            Stage::Noticed => Some(self.expires_at),
            Stage::Shown(showing) => showing.alone_until.into_iter().chain([self.expires_at]).min(),
        }
    }

    /// Answers the app, and whoever still waits for what comes of their yes.
    pub(super) fn end(self, word: Word, yes: Result<PromptAnswered, Failure>) {
        if let Stage::Allowing(_, Allowing { step: Step::Attesting(reply) | Step::Registering(reply), .. }) =
            self.stage
        {
            let _ = reply.send(yes);
        }
        // An app that hung up hears nothing.
        let _ = self.reply.send(word);
    }
}

impl Queue {
    /// Whether an app has to wait with its question: one of it waits already, or too many do.
    pub(super) fn is_full_for(&self, app: &AppId) -> bool {
        self.questions.len() >= LONGEST || self.questions.iter().any(|other| other.asker.app == *app)
    }

    /// One more, whose screen is to be looked at; gives its number.
    pub(super) fn push(
        &mut self,
        asker: Asker,
        wish: Wish,
        now: Timestamp,
        reply: oneshot::Sender<Word>,
    ) -> u64 {
        self.last += 1;
        let (number, stage) = (self.last, Stage::Looking);
        self.questions.push(Question { number, asker, wish, expires_at: now.plus(LIFE), stage, reply });
        number
    }

    pub(super) fn get_mut(&mut self, number: u64) -> Option<&mut Question> {
        self.questions.iter_mut().find(|question| question.number == number)
    }

    /// The one that is shown.
    pub(super) fn shown(&mut self) -> Option<&mut Question> {
        self.questions.iter_mut().find(|question| question.showing().is_some())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &Question> {
        self.questions.iter()
    }

    /// How many the person has still to answer.
    pub(super) fn unanswered(&self) -> usize {
        self.questions.iter().filter(|question| !matches!(question.stage, Stage::Allowing(..))).count()
    }

    /// Takes one out.
    pub(super) fn take(&mut self, number: u64) -> Option<Question> {
        let at = self.questions.iter().position(|question| question.number == number)?;
        Some(self.questions.remove(at))
    }

    /// The numbers of those that are so.
    pub(super) fn numbers(&self, are: impl Fn(&Question) -> bool) -> Vec<u64> {
        self.questions.iter().filter(|question| are(question)).map(|question| question.number).collect()
    }

    /// Waits until an app hangs up; gives the number of its question.
    pub(super) async fn hung_up(&mut self) -> u64 {
        poll_fn(|cx| {
            let mut gone = |question: &mut Question| question.reply.poll_closed(cx).is_ready();
            match self.questions.iter_mut().find_map(|it| gone(it).then_some(it.number)) {
                Some(number) => Poll::Ready(number),
                None => Poll::Pending,
            }
        })
        .await
    }
}
