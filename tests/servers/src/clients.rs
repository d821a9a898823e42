//! Client authentication at the token and revocation endpoints.

use crate::requests::Asked;
use crate::version::Version;
use crate::world::{App, World};

/// Who the client proved to be.
#[derive(Debug)]
pub(crate) enum Client<'a> {
    /// Right identifier and right secret.
    Known(&'a App),
    /// No proof, or a wrong one.
    Unknown,
    /// Credentials in the header and in the body: Doorkeeper 5.9.5 and later refuse that, the ones
    /// before look at the header.
    Twice,
}

/// Authenticates by body or by HTTP Basic. A Bearer header at the same time does no harm.
pub(crate) fn authenticate<'a>(world: &'a World, asked: &Asked) -> Client<'a> {
    let client_id = asked.params.get("client_id");
    let client_secret = asked.params.get("client_secret");
    match (asked.basic(), client_secret) {
        (Some(_), Some(_)) if world.options.version >= Version::V4_4 => Client::Twice,
        (Some((id, secret)), _) => check(world, &id, &secret),
        (None, secret) => check(world, client_id.unwrap_or_default(), secret.unwrap_or_default()),
    }
}

fn check<'a>(world: &'a World, client_id: &str, client_secret: &str) -> Client<'a> {
    world
        .app_by_client_id(client_id)
        .filter(|app| app.client_secret == client_secret)
        .map_or(Client::Unknown, Client::Known)
}
