//! A name and a password, with six digits beside them where the person wants that.

use async_trait::async_trait;
use fediaccounts_core::{
    Bar, Challenge, ClientRegistration, Credentials, Factor, Instance, PasswordAnswer, PasswordError,
    PasswordGrant, Received, Scope, SecondFactor, Secret, Timestamp, TokenSet,
};
use serde::Deserialize;
use serde_json::json;

use super::Lemmy;
use crate::oauth::is_success;
use crate::{Request, Response, SMALL, error_text, json};

const MAX_TOKEN: usize = 16 * 1024;

#[derive(Deserialize)]
struct Answer {
    jwt: Option<String>,
    #[serde(default)]
    registration_created: bool,
    #[serde(default)]
    verify_email_sent: bool,
}

#[async_trait]
impl PasswordGrant for Lemmy {
    async fn sign_in(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        credentials: &Credentials,
        now: Timestamp,
    ) -> Result<PasswordAnswer, PasswordError> {
        let response = self.log_in(instance, credentials, None).await?;
        if error_text::of(&response).as_deref() == Some("missing_totp_token") {
            // Nothing of the half-done sign-in is kept: name and password are sent again, with the code.
            return Ok(PasswordAnswer::Challenge(Challenge { factors: vec![Factor::Totp], token: None }));
        }
        read(&response, now).map(|tokens| PasswordAnswer::Tokens(Box::new(tokens)))
    }

    async fn answer(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        _challenge: &Challenge,
        credentials: Option<&Credentials>,
        second: &SecondFactor,
        now: Timestamp,
    ) -> Result<TokenSet, PasswordError> {
        let credentials = credentials.ok_or(PasswordError::ChallengeExpired)?;
        read(&self.log_in(instance, credentials, Some(&second.code)).await?, now)
    }
}

impl Lemmy {
    async fn log_in(
        &self,
        instance: &Instance,
        credentials: &Credentials,
        code: Option<&Secret>,
    ) -> Result<Response, PasswordError> {
        let mut question =
            json!({ "username_or_email": credentials.username, "password": credentials.password.expose() });
        if let Some(code) = code {
            question["totp_2fa_token"] = code.expose().into();
        }
        let question = Secret::new(question.to_string());
        let url = instance.origin.url("/api/v3/user/login");
        Ok(self.transport.send(Request::post_json(url, question)).await?)
    }
}

fn read(response: &Response, now: Timestamp) -> Result<TokenSet, PasswordError> {
    if !is_success(response.status) {
        return Err(refusal(response));
    }
    let answer: Answer = json::object(response, SMALL).ok_or(PasswordError::Malformed)?;
    match answer.jwt.filter(|jwt| json::is_visible(jwt, MAX_TOKEN)) {
        Some(jwt) => Ok(TokenSet {
            access_token: Secret::new(jwt),
            refresh_token: None,
            scope: Scope::default(),
            issued_at: now,
            expires_at: None,
            refresh_expires_at: None,
            received: Received::default(),
        }),
        None if answer.verify_email_sent => Err(PasswordError::Barred(Bar::EmailUnconfirmed)),
        None if answer.registration_created => Err(PasswordError::Barred(Bar::AwaitingApproval)),
        None => Err(PasswordError::Malformed),
    }
}

fn refusal(response: &Response) -> PasswordError {
    if response.status == 429 {
        return PasswordError::TooMany { retry_after: response.retry_after };
    }
    match error_text::of(response).as_deref() {
        Some("incorrect_login" | "password_incorrect" | "couldnt_find_that_username_or_email") => {
            PasswordError::WrongPassword
        }
        Some("incorrect_totp_token" | "missing_totp_token") => PasswordError::WrongCode,
        Some("email_not_verified") => PasswordError::Barred(Bar::EmailUnconfirmed),
        Some("registration_application_is_pending") => PasswordError::Barred(Bar::AwaitingApproval),
        Some("registration_denied") => PasswordError::Barred(Bar::Rejected),
        Some("site_ban" | "deleted") => PasswordError::Barred(Bar::Disabled),
        Some("rate_limit_error") => PasswordError::TooMany { retry_after: response.retry_after },
        _ => PasswordError::Refused { status: response.status },
    }
}
