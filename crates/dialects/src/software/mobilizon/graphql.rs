//! What is asked of Mobilizon's GraphQL: whose the token is, and what the server says about itself. No more
//! than is needed is asked for: one field that may not be read makes an error of the whole answer.

use fediaccounts_core::{IdentifyError, Identity, Origin};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::account_api::is_username;
use crate::instance_api::{About, Describing};
use crate::server::Server;
use crate::software::mastodon::later;
use crate::{DOCUMENT, Response, inert, json, picture};

/// The profile that the person acts as; others of the same person are other profiles there.
pub(crate) const WHO: &str = "{ loggedPerson { id preferredUsername name avatar { url } } }";
const ABOUT: &str = "{ config { name description version } }";
const MAX_NAME: usize = 256;
const MAX_TITLE: usize = 100;
const MAX_DESCRIPTION: usize = 500;
const MAX_VERSION: usize = 64;

#[derive(Deserialize)]
struct Answer {
    data: Option<Value>,
    errors: Option<Value>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Person {
    id: Value,
    preferred_username: String,
    name: Option<Value>,
    avatar: Option<Value>,
}

#[derive(Deserialize)]
struct Config {
    name: Option<Value>,
    description: Option<Value>,
    version: String,
}

/// What was answered to [`WHO`]. A dead token is refused with 401 before GraphQL is reached, or by an error
/// inside the answer.
pub(crate) fn account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
    let answer: Option<Answer> = json::object(response, DOCUMENT);
    match (response.status, answer) {
        (401, Some(_)) => Err(IdentifyError::TokenRefused),
        (200, Some(answer)) => read(&answer, origin),
        (200, None) => Err(IdentifyError::Malformed),
        _ => Err(later(response)),
    }
}

fn read(answer: &Answer, origin: &Origin) -> Result<Identity, IdentifyError> {
    let person = answer.data.as_ref().and_then(|data| Person::deserialize(data.get("loggedPerson")?).ok());
    let Some(person) = person else { return Err(refusal(answer)) };
    let name = person.name.as_ref().and_then(Value::as_str).map(|name| inert::line(name, MAX_NAME));
    let subject = json::text(&person.id, MAX_NAME).filter(|id| json::is_visible(id, MAX_NAME));
    let username = Some(person.preferred_username).filter(|name| is_username(name));
    let (Some(subject), Some(username)) = (subject, username) else { return Err(IdentifyError::Malformed) };
    Ok(Identity {
        subject,
        display_name: name.filter(|name| !name.is_empty()).unwrap_or_else(|| username.clone()),
        username,
        avatar: picture::url(person.avatar.as_ref().and_then(|avatar| avatar.get("url")), origin),
        suspended: false,
        moved_to: None,
    })
}

/// The meaning of the errors in an answer without a profile.
fn refusal(answer: &Answer) -> IdentifyError {
    let errors = answer.errors.as_ref().and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let says = |code: &str, status: u16| {
        errors.iter().any(|error| error["code"] == code || error["status_code"] == status)
    };
    let forbids =
        |error: &Value| error["message"].as_str().is_some_and(|words| words.starts_with("Not authorized"));
    if says("unauthenticated", 401) {
        IdentifyError::TokenRefused
    } else if says("unauthorized", 403) || errors.iter().any(forbids) {
        IdentifyError::ScopeTooSmall
    } else {
        IdentifyError::Malformed
    }
}

/// What a server says about itself.
pub(crate) fn describe<'a>(server: &'a Server<'a>) -> Describing<'a> {
    Box::pin(async move {
        let question = json!({ "query": ABOUT });
        let answer: Option<Answer> = server.answer(server.origin().url("/api"), &question).await?;
        let config = answer.and_then(|answer| Config::deserialize(answer.data?.get("config")?).ok());
        Ok(config.map(|config| {
            fn text(value: Option<&Value>) -> &str {
                value.and_then(Value::as_str).unwrap_or_default()
            }
            About {
                title: inert::line(text(config.name.as_ref()), MAX_TITLE),
                description: inert::html(text(config.description.as_ref()), MAX_DESCRIPTION),
                version: inert::line(&config.version, MAX_VERSION),
                domain: None,
                icon: None,
            }
        }))
    })
}
