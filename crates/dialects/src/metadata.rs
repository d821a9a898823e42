//! Authorization server metadata (RFC 8414).

use fediaccounts_core::{DiscoveryError, Endpoints, Origin, Scope};
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use crate::inert;
use crate::server::Server;

const MAX_ENDPOINT: usize = 2048;

/// What is published, checked: the issuer is the server that was asked, and every endpoint its own.
pub(crate) struct Metadata {
    /// `issuer`, as it is written.
    pub(crate) issuer: String,
    /// Mastodon's `app_registration_endpoint`; not `registration_endpoint`, which is RFC 7591.
    pub(crate) registration: Option<Url>,
    authorization: Option<Url>,
    token: Option<Url>,
    revocation: Option<Url>,
    /// `scopes_supported`, unless it is empty.
    pub(crate) scopes_supported: Option<Scope>,
}

impl Metadata {
    /// Whether a sign-in in the browser could begin and end by it alone.
    pub(crate) fn is_usable(&self) -> bool {
        self.authorization.is_some() && self.token.is_some()
    }
}

#[derive(Deserialize)]
struct Document {
    issuer: String,
    authorization_endpoint: Option<String>,
    token_endpoint: Option<String>,
    revocation_endpoint: Option<String>,
    app_registration_endpoint: Option<String>,
    scopes_supported: Option<Value>,
}

/// The metadata; `None` if there is none that can be read.
pub(crate) async fn fetch(server: &Server<'_>) -> Result<Option<Metadata>, DiscoveryError> {
    let url = server.origin().url("/.well-known/oauth-authorization-server");
    let document: Option<Document> = server.object(url).await?;
    document.map(|document| check(document, server.origin())).transpose()
}

/// The reading, of any answer.
#[cfg(any(test, feature = "fuzzing"))]
pub(crate) fn read(response: &crate::Response, origin: &Origin) -> Result<Option<Metadata>, DiscoveryError> {
    let document: Option<Document> = crate::json::object(response, crate::DOCUMENT);
    document.map(|document| check(document, origin)).transpose()
}

fn check(document: Document, origin: &Origin) -> Result<Metadata, DiscoveryError> {
    // RFC 8414, section 3.3, but for the one slash that Mastodon appends.
    let issuer = document.issuer.strip_suffix('/').unwrap_or(&document.issuer);
    if issuer != origin.to_string() {
        return Err(DiscoveryError::ForeignEndpoint);
    }
    let endpoint = |text: Option<String>| text.map(|text| own(&text, origin)).transpose();
    Ok(Metadata {
        registration: endpoint(document.app_registration_endpoint)?,
        authorization: endpoint(document.authorization_endpoint)?,
        token: endpoint(document.token_endpoint)?,
        revocation: endpoint(document.revocation_endpoint)?,
        scopes_supported: document.scopes_supported.as_ref().and_then(scopes),
        issuer: document.issuer,
    })
}

/// The endpoint, if it lies on the origin and is one at all (RFC 6749, section 3.1: no fragment).
fn own(text: &str, origin: &Origin) -> Result<Url, DiscoveryError> {
    Url::parse(text)
        .ok()
        .filter(|url| text.len() <= MAX_ENDPOINT && origin.holds(url) && url.fragment().is_none())
        .ok_or(DiscoveryError::ForeignEndpoint)
}

fn scopes(value: &Value) -> Option<Scope> {
    let tokens: Vec<&str> = value.as_array()?.iter().filter_map(Value::as_str).collect();
    Some(inert::scope(&tokens.join(" "))).filter(|scope| !scope.is_empty())
}

/// The endpoints: those published, else those of Mastodon and all that copy its interface.
pub(crate) fn endpoints(metadata: Option<&Metadata>, origin: &Origin) -> Endpoints {
    let pick = |published: fn(&Metadata) -> &Option<Url>, usual| {
        metadata.and_then(|metadata| published(metadata).clone()).unwrap_or_else(|| origin.url(usual))
    };
    Endpoints {
        registration: pick(|metadata| &metadata.registration, "/api/v1/apps"),
        authorization: pick(|metadata| &metadata.authorization, "/oauth/authorize"),
        token: pick(|metadata| &metadata.token, "/oauth/token"),
        revocation: pick(|metadata| &metadata.revocation, "/oauth/revoke"),
    }
}

#[cfg(test)]
#[path = "metadata_tests.rs"]
mod tests;
