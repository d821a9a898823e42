//! The password grant (RFC 6749, section 4.3) and the second factor behind it.

use std::time::Duration;

use async_trait::async_trait;
use fediaccounts_core::{
    Bar, Challenge, ClientRegistration, Credentials, Factor, Instance, PasswordAnswer, PasswordError,
    PasswordGrant, SecondFactor, Secret, Timestamp, TokenError, TokenSet,
};
use serde::Deserialize;
use serde_json::Value;

use super::{Pleroma, is_lost, is_refused_grant};
use crate::family::{Family, Manner};
use crate::{Request, Response, SMALL, json, oauth};

const CHALLENGE: &str = "/oauth/mfa/challenge";
/// How long a half-done sign-in waits, by the source.
const HALF_DONE: Duration = Duration::from_secs(300);
const MAX_TOKEN: usize = 1024;

#[derive(Deserialize)]
struct Refusal {
    error: Option<Value>,
    identifier: Option<Value>,
    mfa_token: Option<Value>,
    /// Joined by commas.
    supported_challenge_types: Option<Value>,
}

#[async_trait]
impl PasswordGrant for Family<Pleroma> {
    async fn sign_in(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        credentials: &Credentials,
        now: Timestamp,
    ) -> Result<PasswordAnswer, PasswordError> {
        let mut form: oauth::Form = vec![
            ("grant_type", Secret::new("password")),
            ("username", Secret::new(credentials.username.as_str())),
            ("password", credentials.password.clone()),
            ("scope", Secret::new(registration.scope.to_string())),
        ];
        form.extend(oauth::client(registration));
        let response = self.transport.send(Request::post(instance.endpoints.token.clone(), form)).await?;
        if is_refused_grant(&response) {
            let lost = is_lost(&*self.transport, instance, registration).await;
            return Err(if lost { PasswordError::InvalidClient } else { PasswordError::WrongPassword });
        }
        match challenge(&response, now) {
            Some(challenge) => Ok(PasswordAnswer::Challenge(challenge)),
            None => tokens(&response, registration, now).map(Box::new).map(PasswordAnswer::Tokens),
        }
    }

    async fn answer(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        challenge: &Challenge,
        _credentials: Option<&Credentials>,
        second: &SecondFactor,
        now: Timestamp,
    ) -> Result<TokenSet, PasswordError> {
        let half_done = challenge.token.as_ref().and_then(HalfDone::parse);
        let half_done = half_done.ok_or(PasswordError::ChallengeExpired)?;
        let kind = match second.factor {
            Factor::Totp => "totp",
            Factor::Recovery => "recovery",
        };
        let mut form: oauth::Form = vec![
            ("mfa_token", half_done.token),
            ("challenge_type", Secret::new(kind)),
            ("code", second.code.clone()),
        ];
        form.extend(oauth::client(registration));
        let response = self.transport.send(Request::post(instance.origin.url(CHALLENGE), form)).await?;
        // "Invalid code" is said of everything: of a half-done sign-in that is too old, and of a client that
        // is gone, too.
        if response.status != 400 {
            return tokens(&response, registration, now);
        }
        if now >= half_done.until {
            return Err(PasswordError::ChallengeExpired);
        }
        let lost = is_lost(&*self.transport, instance, registration).await;
        Err(if lost { PasswordError::InvalidClient } else { PasswordError::WrongCode })
    }
}

/// What the server calls the half-done sign-in, with until when it waits: it never says that it is over.
struct HalfDone {
    token: Secret,
    until: Timestamp,
}

impl HalfDone {
    fn parse(text: &Secret) -> Option<Self> {
        let (until, token) = text.expose().split_once(' ')?;
        Some(Self { token: Secret::new(token), until: Timestamp::from_seconds(until.parse().ok()?) })
    }

    fn write(&self) -> Secret {
        Secret::new(format!("{} {}", self.until.seconds(), self.token.expose()))
    }
}

/// `mfa_required`, if the answer is that.
fn challenge(response: &Response, now: Timestamp) -> Option<Challenge> {
    let refusal: Refusal = json::object(response, SMALL).filter(|_| response.status == 403)?;
    if refusal.error.as_ref().and_then(Value::as_str) != Some("mfa_required") {
        return None;
    }
    let token = refusal.mfa_token.as_ref().and_then(Value::as_str);
    let token = token.filter(|token| json::is_visible(token, MAX_TOKEN)).map(Secret::new)?;
    let factors = factors(refusal.supported_challenge_types.as_ref().and_then(Value::as_str));
    let until = now.plus(HALF_DONE);
    Some(Challenge { factors, token: Some(HalfDone { token, until }.write()) })
}

/// Recovery codes are taken wherever a second factor is asked, and never listed.
fn factors(listed: Option<&str>) -> Vec<Factor> {
    let totp = listed.is_none_or(|kinds| kinds.split(',').any(|kind| kind.trim() == "totp"));
    totp.then_some(Factor::Totp).into_iter().chain([Factor::Recovery]).collect()
}

fn tokens(
    response: &Response,
    registration: &ClientRegistration,
    now: Timestamp,
) -> Result<TokenSet, PasswordError> {
    if let Some(bar) = bar(response) {
        return Err(PasswordError::Barred(bar));
    }
    match Pleroma::read_token(response, registration, now) {
        Ok(tokens) => Ok(tokens),
        Err(TokenError::Malformed) => Err(PasswordError::Malformed),
        Err(_) if response.status == 429 => Err(PasswordError::TooMany { retry_after: response.retry_after }),
        Err(_) => Err(PasswordError::Refused { status: response.status }),
    }
}

/// Why the account may not sign in: the sentence is translated, the identifier is not.
fn bar(response: &Response) -> Option<Bar> {
    let refusal: Refusal = json::object(response, SMALL).filter(|_| response.status == 403)?;
    match refusal.identifier.as_ref().and_then(Value::as_str)? {
        "account_is_disabled" => Some(Bar::Disabled),
        "missing_confirmed_email" => Some(Bar::EmailUnconfirmed),
        "awaiting_approval" => Some(Bar::AwaitingApproval),
        "password_reset_required" => Some(Bar::PasswordReset),
        _ => None,
    }
}

#[cfg(test)]
#[path = "password_tests.rs"]
mod tests;
