//! The device flow (RFC 8628): the request for a code, the question whether it was typed, and the answers.

use std::time::Duration;

use fediaccounts_core::{
    ClientRegistration, DeviceAnswer, DeviceAuthorization, DeviceError, Origin, Secret, Timestamp, TokenError,
};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::{Form, is_success, token};
use crate::{Response, SMALL, json};

const MAX_DEVICE_CODE: usize = 1024;
const MAX_USER_CODE: usize = 32;
const MAX_PAGE: usize = 2048;
/// Where the server says nothing of it (RFC 8628, section 3.2).
const USUAL_INTERVAL: Duration = Duration::from_secs(5);
const LONGEST_INTERVAL: Duration = Duration::from_secs(300);

#[derive(Deserialize)]
struct Authorization {
    device_code: String,
    user_code: String,
    verification_uri: String,
    verification_uri_complete: Option<Value>,
    expires_in: Value,
    interval: Option<Value>,
}

#[derive(Deserialize)]
struct ErrorAnswer {
    error: Option<Value>,
}

/// The fields that ask for a code.
pub(crate) fn request(registration: &ClientRegistration) -> Form {
    vec![
        ("client_id", Secret::new(registration.client_id.as_str())),
        ("scope", Secret::new(registration.scope.to_string())),
    ]
}

/// The fields that ask whether it was typed.
pub(crate) fn question(registration: &ClientRegistration, device_code: &Secret) -> Form {
    vec![
        ("grant_type", Secret::new("urn:ietf:params:oauth:grant-type:device_code")),
        ("device_code", device_code.clone()),
        ("client_id", Secret::new(registration.client_id.as_str())),
    ]
}

/// What came of the request. The page is the server's own, or there is none: the person types the code
/// there, and most often their password.
pub(crate) fn begun(
    response: &Response,
    origin: &Origin,
    now: Timestamp,
) -> Result<DeviceAuthorization, DeviceError> {
    if !is_success(response.status) {
        return Err(refusal(response));
    }
    let given: Option<Authorization> = json::object(response, SMALL);
    given.and_then(|given| authorization(given, origin, now)).ok_or(DeviceError::Malformed)
}

fn authorization(given: Authorization, origin: &Origin, now: Timestamp) -> Option<DeviceAuthorization> {
    let page = |text: &str| Url::parse(text).ok().filter(|page| text.len() <= MAX_PAGE && origin.holds(page));
    let device_code = Some(given.device_code).filter(|code| json::is_visible(code, MAX_DEVICE_CODE))?;
    let user_code = Some(given.user_code).filter(|code| json::is_visible(code, MAX_USER_CODE))?;
    let interval = given.interval.as_ref().and_then(token::life).unwrap_or(USUAL_INTERVAL);
    Some(DeviceAuthorization {
        device_code: Secret::new(device_code),
        user_code,
        verification_uri: page(&given.verification_uri)?,
        verification_uri_complete: given
            .verification_uri_complete
            .as_ref()
            .and_then(Value::as_str)
            .and_then(page),
        expires_at: token::ends(Some(&given.expires_in), now)?,
        interval: interval.min(LONGEST_INTERVAL),
    })
}

/// What came of the question (RFC 8628, section 3.5).
pub(crate) fn answered(
    response: &Response,
    registration: &ClientRegistration,
    now: Timestamp,
) -> Result<DeviceAnswer, DeviceError> {
    if is_success(response.status) {
        return match token::read(response, registration, now) {
            Ok(tokens) => Ok(DeviceAnswer::Tokens(Box::new(tokens))),
            Err(TokenError::Net(error)) => Err(error.into()),
            Err(_) => Err(DeviceError::Malformed),
        };
    }
    match error(response).as_deref() {
        Some("authorization_pending") => Ok(DeviceAnswer::Pending),
        Some("slow_down") => Ok(DeviceAnswer::SlowDown),
        _ => Err(refusal(response)),
    }
}

fn refusal(response: &Response) -> DeviceError {
    match error(response).as_deref() {
        Some("access_denied") => DeviceError::Denied,
        Some("expired_token" | "invalid_grant") => DeviceError::Expired,
        Some("invalid_client") => DeviceError::InvalidClient,
        Some("invalid_scope") => DeviceError::InvalidScope,
        _ => DeviceError::Refused { status: response.status, retry_after: response.retry_after },
    }
}

/// The name of an error, as far as it is one of an API.
pub(crate) fn error(response: &Response) -> Option<String> {
    let answer: ErrorAnswer = json::object(response, SMALL)?;
    answer.error?.as_str().map(str::to_owned)
}

#[cfg(test)]
#[path = "device_tests.rs"]
mod tests;
