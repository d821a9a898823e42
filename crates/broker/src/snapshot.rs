//! Everything there is to show. Each owner writes its own part before it answers, so whoever asks
//! after an answer sees what the answer said.

use std::collections::HashMap;
use std::mem::swap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fediaccounts_protocol::manage::{
    Account, App, Awaited, Instance, KeySlots, Lock, LockRule, Preferences, SignIn, Snapshot,
};
use tokio::sync::{Notify, watch};

/// Where the owners write.
#[derive(Clone)]
pub(crate) struct Board {
    shown: watch::Sender<Arc<Snapshot>>,
    /// The rows of the owners while accounts are not open: written, and not shown.
    hidden: Arc<Mutex<Snapshot>>,
    exchanging: watch::Sender<bool>,
    /// The tags of pictures, by owner: another task's part of the rows of accounts and servers.
    pictures: Arc<Mutex<HashMap<String, String>>>,
    /// An account went, or a token of an app's own came or went.
    accounts_moved: Arc<Notify>,
}

impl Board {
    /// One that shows that the agent is starting.
    pub(crate) fn new() -> Self {
        let nothing = Snapshot {
            revision: 0,
            lock: Lock::Starting,
            key: KeySlots::default(),
            accounts: vec![],
            instances: vec![],
            sign_ins: vec![],
            apps: vec![],
            prompts: 0,
            lock_rule: LockRule::default(),
            preferences: Preferences::default(),
            awaited: vec![],
            awaited_count: 0,
        };
        Self {
            shown: watch::Sender::new(Arc::new(nothing.clone())),
            hidden: Arc::new(Mutex::new(nothing)),
            exchanging: watch::Sender::new(false),
            pictures: Arc::default(),
            accounts_moved: Arc::default(),
        }
    }

    /// Everything, as it changes. Whoever takes one away shares it with all others: it is copied only if
    /// something changes meanwhile.
    pub(crate) fn watch(&self) -> watch::Receiver<Arc<Snapshot>> {
        self.shown.subscribe()
    }

    /// Whether accounts can be used, and if not, why.
    pub(crate) fn lock(&self) -> Lock {
        self.shown.borrow().lock
    }

    /// Shows whether accounts can be used, and if not, why. What the owners wrote is shown while they can.
    pub(crate) fn show_lock(&self, lock: Lock) {
        let mut hidden = self.hidden();
        self.write(|shown| {
            if (shown.lock == Lock::Open) != (lock == Lock::Open) {
                swap(&mut shown.accounts, &mut hidden.accounts);
                swap(&mut shown.instances, &mut hidden.instances);
                swap(&mut shown.sign_ins, &mut hidden.sign_ins);
                swap(&mut shown.apps, &mut hidden.apps);
                swap(&mut shown.prompts, &mut hidden.prompts);
                swap(&mut shown.awaited, &mut hidden.awaited);
                swap(&mut shown.awaited_count, &mut hidden.awaited_count);
            }
            put(&mut shown.lock, lock)
        });
    }

    /// Shows where the key lies.
    pub(crate) fn show_key(&self, key: KeySlots) {
        self.write(|shown| put(&mut shown.key, key));
    }

    /// Shows all accounts.
    pub(crate) fn show_accounts(&self, mut accounts: Vec<Account>) {
        accounts.sort_by(|a, b| place(a).cmp(&place(b)));
        self.write_rows(|shown| {
            self.put_pictures(&mut accounts, []);
            put(&mut shown.accounts, accounts)
        });
    }

    /// Shows some accounts anew, by their ids; those without a row are gone.
    pub(crate) fn show_some_accounts(&self, mut rows: Vec<(String, Option<Account>)>) {
        self.write_rows(|shown| {
            self.put_pictures(rows.iter_mut().filter_map(|(_, row)| row.as_mut()), []);
            let rows = rows.into_iter().map(|(id, row)| replace(&mut shown.accounts, &id, row));
            rows.fold(false, |changed, this| changed | this)
        });
    }

    /// Shows the servers of the accounts.
    pub(crate) fn show_instances(&self, mut instances: Vec<Instance>) {
        self.write_rows(|shown| {
            self.put_pictures([], &mut instances);
            put(&mut shown.instances, instances)
        });
    }

    /// Shows which pictures there are, by the tags of their owners.
    pub(crate) fn show_pictures(&self, tags: HashMap<String, String>) {
        *self.pictures.lock().unwrap_or_else(PoisonError::into_inner) = tags;
        self.write_rows(|shown| self.put_pictures(&mut shown.accounts, &mut shown.instances));
    }

