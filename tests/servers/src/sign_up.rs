//! `POST /api/v1/accounts`, by Mastodon's source: `AccountsController#create`, `AppSignUpService` and
//! `ValidationErrorFormatter`.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::answers;
use crate::bearer::{self, Denial};
use crate::conduct::Standing;
use crate::joining::Joining;
use crate::requests::{Asked, Params};
use crate::token::Answer;
use crate::world::{Shared, World};

/// How short a password may be.
const SHORTEST_PASSWORD: usize = 8;
const LONGEST_NAME: usize = 30;

/// What is wrong with a field: its name for apps and for people, and why, in both ways too.
#[derive(Debug)]
struct Wrong {
    field: &'static str,
    title: &'static str,
    code: &'static str,
    words: &'static str,
}

impl Wrong {
    fn new(field: &'static str, title: &'static str, code: &'static str, words: &'static str) -> Self {
        Self { field, title, code, words }
    }
}

/// Makes an account. The token is there at once; what it cannot do yet, it says when it is used.
pub(crate) async fn create(State(shared): State<Shared>, asked: Asked) -> Response {
    let mut world = shared.lock();
    let (app, scopes) = match bearer::token_of(&world, &asked) {
        Ok(token) if !token.scopes.any_of(&["write", "write:accounts"]) => {
            return Denial::OutsideScopes.response(&world);
        }
        Ok(token) => (token.app, world.apps[token.app].scopes.clone()),
        Err(denial) => return denial.response(&world),
    };
    if world.conduct.joining == Joining::Closed {
        return answers::error(StatusCode::FORBIDDEN, "This action is not allowed");
    }
    let wrong = errors(&world, &asked.params);
    if !wrong.is_empty() {
        return refusal(&wrong);
    }
    let field = |name: &str| asked.params.get(name).unwrap_or_default();
    let person = world.join(field("username"), field("email"), field("password"));
    let standing = match world.conduct.joining {
        Joining::Approval => Standing::Pending,
        Joining::Confirmation => Standing::Unconfirmed,
        Joining::Open | Joining::Closed => Standing::Fine,
    };
    world.conduct.set_standing(person.user, standing);
    let token = world.token_for(app, Some(person), &scopes);
    answers::never_stored(answers::json(StatusCode::OK, &Answer::of(&token, world.conduct.expires_in)))
}

/// All that is wrong, in the order of the model's validations.
fn errors(world: &World, params: &Params) -> Vec<Wrong> {
    let field = |name: &str| params.get(name).unwrap_or_default();
    let mut wrong = name_errors(world, field("username"));
    let email = field("email");
    if email.is_empty() {
        wrong.push(Wrong::new("email", "Email", "ERR_BLANK", "can't be blank"));
    } else if !email.contains('@') {
        wrong.push(Wrong::new("email", "Email", "ERR_INVALID", "is invalid"));
    } else if world.knows_email(email) {
        wrong.push(Wrong::new("email", "Email", "ERR_TAKEN", "has already been taken"));
    }
    if field("password").chars().count() < SHORTEST_PASSWORD {
        let words = "is too short (minimum is 8 characters)";
        wrong.push(Wrong::new("password", "Password", "ERR_TOO_SHORT", words));
    }
    if field("agreement") != "true" {
        wrong.push(Wrong::new("agreement", "Service agreement", "ERR_ACCEPTED", "must be accepted"));
    }
    if world.conduct.joining == Joining::Approval && field("reason").is_empty() {
        wrong.push(Wrong::new("reason", "Reason", "ERR_BLANK", "can't be blank"));
    }
    if world.conduct.min_age.is_some_and(|age| !is_old_enough(world, field("date_of_birth"), age)) {
        wrong.push(Wrong::new("date_of_birth", "Date of birth", "ERR_BELOW_LIMIT", "is below the age limit"));
    }
    wrong
}

fn name_errors(world: &World, name: &str) -> Vec<Wrong> {
    let is_name = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    let (code, words) = match name {
        "" => ("ERR_BLANK", "can't be blank"),
        _ if !is_name => ("ERR_INVALID", "must contain only letters, numbers and underscores"),
        _ if name.len() > LONGEST_NAME => ("ERR_TOO_LONG", "is too long (maximum is 30 characters)"),
        "admin" | "root" | "support" => ("ERR_RESERVED", "is reserved"),
        _ if world.person(&name.to_lowercase()).is_some() => ("ERR_TAKEN", "has already been taken"),
        _ => return Vec::new(),
    };
    vec![Wrong::new("username", "Username", code, words)]
}

/// Years are compared as the calendar has them.
fn is_old_enough(world: &World, born: &str, age: u8) -> bool {
    let today = crate::clock::iso8601(world.clock.now());
    let parts = |date: &str| -> Option<(u32, u32)> {
        let (year, rest) = date.get(..10)?.split_once('-')?;
        Some((year.parse().ok()?, rest.replace('-', "").parse().ok()?))
    };
    let ages = parts(born).zip(parts(&today)).map(|((year, day), (this_year, this_day))| {
        this_year.saturating_sub(year) - u32::from(this_day < day)
    });
    ages.is_some_and(|years| years >= u32::from(age))
}

/// A sentence, and each field with a code.
fn refusal(wrong: &[Wrong]) -> Response {
    #[derive(Serialize)]
    struct Body {
        error: String,
        details: Map<String, Value>,
    }
    let sentences: Vec<_> = wrong.iter().map(|wrong| format!("{} {}", wrong.title, wrong.words)).collect();
    let detail = |wrong: &Wrong| {
        let detail = json!([{ "error": wrong.code, "description": wrong.words }]);
        (wrong.field.to_owned(), detail)
    };
    let error = format!("Validation failed: {}", sentences.join(", "));
    answers::json(
        StatusCode::UNPROCESSABLE_ENTITY,
        &Body { error, details: wrong.iter().map(detail).collect() },
    )
}
