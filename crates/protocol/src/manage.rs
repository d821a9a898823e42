//! Management: everything that the window and the command line do. Answered to our own executables
//! alone; no part of the public protocol.
//!
//! | method | answer |
//! |---|---|
//! | `manage.status` | [`StatusReport`] |
//! | `manage.snapshot` | [`Snapshot`] |
//! | `manage.watch` | [`Snapshot`], then `manage.snapshot` and `manage.raise` notifications |
//! | `manage.raise` | [`Raised`] |
//! | `manage.address` | [`AddressRead`] |
//! | `manage.preview` | [`Preview`] |
//! | `manage.sign_in_begin` | [`SignInBegun`] |
//! | `manage.sign_in_open` | `null` |
//! | `manage.sign_in_link` | [`Link`] |
//! | `manage.sign_in_complete` | [`SignIn`] |
//! | `manage.sign_in_keep` | [`SignIn`] |
//! | `manage.sign_in_cancel` | `null` |
//! | `manage.check` | [`Account`] |
//! | `manage.sign_out` | [`SignedOut`] |

use serde::{Deserialize, Serialize};

use crate::Method;

/// The notification that carries a [`Snapshot`] to those who watch.
pub const SNAPSHOT: &str = "manage.snapshot";
/// The notification that asks an open window to come to the front.
pub const RAISE: &str = "manage.raise";

macro_rules! methods {
    ($($request:ty => $name:literal, $answer:ty;)+) => {
        $(impl Method for $request {
            const NAME: &'static str = $name;
            type Answer = $answer;
        })+
    };
}

methods! {
    Status => "manage.status", StatusReport;
    GetSnapshot => "manage.snapshot", Snapshot;
    Watch => "manage.watch", Snapshot;
    Raise => "manage.raise", Raised;
    ReadAddress => "manage.address", AddressRead;
    GetPreview => "manage.preview", Preview;
    SignInBegin => "manage.sign_in_begin", SignInBegun;
    SignInOpen => "manage.sign_in_open", ();
    SignInLink => "manage.sign_in_link", Link;
    SignInComplete => "manage.sign_in_complete", SignIn;
    SignInKeep => "manage.sign_in_keep", SignIn;
    SignInCancel => "manage.sign_in_cancel", ();
    Check => "manage.check", Account;
    SignOut => "manage.sign_out", SignedOut;
}

/// How the agent stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {}

/// How the agent stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct StatusReport {
    /// The agent's version.
    pub version: String,
    /// Whether accounts can be used, and if not, why.
    pub lock: Lock,
    /// How many accounts there are; zero while locked.
    pub accounts: u32,
    /// The profile's folder.
    pub profile: String,
    /// The process of the agent.
    pub pid: u32,
}

/// Everything there is to show, now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetSnapshot {}

/// The same, and a notification with a new one whenever something changes: at most five a second.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watch {
    /// Whether the watcher is a window that can be asked to come to the front.
    #[serde(default)]
    pub window: bool,
}

/// Brings an open window to the front.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raise {}

/// Whether there was one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// A window was asked; if not, the asker opens its own.
    pub raised: bool,
}

/// Everything there is to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Snapshot {
    /// Grows with every change.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub revision: u64,
    /// Whether accounts can be used, and if not, why.
    pub lock: Lock,
    /// By host, then handle.
    pub accounts: Vec<Account>,
    /// The servers of those accounts.
    pub instances: Vec<Instance>,
    /// Sign-ins that are under way or just ended.
    pub sign_ins: Vec<SignIn>,
}

/// Whether accounts can be used, and if not, why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Lock {
    /// They can.
    Open,
    /// The agent is starting.
    Starting,
    /// The keyring is locked.
    KeyringLocked,
    /// There is no keyring.
    KeyringAbsent,
    /// The keyring is there, and our key is not in it.
    KeyMissing,
    /// The database cannot be used.
    StoreFailed,
    /// The agent cannot be reached: said by a client, never by the agent.
    NoAgent,
}

/// An account, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Account {
    /// Ours.
    pub id: String,
    /// `@ana@social.example`.
    pub handle: String,
    /// What the person calls themself: untrusted text, cut.
    pub display_name: String,
    /// The origin of its instance.
    pub origin: String,
    /// How it stands.
    pub state: State,
    /// The scopes that were granted, in order.
    pub scopes: Vec<String>,
    /// When it was added: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub added_at: i64,
    /// When the server last said how it stands.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub checked_at: Option<i64>,
    /// When its token was given.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub issued_at: Option<i64>,
    /// When its token ends, if it does.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub expires_at: Option<i64>,
}

