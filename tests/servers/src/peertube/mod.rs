//! A practice PeerTube: it answers as `PeerTube` 6.3.2 was recorded to, word for word where an app reads
//! it. It has no page for apps: they ask for name and password, and for a code where somebody has a second
//! factor. The list of sessions came later and was never recorded: it follows the source of its successors.

mod about;
mod account;
mod answers;
mod limits;
mod state;
mod switches;
mod token;
mod token_sessions;

use axum::Router;
use axum::middleware::{from_fn_with_state, map_response};
use axum::routing::{get, post};

pub(crate) use state::PeerTube;
pub(crate) use switches::apply;

use crate::instance;
use crate::world::Shared;

/// The whole of it.
pub(crate) fn routes(shared: &Shared) -> Router<Shared> {
    Router::new()
        .route("/api/v1/config", get(about::config))
        .route("/api/v1/oauth-clients/local", get(about::client))
        .route("/api/v1/users/token", post(token::token).get(account::no_such_user))
        .route("/api/v1/users/me", get(account::me))
        .route("/api/v1/users/revoke-token", post(account::revoke))
        .route("/api/v1/users/{user}/token-sessions", get(token_sessions::list))
        .route("/api/v1/users/{user}/token-sessions/{session}/revoke", post(token_sessions::revoke))
        .route("/nodeinfo/2.0.json", get(about::nodeinfo))
        .layer(from_fn_with_state(shared.clone(), limits::limit))
        .route("/.well-known/nodeinfo", get(about::nodeinfo_links))
        .route("/lazy-static/avatars/{file}", get(account::avatar))
        .route("/icon.{ending}", get(instance::icon))
        .route("/", get(about::home))
        .route("/my-account/settings", get(about::settings))
        .fallback(answers::not_found)
        .method_not_allowed_fallback(answers::not_found)
        .layer(map_response(answers::with_common_headers))
}
