//! How one account fares, and when it is asked about next.

use std::time::Duration;

use fediaccounts_core::{AccountId, Origin, Timestamp};

use crate::patience::{jittered, part, pause, seed};

/// How long an answer is good for.
const EVERY: Duration = Duration::from_secs(12 * 60 * 60);
/// Over how long those that are overdue are spread.
const SPREAD: Duration = Duration::from_secs(10 * 60);
/// Over how long if they are few.
const SPREAD_OF_FEW: Duration = Duration::from_secs(60);
const FEW: usize = 10;

/// The furthest that a next time ever lies ahead.
pub(super) const FURTHEST: Duration = Duration::from_secs(12 * 60 * 60 * 6 / 5);

/// When an account is asked about, and how that went.
#[derive(Debug)]
pub(super) struct Health {
    /// Its server.
    pub(super) origin: Origin,
    /// When it is asked about next.
    pub(super) due: Timestamp,
    /// Whether it is to be signed out: then what is asked for is that.
    pub(super) leaving: bool,
    /// How many requests about it are under way.
    pub(super) asked: usize,
    /// Since when it is asked about in vain.
    pub(super) failing_since: Option<Timestamp>,
    /// It is asked about in vain while its server answers others.
    pub(super) alone: bool,
    /// How often in vain.
    pub(super) tries: u32,
}

impl Health {
    /// That of an account about which its server last said something at `checked_at`.
    pub(super) fn new(id: &AccountId, origin: Origin, checked_at: Option<Timestamp>, now: Timestamp) -> Self {
        // A moment that lies ahead is one of another clock.
        let due = checked_at.filter(|at| *at <= now).map_or(now, |at| next(id, at));
        Self { origin, due, leaving: false, asked: 0, failing_since: None, alone: false, tries: 0 }
    }

    /// The server said something about it.
    pub(super) fn answered(&mut self, id: &AccountId, now: Timestamp) {
        self.mend();
        if !self.leaving {
            self.due = next(id, now);
        }
    }

    /// It was asked about in vain.
    pub(super) fn failed(&mut self, id: &AccountId, now: Timestamp, retry_after: Option<Duration>) {
        self.tries = self.tries.saturating_add(1);
        self.failing_since.get_or_insert(now);
        self.due = now.plus(pause(self.tries, seed((id, self.tries)), retry_after));
    }

    /// What went wrong before counts no more.
    pub(super) fn mend(&mut self) {
        (self.failing_since, self.alone, self.tries) = (None, false, 0);
    }
}

/// When an account that was answered about at that moment is asked about again.
fn next(id: &AccountId, at: Timestamp) -> Timestamp {
    at.plus(jittered(EVERY, seed((id, at))))
}

/// Over how long so many overdue accounts are spread.
pub(super) fn spread(overdue: usize) -> Duration {
    if overdue <= FEW { SPREAD_OF_FEW } else { SPREAD }
}

/// When an overdue account is asked about.
pub(super) fn soon(id: &AccountId, now: Timestamp, spread: Duration) -> Timestamp {
    now.plus(part(spread, seed((id, now))))
}
