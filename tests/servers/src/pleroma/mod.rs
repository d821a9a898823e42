//! Pleroma, as its develop of October 2024 was recorded, and Akkoma 3.16.0: the same, with what its source
//! does otherwise.
//!
//! Apps and tokens are the [`World`]'s; what they are more here stands in [`State`].

mod about;
mod accounts;
mod answers;
mod apps;
mod authorize;
mod bearer;
mod limits;
mod mfa;
mod pages;
mod sessions;
mod standing;
mod state;
mod switches;
mod token;

use axum::Router;
use axum::routing::{delete, get, post};

use crate::discovery;
use crate::software::Software;
use crate::world::{Shared, World};
use crate::{accounts as shared_accounts, instance};

pub(crate) use about::front_end;
pub(crate) use state::{State, is_current, issue, refresh_tokens};
pub(crate) use switches::apply;

/// Everything but what answers a path without a route: [`front_end`].
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/.well-known/host-meta", get(discovery::host_meta))
        .route("/.well-known/nodeinfo", get(about::nodeinfo_links))
        .route("/.well-known/webfinger", get(shared_accounts::webfinger))
        .route("/avatars/{file}", get(shared_accounts::avatar))
        .route("/icon.{ending}", get(instance::icon))
        .route("/nodeinfo/{version}", get(about::nodeinfo))
        .route("/api/oauth_tokens", get(sessions::list))
        .route("/api/oauth_tokens.json", get(sessions::list))
        .route("/api/oauth_tokens/{id}", delete(sessions::end))
        .route("/api/v1/accounts", post(accounts::register))
        .route("/api/v1/accounts/verify_credentials", get(accounts::verify_credentials))
        .route("/api/v1/apps", post(apps::register))
        .route("/api/v1/apps/verify_credentials", get(apps::verify_credentials))
        .route("/api/v1/instance", get(about::v1))
        .route("/api/v2/instance", get(about::v2))
        .route("/oauth/authorize", get(authorize::show).post(authorize::decide))
        .route("/oauth/mfa", get(mfa::page))
        .route("/oauth/mfa/challenge", post(mfa::challenge))
        .route("/oauth/mfa/verify", post(mfa::verify))
        .route("/oauth/revoke", post(token::revoke))
        .route("/oauth/token", post(token::exchange))
}

/// Whether it is one of the two.
pub(crate) fn is_one(world: &World) -> bool {
    matches!(world.options.software, Software::Pleroma | Software::Akkoma)
}

/// Whether it is Akkoma.
fn is_akkoma(world: &World) -> bool {
    world.options.software == Software::Akkoma
}
