//! Everything there is to show. Each owner writes its own part before it answers, so whoever asks
//! after an answer sees what the answer said.

use fediaccounts_protocol::manage::{Account, Instance, KeySlots, Lock, SignIn, Snapshot};
use tokio::sync::watch;

/// Where the owners write.
#[derive(Clone)]
pub(crate) struct Board(watch::Sender<Snapshot>);

impl Board {
    /// One that shows that the agent is starting.
    pub(crate) fn new() -> Self {
        let (revision, lock) = (0, Lock::Starting);
        Self(watch::Sender::new(Snapshot {
            revision,
            lock,
            key: KeySlots::default(),
            accounts: vec![],
            instances: vec![],
            sign_ins: vec![],
        }))
    }

    /// Everything, as it changes.
    pub(crate) fn watch(&self) -> watch::Receiver<Snapshot> {
        self.0.subscribe()
    }

    /// Shows whether accounts can be used, and if not, why.
    pub(crate) fn show_lock(&self, lock: Lock) {
        self.write(|shown| shown.lock = lock);
    }

    /// Shows the accounts and their servers.
    pub(crate) fn show_accounts(&self, accounts: Vec<Account>, instances: Vec<Instance>) {
        self.write(|shown| {
            shown.accounts = accounts;
            shown.instances = instances;
        });
    }

    /// Shows the sign-ins.
    pub(crate) fn show_sign_ins(&self, sign_ins: Vec<SignIn>) {
        self.write(|shown| shown.sign_ins = sign_ins);
    }

    /// A new revision, if anything is new.
    fn write(&self, change: impl FnOnce(&mut Snapshot)) {
        self.0.send_if_modified(|shown| {
            let before = shown.clone();
            change(shown);
            let changed = *shown != before;
            shown.revision += u64::from(changed);
            changed
        });
    }
}
