//! Client registration as Mastodon made it common: not RFC 7591, but a form.

use fediaccounts_core::{
    ClientRegistration, Instance, RedirectUri, RegistrationError, RegistrationRequest, Secret, Timestamp,
};
use serde::Deserialize;
use serde_json::Value;

use super::is_success;
use crate::{Request, Response, SMALL, Transport, error_text, json, scopes};

const MAX_CREDENTIAL: usize = 1024;

#[derive(Deserialize)]
struct Answer {
    client_id: Value,
    client_secret: Option<Value>,
    redirect_uris: Option<Value>,
    redirect_uri: Option<Value>,
}

/// Registers a client: exactly one redirect URI, scopes always, and no `website`, which is what all
/// servers accept. A scope that is refused is asked for once more, as less of the same.
pub(crate) async fn register(
    transport: &dyn Transport,
    instance: &Instance,
    request: &RegistrationRequest,
    now: Timestamp,
) -> Result<ClientRegistration, RegistrationError> {
    match ask(transport, instance, request, now).await {
        Err(RegistrationError::InvalidScope) => {
            let scope = scopes::coarser(&request.scope).ok_or(RegistrationError::InvalidScope)?;
            ask(transport, instance, &RegistrationRequest { scope, ..request.clone() }, now).await
        }
        answer => answer,
    }
}

async fn ask(
    transport: &dyn Transport,
    instance: &Instance,
    request: &RegistrationRequest,
    now: Timestamp,
) -> Result<ClientRegistration, RegistrationError> {
    let form = vec![
        ("client_name", Secret::new(request.client_name.as_str())),
        ("redirect_uris", Secret::new(request.redirect_uri.to_string())),
        ("scopes", Secret::new(request.scope.to_string())),
    ];
    let response = transport.send(Request::post(instance.endpoints.registration.clone(), form)).await?;
    read(&response, request, now)
}

/// What the registration endpoint answered.
pub(crate) fn read(
    response: &Response,
    request: &RegistrationRequest,
    now: Timestamp,
) -> Result<ClientRegistration, RegistrationError> {
    match response.status {
        429 => Err(RegistrationError::TooMany { retry_after: response.retry_after }),
        400 | 422 if names_scope(response) => Err(RegistrationError::InvalidScope),
        status if !is_success(status) => Err(RegistrationError::Refused { status }),
        _ => json::object(response, SMALL)
            .and_then(|answer| registration(answer, request, now))
            .ok_or(RegistrationError::Malformed),
    }
}

/// Whether a refusal is because of the scope: `invalid_scope`, "Validation failed: Scopes doesn't
/// match those configured on the server", or Hollo's way to name the field.
fn names_scope(response: &Response) -> bool {
    #[derive(Deserialize)]
    struct Refusal {
        zod_error: Value,
    }
    let field = || json::object(response, SMALL).map(|refusal: Refusal| refusal.zod_error.to_string());
    error_text::of(response).is_some_and(|error| error.contains("scope"))
        || field().is_some_and(|field| field.contains("scopes"))
}

fn registration(answer: Answer, request: &RegistrationRequest, now: Timestamp) -> Option<ClientRegistration> {
    let client_id = credential(&answer.client_id)?;
    let client_secret = match answer.client_secret {
        None => None,
        Some(Value::String(empty)) if empty.is_empty() => None,
        Some(secret) => Some(Secret::new(credential(&secret)?)),
    };
    let echoes = [answer.redirect_uris, answer.redirect_uri];
    if !echoes.iter().flatten().all(|echo| is_echo(echo, &request.redirect_uri)) {
        return None;
    }
    Some(ClientRegistration {
        client_id,
        client_secret,
        redirect_uri: request.redirect_uri.clone(),
        scope: request.scope.clone(),
        registered_at: now,
    })
}

fn credential(value: &Value) -> Option<String> {
    json::text(value, MAX_CREDENTIAL).filter(|text| json::is_visible(text, MAX_CREDENTIAL))
}

/// Whether the server registered our redirect URI and no other: a second one would be a way for
/// somebody else to receive the code.
fn is_echo(echo: &Value, ours: &RedirectUri) -> bool {
    let ours = ours.to_string();
    match echo {
        Value::String(text) => text.split_whitespace().eq([ours.as_str()]),
        Value::Array(uris) => uris.iter().map(Value::as_str).eq([Some(ours.as_str())]),
        _ => false,
    }
}

#[cfg(test)]
#[path = "registration_tests.rs"]
mod tests;
