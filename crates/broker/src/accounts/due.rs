//! Whose turn it is.

use std::collections::HashMap;
use std::time::Duration;

use fediaccounts_core::{AccountId, Origin, Timestamp};

use super::health::{self, FURTHEST, Health};
use super::rounds::Rounds;

/// Requests of the background under way; more would only wait for a lane.
const AT_ONCE: usize = 256;
/// A clock that is so much off from what was expected was set, or the computer slept.
const OFF: Duration = Duration::from_secs(60);

impl Rounds {
    /// When to look for somebody again; never if there is nobody.
    pub(super) fn wake_at(&self) -> Option<Timestamp> {
        (!self.accounts.is_empty()).then_some(self.wake)
    }

    /// Spreads those that are overdue: after a start, and after a sleep.
    pub(super) fn spread(&mut self, now: Timestamp) {
        let overdue = |health: &&mut Health| health.due <= now && !health.leaving && health.asked == 0;
        let spread = health::spread(self.accounts.values_mut().filter(overdue).count());
        for (id, health) in &mut self.accounts {
            if overdue(&health) {
                health.due = health::soon(id, now, spread);
            }
        }
        self.wake = now;
    }

    /// Those that are to be asked about now; each begins.
    pub(super) fn take_due(&mut self, now: Timestamp) -> Vec<AccountId> {
        self.notice_clock(now);
        if now < self.wake {
            return vec![];
        }
        let mut due: Vec<_> = self.probe(now).into_iter().collect();
        if self.network.offline_since().is_none() {
            let ready = self.ready(now);
            due.extend(ready.into_iter().filter(|id| !due.contains(id)).collect::<Vec<_>>());
        }
        due.truncate(AT_ONCE.saturating_sub(self.under_way));
        for id in &due {
            self.begin(id, now);
        }
        self.wake = self.next(now);
        due
    }

    /// Asks about an account now, unless that is being tried with patience already.
    pub(super) fn hasten(&mut self, id: &AccountId, now: Timestamp) {
        if let Some(health) = self.accounts.get_mut(id).filter(|health| health.failing_since.is_none()) {
            health.due = now;
            self.wake = now;
        }
    }

    /// A clock that was set may have put everybody's time years ahead, or behind: neither is waited
    /// for, nor made up for all at once.
    fn notice_clock(&mut self, now: Timestamp) {
        let (back, ahead) = (self.looked_at.since(now) > OFF, now.since(self.wake.max(self.looked_at)) > OFF);
        self.looked_at = now;
        if !back && !ahead {
            return;
        }
        self.network.clock_was_set(now);
        self.servers.values_mut().for_each(|server| server.clock_was_set(now, FURTHEST));
        for health in self.accounts.values_mut() {
            if health.due > now.plus(FURTHEST) {
                health.due = now;
            }
        }
        self.spread(now);
    }

    /// Those whose time has come, the longest waiting first; of a silent server one alone.
    fn ready(&self, now: Timestamp) -> Vec<AccountId> {
        let mut ready: Vec<(&AccountId, &Health)> = vec![];
        let mut scouts: HashMap<&Origin, (&AccountId, &Health)> = HashMap::new();
        for (id, health) in self.accounts.iter().filter(|(_, health)| health.asked == 0) {
            match self.servers.get(&health.origin).and_then(|server| Some((server, server.silence?))) {
                None if health.due <= now => ready.push((id, health)),
                Some((server, silence)) if server.asked == 0 && silence.retry_at <= now => {
                    let scout = scouts.entry(&health.origin).or_insert((id, health));
                    if rank(health) < rank(scout.1) {
                        *scout = (id, health);
                    }
                }
                _ => {}
            }
        }
        ready.extend(scouts.into_values());
        ready.sort_by_key(|(id, health)| (health.due, id.as_str()));
        ready.into_iter().map(|(id, _)| id.clone()).collect()
    }

    /// One account to find out about the network with, if that is to be found out now: of the server
    /// that was asked the longest time ago; in doubt, of one that may still answer.
    fn probe(&mut self, now: Timestamp) -> Option<AccountId> {
        self.network.probe_at().filter(|at| *at <= now)?;
        let offline = self.network.offline_since().is_some();
        let candidates =
            self.accounts.iter().filter(|(_, health)| health.asked == 0).filter_map(|(id, health)| {
                let server = self.servers.get(&health.origin)?;
                let useful = offline || !self.network.is_failing(&health.origin) || self.servers.len() == 1;
                useful.then_some(((server.silence.is_some(), server.asked_at, rank(health)), id))
            });
        let chosen = candidates.min_by_key(|(rank, id)| (*rank, id.as_str())).map(|(_, id)| id.clone());
        match chosen {
            Some(_) => self.network.probing(now),
            None => self.network.no_probe(now),
        }
        chosen
    }

    /// When the next one's time comes. While as many as may be are under way, the end of one tells.
    fn next(&self, now: Timestamp) -> Timestamp {
        let far = now.plus(FURTHEST);
        let probe = self.network.probe_at().unwrap_or(far).min(far);
        if self.network.offline_since().is_some() {
            return probe;
        }
        if self.under_way >= AT_ONCE {
            return far;
        }
        let times =
            self.accounts.values().filter(|health| health.asked == 0).filter_map(|health| {
                match self.servers.get(&health.origin).and_then(|server| Some((server, server.silence?))) {
                    None => Some(health.due),
                    Some((server, silence)) if server.asked == 0 => Some(silence.retry_at),
                    Some(_) => None,
                }
            });
        times.fold(probe, Timestamp::min)
    }
}

/// Who is asked about first on behalf of the others: who was not yet asked about in vain.
fn rank(health: &Health) -> (bool, u32, Timestamp) {
    (health.alone, health.tries, health.due)
}
