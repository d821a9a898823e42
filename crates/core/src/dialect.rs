//! How a server software speaks.

use std::sync::Arc;

use async_trait::async_trait;
use url::Url;

use crate::{
    Address, ClientRegistration, CodeChallenge, CodeVerifier, DialectId, DiscoveryError, IdentifyError,
    Identity, Instance, NetError, Origin, RedirectUri, RegistrationError, RevokeError, Scope, Secret, State,
    Timestamp, TokenError, TokenSet,
};

/// How much the person lets FediAccounts do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// Read, and never write.
    ReadOnly,
    /// Read, post, follow, be notified.
    Everyday,
    /// Also moderate and administer, where the person may.
    Everything,
    /// Exactly these scopes.
    Custom(Scope),
}

/// What a registration is asked for.
#[derive(Debug, Clone)]
pub struct RegistrationRequest {
    /// The name people see on the server's page.
    pub client_name: String,
    /// The one redirect URI.
    pub redirect_uri: RedirectUri,
    /// The scopes to register for.
    pub scope: Scope,
}

/// Whether a server still knows a client registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RegistrationStanding {
    /// It does.
    Known,
    /// It said clearly that it does not.
    Lost,
    /// It has no way to say, or was not in the mood.
    Unknown,
}

/// What a sign-out proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Revocation {
    /// The server was asked afterwards and refuses the token.
    Proven,
    /// The server said yes, but still takes the token.
    Unproven,
}

/// How a server software speaks. It builds the requests and reads the answers; who sends them is
/// not its business.
#[async_trait]
pub trait Dialect: Send + Sync {
    /// Its name in the registry.
    fn id(&self) -> DialectId;

    /// The scopes that stand for an access on this instance.
    fn scope(&self, access: &Access, instance: &Instance) -> Scope;

    /// Whether a held scope includes the asked scope token: `read` covers `read:accounts`.
    fn covers(&self, held: &Scope, asked: &str) -> bool;

    /// Registers a client.
    async fn register(
        &self,
        instance: &Instance,
        request: &RegistrationRequest,
        now: Timestamp,
    ) -> Result<ClientRegistration, RegistrationError>;

    /// The page to open in the person's browser (RFC 6749, section 4.1.1), with PKCE S256.
    fn authorization_request(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        state: &State,
        challenge: &CodeChallenge,
    ) -> Url;

    /// Exchanges the code (RFC 6749, section 4.1.3).
    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError>;

    /// Asks the server, as the client itself (RFC 6749, section 4.4), whether it still knows the
    /// registration: what tells a lost one from every other failure.
    async fn check_registration(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError>;

    /// Asks the server whom the token speaks for.
    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError>;

    /// Revokes the token, then asks whether it is dead. May be repeated.
    async fn revoke(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError>;
}

/// All dialects, and the way from an address to one of them.
#[async_trait]
pub trait Dialects: Send + Sync {
    /// Finds out what stands at an address.
    async fn resolve(&self, address: &Address) -> Result<Instance, DiscoveryError>;

    /// Whether WebFinger (RFC 7033) of `domain` names a page of `origin` as the account of that user:
    /// then the account may be shown under that domain.
    async fn proves_domain(&self, domain: &str, username: &str, origin: &Origin) -> bool;

    /// The dialect of that name, if there is one.
    fn get(&self, id: &DialectId) -> Option<Arc<dyn Dialect>>;
}
