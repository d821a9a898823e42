//! The list of sessions, which `PeerTube` has since long after 6.3.2: never recorded, written after its
//! source. Without it the paths are answered as all that do not exist.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::Response;
use serde_json::{Value, json};
use url::form_urlencoded;

use super::account::{authenticate, millis, user_id};
use super::answers::{self, Problem};
use super::state::Pair;
use crate::world::{Shared, World};

const NOT_YOURS: Problem =
    Problem::plain(StatusCode::FORBIDDEN, "Only a user with sufficient right can access this user.");
const GONE: Problem =
    Problem::plain(StatusCode::NOT_FOUND, "The token session does not exist or does not belong to the user.");

/// `GET /api/v1/users/{user}/token-sessions`: the newest first, fifteen at a time.
pub(crate) async fn list(
    State(shared): State<Shared>,
    Path(user): Path<String>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let world = shared.lock();
    if !world.peertube.has_sessions {
        return answers::unknown_path();
    }
    let current = match authenticate(&world, &headers, &uri).and_then(|pair| own(pair, &user)) {
        Ok(pair) => pair,
        Err(problem) => return problem.response(),
    };
    let mut sessions: Vec<_> = listed(&world, current).collect();
    sessions.reverse();
    let number = |name: &str, usual: usize| {
        let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
        query.filter(|(key, _)| key == name).find_map(|(_, value)| value.parse().ok()).unwrap_or(usual)
    };
    let page = sessions.iter().skip(number("start", 0)).take(number("count", 15).min(100));
    let data: Vec<_> = page.map(|pair| session(pair, current)).collect();
    answers::json(&json!({ "total": sessions.len(), "data": data }))
}

/// `POST /api/v1/users/{user}/token-sessions/{session}/revoke`.
pub(crate) async fn revoke(
    State(shared): State<Shared>,
    Path((user, session)): Path<(String, String)>,
    headers: HeaderMap,
    uri: Uri,
) -> Response {
    let mut world = shared.lock();
    if !world.peertube.has_sessions {
        return answers::unknown_path();
    }
    let found = authenticate(&world, &headers, &uri).and_then(|pair| own(pair, &user)).and_then(|current| {
        let named = listed(&world, current).find(|pair| (pair.id + 1).to_string() == session);
        named.map(|pair| pair.id).ok_or(GONE)
    });
    match found {
        Ok(id) => {
            world.peertube.end(|pair| pair.id == id);
            answers::json(&json!({ "success": true }))
        }
        Err(problem) => problem.response(),
    }
}

fn own<'a>(pair: &'a Pair, user: &str) -> Result<&'a Pair, Problem> {
    if user_id(pair.person).to_string() == user { Ok(pair) } else { Err(NOT_YOURS) }
}

/// Only what can be used at once: a session whose access token has run out is not listed, though it can be
/// renewed.
fn listed<'a>(world: &'a World, current: &'a Pair) -> impl Iterator<Item = &'a Pair> {
    let now = world.clock.now();
    let live = world.peertube.live(now);
    live.filter(move |pair| pair.person.id == current.person.id && now < pair.access_ends)
}

fn session(pair: &Pair, current: &Pair) -> Value {
    json!({
        "id": pair.id + 1,
        "loginIP": pair.login.address,
        "loginDevice": pair.login.device,
        "loginDate": millis(pair.login.at),
        "lastActivityIP": pair.last.address,
        "lastActivityDevice": pair.last.device,
        "lastActivityDate": millis(pair.last.at),
        "currentSession": pair.id == current.id,
        "createdAt": millis(pair.created_at),
    })
}
