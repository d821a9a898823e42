//! Mitra. Its tokens end after thirty days and cannot be renewed, and all of them may do everything:
//! "read write follow" is what it says of each.

use fediaccounts_core::{ClientRegistration, Offer, Timestamp, TokenError, TokenSet};

use crate::family::Manner;
use crate::{Response, error_text, oauth};

/// How Mitra speaks.
pub(crate) struct Mitra;

impl Manner for Mitra {
    const NAME: &'static str = "mitra";
    const OFFERS: &'static [Offer] = &[Offer::Browser, Offer::Code, Offer::Revocation];
    /// It gives no client a token of its own, and a question in vain counts against the five that the
    /// token endpoint takes before it makes everybody wait for two minutes.
    const TELLS_LOST_CLIENTS: bool = false;

    /// It names what it did not find, and no error of RFC 6749. The client is looked for first.
    fn read_token(
        response: &Response,
        registration: &ClientRegistration,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        let is_api = error_text::of(response).is_some();
        match response.status {
            401 if is_api => Err(TokenError::InvalidClient),
            404 if is_api => Err(TokenError::InvalidGrant),
            _ => oauth::token::read(response, registration, now),
        }
    }
}

#[cfg(test)]
#[path = "mitra_tests.rs"]
mod tests;
