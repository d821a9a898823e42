//! Mobilizon: events and groups. Its API is GraphQL; its OAuth is its own, and has the device flow, which
//! needs no way back and so depends on nothing here.

mod graphql;

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, DeviceAnswer, DeviceAuthorization, DeviceError,
    DeviceGrant, Dialect, DialectId, IdentifyError, Identity, Instance, NetError, Offer, RefreshError,
    RegistrationError, RegistrationRequest, RegistrationStanding, Revocation, RevokeError, Scope, Secret,
    State, Timestamp, TokenError, TokenSet,
};
use serde_json::json;
use url::Url;

pub(crate) use graphql::describe;

use crate::oauth::{self, device};
use crate::{DOCUMENT, Request, Response, SMALL, Transport, json};

/// How Mobilizon speaks.
pub(crate) struct Mobilizon {
    transport: Arc<dyn Transport>,
}

impl Mobilizon {
    /// Its name in the registry.
    pub(crate) const NAME: &'static str = "mobilizon";

    /// For the registry.
    pub(crate) fn make(transport: Arc<dyn Transport>) -> Arc<dyn Dialect> {
        Arc::new(Self { transport })
    }

    /// Ends a token, and with it all that came of the same consent. One that the server does not know is
    /// dead already.
    async fn end(&self, instance: &Instance, token: &Secret) -> Result<(), RevokeError> {
        let form = vec![("token", token.clone())];
        let answer = self.transport.send(Request::post(instance.endpoints.revocation.clone(), form)).await?;
        oauth::refusal(&answer).filter(|_| !is_unknown(&answer)).map_or(Ok(()), Err)
    }
}

/// 404 in the API's own words: a page with that status is a proxy's.
fn is_unknown(answer: &Response) -> bool {
    let words: Option<serde_json::Map<String, serde_json::Value>> = json::object(answer, SMALL);
    answer.status == 404 && words.is_some_and(|words| words.contains_key("error"))
}

#[async_trait]
impl Dialect for Mobilizon {
    fn id(&self) -> DialectId {
        DialectId::new(Self::NAME)
    }

    fn offers(&self) -> &'static [Offer] {
        &[Offer::Device, Offer::Browser, Offer::Scopes, Offer::Revocation]
    }

    /// There is nothing to administer by scopes.
    fn scope(&self, access: &Access, _instance: &Instance) -> Scope {
        let is_one = |token: &str| ["read", "write"].contains(&token.split(':').next().unwrap_or_default());
        match access {
            Access::ReadOnly => Scope::parse("read"),
            Access::Everyday | Access::Everything => Scope::parse("read write"),
            Access::Custom(scope) => {
                scope.tokens().filter(|token| is_one(token)).map(str::to_owned).collect()
            }
        }
    }

    /// `read` covers `read:profile`; that covers nothing but itself.
    fn covers(&self, held: &Scope, asked: &str) -> bool {
        held.contains(asked) || asked.split_once(':').is_some_and(|(whole, _)| held.contains(whole))
    }

    async fn register(
        &self,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        let form = vec![
            ("name", Secret::new(request.client_name.as_str())),
            ("redirect_uri", Secret::new(request.redirect_uri.to_string())),
            ("scope", Secret::new(request.scope.to_string())),
        ];
        let response = self.transport.send(Request::post(instance.origin.url("/apps"), form)).await?;
        oauth::registration::read(&response, request, now)
    }

    fn authorization_request(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        state: &State,
        challenge: &CodeChallenge,
    ) -> Url {
        oauth::authorization_request(instance, registration, state, challenge, &[])
    }

    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        let response = oauth::token::ask(&*self.transport, instance, registration, code, verifier).await?;
        oauth::token::read(&response, registration, now)
    }

    async fn refresh(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        now: Timestamp,
    ) -> Result<TokenSet, RefreshError> {
        oauth::refresh(&*self.transport, instance, registration, tokens, now).await
    }

    /// A client cannot ask for itself there.
    async fn check_registration(
        &self,
        _instance: &Instance,
        _registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        Ok(RegistrationStanding::Unknown)
    }

    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        let question = Secret::new(json!({ "query": graphql::WHO }).to_string());
        let request = Request::post_json(instance.origin.url("/api"), question).bearer(token);
        let response = self.transport.send(Request { limit: DOCUMENT, ..request }).await?;
        graphql::account(&response, &instance.origin)
    }

    /// The refresh token first: an access token that has run out is dead, and proves nothing.
    async fn revoke(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        for token in token.refresh_token.iter().chain([&token.access_token]) {
            self.end(instance, token).await?;
        }
        oauth::proof(None, self.identify(instance, &token.access_token).await)
    }

    fn sessions_page(&self, instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/settings/authorized-apps"))
    }

    fn device(&self) -> Option<&dyn DeviceGrant> {
        Some(self)
    }
}

#[async_trait]
impl DeviceGrant for Mobilizon {
    async fn begin(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        now: Timestamp,
    ) -> Result<DeviceAuthorization, DeviceError> {
        let url = instance.origin.url("/login/device/code");
        let response = self.transport.send(Request::post(url, device::request(registration))).await?;
        device::begun(&response, &instance.origin, now)
    }

    /// Between the code's being typed and the consent, Mobilizon says `invalid_grant`: that is not the end,
    /// and what is the end says so in other words or comes with the code's own.
    async fn ask(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        device_code: &Secret,
        now: Timestamp,
    ) -> Result<DeviceAnswer, DeviceError> {
        let form = device::question(registration, device_code);
        let response = self.transport.send(Request::post(instance.endpoints.token.clone(), form)).await?;
        if device::error(&response).as_deref() == Some("invalid_grant") {
            return Ok(DeviceAnswer::Pending);
        }
        device::answered(&response, registration, now)
    }
}

#[cfg(test)]
#[path = "mobilizon_tests.rs"]
mod tests;
