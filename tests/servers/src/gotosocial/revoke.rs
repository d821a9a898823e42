//! `POST /oauth/revoke`: a form, and nothing else.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::answers;
use crate::requests::Asked;
use crate::world::Shared;

/// Deletes a token of the client's own; an unknown one is no error.
pub(super) async fn revoke(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let field = |name: &str| asked.params.get(name).filter(|_| asked.is_form());
    let missing = |name: &str| {
        let description = format!("Bad Request: {name} not set");
        answers::refusal(StatusCode::BAD_REQUEST, "invalid_request", &description)
    };
    let Some(client_id) = field("client_id") else { return missing("client_id") };
    let Some(client_secret) = field("client_secret") else { return missing("client_secret") };
    let Some(value) = field("token") else { return missing("token") };
    let app = world.app_by_client_id(client_id).filter(|app| app.client_secret == client_secret);
    let app = app.map(|app| app.id);
    if let Some(token) = world.tokens.iter_mut().find(|token| token.value == value && !token.revoked) {
        if app != Some(token.app) {
            let description = "Forbidden: You are not authorized to revoke this token";
            return answers::refusal(StatusCode::FORBIDDEN, "unauthorized_client", description);
        }
        token.revoked = true;
    }
    answers::oauth(StatusCode::OK, &serde_json::json!({}))
}
