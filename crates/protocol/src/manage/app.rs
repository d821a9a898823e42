//! Other programs of this computer, and what the person let them do.

use serde::{Deserialize, Serialize};

/// A program that asked for an account once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct App {
    /// Ours.
    pub id: String,
    /// Its name: of its file, or of its sandbox. Empty where nothing is known.
    pub name: String,
    /// How surely that is known.
    pub class: AppClass,
    /// The path of its executable, or the id that its sandbox has.
    pub program: String,
    /// What it calls itself: untrusted text, cut.
    pub says: Option<String>,
    /// What it may do, by account.
    pub consents: Vec<Consent>,
    /// What it may not even ask for.
    pub refusals: Vec<Refusal>,
    /// Accounts at whose servers it still has access of its own, and no consent to use it: by id.
    pub idle: Vec<String>,
    /// When it last got a token: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub used_at: Option<i64>,
}

/// How surely it is known which program an app is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum AppClass {
    /// A valid code signature.
    Signed,
    /// The system's sandbox says its name.
    Sandboxed,
    /// Installed for everybody: the person cannot write it.
    Installed,
    /// It holds a key that was registered for it.
    Keyed,
    /// A file that the person's programs could replace.
    PathOnly,
    /// A program that does what a script or a caller says.
    Interpreter,
    /// Nothing is known.
    Unknown,
}

/// How long a consent lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Lifetime {
    /// One token.
    Once,
    /// Until accounts are locked, the agent ends, or twelve hours are over.
    UntilLock,
    /// Until it is withdrawn, or was not used for 180 days.
    Always,
}

/// Whose token an app gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Share {
    /// One of its own, which the server lists under its name and which ends alone.
    OwnToken,
    /// The account's: it may do whatever that may do.
    Account,
}

/// What an app may do with an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Consent {
    /// The account's id.
    pub account: String,
    /// The scopes, in order.
    pub scopes: Vec<String>,
    /// How long.
    pub lifetime: Lifetime,
    /// Whose token.
    pub share: Share,
    /// When the person decided: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub given_at: i64,
    /// When it was last used.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub used_at: Option<i64>,
    /// When it ends if nothing else ends it.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub ends_at: i64,
}

/// What an app may not even ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Refusal {
    /// The account's id; every account if there is none.
    pub account: Option<String>,
    /// When the person decided: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub refused_at: i64,
}

/// Takes back what the person decided about an app: consents end at once, its own token is revoked at the
/// server, and refusals are forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdraw {
    /// The app: its id, or its name where only one has it.
    pub app: String,
    /// The account, by id or handle; all of them if it is missing.
    #[serde(default)]
    pub account: Option<String>,
}

/// The same for every app there is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WithdrawAll {}
