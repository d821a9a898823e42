//! The apps that are known: those that the person decided something about, which are stored, and a number
//! of those that only came by.

use std::collections::{HashMap, VecDeque};

use fediaccounts_core::{App, AppId, AppIdentity, Lifetime, Timestamp};

use super::cool_down::{CoolDown, Crowd};

/// How many are remembered that the person decided nothing about.
const VISITORS: usize = 512;

/// One that is known.
pub(super) struct Known {
    pub(super) app: App,
    pub(super) cool_down: CoolDown,
}

/// All of them.
#[derive(Default)]
pub(super) struct KnownApps {
    apps: HashMap<AppId, Known>,
    ids: HashMap<AppIdentity, AppId>,
    /// Those that are not stored, the oldest first.
    visitors: VecDeque<AppId>,
    /// All visitors together whose names anybody can make up.
    crowd: Crowd,
}

impl KnownApps {
    /// Those that the store held.
    pub(super) fn stored(apps: Vec<App>) -> Self {
        let mut known = Self::default();
        for app in apps {
            known.insert(app);
        }
        known
    }

    pub(super) fn id_of(&self, identity: &AppIdentity) -> Option<AppId> {
        self.ids.get(identity).cloned()
    }

    pub(super) fn get(&self, id: &AppId) -> Option<&Known> {
        self.apps.get(id)
    }

    pub(super) fn get_mut(&mut self, id: &AppId) -> Option<&mut Known> {
        self.apps.get_mut(id)
    }

    /// One more visitor. When there are too many, the oldest is forgotten that is not `kept` and does not have
    /// to wait: whoever came with many names would wait no more.
    pub(super) fn meet(&mut self, app: App, now: Timestamp, kept: impl Fn(&AppId) -> bool) {
        self.visitors.push_back(app.id.clone());
        self.insert(app);
        let waits = |id: &AppId| self.apps.get(id).is_some_and(|known| known.cool_down.holds(now));
        if self.visitors.len() > VISITORS
            && let Some(at) = self.visitors.iter().position(|id| !kept(id) && !waits(id))
            && let Some(gone) = self.visitors.remove(at)
            && let Some(known) = self.apps.remove(&gone)
        {
            self.ids.remove(&known.app.identity);
        }
    }

    /// Whether an app has to wait, by itself or as one of the crowd.
    pub(super) fn has_to_wait(&self, id: &AppId, now: Timestamp) -> bool {
        let Some(known) = self.apps.get(id) else { return false };
        known.cool_down.holds(now) || (self.is_of_the_crowd(id) && self.crowd.holds(now))
    }

    /// The person said no to an app, or nothing.
    pub(super) fn no(&mut self, id: &AppId, now: Timestamp) {
        let Some(known) = self.apps.get_mut(id) else { return };
        known.cool_down.no(now);
        if self.is_of_the_crowd(id) {
            self.crowd.no(now);
        }
    }

    /// An app took back a question that was shown.
    pub(super) fn hang_up(&mut self, id: &AppId, now: Timestamp) {
        let Some(known) = self.apps.get_mut(id) else { return };
        known.cool_down.hang_up(now);
        if self.is_of_the_crowd(id) {
            self.crowd.hang_up(now);
        }
    }

    /// The person said yes to an app.
    pub(super) fn yes(&mut self, id: &AppId) {
        self.crowd = Crowd::default();
        self.keep(id);
    }

    /// It is stored now.
    pub(super) fn keep(&mut self, id: &AppId) {
        self.visitors.retain(|visitor| visitor != id);
    }

    /// Whether any program can be one like it, as often as it likes: by lying at another path, say.
    fn is_of_the_crowd(&self, id: &AppId) -> bool {
        let is_cheap = |known: &Known| known.app.identity.class.longest() < Lifetime::Always;
        self.visitors.contains(id) && self.apps.get(id).is_some_and(is_cheap)
    }

    fn insert(&mut self, app: App) {
        self.ids.insert(app.identity.clone(), app.id.clone());
        self.apps.insert(app.id.clone(), Known { app, cool_down: CoolDown::default() });
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_core::AppClass;

    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_seconds(seconds)
    }

    fn app(number: usize) -> App {
        let identity = AppIdentity { class: AppClass::PathOnly, program: format!("/tmp/{number}") };
        let first_seen_at = Timestamp::from_seconds(0);
        App { id: AppId::from_text(number.to_string()), identity, says: None, first_seen_at }
    }

    #[test]
    fn visitors_are_forgotten_before_they_are_too_many() {
        let mut known = KnownApps::stored(vec![app(0)]);
        for number in 1..=VISITORS * 3 {
            known.meet(app(number), at(0), |id| id.as_str() == "7");
            if number == 8 {
                known.no(&AppId::from_text("8"), at(0));
            }
        }
        assert_eq!(known.apps.len(), VISITORS + 1, "T140-IP memory is bounded");
        assert_eq!(known.ids.len(), VISITORS + 1);
        assert!(known.get(&AppId::from_text("0")).is_some(), "what is stored stays");
        assert!(known.get(&AppId::from_text("7")).is_some(), "who waits for an answer stays");
        assert!(known.has_to_wait(&AppId::from_text("8"), at(1)), "T157-CO who has to wait stays");
        assert_eq!(known.id_of(&app(1).identity), None);
    }
}
