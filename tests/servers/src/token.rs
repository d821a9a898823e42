//! `POST /oauth/token`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::answers::{self, OAuthError};
use crate::clients::{self, Client};
use crate::requests::{Asked, Params};
use crate::scopes::{self, Scopes};
use crate::world::{App, Grant, Shared, Token, World};

/// The token answer: nothing expires unless that was switched, and there is no refresh token.
#[derive(Serialize)]
pub(crate) struct Answer<'a> {
    access_token: &'a str,
    token_type: &'static str,
    scope: String,
    created_at: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_in: Option<u64>,
}

impl<'a> Answer<'a> {
    /// The answer that hands a token out.
    pub(crate) fn of(token: &'a Token, expires_in: Option<u64>) -> Self {
        Self {
            access_token: &token.value,
            token_type: "Bearer",
            scope: token.scopes.to_string(),
            created_at: token.created_at,
            expires_in,
        }
    }
}

/// `POST /oauth/token`.
pub(crate) async fn exchange(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    match issue(&mut world, &asked) {
        Err(error) => error.as_json(),
        Ok(token) => {
            let answer = Answer::of(&token, world.conduct.expires_in);
            answers::never_stored(answers::json(StatusCode::OK, &answer))
        }
    }
}

fn issue(world: &mut World, asked: &Asked) -> Result<Token, OAuthError> {
    match asked.params.get("grant_type") {
        None => Err(OAuthError::missing("grant_type")),
        Some("authorization_code") => for_code(world, asked),
        Some("client_credentials") => for_client(world, asked),
        Some(_) => {
            let description = "The authorization grant type is not supported by the authorization server.";
            Err(OAuthError::bad_request("unsupported_grant_type", description))
        }
    }
}

/// A code for a token, checked in Doorkeeper's order. A refusal leaves the code usable.
fn for_code(world: &mut World, asked: &Asked) -> Result<Token, OAuthError> {
    let params = &asked.params;
    let code = params.get("code").ok_or_else(|| OAuthError::missing("code"))?;
    let grant = world.live_grant(code).cloned();
    let needs_verifier = grant.as_ref().is_some_and(|grant| grant.challenge.is_some());
    if needs_verifier && params.get("code_verifier").is_none() {
        return Err(OAuthError::missing("code_verifier"));
    }
    let redirect_uri = params.get("redirect_uri").ok_or_else(|| OAuthError::missing("redirect_uri"))?;
    let app = client(world, asked)?.id;
    let grant = grant
        .filter(|grant| grant.app == app && grant.redirect_uri == redirect_uri)
        .filter(|grant| !world.options.version.has_metadata() || is_proved(grant, params))
        .ok_or_else(OAuthError::invalid_grant)?;
    let scopes = given(world, &grant.scopes)?;
    world.spend(code);
    world.code_verifiers.extend(params.get("code_verifier").map(str::to_owned));
    Ok(world.token_for(app, Some(grant.person), &scopes))
}

/// PKCE (RFC 7636, section 4.6). A verifier without a challenge is refused too.
fn is_proved(grant: &Grant, params: &Params) -> bool {
    let proof = params.get("code_verifier").map(|verifier| URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)));
    proof == grant.challenge
}

/// The scopes of the token that a grant comes to.
fn given(world: &World, asked: &Scopes) -> Result<Scopes, OAuthError> {
    let refused = world.conduct.refused_scope.as_deref();
    if refused.is_some_and(|refused| asked.iter().any(|scope| scope == refused)) {
        return Err(OAuthError::invalid_scope());
    }
    Ok(world.conduct.granted.as_ref().unwrap_or(asked).clone())
}

/// A token of the app's own, without a person.
fn for_client(world: &mut World, asked: &Asked) -> Result<Token, OAuthError> {
    let app = client(world, asked)?;
    let scopes = Scopes::parse(asked.params.get("scope").unwrap_or(scopes::DEFAULT));
    if scopes.is_empty() || !scopes.within(&app.scopes) {
        return Err(OAuthError::invalid_scope());
    }
    let app = app.id;
    Ok(world.token_for(app, None, &scopes))
}

fn client<'a>(world: &'a World, asked: &Asked) -> Result<&'a App, OAuthError> {
    match clients::authenticate(world, asked) {
        Client::Known(app) => Ok(app),
        Client::Unknown => Err(OAuthError::invalid_client()),
        Client::Twice => {
            let description = "The request is missing a required parameter, includes an unsupported parameter value, \
                               or is otherwise malformed.";
            Err(OAuthError::bad_request("invalid_request", description))
        }
    }
}
