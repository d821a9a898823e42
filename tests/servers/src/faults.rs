//! Faults to order, and the record of what was asked.

use std::collections::{HashMap, VecDeque};
use std::future::pending;
use std::sync::Arc;

use axum::Extension;
use axum::body::to_bytes;
use axum::extract::{Request as HttpRequest, State};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use axum::middleware::Next;
use axum::response::Response;
use serde_json::Value;
use tokio::sync::Notify;

use crate::control;
use crate::world::{Request, Shared};
use crate::{answers, pages};

/// What goes wrong instead of the ordinary answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// An error page with this status; nothing is done.
    Status(u16),
    /// This answer; nothing is done.
    StatusBody {
        /// The HTTP status.
        status: u16,
        /// The media type.
        content_type: &'static str,
        /// The body, as it is sent.
        body: String,
    },
    /// What was asked is done, and the JSON in the answer is changed at one place.
    Altered {
        /// Which place, as a JSON pointer (RFC 6901).
        pointer: String,
        /// What stands there instead.
        value: Value,
    },
    /// 429 as Mastodon sends it; nothing is done.
    TooMany {
        /// `Retry-After`, in seconds. Mastodon sends none.
        retry_after: Option<u32>,
        /// `X-RateLimit-Reset`: so many seconds from now. Mastodon sends it always.
        reset: Option<u32>,
    },
    /// The request is read and never answered; nothing is done.
    Hang,
    /// The connection is closed without an answer; nothing is done.
    Drop,
    /// What was asked is done, then the connection is closed without an answer.
    DropAfter,
    /// What was asked is done and never answered.
    HangAfter,
}

/// Faults by path.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    next: HashMap<String, VecDeque<Fault>>,
    always: HashMap<String, Fault>,
}

impl Faults {
    /// Queues a fault for one request.
    pub(crate) fn queue(&mut self, path: &str, fault: Fault) {
        self.next.entry(path.to_owned()).or_default().push_back(fault);
    }

    /// Sets a fault for all requests after the queued ones.
    pub(crate) fn set(&mut self, path: &str, fault: Fault) {
        self.always.insert(path.to_owned(), fault);
    }

    /// Forgets all faults.
    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    fn take(&mut self, path: &str) -> Option<Fault> {
        let queued = self.next.get_mut(path).and_then(VecDeque::pop_front);
        queued.or_else(|| self.always.get(path).cloned())
    }
}

/// Closes one connection from inside a request.
#[derive(Clone, Debug, Default)]
pub(crate) struct Hangup(Arc<Notify>);

impl Hangup {
    /// Asks for the connection to be closed. Whoever waits for an answer waits in vain.
    async fn hang_up(self) -> Response {
        self.0.notify_one();
        pending().await
    }

    /// Comes back when the connection is to be closed.
    pub(crate) async fn asked(&self) {
        self.0.notified().await;
    }
}

/// Records every request and puts the ordered fault in the place of its answer.
pub(crate) async fn intercept(
    State(shared): State<Shared>,
    Extension(hangup): Extension<Hangup>,
    request: HttpRequest,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    if control::is_control(&path) {
        return next.run(request).await;
    }
    let (fault, number) = begin(&shared, request.method().as_str(), &path);
    let closed = shared.lock().conduct.closed;
    let response = match fault.clone() {
        None | Some(Fault::DropAfter | Fault::HangAfter) => match closed {
            Some(closed) => closed.response(),
            None => next.run(request).await,
        },
        Some(Fault::Status(status)) => failure(status),
        Some(Fault::StatusBody { status, content_type, body }) => {
            let mut response = Response::new(body.into());
            *response.status_mut() = code(status);
            answers::set(&mut response, CONTENT_TYPE, content_type);
            response
        }
        Some(Fault::Altered { pointer, value }) => alter(next.run(request).await, &pointer, value).await,
        Some(Fault::TooMany { retry_after, reset }) => too_many(&shared, retry_after, reset),
        Some(Fault::Hang) => return pending().await,
        Some(Fault::Drop) => return hangup.hang_up().await,
    };
    shared.lock().requests[number].status = response.status().as_u16();
    match fault {
        Some(Fault::DropAfter) => hangup.hang_up().await,
        Some(Fault::HangAfter) => pending().await,
        _ => response,
    }
}

fn begin(shared: &Shared, method: &str, path: &str) -> (Option<Fault>, usize) {
    let mut world = shared.lock();
    let number = world.requests.len();
    world.requests.push(Request { method: method.to_owned(), path: path.to_owned(), status: 0 });
    (world.faults.take(path), number)
}

async fn alter(response: Response, pointer: &str, value: Value) -> Response {
    let (mut parts, body) = response.into_parts();
    let body = to_bytes(body, usize::MAX).await.expect("invariant: our own bodies can be read");
    let mut document: Value = serde_json::from_slice(&body).unwrap_or_default();
    if let Some(place) = document.pointer_mut(pointer) {
        *place = value;
    }
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, document.to_string().into())
}

fn too_many(shared: &Shared, retry_after: Option<u32>, reset: Option<u32>) -> Response {
    let now = shared.lock().clock.now();
    let reset = reset.map(|seconds| now + u64::from(seconds));
    answers::too_many(reset.map(|reset| (300, reset)), retry_after)
}

fn failure(status: u16) -> Response {
    let page = pages::message("Something went wrong", "We're sorry, but something went wrong on our end.");
    answers::html(code(status), page)
}

fn code(status: u16) -> StatusCode {
    StatusCode::from_u16(status).expect("invariant: faults have a status from 100 to 999")
}
