//! What the window is open for. It lies here, not in a page.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::purpose::Purpose;

/// What the window is open for, and how often it was opened.
#[derive(Default)]
pub(crate) struct Desk(Mutex<Held>);

#[derive(Default)]
struct Held {
    purpose: Option<Purpose>,
    turn: u64,
}

impl Desk {
    /// Holds a purpose; says whether it is the one that was held already.
    pub(super) fn hold(&self, purpose: Purpose) -> bool {
        let mut held = self.held();
        let same = held.purpose.as_ref() == Some(&purpose);
        if !same {
            held.turn += 1;
            held.purpose = Some(purpose);
        }
        same
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
        self.held().purpose = None;
    }

    /// A number that no other opening had.
    pub(super) fn turn(&self) -> u64 {
        self.held().turn
    }

    fn held(&self) -> MutexGuard<'_, Held> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[path = "desk_tests.rs"]
mod tests;
