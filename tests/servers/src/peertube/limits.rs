//! The limits on requests, per address of the internet: 15 in five minutes for `POST /users/token`, where
//! right and wrong passwords and refreshes count alike, and 50 in ten seconds for the rest. Both are off
//! unless they were switched on.

use std::collections::HashMap;

use axum::extract::{Request, State};
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderName, Method, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

use crate::answers::set;
use crate::world::Shared;

/// A limit in a window that begins with the first request.
#[derive(Debug)]
pub(crate) struct Limiter {
    /// How many requests; any number if none.
    pub(crate) limit: Option<u32>,
    /// Seconds.
    window: u64,
    /// The end of the window and the requests in it, by address.
    hits: HashMap<String, (u64, u32)>,
}

/// How a request stands to a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    limit: u32,
    remaining: u32,
    /// Seconds since 1970.
    reset: u64,
    is_over: bool,
}

impl Limiter {
    /// No limit yet, and the length of its window in seconds.
    pub(crate) fn new(window: u64) -> Self {
        Self { limit: None, window, hits: HashMap::new() }
    }

    /// Counts a request, if there is a limit.
    fn count(&mut self, address: &str, now: u64) -> Option<Count> {
        let limit = self.limit?;
        let (reset, hits) = self.hits.entry(address.to_owned()).or_insert((now + self.window, 0));
        if now >= *reset {
            (*reset, *hits) = (now + self.window, 0);
        }
        *hits += 1;
        let (reset, hits) = (*reset, *hits);
        Some(Count { limit, remaining: limit.saturating_sub(hits), reset, is_over: hits > limit })
    }
}

/// Where a request comes from. A proxy before the server says it.
pub(crate) fn address(headers: &HeaderMap) -> &str {
    headers.get("x-forwarded-for").and_then(|value| value.to_str().ok()).unwrap_or("127.0.0.1")
}

/// Answers 429 in the place of everything that is too much, and says on the rest how much is left.
pub(crate) async fn limit(State(shared): State<Shared>, request: Request, next: Next) -> Response {
    let is_token = request.method() == Method::POST && request.uri().path() == "/api/v1/users/token";
    let (count, now) = {
        let mut world = shared.lock();
        let now = world.clock.now();
        let limiter = if is_token { &mut world.peertube.logins } else { &mut world.peertube.requests };
        (limiter.count(address(request.headers()), now), now)
    };
    let Some(count) = count else { return next.run(request).await };
    let mut response = if count.is_over { too_many(count.reset - now) } else { next.run(request).await };
    for (name, value) in [
        ("x-ratelimit-limit", u64::from(count.limit)),
        ("x-ratelimit-remaining", u64::from(count.remaining)),
        ("x-ratelimit-reset", count.reset),
    ] {
        set(&mut response, HeaderName::from_static(name), &value.to_string());
    }
    response
}

fn too_many(seconds: u64) -> Response {
    let mut response = Response::new("Too many requests, please try again later.".into());
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    set(&mut response, CONTENT_TYPE, "text/html; charset=utf-8");
    set(&mut response, RETRY_AFTER, &seconds.to_string());
    response
}
