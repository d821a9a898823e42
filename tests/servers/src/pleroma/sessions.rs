//! `/api/oauth_tokens`: what is signed in to an account. Any of its tokens may list and end all of them,
//! whatever its scope.

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::{answers as own, bearer, state};
use crate::answers;
use crate::clock::iso8601;
use crate::requests::Asked;
use crate::world::{Shared, World};

/// A row: neither when it began nor when it was used, nor which one is asking.
#[derive(Serialize)]
struct Row {
    app_name: String,
    id: usize,
    valid_until: String,
}

/// `GET /api/oauth_tokens`.
pub(crate) async fn list(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    let (issued, person) = match bearer::person_of(&world, &asked, &[]) {
        Ok(known) => known,
        Err(refusal) => return refusal.response(),
    };
    let rows: Vec<Row> = state::rows(&world)
        .filter(|row| row.token.person.is_some_and(|owner| owner.id == person.id))
        .map(|row| Row {
            app_name: world.apps[row.token.app].name.clone(),
            id: row.id,
            // UTC, and no letter says so.
            valid_until: iso8601(row.ends()).trim_end_matches('Z').to_owned(),
        })
        .collect();
    own::with_cookie(answers::json(StatusCode::OK, &rows), &issued.token.value)
}

/// `DELETE /api/oauth_tokens/{id}`: 201, also where there is nothing to end.
pub(crate) async fn end(State(shared): State<Shared>, Path(id): Path<String>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let (_, person) = match bearer::person_of(&world, &asked, &[]) {
        Ok(known) => known,
        Err(refusal) => return refusal.response(),
    };
    let Ok(id) = id.parse::<usize>() else { return own::exception(StatusCode::BAD_REQUEST).response() };
    if is_theirs(&world, id, person.id) {
        state::delete(&mut world, id);
    }
    answers::answer(StatusCode::CREATED, "application/json; charset=utf-8", "")
}

fn is_theirs(world: &World, id: usize, person: &str) -> bool {
    let row = state::rows(world).find(|row| row.id == id);
    row.is_some_and(|row| row.token.person.is_some_and(|owner| owner.id == person))
}
