//! Whose token it is, and its end.

use axum::extract::{Path, State};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use serde_json::{Value, json};

use super::answers::{self, Problem};
use super::state::Pair;
use crate::clock::iso8601;
use crate::conduct::Standing;
use crate::instance;
use crate::people::{self, PEOPLE, Person};
use crate::pictures::Picture;
use crate::world::{Shared, World};

/// The answer as it was recorded, without what differs from person to person.
const ME: &str = include_str!("../../assets/peertube/me.json");

/// The row of a request's token. The scheme is compared with its case, and a token in the query is refused.
pub(crate) fn authenticate<'a>(
    world: &'a World,
    headers: &HeaderMap,
    uri: &Uri,
) -> Result<&'a Pair, Problem> {
    let refusal = |status, code| Problem::new(status, code, "Token is invalid");
    let malformed = refusal(StatusCode::BAD_REQUEST, "invalid_request");
    let Some(header) = headers.get(AUTHORIZATION) else {
        let in_query = uri.query().is_some_and(|query| query.contains("access_token="));
        return Err(if in_query {
            malformed
        } else {
            refusal(StatusCode::UNAUTHORIZED, "unauthorized_request")
        });
    };
    let token = header.to_str().ok().and_then(|value| value.strip_prefix("Bearer ")).ok_or(malformed)?;
    let pair = world.peertube.by_access_token(token, world.clock.now());
    pair.ok_or(refusal(StatusCode::UNAUTHORIZED, "invalid_token"))
}

/// The numbers that people have: that of the user is not that of the account.
pub(crate) fn user_id(person: &Person) -> usize {
    PEOPLE.iter().position(|other| other.id == person.id).unwrap_or_default() + 2
}

/// `GET /api/v1/users/me`.
pub(crate) async fn me(State(shared): State<Shared>, headers: HeaderMap, uri: Uri) -> Response {
    let world = shared.lock();
    match authenticate(&world, &headers, &uri) {
        Ok(pair) => answers::json(&user(&world, pair)),
        Err(problem) => problem.response(),
    }
}

fn user(world: &World, pair: &Pair) -> Value {
    let person = pair.person;
    let (id, name, origin) = (user_id(person), person.user.name, world.origin());
    let mut user: Value = serde_json::from_str(ME).expect("invariant: our own asset is JSON");
    let blocked = world.conduct.standing(person) == Standing::SuspendedOpenly;
    let picture = world.conduct.avatar(person);
    for (place, value) in [
        ("/id", json!(id)),
        ("/username", json!(name)),
        ("/email", json!(person.user.email)),
        ("/blocked", json!(blocked)),
        ("/createdAt", json!(person.created_at)),
        ("/lastLoginDate", json!(millis(pair.created_at))),
        ("/twoFactorEnabled", json!(world.peertube.second_factors.contains(name))),
        ("/account/id", json!(id + 1)),
        ("/account/userId", json!(id)),
        ("/account/name", json!(name)),
        ("/account/host", json!(world.host)),
        ("/account/url", json!(format!("{origin}/accounts/{name}"))),
        ("/account/displayName", json!(person.display_name)),
        ("/account/description", json!(person.note)),
        ("/account/avatars", json!([image(&picture, world, name)])),
        ("/videoChannels/0/id", json!(id)),
        ("/videoChannels/0/name", json!(format!("{name}_channel"))),
        ("/videoChannels/0/host", json!(world.host)),
        ("/videoChannels/0/url", json!(format!("{origin}/video-channels/{name}_channel"))),
        ("/videoChannels/0/displayName", json!(format!("Main {name} channel"))),
    ] {
        *user.pointer_mut(place).expect("invariant: the recorded answer has the place") = value;
    }
    user
}

/// A picture of somebody or of the server. `fileUrl` is of later versions, and here only where a picture is
/// elsewhere.
pub(crate) fn image(picture: &Picture, world: &World, name: &str) -> Value {
    let dates = "2026-11-21T23:08:30.952Z";
    let mut image = json!({ "width": 120, "createdAt": dates, "updatedAt": dates });
    match picture {
        Picture::At(url) => image["fileUrl"] = json!(url),
        here => {
            let url = here.url(&world.origin(), &format!("/lazy-static/avatars/{name}"));
            image["path"] = json!(url.trim_start_matches(&world.origin()));
        }
    }
    image
}

/// A moment as JavaScript writes it.
pub(crate) fn millis(seconds: u64) -> String {
    iso8601(seconds).replace(".000000Z", ".000Z")
}

/// `GET /api/v1/users/token`: the user with the number `token`, for whoever may see users.
pub(crate) async fn no_such_user(State(shared): State<Shared>, headers: HeaderMap, uri: Uri) -> Response {
    match authenticate(&shared.lock(), &headers, &uri) {
        Ok(_) => answers::unknown_path(),
        Err(problem) => problem.response(),
    }
}

/// `POST /api/v1/users/revoke-token`: ends the token of the request and its refresh token.
pub(crate) async fn revoke(State(shared): State<Shared>, headers: HeaderMap, uri: Uri) -> Response {
    let mut world = shared.lock();
    let id = match authenticate(&world, &headers, &uri) {
        Ok(pair) => pair.id,
        Err(problem) => return problem.about("revokeOAuthToken").response(),
    };
    world.peertube.end(|pair| pair.id == id);
    answers::json(&json!({ "success": true }))
}

/// `GET /lazy-static/avatars/{name}.{ending}`.
pub(crate) async fn avatar(state: State<Shared>, Path(file): Path<String>, uri: Uri) -> Response {
    let name = file.rsplit_once('.').map_or("", |(name, _)| name);
    if name == "icon" {
        return instance::icon(state).await;
    }
    match people::by_name(name) {
        Some(person) => state.0.lock().conduct.avatar(person).response(),
        None => answers::not_found(uri).await,
    }
}
