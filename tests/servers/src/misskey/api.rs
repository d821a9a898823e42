//! Misskey's API, as far as a client that signs in needs it. Everything is a POST of JSON.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use crate::conduct::Standing;
use crate::people::{PEOPLE, Person};
use crate::requests::Asked;
use crate::world::{Shared, Token, World};
use crate::{accounts, answers, instance};

/// An error in Misskey's shape.
struct ApiError {
    status: StatusCode,
    code: &'static str,
    id: &'static str,
    message: &'static str,
}

impl ApiError {
    const NO_CREDENTIAL: Self = Self {
        status: StatusCode::UNAUTHORIZED,
        code: "CREDENTIAL_REQUIRED",
        id: "1384574d-a912-4b81-8601-c7b1c4085df1",
        message: "Credential required.",
    };
    const DEAD_TOKEN: Self = Self {
        status: StatusCode::UNAUTHORIZED,
        code: "AUTHENTICATION_FAILED",
        id: "b0a7f5f8-dc2f-4171-b91f-de88ad238e14",
        message: "Authentication failed. Please ensure your token is correct.",
    };
    const SUSPENDED: Self = Self {
        status: StatusCode::FORBIDDEN,
        code: "YOUR_ACCOUNT_SUSPENDED",
        id: "a8c724b3-6e9c-4b46-b1a8-bc3ed6258370",
        message: "Your account has been suspended.",
    };
    const NOT_PERMITTED: Self = Self {
        status: StatusCode::FORBIDDEN,
        code: "PERMISSION_DENIED",
        id: "1370e5b7-d4eb-4566-bb1d-7748ee6a1838",
        message: "Your app does not have the necessary permissions to use this endpoint.",
    };
    const NOT_FOR_APPS: Self = Self {
        status: StatusCode::BAD_REQUEST,
        code: "ACCESS_DENIED",
        id: "56f35758-7dd5-468b-8439-5d6fb8ec9b8e",
        message: "Access denied.",
    };
    const NO_SUCH_USER: Self = Self {
        status: StatusCode::BAD_REQUEST,
        code: "NO_SUCH_USER",
        id: "4362f8dc-731f-4ad8-a694-be5a88922a24",
        message: "No such user.",
    };

    fn response(&self) -> Response {
        let Self { status, code, id, message } = self;
        let kind = if *status == StatusCode::FORBIDDEN { "permission" } else { "client" };
        let error = json!({ "error": { "message": message, "code": code, "id": id, "kind": kind } });
        answers::json(*status, &error)
    }
}

/// The live token of a request: in its body, or in the header.
fn token_of<'a>(world: &'a World, asked: &Asked) -> Result<&'a Token, ApiError> {
    let sent = asked.params.get("i").or_else(|| asked.bearer()).ok_or(ApiError::NO_CREDENTIAL)?;
    world.token(sent).filter(|token| !token.revoked).ok_or(ApiError::DEAD_TOKEN)
}

fn person_of(world: &World, asked: &Asked) -> Result<&'static Person, ApiError> {
    let token = token_of(world, asked)?;
    let person = token.person.ok_or(ApiError::NO_CREDENTIAL)?;
    if world.conduct.standing(person).refusal().is_some() {
        return Err(ApiError::SUSPENDED);
    }
    if token.scopes.any_of(&["read:account"]) { Ok(person) } else { Err(ApiError::NOT_PERMITTED) }
}

/// `POST /api/i`.
pub(crate) async fn i(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    match person_of(&world, &asked) {
        Ok(person) => answers::json(StatusCode::OK, &user(&world, person)),
        Err(error) => error.response(),
    }
}

/// `POST /api/i/revoke-token`: for the server's own pages alone.
pub(crate) async fn revoke_token(State(shared): State<Shared>, asked: Asked) -> Response {
    let refusal = token_of(&shared.lock(), &asked).err().unwrap_or(ApiError::NOT_FOR_APPS);
    refusal.response()
}

/// `POST /api/users/show`, for the accounts that people of here moved to.
pub(crate) async fn show(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    let id = asked.params.get("userId").unwrap_or_default();
    let moved = PEOPLE.iter().find(|person| id == moved_id(person));
    let Some(acct) = moved.and_then(|person| world.conduct.moved(person)) else {
        return ApiError::NO_SUCH_USER.response();
    };
    let (name, host) = acct.split_once('@').map_or((acct, None), |(name, host)| (name, Some(host)));
    answers::json(StatusCode::OK, &json!({ "id": id, "username": name, "host": host, "name": name }))
}

/// `POST /api/meta`.
pub(crate) async fn meta(State(shared): State<Shared>) -> Response {
    let world = shared.lock();
    let meta = json!({
        "maintainerName": "staff",
        "version": super::VERSION,
        "name": world.options.title,
        "uri": world.origin(),
        "description": instance::DESCRIPTION,
        "iconUrl": instance::icon_of(&world),
        "langs": ["en"],
    });
    answers::json(StatusCode::OK, &meta)
}

/// Misskey's user, as far as it matters.
pub(super) fn user(world: &World, person: &Person) -> Value {
    json!({
        "id": person.id,
        "username": person.user.name,
        "host": null,
        "name": person.display_name,
        "avatarUrl": accounts::avatar_of(world, person),
        "isBot": false,
        "isSuspended": world.conduct.standing(person) == Standing::SuspendedOpenly,
        "movedTo": world.conduct.moved(person).map(|_| moved_id(person)),
        "createdAt": person.created_at,
        "description": person.note,
    })
}

/// The id by which this server knows the account that somebody moved to.
fn moved_id(person: &Person) -> String {
    format!("9moved{}", person.id)
}
