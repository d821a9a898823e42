//! Mastodon's `POST /api/v1/accounts`, which Pleroma has too: making an account as an app.

use fediaccounts_core::{
    ClientRegistration, Created, FieldError, HouseRules, Instance, NewAccount, NewAccountError, Secret,
    Timestamp, TokenError,
};
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::oauth::{self, Form};
use crate::{DOCUMENT, Request, Response, SMALL, Transport, error_text, inert, json};

const PATH: &str = "/api/v1/accounts";
const INSTANCE: [&str; 2] = ["/api/v2/instance", "/api/v1/instance"];
const MAX_RULES: usize = 100;
const MAX_RULE: usize = 1000;
const MAX_WORDS: usize = 200;
/// What servers call what is typed, in its order.
const FIELDS: [&str; 9] = [
    "username",
    "nickname",
    "ap_id",
    "email",
    "password",
    "reason",
    "registration_reason",
    "date_of_birth",
    "birthday",
];

/// What an instance says about new people: version 2 in an object, version 1 beside everything else.
#[derive(Deserialize)]
struct House {
    /// An object in version 2, whether there are any in version 1.
    registrations: Value,
    approval_required: Option<Value>,
    rules: Option<Value>,
    pleroma: Option<Value>,
}

/// Asks what new people have to agree to. `Closed` if there can be none: a server that takes them on a page
/// of its own takes none here.
pub(crate) async fn house_rules(
    transport: &dyn Transport,
    instance: &Instance,
) -> Result<HouseRules, NewAccountError> {
    for path in INSTANCE {
        let response = transport.send(Request::get(instance.origin.url(path))).await?;
        match response.status {
            200 if response.elsewhere.is_none() => {
                if let Some(house) = json::object::<House>(&response, DOCUMENT) {
                    return read_house(&house);
                }
            }
            429 => return Err(NewAccountError::TooMany { retry_after: response.retry_after }),
            status @ 500..=599 => return Err(NewAccountError::Refused { status, words: String::new() }),
            _ => {}
        }
    }
    Err(NewAccountError::Malformed)
}

fn read_house(house: &House) -> Result<HouseRules, NewAccountError> {
    let (enabled, approval) = match &house.registrations {
        Value::Bool(enabled) => (*enabled, house.approval_required.as_ref()),
        both => {
            let elsewhere = both.get("url").is_some_and(Value::is_string);
            (is_true(both.get("enabled")) && !elsewhere, both.get("approval_required"))
        }
    };
    if !enabled {
        return Err(NewAccountError::Closed);
    }
    Ok(HouseRules { rules: rules(house), approval: is_true(approval), min_age: min_age(house) })
}

fn rules(house: &House) -> Vec<String> {
    let rules = house.rules.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let text = |rule: &Value| Some(inert::html(rule.get("text")?.as_str()?, MAX_RULE));
    rules.iter().filter_map(text).filter(|text| !text.is_empty()).take(MAX_RULES).collect()
}

/// Mastodon's (4.4), or Pleroma's birthday.
fn min_age(house: &House) -> Option<u8> {
    let birthday = house.pleroma.as_ref().and_then(|pleroma| pleroma.get("metadata"));
    let birthday = birthday.filter(|metadata| is_true(metadata.get("birthday_required")));
    // Pleroma counts in days.
    let days = birthday.and_then(|metadata| metadata.get("birthday_min_age")?.as_u64());
    let age = house.registrations.get("min_age").and_then(Value::as_u64).or(days.map(|days| days / 365));
    age.and_then(|age| u8::try_from(age).ok())
}

fn is_true(value: Option<&Value>) -> bool {
    value == Some(&Value::Bool(true))
}

/// A token of the client's own, with all that it registered for: Mastodon wants `write:accounts`.
pub(crate) async fn app_token(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
    now: Timestamp,
) -> Result<Secret, NewAccountError> {
    let mut form: Form = vec![
        ("grant_type", Secret::new("client_credentials")),
        ("redirect_uri", Secret::new(registration.redirect_uri.to_string())),
        ("scope", Secret::new(registration.scope.to_string())),
    ];
    form.extend(oauth::client(registration));
    let response = transport.send(Request::post(instance.endpoints.token.clone(), form)).await?;
    match oauth::token::read(&response, registration, now) {
        Ok(tokens) => Ok(tokens.access_token),
        Err(TokenError::Malformed) => Err(NewAccountError::Malformed),
        Err(_) => Err(refused(&response)),
    }
}

/// The fields of a new account.
fn form(new: &NewAccount, birthday: &'static str) -> Form {
    let mut form: Form = vec![
        ("username", Secret::new(new.username.as_str())),
        ("email", Secret::new(new.email.as_str())),
        ("password", new.password.clone()),
        ("agreement", Secret::new("true")),
        ("locale", Secret::new(new.locale.as_str())),
    ];
    if !new.reason.is_empty() {
        form.push(("reason", Secret::new(new.reason.as_str())));
    }
    form.extend(new.date_of_birth.as_ref().map(|date| (birthday, Secret::new(date.as_str()))));
    form
}

