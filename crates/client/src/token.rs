//! An access token, as an app holds it.

use std::time::{Duration, SystemTime};

use fediaccounts_protocol::public;

use crate::Account;

/// An access token. Never printed: its `Debug` leaves the token out. Wiped when dropped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token(pub(crate) public::Token);

impl Token {
    /// The token itself, for the `Authorization` header and nothing else.
    pub fn access_token(&self) -> &str {
        &self.0.access_token.0
    }

    /// How it is used (RFC 6749, section 7.1): `Bearer`.
    pub fn token_type(&self) -> &str {
        &self.0.token_type
    }

    /// When it ends, if it does.
    pub fn expires_at(&self) -> Option<SystemTime> {
        let seconds = u64::try_from(self.0.expires_at?).unwrap_or(0);
        SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(seconds))
    }

    /// What it may be used for, in order.
    pub fn scopes(&self) -> &[String] {
        &self.0.scopes
    }

    /// Where the server's interface begins: `https://social.example`. The token is for that server alone.
    pub fn api_base(&self) -> &str {
        &self.0.api_base
    }

    /// Whose it is.
    pub fn account(&self) -> &Account {
        &self.0.account
    }
}
