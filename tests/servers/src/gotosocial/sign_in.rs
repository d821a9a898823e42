//! `/auth/sign_in`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::sessions::Session;
use super::{answers, pages};
use crate::requests::Asked;
use crate::world::Shared;

/// `GET /auth/sign_in`.
pub(super) async fn page(State(shared): State<Shared>) -> Response {
    answers::page(StatusCode::OK, pages::sign_in(&shared.lock().options.title))
}

/// `POST /auth/sign_in`: the e-mail address stands in `username`.
pub(super) async fn submit(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let email = asked.params.sent("username").unwrap_or_default();
    let password = asked.params.sent("password").unwrap_or_default();
    let Some(person) = world.person_by_email(email, password) else {
        let sentence = "password/email combination was incorrect";
        return answers::dead_end(StatusCode::UNAUTHORIZED, &world.host, sentence);
    };
    let session = Session { person: Some(person), ..Session::open(&world, &asked) };
    session.save(&mut world, answers::redirect("/oauth/authorize"))
}
