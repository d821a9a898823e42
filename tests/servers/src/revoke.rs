//! `POST /oauth/revoke` (RFC 7009), after Doorkeeper's `TokensController`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use crate::answers;
use crate::clients::{self, Client};
use crate::requests::Asked;
use crate::world::Shared;

#[derive(Serialize)]
struct Refusal {
    error: &'static str,
    error_description: &'static str,
}

/// Revokes a token of the client's own; an unknown or already revoked one is no error.
pub(crate) async fn revoke(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let Client::Known(app) = clients::authenticate(&world, &asked) else { return refusal() };
    let app = app.id;
    let value = asked.params.get("token").unwrap_or_default();
    match world.tokens.iter_mut().find(|token| token.value == value) {
        Some(token) if token.app != app => return refusal(),
        Some(token) => token.revoked = true,
        None => {}
    }
    answers::json(StatusCode::OK, &serde_json::json!({}))
}

fn refusal() -> Response {
    let body = Refusal {
        error: "unauthorized_client",
        error_description: "You are not authorized to revoke this token",
    };
    answers::json(StatusCode::FORBIDDEN, &body)
}
