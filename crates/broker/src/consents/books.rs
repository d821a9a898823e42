//! What apps may do, for whoever answers them: written by the owner of consents alone, before it answers;
//! read by everybody without waiting for it.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use fediaccounts_core::{AccountId, AppId, Consent, Lifetime, Process, Scope, Timestamp};

use super::moments::Moments;

/// What apps may do. One that is over stays in, so that its app hears that it is over.
#[derive(Clone)]
pub(crate) struct Books {
    consents: Arc<RwLock<Consents>>,
    /// What was used of consents that are in them no longer, until that is looked at.
    left: Arc<Mutex<Vec<Used>>>,
    moments: Arc<Moments>,
}

type Consents = HashMap<AppId, HashMap<AccountId, Vec<Entry>>>;

struct Entry {
    consent: Consent,
    /// How often it was used since that was last looked at.
    uses: AtomicU32,
}

impl Entry {
    /// What it was used since that was last looked at.
    fn take_uses(&self) -> Option<Used> {
        let times = self.uses.swap(0, Ordering::Relaxed);
        (times > 0).then(|| Used { consent: self.consent.clone(), times })
    }
}

/// A consent, and how often it was used.
pub(super) struct Used {
    pub(super) consent: Consent,
    pub(super) times: u32,
}

impl Books {
    /// With these consents in them; `latest` is the latest time that was ever seen.
    pub(crate) fn new(consents: Vec<Consent>, latest: Timestamp) -> Self {
        let moments = Arc::new(Moments::since(latest));
        let books = Self { consents: Arc::default(), left: Arc::default(), moments };
        for consent in consents {
            books.put(consent);
        }
        books
    }

    /// The time that consents go by, where the wall clock shows this: it never goes back.
    pub(crate) fn now(&self, wall: Timestamp) -> Timestamp {
        self.moments.now(wall)
    }

    /// The consent of an app to an account that is for a process of it, or else for another one.
    pub(crate) fn consent(
        &self,
        app: &AppId,
        account: &AccountId,
        process: Option<Process>,
    ) -> Option<Consent> {
        let consents = self.read();
        let entries = consents.get(app)?.get(account)?;
        let entry = entries.iter().find(|entry| entry.consent.is_for(process)).or(entries.first())?;
        Some(entry.consent.clone())
    }

    /// All that an app may do now, in one process of it.
    pub(super) fn of(&self, app: &AppId, process: Option<Process>, now: Timestamp) -> Vec<Consent> {
        let consents = self.read();
        let entries = consents.get(app).into_iter().flat_map(HashMap::values).flatten();
        let good = entries.map(|entry| &entry.consent);
        good.filter(|consent| consent.is_for(process) && !consent.is_over(now)).cloned().collect()
    }

    /// The accounts that an app may use now, in one process of it, and what for.
    pub(crate) fn promised(
        &self,
        app: &AppId,
        process: Option<Process>,
        now: Timestamp,
    ) -> Vec<(AccountId, Scope)> {
        let consents = self.read();
        let entries = consents.get(app).into_iter().flat_map(HashMap::values).flatten();
        let good = entries.map(|entry| &entry.consent);
        let good = good.filter(|consent| consent.is_for(process) && !consent.is_over(now));
        good.map(|consent| (consent.account.clone(), consent.scope.clone())).collect()
    }

    /// The accounts that an app knows: it may use them, or could once.
    pub(crate) fn known(&self, app: &AppId, process: Option<Process>) -> Vec<AccountId> {
        let consents = self.read();
        let accounts = consents.get(app).into_iter().flatten();
        let knows = |entries: &[Entry]| entries.iter().any(|entry| entry.consent.is_for(process));
        accounts.filter(|(_, entries)| knows(entries)).map(|(account, _)| account.clone()).collect()
    }

