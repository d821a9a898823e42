//! The fakes behind the broker's ports.

use std::sync::atomic::{AtomicBool, AtomicI64, AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use async_trait::async_trait;
use fediaccounts_core::{
    Browser, BrowserError, Clock, Context, DatabaseKey, Entropy, EntropyError, Keyring, KeyringError,
    KeyringStatus, LinkHandler, Loopback, LoopbackError, LoopbackListener, Origin, Picture, PictureError,
    Pictures, Scheme, Timestamp,
};
use fediaccounts_platform::{Http, OsEntropy, SystemLoopback, WebPictures};
use tokio::sync::Notify;
use url::Url;

/// A clock that stands still until it is moved. Who waits for a moment waits for that.
pub(crate) struct ManualClock {
    at: AtomicI64,
    moved: Notify,
}

impl Default for ManualClock {
    fn default() -> Self {
        Self { at: AtomicI64::new(1_790_000_000), moved: Notify::new() }
    }
}

impl ManualClock {
    /// Moves it by seconds, also back.
    pub(crate) fn move_by(&self, seconds: i64) {
        self.at.fetch_add(seconds, Ordering::SeqCst);
        self.moved.notify_waiters();
    }

    pub(crate) fn at(&self) -> Timestamp {
        Timestamp::from_seconds(self.at.load(Ordering::SeqCst))
    }
}

#[async_trait]
impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        self.at()
    }

    /// Comes back early when it was moved back.
    async fn wait(&self, until: Timestamp) {
        let before = self.at();
        loop {
            let mut moved = std::pin::pin!(self.moved.notified());
            moved.as_mut().enable();
            if self.at() >= until || self.at() < before {
                return;
            }
            moved.await;
        }
    }
}

/// How the keyring stands.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Keys {
    #[default]
    Ready,
    /// Locked; the prompt is answered with "no" at once.
    Locked,
    /// Locked; nobody answers the prompt.
    Asking,
    /// There is none.
    Absent,
    /// It says that it is ready, and fails.
    Broken,
}

/// What is kept is kept so that a search of this process's memory does not find it here.
pub(crate) const MASK: u8 = 0xa5;

fn masked(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().map(|byte| byte ^ MASK).collect()
}

/// A keyring for one key.
#[derive(Default)]
pub(crate) struct FakeKeyring {
    keys: Mutex<Keys>,
    /// Masked.
    key: Mutex<Option<Vec<u8>>>,
    /// Whether changes never come to an end.
    stuck: AtomicBool,
    /// How often the person was asked to unlock it.
    prompts: AtomicUsize,
    gets: AtomicUsize,
    puts: AtomicUsize,
    answered: Notify,
}

impl FakeKeyring {
    pub(crate) fn set(&self, keys: Keys) {
        *self.keys.lock().unwrap() = keys;
        self.answered.notify_waiters();
    }

    pub(crate) fn key(&self) -> Option<DatabaseKey> {
        self.key.lock().unwrap().as_deref().map(unmasked)
    }

    pub(crate) fn replace_key(&self, key: Option<DatabaseKey>) -> Option<DatabaseKey> {
        let key = key.map(|key| masked(key.expose()));
        std::mem::replace(&mut *self.key.lock().unwrap(), key).as_deref().map(unmasked)
    }

    /// The key as it is kept: what the mask makes of it is nowhere in this process.
    pub(crate) fn masked_key(&self) -> Vec<u8> {
        self.key.lock().unwrap().clone().expect("there is a key")
    }

    /// From now on putting and deleting never come to an end, and change nothing.
    pub(crate) fn stick(&self, stuck: bool) {
        self.stuck.store(stuck, Ordering::SeqCst);
    }

    async fn changing(&self) {
        if self.stuck.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
    }

    pub(crate) fn prompts(&self) -> usize {
        self.prompts.load(Ordering::SeqCst)
    }

    pub(crate) fn gets(&self) -> usize {
        self.gets.load(Ordering::SeqCst)
    }

    pub(crate) fn puts(&self) -> usize {
        self.puts.load(Ordering::SeqCst)
    }

    fn keys(&self) -> Keys {
        *self.keys.lock().unwrap()
    }

    /// As the person's answer to a prompt: comes back when it is known.
    async fn unlock(&self) -> Result<(), KeyringError> {
        let keys = self.keys();
        if matches!(keys, Keys::Locked | Keys::Asking) {
            self.prompts.fetch_add(1, Ordering::SeqCst);
        }
        loop {
            let answered = self.answered.notified();
            match self.keys() {
                Keys::Ready => return Ok(()),
                Keys::Locked => return Err(KeyringError::Locked),
                Keys::Absent => return Err(KeyringError::Absent),
                Keys::Broken => return Err(KeyringError::Failed),
                Keys::Asking => answered.await,
            }
        }
    }
}

fn unmasked(bytes: &[u8]) -> DatabaseKey {
    DatabaseKey::new(masked(bytes).try_into().expect("a key has 32 bytes"))
}

