//! snac. It refuses without a word, has no scopes, and forgets a client when a token of it is revoked.

use async_trait::async_trait;
use fediaccounts_core::{
    ClientRegistration, IdentifyError, Identity, Instance, NetError, Offer, Origin, RegistrationStanding,
    Timestamp, TokenError, TokenSet,
};

use crate::family::Manner;
use crate::software::mastodon;
use crate::{Response, Transport, oauth};

/// How snac speaks.
pub(crate) struct Snac;

#[async_trait]
impl Manner for Snac {
    const NAME: &'static str = "snac";
    const OFFERS: &'static [Offer] = &[Offer::Browser, Offer::Code, Offer::Revocation];

    /// Said of nothing but a token that it does not know, so it is proof even after a revocation that
    /// was refused: it refuses to revoke what is revoked.
    fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        match response.status {
            422 if response.body.is_empty() => Err(IdentifyError::TokenRefused),
            _ => mastodon::read_account(response, origin),
        }
    }

    fn read_token(
        response: &Response,
        registration: &ClientRegistration,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        match response.status {
            401 if response.body.is_empty() => Err(TokenError::InvalidClient),
            _ => oauth::token::read(response, registration, now),
        }
    }

    /// It knows no token without a person: the one that it would give is a live token of whoever signed
    /// in last, and to revoke that would delete the client.
    async fn check_registration(
        _transport: &dyn Transport,
        _instance: &Instance,
        _registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        Ok(RegistrationStanding::Unknown)
    }
}

#[cfg(test)]
#[path = "snac_tests.rs"]
mod tests;
