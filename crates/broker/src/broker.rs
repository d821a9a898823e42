//! The broker as a whole: locked at first, then running.

use std::path::PathBuf;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use fediaccounts_core::{Scheme, Timestamp};
use fediaccounts_protocol::manage::{Lock, Snapshot, StatusReport};
use fediaccounts_protocol::public::Event;
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::{Contents, PreferencesFile, Store};
use tokio::runtime::Handle;
use tokio::sync::{Notify, watch};
use tokio::task::JoinSet;

use crate::Ports;
use crate::absence::{Absence, AbsenceHandle, Presence};
use crate::accounts::{Accounts, AccountsHandle};
use crate::app_tokens::AppTokens;
use crate::attention::Attention;
use crate::consents::{Consents, ConsentsHandle, Decided};
use crate::held::Held;
use crate::keeper::{Keeper, KeeperHandle};
use crate::lanes::Lanes;
use crate::locks;
use crate::mailbox::Alarm;
use crate::news::News;
use crate::orphans::Orphans;
use crate::pictures::{Pictures, PicturesHandle};
use crate::ports::Surroundings;
use crate::preferences::{PreferencesHandle, Preferring};
use crate::prompts::Prompts;
use crate::public::Limits;
use crate::sign_ins::{SignIns, SignInsHandle};
use crate::snapshot::Board;
use crate::windows::Summons;

/// How long those who are hung up on have to read why.
const LAST_WORDS: Duration = Duration::from_secs(1);
/// How long after a start a program waits for accounts that may yet open by themselves: a keyring that comes
/// up with the session, or is asked twice on a busy computer.
const OPENING: Duration = Duration::from_secs(10);

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
    pub(crate) keeper: KeeperHandle,
    pub(crate) held: Arc<Held>,
    pub(crate) board: Board,
    pub(crate) prompts: Prompts,
    pub(crate) news: News,
    pub(crate) limits: Arc<Limits>,
    pub(crate) presence: Presence,
    began: Timestamp,
    pub(crate) preferences: PreferencesHandle,
    running: Arc<RwLock<Option<Arc<Running>>>>,
    summons: watch::Sender<Summons>,
    closings: Arc<Notify>,
    ended: watch::Sender<bool>,
    /// Whoever serves a connection listens, and so keeps it open.
    pub(crate) stopping: watch::Sender<bool>,
}

/// The owners, while the database is open.
pub(crate) struct Running {
    pub(crate) accounts: AccountsHandle,
    pub(crate) sign_ins: SignInsHandle,
    pub(crate) pictures: PicturesHandle,
    pub(crate) app_tokens: AppTokens,
    pub(crate) consents: ConsentsHandle,
    pub(crate) absence: AbsenceHandle,
    pub(crate) lanes: Lanes,
    pub(crate) store: Store,
    /// The person was told of every sign-in that ends by then, as it was stored when this began.
    pub(crate) announced: Option<Timestamp>,
    /// Where they live.
    runtime: Handle,
}

impl Running {
    /// Has something done among the owners that nobody waits for.
    pub(crate) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.runtime.spawn(work);
    }

    /// Does work that asks servers among the owners: a lock ends it with them, and closes the
    /// connections it made, which remember what went over them.
    pub(crate) async fn work<T: Send + 'static>(
        &self,
        work: impl Future<Output = Result<T, Failure>> + Send + 'static,
    ) -> Result<T, Failure> {
        let mut tasks = JoinSet::new();
        tasks.spawn_on(work, &self.runtime);
        match tasks.join_next().await {
            Some(Ok(done)) => done,
            Some(Err(error)) if error.is_panic() => Err(Failure::new(Code::Internal)),
            _ => Err(Failure::new(Code::ShuttingDown)),
        }
    }
}

impl Broker {
    /// Starts a broker. It answers `locked` until the database is open, and goes on by itself when a
    /// locked keyring opens.
    pub fn start(ports: Ports, about: About) -> Self {
        let (keeper, commands) = KeeperHandle::new();
        let news = News::new(ports.clock.clone());
        let now = ports.now();
        let (board, ended) = (Board::new(), watch::Sender::new(false));
        let alarm = || Alarm(ended.clone());
        let file = PreferencesFile::of(&about.database);
        let preferences = Preferring::start(ports.clone(), file, board.clone(), alarm());
        let broker = Self {
            about: Arc::new(about),
            ports,
            keeper,
            held: Arc::default(),
            board,
            prompts: Prompts::new(),
            news,
            limits: Arc::default(),
            presence: Presence::since(now),
            began: now,
            preferences,
            running: Arc::default(),
            summons: watch::Sender::new(Summons::Front(None)),
            closings: Arc::default(),
            ended,
            stopping: watch::Sender::new(false),
        };
        let alarm = Alarm(broker.ended.clone());
        Keeper::start(broker.clone(), alarm, commands);
        Attention::start(broker.clone());
        broker
    }

