//! Signing in to the server and out of it, after Devise as Mastodon uses it.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use crate::requests::Asked;
use crate::sessions::Visit;
use crate::world::{Shared, World};
use crate::{answers, pages};

const SIGN_IN: &str = "/auth/sign_in";

/// Sends somebody to the sign-in page, from which they come back to what they asked for.
pub(crate) fn demand(world: &mut World, mut visit: Visit, asked: &Asked) -> Response {
    visit.session.return_to = Some(asked.target.clone());
    let response = answers::redirect(&format!("{}{SIGN_IN}", world.origin()));
    visit.close(world, response)
}

/// `GET /auth/sign_in`.
pub(crate) async fn page(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let response = if visit.session.person.is_some() {
        answers::redirect(&format!("{}/", world.origin()))
    } else {
        answers::html(StatusCode::OK, pages::sign_in(&world.options.title, &visit.session.csrf, "", None))
    };
    visit.close(&mut world, response)
}

/// `POST /auth/sign_in`: a right password starts a new session and goes back to where it came from.
pub(crate) async fn submit(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    if !visit.is_genuine(&asked) {
        return stale();
    }
    let email = asked.params.sent("user[email]").unwrap_or_default();
    let password = asked.params.sent("user[password]").unwrap_or_default();
    let Some(person) = world.person_by_email(email, password) else {
        let complaint = Some("Invalid E-mail address or password.");
        let page = pages::sign_in(&world.options.title, &visit.session.csrf, email, complaint);
        return visit.close(&mut world, answers::html(StatusCode::UNPROCESSABLE_ENTITY, page));
    };
    let target = visit.session.return_to.clone().unwrap_or_else(|| "/".to_owned());
    let response = answers::redirect(&format!("{}{target}", world.origin()));
    visit.end(&mut world);
    Visit::fresh(Some(person)).close(&mut world, response)
}

/// `POST` or `DELETE /auth/sign_out`; with `continue` the page before is remembered.
pub(crate) async fn out(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    if !visit.is_genuine(&asked) {
        return stale();
    }
    let mut next = Visit::fresh(None);
    if asked.params.get("continue").is_some() {
        next.session.return_to.clone_from(&visit.session.return_to);
    }
    visit.end(&mut world);
    let response = answers::redirect(&format!("{}{SIGN_IN}", world.origin()));
    next.close(&mut world, response)
}

/// `GET /`: says what this place is and who is signed in.
pub(crate) async fn home(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let visit = Visit::open(&world, &asked);
    let page = pages::home(&world.options.title, &visit.session);
    visit.close(&mut world, answers::html(StatusCode::OK, page))
}

/// The answer to a form without the session's CSRF token.
pub(crate) fn stale() -> Response {
    let page = pages::message("Security verification failed", "Are you blocking cookies?");
    answers::html(StatusCode::UNPROCESSABLE_ENTITY, page)
}