    /// Puts the tags on rows; says whether that changed any.
    fn put_pictures<'a>(
        &self,
        accounts: impl IntoIterator<Item = &'a mut Account>,
        instances: impl IntoIterator<Item = &'a mut Instance>,
    ) -> bool {
        let tags = self.pictures.lock().unwrap_or_else(PoisonError::into_inner);
        let accounts = accounts.into_iter().map(|account| (&account.id, &mut account.picture));
        let instances = instances.into_iter().map(|instance| (&instance.origin, &mut instance.picture));
        accounts
            .chain(instances)
            .fold(false, |changed, (owner, picture)| changed | put(picture, tags.get(owner).cloned()))
    }

    /// Shows the sign-ins; and notes whether any may bring a token any moment.
    pub(crate) fn show_sign_ins(&self, sign_ins: Vec<SignIn>, exchanging: bool) {
        self.exchanging.send_replace(exchanging);
        self.write_rows(|shown| put(&mut shown.sign_ins, sign_ins));
    }

    /// Shows the apps that may do something, or may not even ask.
    pub(crate) fn show_apps(&self, apps: Vec<App>) {
        self.write_rows(|shown| put(&mut shown.apps, apps));
    }

    /// Shows how many questions of apps wait.
    pub(crate) fn show_prompts(&self, prompts: u32) {
        self.write_rows(|shown| put(&mut shown.prompts, prompts));
    }

    /// Shows the first of the accounts from another computer that nobody signed in to here yet, and how many
    /// they are.
    pub(crate) fn show_awaited(&self, awaited: Vec<Awaited>, count: usize) {
        self.write_rows(|shown| {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            put(&mut shown.awaited_count, count) | put(&mut shown.awaited, awaited)
        });
    }

    /// Shows when accounts are locked by themselves; what was shown last stays through a lock.
    pub(crate) fn show_lock_rule(&self, rule: LockRule) {
        self.write(|shown| put(&mut shown.lock_rule, rule));
    }

    /// Shows what the person prefers; it stays through a lock.
    pub(crate) fn show_preferences(&self, preferences: Preferences) {
        self.write(|shown| put(&mut shown.preferences, preferences));
    }

    /// Somebody waits to hear that an account went, or a token of an app's own came or went.
    pub(crate) fn note_accounts_moved(&self) {
        self.accounts_moved.notify_one();
    }

    /// Waits for that; for one owner.
    pub(crate) async fn accounts_moved(&self) {
        self.accounts_moved.notified().await;
    }

    /// Takes away what the owners wrote, once they have ended.
    pub(crate) fn wipe(&self) {
        self.show_apps(vec![]);
        self.show_prompts(0);
        self.show_accounts(vec![]);
        self.show_instances(vec![]);
        self.show_sign_ins(vec![], false);
        self.show_pictures(HashMap::new());
        self.show_awaited(vec![], 0);
    }

    /// Waits until no sign-in is in its exchange, shown or not.
    pub(crate) async fn until_nothing_is_exchanged(&self) {
        // An error cannot be: this very board holds the sender.
        let _ = self.exchanging.subscribe().wait_for(|exchanging| !exchanging).await;
    }

    fn hidden(&self) -> MutexGuard<'_, Snapshot> {
        self.hidden.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A change of the owners' rows: seen while accounts are open.
    fn write_rows(&self, change: impl FnOnce(&mut Snapshot) -> bool) {
        let mut hidden = self.hidden();
        if self.lock() == Lock::Open {
            self.write(change);
        } else {
            change(&mut hidden);
        }
    }

    /// A new revision, if the change says that anything is new.
    fn write(&self, change: impl FnOnce(&mut Snapshot) -> bool) {
        self.shown.send_if_modified(|shown| {
            let shown = Arc::make_mut(shown);
            let changed = change(shown);
            shown.revision += u64::from(changed);
            changed
        });
    }
}

fn put<T: PartialEq>(part: &mut T, new: T) -> bool {
    let changed = *part != new;
    *part = new;
    changed
}

/// By host, then handle.
fn place(account: &Account) -> (&str, &str, &str) {
    (&account.origin, &account.handle, &account.id)
}

fn replace(accounts: &mut Vec<Account>, id: &str, row: Option<Account>) -> bool {
    let here = accounts.iter().position(|account| account.id == id);
    if here.and_then(|at| accounts.get(at)) == row.as_ref() {
        return false;
    }
    if let Some(at) = here {
        accounts.remove(at);
    }
    if let Some(row) = row {
        let at = accounts.partition_point(|account| place(account) < place(&row));
        accounts.insert(at, row);
    }
    true
}

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
