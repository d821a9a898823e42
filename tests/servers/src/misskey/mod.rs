//! Misskey 2025.10 as it was observed, with the words of its source: `MiAuth`, `/api/i`, and what it says
//! of itself. Its own OAuth, which takes only clients with a public page, is not there.

mod api;
mod miauth;
mod pages;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde_json::json;

use crate::world::Shared;
use crate::{accounts, answers, discovery};

const VERSION: &str = "2025.10.0";

/// All of it but signing in on the pages.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/miauth/{session}", get(miauth::show).post(miauth::decide))
        .route("/settings/apps", get(miauth::apps).post(miauth::remove))
        .route("/api/miauth/{session}/check", post(miauth::check))
        .route("/api/i", post(api::i))
        .route("/api/i/revoke-token", post(api::revoke_token))
        .route("/api/users/show", post(api::show))
        .route("/api/meta", post(api::meta))
        .route("/.well-known/nodeinfo", get(discovery::nodeinfo_links))
        .route("/.well-known/oauth-authorization-server", get(metadata))
        .route("/.well-known/webfinger", get(accounts::webfinger))
        .route("/nodeinfo/2.0", get(nodeinfo))
}

async fn nodeinfo(State(shared): State<Shared>) -> Response {
    discovery::nodeinfo_of(&shared.lock(), "misskey", VERSION)
}

/// It names neither where to register nor where to revoke.
async fn metadata(State(shared): State<Shared>) -> Response {
    let origin = shared.lock().origin();
    let metadata = json!({
        "issuer": origin,
        "authorization_endpoint": format!("{origin}/oauth/authorize"),
        "token_endpoint": format!("{origin}/oauth/token"),
        "scopes_supported": ["read:account", "write:account", "write:notes"],
        "response_types_supported": ["code"],
        "grant_types_supported": ["authorization_code"],
        "service_documentation": "https://misskey-hub.net",
        "code_challenge_methods_supported": ["S256"],
        "authorization_response_iss_parameter_supported": true,
    });
    answers::json(StatusCode::OK, &metadata)
}
