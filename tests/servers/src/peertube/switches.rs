//! What may be switched while the practice `PeerTube` runs.

use std::time::Duration;

use super::state::{PeerTube, Visit};
use crate::people::{self, User};
use crate::requests::Params;
use crate::server::PracticeServer;
use crate::world::World;

impl PracticeServer {
    /// How many seconds new access tokens and refresh tokens live (`PeerTube`: a day and two weeks).
    pub fn tokens_live(&self, access: u64, refresh: u64) {
        let mut world = self.shared.lock();
        (world.peertube.access_life, world.peertube.refresh_life) = (access, refresh);
    }

    /// How long a refresh takes. All that ask with one token meanwhile win, and get tokens of their own.
    pub fn refreshes_take(&self, time: Duration) {
        self.shared.lock().peertube.refresh_takes = time;
    }

    /// Whether the second use of a refresh token ends everything that came of its sign-in (RFC 9700, section
    /// 4.14.2). `PeerTube` does not.
    pub fn end_families(&self, on: bool) {
        self.shared.lock().peertube.ends_families = on;
    }

    /// Whether sessions can be listed and ended.
    pub fn list_sessions(&self, on: bool) {
        self.shared.lock().peertube.has_sessions = on;
    }

    /// Somebody signs in with another program; gives the access token.
    pub fn sign_in_elsewhere(&self, user: User, device: &str) -> String {
        self.shared.lock().sign_in_elsewhere(user, device)
    }

    /// Says that people may sign in at these places as well.
    pub fn name_providers(&self, names: &[&str]) {
        self.shared.lock().peertube.providers = names.iter().map(|name| (*name).to_owned()).collect();
    }

    /// How many requests for tokens it takes in five minutes (`PeerTube`: 15), right or wrong; as many as
    /// you like if none.
    pub fn limit_sign_ins(&self, limit: Option<u32>) {
        self.shared.lock().peertube.logins.limit = limit;
    }

    /// How many other requests it takes in ten seconds (`PeerTube`: 50).
    pub fn limit_requests(&self, limit: Option<u32>) {
        self.shared.lock().peertube.requests.limit = limit;
    }
}

impl PeerTube {
    /// Whether somebody has a second factor.
    pub(crate) fn set_second_factor(&mut self, user: User, on: bool) {
        if on {
            self.second_factors.insert(user.name);
        } else {
            self.second_factors.remove(user.name);
        }
    }
}

impl World {
    fn sign_in_elsewhere(&mut self, user: User, device: &str) -> String {
        let person = people::by_name(user.name).expect("invariant: whoever is a user has an account");
        let visit =
            Visit { at: self.clock.now(), address: "192.0.2.7".to_owned(), device: device.to_owned() };
        self.peertube.sign_in(person, visit).access_token
    }
}

/// The same for another process.
pub(crate) fn apply(world: &mut World, switch: &str, params: &Params) -> Result<(), &'static str> {
    fn number<T: std::str::FromStr>(params: &Params, name: &'static str) -> Result<T, &'static str> {
        params.get(name).and_then(|value| value.parse().ok()).ok_or(name)
    }
    let user = || params.get("user").and_then(people::by_name).map(|person| person.user).ok_or("user");
    let limit = || params.get("is").map(|_| number(params, "is")).transpose();
    match switch {
        "tokens-live" => {
            world.peertube.access_life = number(params, "access")?;
            world.peertube.refresh_life = number(params, "refresh")?;
        }
        "refreshes-take" => world.peertube.refresh_takes = Duration::from_millis(number(params, "ms")?),
        "end-families" => world.peertube.ends_families = number(params, "on")?,
        "list-sessions" => world.peertube.has_sessions = number(params, "on")?,
        "second-factor" => {
            world.peertube.set_second_factor(user()?, number(params, "on")?);
        }
        "sign-in-elsewhere" => {
            world.sign_in_elsewhere(user()?, params.get("device").ok_or("device")?);
        }
        "providers" => {
            world.peertube.providers = params.get("is").iter().map(|name| (*name).to_owned()).collect();
        }
        "limit-sign-ins" => world.peertube.logins.limit = limit()?,
        "limit-requests" => world.peertube.requests.limit = limit()?,
        _ => return Err("no such switch"),
    }
    Ok(())
}
