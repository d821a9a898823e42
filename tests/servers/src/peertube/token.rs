//! `POST /api/v1/users/token`: the password grant and the refresh, and nothing else.

use axum::extract::State;
use axum::http::header::{CONTENT_TYPE, USER_AGENT};
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::response::Response;
use serde::Serialize;

use super::answers::{self, Problem};
use super::limits::address;
use super::state::{Pair, Visit};
use crate::answers::{never_stored, set};
use crate::conduct::Standing;
use crate::people::{PEOPLE, Person};
use crate::requests::{Asked, Params};
use crate::totp;
use crate::world::{Shared, World};

const OTP: HeaderName = HeaderName::from_static("x-peertube-otp");
const MISSING_TWO_FACTOR: &str = "missing_two_factor";

const REFRESH_TOKEN_INVALID: Problem =
    Problem::bad_request("invalid_grant", "Invalid grant: refresh token is invalid");
const REFRESH_TOKEN_EXPIRED: Problem =
    Problem::bad_request("invalid_grant", "Invalid grant: refresh token has expired");

/// `POST /api/v1/users/token`.
pub(crate) async fn token(State(shared): State<Shared>, headers: HeaderMap, asked: Asked) -> Response {
    match grant(&shared, &headers, &asked.params).await {
        Ok(pair) => success(&pair),
        Err(problem) => {
            let mut response = problem.about("getOAuthToken").response();
            if problem.code() == Some(MISSING_TWO_FACTOR) {
                set(&mut response, OTP, "required; app");
            }
            response
        }
    }
}

fn success(pair: &Pair) -> Response {
    #[derive(Serialize)]
    struct Answer<'a> {
        token_type: &'static str,
        access_token: &'a str,
        refresh_token: &'a str,
        expires_in: u64,
        refresh_token_expires_in: u64,
    }
    // It cuts the part of a second that has passed since: what it says is one less than what it was told.
    let left = |ends: u64| (ends - pair.created_at).saturating_sub(1);
    let answer = Answer {
        token_type: "Bearer",
        access_token: &pair.access_token,
        refresh_token: &pair.refresh_token,
        expires_in: left(pair.access_ends),
        refresh_token_expires_in: left(pair.refresh_ends),
    };
    never_stored(answers::json(&answer))
}

async fn grant(shared: &Shared, headers: &HeaderMap, params: &Params) -> Result<Pair, Problem> {
    let content_type = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !content_type.starts_with("application/x-www-form-urlencoded") {
        let sentence = "Invalid request: content must be application/x-www-form-urlencoded";
        return Err(Problem::bad_request("invalid_request", sentence));
    }
    authenticate_client(&shared.lock(), params)?;
    match params.get("grant_type") {
        Some("password") => sign_in(&mut shared.lock(), headers, params),
        Some("refresh_token") => refresh(shared, headers, params).await,
        Some(_) => {
            let sentence = "Unsupported grant type: `grant_type` is invalid";
            Err(Problem::bad_request("unsupported_grant_type", sentence))
        }
        None => Err(missing("Missing parameter: `grant_type`")),
    }
}

const fn missing(sentence: &'static str) -> Problem {
    Problem::bad_request("invalid_request", sentence)
}

/// In the body only: a Basic header is not looked at.
fn authenticate_client(world: &World, params: &Params) -> Result<(), Problem> {
    let (Some(id), Some(secret)) = (params.get("client_id"), params.get("client_secret")) else {
        let sentence = "Invalid client: cannot retrieve client credentials";
        return Err(Problem::bad_request("invalid_client", sentence));
    };
    if id == world.peertube.client_id && secret == world.peertube.client_secret {
        return Ok(());
    }
    Err(Problem::bad_request("invalid_client", "Invalid client: client is invalid"))
}

fn sign_in(world: &mut World, headers: &HeaderMap, params: &Params) -> Result<Pair, Problem> {
    let name = params.get("username").ok_or(missing("Missing parameter: `username`"))?;
    let password = params.get("password").ok_or(missing("Missing parameter: `password`"))?;
    let person = known(name).ok_or(WRONG_PASSWORD)?;
    let standing = world.conduct.standing(person);
    // Somebody who waits has no account yet: their password is not even compared.
    match standing {
        Standing::Pending => return Err(WAITING),
        Standing::Rejected => return Err(REJECTED),
        _ if person.user.password != password => return Err(WRONG_PASSWORD),
        Standing::Disabled | Standing::Suspended => {
            return Err(Problem::bad_request("access_denied", "User is blocked."));
        }
        Standing::Unconfirmed => {
            return Err(Problem::bad_request("access_denied", "User email is not verified."));
        }
        Standing::Fine | Standing::PasswordReset | Standing::SuspendedOpenly => {}
    }
    if world.peertube.second_factors.contains(person.user.name) {
        let code = headers.get(OTP).and_then(|code| code.to_str().ok()).filter(|code| !code.is_empty());
        let code = code.ok_or(Problem::new(
            StatusCode::UNAUTHORIZED,
            MISSING_TWO_FACTOR,
            "Missing two factor header",
        ))?;
        if !totp::is_right(code, world.clock.now()) {
            return Err(Problem::bad_request("invalid_two_factor", "Invalid two factor header"));
        }
    }
    let visit = visit(world, headers);
    Ok(world.peertube.sign_in(person, visit))
}

const WRONG_PASSWORD: Problem =
    Problem::bad_request("invalid_grant", "Invalid grant: user credentials are invalid");
const WAITING: Problem = Problem::bad_request(
    "account_waiting_for_approval",
    "Registration for this account is awaiting approval",
);
const REJECTED: Problem = Problem::bad_request(
    "account_approval_rejected",
    "Registration approval for this account has been rejected",
);

/// By name or e-mail address.
fn known(name: &str) -> Option<&'static Person> {
    PEOPLE.iter().find(|person| {
        person.user.name.eq_ignore_ascii_case(name) || person.user.email.eq_ignore_ascii_case(name)
    })
}

/// Looks, then deletes: whoever looks between the two wins as well.
async fn refresh(shared: &Shared, headers: &HeaderMap, params: &Params) -> Result<Pair, Problem> {
    let token = params.get("refresh_token").ok_or(missing("Missing parameter: `refresh_token`"))?;
    let (id, pause) = {
        let mut world = shared.lock();
        let now = world.clock.now();
        let pair = world.peertube.by_refresh_token(token).ok_or(REFRESH_TOKEN_INVALID)?;
        if now >= pair.refresh_ends {
            return Err(REFRESH_TOKEN_EXPIRED);
        }
        (pair.id, world.peertube.refresh_takes)
    };
    if pause.is_zero() {
        tokio::task::yield_now().await;
    } else {
        tokio::time::sleep(pause).await;
    }
    let mut world = shared.lock();
    let visit = visit(&world, headers);
    Ok(world.peertube.rotate(id, visit))
}

fn visit(world: &World, headers: &HeaderMap) -> Visit {
    let device = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    Visit { at: world.clock.now(), address: address(headers).to_owned(), device: device.to_owned() }
}
