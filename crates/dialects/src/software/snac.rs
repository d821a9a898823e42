//! snac. It refuses without a word, has no scopes, and forgets a client when a token of it is revoked.

use fediaccounts_core::{
    ClientRegistration, IdentifyError, Identity, Offer, Origin, Timestamp, TokenError, TokenSet,
};

use crate::family::Manner;
use crate::software::mastodon;
use crate::{Response, oauth};

/// How snac speaks.
pub(crate) struct Snac;

impl Manner for Snac {
    const NAME: &'static str = "snac";
    const OFFERS: &'static [Offer] = &[Offer::Browser, Offer::Code, Offer::Revocation];
    /// It knows no token without a person: the one that it would give is a live token of whoever signed
    /// in last, and to revoke that would delete the client.
    const TELLS_LOST_CLIENTS: bool = false;

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
}

#[cfg(test)]
#[path = "snac_tests.rs"]
mod tests;
