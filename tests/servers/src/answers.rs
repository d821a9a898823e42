//! Answers with the headers that were recorded.

use axum::body::Body;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, PRAGMA, REFERRER_POLICY, RETRY_AFTER,
    VARY, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde::Serialize;

use crate::clock::iso8601;
use crate::pages::{self, escape};

const JSON: &str = "application/json; charset=utf-8";
const HTML: &str = "text/html; charset=utf-8";
const FRESH: &str = "max-age=0, private, must-revalidate";

/// Any answer with a body.
pub(crate) fn answer(status: StatusCode, content_type: &str, body: impl Into<Body>) -> Response {
    let cache = if status.is_success() { FRESH } else { "no-cache" };
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    set(&mut response, CONTENT_TYPE, content_type);
    set(&mut response, CACHE_CONTROL, cache);
    response
}

/// Sets one header.
pub(crate) fn set(response: &mut Response, name: HeaderName, value: &str) {
    let value = HeaderValue::from_str(value).expect("invariant: header values are ASCII");
    response.headers_mut().insert(name, value);
}

/// A JSON answer. Structs keep the recorded order of their fields.
pub(crate) fn json<T: Serialize>(status: StatusCode, body: &T) -> Response {
    json_as(status, JSON, body)
}

/// A JSON answer under another media type.
pub(crate) fn json_as<T: Serialize>(status: StatusCode, content_type: &str, body: &T) -> Response {
    let text = serde_json::to_string(body).expect("invariant: answers have string keys");
    let mut response = answer(status, content_type, text);
    set(&mut response, VARY, "Accept");
    response
}

/// Mastodon's plain error: one sentence under `error`.
pub(crate) fn error(status: StatusCode, sentence: &str) -> Response {
    json(status, &serde_json::json!({ "error": sentence }))
}

/// 429 in the words of rack-attack: the limit with the second at which it ends, and a wait.
pub(crate) fn too_many(limit: Option<(u32, u64)>, retry_after: Option<u32>) -> Response {
    let body = serde_json::json!({ "error": "Too many requests" });
    let mut response = json_as(StatusCode::TOO_MANY_REQUESTS, "application/json", &body);
    if let Some((limit, reset)) = limit {
        for (name, value) in [
            ("x-ratelimit-limit", limit.to_string()),
            ("x-ratelimit-remaining", "0".to_owned()),
            ("x-ratelimit-reset", iso8601(reset)),
        ] {
            set(&mut response, HeaderName::from_static(name), &value);
        }
    }
    if let Some(seconds) = retry_after {
        set(&mut response, RETRY_AFTER, &seconds.to_string());
    }
    response
}

/// Rails' own JSON for an error outside the controllers.
pub(crate) fn json_error(status: StatusCode) -> Response {
    #[derive(Serialize)]
    struct Exception {
        status: u16,
        error: &'static str,
    }
    json(status, &Exception { status: status.as_u16(), error: status.canonical_reason().unwrap_or_default() })
}

/// A page. `form-action` is left out of the policy: it would stop redirects to an app's scheme.
pub(crate) fn html(status: StatusCode, page: String) -> Response {
    let mut response = answer(status, HTML, page);
    let policy = "base-uri 'none'; default-src 'none'; frame-ancestors 'none'; img-src 'self'; style-src 'unsafe-inline'";
    set(&mut response, CONTENT_SECURITY_POLICY, policy);
    set(&mut response, VARY, "Accept");
    response
}

/// Something is not there: JSON below `/api`, a page elsewhere.
pub(crate) fn not_found(path: &str) -> Response {
    if path.starts_with("/api/") {
        return error(StatusCode::NOT_FOUND, "Not Found");
    }
    html(StatusCode::NOT_FOUND, pages::message("Not found", "The page you are looking for isn't here."))
}

/// 302 with the body Rails sends.
pub(crate) fn redirect(location: &str) -> Response {
    let body =
        format!(r#"<html><body>You are being <a href="{}">redirected</a>.</body></html>"#, escape(location));
    let mut response = answer(StatusCode::FOUND, HTML, body);
    set(&mut response, LOCATION, location);
    response
}

/// An OAuth error (RFC 6749, section 5.2) in Doorkeeper's words.
#[derive(Debug)]
pub(crate) struct OAuthError {
    status: StatusCode,
    code: &'static str,
    description: String,
}

impl OAuthError {
    /// An error with status 400.
    pub(crate) fn bad_request(code: &'static str, description: &str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, code, description: description.to_owned() }
    }

    /// `invalid_request` for a parameter that is not there.
    pub(crate) fn missing(parameter: &str) -> Self {
        Self::bad_request("invalid_request", &format!("Missing required parameter: {parameter}."))
    }

    /// `invalid_client`, the one with status 401.
    pub(crate) fn invalid_client() -> Self {
        let description = "Client authentication failed due to unknown client, no client authentication included, \
                           or unsupported authentication method.";
        Self { status: StatusCode::UNAUTHORIZED, code: "invalid_client", description: description.to_owned() }
    }

    /// `invalid_grant`.
    pub(crate) fn invalid_grant() -> Self {
        let description = "The provided authorization grant is invalid, expired, revoked, does not match the \
                           redirection URI used in the authorization request, or was issued to another client.";
        Self::bad_request("invalid_grant", description)
    }

    /// `invalid_scope`.
    pub(crate) fn invalid_scope() -> Self {
        Self::bad_request("invalid_scope", "The requested scope is invalid, unknown, or malformed.")
    }

    /// As JSON, as the token endpoint answers.
    pub(crate) fn as_json(&self) -> Response {
        #[derive(Serialize)]
        struct Body<'a> {
            error: &'a str,
            error_description: &'a str,
        }
        let mut response =
            json(self.status, &Body { error: self.code, error_description: &self.description });
        challenge(&mut response, self.code, &self.description);
        response
    }

    /// As a page, as the authorization endpoint answers when it must not redirect.
    pub(crate) fn as_page(&self) -> Response {
        html(self.status, pages::message("An error has occurred", &self.description))
    }
}

/// Adds `WWW-Authenticate` and forbids storing, as Doorkeeper does on every refusal.
pub(crate) fn challenge(response: &mut Response, code: &str, description: &str) {
    let value = format!(r#"Bearer realm="Doorkeeper", error="{code}", error_description="{description}""#);
    set(response, WWW_AUTHENTICATE, &value);
    set(response, CACHE_CONTROL, "no-store");
}

/// Marks a successful token answer as not to be stored.
pub(crate) fn never_stored(mut response: Response) -> Response {
    set(&mut response, CACHE_CONTROL, "no-store");
    set(&mut response, PRAGMA, "no-cache");
    response
}

/// The headers Rails puts on everything.
pub(crate) async fn with_common_headers(mut response: Response) -> Response {
    set(&mut response, X_FRAME_OPTIONS, "SAMEORIGIN");
    set(&mut response, X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(&mut response, REFERRER_POLICY, "strict-origin-when-cross-origin");
    set(&mut response, HeaderName::from_static("x-permitted-cross-domain-policies"), "none");
    response
}
