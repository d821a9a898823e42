//! The tokens that an app was given and that are still good.
//!
//! Kept only while a connection hears what happens to them: one that was withdrawn, locked or renewed is
//! forgotten before it would be given once more.

use std::time::SystemTime;

use fediaccounts_protocol::public::{Event, GetToken, Token};

/// How long a token has to be good for if nothing is said: the agent's own rule.
const MIN_VALID: i64 = 60;
/// What an app that asks for all it may have at once is remembered of; the oldest goes first.
const MOST: usize = 256;

/// Remembered tokens, the oldest first.
#[derive(Default)]
pub(crate) struct Cache(Vec<(Key, Token)>);

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    account: String,
    scopes: Vec<String>,
}

impl Key {
    pub(crate) fn of(request: &GetToken) -> Self {
        Self { account: request.account.clone(), scopes: request.scopes.clone() }
    }
}

impl Cache {
    /// One that is good for long enough; `now` is seconds since 1970.
    pub(crate) fn get(&self, request: &GetToken, now: i64) -> Option<&Token> {
        let (_, token) = self.0.iter().find(|(key, _)| *key == Key::of(request))?;
        let min_valid = request.min_valid_seconds.map_or(MIN_VALID, i64::from);
        let lasts = token.expires_at.is_none_or(|end| end.saturating_sub(now) >= min_valid);
        lasts.then_some(token)
    }

    pub(crate) fn put(&mut self, key: Key, token: Token) {
        self.0.retain(|(other, _)| *other != key);
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push((key, token));
    }

    /// Forgets what an event makes doubtful.
    pub(crate) fn hear(&mut self, event: &Event) {
        match event {
            Event::AccountRemoved { account }
            | Event::TokenRotated { account }
            | Event::ConsentWithdrawn { account } => self.forget(account),
            Event::Locked | Event::Resync => self.clear(),
            Event::AccountChanged { .. } | Event::Unlocked => {}
        }
    }

    /// Forgets the tokens of an account: its id.
    pub(crate) fn forget(&mut self, account: &str) {
        self.0.retain(|(_, token)| token.account.id != account);
    }

    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }
}

/// Seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "an app's own clock: the one place of this library")]
pub(crate) fn now() -> i64 {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_secs()).unwrap_or(i64::MAX)
}

#[cfg(test)]
#[path = "cache_tests.rs"]
mod tests;
