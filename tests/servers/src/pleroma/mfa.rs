//! The second factor: `POST /oauth/mfa/challenge` for apps, `/oauth/mfa` for people.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;

use super::state::Half;
use super::{answers as own, apps, authorize, pages, state};
use crate::answers;
use crate::requests::Asked;
use crate::two_factor::Typed;
use crate::world::{Shared, World};

/// `POST /oauth/mfa/challenge`. One body for everything that is wrong; the half-done sign-in survives it.
pub(crate) async fn challenge(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    let sent = |name: &str| asked.params.get(name).unwrap_or_default();
    let Some(token) = asked.params.get("mfa_token") else {
        return own::exception(StatusCode::BAD_REQUEST).response();
    };
    let app = apps::client(&world, &asked);
    let half = half_done(&world, token).filter(|half| Some(half.app) == app);
    match half.filter(|half| is_right(&mut world, half, sent("challenge_type"), sent("code"))) {
        Some(half) => {
            let issued = state::issue(&mut world, half.app, Some(half.person), half.scopes, None);
            own::token(&world, &issued)
        }
        None => answers::error(StatusCode::BAD_REQUEST, "Invalid code"),
    }
}

/// `GET /oauth/mfa`: the form again, for the other kind of code.
pub(crate) async fn page(State(shared): State<Shared>, asked: Asked) -> Response {
    let world = shared.lock();
    let sent = |name: &str| asked.params.get(name).unwrap_or_default();
    let form = pages::Second {
        token: sent("mfa_token"),
        state: sent("state"),
        redirect_uri: sent("redirect_uri"),
        kind: sent("challenge_type"),
        complaint: None,
    };
    answers::html(StatusCode::OK, pages::second_factor(&world, &form))
}

/// `POST /oauth/mfa/verify`: on with the authorization, or the form again.
pub(crate) async fn verify(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    let sent = |name: &str| asked.params.get(&format!("mfa[{name}]")).unwrap_or_default();
    let half = half_done(&world, sent("mfa_token"));
    let right = half.filter(|half| is_right(&mut world, half, sent("challenge_type"), sent("code")));
    let Some(half) = right else {
        let form = pages::Second {
            token: sent("mfa_token"),
            state: sent("state"),
            redirect_uri: sent("redirect_uri"),
            kind: sent("challenge_type"),
            complaint: Some("Two-factor authentication failed."),
        };
        return answers::html(StatusCode::UNAUTHORIZED, pages::second_factor(&world, &form));
    };
    let state = asked.params.get("mfa[state]");
    authorize::authorized(&mut world, half.app, half.person, half.scopes, sent("redirect_uri"), state)
}

fn half_done(world: &World, token: &str) -> Option<Half> {
    let now = world.clock.now();
    let known = world.pleroma.halves.iter().find(|half| half.token == token && now < half.expires_at);
    known.filter(|half| !world.apps[half.app].forgotten).cloned()
}

/// A right code ends the half-done sign-in.
fn is_right(world: &mut World, half: &Half, kind: &str, code: &str) -> bool {
    let typed = match kind {
        "totp" => Typed::Totp(code),
        "recovery" => Typed::Recovery(code),
        _ => return false,
    };
    let now = world.clock.now();
    let right = world.two_factor.accepts(half.person, typed, now);
    if right {
        world.pleroma.halves.retain(|other| other.token != half.token);
    }
    right
}
