//! Software that took over Mastodon's interface. All of it registers clients, signs in and is asked as
//! Mastodon is; each file beside this one says what its software does otherwise.

use std::marker::PhantomData;
use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, DeviceGrant, Dialect, DialectId, IdentifyError,
    Identity, Instance, NetError, NewAccounts, Offer, Origin, PasswordGrant, RefreshError, RegistrationError,
    RegistrationRequest, RegistrationStanding, Revocation, RevokeError, Scope, Secret, Sessions, State,
    Timestamp, TokenError, TokenSet,
};
use url::Url;

use crate::software::mastodon;
use crate::{Request, Response, Transport, account_api, oauth, scopes};

/// The ways of one software; what is not said is as at Mastodon.
#[async_trait]
pub(crate) trait Manner: Send + Sync + Sized + 'static {
    /// Its name in the registry.
    const NAME: &'static str;
    /// What it has.
    const OFFERS: &'static [Offer] = &[Offer::Browser, Offer::Code, Offer::Scopes, Offer::Revocation];
    /// Always the page that says who is signed in: else a second account silently adds the first again.
    const AUTHORIZE: &'static [(&'static str, &'static str)] = &[("force_login", "true")];

    /// Whether it tells a client that it has lost from one that it knows. Where it does not, it is not asked.
    const TELLS_LOST_CLIENTS: bool = true;

    /// What `verify_credentials` answered.
    fn read_account(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        mastodon::read_account(response, origin)
    }

    /// The same after a revocation that the server refused: only a clear word counts.
    fn read_account_strictly(response: &Response, origin: &Origin) -> Result<Identity, IdentifyError> {
        Self::read_account(response, origin)
    }

    /// What the token endpoint answered to a code.
    fn read_token(
        response: &Response,
        registration: &ClientRegistration,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        oauth::token::read(response, registration, now)
    }

    fn scope(access: &Access, instance: &Instance) -> Scope {
        scopes::of(access, instance)
    }

    fn covers(held: &Scope, asked: &str) -> bool {
        scopes::covers(held, asked)
    }

    /// What `verify_credentials` wants.
    fn identity_scope(asked: &Scope, instance: &Instance) -> Scope {
        scopes::identity(asked, instance)
    }

    fn speaks_for(_instance: &Instance, _tokens: &TokenSet, _identity: &Identity) -> bool {
        true
    }

    /// Its own page about what is signed in.
    fn sessions_page(_instance: &Instance) -> Option<Url> {
        None
    }

    async fn register(
        transport: &dyn Transport,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        oauth::register(transport, instance, request, now).await
    }

    async fn exchange(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        let response = oauth::token::ask(transport, instance, registration, code, verifier).await?;
        Self::read_token(&response, registration, now)
    }

    async fn refresh(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        now: Timestamp,
    ) -> Result<TokenSet, RefreshError> {
        oauth::refresh(transport, instance, registration, tokens, now).await
    }

    async fn check_registration(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        if !Self::TELLS_LOST_CLIENTS {
            return Ok(RegistrationStanding::Unknown);
        }
        oauth::check_registration(transport, instance, registration).await
    }

    async fn revoke(
        transport: &dyn Transport,
        instance: &Instance,
        registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        let witness = oauth::Witness {
            path: account_api::PATH,
            usual: Self::read_account,
            strict: Self::read_account_strictly,
        };
        oauth::revoke(transport, &witness, instance, registration, token).await
    }

    fn password(_family: &Family<Self>) -> Option<&dyn PasswordGrant> {
        None
    }

    fn device(_family: &Family<Self>) -> Option<&dyn DeviceGrant> {
        None
    }

    fn sessions(_family: &Family<Self>) -> Option<&dyn Sessions> {
        None
    }

    fn new_accounts(_family: &Family<Self>) -> Option<&dyn NewAccounts> {
        None
    }
}

/// A dialect of the family.
pub(crate) struct Family<M> {
    pub(crate) transport: Arc<dyn Transport>,
    manner: PhantomData<fn() -> M>,
}

impl<M: Manner> Family<M> {
    /// The dialect; `transport` sends what it asks.
    pub(crate) fn new(transport: Arc<dyn Transport>) -> Self {
        Self { transport, manner: PhantomData }
    }

    /// The same for the registry.
    pub(crate) fn make(transport: Arc<dyn Transport>) -> Arc<dyn Dialect> {
        Arc::new(Self::new(transport))
    }
}

#[async_trait]
impl<M: Manner> Dialect for Family<M> {
    fn id(&self) -> DialectId {
        DialectId::new(M::NAME)
    }

    fn offers(&self) -> &'static [Offer] {
        M::OFFERS
    }

    fn scope(&self, access: &Access, instance: &Instance) -> Scope {
        M::scope(access, instance)
    }

    fn covers(&self, held: &Scope, asked: &str) -> bool {
        M::covers(held, asked)
    }

    fn identity_scope(&self, asked: &Scope, instance: &Instance) -> Scope {
        M::identity_scope(asked, instance)
    }

    async fn register(
        &self,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError> {
        M::register(&*self.transport, instance, request, now).await
    }

    fn authorization_request(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        state: &State,
        challenge: &CodeChallenge,
    ) -> Url {
        oauth::authorization_request(instance, registration, state, challenge, M::AUTHORIZE)
    }

    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        M::exchange(&*self.transport, instance, registration, code, verifier, now).await
    }

    async fn refresh(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        now: Timestamp,
    ) -> Result<TokenSet, RefreshError> {
        M::refresh(&*self.transport, instance, registration, tokens, now).await
    }

    async fn check_registration(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        M::check_registration(&*self.transport, instance, registration).await
    }

    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        let url = instance.origin.url(account_api::PATH);
        let response = self.transport.send(Request::get(url).bearer(token)).await?;
        M::read_account(&response, &instance.origin)
    }

    fn speaks_for(&self, instance: &Instance, tokens: &TokenSet, identity: &Identity) -> bool {
        M::speaks_for(instance, tokens, identity)
    }

    async fn revoke(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        M::revoke(&*self.transport, instance, registration, token).await
    }

    fn sessions_page(&self, instance: &Instance) -> Option<Url> {
        M::sessions_page(instance)
    }

    fn password(&self) -> Option<&dyn PasswordGrant> {
        M::password(self)
    }

    fn device(&self) -> Option<&dyn DeviceGrant> {
        M::device(self)
    }

    fn sessions(&self) -> Option<&dyn Sessions> {
        M::sessions(self)
    }

    fn new_accounts(&self) -> Option<&dyn NewAccounts> {
        M::new_accounts(self)
    }
}
