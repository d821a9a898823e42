//! Second factors: who has one, and what it takes.

use std::collections::HashMap;

use crate::people::{Person, User};
use crate::server::PracticeServer;
use crate::totp;

/// The codes for the day on which the app is lost. Each is good once.
const RECOVERY: [&str; 2] = ["9269eda75063cb7a", "0e2baa0a788473c5"];

/// A second factor, as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Typed<'a> {
    /// Six digits of an app.
    Totp(&'a str),
    /// A recovery code.
    Recovery(&'a str),
}

/// Who has a second factor, with the recovery codes that are left.
#[derive(Debug, Default)]
pub(crate) struct TwoFactor(HashMap<&'static str, Vec<&'static str>>);

impl TwoFactor {
    /// Whether somebody is asked for one.
    pub(crate) fn is_asked(&self, person: &Person) -> bool {
        self.0.contains_key(person.user.name)
    }

    /// Whether it is right; a recovery code is used up by that.
    pub(crate) fn accepts(&mut self, person: &Person, typed: Typed<'_>, now: u64) -> bool {
        let Some(left) = self.0.get_mut(person.user.name) else { return false };
        match typed {
            Typed::Totp(code) => totp::is_right(code, now),
            Typed::Recovery(code) => {
                let place = left.iter().position(|known| *known == code);
                place.map(|place| left.remove(place)).is_some()
            }
        }
    }

    /// Asks somebody from now on, with all recovery codes, or no longer.
    pub(crate) fn set(&mut self, user: User, asked: bool) {
        if asked {
            self.0.insert(user.name, RECOVERY.to_vec());
        } else {
            self.0.remove(user.name);
        }
    }
}

impl PracticeServer {
    /// Asks somebody for a second factor from now on, or no longer. At `PeerTube` [`BEN`](crate::BEN) is
    /// asked at first, elsewhere nobody.
    pub fn set_second_factor(&self, user: User, asked: bool) {
        let mut world = self.shared.lock();
        world.peertube.set_second_factor(user, asked);
        world.two_factor.set(user, asked);
    }

    /// The six digits that anybody's authenticator app shows now, by the server's clock.
    pub fn one_time_code(&self) -> String {
        totp::code(self.shared.lock().clock.now())
    }

    /// The recovery codes that somebody was given when the second factor was set.
    pub fn recovery_codes(&self) -> [&'static str; 2] {
        RECOVERY
    }
}
