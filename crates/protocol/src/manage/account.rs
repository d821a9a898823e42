//! Accounts: how they stand, and what is done with one.

use serde::{Deserialize, Serialize};

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
