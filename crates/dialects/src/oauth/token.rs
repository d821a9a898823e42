//! The token request (RFC 6749, section 4.1.3) and its answers.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{
    ClientRegistration, CodeVerifier, Instance, NetError, Received, Secret, Timestamp, TokenError, TokenSet,
};
use serde::Deserialize;
use serde_json::Value;

use super::{Form, client, is_success};
use crate::{Request, Response, SMALL, Transport, inert, json};

const MAX_TOKEN: usize = 16 * 1024;
const MAX_TEXT: usize = 2048;
/// Longer lives are a way of saying "no end".
const LONGEST_LIFE: Duration = Duration::from_secs(10 * 365 * 86_400);

/// Only the access token is needed; nothing else in the answer may cost a token that is live.
#[derive(Deserialize)]
struct Answer {
    access_token: String,
    token_type: Option<Value>,
    refresh_token: Option<Value>,
    scope: Option<Value>,
    expires_in: Option<Value>,
    /// PeerTube's and Mobilizon's: in seconds, as `expires_in`.
    refresh_token_expires_in: Option<Value>,
    created_at: Option<Value>,
    id: Option<Value>,
    me: Option<Value>,
}

#[derive(Deserialize)]
struct ErrorAnswer {
    error: Option<Value>,
}

/// Sends a code to be exchanged. The verifier is always sent, and there is no second try without it.
pub(crate) async fn ask(
    transport: &dyn Transport,
    instance: &Instance,
    registration: &ClientRegistration,
    code: &Secret,
    verifier: &CodeVerifier,
) -> Result<Response, NetError> {
    let mut form: Form = vec![
        ("grant_type", Secret::new("authorization_code")),
        ("code", code.clone()),
        ("redirect_uri", Secret::new(registration.redirect_uri.to_string())),
        ("scope", Secret::new(registration.scope.to_string())),
        ("code_verifier", verifier.secret().clone()),
    ];
    form.extend(client(registration));
    transport.send(Request::post(instance.endpoints.token.clone(), form)).await
}

/// What the token endpoint answered.
pub(crate) fn read(
    response: &Response,
    registration: &ClientRegistration,
    now: Timestamp,
) -> Result<TokenSet, TokenError> {
    if is_success(response.status) {
        let answer = json::object(response, SMALL).ok_or(TokenError::Malformed)?;
        token_set(answer, registration, now).ok_or(TokenError::Malformed)
    } else {
        Err(refusal(response))
    }
}

/// RFC 6749, section 5.2.
fn refusal(response: &Response) -> TokenError {
    let answer: Option<ErrorAnswer> = json::object(response, SMALL);
    let error = answer.and_then(|answer| answer.error);
    match error.as_ref().and_then(Value::as_str) {
        Some("invalid_grant") => TokenError::InvalidGrant,
        Some("invalid_client") => TokenError::InvalidClient,
        Some("invalid_scope") => TokenError::InvalidScope,
        _ => TokenError::Refused { status: response.status },
    }
}

fn token_set(answer: Answer, registration: &ClientRegistration, now: Timestamp) -> Option<TokenSet> {
    let is_bearer = match &answer.token_type {
        None => true,
        Some(kind) => kind.as_str().is_some_and(|kind| kind.eq_ignore_ascii_case("Bearer")),
    };
    if !is_bearer || !json::is_visible(&answer.access_token, MAX_TOKEN) {
        return None;
    }
    let (scope, received) = granted(&answer)
        .map_or_else(|| (registration.scope.clone(), None), |(scope, text)| (scope, Some(text)));
    let text = |value: &Option<Value>| Some(json::text(value.as_ref()?, MAX_TEXT)?.into_boxed_str());
    Some(TokenSet {
        scope,
        issued_at: now,
        expires_at: ends(answer.expires_in.as_ref(), now),
        refresh_expires_at: ends(answer.refresh_token_expires_in.as_ref(), now),
        received: Received {
            scope: received.map(Arc::from),
            created_at: text(&answer.created_at),
            id: text(&answer.id),
            me: text(&answer.me),
        },
        refresh_token: answer.refresh_token.and_then(refresh_token),
        access_token: Secret::new(answer.access_token),
    })
}

/// The granted scope and how it was written; `None` if the answer is silent about it.
fn granted(answer: &Answer) -> Option<(fediaccounts_core::Scope, String)> {
    let text = answer.scope.as_ref().and_then(|scope| json::text(scope, MAX_TEXT))?;
    Some((inert::scope(&text), text)).filter(|(scope, _)| !scope.is_empty())
}

fn refresh_token(value: Value) -> Option<Secret> {
    match value {
        Value::String(text) if json::is_visible(&text, MAX_TOKEN) => Some(Secret::new(text)),
        _ => None,
    }
}

/// A life in seconds, from now on.
pub(super) fn ends(value: Option<&Value>, now: Timestamp) -> Option<Timestamp> {
    value.and_then(life).map(|life| now.plus(life))
}

/// `expires_in`: a number, or one in a string. Unknown if it is nothing above zero.
pub(super) fn life(value: &Value) -> Option<Duration> {
    let seconds = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    let seconds = seconds.filter(|seconds| seconds.is_finite() && *seconds >= 1.0)?;
    Duration::try_from_secs_f64(seconds.min(LONGEST_LIFE.as_secs_f64())).ok()
}

#[cfg(test)]
#[path = "token_tests.rs"]
mod tests;
