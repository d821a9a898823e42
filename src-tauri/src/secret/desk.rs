//! What the window is open for, and how far its sign-in is. It lies here, not in a page.

use std::sync::{Mutex, MutexGuard, PoisonError};

use fediaccounts_protocol::manage::{Lock, SignInStep, Snapshot};
use serde::Serialize;
use tauri::ipc::Channel;

use super::purpose::{self, Purpose};

/// What the window is open for, and how often it was opened.
#[derive(Default)]
pub(crate) struct Desk(Mutex<Held>);

#[derive(Default)]
struct Held {
    purpose: Option<Purpose>,
    turn: u64,
    /// The newest snapshot that was looked at: an older one comes too late to say anything.
    revision: u64,
    /// How far the sign-in is, as the page was last told.
    step: Option<SignInStep>,
    /// The page that is told.
    page: Option<Channel<Heard>>,
}

/// How far the sign-in is, and which snapshot said so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Heard {
    revision: u64,
    step: SignInStep,
}

/// What a snapshot says about the sign-in of the window.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Seen {
    /// Nothing: the window goes through no sign-in, or nothing is known of it now.
    Nothing,
    /// It goes on here, as that snapshot says or a newer one did.
    Going(Heard),
    /// Nothing more is typed for it.
    Over,
}

impl Desk {
    /// Holds a purpose as of a snapshot; says whether it is the one that was held already.
    pub(super) fn hold(&self, purpose: Purpose, revision: u64) -> bool {
        let mut held = self.held();
        let same = held.purpose.as_ref() == Some(&purpose);
        if !same {
            *held = Held { purpose: Some(purpose), turn: held.turn + 1, revision, ..Held::default() };
        }
        same
    }

    /// Tells that page from now on how far the sign-in is, if it is still that turn.
    pub(super) fn follow(&self, turn: u64, page: Channel<Heard>) -> bool {
        let mut held = self.held();
        let mine = held.purpose.is_some() && held.turn == turn;
        if mine {
            // A page that was loaded anew has to hear all of it.
            (held.page, held.step) = (Some(page), None);
        }
        mine
    }

    /// Looks what a snapshot says, and tells the page what is new.
    pub(super) fn look(&self, now: &Snapshot) -> Seen {
        let mut held = self.held();
        let Some(id) = held.purpose.as_ref().and_then(Purpose::follows) else { return Seen::Nothing };
        let step = purpose::sign_in(now, id).map(|sign_in| sign_in.step.clone());
        // What is locked says nothing about sign-ins.
        if now.lock != Lock::Open {
            return Seen::Nothing;
        }
        if now.revision < held.revision {
            // Whoever asked for it has to hear that it goes on, or would end the window.
            let newest = held.step.clone().map(|step| Heard { revision: held.revision, step });
            return newest.map_or(Seen::Nothing, Seen::Going);
        }
        held.revision = now.revision;
        let Some(step) = step.ok().filter(is_typed) else { return Seen::Over };
        let heard = Heard { revision: now.revision, step };
        if held.step.as_ref() != Some(&heard.step)
            && held.page.as_ref().is_some_and(|page| page.send(heard.clone()).is_ok())
        {
            held.step = Some(heard.step.clone());
        }
        Seen::Going(heard)
    }

    /// The purpose, and whose turn it is.
    pub(super) fn now(&self) -> Option<(u64, Purpose)> {
        let held = self.held();
        held.purpose.clone().map(|purpose| (held.turn, purpose))
    }

    /// The purpose of that turn, if it is still that turn.
    pub(super) fn of(&self, turn: u64) -> Option<Purpose> {
        let held = self.held();
        held.purpose.clone().filter(|_| held.turn == turn)
    }

    /// The window is gone.
    pub(super) fn clear(&self) {
        let mut held = self.held();
        (held.purpose, held.page, held.step) = (None, None, None);
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whether something is being typed at that step, or was and is with the server.
fn is_typed(step: &SignInStep) -> bool {
    matches!(
        step,
        SignInStep::Password { .. }
            | SignInStep::SecondFactor { .. }
            | SignInStep::NewAccount { .. }
            | SignInStep::Exchanging
    )
}

#[cfg(test)]
#[path = "desk_tests.rs"]
mod tests;
