//! Pixelfed, which is made of Laravel and its Passport. From its source alone.

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, IdentifyError, Identity, Instance, Offer, Origin, RefreshError, Revocation,
    RevokeError, Scope, Timestamp, TokenSet,
};
use url::Url;

use crate::family::Manner;
use crate::software::mastodon;
use crate::{Request, Response, Transport, account_api, oauth, scopes};

/// How Pixelfed speaks.
pub(crate) struct Pixelfed;

#[async_trait]
impl Manner for Pixelfed {
    const NAME: &'static str = "pixelfed";
    /// Most versions show no code, and none ends a token for a client.
    const OFFERS: &'static [Offer] = &[Offer::Browser, Offer::Scopes];
    const AUTHORIZE: &'static [(&'static str, &'static str)] = &[];
    /// It says the same of an unknown client as of a wrong redirect URI.
    const TELLS_LOST_CLIENTS: bool = false;

    /// A dead token is led to the page to sign in, and never refused with 401 by most versions. One that
    /// lives is led to other pages where the address is not confirmed, and from there on to this one.
    fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        match response.status {
            200 if response.redirects == 1 && response.elsewhere.is_none() && is_sign_in(response) => {
                Err(IdentifyError::TokenRefused)
            }
            _ => mastodon::read_account(response, origin),
        }
    }

    /// It knows the coarse ones alone: `read:accounts` makes it refuse.
    fn scope(access: &Access, instance: &Instance) -> Scope {
        scopes::coarse(&scopes::of(access, instance))
    }

    fn identity_scope(asked: &Scope, _instance: &Instance) -> Scope {
        scopes::coarse_identity(asked)
    }

    fn sessions_page(instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/settings/applications"))
    }

    /// Passport says of a dead refresh token that the request is bad, with a status that it has for no other
    /// error of that name; later versions name the grant.
    async fn refresh(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        now: Timestamp,
    ) -> Result<TokenSet, RefreshError> {
        let form = oauth::refresh::form(registration, tokens)?;
        let response = transport.send(Request::post(instance.endpoints.token.clone(), form)).await?;
        match oauth::device::error(&response).as_deref() {
            Some("invalid_request") if response.status == 401 => Err(RefreshError::InvalidGrant),
            _ => oauth::refresh::read(&response, registration, tokens, now),
        }
    }

    /// Only the person can end a token, on the server's page. What is left is to see whether they did.
    async fn revoke(
        transport: &dyn Transport,
        instance: &Instance,
        _registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        let url = instance.origin.url(account_api::PATH);
        let response = transport.send(Request::get(url).bearer(&token.access_token)).await?;
        oauth::seen(Self::read_account(&response, &instance.origin))
    }
}

/// Whether it is a page on which a password is typed.
fn is_sign_in(response: &Response) -> bool {
    const PASSWORD: &[u8] = br#"type="password""#;
    let is_page = response.content_type.contains("html");
    is_page && response.body.windows(PASSWORD.len()).any(|bytes| bytes == PASSWORD)
}

#[cfg(test)]
#[path = "pixelfed_tests.rs"]
mod tests;
