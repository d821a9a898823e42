//! Answers in `PeerTube`'s words: errors are problem details (RFC 9457) whose OAuth code stands in `code`.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS,
    CACHE_CONTROL, CONTENT_TYPE, X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, StatusCode, Uri};
use axum::response::Response;
use serde::Serialize;

use crate::answers::set;

const DOCS: &str = "https://docs.joinpeertube.org/api-rest-reference.html";

/// A refusal.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Problem {
    status: StatusCode,
    code: Option<&'static str>,
    sentence: &'static str,
    /// The operation in the documentation that it names.
    operation: Option<&'static str>,
}

impl Problem {
    /// A refusal with a code.
    pub(crate) const fn new(status: StatusCode, code: &'static str, sentence: &'static str) -> Self {
        Self { status, code: Some(code), sentence, operation: None }
    }

    /// Status 400, as nearly everything.
    pub(crate) const fn bad_request(code: &'static str, sentence: &'static str) -> Self {
        Self::new(StatusCode::BAD_REQUEST, code, sentence)
    }

    /// A refusal without a code.
    pub(crate) const fn plain(status: StatusCode, sentence: &'static str) -> Self {
        Self { status, code: None, sentence, operation: None }
    }

    /// The same with a pointer to the documentation.
    #[must_use]
    pub(crate) const fn about(mut self, operation: &'static str) -> Self {
        self.operation = Some(operation);
        self
    }

    /// Its code.
    pub(crate) fn code(&self) -> Option<&'static str> {
        self.code
    }

    /// The answer.
    pub(crate) fn response(self) -> Response {
        problem(self.status, self.code, self.sentence, self.operation)
    }
}

/// A refusal in words that are made up while it runs.
pub(crate) fn problem(
    status: StatusCode,
    code: Option<&str>,
    sentence: &str,
    operation: Option<&str>,
) -> Response {
    #[derive(Serialize)]
    struct Body<'a> {
        r#type: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        title: Option<&'static str>,
        detail: &'a str,
        status: u16,
        #[serde(skip_serializing_if = "Option::is_none")]
        docs: Option<String>,
        #[serde(skip_serializing_if = "Option::is_none")]
        code: Option<&'a str>,
        error: &'a str,
    }
    let body = Body {
        r#type: code.map_or_else(|| "about:blank".to_owned(), |code| format!("{DOCS}#section/Errors/{code}")),
        title: status.canonical_reason().filter(|_| code.is_none()),
        detail: sentence,
        status: status.as_u16(),
        docs: operation.map(|operation| format!("{DOCS}#operation/{operation}")),
        code,
        error: sentence,
    };
    typed(status, "application/problem+json; charset=utf-8", &body)
}

/// A good answer.
pub(crate) fn json<T: Serialize>(body: &T) -> Response {
    typed(StatusCode::OK, "application/json; charset=utf-8", body)
}

/// JSON under any media type. Structs keep the recorded order of their fields.
pub(crate) fn typed<T: Serialize>(status: StatusCode, content_type: &str, body: &T) -> Response {
    let text = serde_json::to_string(body).expect("invariant: answers have string keys");
    let mut response = Response::new(text.into());
    *response.status_mut() = status;
    set(&mut response, CONTENT_TYPE, content_type);
    response
}

/// What it says to every path below `/api/v1` that it does not have, token sessions among them: 400 and
/// nothing.
pub(crate) fn unknown_path() -> Response {
    let mut response = Response::default();
    *response.status_mut() = StatusCode::BAD_REQUEST;
    set(&mut response, CONTENT_TYPE, "application/json; charset=utf-8");
    response
}

/// Nothing is there.
pub(crate) async fn not_found(uri: Uri) -> Response {
    if uri.path().starts_with("/api/v1/") {
        return unknown_path();
    }
    if let Some(file) = uri.path().strip_prefix("/.well-known/") {
        let sentence = format!("ENOENT: no such file or directory, stat './{file}'");
        let mut response = problem(StatusCode::NOT_FOUND, Some("Error"), &sentence, None);
        set(&mut response, CACHE_CONTROL, "no-cache, no-store, must-revalidate");
        return response;
    }
    let mut response = Response::default();
    *response.status_mut() = StatusCode::NOT_FOUND;
    response
}

/// The headers that it puts on everything.
pub(crate) async fn with_common_headers(mut response: Response) -> Response {
    set(&mut response, HeaderName::from_static("x-powered-by"), "PeerTube");
    set(&mut response, X_FRAME_OPTIONS, "DENY");
    set(&mut response, HeaderName::from_static("tk"), "N");
    set(&mut response, ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    set(&mut response, ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
    set(&mut response, ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After");
    response
}
