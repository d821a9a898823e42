//! `GET /api/v1/users/me`: whom a token speaks for.

use fediaccounts_core::{IdentifyError, Identity, Instance, Origin, Secret};
use serde::Deserialize;
use serde_json::Value;

use super::{errors, image};
use crate::account_api::is_username;
use crate::{DOCUMENT, Request, Response, Transport, inert, json};

const PATH: &str = "/api/v1/users/me";
const MAX_NAME: usize = 256;

#[derive(Deserialize)]
struct User {
    /// The number of the user: that of the account and those of the channels are others.
    id: Value,
    username: String,
    blocked: Option<Value>,
    account: Option<Account>,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "camelCase", default)]
struct Account {
    display_name: Option<Value>,
    avatars: Option<Value>,
    /// Before version 4.2, the only one.
    avatar: Option<Value>,
}

/// Asks whom a token speaks for.
pub(super) async fn identify(
    transport: &dyn Transport,
    instance: &Instance,
    token: &Secret,
) -> Result<Identity, IdentifyError> {
    let response = transport.send(Request::get(instance.origin.url(PATH)).bearer(token)).await?;
    read(&response, &instance.origin)
}

/// What was answered. Nothing but PeerTube's own `invalid_token` says that a token is dead.
pub(crate) fn read(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
    match response.status {
        200 => identity(response, origin).ok_or(IdentifyError::Malformed),
        _ if errors::is_dead_token(response) => Err(IdentifyError::TokenRefused),
        status => Err(IdentifyError::Unavailable { status, retry_after: response.retry_after }),
    }
}

fn identity(response: &Response, origin: &Origin) -> Option<Identity> {
    let user: User = json::object(response, DOCUMENT)?;
    let subject = json::text(&user.id, MAX_NAME).filter(|id| json::is_visible(id, MAX_NAME))?;
    let username = Some(user.username).filter(|name| is_username(name))?;
    let account = user.account.unwrap_or_default();
    let display_name = account.display_name.as_ref().and_then(Value::as_str);
    let display_name = display_name.map(|name| inert::line(name, MAX_NAME)).filter(|name| !name.is_empty());
    Some(Identity {
        subject,
        display_name: display_name.unwrap_or_else(|| username.clone()),
        username,
        avatar: image::best(account.avatars.as_ref().or(account.avatar.as_ref()), origin),
        suspended: user.blocked == Some(Value::Bool(true)),
        moved_to: None,
    })
}
