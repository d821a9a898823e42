//! PeerTube, which has no page for apps to sign in: one client that all share, name and password, and tokens
//! that are the whole account.

pub(crate) mod about;
mod client;
mod errors;
mod image;
pub(crate) mod password;
pub(crate) mod sessions;
#[cfg(test)]
mod tests;
mod tokens;
pub(crate) mod user;

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, Dialect, DialectId, IdentifyError, Identity,
    Instance, NetError, Offer, PasswordGrant, RefreshError, RegistrationError, RegistrationRequest,
    RegistrationStanding, Revocation, RevokeError, Scope, Secret, Sessions, State, Timestamp, TokenError,
    TokenSet,
};
use url::Url;

pub(crate) use about::describe;

use crate::{Transport, scopes};

/// Where the list of sessions is known to stand on the server's own page of settings.
const LISTS_SESSIONS: u32 = 8;

/// How PeerTube speaks.
pub(crate) struct PeerTube {
    transport: Arc<dyn Transport>,
}

impl PeerTube {
    /// Its name in the registry.
    pub(crate) const NAME: &'static str = "peertube";

    /// The dialect for the registry; `transport` sends what it asks.
    pub(crate) fn make(transport: Arc<dyn Transport>) -> Arc<dyn Dialect> {
        Arc::new(Self { transport })
    }
}

#[async_trait]
impl Dialect for PeerTube {
    fn id(&self) -> DialectId {
        DialectId::new(Self::NAME)
    }

    fn offers(&self) -> &'static [Offer] {
        &[Offer::Password, Offer::Sessions, Offer::Revocation]
    }

    /// There are none: whatever is asked for, it is the whole account.
    fn scope(&self, _access: &Access, _instance: &Instance) -> Scope {
        Scope::default()
    }

    /// A token does all that its person may do: it covers everything that can be asked for at all.
    fn covers(&self, _held: &Scope, asked: &str) -> bool {
        scopes::is_well_formed(asked)
    }

    async fn register(
        &self,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        client::register(&*self.transport, instance, request, now).await
    }

    /// Its front page: there is none for apps, and nothing that was asked for is told to it.
    fn authorization_request(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        _state: &State,
        _challenge: &CodeChallenge,
    ) -> Url {
        instance.origin.url("/")
    }

    /// There are no codes. It is not even asked.
    async fn exchange(
        &self,
        _instance: &Instance,
        _registration: &ClientRegistration,
        _code: &Secret,
        _verifier: &CodeVerifier,
        _now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        Err(TokenError::InvalidGrant)
    }

    async fn refresh(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        now: Timestamp,
    ) -> Result<TokenSet, RefreshError> {
        tokens::refresh(&*self.transport, instance, registration, tokens, now).await
    }

    async fn check_registration(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        client::check(&*self.transport, instance, registration).await
    }

    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        user::identify(&*self.transport, instance, token).await
    }

    async fn revoke(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        tokens::revoke(&*self.transport, instance, token).await
    }

    fn sessions_page(&self, instance: &Instance) -> Option<Url> {
        let major = instance.software.version.split('.').next()?.parse::<u32>().ok()?;
        (major >= LISTS_SESSIONS).then(|| instance.origin.url("/my-account/settings"))
    }

    fn password(&self) -> Option<&dyn PasswordGrant> {
        Some(self)
    }

    fn sessions(&self) -> Option<&dyn Sessions> {
        Some(self)
    }
}
