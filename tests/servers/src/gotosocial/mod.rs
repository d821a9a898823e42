//! GoToSocial 0.20, as recorded: its pages remember what was asked in a session of two minutes, its
//! errors are raw texts, and nothing comes back when somebody does not want to.
//!
//! Not recorded but after its source: `/api/v1/tokens`, and what people hear who may not come in.

mod answers;
mod apps;
mod authorize;
mod bearer;
mod discovery;
mod guard;
mod ids;
mod instance;
mod me;
mod pages;
mod revoke;
mod sessions;
mod sign_in;
mod state;
mod switches;
mod token;
mod tokens;

use axum::Router;
use axum::middleware::{from_fn_with_state, map_response};
use axum::routing::{get, post};

pub(crate) use ids::ulid;
pub(crate) use state::State;
pub(crate) use token::make;

use crate::world::Shared;
use crate::{accounts, instance as pictures};

/// What GoToSocial says it is.
const VERSION: &str = "0.20.0-rc1-8-g57cb4fe74";

/// Everything that it answers.
pub(crate) fn routes(shared: &Shared) -> Router<Shared> {
    Router::new()
        .route("/.well-known/host-meta", get(discovery::host_meta))
        .route("/.well-known/nodeinfo", get(discovery::nodeinfo_links))
        .route("/.well-known/webfinger", get(discovery::webfinger))
        .route("/nodeinfo/{version}", get(discovery::nodeinfo))
        .route("/api/v1/instance", get(instance::v1))
        .route("/api/v2/instance", get(instance::v2))
        .route("/api/v1/apps", post(apps::register))
        .route("/api/v1/accounts/verify_credentials", get(me::verify_credentials))
        .route("/api/v1/tokens", get(tokens::list))
        .route("/api/v1/tokens/{id}", get(tokens::show))
        .route("/api/v1/tokens/{id}/invalidate", post(tokens::invalidate))
        .route("/auth/sign_in", get(sign_in::page).post(sign_in::submit))
        .route("/oauth/authorize", get(authorize::show).post(authorize::allow))
        .route("/oauth/oob", get(authorize::out_of_band))
        .route("/oauth/token", post(token::exchange))
        .route("/oauth/revoke", post(revoke::revoke))
        .route("/avatars/{file}", get(accounts::avatar))
        .route("/icon.{ending}", get(pictures::icon))
        .fallback(answers::not_found)
        .method_not_allowed_fallback(answers::method_not_allowed)
        .layer(map_response(answers::with_headers))
        .layer(from_fn_with_state(shared.clone(), guard::check))
}
