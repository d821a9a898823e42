//! Accounts, as apps see them.

use serde::{Deserialize, Serialize};

/// Asks for the accounts that this app may use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListAccounts {}

/// An account that the app may use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its name in later calls: random, the same as long as the account is here.
    pub id: String,
    /// `@ana@social.example`: for showing; it may change.
    pub handle: String,
    /// What the person calls themself: untrusted text.
    pub display_name: String,
    /// What the person calls the account; empty if nothing.
    pub label: String,
    /// The person's color for it: `#rrggbb`.
    pub color: Option<String>,
    /// Its server's software, in lower case: `mastodon`.
    pub software: String,
    /// Where its server's interface begins: `https://social.example`.
    pub api_base: String,
    /// The scopes that the person agreed to, in order.
    pub scopes: Vec<String>,
    /// Whether a token is to be had.
    pub standing: Standing,
}

/// Whether a token of an account is to be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Yes.
    Active,
    /// Not before the person has signed in again.
    SignInRequired,
    /// Its server suspended it.
    Suspended,
    /// Not now: its server does not answer.
    Unreachable,
}

/// Asks the person for an account, unless they agreed already. It may take minutes; hanging up ends it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct RequestAccount {
    /// Only accounts of this software: `mastodon`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub software: Option<String>,
    /// Only accounts of this server: a host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Only this account: its id or handle.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    /// The scopes it needs, in the words of the server's software; at least one.
    pub scopes: Vec<String>,
    /// Why, in a sentence for the person; shown as the app's own words.
    pub reason: String,
    /// Nobody sits before the app just now: the person is told by a notice, and no window opens by itself.
    #[serde(default)]
    pub background: bool,
}

/// What the person agreed to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Granted {
    /// The account.
    pub account: Account,
}

/// Gives back what the person agreed to about an account: nothing more is to be had, and a token of its own
/// is revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReleaseConsent {
    /// The account: its id.
    pub account: String,
}
