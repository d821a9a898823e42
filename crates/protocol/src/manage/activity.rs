//! What apps did with accounts.

use serde::{Deserialize, Serialize};

use super::{AppClass, Lifetime};

/// Asks for the newest lines of what apps did.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GetActivity {
    /// Of this account alone: an id or a handle.
    #[serde(default)]
    pub account: Option<String>,
    /// Of this app alone, by id.
    #[serde(default)]
    pub app: Option<String>,
    /// Those before this line, by its number.
    #[serde(default)]
    pub before: Option<i64>,
    /// How many at most; 100 if it is missing, never more than 1,000.
    #[serde(default)]
    pub limit: Option<u32>,
}

/// One thing that an app did, or the person about an app. Nothing secret is in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Activity {
    /// Its number; later ones have larger ones.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub number: i64,
    /// When it happened last: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub at: i64,
    /// What.
    pub deed: Deed,
    /// How often in a row.
    pub times: u32,
    /// The app's id.
    pub app: String,
    /// Its name then.
    pub name: String,
    /// How surely that was known.
    pub class: AppClass,
    /// The account's id, if it is about one; it may be gone.
    pub account: Option<String>,
    /// Its handle then.
    pub handle: Option<String>,
    /// The scopes, in order.
    pub scopes: Vec<String>,
    /// Under which consent.
    pub lifetime: Option<Lifetime>,
}

/// What an app did, or the person about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Deed {
    /// The person let it use an account.
    Allowed,
    /// The person said no, or nothing.
    Denied,
    /// The person said that it may not ask again.
    Blocked,
    /// It got a token.
    Given,
    /// It asked for what it may not have.
    Refused,
    /// It said that a token does not work.
    Reported,
    /// It gave its consent back.
    Released,
    /// The person withdrew its consent.
    Withdrawn,
    /// Its consent ran out.
    Ended,
}

/// Forgets all of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClearActivity {}