/// How an account stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum State {
    /// Fine.
    Active,
    /// Sign in again.
    NeedsSignIn {
        /// Why.
        why: SignInReason,
    },
    /// Suspended at the server.
    Suspended,
    /// Moved to another account.
    Moved {
        /// Its handle.
        to: String,
    },
    /// Signed out here, not yet proven at the server.
    WaitingToSignOut,
    /// The server gave no answer when it was last asked.
    NotAnswering {
        /// Since when: seconds since 1970.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        since: i64,
    },
}

/// Why the person has to sign in again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum SignInReason {
    /// The server no longer takes the token.
    TokenRefused,
    /// The server no longer knows the registration.
    RegistrationLost,
    /// The token ran out.
    Expired,
}

/// A server, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Instance {
    /// `https://social.example`.
    pub origin: String,
    /// `social.example`: what people see of the origin.
    pub host: String,
    /// Whether it is on this very computer.
    pub local: bool,
    /// Its own name for itself: untrusted text, cut.
    pub title: String,
    /// What it says about itself: untrusted plain text, cut.
    pub description: String,
    /// What it runs, for people: `Mastodon`.
    pub software: String,
    /// Its version.
    pub version: String,
}

/// Reads what is being typed; asks no server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAddress {
    /// What was typed.
    pub text: String,
}

/// What was typed can be understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct AddressRead {
    /// `social.example`.
    pub host: String,
    /// The user name, if one was typed.
    pub user: Option<String>,
}

/// Finds out what stands at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetPreview {
    /// What was typed.
    pub text: String,
}

/// What stands at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Preview {
    /// The server.
    pub instance: Instance,
    /// The user name, if one was typed.
    pub user: Option<String>,
    /// Handles of that server that are here already.
    pub here: Vec<String>,
}

/// How much the person lets FediAccounts do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Access {
    /// Read, and never write.
    ReadOnly,
    /// Read, post, follow, be notified.
    #[default]
    Everyday,
    /// Also moderate and administer.
    Everything,
}

/// Begins a sign-in: registers at the server and opens the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInBegin {
    /// What was typed.
    pub text: String,
    /// How much is asked for.
    #[serde(default)]
    pub access: Access,
    /// The account that is to be signed in again, if it is one of those here.
    #[serde(default)]
    pub account: Option<String>,
    /// Whether the agent opens the browser.
    pub open_browser: bool,
}

/// A sign-in has begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInBegun {
    /// The sign-in.
    pub sign_in: SignIn,
}

/// Opens the browser again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInOpen {
    /// The sign-in.
    pub id: String,
}

/// Asks for the authorize URL: to be printed by the command line or put on the clipboard by the
/// window's process; it never reaches a webview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInLink {
    /// The sign-in.
    pub id: String,
}

/// The authorize URL.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// It carries `state`, so it is no text for logs.
    pub url: String,
}

impl std::fmt::Debug for Link {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Link(..)")
    }
}

/// Brings a redirect back, as it arrived on the scheme or was pasted.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInComplete {
    /// The raw URL: it carries the code, so it is no text for logs.
    pub redirect: String,
}

impl std::fmt::Debug for SignInComplete {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignInComplete(..)")
    }
}

/// Keeps the account that came back although another was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInKeep {
    /// The sign-in.
    pub id: String,
}

/// Ends a sign-in. A token that it already got is revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignInCancel {
    /// The sign-in.
    pub id: String,
}

/// A sign-in, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct SignIn {
    /// Ours.
    pub id: String,
    /// `social.example`.
    pub host: String,
    /// How far it is.
    pub step: SignInStep,
}

/// How far a sign-in is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum SignInStep {
    /// The browser has it.
    Waiting {
        /// Until when: seconds since 1970.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        expires_at: i64,
    },
    /// The redirect came back; the server is being asked.
    Exchanging,
    /// Done.
    Ready {
        /// The account.
        account: String,
        /// Whether it was here before.
        again: bool,
    },
    /// Somebody else came back. Nothing has changed yet.
    Other {
        /// The handle that was asked for.
        asked: String,
        /// The handle that came back.
        got: String,
        /// Whether the one that came back is here already.
        here: bool,
    },
    /// It failed. A new one has to be begun, unless `pending` is set.
    Failed {
        /// What went wrong.
        failure: crate::Failure,
        /// The sign-in goes on: only a web page said that it failed.
        pending: bool,
    },
}

/// Asks the server now whether an account still works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The account: an id or a handle.
    pub account: String,
}

/// Signs an account out: revokes at the server, proves it, removes it here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOut {
    /// The account: an id or a handle.
    pub account: String,
}

/// What came of a sign-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum SignedOut {
    /// The server was asked afterwards and refuses the token; the account is gone from here.
    Revoked,
    /// The server could not be asked. The token is out of everybody's reach; it is tried again.
    Waiting,
}
