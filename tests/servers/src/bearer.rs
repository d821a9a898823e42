//! Bearer tokens on API requests, and the refusals as Doorkeeper and Mastodon word them.

use axum::http::StatusCode;
use axum::response::Response;

use crate::answers;
use crate::conduct::DeadToken;
use crate::people::Person;
use crate::requests::Asked;
use crate::world::{Token, World};

/// Why a token does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Denial {
    /// There is no such token, or none was sent.
    Invalid,
    /// It was a token once.
    Revoked,
    /// It was given for other things.
    OutsideScopes,
    /// It is an app's own token.
    Nobody,
    /// It is good, and its person may do nothing at the moment.
    Barred(&'static str),
}

impl Denial {
    /// The answer to the request.
    pub(crate) fn response(self, world: &World) -> Response {
        let is_dead = matches!(self, Self::Invalid | Self::Revoked);
        if let Some(response) = elsewhere(world.conduct.dead_token).filter(|_| is_dead) {
            return response;
        }
        let (status, code, sentence) = match self {
            Self::Invalid => (StatusCode::UNAUTHORIZED, "invalid_token", "The access token is invalid"),
            Self::Revoked => (StatusCode::UNAUTHORIZED, "invalid_token", "The access token was revoked"),
            Self::OutsideScopes => {
                (StatusCode::FORBIDDEN, "insufficient_scope", "This action is outside the authorized scopes")
            }
            Self::Nobody => {
                let sentence = "This method requires an authenticated user";
                return answers::error(StatusCode::UNPROCESSABLE_ENTITY, sentence);
            }
            Self::Barred(sentence) => return answers::error(StatusCode::FORBIDDEN, sentence),
        };
        let mut response = answers::error(status, sentence);
        answers::challenge(&mut response, code, sentence);
        response
    }
}

/// How other software refuses a dead token.
fn elsewhere(kind: DeadToken) -> Option<Response> {
    match kind {
        DeadToken::Unauthorized401 => None,
        DeadToken::Forbidden403 => Some(answers::error(StatusCode::FORBIDDEN, "Invalid credentials.")),
        DeadToken::BadRequest400Text => {
            Some(answers::answer(StatusCode::BAD_REQUEST, "text/plain", "Invalid Bearer token"))
        }
        DeadToken::Unprocessable422Empty => {
            Some(answers::answer(StatusCode::UNPROCESSABLE_ENTITY, "text/html", ""))
        }
    }
}

/// The live token of a request.
pub(crate) fn token_of<'a>(world: &'a World, asked: &Asked) -> Result<&'a Token, Denial> {
    let token = asked.bearer().and_then(|value| world.token(value)).ok_or(Denial::Invalid)?;
    if token.revoked { Err(Denial::Revoked) } else { Ok(token) }
}

/// The person a request's token stands for, if it has one of the scopes.
pub(crate) fn person_of(world: &World, asked: &Asked, scopes: &[&str]) -> Result<&'static Person, Denial> {
    let token = token_of(world, asked)?;
    if !token.scopes.any_of(scopes) {
        return Err(Denial::OutsideScopes);
    }
    let person = token.person.ok_or(Denial::Nobody)?;
    world.conduct.standing(person).refusal().map_or(Ok(person), |sentence| Err(Denial::Barred(sentence)))
}
