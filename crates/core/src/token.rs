//! Tokens.

use std::sync::Arc;

use crate::{AppId, Scope, Secret, Timestamp};

/// Whose token set it is. Signing an account out ends all of its holders' sets.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Holder {
    /// FediAccounts itself.
    Own,
    /// An app that was given its own.
    App(AppId),
}

/// Fields of the token answer, kept as they were received beside our own times: `expires_in` and
/// `created_at` of servers are not to be trusted for more than showing.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Received {
    /// `scope`, if the answer had it. Clones share it: thousands of accounts have the same few.
    pub scope: Option<Arc<str>>,
    /// `created_at`, as text.
    pub created_at: Option<Box<str>>,
    /// Pleroma's `id`: the token's primary key.
    pub id: Option<Box<str>>,
    /// Pleroma's `me`: the URL of the account.
    pub me: Option<Box<str>>,
}

/// What a token endpoint gave (RFC 6749, section 5.1).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenSet {
    /// The access token.
    pub access_token: Secret,
    /// The refresh token, where the server gives one.
    pub refresh_token: Option<Secret>,
    /// The granted scope: the answer's, or the one asked for if the answer was silent.
    pub scope: Scope,
    /// When we received it.
    pub issued_at: Timestamp,
    /// When it ends, if the server said so: `expires_in` made a moment at once.
    pub expires_at: Option<Timestamp>,
    /// When the refresh token ends, if the server said so: until then it can be renewed.
    pub refresh_expires_at: Option<Timestamp>,
    /// The answer's own words.
    pub received: Received,
}
