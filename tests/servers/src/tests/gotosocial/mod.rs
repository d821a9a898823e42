//! The recorded exchanges of GoToSocial, replayed.

mod api;
mod exchange;
mod sign_in;
mod tokens;

use axum::http::Method;
use axum::http::header::{ACCEPT, AUTHORIZATION, COOKIE, USER_AGENT};

use super::{App, CALLBACK, authorize_url, code_of, form, json, text, try_ask};
use crate::http_client::Reply;
use crate::{Browser, Options, PracticeServer, Software, User};

const ADVICE: &str = "If you arrived at this error during a sign in/oauth flow, please try clearing your session cookies and signing in again; if problems persist, make sure you're using the correct credentials";
const ACCOUNT: &str = "/api/v1/accounts/verify_credentials";

async fn server() -> PracticeServer {
    let options = Options { software: Software::GoToSocial, ..Options::default() };
    PracticeServer::start(options).await.unwrap()
}

/// A request with what every client has to send.
async fn ask(
    server: &PracticeServer,
    method: Method,
    path: &str,
    accept: &str,
    cookie: &str,
    fields: Option<&[(&str, &str)]>,
) -> Reply {
    let headers =
        vec![(USER_AGENT, "probe".to_owned()), (ACCEPT, accept.to_owned()), (COOKIE, cookie.to_owned())];
    try_ask(server, method, path, headers, fields.map(form)).await.unwrap()
}

async fn get(server: &PracticeServer, path: &str) -> Reply {
    ask(server, Method::GET, path, "application/json", "", None).await
}

async fn post(server: &PracticeServer, path: &str, fields: &[(&str, &str)]) -> Reply {
    ask(server, Method::POST, path, "application/json", "", Some(fields)).await
}

/// A page, as a browser opens it.
async fn page(server: &PracticeServer, path: &str, cookie: &str) -> Reply {
    ask(server, Method::GET, path, "text/html", cookie, None).await
}

/// A form of a page.
async fn submit(server: &PracticeServer, path: &str, cookie: &str, fields: &[(&str, &str)]) -> Reply {
    ask(server, Method::POST, path, "text/html", cookie, Some(fields)).await
}

/// The cookie that an answer sets, as it is sent back.
fn cookie(reply: &Reply) -> String {
    reply.cookies().map(|(name, value)| format!("{name}={value}")).next().unwrap_or_default()
}

async fn with_token(server: &PracticeServer, method: Method, path: &str, token: &str) -> Reply {
    let headers = vec![(USER_AGENT, "probe".to_owned()), (AUTHORIZATION, format!("Bearer {token}"))];
    try_ask(server, method, path, headers, None).await.unwrap()
}

async fn app(server: &PracticeServer, redirect_uris: &str) -> App {
    let fields = [("client_name", "probe"), ("redirect_uris", redirect_uris), ("scopes", "read write")];
    let reply = post(server, "/api/v1/apps", &fields).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    let json = json(&reply);
    let member = |name| text(&json, name).to_owned();
    App { client_id: member("client_id"), client_secret: member("client_secret") }
}

async fn code(server: &PracticeServer, app: &App, user: User) -> String {
    let url = authorize_url(server, app, CALLBACK, &[]);
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

async fn token(server: &PracticeServer, app: &App, user: User) -> String {
    let code = code(server, app, user).await;
    let reply = exchange(server, app, &code, &[]).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    text(&json(&reply), "access_token").to_owned()
}

/// Asserts an error of `/oauth`.
fn assert_refused(reply: &Reply, status: u16, error: &str, description: &str) {
    let json = json(reply);
    assert_eq!((reply.status, text(&json, "error")), (status, error));
    assert_eq!(text(&json, "error_description"), description);
}
