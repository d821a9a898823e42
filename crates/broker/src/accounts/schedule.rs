//! When token sets are renewed: a schedule without a clock, without a network.
//!
//! A set is due at the earlier of four fifths of its life and two minutes before its end, a little
//! earlier for some than for others. Lives of less than a minute do not make it a loop: those are due five
//! minutes after they began by the schedule alone; whoever needs such a token before then renews it by asking.
//! A set that cannot be renewed is looked at once, when it ends.

use std::collections::HashMap;
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

/// Everybody's times. They are not kept in order, which would take as much again: who is first is known, and
/// looked for among all only when that one's time changes.
#[derive(Debug)]
pub(super) struct Schedule {
    times: HashMap<Key, Timestamp>,
    first: Option<Timestamp>,
    looked_at: Timestamp,
}

impl Schedule {
    /// A schedule with nobody on it.
    pub(super) fn new(now: Timestamp) -> Self {
        Self { times: HashMap::new(), first: None, looked_at: now }
    }

    /// Sets one's time, or takes it off.
    pub(super) fn set(&mut self, key: &Key, due: Option<Timestamp>) {
        let former = match due {
            Some(due) => self.times.insert(key.clone(), due),
            None => self.times.remove(key),
        };
        if former.is_some() && former == self.first {
            self.find_first();
        } else {
            self.first = self.first.into_iter().chain(due).min();
        }
    }

    /// One's time.
    pub(super) fn at(&self, key: &Key) -> Option<Timestamp> {
        self.times.get(key).copied()
    }

    /// When to look again.
    pub(super) fn wake_at(&self) -> Option<Timestamp> {
        self.first
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
        let is_late = |due: Timestamp| now.since(due) > OFF;
        if self.first.is_some_and(is_late) {
            self.spread(is_late, now);
        }
        if most == 0 || self.first.is_none_or(|first| first > now) {
            return vec![];
        }
        let mut due: Vec<_> = self.times.iter().filter(|(_, due)| **due <= now).collect();
        due.sort_unstable_by_key(|(key, due)| (**due, *key));
        let due: Vec<_> = due.into_iter().take(most).map(|(key, _)| key.clone()).collect();
        for key in &due {
            self.times.remove(key);
        }
        self.find_first();
        due
    }

    /// Gives those who are late other times, not all the same.
    fn spread(&mut self, is_late: impl Fn(Timestamp) -> bool, now: Timestamp) {
        let late = self.times.values().filter(|due| is_late(**due)).count();
        let span = if late <= FEW { SPREAD_OF_FEW } else { SPREAD };
        for (key, due) in self.times.iter_mut().filter(|(_, due)| is_late(**due)) {
            *due = now.plus(part(span, seed((key, now))));
        }
        self.find_first();
    }

    fn find_first(&mut self) {
        self.first = self.times.values().min().copied();
    }
}

#[cfg(test)]
#[path = "schedule_tests.rs"]
mod tests;
