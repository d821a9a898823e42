//! `POST /oauth/token`: everything in the body, the redirect URI always, and no look at a verifier.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;

use super::state::Listing;
use super::{answers, bearer, ids};
use crate::people::Person;
use crate::requests::{Asked, Params};
use crate::scopes::{self, Scopes};
use crate::world::{App, Shared, Token, World};

/// What its database says where nothing was found.
const NOTHING_FOUND: &str = "sql: no rows in result set";
/// How long an app's own token lives, in seconds.
const APP_LIFETIME: u64 = 7200;

#[derive(Serialize)]
struct Answer {
    access_token: String,
    created_at: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_in: Option<u64>,
    scope: String,
    token_type: &'static str,
}

/// `POST /oauth/token`.
pub(super) async fn exchange(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    issue(&mut world, &asked.params).unwrap_or_else(|refusal| *refusal)
}

fn issue(world: &mut World, params: &Params) -> Result<Response, Box<Response>> {
    let grant_type = complete(params)?;
    let app = client(world, params)?;
    let app_id = app.id;
    if grant_type == "client_credentials" {
        let scopes = Scopes::parse(params.get("scope").unwrap_or(scopes::DEFAULT));
        if !scopes.iter().all(|scope| bearer::permits(&app.scopes, &[scope])) {
            let sentence = format!("requested scope {scopes} was not covered by client scope");
            return Err(Box::new(answers::forbidden("invalid scope", &sentence)));
        }
        return Ok(made(world, app_id, None, &scopes));
    }
    let redirect_uri = params.get("redirect_uri").unwrap_or_default();
    if !app.redirect_uris().contains(&redirect_uri) {
        let sentence =
            format!("requested redirect URI {redirect_uri} was not covered by client redirect URIs");
        return Err(Box::new(answers::forbidden("invalid redirect uri", &sentence)));
    }
    let code = params.get("code").unwrap_or_default();
    let grant = world.live_grant(code).filter(|grant| grant.app == app_id).cloned();
    let grant = grant.ok_or_else(|| Box::new(answers::failed(NOTHING_FOUND)))?;
    world.spend(code);
    world.code_verifiers.extend(params.get("code_verifier").map(str::to_owned));
    let scopes = world.conduct.granted.clone().unwrap_or(grant.scopes);
    Ok(made(world, app_id, Some(grant.person), &scopes))
}

/// The kind of grant, once nothing is missing; all that is, is named at once.
fn complete(params: &Params) -> Result<&str, Box<Response>> {
    let grant_type = params.get("grant_type");
    let mut missing = Vec::new();
    if grant_type.is_none() {
        missing.push(
            "grant_type was not set in the token request form, but must be set to authorization_code or \
             client_credentials"
                .to_owned(),
        );
    }
    for name in ["client_id", "client_secret", "redirect_uri"] {
        if params.get(name).is_none() {
            missing.push(format!("{name} was not set in the token request form"));
        }
    }
    let invalid = |what: &str| {
        let description = format!("Bad Request: {what}");
        Box::new(answers::refusal(StatusCode::BAD_REQUEST, "invalid_request", &description))
    };
    match grant_type {
        _ if !missing.is_empty() => Err(invalid(&missing.join(": "))),
        Some("authorization_code") if params.get("code").is_none() => {
            Err(invalid("code was not set in the token request form"))
        }
        Some(grant_type @ ("authorization_code" | "client_credentials")) => Ok(grant_type),
        _ => {
            let description = "Bad Request: unsupported_grant_type";
            Err(Box::new(answers::refusal(StatusCode::BAD_REQUEST, "unsupported_grant_type", description)))
        }
    }
}

fn client<'a>(world: &'a World, params: &Params) -> Result<&'a App, Box<Response>> {
    let app = world.app_by_client_id(params.get("client_id").unwrap_or_default());
    let app = app.ok_or_else(|| Box::new(answers::failed(NOTHING_FOUND)))?;
    if params.get("client_secret") != Some(&app.client_secret) {
        return Err(Box::new(answers::failed("invalid_client")));
    }
    Ok(app)
}

fn made(world: &mut World, app: usize, person: Option<&'static Person>, scopes: &Scopes) -> Response {
    let token = make(world, app, person, scopes);
    answers::token(&Answer {
        access_token: token.value,
        created_at: token.created_at,
        expires_in: person.is_none().then_some(APP_LIFETIME),
        scope: scopes.to_string(),
        token_type: "Bearer",
    })
}

/// A new token each time.
pub(crate) fn make(world: &mut World, app: usize, person: Option<&'static Person>, scopes: &Scopes) -> Token {
    let created_at = world.clock.now();
    let value = ids::opaque();
    let milliseconds = world.tokens.len() as u64 % 1000;
    world.gotosocial.tokens.push(Listing {
        value: value.clone(),
        id: ids::ulid(created_at * 1000 + milliseconds),
        created_at: ids::moment(created_at, milliseconds),
        last_used: None,
        expires_at: person.is_none().then_some(created_at + APP_LIFETIME),
    });
    let token = Token { value, app, person, scopes: scopes.clone(), created_at, revoked: false };
    world.tokens.push(token.clone());
    token
}
