//! What an app asks for.

use std::time::Duration;

use fediaccounts_protocol::public::{GetToken, RequestAccount};

use crate::Account;

/// Which account an app wants, and for what: shown to the person, who picks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountRequest(pub(crate) RequestAccount);

impl AccountRequest {
    /// Any account, for these scopes (in the words of the server's software: `read`, `write:statuses`; at
    /// least one), and why: a sentence that the person reads as the app's own words.
    pub fn new<S: Into<String>>(scopes: impl IntoIterator<Item = S>, reason: impl Into<String>) -> Self {
        let scopes = scopes.into_iter().map(Into::into).collect();
        Self(RequestAccount { scopes, reason: reason.into(), ..RequestAccount::default() })
    }

    /// Only accounts of that software: `mastodon`.
    #[must_use]
    pub fn software(mut self, software: impl Into<String>) -> Self {
        self.0.software = Some(software.into());
        self
    }

    /// Only accounts of that server: a host.
    #[must_use]
    pub fn instance(mut self, host: impl Into<String>) -> Self {
        self.0.instance = Some(host.into());
        self
    }

    /// Only that account: its id or handle.
    #[must_use]
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.0.account = Some(account.into());
        self
    }

    /// Nobody sits before the app just now: the person is told by a notice, and no window opens by itself.
    #[must_use]
    pub fn in_background(mut self) -> Self {
        self.0.background = true;
        self
    }
}

/// Which token an app wants. An account's id alone is one too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenRequest {
    pub(crate) wire: GetToken,
    pub(crate) afresh: bool,
}

impl TokenRequest {
    /// A token of that account, by id or handle, for all scopes that the person agreed to, good for another
    /// minute at least.
    pub fn of(account: impl Into<String>) -> Self {
        Self { wire: GetToken { account: account.into(), ..GetToken::default() }, afresh: false }
    }

    /// The scopes that the call it is for needs.
    #[must_use]
    pub fn scopes<S: Into<String>>(mut self, scopes: impl IntoIterator<Item = S>) -> Self {
        self.wire.scopes = scopes.into_iter().map(Into::into).collect();
        self
    }

    /// How long it has to be good for; an hour is the most.
    #[must_use]
    pub fn min_valid(mut self, time: Duration) -> Self {
        self.wire.min_valid_seconds = Some(u32::try_from(time.as_secs()).unwrap_or(u32::MAX));
        self
    }

    /// Asks the agent also where this client remembers one.
    #[must_use]
    pub fn afresh(mut self) -> Self {
        self.afresh = true;
        self
    }
}

impl From<&str> for TokenRequest {
    fn from(account: &str) -> Self {
        Self::of(account)
    }
}

impl From<&String> for TokenRequest {
    fn from(account: &String) -> Self {
        Self::of(account)
    }
}

impl From<&Account> for TokenRequest {
    fn from(account: &Account) -> Self {
        Self::of(&account.id)
    }
}
