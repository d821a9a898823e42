//! When token sets are renewed: a schedule without a clock, without a network.
//!
//! A set is due at the earlier of four fifths of its life and two minutes before its end, a little
//! earlier for some than for others. Lives of less than a minute do not make it a loop: those are due five
//! minutes after they began by the schedule alone; whoever needs such a token before then renews it by asking.
//! A set that cannot be renewed is looked at once, when it ends.

use std::collections::{BTreeSet, HashMap};
use std::time::Duration;

use fediaccounts_core::{AccountId, Holder, Timestamp, TokenSet};

use crate::lifetime::is_from_the_future;
use crate::patience::{part, seed};

/// Whose token set.
pub(super) type Key = (AccountId, Holder);

/// So long before the end a set is renewed, if that is not before half of its life.
const LEAD: Duration = Duration::from_secs(2 * 60);
/// A life that is worth being followed by another one as it ends.
const WORTH_WHILE: Duration = Duration::from_secs(60);
/// When a set with a shorter one is renewed after it was given, by the schedule alone.
const LATER: Duration = Duration::from_secs(5 * 60);
/// A clock that is so much off from what was expected was set, or the computer slept.
const OFF: Duration = Duration::from_secs(60);
/// Over how long those that are overdue are spread, and over how long if they are few.
const SPREAD: Duration = Duration::from_secs(10 * 60);
const SPREAD_OF_FEW: Duration = Duration::from_secs(60);
const FEW: usize = 10;

/// When a set is to be looked at; never if it does not end.
pub(super) fn due(key: &Key, tokens: &TokenSet, now: Timestamp) -> Option<Timestamp> {
    let ends = tokens.expires_at?;
    if tokens.refresh_token.is_none() {
        return Some(ends);
    }
    if is_from_the_future(tokens, now) {
        return Some(now);
    }
    // What it is renewed with may end first.
    let ends = tokens.refresh_expires_at.map_or(ends, |at| at.min(ends));
    let life = ends.since(tokens.issued_at);
    if life < WORTH_WHILE {
        return Some(tokens.issued_at.plus(LATER));
    }
    let lead = (life / 5).max(LEAD.min(life / 2));
    let early = part(lead / 5, seed((key, tokens.issued_at)));
    Some(tokens.issued_at.plus(life.saturating_sub(lead + early)))
}

/// Everybody's times, in order.
#[derive(Debug)]
pub(super) struct Schedule {
    order: BTreeSet<(Timestamp, Key)>,
    times: HashMap<Key, Timestamp>,
    looked_at: Timestamp,
}

impl Schedule {
    /// A schedule with nobody on it.
    pub(super) fn new(now: Timestamp) -> Self {
        Self { order: BTreeSet::new(), times: HashMap::new(), looked_at: now }
    }

    /// Sets one's time, or takes it off.
    pub(super) fn set(&mut self, key: &Key, due: Option<Timestamp>) {
        if let Some(former) = self.times.remove(key) {
            self.order.remove(&(former, key.clone()));
        }
        if let Some(due) = due {
            self.times.insert(key.clone(), due);
            self.order.insert((due, key.clone()));
        }
    }

    /// One's time.
    pub(super) fn at(&self, key: &Key) -> Option<Timestamp> {
        self.times.get(key).copied()
    }

    /// When to look again.
    pub(super) fn wake_at(&self) -> Option<Timestamp> {
        self.order.first().map(|(due, _)| *due)
    }

    /// Takes note of the time; says whether it went back. Then times that were reckoned by the clock as it
    /// was say nothing any more.
    pub(super) fn went_back(&mut self, now: Timestamp) -> bool {
        let back = self.looked_at.since(now) > OFF;
        self.looked_at = now;
        back
    }

    /// Takes off those whose time has come, `most` of them at most. If it came long ago, as after a
    /// sleep or at a start, they are spread instead.
    pub(super) fn take_due(&mut self, now: Timestamp, most: usize) -> Vec<Key> {
        let is_late = |due: &Timestamp| now.since(*due) > OFF;
        if self.order.first().is_some_and(|(due, _)| is_late(due)) {
            let late: Vec<_> =
                self.order.iter().take_while(|(due, _)| is_late(due)).map(|(_, key)| key.clone()).collect();
            let span = if late.len() <= FEW { SPREAD_OF_FEW } else { SPREAD };
            for key in late {
                let due = now.plus(part(span, seed((&key, now))));
                self.set(&key, Some(due));
            }
        }
        let due = self.order.iter().take_while(|(due, _)| *due <= now).take(most);
        let due: Vec<_> = due.map(|(_, key)| key.clone()).collect();
        for key in &due {
            self.set(key, None);
        }
        due
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