    /// Starts the owners. `failing` is told when one of them ends.
    pub(crate) async fn run(
        &self,
        store: Store,
        contents: Contents,
        failing: &watch::Sender<bool>,
    ) -> Running {
        let ports = &self.ports;
        let alarm = || Alarm(failing.clone());
        let lanes = Lanes::start(alarm());
        let orphans = Orphans::start(ports.clone(), store.clone(), lanes.clone(), alarm(), contents.orphans);
        let around = Surroundings {
            ports: ports.clone(),
            store: store.clone(),
            orphans,
            board: self.board.clone(),
            lanes: lanes.clone(),
            news: self.news.clone(),
        };
        let pictures = Pictures::start(&around);
        let accounts =
            Accounts::start(around.clone(), alarm(), contents.accounts, contents.instances, contents.awaited);
        let sign_ins =
            SignIns::start(around.clone(), accounts.clone(), alarm(), self.about.scheme, contents.pending)
                .await;
        let app_tokens = AppTokens {
            ports: ports.clone(),
            scheme: self.about.scheme,
            accounts: accounts.clone(),
            sign_ins: sign_ins.clone(),
        };
        let absence = Absence::start(
            ports.clone(),
            store.clone(),
            self.board.clone(),
            self.keeper.clone(),
            self.presence.clone(),
            alarm(),
            contents.settings.lock_rule,
        );
        let decided = Decided {
            apps: contents.apps,
            consents: contents.consents,
            refusals: contents.refusals,
            settings: contents.settings,
        };
        let prompts = self.prompts.clone();
        let asked = Consents::start(around, accounts.clone(), app_tokens.clone(), prompts, alarm(), decided);
        Running {
            accounts,
            sign_ins,
            pictures,
            app_tokens,
            consents: asked,
            absence,
            lanes,
            store,
            announced: contents.settings.announced,
            runtime: Handle::current(),
        }
    }

    /// The owners, or why they cannot be asked.
    pub(crate) fn running(&self) -> Result<Arc<Running>, Failure> {
        let running = self.running.read().unwrap_or_else(PoisonError::into_inner).clone();
        running.ok_or_else(|| self.locked(&self.board.watch().borrow()))
    }

    /// From now on these are asked, or nobody: then nothing lies ready for apps any more. Apps are told.
    pub(crate) fn set_running(&self, running: Option<Arc<Running>>) {
        let books = running.as_ref().map(|running| running.consents.books().clone());
        let event = if running.is_some() { Event::Unlocked } else { Event::Locked };
        let mut here = self.running.write().unwrap_or_else(PoisonError::into_inner);
        let before = std::mem::replace(&mut *here, running);
        drop(here);
        if let Some(before) = before {
            before.accounts.shelf().wipe();
        }
        self.news.go_by(books);
        self.news.tell_all(&event);
    }

    /// What is said of a failure: who was overtaken by a lock hears of that, not of an agent that stops.
    pub(crate) fn overtaken(&self, failure: Failure) -> Failure {
        match (failure.code, self.running()) {
            (Code::ShuttingDown, Err(locked)) => locked,
            _ => failure,
        }
    }

    /// Waits until it is known whether accounts can be used.
    pub(crate) async fn started(&self) {
        let mut snapshot = self.board.watch();
        // An error means that the opening task is gone: then nothing will change any more.
        let _ = snapshot.wait_for(|shown| shown.lock != Lock::Starting).await;
    }

    /// The same for a program that is not ours. It cannot see why accounts are locked, nor hear that they
    /// open: so moments after a start it is not told `locked` while they may open by themselves.
    pub(crate) async fn settled(&self) {
        let mut snapshot = self.board.watch();
        let has_database = || fediaccounts_store::exists(&self.about.database);
        let settled = snapshot.wait_for(|shown| !locks::may_open_soon(shown.lock, has_database()));
        // A clock that was set back meanwhile makes nobody wait for longer.
        let until = self.began.min(self.ports.now()).plus(OPENING);
        tokio::select! {
            // An error means, as above, that nothing will change any more.
            _ = settled => {}
            () = self.ports.wait(Some(until)) => {}
        }
    }

    /// Everything there is to show, as it changes.
    pub fn snapshots(&self) -> watch::Receiver<Arc<Snapshot>> {
        self.board.watch()
    }

    /// What windows are asked.
    pub(crate) fn summons(&self) -> &watch::Sender<Summons> {
        &self.summons
    }

    /// The main window was closed: for one who listens.
    pub(crate) fn closings(&self) -> &Notify {
        &self.closings
    }

    /// Why accounts cannot be used, where this is shown.
    pub(crate) fn locked(&self, shown: &Snapshot) -> Failure {
        locks::locked(shown.lock, shown.key, fediaccounts_store::exists(&self.about.database))
    }

    pub(crate) fn status(&self) -> StatusReport {
        let snapshot = self.board.watch().borrow().clone();
        StatusReport {
            version: self.about.version.clone(),
            lock: snapshot.lock,
            failure: (snapshot.lock != Lock::Open).then(|| self.locked(&snapshot)),
            key: snapshot.key,
            accounts: u32::try_from(snapshot.accounts.len()).unwrap_or(u32::MAX),
            profile: self.about.profile.display().to_string(),
            pid: self.about.pid,
        }
    }

    /// Whether the person is to be told now where FediAccounts is when its window is closed: once, ever.
    pub async fn tells_of_closing(&self) -> bool {
        self.preferences.tells_of_closing().await
    }

    /// Says that one of the owners has ended.
    pub(crate) fn fail(&self) {
        self.ended.send_replace(true);
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
        self.held.hold(&self.ports, self.about.scheme, redirect);
    }

    /// Tells whoever waits for an answer that none comes, and hangs up on everybody, within a second.
    pub async fn hang_up(&self) {
        self.stopping.send_replace(true);
        // Whoever does not read is not waited for.
        let _ = tokio::time::timeout(LAST_WORDS, self.stopping.closed()).await;
    }

    /// Hangs up, lets running exchanges end, for five seconds at most, then writes everything out and closes
    /// the database.
    pub async fn stop(&self) {
        self.hang_up().await;
        self.keeper.stop().await;
    }
}
