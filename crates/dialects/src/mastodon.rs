//! Mastodon and its forks (glitch-soc, Hometown), which keep its name.

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, Dialect, DialectId, IdentifyError, Identity,
    Instance, NetError, Origin, RegistrationError, RegistrationRequest, RegistrationStanding, Revocation,
    RevokeError, Scope, Secret, State, Timestamp, TokenError, TokenSet,
};
use url::Url;

use crate::{Request, Response, Transport, account_api, oauth, scopes};

/// Always the page that says who is signed in: else a second account silently adds the first again.
const AUTHORIZE: [(&str, &str); 1] = [("force_login", "true")];

/// How Mastodon speaks.
pub(crate) struct Mastodon {
    transport: Arc<dyn Transport>,
}

impl Mastodon {
    /// Its name in the registry.
    pub(crate) const NAME: &str = "mastodon";

    /// The dialect; `transport` sends what it asks.
    pub(crate) fn new(transport: Arc<dyn Transport>) -> Self {
        Self { transport }
    }
}

#[async_trait]
impl Dialect for Mastodon {
    fn id(&self) -> DialectId {
        DialectId::new(Self::NAME)
    }

    fn scope(&self, access: &Access, instance: &Instance) -> Scope {
        scopes::of(access, instance)
    }

    fn covers(&self, held: &Scope, asked: &str) -> bool {
        scopes::covers(held, asked)
    }

    async fn register(
        &self,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        oauth::register(&*self.transport, instance, request, now).await
    }

    fn authorization_request(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        state: &State,
        challenge: &CodeChallenge,
    ) -> Url {
        oauth::authorization_request(instance, registration, state, challenge, &AUTHORIZE)
    }

    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        oauth::exchange(&*self.transport, instance, registration, code, verifier, now).await
    }

    async fn check_registration(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        oauth::check_registration(&*self.transport, instance, registration).await
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
        let witness = oauth::Witness { usual: self, strict: self };
        oauth::revoke(&*self.transport, &witness, instance, registration, token).await
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
