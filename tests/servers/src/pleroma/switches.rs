//! What only a Pleroma can be told.

use super::state;
use crate::people;
use crate::requests::Params;
use crate::server::PracticeServer;
use crate::world::World;

impl PracticeServer {
    /// Makes refresh tokens new after each use, as Pleroma's `issue_new_refresh_token: false` does; else the
    /// same one comes back for ever.
    pub fn rotate_refresh_tokens(&self, rotates: bool) {
        self.shared.lock().pleroma.rotates = rotates;
    }

    /// The next refreshes meet another one half-way: 409, and nothing is done.
    pub fn race_refreshes(&self, times: u32) {
        self.shared.lock().pleroma.races = times;
    }

    /// All refresh tokens that Pleroma ever gave out.
    pub fn refresh_tokens(&self) -> Vec<String> {
        state::refresh_tokens(&self.shared.lock())
    }
}

/// The same for another process.
pub(crate) fn apply(world: &mut World, switch: &str, params: &Params) -> Result<(), &'static str> {
    fn value<T: std::str::FromStr>(params: &Params, name: &'static str) -> Result<T, &'static str> {
        params.get(name).and_then(|value| value.parse().ok()).ok_or(name)
    }
    match switch {
        "second-factor" => {
            let person = params.get("user").and_then(people::by_name).ok_or("user")?;
            world.two_factor.set(person.user, value(params, "on")?);
        }
        "tokens-live" => world.pleroma.lifetime = value(params, "access")?,
        "rotate-refresh-tokens" => world.pleroma.rotates = value(params, "on")?,
        "race-refreshes" => world.pleroma.races = value(params, "times")?,
        _ => return Err("no such switch"),
    }
    Ok(())
}
