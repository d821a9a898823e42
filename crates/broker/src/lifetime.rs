//! How long tokens live, by a clock that may be wrong.

use std::time::Duration;

use fediaccounts_core::{Timestamp, TokenSet};

/// A clock that is so much off was set.
const OFF: Duration = Duration::from_secs(60);
/// What ends so soon may have ended by the time it is used.
const SOON: Duration = Duration::from_secs(10);
/// A set that was given so short a while ago is the best there is, however short its life.
const JUST_NOW: Duration = Duration::from_secs(5);

/// Whether a set was given by a clock that is ahead of this one: then nothing is known about its age.
pub(crate) fn is_from_the_future(tokens: &TokenSet, now: Timestamp) -> bool {
    tokens.issued_at > now.plus(OFF)
}

/// Whether the access token may be used now.
pub(crate) fn is_alive(tokens: &TokenSet, now: Timestamp) -> bool {
    tokens.expires_at.is_none_or(|at| at > now && !is_from_the_future(tokens, now))
}

/// Whether it may be used for so long. Where all lives are shorter than that, half a life is enough.
pub(crate) fn lasts(tokens: &TokenSet, min_valid: Duration, now: Timestamp) -> bool {
    lasts_so_long(tokens.issued_at, tokens.expires_at, min_valid, now)
}

/// The same of a token that was given and ends then.
pub(crate) fn lasts_so_long(
    issued_at: Timestamp,
    expires_at: Option<Timestamp>,
    min_valid: Duration,
    now: Timestamp,
) -> bool {
    let Some(ends) = expires_at else { return true };
    if issued_at > now.plus(OFF) {
        return false;
    }
    let enough = min_valid.min(ends.since(issued_at) / 2);
    (ends > now && ends.since(now) >= enough) || now.since(issued_at) <= JUST_NOW
}

/// Whether it has to be renewed, and can be, before anything is asked with its access token.
pub(crate) fn needs_renewal(tokens: &TokenSet, now: Timestamp) -> bool {
    tokens.refresh_token.is_some() && !is_alive(tokens, now.plus(SOON))
}

#[cfg(test)]
#[path = "lifetime_tests.rs"]
mod tests;
