//! Mastodon and its forks (glitch-soc, Hometown), which keep its name.

use async_trait::async_trait;
use fediaccounts_core::{
    ClientRegistration, Created, HouseRules, IdentifyError, Identity, Instance, NewAccount, NewAccountError,
    NewAccounts, Offer, Origin, Timestamp,
};
use url::Url;

use crate::family::{Family, Manner};
use crate::{Response, account_api, registration_api};

/// How Mastodon speaks.
pub(crate) struct Mastodon;

impl Manner for Mastodon {
    const NAME: &'static str = "mastodon";
    const OFFERS: &'static [Offer] =
        &[Offer::Browser, Offer::NewAccount, Offer::Code, Offer::Scopes, Offer::Revocation];

    fn sessions_page(instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/oauth/authorized_applications"))
    }

    fn new_accounts(family: &Family<Self>) -> Option<&dyn NewAccounts> {
        Some(family)
    }
}

#[async_trait]
impl NewAccounts for Family<Mastodon> {
    async fn house_rules(&self, instance: &Instance) -> Result<HouseRules, NewAccountError> {
        registration_api::house_rules(&*self.transport, instance).await
    }

    async fn create(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        new: &NewAccount,
        now: Timestamp,
    ) -> Result<Created, NewAccountError> {
        let transport = &*self.transport;
        let app = registration_api::app_token(transport, instance, registration, now).await?;
        let new = (new, "date_of_birth");
        registration_api::create(transport, instance, registration, &app, new, now).await
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
