//! Accounts: how they stand, and what is done with one.

use serde::{Deserialize, Serialize};

use super::Scopes;

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
    /// `@ana@example.com`, where the server says so and could not prove it: shown as "says it is".
    pub claims: Option<String>,
    /// A name for the picture that [`GetPicture`] gives now; another one when the picture changes.
    pub picture: Option<String>,
    /// What the person calls it; empty if nothing.
    #[serde(default)]
    pub label: String,
    /// The person's color for it: `#rrggbb`.
    #[serde(default)]
    pub color: Option<String>,
    /// The origin of its instance.
    pub origin: String,
    /// How it stands.
    pub state: State,
    /// The scopes that were granted, in order.
    #[cfg_attr(feature = "bindings", ts(type = "Array<string>"))]
    pub scopes: Scopes,
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
    /// When its token is renewed next, if it can be.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub renews_at: Option<i64>,
    /// Until when it stays signed in if nothing renews it, if that ends.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub signed_in_until: Option<i64>,
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
    /// Its token is being renewed.
    Renewing,
    /// The server gave no answer when it was last asked.
    NotAnswering {
        /// Since when: seconds since 1970.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        since: i64,
        /// When it is asked again: seconds since 1970.
        #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
        retry_at: Option<i64>,
    },
    /// This computer had no network when the server was last to be asked.
    Offline {
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
    /// The server does not renew the token.
    RefreshRefused,
    /// The token is good, but may not even ask whose it is.
    ScopeTooSmall,
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

/// Signs every account of one server out, or all there are. Other sign-ins that are under way there are
/// cancelled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignOutAll {
    /// The server, by host or origin; everything if it is missing.
    #[serde(default)]
    pub instance: Option<String>,
}

/// What came of one sign-out among many.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct SignedOutOf {
    /// The account's id; it may be gone now.
    pub account: String,
    /// Its handle.
    pub handle: String,
    /// What came of it, unless it failed.
    pub outcome: Option<SignedOut>,
    /// Why it could not even be begun.
    pub failure: Option<crate::Failure>,
}

/// Removes an account that waits to be signed out, without the server's word: its token may live on
/// there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remove {
    /// The account: an id or a handle.
    pub account: String,
}

/// Asks for the picture of an account or a server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetPicture {
    /// An account's id, or a server's origin.
    pub owner: String,
}

/// A picture of our own making, never the server's bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// A PNG of at most 96 x 96 pixels, in base64; `None` if there is none.
    pub png: Option<String>,
}

/// Sets how an account looks here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetLook {
    /// The account: an id or a handle.
    pub account: String,
    /// What the person calls it, of at most 64 characters; empty if nothing.
    pub label: String,
    /// The person's color for it, `#rrggbb`; `None` if it has none.
    pub color: Option<String>,
}
