//! What only a GoToSocial knows.

use super::sessions::Sessions;

/// More than what all practice servers know.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// It is not there yet.
    pub(super) starting: bool,
    pub(super) sessions: Sessions,
    pub(super) tokens: Vec<Listing>,
}

/// What is listed of a token.
#[derive(Clone, Debug)]
pub(super) struct Listing {
    pub(super) value: String,
    /// A ULID: its first half is when the token was made.
    pub(super) id: String,
    pub(super) created_at: String,
    /// In seconds since 1970.
    pub(super) last_used: Option<u64>,
    /// An app's own token ends by itself.
    pub(super) expires_at: Option<u64>,
}

impl State {
    /// The token of that value.
    pub(super) fn listing(&self, value: &str) -> Option<&Listing> {
        self.tokens.iter().find(|listing| listing.value == value)
    }

    /// Notes that a token was used. It is written down once in an hour.
    pub(super) fn used(&mut self, value: &str, now: u64) {
        for listing in self.tokens.iter_mut().filter(|listing| listing.value == value) {
            if listing.last_used.is_none_or(|last| now - last > 3600) {
                listing.last_used = Some(now);
            }
        }
    }
}
