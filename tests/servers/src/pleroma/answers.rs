//! Answers as they were recorded: few bodies for many reasons.

use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde_json::json;

use super::state::Issued;
use crate::answers;
use crate::world::World;

/// The cookie that answers with a token set, and that does for the token from then on.
pub(crate) const COOKIE: &str = "pleroma_key";

/// The token answer, in the recorded order.
#[derive(Serialize)]
struct TokenAnswer<'a> {
    access_token: &'a str,
    created_at: u64,
    expires_in: u64,
    id: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    me: Option<String>,
    refresh_token: &'a str,
    scope: String,
    token_type: &'static str,
}

/// A token, with a cookie that a client does well to ignore.
pub(crate) fn token(world: &World, issued: &Issued) -> Response {
    let body = TokenAnswer {
        access_token: &issued.token.value,
        created_at: issued.token.created_at,
        expires_in: issued.lifetime,
        id: issued.id,
        me: issued.token.person.map(|person| actor(world, person.user.name)),
        refresh_token: &issued.refresh_token,
        scope: issued.token.scopes.to_string(),
        token_type: "Bearer",
    };
    with_cookie(answers::json(StatusCode::OK, &body), &issued.token.value)
}

/// Who somebody is for other servers.
pub(crate) fn actor(world: &World, name: &str) -> String {
    format!("{}/users/{name}", world.origin())
}

/// The session of a token. The real one is signed, and holds the token in the same way.
pub(crate) fn with_cookie(mut response: Response, token: &str) -> Response {
    let value = format!("{COOKIE}=SFMyNTY.{}; path=/; HttpOnly; SameSite=Lax", URL_SAFE_NO_PAD.encode(token));
    answers::set(&mut response, SET_COOKIE, &value);
    response
}

/// The token of a session.
pub(crate) fn token_in(cookie: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(cookie.strip_prefix("SFMyNTY.")?).ok()?;
    String::from_utf8(bytes).ok()
}

/// An answer that says no, in JSON.
#[derive(Debug)]
pub(crate) struct Refusal {
    status: StatusCode,
    json: String,
}

impl Refusal {
    /// One that says this.
    pub(crate) fn new<T: Serialize>(status: StatusCode, body: &T) -> Self {
        let json = serde_json::to_string(body).expect("invariant: answers have string keys");
        Self { status, json }
    }

    /// One of a sentence.
    pub(crate) fn says(status: StatusCode, sentence: &str) -> Self {
        Self::new(status, &json!({ "error": sentence }))
    }

    /// As it is sent.
    pub(crate) fn response(self) -> Response {
        answers::answer(self.status, "application/json; charset=utf-8", self.json)
    }
}

/// Whatever is wrong with a request for a token.
pub(crate) fn refused() -> Refusal {
    Refusal::says(StatusCode::BAD_REQUEST, "Invalid credentials")
}

/// Whatever is wrong with the token of a request; never 401.
pub(crate) fn forbidden() -> Refusal {
    Refusal::says(StatusCode::FORBIDDEN, "Invalid credentials.")
}

/// A good token that was given for other things.
pub(crate) fn too_narrow(scopes: &str) -> Refusal {
    Refusal::says(StatusCode::FORBIDDEN, &format!("Insufficient permissions: {scopes}."))
}

/// Anything the token endpoint has no clause for.
pub(crate) fn bad_request() -> Refusal {
    Refusal::says(StatusCode::INTERNAL_SERVER_ERROR, "Bad request")
}

/// An exception, with the status that Phoenix gives it.
pub(crate) fn exception(status: StatusCode) -> Refusal {
    Refusal::new(status, &json!({ "errors": { "detail": "Internal server error" } }))
}

/// Too many requests.
pub(crate) fn throttled() -> Response {
    answers::error(StatusCode::TOO_MANY_REQUESTS, "Throttled")
}

/// A parameter that the interface's description does not allow, in words and with where it stands.
pub(crate) fn invalid(field: &str, said: &str, told: &str) -> Refusal {
    let wrong =
        json!({ "message": told, "source": { "pointer": format!("/{field}") }, "title": "Invalid value" });
    Refusal::new(StatusCode::BAD_REQUEST, &json!({ "error": said, "errors": [wrong] }))
}

/// A parameter that is not there.
pub(crate) fn missing(field: &str) -> Refusal {
    invalid(field, &format!("Missing field: {field}."), &format!("Missing field: {field}"))
}
