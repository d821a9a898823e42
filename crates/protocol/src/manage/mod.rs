//! Management: everything that the window and the command line do. Answered to our own executables
//! alone; no part of the public protocol.
//!
//! | method | answer |
//! |---|---|
//! | `manage.status` | [`StatusReport`] |
//! | `manage.snapshot` | [`Snapshot`] |
//! | `manage.watch` | [`Snapshot`], then `manage.snapshot`, `manage.raise` and `manage.leave` notifications |
//! | `manage.raise` | [`Raised`] |
//! | `manage.window_closed` | `null` |
//! | `manage.address` | [`AddressRead`] |
//! | `manage.preview` | [`Preview`] |
//! | `manage.sign_in_begin` | [`SignInBegun`] |
//! | `manage.sign_in_open` | `null` |
//! | `manage.sign_in_link` | [`Link`] |
//! | `manage.sign_in_complete` | [`SignIn`] |
//! | `manage.sign_in_paste` | [`SignIn`] |
//! | `manage.sign_in_another_way` | [`SignInBegun`] |
//! | `manage.sign_in_password` | [`SignIn`] |
//! | `manage.sign_in_second_factor` | [`SignIn`] |
//! | `manage.sign_in_new_account` | [`SignIn`] |
//! | `manage.sign_in_keep` | [`SignIn`] |
//! | `manage.sign_in_cancel` | `null` |
//! | `manage.check` | [`Account`] |
//! | `manage.sign_out` | [`SignedOut`] |
//! | `manage.sign_out_all` | [`SignedOutOf`], one per account |
//! | `manage.remove` | `null` |
//! | `manage.sessions` | [`Session`], all of them |
//! | `manage.session_end` | `null` |
//! | `manage.sessions_page` | `null` |
//! | `manage.picture` | [`Picture`] |
//! | `manage.unlock` | `null` |
//! | `manage.lock` | `null` |
//! | `manage.passphrase_set` | `null` |
//! | `manage.passphrase_remove` | `null` |
//! | `manage.start_anew` | [`SetAside`] |
//! | `manage.backup` | [`Backup`] |
//! | `manage.backups` | [`Backup`], newest first |
//! | `manage.restore` | [`SetAside`] |
//! | `manage.prompts` | [`Prompt`] or `null`, then `manage.prompt` notifications |
//! | `manage.prompt_answer` | [`PromptAnswered`] |
//! | `manage.withdraw` | `null` |
//! | `manage.withdraw_all` | `null` |
//! | `manage.activity` | [`Activity`], newest first |
//! | `manage.activity_clear` | `null` |
//! | `manage.look` | `null` |
//! | `manage.lock_rule` | `null` |
//! | `manage.preferences` | [`Preferences`] |
//! | `manage.preferences_set` | `null` |
//! | `manage.import` | [`Imported`] |
//! | `manage.move_out` | [`MovingFile`] |
//! | `manage.move_in` | [`MovedIn`] |
//! | `manage.awaited_later` | `null` |
//! | `manage.awaited_forget` | `null` |
//! | `manage.links` | a failure or `null` |
//! | `manage.storage` | [`Storage`] |
//! | `manage.homepage` | `null` |

mod account;
mod activity;
mod app;
mod diagnosis;
mod import;
mod key;
mod moving;
mod preferences;
mod prompt;
mod scopes;
mod server;
mod session;
mod sign_in;
mod window;

use serde::{Deserialize, Serialize};

pub use self::account::{
    Account, Check, GetPicture, Picture, Remove, SetLook, SignInReason, SignOut, SignOutAll, SignedOut,
    SignedOutOf, State,
};
pub use self::activity::{Activity, ClearActivity, Deed, GetActivity};
pub use self::app::{App, AppClass, Consent, Lifetime, Refusal, Share, Withdraw, WithdrawAll};
pub use self::diagnosis::{CheckUp, Finding, Found, GetStorage, OpenHomepage, Storage, Verdict};
pub use self::import::{Import, Imported};
pub use self::key::{
    Backup, GetBackups, KeySlots, LockNow, LockRule, MakeBackup, RemovePassphrase, RestoreBackup, SetAside,
    SetLockRule, SetPassphrase, StartAnew, Unlock,
};
pub use self::moving::{AwaitLater, Awaited, ForgetAwaited, MoveIn, MoveOut, MovedIn, MovingFile};
pub use self::preferences::{GetPreferences, Language, Notices, Preferences, SetPreferences, Theme};
pub use self::prompt::{AnswerPrompt, Choice, Prompt, PromptAnswer, PromptAnswered, WatchPrompts};
pub use self::scopes::Scopes;
pub use self::server::{AddressRead, GetPreview, Instance, Offer, Preview, ReadAddress};
pub use self::session::{EndSession, GetSessions, OpenSessionsPage, Session};
pub use self::sign_in::{
    Access, Factor, HouseRules, Link, NameAndPassword, SignIn, SignInAnotherWay, SignInBegin, SignInBegun,
    SignInBy, SignInCancel, SignInComplete, SignInKeep, SignInLink, SignInNewAccount, SignInOpen,
    SignInPassword, SignInPaste, SignInSecondFactor, SignInStep, WayBack,
};
pub use self::window::{Destination, Raise, Raised, WindowClosed};
use crate::Method;
pub use crate::Typed;

