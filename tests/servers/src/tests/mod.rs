//! The recorded exchanges, replayed against the practice server.

mod accounts;
mod browsing;
mod consent;
mod discovery;
mod exchange;
mod faults;
mod gotosocial;
mod hostile;
mod misskey;
mod mobilizon;
mod peertube;
mod pleroma;
mod rails_pages;
mod registration;
mod revocation;
mod sign_up;
mod split_domain;
mod statuses;
mod switches;
mod versions;

use axum::http::header::{AUTHORIZATION, LOCATION};
use axum::http::{HeaderName, Method};
use serde_json::Value;
use url::Url;
use url::form_urlencoded::Serializer;

use crate::http_client::{Message, Reply, send};
use crate::{Browser, Options, PracticeServer, User};

const FORM: &str = "application/x-www-form-urlencoded";
const CALLBACK: &str = "org.example.app:/oauth";
/// A state with everything that needs encoding, as it was recorded.
const STATE: &str = "st&te=1 +/é";
const STATE_SENT_BACK: &str = "state=st%26te%3D1+%2B%2F%C3%A9";
/// The pair of RFC 7636, appendix B.
const VERIFIER: &str = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const CHALLENGE: &str = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

/// A registered app at a running server.
struct App {
    client_id: String,
    client_secret: String,
}

async fn server() -> PracticeServer {
    PracticeServer::start(Options::default()).await.unwrap()
}

async fn try_ask(
    server: &PracticeServer,
    method: Method,
    path: &str,
    headers: Vec<(HeaderName, String)>,
    body: Option<(&'static str, String)>,
) -> anyhow::Result<Reply> {
    let url = Url::parse(&format!("{}{path}", server.origin())).unwrap();
    send(Message { method, url: &url, headers, body }).await
}

async fn get(server: &PracticeServer, path: &str) -> Reply {
    try_ask(server, Method::GET, path, Vec::new(), None).await.unwrap()
}

async fn get_as(server: &PracticeServer, path: &str, token: &str) -> Reply {
    let headers = vec![(AUTHORIZATION, format!("Bearer {token}"))];
    try_ask(server, Method::GET, path, headers, None).await.unwrap()
}

fn form(fields: &[(&str, &str)]) -> (&'static str, String) {
    (FORM, Serializer::new(String::new()).extend_pairs(fields).finish())
}

async fn post(server: &PracticeServer, path: &str, fields: &[(&str, &str)]) -> Reply {
    try_ask(server, Method::POST, path, Vec::new(), Some(form(fields))).await.unwrap()
}

fn json(reply: &Reply) -> Value {
    serde_json::from_str(&reply.body).unwrap()
}

fn text<'a>(json: &'a Value, name: &str) -> &'a str {
    json[name].as_str().unwrap()
}

async fn app(server: &PracticeServer, redirect_uris: &str, scopes: &str) -> App {
    let fields = [("client_name", "probe"), ("redirect_uris", redirect_uris), ("scopes", scopes)];
    let reply = post(server, "/api/v1/apps", &fields).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    let json = json(&reply);
    let member = |name| text(&json, name).to_owned();
    App { client_id: member("client_id"), client_secret: member("client_secret") }
}

/// An authorize URL with state, and whatever else is given.
fn authorize_url(server: &PracticeServer, app: &App, redirect_uri: &str, more: &[(&str, &str)]) -> String {
    let mut query = Serializer::new(String::new());
    query.extend_pairs([
        ("response_type", "code"),
        ("client_id", &app.client_id),
        ("redirect_uri", redirect_uri),
    ]);
    if !more.iter().any(|(name, _)| *name == "scope") {
        query.append_pair("scope", "read write");
    }
    let query = query.append_pair("state", STATE).extend_pairs(more).finish();
    format!("{}/oauth/authorize?{query}", server.origin())
}

fn code_of(location: &str) -> String {
    let url = Url::parse(location).unwrap();
    url.query_pairs().find(|(name, _)| name == "code").expect("a code").1.into_owned()
}

async fn code(server: &PracticeServer, app: &App, user: User, more: &[(&str, &str)]) -> String {
    let url = authorize_url(server, app, CALLBACK, more);
    code_of(&Browser::new().approve(&url, user).await.unwrap())
}

async fn exchange(server: &PracticeServer, app: &App, code: &str, more: &[(&str, &str)]) -> Reply {
    let mut fields = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("client_id", &app.client_id),
        ("client_secret", &app.client_secret),
        ("redirect_uri", CALLBACK),
    ];
    fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    fields.extend(more.iter().filter(|(_, value)| !value.is_empty()));
    post(server, "/oauth/token", &fields).await
}

/// A token of that person, by way of the pages.
async fn token(server: &PracticeServer, app: &App, user: User) -> String {
    let code = code(server, app, user, &[]).await;
    let reply = exchange(server, app, &code, &[]).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    text(&json(&reply), "access_token").to_owned()
}

fn location(reply: &Reply) -> &str {
    reply.header(LOCATION.as_str()).unwrap()
}
