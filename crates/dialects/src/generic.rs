//! Software that nobody here knows, but that publishes how to sign in to it (RFC 8414) and registers
//! clients as Mastodon does: Mastodon's way of speaking, with the most careful reading.

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, Dialect, DialectId, IdentifyError, Identity,
    Instance, NetError, Origin, RegistrationError, RegistrationRequest, RegistrationStanding, Revocation,
    RevokeError, Scope, Secret, State, Timestamp, TokenError, TokenSet,
};
use url::Url;

use crate::mastodon::{Mastodon, later};
use crate::{Request, Response, Transport, account_api, oauth};

/// How unknown software speaks.
pub(crate) struct Generic {
    transport: Arc<dyn Transport>,
    mastodon: Mastodon,
}

impl Generic {
    /// Its name in the registry.
    pub(crate) const NAME: &str = "generic";

    /// The dialect; `transport` sends what it asks.
    pub(crate) fn new(transport: Arc<dyn Transport>) -> Self {
        Self { mastodon: Mastodon::new(Arc::clone(&transport)), transport }
    }
}

#[async_trait]
impl Dialect for Generic {
    fn id(&self) -> DialectId {
        DialectId::new(Self::NAME)
    }

    fn scope(&self, access: &Access, instance: &Instance) -> Scope {
        self.mastodon.scope(access, instance)
    }

    fn covers(&self, held: &Scope, asked: &str) -> bool {
        self.mastodon.covers(held, asked)
    }

    async fn register(
        &self,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        self.mastodon.register(instance, request, now).await
    }

    fn authorization_request(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        state: &State,
        challenge: &CodeChallenge,
    ) -> Url {
        self.mastodon.authorization_request(instance, registration, state, challenge)
    }

    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        self.mastodon.exchange(instance, registration, code, verifier, now).await
    }

    async fn check_registration(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        self.mastodon.check_registration(instance, registration).await
    }

    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        let url = instance.origin.url(account_api::PATH);
        let response = self.transport.send(Request::get(url).bearer(token)).await?;
        read_account(&response, &instance.origin)
    }

    async fn revoke(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        let witness = oauth::Witness { usual: self, strict: &self.mastodon };
        oauth::revoke(&*self.transport, &witness, instance, registration, token).await
    }
}

/// What `verify_credentials` answered. Software was seen to say "dead" with 400, 401, 403 and 422, and
/// with an empty body; whoever asks has to ask again before it is believed. A page is a proxy's, or
/// that of a server whose API stands elsewhere, and says nothing about a token.
pub(crate) fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
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

#[cfg(test)]
#[path = "generic_tests.rs"]
mod tests;
