//! What the broker needs from the world. Each has a real side in `platform` and a fake in the tests.

use async_trait::async_trait;
use url::Url;

use crate::{
    Attested, BrowserError, Context, DatabaseKey, EntropyError, KeyringError, LoopbackError, Origin,
    PictureError, PromptError, Scheme, Secret, StartAtLoginError, Timestamp,
};

/// The wall clock.
#[async_trait]
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;
    /// Waits for a moment, five minutes at most: whoever waits looks at the clock again. Clocks are
    /// set, and those that are never set stand still while the computer sleeps.
    async fn wait(&self, until: Timestamp);
}

/// The operating system's random source.
pub trait Entropy: Send + Sync {
    /// Fills `bytes`. There is no fallback.
    fn fill(&self, bytes: &mut [u8]) -> Result<(), EntropyError>;
}

/// The person's own browser.
#[async_trait]
pub trait Browser: Send + Sync {
    /// Opens an https page, or one on a loopback address. The URL is one inert argument.
    async fn open(&self, url: &Url) -> Result<(), BrowserError>;
    /// Whom the desktop gives links of a scheme to, when the browser follows one.
    async fn link_handler(&self, scheme: Scheme) -> LinkHandler;
}

/// Whom the desktop gives links of our scheme to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LinkHandler {
    /// Us.
    Ours,
    /// Another program, by the name the desktop knows it under.
    Other(String),
    /// Nobody.
    Nobody,
    /// The desktop cannot be asked, or does not answer.
    Unknown,
}

/// How the keyring stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyringStatus {
    /// The service is there and open.
    Ready,
    /// The service is there and locked.
    Locked,
    /// There is no service on this desktop.
    Absent,
}

/// The operating system's keyring: it holds the database key, and nothing else of ours.
#[async_trait]
pub trait Keyring: Send + Sync {
    /// How it stands, without ever showing a prompt.
    async fn status(&self) -> KeyringStatus;
    /// The key, or `None` if the entry is missing. A locked keyring may ask the person, once.
    async fn get(&self) -> Result<Option<DatabaseKey>, KeyringError>;
    /// Stores the key, and reads it back before it says so.
    async fn put(&self, key: &DatabaseKey) -> Result<(), KeyringError>;
    /// Removes the entry; that it is missing is no error.
    async fn delete(&self) -> Result<(), KeyringError>;
    /// The product that keeps it, if that is known.
    async fn name(&self) -> Option<String> {
        None
    }
}

/// Addresses on this computer for answers of the browser (RFC 8252, section 7.3).
#[async_trait]
pub trait Loopback: Send + Sync {
    /// Listens on 127.0.0.1 alone, on that port or on any free one, for one sign-in's redirect.
    async fn listen(
        &self,
        context: &Context,
        port: Option<u16>,
    ) -> Result<Box<dyn LoopbackListener>, LoopbackError>;
}

/// One address that listens. Dropping it ends that.
#[async_trait]
pub trait LoopbackListener: Send {
    /// Where it listens.
    fn port(&self) -> u16;
    /// Waits for the one request to the context's path and answers it with a page that says how to go
    /// on; every other request is refused and waited on. Gives the whole URL as the browser asked for it.
    async fn redirect(&mut self) -> Result<Secret, LoopbackError>;
}

/// Pictures from anywhere on the internet.
#[async_trait]
pub trait Pictures: Send + Sync {
    /// Fetches a picture without any credentials, decodes it within limits and makes it a small square
    /// PNG anew. `origin` is the server that named it: only one of this computer may name this computer.
    async fn fetch(&self, url: &Url, origin: &Origin) -> Result<Picture, PictureError>;
}

/// A picture of our own making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// A PNG of at most 96 x 96 pixels.
    pub png: Vec<u8>,
}

/// What the system says about who is at the other end of one connection.
#[async_trait]
pub trait Attestor: Send + Sync {
    /// Looks who it is now, and whether it holds the connection alone. `None` if it does not, or nobody can
    /// tell: then it gets nothing.
    async fn attest(&self) -> Option<Attested>;
    /// Whether the same process still runs the same program: cheap, for every request.
    fn still(&self) -> bool;
}

/// A window for what apps ask.
#[async_trait]
pub trait ConsentPrompt: Send + Sync {
    /// Brings up a program that shows what is asked and takes the answer: it connects by itself.
    async fn show(&self) -> Result<(), PromptError>;
}

/// Short messages of the desktop.
#[async_trait]
pub trait Notifier: Send + Sync {
    /// Shows one, in the place of the one before with the same name. A desktop that has none shows none.
    async fn show(&self, notice: &Notice);
    /// Takes one away.
    async fn take_away(&self, name: &str);
    /// The name of a notice that the person chose; waits for one.
    async fn chosen(&self) -> String;
}

/// A short message of the desktop: what it is about. The words are found by whoever shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// One of each name is shown.
    pub name: String,
    /// What there is to say. It may be seen on a locked screen, so no account is named.
    pub about: About,
}

/// What there is to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// An app asks for an account.
    AppAsks {
        /// What the system knows of it; nothing if that is nothing.
        app: Option<String>,
    },
    /// Accounts need the person.
    AccountsNeed {
        /// How many.
        count: usize,
        /// What all of them need; nothing if that is not the same.
        need: Option<Need>,
    },
    /// The window was closed, and everything goes on without it.
    WindowClosed,
}

/// What an account needs the person for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To sign in again.
    SignIn,
    /// To know that its server suspended it.
    Suspended,
    /// To know that it moved.
    Moved,
    /// To sign in again within a day, for nothing renews it.
    Ending,
    /// To unlock within a day, for nothing is renewed meanwhile.
    EndingLocked,
}

/// Our main window.
#[async_trait]
pub trait MainWindow: Send + Sync {
    /// Brings up a program that shows it, there. It is asked for only while none is open.
    async fn open(&self, at: &Destination) -> Result<(), PromptError>;
}

/// A place in the main window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// The accounts.
    Accounts,
    /// One of them, by its id.
    Account(String),
    /// Where one is added.
    Add,
}

/// The screen that the person sits at.
#[async_trait]
pub trait Screen: Send + Sync {
    /// Waits until the person's session is locked, or the computer is put to sleep. For ever where nobody
    /// tells.
    async fn locked(&self);
    /// Whether it is locked now; `false` where nobody tells.
    async fn is_locked(&self) -> bool;
}

/// Whether the desktop starts us when the person logs in.
#[async_trait]
pub trait StartAtLogin: Send + Sync {
    /// Whether it does, as the desktop reads what it was told.
    async fn is_on(&self) -> bool;
    /// Tells the desktop to, or not to any more.
    async fn set(&self, on: bool) -> Result<(), StartAtLoginError>;
}
