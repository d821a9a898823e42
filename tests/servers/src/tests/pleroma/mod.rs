//! Recorded exchanges with Pleroma, and what Akkoma's source does otherwise.

mod apps;
mod authorize;
mod discovery;
mod new_accounts;
mod refresh;
mod second_factor;
mod sessions;
mod tokens;

use axum::http::Method;
use axum::http::header::AUTHORIZATION;
use serde_json::Value;

use super::{App, app, get_as, json, post, text, try_ask};
use crate::http_client::Reply;
use crate::{ANA, Options, PracticeServer, Software, User};

const OUT_OF_BAND: &str = "urn:ietf:wg:oauth:2.0:oob";
const REFUSED: &str = r#"{"error":"Invalid credentials"}"#;
const FORBIDDEN: &str = r#"{"error":"Invalid credentials."}"#;
const EXCEPTION: &str = r#"{"errors":{"detail":"Internal server error"}}"#;
const ME: &str = "/api/v1/accounts/verify_credentials";

async fn pleroma() -> PracticeServer {
    start(Software::Pleroma).await
}

async fn start(software: Software) -> PracticeServer {
    PracticeServer::start(Options { software, ..Options::default() }).await.unwrap()
}

/// What a grant answers.
async fn token(server: &PracticeServer, app: &App, fields: &[(&str, &str)]) -> Reply {
    let client = [("client_id", app.client_id.as_str()), ("client_secret", app.client_secret.as_str())];
    let fields: Vec<_> = client.into_iter().chain(fields.iter().copied()).collect();
    post(server, "/oauth/token", &fields).await
}

async fn by_password(server: &PracticeServer, app: &App, user: User, scope: &str) -> Reply {
    let fields =
        [("grant_type", "password"), ("username", user.name), ("password", user.password), ("scope", scope)];
    token(server, app, &fields).await
}

/// A good token answer.
async fn signed_in(server: &PracticeServer, app: &App, user: User) -> Value {
    let reply = by_password(server, app, user, "read write").await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    json(&reply)
}

async fn refresh(server: &PracticeServer, app: &App, refresh_token: &str) -> Reply {
    token(server, app, &[("grant_type", "refresh_token"), ("refresh_token", refresh_token)]).await
}

async fn me(server: &PracticeServer, token: &str) -> Reply {
    get_as(server, ME, token).await
}

async fn end(server: &PracticeServer, id: &str, token: &str) -> Reply {
    let headers = vec![(AUTHORIZATION, format!("Bearer {token}"))];
    try_ask(server, Method::DELETE, &format!("/api/oauth_tokens/{id}"), headers, None).await.unwrap()
}

fn is(reply: &Reply, status: u16, body: &str) {
    assert_eq!((reply.status, reply.body.as_str()), (status, body));
}

/// An app with somebody's token.
async fn with_ana(server: &PracticeServer) -> (App, Value) {
    let app = app(server, OUT_OF_BAND, "read write follow push").await;
    let answer = signed_in(server, &app, ANA).await;
    (app, answer)
}

fn access(answer: &Value) -> &str {
    text(answer, "access_token")
}

fn renewal(answer: &Value) -> &str {
    text(answer, "refresh_token")
}
