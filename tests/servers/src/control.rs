//! `/practice/*`: the server's state, for a driver in another process. Off unless asked for.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use serde::Serialize;

use crate::answers;
use crate::world::{Request, Shared};

#[derive(Serialize)]
struct Report<'a> {
    live_tokens: usize,
    registrations: usize,
    requests: &'a [Request],
}

/// The control routes.
pub(crate) fn routes() -> Router<Shared> {
    Router::new().route("/practice/state", get(state)).route("/practice/revoke-all", post(revoke_all))
}

/// Whether a path belongs to the driver, and so stays out of the record.
pub(crate) fn is_control(path: &str) -> bool {
    path.starts_with("/practice/")
}

async fn state(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let report = Report {
        live_tokens: world.live_tokens(),
        registrations: world.apps.len(),
        requests: &world.requests,
    };
    answers::json(StatusCode::OK, &report)
}

async fn revoke_all(State(shared): State<Shared>) -> Response {
    shared.lock().revoke_all();
    answers::json(StatusCode::OK, &serde_json::json!({}))
}
