//! Whom a token speaks for, and `POST /api/v1/accounts`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde_json::{Value, json};

use super::answers::Refusal;
use super::limits::{self, Limited};
use super::{answers as own, bearer, state};
use crate::answers;
use crate::conduct::Standing;
use crate::joining::Joining;
use crate::people::Person;
use crate::requests::Asked;
use crate::world::{Shared, World};

/// `GET /api/v1/accounts/verify_credentials`.
pub(crate) async fn verify_credentials(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    match bearer::person_of(&world, &asked, &["read:accounts"]) {
        Ok((issued, person)) => {
            own::with_cookie(answers::json(StatusCode::OK, &account(&world, person)), &issued.token.value)
        }
        Err(refusal) => refusal.response(),
    }
}

/// Mastodon's account with Pleroma's own parts.
fn account(world: &World, person: &Person) -> Value {
    let mut account = crate::accounts::account(world, person);
    let actor = own::actor(world, person.user.name);
    let host = world.host.split(':').next().unwrap_or_default();
    account["url"] = json!(actor);
    account["fqn"] = json!(format!("{}@{host}", person.user.name));
    account["pleroma"] = json!({
        "ap_id": actor,
        "email": person.user.email,
        "is_admin": false,
        "is_confirmed": true,
        "is_moderator": false,
        "settings_store": {},
    });
    account["source"] = json!({ "fields": [], "note": person.note, "privacy": "public", "sensitive": false });
    for foreign in ["uri", "discoverable", "indexable", "group", "hide_collections", "noindex", "roles"] {
        account.as_object_mut().expect("invariant: an account is an object").remove(foreign);
    }
    account
}

/// `POST /api/v1/accounts`, with the token of an app. Recorded: any scope does, a short password too, and
/// an e-mail address is not needed.
pub(crate) async fn register(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    state::sweep(&mut world);
    if let Some(refusal) = limits::over(&mut world, Limited::NewAccounts) {
        return refusal;
    }
    let app_token = bearer::token_of(&world, &asked).filter(|issued| issued.token.person.is_none());
    let Some(app) = app_token.map(|issued| issued.token.app) else {
        return answers::error(StatusCode::FORBIDDEN, "Invalid credentials");
    };
    let person = match join(&mut world, &asked) {
        Ok(person) => person,
        Err(refusal) => return refusal.response(),
    };
    match world.conduct.joining {
        Joining::Approval => {
            world.conduct.set_standing(person.user, Standing::Pending);
            let words = "You have been registered. You'll be able to log in once your account is approved.";
            waiting("awaiting_approval", words)
        }
        Joining::Confirmation => {
            world.conduct.set_standing(person.user, Standing::Unconfirmed);
            let words = "You have been registered. Please check your email for further instructions.";
            waiting("missing_confirmed_email", words)
        }
        Joining::Open | Joining::Closed => {
            let scopes = world.apps[app].scopes.clone();
            let issued = state::issue(&mut world, app, Some(person), scopes, None);
            own::token(&world, &issued)
        }
    }
}

fn join(world: &mut World, asked: &Asked) -> Result<&'static Person, Refusal> {
    let field = |name: &str| asked.params.get(name).ok_or_else(|| own::missing(name));
    let (username, password, _) = (field("username")?, field("password")?, field("agreement")?);
    let email = asked.params.get("email").unwrap_or_default();
    // Whoever has no invitation is told that theirs has expired.
    if world.conduct.joining == Joining::Closed {
        return Err(Refusal::says(StatusCode::BAD_REQUEST, "Expired token"));
    }
    let is_name =
        |name: &str| name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte));
    if !email.is_empty() && world.knows_email(email) {
        return Err(refused("email", "has already been taken"));
    }
    if world.person(username).is_some() {
        return Err(refused("nickname", "has already been taken"));
    }
    if !is_name(username) {
        return Err(refused("nickname", "has invalid format"));
    }
    Ok(world.join(username, email, password))
}

/// JSON in a string.
fn refused(field: &str, words: &str) -> Refusal {
    Refusal::says(StatusCode::BAD_REQUEST, &json!({ field: [words] }).to_string())
}

/// 200, and no token.
fn waiting(identifier: &str, words: &str) -> Response {
    answers::json(StatusCode::OK, &json!({ "identifier": identifier, "message": words }))
}