/// The notification that carries a [`Snapshot`] to those who watch.
pub const SNAPSHOT: &str = "manage.snapshot";
/// The notification that asks an open window to come to the front, as [`Raise`] says.
pub const RAISE: &str = "manage.raise";
/// The notification that asks windows to close: the person wants everything to end.
pub const LEAVE: &str = "manage.leave";
/// The notification that carries the [`Prompt`] to be shown now, or `null`, to those who watch for it.
pub const PROMPT: &str = "manage.prompt";

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
    WindowClosed => "manage.window_closed", ();
    ReadAddress => "manage.address", AddressRead;
    GetPreview => "manage.preview", Preview;
    SignInBegin => "manage.sign_in_begin", SignInBegun;
    SignInOpen => "manage.sign_in_open", ();
    SignInLink => "manage.sign_in_link", Link;
    SignInComplete => "manage.sign_in_complete", SignIn;
    SignInPaste => "manage.sign_in_paste", SignIn;
    SignInAnotherWay => "manage.sign_in_another_way", SignInBegun;
    SignInPassword => "manage.sign_in_password", SignIn;
    SignInSecondFactor => "manage.sign_in_second_factor", SignIn;
    SignInNewAccount => "manage.sign_in_new_account", SignIn;
    SignInKeep => "manage.sign_in_keep", SignIn;
    SignInCancel => "manage.sign_in_cancel", ();
    Check => "manage.check", Account;
    SignOut => "manage.sign_out", SignedOut;
    SignOutAll => "manage.sign_out_all", Vec<SignedOutOf>;
    Remove => "manage.remove", ();
    GetSessions => "manage.sessions", Vec<Session>;
    EndSession => "manage.session_end", ();
    OpenSessionsPage => "manage.sessions_page", ();
    GetPicture => "manage.picture", Picture;
    Unlock => "manage.unlock", ();
    LockNow => "manage.lock", ();
    SetPassphrase => "manage.passphrase_set", ();
    RemovePassphrase => "manage.passphrase_remove", ();
    StartAnew => "manage.start_anew", SetAside;
    MakeBackup => "manage.backup", Backup;
    GetBackups => "manage.backups", Vec<Backup>;
    RestoreBackup => "manage.restore", SetAside;
    WatchPrompts => "manage.prompts", Option<Prompt>;
    AnswerPrompt => "manage.prompt_answer", PromptAnswered;
    Withdraw => "manage.withdraw", ();
    WithdrawAll => "manage.withdraw_all", ();
    GetActivity => "manage.activity", Vec<Activity>;
    ClearActivity => "manage.activity_clear", ();
    SetLook => "manage.look", ();
    SetLockRule => "manage.lock_rule", ();
    GetPreferences => "manage.preferences", Preferences;
    SetPreferences => "manage.preferences_set", ();
    Import => "manage.import", Imported;
    MoveOut => "manage.move_out", MovingFile;
    MoveIn => "manage.move_in", MovedIn;
    AwaitLater => "manage.awaited_later", ();
    ForgetAwaited => "manage.awaited_forget", ();
    GetLinks => "manage.links", Option<crate::Failure>;
    GetStorage => "manage.storage", Storage;
    OpenHomepage => "manage.homepage", ();
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
    /// The same as a failure with what may be done about it; `None` while they can.
    #[serde(default)]
    pub failure: Option<crate::Failure>,
    /// Where the key of the database lies.
    pub key: KeySlots,
    /// How many accounts there are; zero while locked.
    pub accounts: u32,
    /// The profile's folder.
    pub profile: String,
    /// The process of the agent.
    pub pid: u32,
}

/// Why links of our scheme do not come to us on this desktop; nothing if they do, or it cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetLinks {}

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

/// Everything there is to show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Snapshot {
    /// Grows with every change.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub revision: u64,
    /// Whether accounts can be used, and if not, why.
    pub lock: Lock,
    /// Where the key of the database lies.
    pub key: KeySlots,
    /// By host, then handle.
    pub accounts: Vec<Account>,
    /// The servers of those accounts.
    pub instances: Vec<Instance>,
    /// Sign-ins that are under way or just ended.
    pub sign_ins: Vec<SignIn>,
    /// The apps that asked for accounts, by name.
    #[serde(default)]
    pub apps: Vec<App>,
    /// How many questions of apps wait for the person.
    #[serde(default)]
    pub prompts: u32,
    /// When accounts are locked by themselves.
    #[serde(default)]
    pub lock_rule: LockRule,
    /// What the person prefers.
    #[serde(default)]
    pub preferences: Preferences,
    /// Accounts from another computer that nobody signed in to here yet: the first hundred, in the order in
    /// which they are offered.
    #[serde(default)]
    pub awaited: Vec<Awaited>,
    /// How many of them there are.
    #[serde(default)]
    pub awaited_count: u32,
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
    /// Locked by the person, or sealed with a passphrase that was not typed yet.
    AppLocked,
    /// The keyring is locked.
    KeyringLocked,
    /// There is no keyring.
    KeyringAbsent,
    /// The keyring is there, and our key is not in it.
    KeyMissing,
    /// The database is damaged.
    StoreDamaged,
    /// A newer FediAccounts wrote the database.
    StoreNewer,
    /// The disk is full.
    StoreFull,
    /// The database, its folder or the file system cannot be written.
    StoreReadOnly,
    /// The database or its folder belongs to another user, or is a link.
    StoreForeign,
    /// Another program has the database open.
    StoreInUse,
    /// The database cannot be used for another reason.
    StoreFailed,
    /// The agent cannot be reached: said by a client, never by the agent.
    NoAgent,
}
