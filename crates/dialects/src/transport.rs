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
/// follows a redirect of anything but a GET, at most three of that and only within the scheme, ends after
/// thirty seconds and reads no more than the request's limit.
#[async_trait]
pub trait Transport: Send + Sync {
    /// Sends a request; any HTTP answer is `Ok`.
    async fn send(&self, request: Request) -> Result<Response, NetError>;
}

/// What a request does (RFC 9110, section 9.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verb {
    /// GET.
    Get,
    /// POST.
    Post,
    /// DELETE.
    Delete,
}

/// What a request carries.
#[derive(Debug, Clone)]
pub enum Body {
    /// `application/x-www-form-urlencoded`.
    Form(Vec<(&'static str, Secret)>),
    /// `application/json`.
    Json(Secret),
}

/// A request.
#[derive(Debug, Clone)]
pub struct Request {
    /// What it does.
    pub verb: Verb,
    /// Where to.
    pub url: Url,
    /// What it carries.
    pub body: Option<Body>,
    /// The token for the Authorization header. A redirect to another origin ends such a request.
    pub bearer: Option<Secret>,
    /// One more header, by its name in lower case.
    pub header: Option<(&'static str, Secret)>,
    /// The most bytes of the body that are read, after decompression.
    pub limit: usize,
}

impl Request {
    fn new(verb: Verb, url: Url, body: Option<Body>, limit: usize) -> Self {
        Self { verb, url, body, bearer: None, header: None, limit }
    }

    /// A GET of a document.
    pub fn get(url: Url) -> Self {
        Self::new(Verb::Get, url, None, DOCUMENT)
    }

    /// A POST of a form.
    pub fn post(url: Url, form: Vec<(&'static str, Secret)>) -> Self {
        Self::new(Verb::Post, url, Some(Body::Form(form)), SMALL)
    }

    /// A POST of JSON: what `json` exposes is sent as it is.
    pub fn post_json(url: Url, json: Secret) -> Self {
        Self::new(Verb::Post, url, Some(Body::Json(json)), SMALL)
    }

    /// A DELETE.
    pub fn delete(url: Url) -> Self {
        Self::new(Verb::Delete, url, None, SMALL)
    }

    /// The same with a token.
    #[must_use]
    pub fn bearer(mut self, token: &Secret) -> Self {
        self.bearer = Some(token.clone());
        self
    }

    /// The same with one more header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &Secret) -> Self {
        self.header = Some((name, value.clone()));
        self
    }

    /// The fields of its form, if it carries one.
    pub fn form(&self) -> &[(&'static str, Secret)] {
        match &self.body {
            Some(Body::Form(form)) => form,
            _ => &[],
        }
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
    /// How many redirects were followed, here or elsewhere: some servers answer a dead token with their
    /// sign-in page.
    pub redirects: usize,
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scripted::{Scripted, origin};

    #[tokio::test]
    async fn a_request_carries_one_body_and_at_most_one_more_header() {
        let transport = Scripted::new();
        let code = Secret::new("123456");
        let asked = Request::post_json(origin().url("/api/i"), Secret::new(r#"{"i":"CANARY_AT"}"#));
        assert!(asked.form().is_empty());
        let _ = transport.send(asked.header("x-peertube-otp", &code)).await;
        let _ = transport.send(Request::delete(origin().url("/api/oauth_tokens/7"))).await;
        assert_eq!(transport.json(), serde_json::json!({ "i": "CANARY_AT" }));
        assert_eq!(transport.headers(), [Some(("x-peertube-otp", code)), None]);
        assert_eq!(transport.routes(), ["POST /api/i", "DELETE /api/oauth_tokens/7"]);
    }
}