#[async_trait]
impl Keyring for FakeKeyring {
    async fn status(&self) -> KeyringStatus {
        match self.keys() {
            Keys::Ready | Keys::Broken => KeyringStatus::Ready,
            Keys::Locked | Keys::Asking => KeyringStatus::Locked,
            Keys::Absent => KeyringStatus::Absent,
        }
    }

    async fn get(&self) -> Result<Option<DatabaseKey>, KeyringError> {
        self.gets.fetch_add(1, Ordering::SeqCst);
        self.unlock().await?;
        Ok(self.key())
    }

    async fn put(&self, key: &DatabaseKey) -> Result<(), KeyringError> {
        self.puts.fetch_add(1, Ordering::SeqCst);
        self.changing().await;
        self.unlock().await?;
        *self.key.lock().unwrap() = Some(masked(key.expose()));
        Ok(())
    }

    async fn delete(&self) -> Result<(), KeyringError> {
        self.changing().await;
        self.unlock().await?;
        *self.key.lock().unwrap() = None;
        Ok(())
    }
}

/// A browser that notes what it is to open.
#[derive(Default)]
pub(crate) struct OrderedBrowser {
    opened: Mutex<Vec<Url>>,
    fails: AtomicBool,
    hangs: AtomicBool,
    /// Whom links of our scheme are given to; ours if it is not set.
    links: Mutex<Option<LinkHandler>>,
}

impl OrderedBrowser {
    /// From now on links of our scheme are given to them.
    pub(crate) fn give_links_to(&self, handler: LinkHandler) {
        *self.links.lock().unwrap() = Some(handler);
    }

    /// From now on it cannot be started.
    pub(crate) fn fail(&self, fails: bool) {
        self.fails.store(fails, Ordering::SeqCst);
    }

    /// From now on its start never comes to an end.
    pub(crate) fn hang(&self, hangs: bool) {
        self.hangs.store(hangs, Ordering::SeqCst);
    }

    /// Everything it was to open, oldest first.
    pub(crate) fn opened(&self) -> Vec<Url> {
        self.opened.lock().unwrap().clone()
    }

    /// The last of them.
    pub(crate) fn last(&self) -> Url {
        self.opened().pop().expect("a page was opened")
    }
}

#[async_trait]
impl Browser for OrderedBrowser {
    async fn link_handler(&self, _: Scheme) -> LinkHandler {
        self.links.lock().unwrap().clone().unwrap_or(LinkHandler::Ours)
    }

    async fn open(&self, url: &Url) -> Result<(), BrowserError> {
        self.opened.lock().unwrap().push(url.clone());
        if self.hangs.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        if self.fails.load(Ordering::SeqCst) { Err(BrowserError::Failed) } else { Ok(()) }
    }
}

/// The system's random source, which can be broken; it remembers what it gave.
#[derive(Default)]
pub(crate) struct OrderedEntropy {
    fails: AtomicBool,
    /// Masked.
    given: Mutex<Vec<Vec<u8>>>,
}

impl OrderedEntropy {
    pub(crate) fn fail(&self, fails: bool) {
        self.fails.store(fails, Ordering::SeqCst);
    }

    /// Everything it gave, oldest first.
    pub(crate) fn given(&self) -> Vec<Vec<u8>> {
        self.given.lock().unwrap().iter().map(|bytes| masked(bytes)).collect()
    }
}

impl Entropy for OrderedEntropy {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyError> {
        if self.fails.load(Ordering::SeqCst) {
            return Err(EntropyError);
        }
        OsEntropy.fill(bytes)?;
        self.given.lock().unwrap().push(masked(bytes));
        Ok(())
    }
}

/// The real local addresses, which can be closed to us.
#[derive(Default)]
pub(crate) struct OrderedLoopback(AtomicBool);

impl OrderedLoopback {
    pub(crate) fn fail(&self, fails: bool) {
        self.0.store(fails, Ordering::SeqCst);
    }
}

#[async_trait]
impl Loopback for OrderedLoopback {
    async fn listen(
        &self,
        context: &Context,
        port: Option<u16>,
    ) -> Result<Box<dyn LoopbackListener>, LoopbackError> {
        if self.0.load(Ordering::SeqCst) {
            return Err(LoopbackError::Unavailable);
        }
        SystemLoopback.listen(context, port).await
    }
}

/// The real way to pictures, once it is open. Until then there are none, so that journeys about other
/// things see what they expect and nothing else.
#[derive(Default)]
pub(crate) struct OrderedPictures(OnceLock<WebPictures>);

impl OrderedPictures {
    pub(crate) fn open(&self) {
        let _ = self.0.set(WebPictures::new(Http::new()));
    }
}

#[async_trait]
impl Pictures for OrderedPictures {
    async fn fetch(&self, url: &Url, origin: &Origin) -> Result<Picture, PictureError> {
        match self.0.get() {
            Some(real) => real.fetch(url, origin).await,
            None => Err(PictureError::Refused),
        }
    }
}
