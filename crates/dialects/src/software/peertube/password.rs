//! The password grant (RFC 6749, section 4.3), with the second factor in a header beside it.

use async_trait::async_trait;
use fediaccounts_core::{
    Bar, Challenge, ClientRegistration, Credentials, Factor, Instance, NetError, PasswordAnswer,
    PasswordError, PasswordGrant, SecondFactor, Secret, Timestamp, TokenSet,
};

use super::errors::{self, Problem};
use super::{PeerTube, about, tokens};
use crate::oauth::{Form, client, is_success, token};
use crate::{Response, json};

const MAX_CODE: usize = 64;

#[async_trait]
impl PasswordGrant for PeerTube {
    async fn sign_in(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        credentials: &Credentials,
        now: Timestamp,
    ) -> Result<PasswordAnswer, PasswordError> {
        let form = form(registration, credentials);
        let response = tokens::ask(&*self.transport, instance, form, None).await?;
        if errors::code(&response).as_deref() == Some("missing_two_factor") {
            // It keeps nothing of the half-done sign-in: name and password are sent again, with the code.
            return Ok(PasswordAnswer::Challenge(Challenge { factors: vec![Factor::Totp], token: None }));
        }
        read(&response, registration, now).map(|tokens| PasswordAnswer::Tokens(Box::new(tokens)))
    }

    async fn answer(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        _challenge: &Challenge,
        credentials: Option<&Credentials>,
        second: &SecondFactor,
        now: Timestamp,
    ) -> Result<TokenSet, PasswordError> {
        let credentials = credentials.ok_or(PasswordError::ChallengeExpired)?;
        // What cannot stand in a header was never a code.
        if !json::is_visible(second.code.expose(), MAX_CODE) {
            return Err(PasswordError::WrongCode);
        }
        let form = form(registration, credentials);
        let response = tokens::ask(&*self.transport, instance, form, Some(&second.code)).await?;
        read(&response, registration, now)
    }

    async fn providers(&self, instance: &Instance) -> Result<Vec<String>, NetError> {
        about::providers(&*self.transport, instance).await
    }
}

fn form(registration: &ClientRegistration, credentials: &Credentials) -> Form {
    let mut form: Form = vec![
        ("grant_type", Secret::new("password")),
        ("username", Secret::new(credentials.username.as_str())),
        ("password", credentials.password.clone()),
    ];
    form.extend(client(registration));
    form
}

/// What the token endpoint answered to a name and a password.
pub(crate) fn read(
    response: &Response,
    registration: &ClientRegistration,
    now: Timestamp,
) -> Result<TokenSet, PasswordError> {
    if is_success(response.status) {
        return token::read(response, registration, now).map_err(|_| PasswordError::Malformed);
    }
    if response.status == 429 {
        return Err(PasswordError::TooMany { retry_after: response.retry_after });
    }
    let refused = PasswordError::Refused { status: response.status };
    Err(errors::problem(response).and_then(|problem| refusal(&problem)).unwrap_or(refused))
}

/// One code stands for a blocked account and for an address that was not confirmed: the sentence tells them
/// apart. Later versions have a code for each.
fn refusal(problem: &Problem) -> Option<PasswordError> {
    Some(match problem.code.as_str() {
        "invalid_grant" => PasswordError::WrongPassword,
        "missing_two_factor" | "invalid_two_factor" => PasswordError::WrongCode,
        "invalid_client" => PasswordError::InvalidClient,
        "account_waiting_for_approval" => PasswordError::Barred(Bar::AwaitingApproval),
        "account_approval_rejected" => PasswordError::Barred(Bar::Rejected),
        "email_not_verified" => PasswordError::Barred(Bar::EmailUnconfirmed),
        "access_denied" if problem.words.contains("email") => PasswordError::Barred(Bar::EmailUnconfirmed),
        "account_blocked" => PasswordError::Barred(Bar::Disabled),
        "access_denied" if problem.words.contains("blocked") => PasswordError::Barred(Bar::Disabled),
        "too_long_password" => PasswordError::Barred(Bar::PasswordReset),
        _ => return None,
    })
}
