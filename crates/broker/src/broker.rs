//! The broker as a whole: locked at first, then running.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use fediaccounts_core::{KeyringStatus, Scheme};
use fediaccounts_protocol::manage::{Lock, SignInStep, Snapshot, StatusReport};
use fediaccounts_protocol::{Code, Failure, Remedy};
use fediaccounts_store::{Contents, Store};
use tokio::sync::{mpsc, watch};

use crate::Ports;
use crate::accounts::{Accounts, AccountsHandle};
use crate::held::{self, Held};
use crate::lanes::Lanes;
use crate::mailbox::Alarm;
use crate::opening::{self, LOOK_AGAIN};
use crate::orphans::Orphans;
use crate::pictures::{Pictures, PicturesHandle};
use crate::ports::Surroundings;
use crate::sign_ins::{SignIns, SignInsHandle};
use crate::snapshot::Board;

/// How rarely a database that cannot be used is tried again.
const LONGEST_PAUSE: Duration = Duration::from_secs(5 * 60);
/// How long a running exchange may hold up the end.
const LAST_WAIT: Duration = Duration::from_secs(5);

/// Where this broker works, and as what.
#[derive(Debug, Clone)]
pub struct About {
    /// The version it says it has.
    pub version: String,
    /// The profile's folder.
    pub profile: PathBuf,
    /// The database in it.
    pub database: PathBuf,
    /// The scheme of its redirect URIs.
    pub scheme: Scheme,
    /// The process it runs in.
    pub pid: u32,
}

/// A running broker; clones are handles to the same one.
#[derive(Clone)]
pub struct Broker {
    pub(crate) about: Arc<About>,
    pub(crate) ports: Ports,
    running: Arc<OnceLock<Running>>,
    board: Board,
    raises: watch::Sender<()>,
    held: mpsc::Sender<Held>,
    ended: watch::Sender<bool>,
}

/// The owners, once the database is open.
pub(crate) struct Running {
    pub(crate) accounts: AccountsHandle,
    pub(crate) sign_ins: SignInsHandle,
    pub(crate) pictures: PicturesHandle,
    store: Store,
}

impl Broker {
    /// Starts a broker. It answers `locked` until the database is open, and goes on by itself when a
    /// locked keyring opens.
    pub fn start(ports: Ports, about: About) -> Self {
        let (held, waiting) = held::channel();
        let broker = Self {
            about: Arc::new(about),
            ports,
            running: Arc::default(),
            board: Board::new(),
            raises: watch::Sender::new(()),
            held,
            ended: watch::Sender::new(false),
        };
        tokio::spawn(broker.clone().open(waiting));
        broker
    }

    async fn open(self, waiting: mpsc::Receiver<Held>) {
        let _alarm = Alarm(self.ended.clone());
        let mut pause = LOOK_AGAIN;
        loop {
            // The person may take minutes to answer the keyring's prompt.
            if self.ports.keyring.status().await == KeyringStatus::Locked {
                self.board.show_lock(Lock::KeyringLocked);
            }
            match opening::open(&self.ports, &self.about.database).await {
                Ok((store, contents)) => {
                    let running = self.run(store, contents).await;
                    let sign_ins = running.sign_ins.clone();
                    if self.running.set(running).is_ok() {
                        self.board.show_lock(Lock::Open);
                    }
                    // Goes on for as long as the owners do.
                    return held::release(self.ports.clone(), sign_ins, waiting).await;
                }
                Err(lock) => {
                    self.board.show_lock(lock);
                    if lock == Lock::StoreFailed {
                        // A full disk empties, a file comes back; looking costs a read of all of it.
                        tokio::time::sleep(pause).await;
                        pause = (pause * 2).min(LONGEST_PAUSE);
                    }
                    self.until_keyring_is_open().await;
                }
            }
        }
    }

    async fn until_keyring_is_open(&self) {
        // One that says it is ready and fails is not asked without a pause either.
        loop {
            tokio::time::sleep(LOOK_AGAIN).await;
            if self.ports.keyring.status().await == KeyringStatus::Ready {
                return;
            }
        }
    }

