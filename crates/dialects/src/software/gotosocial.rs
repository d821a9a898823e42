//! GoToSocial. Its errors are raw texts of its insides, and the same 401 is said of a dead token and of
//! somebody who may not come in at the moment; the words tell them apart.

mod sessions;

use async_trait::async_trait;
use fediaccounts_core::{
    ClientRegistration, CodeVerifier, IdentifyError, Identity, Instance, NetError, Offer, Origin,
    RegistrationStanding, Secret, Sessions, Timestamp, TokenError, TokenSet,
};
use url::Url;

use crate::family::{Family, Manner};
use crate::software::mastodon::later;
use crate::{Response, Transport, account_api, error_text, oauth};

/// What its database says where nothing was found: a code that it does not know, or a client.
const NOTHING_FOUND: &str = "sql: no rows in result set";

/// How GoToSocial speaks.
pub(crate) struct GoToSocial;

#[async_trait]
impl Manner for GoToSocial {
    const NAME: &'static str = "gotosocial";
    const OFFERS: &'static [Offer] =
        &[Offer::Browser, Offer::Code, Offer::Scopes, Offer::Sessions, Offer::Revocation];

    fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        match response.status {
            200 => account_api::identity(response, origin).ok_or(IdentifyError::Malformed),
            _ => Err(refusal(response)),
        }
    }

    /// Where nothing was found, it does not say whether it was the code or the client.
    async fn exchange(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        let response = oauth::token::ask(transport, instance, registration, code, verifier).await?;
        match oauth::token::read(&response, registration, now) {
            Err(TokenError::Refused { .. }) if says(&response, NOTHING_FOUND) => {
                let standing = Self::check_registration(transport, instance, registration).await;
                let is_lost = standing == Ok(RegistrationStanding::Lost);
                Err(if is_lost { TokenError::InvalidClient } else { TokenError::InvalidGrant })
            }
            read => read,
        }
    }

    /// No endpoint says which client a token was given to, so the token is believed: a wrong secret
    /// gets none. It ends by itself after two hours.
    async fn check_registration(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        let response = oauth::app_token(transport, instance, registration).await?;
        Ok(match oauth::token::read(&response, registration, registration.registered_at) {
            Ok(_) => RegistrationStanding::Known,
            Err(TokenError::InvalidClient) => RegistrationStanding::Lost,
            // There is no code here that could be unknown.
            Err(_) if says(&response, NOTHING_FOUND) => RegistrationStanding::Lost,
            Err(_) => RegistrationStanding::Unknown,
        })
    }

    /// From 0.19 on; before, the settings open without it.
    fn sessions_page(instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/settings/user/tokens"))
    }

    fn sessions(family: &Family<Self>) -> Option<&dyn Sessions> {
        Some(family)
    }
}

/// What a refusal of the API says about the token. Where the account is disabled, suspended, unconfirmed
/// or not approved, the token is found and nothing of it is used: then it is the application that "was
/// not supplied".
fn refusal(response: &Response) -> IdentifyError {
    match response.status {
        401 if ["application not", "user not", "account not"].iter().any(|words| says(response, words)) => {
            IdentifyError::AccountDisabled
        }
        401 if error_text::of(response).is_some() => IdentifyError::TokenRefused,
        403 if says(response, "insufficient scope") => IdentifyError::ScopeTooSmall,
        _ => later(response),
    }
}

fn says(response: &Response, words: &str) -> bool {
    error_text::of(response).is_some_and(|text| text.contains(words))
}

#[cfg(test)]
#[path = "gotosocial_tests.rs"]
mod tests;
