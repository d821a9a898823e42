//! Whether this computer has a network: told by how asking servers ends, for nothing else is asked.
//!
//! One server that cannot be reached says little: its name may be gone for good. So another is asked
//! at once, and only if none has answered since, and for ten seconds before, there is no network. From
//! then on one account is tried every few seconds, and the first answer of anybody ends it for all.

use std::collections::HashSet;
use std::time::Duration;

use fediaccounts_core::{Origin, Timestamp};

use crate::heard::Heard;
use crate::patience::{part, seed};

/// An answer that is younger than this speaks for the network.
const FRESH: Duration = Duration::from_secs(10);
/// Between tries while there is no network: this, and up to three seconds more.
const TRY_AGAIN: Duration = Duration::from_secs(5);
/// A try that never told how it ended is forgotten.
const FORGOTTEN: Duration = Duration::from_secs(60);

/// What an attempt changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Turn {
    /// Nothing.
    Same,
    /// The network is gone.
    Lost,
    /// It is back.
    Back,
}

/// What is known about the network.
#[derive(Debug, Default)]
pub(super) struct Network {
    /// Servers that could not be reached since the last answer of anybody.
    failing: HashSet<Origin>,
    failing_since: Option<Timestamp>,
    no_address: bool,
    answered_at: Option<Timestamp>,
    offline_since: Option<Timestamp>,
    probe_at: Option<Timestamp>,
}

impl Network {
    /// Since when there is none.
    pub(super) fn offline_since(&self) -> Option<Timestamp> {
        self.offline_since
    }

    /// When some server is to be asked, to find out.
    pub(super) fn probe_at(&self) -> Option<Timestamp> {
        self.probe_at
    }

    /// Whether asking that one again would say nothing new.
    pub(super) fn is_failing(&self, origin: &Origin) -> bool {
        self.failing.contains(origin)
    }

    /// Somebody is being asked.
    pub(super) fn probing(&mut self, now: Timestamp) {
        self.probe_at = self.offline_since.map(|_| now.plus(FORGOTTEN));
    }

    /// There is nobody to ask now.
    pub(super) fn no_probe(&mut self, now: Timestamp) {
        self.probe_at = self.offline_since.map(|_| now.plus(TRY_AGAIN));
    }

    /// The clock was set: old times say nothing any more.
    pub(super) fn clock_was_set(&mut self, now: Timestamp) {
        self.answered_at = None;
        self.probe_at = self.probe_at.map(|_| now);
    }

    /// Takes note of an attempt; `servers` is how many there are to ask.
    pub(super) fn note(&mut self, origin: &Origin, heard: Heard, now: Timestamp, servers: usize) -> Turn {
        match heard {
            Heard::Answer | Heard::Declined { .. } | Heard::Trouble { .. } => self.answered(now),
            Heard::NoAddress | Heard::Blocked => {
                self.failing.insert(origin.clone());
                self.failing_since.get_or_insert(now);
                self.no_address |= heard == Heard::NoAddress;
                self.failed(now, servers)
            }
            // It may be slow, or the way to it: either way nothing is known.
            Heard::Nothing => {
                self.probe_at = self.offline_since.map(|_| later(now));
                Turn::Same
            }
        }
    }

    fn answered(&mut self, now: Timestamp) -> Turn {
        let was_offline = self.offline_since.is_some();
        *self = Self { answered_at: Some(now), ..Self::default() };
        if was_offline { Turn::Back } else { Turn::Same }
    }

    fn failed(&mut self, now: Timestamp, servers: usize) -> Turn {
        if self.offline_since.is_some() {
            self.probe_at = Some(later(now));
            return Turn::Same;
        }
        // A single server that refuses connections is that server's own matter.
        if servers < 2 && !self.no_address {
            return Turn::Same;
        }
        let fresh_until = self.answered_at.map_or(now, |at| at.plus(FRESH));
        if self.failing.len() < servers.min(2) || fresh_until > now {
            self.probe_at = Some(fresh_until.max(now));
            return Turn::Same;
        }
        self.offline_since = self.failing_since;
        self.probe_at = Some(later(now));
        Turn::Lost
    }
}

fn later(now: Timestamp) -> Timestamp {
    now.plus(TRY_AGAIN + part(Duration::from_secs(3), seed(now)))
}

#[cfg(test)]
#[path = "reach_tests.rs"]
mod tests;
