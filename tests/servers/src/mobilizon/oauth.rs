//! `POST /oauth/token` and `POST /oauth/revoke`.

use axum::body::Body;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::{bad_request, device, error};
use crate::answers;
use crate::people::Person;
use crate::requests::Asked;
use crate::scopes::Scopes;
use crate::world::{App, Shared, Token, World, secret};

const ACCESS_LIFE: u64 = 8 * 3600;
const REFRESH_LIFE: u64 = 26 * 7 * 86_400;

/// An access token and the refresh token that came with it.
#[derive(Debug, Clone)]
pub(crate) struct Pair {
    access: String,
    refresh: String,
    /// The consent that both came of: they are revoked with it.
    consent: usize,
    access_until: u64,
    refresh_until: u64,
    /// The refresh token was exchanged. The access token lives on until its time.
    spent: bool,
}

/// Whose a token is, while it lives.
pub(super) fn owner(world: &World, access: &str) -> Option<&'static Person> {
    let pair = world.mobilizon.pairs.iter().find(|pair| pair.access == access)?;
    let token = world.token(access).filter(|token| !token.revoked)?;
    token.person.filter(|_| world.clock.now() < pair.access_until)
}

/// `POST /oauth/token`.
pub(super) async fn token(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    match asked.params.get("grant_type") {
        Some("authorization_code") => for_code(&mut world, &asked),
        Some("urn:ietf:params:oauth:grant-type:device_code") => device::exchange(&mut world, &asked),
        Some("refresh_token") => for_refresh_token(&mut world, &asked),
        _ => incorrect(),
    }
}

fn incorrect() -> Response {
    let description = "Incorrect parameters sent. You need to provide at least the grant_type and client_id \
                       parameters, depending on the grant type being used.";
    bad_request("invalid_request", description)
}

fn for_code(world: &mut World, asked: &Asked) -> Response {
    let field = |name| asked.params.get(name);
    let (Some(client_id), Some(client_secret), Some(code), Some(redirect_uri), Some(scope)) =
        (field("client_id"), field("client_secret"), field("code"), field("redirect_uri"), field("scope"))
    else {
        return incorrect();
    };
    let Some(app) = world.app_by_client_id(client_id) else {
        return bad_request("invalid_request", "No application was found with this client_id");
    };
    if !Scopes::parse(scope).within(&app.scopes) {
        let description = "The provided scope is invalid or not included in the app declared scopes";
        return bad_request("invalid_scope", description);
    }
    if !app.redirect_uri.split('\n').any(|uri| uri == redirect_uri) {
        return bad_request("invalid_request", "This redirect URI is not allowed");
    }
    let (app, is_secret) = (app.id, app.client_secret == client_secret);
    let Some(grant) = world.live_grant(code).cloned() else {
        return bad_request("invalid_grant", "The provided code is invalid or expired");
    };
    world.spend(code);
    if grant.app != app {
        return bad_request("invalid_grant", "The provided client_id does not match the provided code");
    }
    if !is_secret {
        return bad_request("invalid_client", "The provided client_secret is invalid");
    }
    let consent = world.mobilizon.pairs.len();
    issue(world, app, grant.person, &grant.scopes, consent)
}

fn for_refresh_token(world: &mut World, asked: &Asked) -> Response {
    let field = |name| asked.params.get(name);
    let (Some(refresh), Some(client_id), Some(client_secret)) =
        (field("refresh_token"), field("client_id"), field("client_secret"))
    else {
        return incorrect();
    };
    let now = world.clock.now();
    let lives = |pair: &&Pair| pair.refresh == refresh && !pair.spent && now < pair.refresh_until;
    let found = world.mobilizon.pairs.iter().find(lives).cloned();
    let token = found.as_ref().and_then(|pair| world.token(&pair.access)).filter(|token| !token.revoked);
    let (Some(pair), Some(token)) = (found, token.cloned()) else {
        return bad_request("invalid_grant", "Invalid refresh token provided");
    };
    let is_client = |app: &App| app.client_id == client_id && app.client_secret == client_secret;
    let Some(person) = token.person.filter(|_| is_client(&world.apps[token.app])) else {
        return bad_request("invalid_client", "Invalid client credentials provided");
    };
    world
        .mobilizon
        .pairs
        .iter_mut()
        .filter(|known| known.refresh == refresh)
        .for_each(|known| known.spent = true);
    issue(world, token.app, person, &token.scopes, pair.consent)
}

/// Gives out a pair.
pub(super) fn issue(
    world: &mut World,
    app: usize,
    person: &'static Person,
    scopes: &Scopes,
    consent: usize,
) -> Response {
    let (now, life) = (world.clock.now(), world.conduct.expires_in.unwrap_or(ACCESS_LIFE));
    let scopes = world.conduct.granted.clone().unwrap_or_else(|| scopes.clone());
    let (access, refresh) = (secret(), secret());
    let answer = json!({
        "access_token": access,
        "expires_in": life,
        "refresh_token": refresh,
        "refresh_token_expires_in": REFRESH_LIFE,
        "scope": scopes.to_string(),
        "token_type": "bearer",
    });
    world.mobilizon.pairs.push(Pair {
        access: access.clone(),
        refresh,
        consent,
        access_until: now + life,
        refresh_until: now + REFRESH_LIFE,
        spent: false,
    });
    let token = Token { value: access, app, person: Some(person), scopes, created_at: now, revoked: false };
    world.tokens.push(token);
    answers::never_stored(answers::json(StatusCode::OK, &answer))
}

/// `POST /oauth/revoke`: whoever has a token may end it, and all that came of the same consent.
pub(super) async fn revoke(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let Some(value) = asked.params.get("token") else { return incorrect() };
    let now = world.clock.now();
    let is_it = |pair: &&Pair| {
        (pair.access == value && now < pair.access_until)
            || (pair.refresh == value && !pair.spent && now < pair.refresh_until)
    };
    let lives = |pair: &&Pair| world.token(&pair.access).is_some_and(|token| !token.revoked);
    let found = world.mobilizon.pairs.iter().filter(is_it).find(lives).map(|pair| pair.consent);
    let Some(consent) = found else {
        return error(StatusCode::NOT_FOUND, "invalid_request", "Token not found");
    };
    let World { mobilizon, tokens, .. } = &mut *world;
    for pair in mobilizon.pairs.iter().filter(|pair| pair.consent == consent) {
        tokens.iter_mut().filter(|token| token.value == pair.access).for_each(|token| token.revoked = true);
    }
    answers::answer(StatusCode::OK, "text/plain", Body::empty())
}
