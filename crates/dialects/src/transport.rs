//! The one thing a dialect asks of the outside: send this, give me what came back.

use std::time::Duration;

use async_trait::async_trait;
use fediaccounts_core::{NetError, Origin, Secret};
use url::Url;

/// Token and registration answers are small.
pub const SMALL: usize = 64 * 1024;
/// Documents about servers and accounts.
pub const DOCUMENT: usize = 1024 * 1024;

/// Sends requests. It adds a User-Agent and `Accept: application/json`, keeps no cookies, never
/// follows a redirect of a POST, at most three of a GET and only within the scheme, ends after
/// thirty seconds and reads no more than the request's limit.
#[async_trait]
pub trait Transport: Send + Sync {
    /// Sends a request; any HTTP answer is `Ok`.
    async fn send(&self, request: Request) -> Result<Response, NetError>;
}

/// A request.
#[derive(Debug, Clone)]
pub struct Request {
    /// Where to.
    pub url: Url,
    /// A POST with these fields as `application/x-www-form-urlencoded`; a GET if `None`.
    pub form: Option<Vec<(&'static str, Secret)>>,
    /// The token for the Authorization header. A redirect to another origin ends such a request.
    pub bearer: Option<Secret>,
    /// The most bytes of the body that are read, after decompression.
    pub limit: usize,
}

impl Request {
    /// A GET of a document.
    pub fn get(url: Url) -> Self {
        Self { url, form: None, bearer: None, limit: DOCUMENT }
    }

    /// A POST of a form.
    pub fn post(url: Url, form: Vec<(&'static str, Secret)>) -> Self {
        Self { url, form: Some(form), bearer: None, limit: SMALL }
    }

    /// The same with a token.
    #[must_use]
    pub fn bearer(mut self, token: &Secret) -> Self {
        self.bearer = Some(token.clone());
        self
    }
}

/// An answer.
#[derive(Clone)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// `Content-Type` without its parameters, in lower case.
    pub content_type: String,
    /// `Retry-After` in seconds, or until its date; at most an hour. Where the header stands twice,
    /// the first that can be read.
    pub retry_after: Option<Duration>,
    /// The body, not longer than the request's limit.
    pub body: Vec<u8>,
    /// The other origin that redirects led to, if they led to one: it speaks for itself, not for the one
    /// that was asked.
    pub elsewhere: Option<Origin>,
}

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Response")
            .field("status", &self.status)
            .field("content_type", &self.content_type)
            .field("bytes", &self.body.len())
            .finish_non_exhaustive()
    }
}
