//! The world, as handed to the broker.

use std::sync::Arc;

use fediaccounts_core::{
    Browser, Clock, ConsentPrompt, Dialect, DialectId, Dialects, Entropy, Keyring, Loopback, MainWindow,
    Notifier, Pictures, Screen, StartAtLogin, Timestamp,
};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::Store;

use crate::lanes::Lanes;
use crate::news::News;
use crate::orphans::OrphansHandle;
use crate::snapshot::Board;

/// What the broker needs from outside.
#[derive(Clone)]
pub struct Ports {
    /// The wall clock.
    pub clock: Arc<dyn Clock>,
    /// The random source.
    pub entropy: Arc<dyn Entropy>,
    /// The person's browser.
    pub browser: Arc<dyn Browser>,
    /// Where the database key lies.
    pub keyring: Arc<dyn Keyring>,
    /// Addresses on this computer for the browser's answers.
    pub loopback: Arc<dyn Loopback>,
    /// Pictures from the internet.
    pub pictures: Arc<dyn Pictures>,
    /// A window for what apps ask.
    pub prompt: Arc<dyn ConsentPrompt>,
    /// Our main window.
    pub main_window: Arc<dyn MainWindow>,
    /// Short messages of the desktop.
    pub notifier: Arc<dyn Notifier>,
    /// The screen that the person sits at.
    pub screen: Arc<dyn Screen>,
    /// Whether the desktop starts the agent when the person logs in.
    pub start_at_login: Arc<dyn StartAtLogin>,
    /// How servers speak.
    pub dialects: Arc<dyn Dialects>,
}

/// What an owner works with.
#[derive(Clone)]
pub(crate) struct Surroundings {
    pub(crate) ports: Ports,
    pub(crate) store: Store,
    pub(crate) orphans: OrphansHandle,
    pub(crate) board: Board,
    pub(crate) lanes: Lanes,
    pub(crate) news: News,
}

impl Ports {
    pub(crate) fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Waits for a moment, or for ever. Whoever waits looks at the clock again.
    pub(crate) async fn wait(&self, until: Option<Timestamp>) {
        match until {
            Some(until) => self.clock.wait(until).await,
            None => std::future::pending().await,
        }
    }

    /// The dialect of a stored instance; gone only if a later version wrote the database.
    pub(crate) fn dialect(&self, id: &DialectId) -> Result<Arc<dyn Dialect>, Failure> {
        self.dialects.get(id).ok_or_else(|| Failure::new(Code::Unsupported).detail(id.as_str()))
    }
}
