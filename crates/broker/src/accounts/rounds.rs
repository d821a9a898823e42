//! Which account is asked about next, and when: a schedule without a clock, without a network.
//!
//! Every account is asked about by itself, twelve hours after its server last said something about it.
//! An account that is being signed out is asked for that instead. A server that does not answer is
//! asked about one account until it does, then about the others. Without a network nobody is asked
//! but one account every few seconds.

use std::collections::HashMap;

use fediaccounts_core::{AccountId, Origin, Timestamp};

use super::health::Health;
use super::reach::{Network, Turn};
use super::server::Server;
use crate::heard::Heard;
use crate::patience::seed;

/// How an account fares besides its own state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Nothing is wrong.
    Well,
    /// Its server gave no answer.
    NotAnswering {
        /// Since when.
        since: Timestamp,
        /// When it is asked again.
        retry_at: Option<Timestamp>,
    },
    /// There is no network here.
    Offline {
        /// Since when.
        since: Timestamp,
    },
}

/// When everybody is asked about.
#[derive(Debug)]
pub(super) struct Rounds {
    pub(super) accounts: HashMap<AccountId, Health>,
    pub(super) servers: HashMap<Origin, Server>,
    pub(super) network: Network,
    /// Nothing is due before this moment.
    pub(super) wake: Timestamp,
    pub(super) looked_at: Timestamp,
    pub(super) under_way: usize,
}

impl Rounds {
    /// A schedule with nobody on it.
    pub(super) fn new(now: Timestamp) -> Self {
        Self {
            accounts: HashMap::new(),
            servers: HashMap::new(),
            network: Network::default(),
            wake: now,
            looked_at: now,
            under_way: 0,
        }
    }

    /// Puts an account on it, if it is not there yet, and says whether it is to be signed out.
    pub(super) fn enter(
        &mut self,
        id: &AccountId,
        origin: &Origin,
        checked_at: Option<Timestamp>,
        leaving: bool,
        now: Timestamp,
    ) {
        let servers = &mut self.servers;
        let health = self.accounts.entry(id.clone()).or_insert_with(|| {
            servers.entry(origin.clone()).or_default().accounts += 1;
            Health::new(id, origin.clone(), checked_at, now)
        });
        if leaving && !health.leaving {
            health.due = now;
        }
        health.leaving = leaving;
        self.wake = self.wake.min(health.due);
    }

    /// Takes an account off it.
    pub(super) fn leave(&mut self, id: &AccountId) {
        let Some(gone) = self.accounts.remove(id) else { return };
        self.under_way -= gone.asked;
        if let Some(server) = self.servers.get_mut(&gone.origin) {
            server.accounts -= 1;
            server.asked -= gone.asked;
            if server.accounts == 0 {
                self.servers.remove(&gone.origin);
            }
        }
    }

    /// Whether there is no network.
    pub(super) fn is_offline(&self) -> bool {
        self.network.offline_since().is_some()
    }

    /// A request about an account begins.
    pub(super) fn begin(&mut self, id: &AccountId, now: Timestamp) {
        let Some(health) = self.accounts.get_mut(id) else { return };
        health.asked += 1;
        self.under_way += 1;
        if let Some(server) = self.servers.get_mut(&health.origin) {
            server.asked += 1;
            server.asked_at = Some(now);
        }
    }

    /// Takes note of how asking about an account ended; says whether that changed how others stand.
    pub(super) fn heard(&mut self, id: &AccountId, origin: &Origin, heard: Heard, now: Timestamp) -> bool {
        let turn = self.network.note(origin, heard, now, self.servers.len());
        let others = match heard {
            Heard::Answer | Heard::Declined { .. } => self.answered(id, origin, heard, now),
            _ => self.failed(id, origin, heard, now),
        };
        if turn == Turn::Back {
            self.network_is_back(origin, now);
        }
        self.wake = now;
        others || turn != Turn::Same
    }

    fn answered(&mut self, id: &AccountId, origin: &Origin, heard: Heard, now: Timestamp) -> bool {
        let news = self.servers.get_mut(origin).is_some_and(|server| server.answered(now));
        if news {
            let failing = |health: &&mut Health| {
                health.origin == *origin && !health.alone && health.failing_since.is_some()
            };
            self.accounts.values_mut().filter(failing).for_each(|health| health.due = now);
        }
        if let Some(health) = self.accounts.get_mut(id) {
            match heard {
                Heard::Answer => health.answered(id, now),
                _ => health.failed(id, now, heard.retry_after()),
            }
            health.alone = heard != Heard::Answer;
        }
        news
    }

    fn failed(&mut self, id: &AccountId, origin: &Origin, heard: Heard, now: Timestamp) -> bool {
        let offline = self.network.offline_since().is_some();
        let server = self.servers.get_mut(origin);
        let well = server.as_ref().is_some_and(|server| server.is_well(now));
        let mut alone = well;
        if let Some(health) = self.accounts.get_mut(id) {
            health.alone |= well;
            alone = health.alone;
            // Without a network nothing is learnt about anybody.
            if offline {
                health.failing_since.get_or_insert(now);
            } else {
                health.failed(id, now, heard.retry_after());
            }
        }
        match server {
            Some(server) if !alone && !offline => {
                server.failed(now, seed((origin, now)), heard.retry_after());
                server.accounts > 1
            }
            _ => false,
        }
    }

    /// Whoever could not be asked is asked now.
    fn network_is_back(&mut self, by: &Origin, now: Timestamp) {
        for (origin, server) in &mut self.servers {
            if origin != by {
                server.silence = None;
            }
        }
        for health in self.accounts.values_mut() {
            if (health.failing_since.is_some() || health.leaving) && health.asked == 0 && health.origin != *by
            {
                health.mend();
                health.due = now;
            }
        }
    }

    /// How an account fares.
    pub(super) fn standing(&self, id: &AccountId, origin: &Origin) -> Standing {
        if let Some(since) = self.network.offline_since() {
            return Standing::Offline { since };
        }
        let health = self.accounts.get(id);
        let own = health.and_then(|health| Some((health.failing_since?, health.due)));
        let server = self.servers.get(origin).and_then(|server| server.silence);
        match (server.map(|silence| (silence.since, silence.retry_at)), own) {
            (Some((since, retry_at)), _) | (None, Some((since, retry_at))) => {
                Standing::NotAnswering { since, retry_at: Some(retry_at) }
            }
            (None, None) => Standing::Well,
        }
    }

    /// A request about an account has ended.
    pub(super) fn end(&mut self, id: &AccountId) {
        let Some(health) = self.accounts.get_mut(id).filter(|health| health.asked > 0) else { return };
        health.asked -= 1;
        self.wake = self.wake.min(self.looked_at);
        self.under_way -= 1;
        if let Some(server) = self.servers.get_mut(&health.origin) {
            server.asked -= 1;
        }
    }
}

#[cfg(test)]
#[path = "rounds_tests.rs"]
mod tests;
