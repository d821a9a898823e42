//! Misskey and its family. Their OAuth takes only clients with a page on the public internet, so all of
//! them are signed in to by `MiAuth`: a page with a session of ours in its address, and one question
//! afterwards what became of it. There is no registration, no code and no proof key.

mod account;
mod permissions;

use std::sync::Arc;

use async_trait::async_trait;
use fediaccounts_core::{
    Access, ClientRegistration, CodeChallenge, CodeVerifier, Dialect, DialectId, IdentifyError, Identity,
    Instance, NetError, Offer, Received, RegistrationError, RegistrationRequest, RegistrationStanding,
    Returns, Revocation, RevokeError, Scope, Secret, State, Timestamp, TokenError, TokenSet,
};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

use crate::instance_api::{About, Describing};
use crate::oauth::{self, is_success};
use crate::server::Server;
use crate::{DOCUMENT, Request, Response, Transport, inert, json, picture};

const MAX_TOKEN: usize = 1024;
const MAX_TITLE: usize = 100;
const MAX_DESCRIPTION: usize = 500;
const MAX_VERSION: usize = 64;

/// How Misskey speaks.
pub(crate) struct Misskey {
    transport: Arc<dyn Transport>,
}

impl Misskey {
    /// Its name in the registry.
    pub(crate) const NAME: &'static str = "misskey";

    /// For the registry.
    pub(crate) fn make(transport: Arc<dyn Transport>) -> Arc<dyn Dialect> {
        Arc::new(Self { transport })
    }

    /// The account of a token. Whoever moved is known here by an id alone, so their new name is asked for.
    async fn account(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        let response = self.ask(instance, "/api/i", json!({ "i": token.expose() })).await?;
        let (mut identity, moved) = account::identity(&response, &instance.origin)?;
        if let Some(id) = moved {
            let question = json!({ "i": token.expose(), "userId": id });
            let shown = self.ask(instance, "/api/users/show", question).await?;
            identity.moved_to = account::moved_to(&shown, &instance.origin)?;
        }
        Ok(identity)
    }

    /// The token goes in the body: older versions look nowhere else.
    async fn ask(&self, instance: &Instance, path: &str, question: Value) -> Result<Response, NetError> {
        let question = Request::post_json(instance.origin.url(path), Secret::new(question.to_string()));
        self.transport.send(Request { limit: DOCUMENT, ..question }).await
    }
}

#[async_trait]
impl Dialect for Misskey {
    fn id(&self) -> DialectId {
        DialectId::new(Self::NAME)
    }

    fn offers(&self) -> &'static [Offer] {
        &[Offer::Browser, Offer::Scopes]
    }

    fn scope(&self, access: &Access, _instance: &Instance) -> Scope {
        permissions::of(access)
    }

    /// Every permission stands for itself.
    fn covers(&self, held: &Scope, asked: &str) -> bool {
        held.contains(asked)
    }

    fn identity_scope(&self, asked: &Scope, _instance: &Instance) -> Scope {
        const ACCOUNT: &str = "read:account";
        if asked.contains(ACCOUNT) { Scope::default() } else { Scope::parse(ACCOUNT) }
    }

    /// Nobody is asked: the page is told everything about the client.
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
            scope: request.scope.clone(),
            registered_at: now,
        })
    }

    fn authorization_request(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        state: &State,
        _challenge: &CodeChallenge,
    ) -> Url {
        let mut page = instance.origin.url(&format!("/miauth/{}", state.session().expose()));
        let permissions: Vec<_> = registration.scope.tokens().collect();
        page.query_pairs_mut()
            .append_pair("name", &registration.client_id)
            .append_pair("callback", &registration.redirect_uri.to_string())
            .append_pair("permission", &permissions.join(","));
        page
    }

    fn returns(&self) -> Returns {
        Returns::Session
    }

    /// Asks what became of the session. It is answered once: an answer that is lost is a token that is
    /// lost.
    async fn exchange(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        code: &Secret,
        _verifier: &CodeVerifier,
        now: Timestamp,
    ) -> Result<TokenSet, TokenError> {
        let url = instance.origin.url(&format!("/api/miauth/{}/check", code.expose()));
        let question = Request::post_json(url, Secret::new("{}"));
        let response = self.transport.send(Request { limit: DOCUMENT, ..question }).await?;
        checked(&response, registration, now)
    }

    async fn check_registration(
        &self,
        _instance: &Instance,
        _registration: &ClientRegistration,
    ) -> Result<RegistrationStanding, NetError> {
        Ok(RegistrationStanding::Known)
    }

    async fn identify(&self, instance: &Instance, token: &Secret) -> Result<Identity, IdentifyError> {
        self.account(instance, token).await
    }

    /// Only the person can end a token, on the server's page. What is left is to see whether they did.
    async fn revoke(
        &self,
        instance: &Instance,
        _registration: &ClientRegistration,
        token: &TokenSet,
    ) -> Result<Revocation, RevokeError> {
        oauth::seen(self.identify(instance, &token.access_token).await)
    }

    fn sessions_page(&self, instance: &Instance) -> Option<Url> {
        Some(instance.origin.url("/settings/apps"))
    }
}

/// What became of a session. `false` before the person agreed, and for ever after the first `true`.
pub(crate) fn checked(
    response: &Response,
    registration: &ClientRegistration,
    now: Timestamp,
) -> Result<TokenSet, TokenError> {
    #[derive(Deserialize)]
    struct Answer {
        ok: bool,
        token: Option<String>,
    }
    if !is_success(response.status) {
        return Err(TokenError::Refused { status: response.status });
    }
    let answer: Answer = json::object(response, DOCUMENT).ok_or(TokenError::Malformed)?;
    if !answer.ok {
        return Err(TokenError::InvalidGrant);
    }
    let token =
        answer.token.filter(|token| json::is_visible(token, MAX_TOKEN)).ok_or(TokenError::Malformed)?;
    Ok(TokenSet {
        access_token: Secret::new(token),
        refresh_token: None,
        scope: registration.scope.clone(),
        issued_at: now,
        expires_at: None,
        refresh_expires_at: None,
        received: Received::default(),
    })
}

#[derive(Deserialize)]
struct Meta {
    name: Option<Value>,
    description: Option<Value>,
    version: String,
    #[serde(rename = "iconUrl")]
    icon: Option<Value>,
}

/// What a server says about itself, in the short form: the long one was seen to hold thousands of emoji.
pub(crate) fn describe<'a>(server: &'a Server<'a>) -> Describing<'a> {
    Box::pin(async move {
        let question = json!({ "detail": false });
        let meta: Option<Meta> = server.answer(server.origin().url("/api/meta"), &question).await?;
        Ok(meta.map(|meta| {
            fn text(value: Option<&Value>) -> &str {
                value.and_then(Value::as_str).unwrap_or_default()
            }
            About {
                title: inert::line(text(meta.name.as_ref()), MAX_TITLE),
                description: inert::html(text(meta.description.as_ref()), MAX_DESCRIPTION),
                version: inert::line(&meta.version, MAX_VERSION),
                domain: None,
                icon: picture::url(meta.icon.as_ref(), server.origin()),
            }
        }))
    })
}

#[cfg(test)]
#[path = "misskey_tests.rs"]
mod tests;
