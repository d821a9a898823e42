//! Whom a token speaks for, and how Misskey says that it does not like one.

use fediaccounts_core::{IdentifyError, Identity, Origin};
use serde::Deserialize;
use serde_json::Value;

use crate::account_api::{handle, is_username};
use crate::software::mastodon::later;
use crate::{DOCUMENT, Response, SMALL, inert, json, picture};

const MAX_NAME: usize = 256;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MeDetailed {
    id: String,
    username: String,
    name: Option<Value>,
    avatar_url: Option<Value>,
    is_suspended: Option<Value>,
    moved_to: Option<Value>,
}

#[derive(Deserialize)]
struct Moved {
    username: String,
    host: Option<Value>,
}

#[derive(Deserialize)]
struct Refusal {
    error: Error,
}

#[derive(Deserialize)]
struct Error {
    code: String,
}

/// What `/api/i` answered: the account, and the id by which this server knows the one it moved to.
pub(crate) fn identity(
    response: &Response,
    origin: &Origin,
) -> Result<(Identity, Option<String>), IdentifyError> {
    if response.status != 200 {
        return Err(refusal(response));
    }
    let me: MeDetailed = json::object(response, DOCUMENT).ok_or(IdentifyError::Malformed)?;
    if !json::is_visible(&me.id, MAX_NAME) || !is_username(&me.username) {
        return Err(IdentifyError::Malformed);
    }
    let name = me.name.as_ref().and_then(Value::as_str).map(|name| inert::line(name, MAX_NAME));
    let moved = me.moved_to.as_ref().and_then(Value::as_str).filter(|id| json::is_visible(id, MAX_NAME));
    let identity = Identity {
        subject: me.id,
        display_name: name.filter(|name| !name.is_empty()).unwrap_or_else(|| me.username.clone()),
        username: me.username,
        avatar: picture::url(me.avatar_url.as_ref(), origin),
        suspended: me.is_suspended == Some(Value::Bool(true)),
        moved_to: None,
    };
    Ok((identity, moved.map(str::to_owned)))
}

/// What `/api/users/show` answered about the account that somebody moved to; `None` if this server no
/// longer knows it.
pub(crate) fn moved_to(response: &Response, origin: &Origin) -> Result<Option<String>, IdentifyError> {
    if matches!(response.status, 429 | 500..) {
        return Err(later(response));
    }
    let moved: Option<Moved> = json::object(response, DOCUMENT).filter(|_| response.status == 200);
    Ok(moved.and_then(|moved| match moved.host.as_ref().and_then(Value::as_str) {
        Some(host) => handle(&format!("{}@{host}", moved.username), origin),
        None => handle(&moved.username, origin),
    }))
}

/// Only `AUTHENTICATION_FAILED` says that the token is dead: with 401, or 403 before 2023.
fn refusal(response: &Response) -> IdentifyError {
    let refusal: Option<Refusal> = json::object(response, SMALL);
    match (response.status, refusal.as_ref().map(|refusal| refusal.error.code.as_str())) {
        (401 | 403, Some("AUTHENTICATION_FAILED")) => IdentifyError::TokenRefused,
        (400 | 403, Some("PERMISSION_DENIED")) => IdentifyError::ScopeTooSmall,
        (403 | 410, Some("YOUR_ACCOUNT_SUSPENDED" | "USER_IS_DELETED")) => IdentifyError::AccountDisabled,
        _ => later(response),
    }
}
