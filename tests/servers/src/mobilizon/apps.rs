//! `POST /apps`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::{bad_request, error};
use crate::answers;
use crate::requests::Asked;
use crate::scopes::Scopes;
use crate::world::{App, Shared, secret};

/// `POST /apps`: name, redirect URIs and scopes are all needed.
pub(super) async fn register(State(shared): State<Shared>, asked: Asked) -> Response {
    let field = |name| asked.params.get(name);
    let (Some(name), Some(redirect_uri), Some(scope)) =
        (field("name"), field("redirect_uri"), field("scope"))
    else {
        let description =
            "All of name, scope and redirect_uri parameters are required to create an application";
        return bad_request("invalid_request", description);
    };
    let known = |scope: &str| matches!(scope.split(':').next(), Some("read" | "write"));
    let scopes = Scopes::parse(scope);
    if !scopes.iter().all(known) {
        let description = "The scope parameter is not a space separated list of valid scopes";
        return bad_request("invalid_scope", description);
    }
    let mut world = shared.lock();
    let id = world.apps.len();
    if world.options.registration_limit.is_some_and(|limit| id >= limit as usize) {
        return error(StatusCode::TOO_MANY_REQUESTS, "slow_down", "Too many requests");
    }
    let app = App {
        id,
        name: name.to_owned(),
        website: None,
        scopes,
        redirect_uri: redirect_uri.to_owned(),
        client_id: identifier(),
        client_secret: identifier(),
        forgotten: false,
    };
    let uris: Vec<_> = redirect_uri.split('\n').collect();
    let answer = json!({
        "name": app.name,
        "website": null,
        "client_id": app.client_id,
        "client_secret": app.client_secret,
        "scope": scope,
        "redirect_uri": uris,
    });
    world.apps.push(app);
    answers::never_stored(answers::json(StatusCode::OK, &answer))
}

/// Base64 with all that has to be encoded in a URL.
fn identifier() -> String {
    format!("{}+/=", STANDARD.encode(&secret()[..27]))
}
