//! What the practice `PeerTube` knows beside the world.

use std::collections::HashSet;
use std::time::Duration;

use super::limits::Limiter;
use crate::people::{BEN, Person};
use crate::world::secret;

const DAY: u64 = 86_400;

/// An access token and a refresh token that were given out together: a row of `PeerTube`'s table of tokens.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    /// The number of its row, which is also that of the session.
    pub(crate) id: usize,
    pub(crate) person: &'static Person,
    pub(crate) access_token: String,
    pub(crate) refresh_token: String,
    /// All in seconds since 1970.
    pub(crate) access_ends: u64,
    pub(crate) refresh_ends: u64,
    pub(crate) created_at: u64,
    pub(crate) login: Visit,
    pub(crate) last: Visit,
    /// The row with which its sign-in began: that of its family.
    first: usize,
    /// The row is deleted.
    pub(crate) ended: bool,
    /// It was deleted by a refresh.
    rotated: bool,
}

/// When, where from and with what somebody came.
#[derive(Clone, Debug)]
pub(crate) struct Visit {
    /// Seconds since 1970.
    pub(crate) at: u64,
    pub(crate) address: String,
    /// The User-Agent.
    pub(crate) device: String,
}

/// The state.
#[derive(Debug)]
pub(crate) struct PeerTube {
    pub(crate) client_id: String,
    pub(crate) client_secret: String,
    pairs: Vec<Pair>,
    /// Seconds that new access tokens and refresh tokens live.
    pub(crate) access_life: u64,
    pub(crate) refresh_life: u64,
    /// How long a refresh looks at the old row before it deletes it: all that come meanwhile win too.
    pub(crate) refresh_takes: Duration,
    /// Whether the use of a rotated refresh token ends everything that came of its sign-in.
    pub(crate) ends_families: bool,
    /// Whether it lists sessions.
    pub(crate) has_sessions: bool,
    /// Names of the plugins by which people sign in elsewhere.
    pub(crate) providers: Vec<String>,
    /// Who has a second factor, by name.
    pub(crate) second_factors: HashSet<&'static str>,
    pub(crate) logins: Limiter,
    pub(crate) requests: Limiter,
}

impl Default for PeerTube {
    fn default() -> Self {
        Self {
            client_id: hex(32),
            client_secret: hex(32),
            pairs: Vec::new(),
            access_life: DAY,
            refresh_life: 14 * DAY,
            refresh_takes: Duration::ZERO,
            ends_families: false,
            has_sessions: false,
            providers: Vec::new(),
            second_factors: HashSet::from([BEN.name]),
            logins: Limiter::new(300),
            requests: Limiter::new(10),
        }
    }
}

impl PeerTube {
    /// Gives out a pair for a sign-in.
    pub(crate) fn sign_in(&mut self, person: &'static Person, visit: Visit) -> Pair {
        let first = self.pairs.len();
        self.give(person, visit.clone(), visit, first)
    }

    /// Deletes a row and gives out a pair in its place, also if somebody else has deleted it meanwhile.
    pub(crate) fn rotate(&mut self, id: usize, visit: Visit) -> Pair {
        let old = &mut self.pairs[id];
        (old.ended, old.rotated) = (true, true);
        let Pair { person, login, first, .. } = old.clone();
        self.give(person, login, visit, first)
    }

    fn give(&mut self, person: &'static Person, login: Visit, last: Visit, first: usize) -> Pair {
        let pair = Pair {
            id: self.pairs.len(),
            person,
            access_token: hex(40),
            refresh_token: hex(40),
            access_ends: last.at + self.access_life,
            refresh_ends: last.at + self.refresh_life,
            created_at: last.at,
            login,
            last,
            first,
            ended: false,
            rotated: false,
        };
        self.pairs.push(pair.clone());
        pair
    }

    /// The row of a live access token.
    pub(crate) fn by_access_token(&self, token: &str, now: u64) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.access_token == token && !pair.ended && now < pair.access_ends)
    }

    /// The row of a refresh token that was not deleted; it may have expired. If families die of reuse, they
    /// do so here.
    pub(crate) fn by_refresh_token(&mut self, token: &str) -> Option<&Pair> {
        let id = self.pairs.iter().position(|pair| pair.refresh_token == token)?;
        if self.pairs[id].rotated && self.ends_families {
            let first = self.pairs[id].first;
            self.end(|pair| pair.first == first);
        }
        Some(&self.pairs[id]).filter(|pair| !pair.ended)
    }

    /// Deletes rows.
    pub(crate) fn end(&mut self, which: impl Fn(&Pair) -> bool) {
        for pair in self.pairs.iter_mut().filter(|pair| which(pair)) {
            pair.ended = true;
        }
    }

    /// The rows that can be used or renewed.
    pub(crate) fn live(&self, now: u64) -> impl Iterator<Item = &Pair> {
        self.pairs.iter().filter(move |pair| !pair.ended && now < pair.refresh_ends)
    }

    /// Whether a token of either kind would be accepted.
    pub(crate) fn takes(&self, token: &str, now: u64) -> bool {
        self.by_access_token(token, now).is_some() || self.live(now).any(|pair| pair.refresh_token == token)
    }

    /// All tokens of both kinds that were ever given out.
    pub(crate) fn tokens(&self) -> impl Iterator<Item = &String> {
        self.pairs.iter().flat_map(|pair| [&pair.access_token, &pair.refresh_token])
    }

    /// Becomes a server that was set up anew: another client, no tokens.
    pub(crate) fn forget_client(&mut self) {
        (self.client_id, self.client_secret) = (hex(32), hex(32));
        self.end(|_| true);
    }
}

/// Random hexadecimal digits.
fn hex(digits: usize) -> String {
    let mut text = String::new();
    while text.len() < digits {
        text.extend(secret().bytes().map(|byte| char::from(b"0123456789abcdef"[usize::from(byte & 15)])));
    }
    text.truncate(digits);
    text
}
