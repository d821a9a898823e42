//! What apps are answered, and what they hear: the public protocol, through a whole broker.

mod accounts;
mod events;
mod hostile;
mod hung_up;
mod opening;
mod tokens;

use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{self, Lifetime, Share};

use crate::world::{Client, World};

/// Tuba, allowed to read with the account's own token until somebody says otherwise.
async fn tuba(world: &mut World) -> (manage::Account, Client) {
    let account = world.add(ANA).await;
    let app = world.installed("tuba", 7).await;
    world.allow(&app, "read", Lifetime::Always, Share::Account).await.unwrap();
    (account, app)
}
