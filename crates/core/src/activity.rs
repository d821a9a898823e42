//! What apps did with accounts.

use crate::{AccountId, AppClass, AppId, Lifetime, Scope, Timestamp};

/// What an app did, or the person about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// One thing that an app did, or the person about it. Nothing secret is in it, and names are as they were
/// then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// When it happened last.
    pub at: Timestamp,
    /// What.
    pub deed: Deed,
    /// How often in a row.
    pub times: u32,
    /// The app.
    pub app: AppId,
    /// Its name.
    pub name: String,
    /// How surely that was known.
    pub class: AppClass,
    /// The account, if it is about one.
    pub account: Option<AccountId>,
    /// Its handle.
    pub handle: Option<String>,
    /// What for.
    pub scope: Scope,
    /// Under which consent.
    pub lifetime: Option<Lifetime>,
}

impl Activity {
    /// Whether it is the same thing once more: then it is told once, with how often.
    pub fn is_again(&self, other: &Self) -> bool {
        self.deed == other.deed
            && self.app == other.app
            && self.account == other.account
            && self.lifetime == other.lifetime
            && self.scope == other.scope
    }
}
