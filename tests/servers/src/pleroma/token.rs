//! `POST /oauth/token` and `POST /oauth/revoke`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::answers::Refusal;
use super::state::{self, Issued};
use super::{answers as own, apps, bearer, is_akkoma, standing};
use crate::answers;
use crate::people::Person;
use crate::requests::Asked;
use crate::scopes::Scopes;
use crate::world::{Shared, World};

/// `POST /oauth/token`.
pub(crate) async fn exchange(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    let issued = match asked.params.get("grant_type") {
        Some("authorization_code") => for_code(&mut world, &asked),
        Some("password") => for_password(&mut world, &asked),
        Some("refresh_token") => renewed(&mut world, &asked),
        Some("client_credentials") => for_client(&mut world, &asked),
        _ => Err(own::bad_request()),
    };
    match issued {
        Ok(issued) => own::token(&world, &issued),
        Err(refusal) => refusal.response(),
    }
}

/// `POST /oauth/revoke`: yes to everything, for access tokens alone, and whoever asks.
pub(crate) async fn revoke(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let Some(value) = asked.params.get("token") else { return own::bad_request().response() };
    let known = state::rows(&world).find(|issued| issued.token.value == value);
    if let Some(issued) = known {
        state::delete(&mut world, issued.id);
    }
    answers::json(StatusCode::OK, &serde_json::json!({}))
}

/// A code, once. Neither the redirect URI nor a proof key is looked at, and a used code leaves the token
/// alone that it brought; Akkoma answers with that token again.
fn for_code(world: &mut World, asked: &Asked) -> Result<Issued, Refusal> {
    let app = apps::client(world, asked).ok_or_else(own::refused)?;
    let value = asked.params.get("code").ok_or_else(own::bad_request)?;
    if !value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte)) {
        return Err(own::exception(StatusCode::INTERNAL_SERVER_ERROR));
    }
    let now = world.clock.now();
    let again = is_akkoma(world);
    let code = world.pleroma.codes.iter_mut().find(|code| code.value == value && code.app == app);
    let code = code.filter(|code| now < code.expires_at).ok_or_else(own::refused)?;
    let (was_used, code) = (std::mem::replace(&mut code.used, true), code.clone());
    world.code_verifiers.extend(asked.params.get("code_verifier").map(str::to_owned));
    let person = Some(code.person);
    if !was_used {
        return Ok(state::issue(world, app, person, code.scopes, None));
    }
    again.then(|| newest(world, app, code.person)).flatten().ok_or_else(own::refused)
}

/// The newest token of an app and a person that lives.
pub(crate) fn newest(world: &World, app: usize, person: &Person) -> Option<Issued> {
    let is_theirs = |issued: &Issued| issued.token.person.is_some_and(|owner| owner.id == person.id);
    state::rows(world)
        .filter(|issued| issued.token.app == app && is_theirs(issued) && world.clock.now() < issued.ends())
        .last()
}

fn for_password(world: &mut World, asked: &Asked) -> Result<Issued, Refusal> {
    #[derive(Serialize)]
    struct Challenge {
        error: &'static str,
        mfa_token: String,
        supported_challenge_types: &'static str,
    }
    let app = apps::client(world, asked).ok_or_else(own::refused)?;
    let sent = |name: &str| asked.params.get(name).unwrap_or_default();
    let person = world.person_by_login(sent("username"), sent("password")).ok_or_else(own::refused)?;
    if let Some(barred) = standing::of(world, person) {
        return Err(barred.refusal());
    }
    let scopes = given(world, app, asked.params.get("scope")).ok_or_else(own::refused)?;
    if world.two_factor.is_asked(person) {
        let mfa_token = state::wait(world, app, person, scopes);
        let challenge = Challenge { error: "mfa_required", mfa_token, supported_challenge_types: "totp" };
        return Err(Refusal::new(StatusCode::FORBIDDEN, &challenge));
    }
    Ok(state::issue(world, app, Some(person), scopes, None))
}

/// Whatever the scope, the app gets all of its own.
fn for_client(world: &mut World, asked: &Asked) -> Result<Issued, Refusal> {
    let app = apps::client(world, asked).ok_or_else(own::refused)?;
    let scopes = world.apps[app].scopes.clone();
    Ok(state::issue(world, app, None, scopes, None))
}

/// A new access token; the one before is dead at once. Nobody asks how the account stands.
fn renewed(world: &mut World, asked: &Asked) -> Result<Issued, Refusal> {
    let refresh_token = asked.params.get("refresh_token").ok_or_else(own::bad_request)?;
    let app = apps::client(world, asked).ok_or_else(own::refused)?;
    let known = |issued: &Issued| issued.refresh_token == refresh_token && issued.token.app == app;
    let former = state::rows(world).find(known).ok_or_else(own::refused)?;
    if world.pleroma.races > 0 {
        world.pleroma.races -= 1;
        return Err(own::exception(StatusCode::CONFLICT));
    }
    state::delete(world, former.id);
    let kept = (!world.pleroma.rotates).then_some(former.refresh_token);
    Ok(state::issue(world, app, former.token.person, former.token.scopes, kept))
}

/// The scopes that come of what was asked for: those, if the app has them, else all of the app's. Akkoma
/// leaves out what only administrators may have, and nobody here is one.
pub(crate) fn given(world: &World, app: usize, asked: Option<&str>) -> Option<Scopes> {
    if let Some(granted) = &world.conduct.granted {
        return Some(granted.clone());
    }
    let registered = &world.apps[app].scopes;
    let scopes = asked.map_or_else(|| registered.clone(), Scopes::parse);
    let is_covered = |scope: &str| registered.iter().any(|held| bearer::includes(held, scope));
    if !scopes.iter().all(is_covered) {
        return None;
    }
    let kept = |scope: &&str| !is_akkoma(world) || !bearer::includes("admin", scope);
    let kept: Vec<&str> = scopes.iter().filter(kept).collect();
    Some(Scopes::parse(&kept.join(" "))).filter(|scopes| !scopes.is_empty())
}
