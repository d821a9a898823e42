//! Mastodon's `verify_credentials`, which all that copy its interface have too: whom a token speaks for.

use fediaccounts_core::{IdentifyError, Identity, Origin};
use serde::Deserialize;
use serde_json::Value;

use crate::{DOCUMENT, Response, error_text, inert, json, picture};

/// Where it is asked.
pub(crate) const PATH: &str = "/api/v1/accounts/verify_credentials";
const MAX_NAME: usize = 256;
const MAX_HANDLE: usize = 512;

#[derive(Deserialize)]
struct CredentialAccount {
    id: Value,
    username: String,
    display_name: Option<Value>,
    avatar: Option<Value>,
    suspended: Option<Value>,
    moved: Option<Value>,
}

/// The account in an answer. Neither its `acct` nor its `url` is read: who somebody is, is the id on
/// this origin and nothing else.
pub(crate) fn identity(response: &Response, origin: &Origin) -> Option<Identity> {
    let account: CredentialAccount = json::object(response, DOCUMENT)?;
    let subject = json::text(&account.id, MAX_NAME).filter(|id| json::is_visible(id, MAX_NAME))?;
    let username = Some(account.username).filter(|name| is_username(name))?;
    let display_name = account.display_name.as_ref().and_then(Value::as_str);
    let display_name = display_name.map(|name| inert::line(name, MAX_NAME));
    Some(Identity {
        subject,
        display_name: display_name.filter(|name| !name.is_empty()).unwrap_or_else(|| username.clone()),
        username,
        avatar: picture::url(account.avatar.as_ref(), origin),
        suspended: account.suspended == Some(Value::Bool(true)),
        moved_to: account.moved.as_ref().and_then(|moved| moved_to(moved, origin)),
    })
}

/// What an answer says about the account's standing or the token's scope; `None` if it says neither. The
/// token is good in both.
pub(crate) fn standing(response: &Response) -> Option<IdentifyError> {
    const TOO_SMALL: [&str; 2] = ["outside the authorized scopes", "insufficient_scope"];
    const DISABLED: [&str; 5] = ["disabled", "pending", "confirmed", "login is missing", "suspended"];
    let text = error_text::of(response)?;
    let says = |words: &[&str]| words.iter().any(|words| text.contains(words));
    match (says(&TOO_SMALL), says(&DISABLED)) {
        (true, _) => Some(IdentifyError::ScopeTooSmall),
        (false, true) => Some(IdentifyError::AccountDisabled),
        (false, false) => None,
    }
}

/// Whether it is a local name: one with `@` in it could pass for an account somewhere else.
pub(crate) fn is_username(name: &str) -> bool {
    (1..=MAX_NAME).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
}

/// The handle of the account that somebody moved to.
fn moved_to(moved: &Value, origin: &Origin) -> Option<String> {
    handle(moved.get("acct")?.as_str()?, origin)
}

/// The handle in an `acct`; one without a host is of this server. It is only ever shown, and anything
/// that is no handle is nothing.
pub(crate) fn handle(acct: &str, origin: &Origin) -> Option<String> {
    let (user, host) = match acct.split_once('@') {
        Some((user, host)) => (user, host.to_ascii_lowercase()),
        None => (acct, origin.authority()),
    };
    let is_host =
        !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b));
    (acct.len() <= MAX_HANDLE && is_username(user) && is_host).then(|| format!("@{user}@{host}"))
}

#[cfg(test)]
#[path = "account_api_tests.rs"]
mod tests;
