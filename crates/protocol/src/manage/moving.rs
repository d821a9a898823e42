//! Accounts that move to another computer: as a list in a file, and signed in there one by one.

use serde::{Deserialize, Serialize};

use super::Typed;

/// Writes the accounts down for another computer, sealed with a passphrase. No token is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveOut {
    /// What the file is opened with: another one than that of the accounts here, if the person likes.
    pub passphrase: Typed,
    /// The account that is meant where none is named, if the asker knows one.
    #[serde(default)]
    pub default: Option<String>,
}

/// The file, which the asker writes where the person wants it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovingFile {
    /// What is in it, in base64.
    pub file: String,
    /// What it may be called, with the date.
    pub name: String,
    /// How many accounts are in it.
    pub accounts: u32,
}

/// Reads such a file. Its accounts are awaited from then on, but for those that are here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveIn {
    /// The whole path of the file.
    pub path: String,
    /// What it is opened with.
    pub passphrase: Typed,
}

/// What was in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovedIn {
    /// How many are awaited now, and were not before.
    pub awaited: u32,
    /// How many were awaited before.
    pub before: u32,
    /// How many are here already.
    pub here: u32,
}

/// An account from another computer that nobody signed in to here yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Awaited {
    /// Ours.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub id: i64,
    /// `@ana@social.example`, as it was shown there.
    pub handle: String,
    /// What [`SignInBegin`](super::SignInBegin) takes as its text, so that this very account is expected.
    pub address: String,
    /// The host of its instance.
    pub host: String,
    /// The software of its instance, as its makers write it; empty if that is not known.
    pub software: String,
    /// What the person calls it; empty if nothing.
    pub label: String,
    /// The person's color for it: `#rrggbb`.
    pub color: Option<String>,
    /// The scopes that were granted there, in order; none if that is not known.
    pub scopes: Vec<String>,
    /// Whether it was meant there where no account was named.
    pub default: bool,
}

/// Puts an awaited account behind all others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwaitLater {
    /// Which.
    pub id: i64,
}

/// Awaits an account no longer, or none at all. That one is gone already is no error.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ForgetAwaited {
    /// Which, if not all.
    #[serde(default)]
    pub id: Option<i64>,
}
