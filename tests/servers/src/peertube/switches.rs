//! What may be switched while the practice `PeerTube` runs.

use std::time::Duration;

use super::state::PeerTube;
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

/// The same for another process.
pub(crate) fn apply(world: &mut World, switch: &str, params: &Params) -> Result<(), &'static str> {
    fn number<T: std::str::FromStr>(params: &Params, name: &'static str) -> Result<T, &'static str> {
        params.get(name).and_then(|value| value.parse().ok()).ok_or(name)
    }
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
            let person = params.get("user").and_then(people::by_name).ok_or("user")?;
            world.peertube.set_second_factor(person.user, number(params, "on")?);
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
