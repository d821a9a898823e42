//! Software that nobody here knows, but that publishes how to sign in to it (RFC 8414) and registers
//! clients as Mastodon does: Mastodon's way of speaking, with the most careful reading.

use fediaccounts_core::{IdentifyError, Identity, Origin};

use crate::family::Manner;
use crate::software::mastodon::{self, later};
use crate::{Response, account_api};

/// How unknown software speaks.
pub(crate) struct Generic;

impl Manner for Generic {
    const NAME: &'static str = "generic";

    /// Software was seen to say "dead" with 400, 401, 403 and 422, and with an empty body; whoever asks
    /// has to ask again before it is believed. A page is a proxy's, or that of a server whose API stands
    /// elsewhere, and says nothing about a token.
    fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        // snac says text/html of the nothing that it sends.
        let is_page = response.content_type.contains("html") && !response.body.is_empty();
        match response.status {
            200 => account_api::identity(response, origin).ok_or(IdentifyError::Malformed),
            401 if !is_page => Err(IdentifyError::TokenRefused),
            400 | 403 | 422 if !is_page => {
                Err(account_api::standing(response).unwrap_or(IdentifyError::TokenRefused))
            }
            _ => Err(later(response)),
        }
    }

    fn read_account_strictly(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        mastodon::read_account(response, origin)
    }
}

#[cfg(test)]
#[path = "generic_tests.rs"]
mod tests;
