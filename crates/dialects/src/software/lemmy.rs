//! Lemmy, by version 3 of its API, which version 1.0 has too. From its source alone.
//!
//! There are no clients and no scopes: a name and a password bring a token that may do everything, and
//! that ends by a log-out or with the password.

mod account;
mod password;

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, Dialect, DialectId, IdentifyError, Identity,
    Instance, NetError, Offer, PasswordGrant, RegistrationError, RegistrationRequest, RegistrationStanding,
    Revocation, RevokeError, Scope, Secret, State, Timestamp, TokenError, TokenSet,
};
use url::Url;

pub(crate) use account::describe;

use crate::{Request, Transport, oauth};

/// How Lemmy speaks.
pub(crate) struct Lemmy {
    transport: Arc<dyn Transport>,
}

impl Lemmy {
    /// Its name in the registry.
    pub(crate) const NAME: &'static str = "lemmy";

    /// For the registry.
    pub(crate) fn make(transport: Arc<dyn Transport>) -> Arc<dyn Dialect> {
        Arc::new(Self { transport })
    }

    /// Whether the token is good: the one question that is not answered as if nobody had asked.
    async fn validate(&self, instance: &Instance, token: &Secret) -> Result<(), IdentifyError> {
        let url = instance.origin.url("/api/v3/user/validate_auth");
        account::validity(&self.transport.send(Request::get(url).bearer(token)).await?)
    }
}

#[async_trait]
impl Dialect for Lemmy {
    fn id(&self) -> DialectId {
        DialectId::new(Self::NAME)
    }

    fn offers(&self) -> &'static [Offer] {
        &[Offer::Password, Offer::Revocation]
    }

    fn scope(&self, _access: &Access, _instance: &Instance) -> Scope {
        Scope::default()
    }

    fn covers(&self, _held: &Scope, _asked: &str) -> bool {
        true
    }

    /// Nobody is asked: there are no clients.
    async fn register(
        &self,
        _instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        Ok(ClientRegistration {
            client_id: request.client_name.clone(),
            client_secret: None,
            redirect_uri: request.redirect_uri.clone(),
            scope: Scope::default(),
            registered_at: now,
        })
    }

    /// There is none: this is where people log in for themselves.
    fn authorization_request(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        _state: &State,
        _challenge: &CodeChallenge,
    ) -> Url {
        instance.origin.url("/login")
    }

    /// There are no codes.
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

    async fn check_registration(
        &self,
        _instance: &Instance,
        _registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        Ok(RegistrationStanding::Known)
    }

    /// A bad token is answered as nobody's, so that silence is asked about once more.
    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        let url = instance.origin.url(account::SITE);
        let response = self.transport.send(Request::get(url).bearer(token)).await?;
        match account::identity(&response, &instance.origin)? {
            Some(identity) => Ok(identity),
            None => self.validate(instance, token).await.and(Err(IdentifyError::Malformed)),
        }
    }

    async fn revoke(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        let url = instance.origin.url("/api/v3/user/logout");
        let request = Request::post_json(url, Secret::new("{}")).bearer(&token.access_token);
        let answer = self.transport.send(request).await?;
        oauth::proof(oauth::refusal(&answer), self.validate(instance, &token.access_token).await)
    }

    fn password(&self) -> Option<&dyn PasswordGrant> {
        Some(self)
    }
}

#[cfg(test)]
#[path = "lemmy_tests.rs"]
mod tests;
