//! Mastodon and its forks (glitch-soc, Hometown), which keep its name.

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, Dialect, DialectId, IdentifyError, Identity,
    Instance, NetError, Origin, RegistrationError, RegistrationRequest, RegistrationStanding, Revocation,
    RevokeError, Scope, Secret, State, Timestamp, TokenError, TokenSet,
};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::{DOCUMENT, Request, Response, Transport, inert, json, oauth};

/// Always the page that says who is signed in: else a second account silently adds the first again.
const AUTHORIZE: [(&str, &str); 1] = [("force_login", "true")];
/// The old name for these, in both directions.
const FOLLOW: [&str; 6] =
    ["read:blocks", "read:follows", "read:mutes", "write:blocks", "write:follows", "write:mutes"];
const MAX_NAME: usize = 256;
const MAX_URL: usize = 2048;

/// How Mastodon speaks.
pub(crate) struct Mastodon {
    transport: Arc<dyn Transport>,
}

#[derive(Deserialize)]
struct CredentialAccount {
    id: Value,
    username: String,
    display_name: Option<Value>,
    avatar: Option<Value>,
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

    /// An unknown scope makes the registration fail, so only those are asked that the server lists,
    /// where it lists any of them.
    fn scope(&self, access: &Access, instance: &Instance) -> Scope {
        let wanted = match access {
            Access::ReadOnly => Scope::parse("read"),
            Access::Everyday => Scope::parse("read write follow push"),
            Access::Everything => Scope::parse("read write follow push admin:read admin:write"),
            Access::Custom(scope) => return scope.clone(),
        };
        let Some(supported) = &instance.scopes_supported else { return wanted };
        let both: Scope = wanted.tokens().filter(|t| supported.contains(t)).map(str::to_owned).collect();
        if both.is_empty() { wanted } else { both }
    }

    fn covers(&self, held: &Scope, asked: &str) -> bool {
        let is_token = !asked.is_empty()
            && asked.split(':').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase()));
        let within = |token: &str, asked: &str| {
            asked == token || asked.strip_prefix(token).is_some_and(|rest| rest.starts_with(':'))
        };
        let holds = |asked: &str| {
            held.tokens().any(|token| within(token, asked) || (token == "follow" && FOLLOW.contains(&asked)))
        };
        is_token && (holds(asked) || (asked == "follow" && FOLLOW.into_iter().all(holds)))
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
        _: &Instance,
        _: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        Ok(RegistrationStanding::Unknown)
    }

    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        let url = instance.origin.url("/api/v1/accounts/verify_credentials");
        let response = self.transport.send(Request::get(url).bearer(token)).await?;
        match response.status {
            200 => identity(&response, &instance.origin).ok_or(IdentifyError::Malformed),
            401 => Err(IdentifyError::TokenRefused),
            // Disabled, pending, unconfirmed, or too small a scope: the token is good in all of them.
            403 => Err(IdentifyError::AccountDisabled),
            status => Err(IdentifyError::Unavailable { status, retry_after: response.retry_after }),
        }
    }

    async fn revoke(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        oauth::revoke(&*self.transport, self, instance, registration, token).await
    }
}

/// Neither `acct` nor `url` is read: who somebody is, is the id on this origin and nothing else.
fn identity(response: &Response, origin: &Origin) -> Option<Identity> {
    let account: CredentialAccount = json::object(response, DOCUMENT)?;
    let subject = json::text(&account.id, MAX_NAME).filter(|id| json::is_visible(id, MAX_NAME))?;
    let username = Some(account.username).filter(|name| is_username(name))?;
    let text = |value: Option<Value>| value.and_then(|value| value.as_str().map(str::to_owned));
    let display_name = text(account.display_name).map(|name| inert::line(&name, MAX_NAME));
    Some(Identity {
        subject,
        display_name: display_name.filter(|name| !name.is_empty()).unwrap_or_else(|| username.clone()),
        username,
        avatar: text(account.avatar).and_then(|url| avatar(&url, origin)),
        suspended: false,
        moved_to: None,
    })
}

/// A local name: one with `@` in it could pass for an account somewhere else.
fn is_username(name: &str) -> bool {
    (1..=MAX_NAME).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte))
}

/// A picture may lie on any public server (object storage), over https. Only a server of this
/// computer may point at this computer.
fn avatar(text: &str, origin: &Origin) -> Option<Url> {
    let url = Url::parse(text).ok().filter(|_| text.len() <= MAX_URL)?;
    Origin::of(&url).is_ok_and(|there| !there.is_local() || origin.is_local()).then_some(url)
}

#[cfg(test)]
#[path = "mastodon_tests.rs"]
mod tests;
