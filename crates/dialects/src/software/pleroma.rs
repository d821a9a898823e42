//! Pleroma and Akkoma: Mastodon's interface with an OAuth of their own. One error stands for nearly
//! everything, a dead token is 403, and registrations that nobody signs in with are deleted after fifteen
//! minutes.

mod new_account;
mod password;
mod sessions;

use async_trait::async_trait;
use fediaccounts_core::{
    ClientRegistration, CodeVerifier, IdentifyError, Identity, Instance, NetError, NewAccounts, Offer,
    Origin, PasswordGrant, RefreshError, RegistrationStanding, Secret, Sessions, Timestamp, TokenError,
    TokenSet,
};
use url::Url;

use crate::family::{Family, Manner};
use crate::software::mastodon::later;
use crate::{Request, Response, Transport, account_api, error_text, oauth};

/// How Pleroma and Akkoma speak.
pub(crate) struct Pleroma;

#[async_trait]
impl Manner for Pleroma {
    const NAME: &'static str = "pleroma";
    const OFFERS: &'static [Offer] = &[
        Offer::Browser,
        Offer::Password,
        Offer::NewAccount,
        Offer::Code,
        Offer::Scopes,
        Offer::Sessions,
        Offer::Revocation,
    ];

    /// A dead token and one that may not ask are both 403, and told apart by words. An account that is
    /// disabled reads as a dead token does. A page, or words of another kind, are a proxy's.
    fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        match response.status {
            200 => account_api::identity(response, origin).ok_or(IdentifyError::Malformed),
            403 if is_too_narrow(response) => Err(IdentifyError::ScopeTooSmall),
            401 | 403 if is_refused(response) => Err(IdentifyError::TokenRefused),
            403 => Err(account_api::standing(response).unwrap_or_else(|| later(response))),
            _ => Err(later(response)),
        }
    }

    fn read_token(
        response: &Response,
        registration: &ClientRegistration,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        if is_refused_grant(response) {
            return Err(TokenError::InvalidGrant);
        }
        oauth::token::read(response, registration, now)
    }

    /// `me` is the URL of the account's actor. Its name is compared: a server may be known by more than one
    /// host.
    fn speaks_for(_instance: &Instance, tokens: &TokenSet, identity: &Identity) -> bool {
        let me = tokens.received.me.as_deref().and_then(|me| Url::parse(me).ok());
        let name = me.as_ref().and_then(|me| me.path_segments()?.rfind(|part| !part.is_empty()));
        name.is_none_or(|name| name.eq_ignore_ascii_case(&identity.username))
    }

    /// Its front end shows the settings over whatever page is open; they have no address.
    fn sessions_page(instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/"))
    }

    async fn exchange(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        let response = oauth::token::ask(transport, instance, registration, code, verifier).await?;
        match Self::read_token(&response, registration, now) {
            Err(TokenError::InvalidGrant) if is_lost(transport, instance, registration).await => {
                Err(TokenError::InvalidClient)
            }
            answer => answer,
        }
    }

    async fn refresh(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        now: Timestamp,
    ) -> Result<TokenSet, RefreshError> {
        let form = oauth::refresh::form(registration, tokens)?;
        let response = transport.send(Request::post(instance.endpoints.token.clone(), form)).await?;
        if !is_refused_grant(&response) {
            return oauth::refresh::read(&response, registration, tokens, now);
        }
        let lost = is_lost(transport, instance, registration).await;
        Err(if lost { RefreshError::InvalidClient } else { RefreshError::InvalidGrant })
    }

    /// A token of the client's own is proof. Each of these is a new one and would live for a hundred years,
    /// so it is ended again.
    async fn check_registration(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        let response = oauth::app_token(transport, instance, registration).await?;
        match Self::read_token(&response, registration, registration.registered_at) {
            Ok(tokens) => {
                end_app_token(transport, instance, &tokens.access_token).await;
                Ok(RegistrationStanding::Known)
            }
            Err(TokenError::InvalidGrant | TokenError::InvalidClient) => Ok(RegistrationStanding::Lost),
            Err(_) => Ok(RegistrationStanding::Unknown),
        }
    }

    fn password(family: &Family<Self>) -> Option<&dyn PasswordGrant> {
        Some(family)
    }

    fn sessions(family: &Family<Self>) -> Option<&dyn Sessions> {
        Some(family)
    }

    fn new_accounts(family: &Family<Self>) -> Option<&dyn NewAccounts> {
        Some(family)
    }
}

/// Whether the server has deleted the registration: the words for that are those for a bad code.
async fn is_lost(transport: &dyn Transport, instance: &Instance, registration: &ClientRegistration) -> bool {
    Pleroma::check_registration(transport, instance, registration).await == Ok(RegistrationStanding::Lost)
}

/// Ends a token that spoke for nobody. Nothing depends on it.
async fn end_app_token(transport: &dyn Transport, instance: &Instance, token: &Secret) {
    let form = vec![("token", token.clone())];
    let _ = transport.send(Request::post(instance.endpoints.revocation.clone(), form)).await;
}

/// The one answer of the token endpoint to whatever is wrong.
fn is_refused_grant(response: &Response) -> bool {
    response.status == 400 && is_refused(response)
}

fn is_refused(response: &Response) -> bool {
    error_text::of(response).is_some_and(|text| text.trim_end_matches('.') == "invalid credentials")
}

fn is_too_narrow(response: &Response) -> bool {
    error_text::of(response).is_some_and(|text| text.starts_with("insufficient permissions"))
}

#[cfg(test)]
#[path = "pleroma_tests.rs"]
mod tests;
