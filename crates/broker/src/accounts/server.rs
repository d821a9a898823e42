//! How one server fares: it answers, or it is left alone for a while.

use std::time::Duration;

use fediaccounts_core::Timestamp;

use crate::patience::pause;

/// For so long after an answer a failure is taken to be that of one account.
const WELL: Duration = Duration::from_secs(10 * 60);

/// What is known about a server.
#[derive(Debug, Default)]
pub(super) struct Server {
    /// How many accounts there are on it.
    pub(super) accounts: usize,
    /// How many of them are being asked about.
    pub(super) asked: usize,
    /// When it was asked last.
    pub(super) asked_at: Option<Timestamp>,
    /// Set while it does not answer.
    pub(super) silence: Option<Silence>,
    answered_at: Option<Timestamp>,
}

/// A server that does not answer is asked about one of its accounts, again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Silence {
    /// Since when.
    pub(super) since: Timestamp,
    /// When it is asked next.
    pub(super) retry_at: Timestamp,
    tries: u32,
}

impl Server {
    /// It answered; says whether that was news.
    pub(super) fn answered(&mut self, now: Timestamp) -> bool {
        self.answered_at = Some(now);
        self.silence.take().is_some()
    }

    /// It did not answer.
    pub(super) fn failed(&mut self, now: Timestamp, seed: u64, retry_after: Option<Duration>) {
        let tries = self.silence.map_or(0, |silence| silence.tries).saturating_add(1);
        let since = self.silence.map_or(now, |silence| silence.since);
        let retry_at = now.plus(pause(tries, seed, retry_after));
        self.silence = Some(Silence { since, retry_at, tries });
    }

    /// Whether it answered somebody else a moment ago: then a failure says nothing about it.
    pub(super) fn is_well(&self, now: Timestamp) -> bool {
        self.silence.is_none() && self.answered_at.is_some_and(|at| at <= now && now.since(at) < WELL)
    }

    /// The clock was set: times that lie too far ahead come now.
    pub(super) fn clock_was_set(&mut self, now: Timestamp, furthest: Duration) {
        self.answered_at = None;
        if let Some(silence) = &mut self.silence
            && silence.retry_at > now.plus(furthest)
        {
            silence.retry_at = now;
        }
    }
}
