//! Tokens on API requests: what is wrong is told by what "was not supplied".

use axum::http::StatusCode;
use axum::response::Response;

use super::{answers, authorize};
use crate::people::Person;
use crate::requests::Asked;
use crate::scopes::Scopes;
use crate::world::{Token, World};

/// The token of a request with its person, if it permits one of the scopes.
pub(super) fn token_of(
    world: &mut World,
    asked: &Asked,
    scopes: &[&str],
) -> Result<(Token, &'static Person), Box<Response>> {
    let refuse = |sentence: &str| {
        Box::new(answers::error(StatusCode::UNAUTHORIZED, &format!("Unauthorized: {sentence}")))
    };
    let now = world.clock.now();
    let token = asked.bearer().and_then(|value| world.token(value)).filter(|token| !token.revoked).cloned();
    let has_ended = |token: &Token| {
        let listing = world.gotosocial.listing(&token.value);
        listing.and_then(|listing| listing.expires_at).is_some_and(|ends| ends <= now)
    };
    let token = token.filter(|token| !has_ended(token)).ok_or_else(|| refuse("token not supplied"))?;
    let person = token.person.ok_or_else(|| refuse("user not supplied or not authorized"))?;
    // The token is found, and before its application is, somebody is found who may not come in.
    if authorize::barred(world, person).is_some() {
        return Err(refuse("application not supplied"));
    }
    world.gotosocial.used(&token.value, now);
    if !permits(&token.scopes, scopes) {
        let sentence = "Forbidden: token has insufficient scope permission";
        return Err(Box::new(answers::error(StatusCode::FORBIDDEN, sentence)));
    }
    Ok((token, person))
}

/// Whether one of the wanted scopes is held, or a wider one.
pub(super) fn permits(held: &Scopes, wanted: &[&str]) -> bool {
    let permits = |held: &str, wanted: &str| {
        held == wanted || wanted.strip_prefix(held).is_some_and(|rest| rest.starts_with(':'))
    };
    held.iter().any(|held| wanted.iter().any(|wanted| permits(held, wanted)))
}
