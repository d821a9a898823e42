//! The apps that are known: those that the person decided something about, which are stored, and a number
//! of those that only came by.

use std::collections::{HashMap, VecDeque};

use fediaccounts_core::{App, AppId, AppIdentity};

use super::cool_down::CoolDown;

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

    /// One more visitor. When there are too many, the oldest is forgotten that is not `kept`.
    pub(super) fn meet(&mut self, app: App, kept: impl Fn(&AppId) -> bool) {
        self.visitors.push_back(app.id.clone());
        self.insert(app);
        if self.visitors.len() > VISITORS
            && let Some(at) = self.visitors.iter().position(|id| !kept(id))
            && let Some(gone) = self.visitors.remove(at)
            && let Some(known) = self.apps.remove(&gone)
        {
            self.ids.remove(&known.app.identity);
        }
    }

    /// It is stored now.
    pub(super) fn keep(&mut self, id: &AppId) {
        self.visitors.retain(|visitor| visitor != id);
    }

    fn insert(&mut self, app: App) {
        self.ids.insert(app.identity.clone(), app.id.clone());
        self.apps.insert(app.id.clone(), Known { app, cool_down: CoolDown::default() });
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_core::{AppClass, Timestamp};

    use super::*;

    fn app(number: usize) -> App {
        let identity = AppIdentity { class: AppClass::PathOnly, program: format!("/tmp/{number}") };
        let first_seen_at = Timestamp::from_seconds(0);
        App { id: AppId::from_text(number.to_string()), identity, says: None, first_seen_at }
    }

    #[test]
    fn visitors_are_forgotten_before_they_are_too_many() {
        let mut known = KnownApps::stored(vec![app(0)]);
        for number in 1..=VISITORS * 3 {
            known.meet(app(number), |id| id.as_str() == "7");
        }
        assert_eq!(known.apps.len(), VISITORS + 1, "T140-IP memory is bounded");
        assert_eq!(known.ids.len(), VISITORS + 1);
        assert!(known.get(&AppId::from_text("0")).is_some(), "what is stored stays");
        assert!(known.get(&AppId::from_text("7")).is_some(), "who waits for an answer stays");
        assert_eq!(known.id_of(&app(1).identity), None);
    }
}
