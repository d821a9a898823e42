//! Servers: what they are and how they speak.

use url::Url;

use crate::{Origin, Scope};

/// How a server speaks: the name of a [`Dialect`](crate::Dialect).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct DialectId(String);

impl DialectId {
    /// The name, as in the registry of dialects: `mastodon`.
    pub fn new(name: impl Into<String>) -> Self {
        Self(name.into())
    }

    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What a server runs, as its NodeInfo says: untrusted, selects quirks and never security.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServerSoftware {
    /// NodeInfo's `software.name`, in lower case.
    pub name: String,
    /// NodeInfo's `software.version`.
    pub version: String,
}

/// The OAuth endpoints, every one on the issuer's own origin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoints {
    /// Where clients are registered.
    pub registration: Url,
    /// RFC 6749, section 3.1.
    pub authorization: Url,
    /// RFC 6749, section 3.2.
    pub token: Url,
    /// RFC 7009.
    pub revocation: Url,
}

/// A server that was resolved and understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Where its API and its OAuth endpoints are.
    pub origin: Origin,
    /// The domain that it says its handles have; the host of its API if it names no other. A claim:
    /// [`Dialects::proves_domain`](crate::Dialects::proves_domain) tells whether it may be shown as one.
    pub account_domain: String,
    /// What it runs.
    pub software: ServerSoftware,
    /// How it speaks.
    pub dialect: DialectId,
    /// Its own name for itself: untrusted text.
    pub title: String,
    /// What it says about itself: untrusted plain text.
    pub description: String,
    /// Where its picture is, if it names one.
    pub icon: Option<Url>,
    /// RFC 8414 `issuer`, if it publishes metadata.
    pub issuer: Option<String>,
    /// Its OAuth endpoints.
    pub endpoints: Endpoints,
    /// RFC 8414 `scopes_supported`, if it publishes them.
    pub scopes_supported: Option<Scope>,
}
