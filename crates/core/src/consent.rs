//! A person's decision that an app may use an account.

use std::time::Duration;

use crate::{AccountId, AppId, Process, Scope, Timestamp};

/// How long a consent lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Lifetime {
    /// One token.
    Once,
    /// Until accounts are locked, the agent ends, or [`Consent::UNTIL_LOCK`] is over.
    UntilLock,
    /// Until it is withdrawn, or was not used for [`Consent::UNUSED`].
    Always,
}

/// Whose token the app gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Share {
    /// One of its own, which can be ended alone.
    OwnToken,
    /// The account's: whatever that may do, the app may do.
    Account,
}

/// A person's decision that an app may use an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The app.
    pub app: AppId,
    /// The account.
    pub account: AccountId,
    /// What for.
    pub scope: Scope,
    /// How long.
    pub lifetime: Lifetime,
    /// Whose token.
    pub share: Share,
    /// The only process that it is for, where the app is no program of its own.
    pub process: Option<Process>,
    /// When the person decided.
    pub given_at: Timestamp,
    /// When it was last used; one for a single token is used up then.
    pub used_at: Option<Timestamp>,
}

/// A person's decision that an app may not even ask for an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// The app.
    pub app: AppId,
    /// The account; every account if there is none.
    pub account: Option<AccountId>,
    /// When the person decided.
    pub refused_at: Timestamp,
}

/// What becomes of a request for a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It gets one.
    Allow(Share),
    /// The app knows the account, and the person has to be asked: for more, or again.
    Ask,
    /// As if there were no such account.
    NoAccess,
}

impl Consent {
    /// The longest that a consent until the next lock lasts.
    pub const UNTIL_LOCK: Duration = Duration::from_secs(12 * 60 * 60);
    /// The longest that a lasting consent goes unused.
    pub const UNUSED: Duration = Duration::from_secs(180 * 24 * 60 * 60);

    /// When it ends if nothing else ends it. One for a single token has as long as one until the next lock.
    pub fn ends_at(&self) -> Timestamp {
        match self.lifetime {
            Lifetime::Once | Lifetime::UntilLock => self.given_at.plus(Self::UNTIL_LOCK),
            Lifetime::Always => self.used_at.unwrap_or(self.given_at).plus(Self::UNUSED),
        }
    }

    /// Whether it is over.
    pub fn is_over(&self, now: Timestamp) -> bool {
        let is_spent = self.lifetime == Lifetime::Once && self.used_at.is_some();
        is_spent || now >= self.ends_at()
    }

    /// Whether it is for that process.
    pub fn is_for(&self, process: Option<Process>) -> bool {
        self.process.is_none() || self.process == process
    }
}

/// What becomes of a request of an app for an account with this consent of its own to it; `covers` says
/// whether a scope includes what is asked for, as the account's server means it.
pub fn decide(
    consent: Option<&Consent>,
    process: Option<Process>,
    covers: impl FnOnce(&Scope) -> bool,
    now: Timestamp,
) -> Decision {
    match consent {
        Some(consent) if !consent.is_for(process) => Decision::NoAccess,
        Some(consent) if consent.is_over(now) => Decision::Ask,
        Some(consent) if covers(&consent.scope) => Decision::Allow(consent.share),
        Some(_) => Decision::Ask,
        None => Decision::NoAccess,
    }
}
