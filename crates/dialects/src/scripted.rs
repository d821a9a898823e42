//! A transport for tests: answers from a script or from fixtures, and keeps what was sent.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use fediaccounts_core::{
    ClientRegistration, Context, DialectId, Endpoints, Instance, NetError, Origin, Received, RedirectUri,
    Scheme, Scope, Secret, ServerSoftware, Timestamp, TokenSet,
};

use crate::{Body, Request, Response, Transport, Verb};

pub(crate) const NOW: Timestamp = Timestamp::from_seconds(1_800_000_000);

/// Knows `https://social.example`, and panics if anything is sent to an origin it was not told of.
#[derive(Default)]
pub(crate) struct Scripted {
    others: Vec<Origin>,
    answers: Mutex<HashMap<String, VecDeque<Result<Response, NetError>>>>,
    sent: Mutex<Vec<Request>>,
}

impl Scripted {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Answers `GET /path` or `POST /path`: answers come in order, and the last one stays. A path
    /// without any is an HTML page of status 404.
    pub(crate) fn on(self, route: &str, answer: impl Into<Answer>) -> Self {
        lock(&self.answers).entry(route.to_owned()).or_default().push_back(answer.into().0);
        self
    }

    /// Knows another origin too: its routes are written as `GET https://other.example/path`.
    pub(crate) fn knowing(mut self, other: &str) -> Self {
        self.others.push(Origin::parse(other).expect("an origin"));
        self
    }

    /// What was sent, as `GET /path`.
    pub(crate) fn routes(&self) -> Vec<String> {
        lock(&self.sent).iter().map(route).collect()
    }

    /// The fields of the last form that was sent.
    pub(crate) fn form(&self) -> Vec<(&'static str, String)> {
        let sent = lock(&self.sent);
        let forms = sent.iter().rev().map(Request::form);
        let form = forms.into_iter().find(|form| !form.is_empty()).expect("a form was sent");
        form.iter().map(|(name, value)| (*name, value.expose().to_owned())).collect()
    }

    /// The last JSON that was sent.
    pub(crate) fn json(&self) -> serde_json::Value {
        let sent = lock(&self.sent);
        let bodies = sent.iter().rev().filter_map(|request| match &request.body {
            Some(Body::Json(json)) => Some(json.clone()),
            _ => None,
        });
        let json = bodies.into_iter().next().expect("JSON was sent");
        serde_json::from_str(json.expose()).expect("what is sent is JSON")
    }

    /// What was carried, request by request.
    pub(crate) fn bodies(&self) -> Vec<Option<Body>> {
        lock(&self.sent).iter().map(|request| request.body.clone()).collect()
    }

    /// The further headers, request by request.
    pub(crate) fn headers(&self) -> Vec<Option<(&'static str, Secret)>> {
        lock(&self.sent).iter().map(|request| request.header.clone()).collect()
    }

    /// The tokens in the Authorization headers, request by request.
    pub(crate) fn bearers(&self) -> Vec<Option<Secret>> {
        lock(&self.sent).iter().map(|request| request.bearer.clone()).collect()
    }
}

#[async_trait]
impl Transport for Scripted {
    async fn send(&self, request: Request) -> Result<Response, NetError> {
        let knows = |url| std::iter::once(&origin()).chain(&self.others).any(|origin| origin.holds(url));
        assert!(knows(&request.url), "T034-OA nothing is sent to {}", request.url);
        let route = route(&request);
        lock(&self.sent).push(request);
        let mut answers = lock(&self.answers);
        let Some(queue) = answers.get_mut(&route) else { return Ok(html(404)) };
        let next = if queue.len() > 1 { queue.pop_front() } else { queue.front().cloned() };
        next.expect("a route has an answer")
    }
}

/// A response, or none.
pub(crate) struct Answer(Result<Response, NetError>);

impl From<Response> for Answer {
    fn from(response: Response) -> Self {
        Self(Ok(response))
    }
}

impl From<NetError> for Answer {
    fn from(error: NetError) -> Self {
        Self(Err(error))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn route(request: &Request) -> String {
    let method = match request.verb {
        Verb::Get => "GET",
        Verb::Post => "POST",
        Verb::Delete => "DELETE",
    };
    let query = request.url.query().map(|query| format!("?{query}")).unwrap_or_default();
    let own = origin().holds(&request.url);
    let host = if own { String::new() } else { request.url.origin().ascii_serialization() };
    format!("{method} {host}{}{query}", request.url.path())
}

pub(crate) fn json(status: u16, body: &(impl ToString + ?Sized)) -> Response {
    let content_type = "application/json".to_owned();
    Response {
        status,
        content_type,
        retry_after: None,
        body: body.to_string().into_bytes(),
        elsewhere: None,
        redirects: 0,
    }
}

pub(crate) fn html(status: u16) -> Response {
    let body = b"<!DOCTYPE html><title>CANARY_HTML</title>".to_vec();
    Response {
        status,
        content_type: "text/html".to_owned(),
        retry_after: None,
        body,
        elsewhere: None,
        redirects: 0,
    }
}

/// A recorded answer: `HTTP <status>`, headers, an empty line, the body.
pub(crate) fn fixture(name: &str) -> Response {
    let path = format!("{}/fixtures/{name}.http", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).expect(&path);
    let (head, body) = text.split_once("\n\n").expect("an empty line behind the headers");
    let mut lines = head.lines();
    let status = lines.next().and_then(|line| line.strip_prefix("HTTP ")).expect("a status line");
    let headers: HashMap<_, _> = lines.filter_map(|line| line.split_once(": ")).collect();
    Response {
        status: status.parse().expect("a number"),
        content_type: headers.get("Content-Type").copied().unwrap_or_default().to_owned(),
        retry_after: headers.get("Retry-After").map(|s| Duration::from_secs(s.parse().expect("seconds"))),
        body: body.trim_end().as_bytes().to_vec(),
        elsewhere: None,
        redirects: 0,
    }
}

pub(crate) fn origin() -> Origin {
    Origin::parse("https://social.example").expect("an origin")
}

pub(crate) fn instance() -> Instance {
    let origin = origin();
    Instance {
        account_domain: origin.authority(),
        software: ServerSoftware { name: "mastodon".into(), version: "4.5.2".into() },
        dialect: DialectId::new("mastodon"),
        title: "Social Example".into(),
        description: String::new(),
        icon: None,
        issuer: None,
        endpoints: Endpoints {
            registration: origin.url("/api/v1/apps"),
            authorization: origin.url("/oauth/authorize"),
            token: origin.url("/oauth/token"),
            revocation: origin.url("/oauth/revoke"),
        },
        scopes_supported: None,
        origin,
    }
}

pub(crate) fn redirect_uri() -> RedirectUri {
    RedirectUri::Scheme { scheme: Scheme::Dev, context: Context::parse(&"c".repeat(43)).expect("a context") }
}

pub(crate) fn registration() -> ClientRegistration {
    ClientRegistration {
        client_id: "client-7".into(),
        client_secret: Some(Secret::new("CANARY_CS")),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read write"),
        registered_at: NOW,
    }
}

/// A token set without an end.
pub(crate) fn tokens() -> TokenSet {
    TokenSet {
        access_token: Secret::new("CANARY_AT"),
        refresh_token: None,
        scope: Scope::parse("read write"),
        issued_at: NOW,
        expires_at: None,
        refresh_expires_at: None,
        received: Received::default(),
    }
}
