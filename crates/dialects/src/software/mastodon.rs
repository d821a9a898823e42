//! Mastodon and its forks (glitch-soc, Hometown), which keep its name.

use fediaccounts_core::{IdentifyError, Identity, Instance, Origin};
use url::Url;

use crate::family::Manner;
use crate::{Response, account_api};

/// How Mastodon speaks.
pub(crate) struct Mastodon;

impl Manner for Mastodon {
    const NAME: &'static str = "mastodon";

    fn sessions_page(instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/oauth/authorized_applications"))
    }
}

/// What `verify_credentials` answered. Only 401 says that the token is dead. A 403 is told apart by
/// its text, which Mastodon does not translate: the token is good in all of those; one that says
/// neither comes from something that stands before the server.
pub(crate) fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
    match response.status {
        200 => account_api::identity(response, origin).ok_or(IdentifyError::Malformed),
        401 => Err(IdentifyError::TokenRefused),
        403 => Err(account_api::standing(response).unwrap_or_else(|| later(response))),
        _ => Err(later(response)),
    }
}

/// The server cannot answer now.
pub(crate) fn later(response: &Response) -> IdentifyError {
    IdentifyError::Unavailable { status: response.status, retry_after: response.retry_after }
}

#[cfg(test)]
#[path = "mastodon_tests.rs"]
mod tests;
