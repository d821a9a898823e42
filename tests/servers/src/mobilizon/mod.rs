//! Mobilizon 5 by its source, small: apps, the device flow, the authorization code, rotating refresh
//! tokens, and whose a token is by GraphQL. Nobody has met a real one yet.

mod api;
mod apps;
mod device;
mod oauth;

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde_json::json;

pub(crate) use device::Activation;
pub(crate) use oauth::Pair;

use crate::world::Shared;
use crate::{answers, authorize, discovery};

const VERSION: &str = "5.1.0";

/// What a Mobilizon knows besides apps, codes and access tokens.
#[derive(Debug, Default)]
pub(crate) struct Mobilizon {
    /// Device codes that were given out.
    pub(crate) activations: Vec<Activation>,
    /// Access and refresh tokens, as they were given out together.
    pub(crate) pairs: Vec<Pair>,
    /// How many questions about a device code are answered with `slow_down` from now on.
    pub(crate) slow_downs: u32,
}

/// All of it but signing in on the pages.
pub(crate) fn routes() -> Router<Shared> {
    Router::new()
        .route("/apps", post(apps::register))
        .route("/oauth/authorize", get(authorize::show).post(authorize::decide).delete(authorize::deny))
        .route("/oauth/token", post(oauth::token))
        .route("/oauth/revoke", post(oauth::revoke))
        .route("/login/device/code", post(device::code))
        .route("/login/device", get(device::page).post(device::typed))
        .route("/login/device/authorize", post(device::decide))
        .route("/api", post(api::graphql))
        .route("/.well-known/nodeinfo", get(discovery::nodeinfo_links))
        .route("/nodeinfo/2.0", get(nodeinfo))
}

async fn nodeinfo(State(shared): State<Shared>) -> Response {
    discovery::nodeinfo_of(&shared.lock(), "Mobilizon", VERSION)
}

/// An OAuth error; all of them have status 400 but where it is said otherwise.
fn error(status: StatusCode, code: &str, description: &str) -> Response {
    answers::json(status, &json!({ "error": code, "error_description": description }))
}

/// The commonest of them.
fn bad_request(code: &str, description: &str) -> Response {
    error(StatusCode::BAD_REQUEST, code, description)
}
