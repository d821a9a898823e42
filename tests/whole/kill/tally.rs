//! What came of the rounds of one place.

use std::fmt;
use std::time::Duration;

/// Counts.
#[derive(Default)]
pub(super) struct Tally {
    pub(super) rounds: u32,
    /// Killed before the step had answered.
    pub(super) within: u32,
    /// The account was there afterwards.
    pub(super) with_account: u32,
    /// Tokens that nobody can know of: made by the server, and not read here.
    pub(super) unread: u32,
    /// The person had to sign in again.
    pub(super) signed_in_again: u32,
    /// The longest time from the kill to the open database.
    pub(super) longest: Duration,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rounds, within, with_account, unread, signed_in_again, longest } = self;
        write!(f, "{rounds} kills, {within} within the step, {with_account} with the account afterwards, ")?;
        if *signed_in_again > 0 {
            write!(f, "{signed_in_again} signed in again, ")?;
        }
        write!(f, "{unread} tokens unread, open again in {} ms at most", longest.as_millis())
    }
}
