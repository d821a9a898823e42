//! `/api/v1/tokens`: what is signed in to an account. After its source.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::http::header::LINK;
use axum::response::Response;
use serde_json::{Value, json};

use super::state::Listing;
use super::{answers, bearer, ids};
use crate::people::Person;
use crate::requests::Asked;
use crate::world::{Shared, Token, World};

const USUAL: usize = 25;
const MOST: usize = 100;

/// `GET /api/v1/tokens`: the newest first.
pub(super) async fn list(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let (_, person) = match bearer::token_of(&mut world, &asked, &["read:accounts"]) {
        Ok(found) => found,
        Err(refusal) => return *refusal,
    };
    let limit = asked.params.get("limit").and_then(|limit| limit.parse().ok()).unwrap_or(USUAL).min(MOST);
    let before = asked.params.get("max_id");
    let mut listed: Vec<_> = all(&world, person).collect();
    listed.sort_by(|(one, _), (other, _)| other.id.cmp(&one.id));
    listed.retain(|(listing, _)| before.is_none_or(|id| listing.id.as_str() < id));
    listed.truncate(limit);
    let entries: Vec<_> = listed.iter().map(|(listing, token)| entry(&world, listing, token)).collect();
    let mut response = answers::json(StatusCode::OK, &entries);
    if let Some((last, _)) = listed.last() {
        let origin = world.origin();
        let link = format!(r#"<{origin}/api/v1/tokens?limit={limit}&max_id={}>; rel="next""#, last.id);
        crate::answers::set(&mut response, LINK, &link);
    }
    response
}

/// `GET /api/v1/tokens/{id}`.
pub(super) async fn show(State(shared): State<Shared>, Path(id): Path<String>, asked: Asked) -> Response {
    let mut world = shared.lock();
    match bearer::token_of(&mut world, &asked, &["read:accounts"]) {
        Ok((_, person)) => match all(&world, person).find(|(listing, _)| listing.id == id) {
            Some((listing, token)) => answers::json(StatusCode::OK, &entry(&world, listing, token)),
            None => answers::missing(),
        },
        Err(refusal) => *refusal,
    }
}

/// `POST /api/v1/tokens/{id}/invalidate`.
pub(super) async fn invalidate(
    State(shared): State<Shared>,
    Path(id): Path<String>,
    asked: Asked,
) -> Response {
    let mut world = shared.lock();
    let (_, person) = match bearer::token_of(&mut world, &asked, &["write:accounts"]) {
        Ok(found) => found,
        Err(refusal) => return *refusal,
    };
    let found = all(&world, person).find(|(listing, _)| listing.id == id);
    let Some((listing, token)) = found else { return answers::missing() };
    let response = answers::json(StatusCode::OK, &entry(&world, listing, token));
    let value = token.value.clone();
    for token in world.tokens.iter_mut().filter(|token| token.value == value) {
        token.revoked = true;
    }
    response
}

/// The living tokens of somebody.
fn all<'a>(world: &'a World, person: &'static Person) -> impl Iterator<Item = (&'a Listing, &'a Token)> {
    let listings = world.gotosocial.tokens.iter();
    let known = listings.filter_map(|listing| Some((listing, world.token(&listing.value)?)));
    known.filter(move |(_, token)| !token.revoked && token.person.is_some_and(|own| own.user == person.user))
}

fn entry(world: &World, listing: &Listing, token: &Token) -> Value {
    let app = &world.apps[token.app];
    let mut entry = json!({
        "id": listing.id,
        "created_at": listing.created_at,
        "scope": token.scopes.to_string(),
        "application": { "name": app.name },
    });
    if let Some(last) = listing.last_used {
        entry["last_used"] = json!(ids::moment(last, 0));
    }
    if let Some(website) = &app.website {
        entry["application"]["website"] = json!(website);
    }
    entry
}
