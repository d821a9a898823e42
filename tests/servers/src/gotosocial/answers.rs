//! Answers with the headers that were recorded.

use axum::http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, PRAGMA, REFERRER_POLICY,
    RETRY_AFTER, SERVER, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::Response;
use serde::Serialize;

use super::pages;
use crate::answers::set;

const JSON: &str = "application/json";
const HTML: &str = "text/html; charset=utf-8";
/// Behind every error on the way of a sign-in.
const ADVICE: &str = "If you arrived at this error during a sign in/oauth flow, please try clearing your session \
                      cookies and signing in again; if problems persist, make sure you're using the correct \
                      credentials";

/// Any answer, without anything about keeping it.
pub(super) fn with(status: StatusCode, content_type: &str, body: String) -> Response {
    let mut response = Response::new(body.into());
    *response.status_mut() = status;
    set(&mut response, CONTENT_TYPE, content_type);
    response
}

/// JSON of the API.
pub(super) fn json<T: Serialize>(status: StatusCode, body: &T) -> Response {
    kept("no-store", as_json(status, JSON, body))
}

/// JSON under another media type, which may be kept for so long.
pub(super) fn document<T: Serialize>(content_type: &str, keep: &str, body: &T) -> Response {
    kept(keep, as_json(StatusCode::OK, content_type, body))
}

/// JSON of `/oauth`.
pub(super) fn oauth<T: Serialize>(status: StatusCode, body: &T) -> Response {
    kept("private, max-age=120", as_json(status, JSON, body))
}

fn as_json<T: Serialize>(status: StatusCode, content_type: &str, body: &T) -> Response {
    with(status, content_type, serde_json::to_string(body).expect("invariant: answers have string keys"))
}

pub(super) fn kept(how: &str, mut response: Response) -> Response {
    set(&mut response, CACHE_CONTROL, how);
    response
}

/// A token: never to be kept.
pub(super) fn token<T: Serialize>(body: &T) -> Response {
    let mut response = json(StatusCode::OK, body);
    set(&mut response, PRAGMA, "no-cache");
    response
}

/// One sentence under `error`, as the API says it.
pub(super) fn error(status: StatusCode, sentence: &str) -> Response {
    json(status, &serde_json::json!({ "error": sentence }))
}

/// 404, for everything that is not there.
pub(super) fn missing() -> Response {
    error(StatusCode::NOT_FOUND, "Not Found")
}

/// The same for a path.
pub(super) async fn not_found() -> Response {
    missing()
}

/// 405: the only endpoints that are asked with the wrong verb take a POST.
pub(super) async fn method_not_allowed() -> Response {
    let mut response = with(StatusCode::METHOD_NOT_ALLOWED, "text/plain", "405 method not allowed".into());
    set(&mut response, ALLOW, "POST");
    response
}

/// An error of `/oauth` (RFC 6749, section 5.2), whose code may be anything.
pub(super) fn refusal(status: StatusCode, code: &str, description: &str) -> Response {
    #[derive(Serialize)]
    struct Body<'a> {
        error: &'a str,
        error_description: &'a str,
    }
    oauth(status, &Body { error: code, error_description: description })
}

/// What `/oauth/token` says when its library fails with `code`.
pub(super) fn failed(code: &str) -> Response {
    let description = format!("Bad Request: could not get access token: {code}: {ADVICE}");
    refusal(StatusCode::BAD_REQUEST, code, &description)
}

/// A refusal with status 403 and advice.
pub(super) fn forbidden(code: &str, sentence: &str) -> Response {
    refusal(StatusCode::FORBIDDEN, code, &format!("Forbidden: {sentence}: {ADVICE}"))
}

/// A page of the sign-in.
pub(super) fn page(status: StatusCode, page: String) -> Response {
    kept("private, max-age=120", with(status, HTML, page))
}

/// An error on the way of a sign-in: it ends there.
pub(super) fn dead_end(status: StatusCode, host: &str, sentence: &str) -> Response {
    let reason = status.canonical_reason().unwrap_or_default();
    let sentence = if sentence.is_empty() { String::new() } else { format!("{sentence}: ") };
    page(status, pages::error(host, &format!("{reason}: {sentence}{ADVICE}")))
}

/// A redirect without a page.
pub(super) fn redirect(location: &str) -> Response {
    let mut response = Response::new(axum::body::Body::empty());
    *response.status_mut() = StatusCode::FOUND;
    set(&mut response, LOCATION, location);
    kept("private, max-age=120", response)
}

/// The redirect to the sign-in page.
pub(super) fn see_other(location: &str) -> Response {
    let body = format!("<a href=\"{location}\">See Other</a>.\n\n");
    let mut response = page(StatusCode::SEE_OTHER, body);
    set(&mut response, LOCATION, location);
    response
}

/// While it starts: `Retry-After` stands twice.
pub(super) fn starting(host: &str) -> Response {
    let mut response = with(StatusCode::SERVICE_UNAVAILABLE, HTML, pages::starting(host));
    for value in ["120", "Sat, 21 Nov 2026 23:55:59 GMT"] {
        response.headers_mut().append(RETRY_AFTER, HeaderValue::from_static(value));
    }
    kept("no-store", response)
}

/// What stands on everything.
pub(super) async fn with_headers(mut response: Response) -> Response {
    for (name, value) in [
        (
            CONTENT_SECURITY_POLICY,
            "default-src 'self'; object-src 'none'; img-src 'self' blob:; media-src 'self'",
        ),
        (HeaderName::from_static("permissions-policy"), "browsing-topics=()"),
        (REFERRER_POLICY, "same-origin"),
        (SERVER, "gotosocial"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    ] {
        set(&mut response, name, value);
    }
    response
}