/// Makes the account. What was made cannot be made again: this is sent once. `birthday` is what the date of
/// birth is called there.
pub(crate) async fn create(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
    app: &Secret,
    (new, birthday): (&NewAccount, &'static str),
    now: Timestamp,
) -> Result<Created, NewAccountError> {
    let request = Request::post(instance.origin.url(PATH), form(new, birthday)).bearer(app);
    let response = transport.send(request).await?;
    if !oauth::is_success(response.status) {
        return Err(quoting_nothing(refusal(&response), &response, new));
    }
    if let Some(waiting) = waiting(&response) {
        return Ok(waiting);
    }
    match oauth::token::read(&response, registration, now) {
        Ok(tokens) => Ok(Created::Tokens(Box::new(tokens))),
        Err(_) => Err(NewAccountError::Malformed),
    }
}

/// Pleroma's good answer without a token.
fn waiting(response: &Response) -> Option<Created> {
    #[derive(Deserialize)]
    struct Answer {
        identifier: String,
    }
    match json::object::<Answer>(response, SMALL)?.identifier.as_str() {
        "awaiting_approval" => Some(Created::AwaitingApproval),
        "missing_confirmed_email" => Some(Created::AwaitingConfirmation),
        _ => None,
    }
}

/// Why not.
fn refusal(response: &Response) -> NewAccountError {
    const CLOSED: [&str; 3] = ["this action is not allowed", "expired token", "invalid token"];
    let text = error_text::of(response).unwrap_or_default();
    match response.status {
        404 => NewAccountError::Closed,
        400 | 422 => match field(response) {
            Some(field) => NewAccountError::Field(field),
            None if CLOSED.contains(&text.as_str()) => NewAccountError::Closed,
            None => refused(response),
        },
        403 if CLOSED.contains(&text.as_str()) => NewAccountError::Closed,
        _ => refused(response),
    }
}

fn refused(response: &Response) -> NewAccountError {
    #[derive(Deserialize)]
    struct Answer {
        error: Option<Value>,
    }
    if response.status == 429 {
        return NewAccountError::TooMany { retry_after: response.retry_after };
    }
    let error = json::object::<Answer>(response, SMALL).and_then(|answer| answer.error);
    let words = error.as_ref().and_then(Value::as_str).unwrap_or_default();
    NewAccountError::Refused { status: response.status, words: inert::line(words, MAX_WORDS) }
}

/// The same without the server's words where they quote what nobody else may see: they are shown to the
/// main window, and to whoever watches.
fn quoting_nothing(error: NewAccountError, response: &Response, new: &NewAccount) -> NewAccountError {
    let NewAccountError::Refused { status, words } = error else { return error };
    let said = error_text::whole(response).unwrap_or_default();
    let private = [Some(new.password.expose()), Some(new.email.as_str()), new.date_of_birth.as_deref()];
    let is_quoted = |text: &str| said.contains(&error_text::plain(text));
    let quotes = private.into_iter().flatten().filter(|text| !text.is_empty()).any(is_quoted);
    NewAccountError::Refused { status, words: if quotes { String::new() } else { words } }
}

/// What is wrong with the first field, in the order in which they are typed: as Mastodon writes it in
/// `details`, or in the JSON that Pleroma puts into the string of its error.
fn field(response: &Response) -> Option<FieldError> {
    #[derive(Deserialize)]
    struct Answer {
        error: Option<Value>,
        details: Option<Map<String, Value>>,
    }
    let answer: Answer = json::object(response, SMALL)?;
    let inner = || serde_json::from_str(answer.error.as_ref()?.as_str()?).ok();
    let named: Map<String, Value> = answer.details.clone().or_else(inner)?;
    FIELDS.into_iter().find_map(|field| meaning(field, &named.get(field)?.to_string().to_lowercase()))
}

/// `ERR_TAKEN` at Mastodon, "has already been taken" at Pleroma.
fn meaning(field: &str, wrong: &str) -> Option<FieldError> {
    let taken = wrong.contains("taken");
    Some(match field {
        "username" | "nickname" | "ap_id" if taken => FieldError::UsernameTaken,
        "username" | "nickname" | "ap_id" => FieldError::UsernameInvalid,
        "email" if taken => FieldError::EmailTaken,
        "email" => FieldError::EmailRefused,
        "password" => FieldError::PasswordRefused,
        "reason" | "registration_reason" => FieldError::ReasonNeeded,
        "date_of_birth" | "birthday" => FieldError::AgeRefused,
        _ => return None,
    })
}

#[cfg(test)]
#[path = "registration_api_tests.rs"]
mod tests;
