//! Who asks: by a Bearer token, or by the session that every answer with a token has begun.

use axum::http::StatusCode;

use super::answers::Refusal;
use super::state::{self, Issued};
use super::{answers, standing};
use crate::people::Person;
use crate::requests::Asked;
use crate::world::World;

/// The token of a request, if it can be used now and its person, if it has one, may sign in.
pub(crate) fn token_of(world: &World, asked: &Asked) -> Option<Issued> {
    let session = || asked.cookie(answers::COOKIE).and_then(answers::token_in);
    let value = asked.bearer().map(str::to_owned).or_else(session)?;
    let issued = state::usable(world, &value)?;
    let barred = issued.token.person.and_then(|person| standing::of(world, person));
    barred.is_none().then_some(issued)
}

/// The person whom a request's token stands for. `scopes` are told as they are listed; one of them, or
/// the word before its colon, is enough.
pub(crate) fn person_of(
    world: &World,
    asked: &Asked,
    scopes: &[&str],
) -> Result<(Issued, &'static Person), Refusal> {
    let issued = token_of(world, asked).ok_or_else(answers::forbidden)?;
    let person = issued.token.person.ok_or_else(answers::forbidden)?;
    let has = |scope: &str| issued.token.scopes.iter().any(|held| includes(held, scope));
    if scopes.is_empty() || scopes.iter().any(|scope| has(scope)) {
        return Ok((issued, person));
    }
    Err(answers::too_narrow(&scopes.join(" | ")))
}

/// `read` includes `read:accounts`.
pub(crate) fn includes(held: &str, asked: &str) -> bool {
    held == asked || asked.strip_prefix(held).is_some_and(|rest| rest.starts_with(':'))
}

/// 400 for whoever shows no good token to the app's own page.
pub(crate) fn app_of(world: &World, asked: &Asked) -> Result<Issued, Refusal> {
    token_of(world, asked).ok_or_else(|| answers::exception(StatusCode::BAD_REQUEST))
}
