//! Tokens that apps have of their own: how they come, live and end beside the account's, without anybody
//! being asked for a consent.

mod coming_back;
mod ending;
mod kills;
mod lives;
mod obtaining;
mod over_the_wire;
mod servers;
mod signing_out;

use std::time::Duration;

use fediaccounts_broker::AccessToken;
use fediaccounts_core::{AppId, Holder, Scope};
use fediaccounts_practice::User;
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::Account;
use tokio::sync::oneshot;

use crate::world::{PATIENCE, World};

/// What comes of a sign-in for an app.
type Done = oneshot::Receiver<Result<Scope, Failure>>;

fn tuba() -> AppId {
    AppId::from_text("tuba")
}

fn toot() -> AppId {
    AppId::from_text("toot")
}

/// Begins to obtain a token for Tuba.
async fn begin(world: &World, account: &Account, scope: &str) -> (String, Done) {
    world.broker().obtain_for_app(&tuba(), "Tuba", &account.id, scope).await.unwrap()
}

/// Waits for what comes of it.
async fn end(done: Done) -> Result<Scope, Failure> {
    tokio::time::timeout(PATIENCE, done).await.expect("it never ends").expect("it is said")
}

/// The whole way, for an app that gets one.
async fn obtain_for(world: &mut World, app: &AppId, account: &Account, user: User, scope: &str) -> Scope {
    let (_, done) = world.broker().obtain_for_app(app, "Tuba", &account.id, scope).await.unwrap();
    let redirect = world.approve(user).await;
    world.complete(&redirect).await.unwrap();
    end(done).await.unwrap()
}

/// The whole way for Tuba.
async fn obtain(world: &mut World, account: &Account, user: User, scope: &str) -> Scope {
    obtain_for(world, &tuba(), account, user, scope).await
}

/// What Tuba gets of its own.
async fn own(world: &World, account: &Account) -> Result<AccessToken, Failure> {
    own_of(world, tuba(), account).await
}

/// What an app gets of its own.
async fn own_of(world: &World, app: AppId, account: &Account) -> Result<AccessToken, Failure> {
    world.broker().access_token(&account.id, Holder::App(app), Duration::from_secs(60)).await
}