    async fn run(&self, store: Store, contents: Contents) -> Running {
        let ports = &self.ports;
        let alarm = || Alarm(self.ended.clone());
        let lanes = Lanes::start();
        let orphans = Orphans::start(ports.clone(), store.clone(), lanes.clone(), alarm(), contents.orphans);
        let around = Surroundings {
            ports: ports.clone(),
            store: store.clone(),
            orphans,
            board: self.board.clone(),
            lanes,
        };
        let pictures = Pictures::start(&around);
        let accounts = Accounts::start(around.clone(), alarm(), contents.accounts, contents.instances);
        let sign_ins =
            SignIns::start(around, accounts.clone(), alarm(), self.about.scheme, contents.pending).await;
        Running { accounts, sign_ins, pictures, store }
    }

    /// The owners, or why they cannot be asked.
    pub(crate) fn running(&self) -> Result<&Running, Failure> {
        self.running.get().ok_or_else(|| match self.board.watch().borrow().lock {
            Lock::KeyringAbsent => Failure::new(Code::KeyringAbsent).remedy(Remedy::InstallKeyring),
            Lock::KeyMissing => Failure::new(Code::KeyMissing),
            Lock::AppLocked => Failure::new(Code::AppLocked).remedy(Remedy::EnterPassphrase),
            Lock::StoreDamaged => Failure::new(Code::StoreDamaged).remedy(Remedy::RestoreBackup),
            Lock::StoreNewer => Failure::new(Code::StoreNewer),
            Lock::StoreFull => Failure::new(Code::StoreFull),
            Lock::StoreReadOnly => Failure::new(Code::StoreReadOnly),
            Lock::StoreForeign => Failure::new(Code::StoreForeign),
            Lock::StoreInUse => Failure::new(Code::StoreInUse),
            Lock::StoreFailed => Failure::new(Code::StoreFailed),
            Lock::KeyringLocked => Failure::new(Code::Locked).remedy(Remedy::UnlockKeyring),
            Lock::Starting | Lock::Open | Lock::NoAgent => {
                Failure::new(Code::Locked).remedy(Remedy::Retry { after: Some(1) })
            }
        })
    }

    /// Waits until it is known whether accounts can be used.
    pub(crate) async fn started(&self) {
        let mut snapshot = self.board.watch();
        // An error means that the opening task is gone: then nothing will change any more.
        let _ = snapshot.wait_for(|shown| shown.lock != Lock::Starting).await;
    }

    /// Everything there is to show, as it changes.
    pub fn snapshots(&self) -> watch::Receiver<Snapshot> {
        self.board.watch()
    }

    /// Asks every window that watches to come to the front, unless `quietly`; says whether there is one.
    pub(crate) fn raise(&self, quietly: bool) -> bool {
        if quietly { self.raises.receiver_count() > 0 } else { self.raises.send(()).is_ok() }
    }

    /// For a window that watches: changes when it is to come to the front.
    pub(crate) fn raises(&self) -> watch::Receiver<()> {
        self.raises.subscribe()
    }

    pub(crate) fn status(&self) -> StatusReport {
        let snapshot = self.board.watch().borrow().clone();
        StatusReport {
            version: self.about.version.clone(),
            lock: snapshot.lock,
            key: snapshot.key,
            accounts: u32::try_from(snapshot.accounts.len()).unwrap_or(u32::MAX),
            profile: self.about.profile.display().to_string(),
            pid: self.about.pid,
        }
    }

    /// Waits until one of the owners has ended: then nothing works any more, and only a new start helps.
    pub async fn failed(&self) {
        let mut ended = self.ended.subscribe();
        if ended.wait_for(|ended| *ended).await.is_err() {
            // Cannot be: this very broker holds the sender.
            std::future::pending::<()>().await;
        }
    }

    /// Keeps a redirect until accounts are open.
    pub(crate) fn hold(&self, redirect: String) {
        held::hold(&self.ports, &self.held, self.about.scheme, redirect);
    }

    /// Lets running exchanges end, for five seconds at most, then writes everything out and closes
    /// the database.
    pub async fn stop(&self) {
        let Some(running) = self.running.get() else { return };
        let exchanging = |shown: &Snapshot| shown.sign_ins.iter().any(|s| s.step == SignInStep::Exchanging);
        let mut shown = self.board.watch();
        let ended = shown.wait_for(|shown| !exchanging(shown));
        if tokio::time::timeout(LAST_WAIT, ended).await.is_err() {
            tracing::warn!("a sign-in was cut off in its exchange");
        }
        if let Err(error) = running.store.clone().close().await {
            tracing::error!(%error, "the database was not closed cleanly");
        }
    }
}
