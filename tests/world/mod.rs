//! A made-up world around a real broker: a clock that is set by hand, a keyring and a browser that
//! do as they are told, a practice server on loopback, and everything else real: dialects, HTTP,
//! the encrypted database in a folder of its own, and the wire.

mod apps;
mod asked;
mod client;
mod desktop;
mod issuer;
mod keys;
mod log;
mod network;
mod ports;
mod pretending;
mod running;
pub(crate) mod schema;
mod search;
mod sign_in;
mod strangers;
mod visits;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use fediaccounts_broker::{AccessToken, Broker};
use fediaccounts_core::{AppClass, DatabaseKey, Holder};
use fediaccounts_practice::{Browser, Options, PracticeServer, Software};
use fediaccounts_protocol::manage::{self, Snapshot};
use fediaccounts_protocol::{Failure, Method};
use fediaccounts_store::{Contents, Store};
use tempfile::TempDir;

pub(crate) use apps::{CountedPrompt, MadeUpAttestor, MadeUpScreen, RememberedNotices};
pub(crate) use asked::{token, wish};
pub(crate) use client::{Client, Wire};
pub(crate) use desktop::MadeUpDesktop;
pub(crate) use issuer::{DAY, Fate, Issuer, Manner};
pub(crate) use keys::{BOTH, KEYRING, PASSPHRASE, SEALED, code};
pub(crate) use log::logged;
pub(crate) use network::OrderedNetwork;
pub(crate) use ports::{
    FakeKeyring, Keys, MASK, ManualClock, OrderedBrowser, OrderedEntropy, OrderedLoopback, OrderedPictures,
};
pub(crate) use pretending::{Play, token_set};
pub(crate) use search::{Search, forms};
pub(crate) use sign_in::{beginning, changed, host_of, id_of, name_and_password, query_of};
pub(crate) use strangers::Stranger;
pub(crate) use visits::visit;

use running::Running;

/// How long anything may take before a test gives up. Nothing ever waits for that long.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// The world of one test.
pub(crate) struct World {
    pub(crate) server: PracticeServer,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) keyring: Arc<FakeKeyring>,
    pub(crate) browser: Arc<OrderedBrowser>,
    pub(crate) entropy: Arc<OrderedEntropy>,
    pub(crate) loopback: Arc<OrderedLoopback>,
    pub(crate) pictures: Arc<OrderedPictures>,
    pub(crate) prompt: Arc<CountedPrompt>,
    pub(crate) notifier: Arc<RememberedNotices>,
    pub(crate) screen: Arc<MadeUpScreen>,
    pub(crate) desktop: Arc<MadeUpDesktop>,
    pub(crate) network: Arc<OrderedNetwork>,
    /// What plays ways to sign in that the practice server does not have.
    pub(crate) play: Option<Arc<Play>>,
    /// What the person sits at: its cookies outlive the agent.
    pub(crate) person: Browser,
    /// Every line that any client was sent, but for answers with an authorize URL in them.
    pub(crate) heard: Arc<Mutex<Vec<String>>>,
    folder: TempDir,
    running: Option<Running>,
    client: Option<Client>,
}

impl World {
    /// A world where nothing has happened yet; the broker is open and a client of ours is connected.
    pub(crate) async fn new() -> Self {
        let mut world = Self::asleep().await;
        world.start().await;
        world.until(|shown| shown.lock == manage::Lock::Open).await;
        world
    }

    /// The same around a practice server of that software.
    pub(crate) async fn at(software: Software) -> Self {
        let mut world = Self::around(Options { software, ..Options::default() }).await;
        world.start().await;
        world.until(|shown| shown.lock == manage::Lock::Open).await;
        world
    }

    /// The same before the broker starts.
    pub(crate) async fn asleep() -> Self {
        Self::around(Options::default()).await
    }

    /// The same around a practice server of another kind.
    pub(crate) async fn around(options: Options) -> Self {
        log::listen();
        Self {
            server: PracticeServer::start(options).await.unwrap(),
            clock: Arc::default(),
            keyring: Arc::default(),
            browser: Arc::default(),
            entropy: Arc::default(),
            loopback: Arc::default(),
            pictures: Arc::default(),
            prompt: Arc::default(),
            notifier: Arc::default(),
            screen: Arc::default(),
            desktop: Arc::default(),
            network: Arc::default(),
            play: None,
            person: Browser::new(),
            heard: Arc::default(),
            folder: tempfile::tempdir().unwrap(),
            running: None,
            client: None,
        }
    }

    /// A world whose practice server is spoken to by a dialect that plays.
    pub(crate) async fn pretending() -> (Self, Arc<Play>) {
        let mut world = Self::asleep().await;
        let play = Arc::<Play>::default();
        world.play = Some(Arc::clone(&play));
        world.start().await;
        world.until(|shown| shown.lock == manage::Lock::Open).await;
        (world, play)
    }

    /// Starts the broker on the same folder, keyring and server.
    pub(crate) async fn start(&mut self) {
        assert!(self.running.is_none(), "a profile has one broker");
        self.running = Some(Running::start(self));
        self.client = Some(self.connect().await);
    }

    /// Stops the broker in good order.
    pub(crate) async fn stop(&mut self) {
        self.client = None;
        self.running.take().expect("the broker runs").stop().await;
    }

    /// Ends the broker without a word to it, as `kill -9` does.
    pub(crate) fn kill(&mut self) {
        self.client = None;
        self.running.take().expect("the broker runs").kill();
    }

    /// Stops it, starts a new one, and waits until that one has read everything.
    pub(crate) async fn restart(&mut self) {
        self.stop().await;
        self.start().await;
        self.until(|shown| shown.lock == manage::Lock::Open).await;
    }

