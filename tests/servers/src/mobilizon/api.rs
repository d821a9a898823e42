//! `POST /api`: two queries of the GraphQL.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::oauth;
use crate::people::Person;
use crate::requests::Asked;
use crate::world::{Shared, World};
use crate::{accounts, answers, instance};

/// `POST /api`.
pub(super) async fn graphql(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    let query = asked.params.get("query").unwrap_or_default();
    if query.contains("config") {
        let config = json!({
            "name": world.options.title,
            "description": instance::DESCRIPTION,
            "version": super::VERSION,
        });
        return answers::json(StatusCode::OK, &json!({ "data": { "config": config } }));
    }
    // A token that is sent is looked at before the query is.
    match asked.bearer().map(|token| oauth::owner(&world, token)) {
        Some(Some(person)) => profile(&world, person),
        Some(None) => {
            let words = r#"{"message":"invalid_token","details":":token_not_found"}"#;
            // The real one names no type; that is the nearest that can be said here.
            answers::answer(StatusCode::UNAUTHORIZED, "application/json", words)
        }
        None => unauthenticated(),
    }
}

fn profile(world: &World, person: &Person) -> Response {
    let profile = json!({
        "id": person.id,
        "preferredUsername": person.user.name,
        "name": person.display_name,
        "avatar": { "url": accounts::avatar_of(world, person) },
    });
    answers::json(StatusCode::OK, &json!({ "data": { "loggedPerson": profile } }))
}

fn unauthenticated() -> Response {
    let error = json!({
        "code": "unauthenticated",
        "field": null,
        "message": "You need to be logged in",
        "path": ["loggedPerson"],
        "status_code": 401,
    });
    answers::json(StatusCode::OK, &json!({ "data": { "loggedPerson": null }, "errors": [error] }))
}
