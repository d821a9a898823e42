//! How a server software speaks.

use std::sync::Arc;

use async_trait::async_trait;
use url::Url;

use crate::{
    Address, ClientRegistration, CodeChallenge, CodeVerifier, DeviceGrant, DialectId, DiscoveryError,
    IdentifyError, Identity, Instance, NetError, NewAccounts, Origin, PasswordGrant, RedirectUri,
    RefreshError, RegistrationError, RevokeError, Scope, Secret, Sessions, State, Timestamp, TokenError,
    TokenSet,
};

/// Something that a server software has and others have not. The ways to sign in stand first in a
/// dialect's list, the best one at the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Offer {
    /// A page for the person's browser (RFC 6749, section 4.1, or one that ends like it).
    Browser,
    /// A name and a password ([`PasswordGrant`]).
    Password,
    /// A short code for any device ([`DeviceGrant`]).
    Device,
    /// Accounts made by a client ([`NewAccounts`]).
    NewAccount,
    /// The browser's page can show a code to be copied by hand.
    Code,
    /// Tokens that may do less than the person may.
    Scopes,
    /// A list of what is signed in ([`Sessions`]).
    Sessions,
    /// A way for a client to end its own token.
    Revocation,
}

/// What a server's page sends back to the client when the person has agreed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Returns {
    /// A code beside our `state` (RFC 6749, section 4.1.2).
    Code,
    /// The session that the page was opened with ([`State::session`]), and nothing else: `MiAuth`.
    Session,
}

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

    /// What the software has.
    fn offers(&self) -> &'static [Offer];

    /// The scopes that stand for an access on this instance; none where there are no scopes.
    fn scope(&self, access: &Access, instance: &Instance) -> Scope;

    /// Whether a held scope includes the asked scope token: `read` covers `read:accounts`.
    fn covers(&self, held: &Scope, asked: &str) -> bool;

    /// The same for every token of the asked scope.
    fn covers_all(&self, held: &Scope, asked: &Scope) -> bool {
        asked.tokens().all(|token| self.covers(held, token))
    }

    /// What has to be asked for beside a scope, so that the server says whom its token speaks for; as little
    /// as there is, and nothing where the scope includes it.
    fn identity_scope(&self, _asked: &Scope, _instance: &Instance) -> Scope {
        Scope::default()
    }

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

    /// What that page sends back.
    fn returns(&self) -> Returns {
        Returns::Code
    }

    /// Exchanges the code (RFC 6749, section 4.1.3), or the session where that [returns](Self::returns).
    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError>;

    /// Renews a token set (RFC 6749, section 6). What comes back replaces it: access token and refresh
    /// token may both be new, and the former ones dead from this moment on.
    async fn refresh(
        &self,
        _instance: &Instance,
        _registration: &ClientRegistration,
        _tokens: &TokenSet,
        _now: Timestamp,
    ) -> Result<TokenSet, RefreshError> {
        Err(RefreshError::Unsupported)
    }

    /// Asks the server, as the client itself (RFC 6749, section 4.4), whether it still knows the
    /// registration: what tells a lost one from every other failure.
    async fn check_registration(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError>;

    /// Asks the server whom the token speaks for.
    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError>;

    /// Whether what came with the token agrees with whom the server says it speaks for.
    fn speaks_for(&self, _instance: &Instance, _tokens: &TokenSet, _identity: &Identity) -> bool {
        true
    }

    /// Revokes the token, then asks whether it is dead. May be repeated.
    async fn revoke(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError>;

    /// The server's own page about what is signed in, if it has one.
    fn sessions_page(&self, _instance: &Instance) -> Option<Url> {
        None
    }

    /// How it takes passwords, if it does.
    fn password(&self) -> Option<&dyn PasswordGrant> {
        None
    }

    /// How it knows the device flow, if it does.
    fn device(&self) -> Option<&dyn DeviceGrant> {
        None
    }

    /// How it lists sessions, if it does.
    fn sessions(&self) -> Option<&dyn Sessions> {
        None
    }

    /// How it lets accounts be made, if it does.
    fn new_accounts(&self) -> Option<&dyn NewAccounts> {
        None
    }
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
