//! What is looked at before anything else: who asks, and what they would understand.

use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, USER_AGENT};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use super::{answers, pages};
use crate::world::Shared;

/// Refuses whoever does not say what they are, and whoever would not understand the answer.
pub(super) async fn check(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let (host, starting) = {
        let world = shared.lock();
        (world.host.clone(), world.gotosocial.starting)
    };
    if starting {
        return answers::starting(&host);
    }
    if !request.headers().contains_key(USER_AGENT) {
        let body = r#"{"error": "I'm a teapot: no user-agent sent with request"}"#;
        return answers::with(StatusCode::IM_A_TEAPOT, "application/json", body.to_owned());
    }
    let offered = offered(request.uri().path());
    match refused(request.headers(), offered) {
        Some(accept) => {
            let sentence = format!(
                "Not Acceptable: no format can be offered for requested Accept header(s) [{accept}]; \
                 this endpoint offers [{offered}]"
            );
            if accept.contains("text/html") {
                let page = pages::error(&host, &sentence);
                return answers::page(StatusCode::NOT_ACCEPTABLE, page);
            }
            answers::error(StatusCode::NOT_ACCEPTABLE, &sentence)
        }
        None => next.run(request).await,
    }
}

/// The one media type that a path has.
fn offered(path: &str) -> &'static str {
    match path {
        "/auth/sign_in" | "/oauth/authorize" | "/oauth/oob" => "text/html",
        path if path.starts_with("/avatars/") || path.starts_with("/icon.") => "image/png",
        _ => "application/json",
    }
}

/// What was asked for instead.
fn refused<'a>(headers: &'a HeaderMap, offered: &str) -> Option<&'a str> {
    let accept = headers.get(ACCEPT)?.to_str().ok()?;
    let kind = offered.split('/').next().unwrap_or_default();
    let takes = |range: &str| {
        let range = range.split(';').next().unwrap_or_default().trim();
        range == "*/*" || range == offered || range == format!("{kind}/*")
    };
    (!accept.split(',').any(takes)).then_some(accept)
}