    /// An app got a token by a consent. Says whether that consent was not used since it was last looked.
    pub(super) fn note_use(
        &self,
        app: &AppId,
        account: &AccountId,
        process: Option<Process>,
        now: Timestamp,
    ) -> bool {
        let note = |entries: &[Entry]| {
            let entry = entries.iter().find(|entry| entry.consent.is_for(process))?;
            // One for a single token says so itself, when it is spent.
            if entry.consent.lifetime == Lifetime::Once {
                return None;
            }
            let is_first = entry.uses.fetch_add(1, Ordering::Relaxed) == 0;
            Some((is_first, entry.consent.used_at.is_none_or(|at| at < now)))
        };
        let noted = self.read().get(app).and_then(|accounts| note(accounts.get(account)?));
        let Some((is_first, is_later)) = noted else { return false };
        if is_later {
            self.change(app, account, process, |consent| consent.used_at = Some(now));
        }
        is_first
    }

    /// Every consent that was used since this was asked last.
    pub(super) fn take_uses(&self) -> Vec<Used> {
        let mut used = std::mem::take(&mut *self.left.lock().unwrap_or_else(PoisonError::into_inner));
        let consents = self.read();
        let entries = consents.values().flat_map(HashMap::values).flatten();
        used.extend(entries.filter_map(Entry::take_uses));
        used
    }

    /// Uses up a consent for one token; gives it as it was, if it was still good.
    pub(super) fn spend(
        &self,
        app: &AppId,
        account: &AccountId,
        process: Option<Process>,
        now: Timestamp,
    ) -> Option<Consent> {
        let mut spent = None;
        self.change(app, account, process, |consent| {
            if consent.lifetime == Lifetime::Once && !consent.is_over(now) {
                spent = Some(consent.clone());
                consent.used_at = Some(now);
            }
        });
        spent
    }

    /// Writes a consent, in the place of the one before.
    pub(super) fn put(&self, consent: Consent) {
        let mut consents = self.write();
        let entries =
            consents.entry(consent.app.clone()).or_default().entry(consent.account.clone()).or_default();
        // One for no process in particular stands for all of them, and the other way round.
        let is_other = |entry: &Entry| {
            consent.process.is_some()
                && entry.consent.process.is_some()
                && !entry.consent.is_for(consent.process)
        };
        let replaced = entries.extract_if(.., |entry| !is_other(entry));
        self.leave(replaced.filter_map(|entry| entry.take_uses()));
        entries.push(Entry { consent, uses: AtomicU32::new(0) });
    }

    /// Strikes what an app may do, in one process or all, with one account or all; gives what that was.
    pub(super) fn strike(&self, meant: impl Fn(&Consent) -> bool) -> Vec<Consent> {
        let mut consents = self.write();
        let mut struck = vec![];
        for accounts in consents.values_mut() {
            for entries in accounts.values_mut() {
                struck.extend(entries.extract_if(.., |entry| meant(&entry.consent)));
            }
            accounts.retain(|_, entries| !entries.is_empty());
        }
        consents.retain(|_, accounts| !accounts.is_empty());
        self.leave(struck.iter().filter_map(Entry::take_uses));
        struck.into_iter().map(|entry| entry.consent).collect()
    }

    fn leave(&self, uses: impl Iterator<Item = Used>) {
        self.left.lock().unwrap_or_else(PoisonError::into_inner).extend(uses);
    }

    /// Everything that stands in them.
    pub(super) fn all(&self) -> Vec<Consent> {
        let consents = self.read();
        let entries = consents.values().flat_map(HashMap::values).flatten();
        entries.map(|entry| entry.consent.clone()).collect()
    }

    fn change(
        &self,
        app: &AppId,
        account: &AccountId,
        process: Option<Process>,
        change: impl FnOnce(&mut Consent),
    ) {
        let mut consents = self.write();
        let entries = consents.get_mut(app).and_then(|accounts| accounts.get_mut(account));
        if let Some(entry) = entries.and_then(|all| all.iter_mut().find(|it| it.consent.is_for(process))) {
            change(&mut entry.consent);
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, Consents> {
        self.consents.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, Consents> {
        self.consents.write().unwrap_or_else(PoisonError::into_inner)
    }
}