    /// A new connection that may manage and has said hello.
    pub(crate) async fn connect(&self) -> Client {
        let client = Client::new(self.wire(true), Arc::clone(&self.heard));
        client.hello().await;
        client
    }

    /// A new connection on which nothing was said.
    pub(crate) fn wire(&self, may_manage: bool) -> Wire {
        let nobody = Arc::<MadeUpAttestor>::default();
        self.running.as_ref().expect("the broker runs").connect(may_manage, nobody)
    }

    /// A connection of an app on which nothing was said.
    pub(crate) fn wire_by(&self, attestor: Arc<MadeUpAttestor>) -> Wire {
        self.running.as_ref().expect("the broker runs").connect(false, attestor)
    }

    /// The same of a program that was installed for everybody.
    pub(crate) fn wire_of(&self, name: &str, process: u32) -> Wire {
        let program = format!("/usr/bin/{name}");
        self.wire_by(Arc::new(MadeUpAttestor::program(AppClass::Installed, &program, process)))
    }

    /// A connection of an app that has said hello.
    pub(crate) async fn app(&self, attestor: Arc<MadeUpAttestor>) -> Client {
        let client = Client::new(self.wire_by(attestor), Arc::default());
        client.hello().await;
        client
    }

    /// Asks over the world's own connection.
    pub(crate) async fn ask<M: Method>(&self, request: M) -> Result<M::Answer, Failure> {
        self.client.as_ref().expect("the broker runs").ask(request).await
    }

    /// The broker itself, for what is not reachable over the wire yet.
    pub(crate) fn broker(&self) -> Broker {
        self.running.as_ref().expect("the broker runs").broker()
    }

    /// The access token of an account, good for a minute.
    pub(crate) async fn token_of(&self, account: &manage::Account) -> Result<AccessToken, Failure> {
        self.broker().access_token(&account.id, Holder::Own, Duration::from_secs(60)).await
    }

    /// What is shown now.
    pub(crate) async fn snapshot(&self) -> Snapshot {
        self.ask(manage::GetSnapshot {}).await.unwrap()
    }

    /// Waits until what is shown is as wished, and gives it.
    pub(crate) async fn until(&self, wished: impl FnMut(&Snapshot) -> bool) -> Snapshot {
        let running = self.running.as_ref().expect("the broker runs");
        running.until(wished).await
    }

    /// Lets time pass, and not so fast that it looks like a jump, until what is shown is as wished.
    pub(crate) async fn pass_until(&self, mut wished: impl FnMut(&Snapshot) -> bool) -> Snapshot {
        let passing = async {
            loop {
                let shown = self.snapshot().await;
                if wished(&shown) {
                    return shown;
                }
                self.pass(600).await;
            }
        };
        let passed = tokio::time::timeout(PATIENCE, passing).await;
        passed.unwrap_or_else(|_| panic!("time does not help: {:?}", self.clock.at()))
    }

    /// Lets seconds pass, in steps that the broker notices one by one.
    pub(crate) async fn pass(&self, seconds: i64) {
        let mut left = seconds;
        while left > 0 {
            let step = left.min(50);
            self.clock.move_by(step);
            left -= step;
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    }

    /// Restarts until no revocation is owed any more: what is proven is removed soon after, not at once.
    pub(crate) async fn until_nothing_is_owed(&mut self) {
        let paying = async {
            loop {
                self.stop().await;
                if self.stored().await.orphans.is_empty() {
                    return self.start().await;
                }
                self.start().await;
                tokio::time::sleep(Duration::from_millis(50)).await;
            }
        };
        tokio::time::timeout(PATIENCE, paying).await.expect("a revocation is owed for ever");
    }

    /// Changes what is stored, behind the broker's back; it must be stopped.
    pub(crate) async fn with_store<T>(&self, work: impl AsyncFnOnce(&Store, &Contents) -> T) -> T {
        assert!(self.running.is_none(), "only one may have it open");
        let key: DatabaseKey = self.keyring.key().expect("a key was made");
        let (store, contents) = Store::open(&self.database(), &key, self.clock.at()).await.unwrap();
        let done = work(&store, &contents).await;
        store.close().await.unwrap();
        done
    }

    /// Waits until the server has seen what was wished for.
    pub(crate) async fn until_server(&self, wished: impl Fn(&PracticeServer) -> bool) {
        let seen = async {
            while !wished(&self.server) {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let asked = || self.server.requests();
        tokio::time::timeout(PATIENCE, seen).await.unwrap_or_else(|_| panic!("not seen: {:?}", asked()));
    }

    /// Waits until the browser was to open that many pages.
    pub(crate) async fn until_browser(&self, pages: usize) {
        self.until_server(|_| self.browser.opened().len() >= pages).await;
    }

    /// How many token requests the server got.
    pub(crate) fn exchanges(&self) -> usize {
        self.server.count("POST", "/oauth/token")
    }

    /// The profile's folder.
    pub(crate) fn profile(&self) -> PathBuf {
        self.folder.path().join("profile")
    }

    /// The database.
    pub(crate) fn database(&self) -> PathBuf {
        self.profile().join("accounts.db")
    }

    /// What is stored, read by opening the database once more; the broker must be stopped.
    pub(crate) async fn stored(&self) -> Contents {
        self.with_store(async |_, contents| contents.clone()).await
    }
}

/// Every file below a folder with its content, in order.
pub(crate) fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return vec![] };
    let mut found = vec![];
    for path in entries.map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push((path.clone(), std::fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}
