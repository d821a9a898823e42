//! Takahē. One login has several identities, and the person chooses one at each sign-in.

use fediaccounts_core::{
    ClientRegistration, IdentifyError, Identity, Origin, Timestamp, TokenError, TokenSet,
};

use crate::family::Manner;
use crate::software::mastodon;
use crate::{Response, error_text, oauth};

/// How Takahē speaks.
pub(crate) struct Takahe;

impl Manner for Takahe {
    const NAME: &'static str = "takahe";
    /// It gives the word `__app__` to everybody who asks for a client's own token.
    const TELLS_LOST_CLIENTS: bool = false;

    /// It says so under the media type of a page.
    fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        match response.status {
            400 if response.body.trim_ascii() == b"Invalid Bearer token" => Err(IdentifyError::TokenRefused),
            _ => mastodon::read_account(response, origin),
        }
    }

    /// A code that it does not know makes it stumble. One that is older than a minute is denied, and so
    /// is a client that is not the code's; the former is what happens.
    fn read_token(
        response: &Response,
        registration: &ClientRegistration,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        let is_page = response.content_type.contains("html");
        let is_denied = || error_text::of(response).is_some_and(|text| text == "access_denied");
        match response.status {
            500 if is_page => Err(TokenError::InvalidGrant),
            401 if is_denied() => Err(TokenError::InvalidGrant),
            _ => oauth::token::read(response, registration, now),
        }
    }
}

#[cfg(test)]
#[path = "takahe_tests.rs"]
mod tests;
