//! The device flow from the code to the end of the token, and the rotation of refresh tokens.

use std::time::Duration;

use serde_json::Value;

use super::{post, text, try_ask};
use crate::http_client::Reply;
use crate::{ANA, BEN, Browser, Options, PracticeServer, Software};
use axum::http::Method;
use axum::http::header::AUTHORIZATION;

struct Client {
    id: String,
    secret: String,
}

async fn mobilizon() -> PracticeServer {
    let options = Options { software: Software::Mobilizon, ..Options::default() };
    PracticeServer::start(options).await.unwrap()
}

fn read(reply: &Reply) -> Value {
    serde_json::from_str(&reply.body).unwrap_or_default()
}

async fn client(server: &PracticeServer) -> Client {
    let fields =
        [("name", "probe"), ("redirect_uri", "app.example://sign-in.example.app/c"), ("scope", "read write")];
    let app = read(&post(server, "/apps", &fields).await);
    assert!(text(&app, "client_id").ends_with("+/="), "what has to be encoded");
    Client { id: text(&app, "client_id").to_owned(), secret: text(&app, "client_secret").to_owned() }
}

async fn code(server: &PracticeServer, client: &Client) -> Value {
    let reply = post(server, "/login/device/code", &[("client_id", &client.id), ("scope", "read")]).await;
    assert_eq!(reply.status, 200, "{}", reply.body);
    read(&reply)
}

async fn poll(server: &PracticeServer, client: &Client, code: &Value) -> Value {
    let fields = [
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("client_id", client.id.as_str()),
        ("device_code", text(code, "device_code")),
    ];
    read(&post(server, "/oauth/token", &fields).await)
}

async fn refresh(server: &PracticeServer, client: &Client, token: &str) -> Value {
    let fields = [
        ("grant_type", "refresh_token"),
        ("refresh_token", token),
        ("client_id", client.id.as_str()),
        ("client_secret", client.secret.as_str()),
    ];
    read(&post(server, "/oauth/token", &fields).await)
}

async fn who(server: &PracticeServer, token: &str) -> (u16, Value) {
    let body = ("application/json", r#"{"query":"{ loggedPerson { id preferredUsername } }"}"#.to_owned());
    let headers = vec![(AUTHORIZATION, format!("Bearer {token}"))];
    let reply = try_ask(server, Method::POST, "/api", headers, Some(body)).await.unwrap();
    (reply.status, read(&reply))
}

async fn signed_in(server: &PracticeServer, client: &Client) -> Value {
    let code = code(server, client).await;
    let page = text(&code, "verification_uri");
    Browser::new().enter_code(page, text(&code, "user_code"), ANA).await.unwrap();
    poll(server, client, &code).await
}

#[tokio::test]
async fn a_code_is_typed_agreed_to_and_exchanged() {
    let server = mobilizon().await;
    let client = client(&server).await;
    let code = code(&server, &client).await;
    let (page, user_code) = (text(&code, "verification_uri"), text(&code, "user_code"));
    assert_eq!(text(&poll(&server, &client, &code).await, "error"), "authorization_pending");
    server.slow_down(1);
    assert_eq!(text(&poll(&server, &client, &code).await, "error"), "slow_down");
    let mut browser = Browser::new();
    browser.type_code(page, user_code, ANA).await.unwrap();
    assert_eq!(
        text(&poll(&server, &client, &code).await, "error"),
        "invalid_grant",
        "typed, and not agreed to"
    );
    browser.enter_code(page, user_code, BEN).await.unwrap();
    let tokens = poll(&server, &client, &code).await;
    let (status, answer) = who(&server, text(&tokens, "access_token")).await;
    assert_eq!((status, text(&answer["data"]["loggedPerson"], "preferredUsername")), (200, "ben"));
    assert_eq!((tokens["expires_in"].as_u64(), server.live_tokens()), (Some(28_800), 1));
}

#[tokio::test]
async fn a_code_is_denied_or_runs_out() {
    let server = mobilizon().await;
    let client = client(&server).await;
    let denied = code(&server, &client).await;
    let page = text(&denied, "verification_uri");
    Browser::new().refuse_code(page, text(&denied, "user_code"), ANA).await.unwrap();
    assert_eq!(text(&poll(&server, &client, &denied).await, "error"), "access_denied");
    let late = code(&server, &client).await;
    Browser::new().enter_code(page, text(&late, "user_code"), ANA).await.unwrap();
    server.advance(Duration::from_secs(900));
    assert_eq!(text(&poll(&server, &client, &late).await, "error"), "expired_token");
    let unknown = Browser::new().enter_code(page, text(&late, "user_code"), ANA).await;
    assert!(unknown.is_err(), "a code that has run out is taken no more");
}

#[tokio::test]
async fn refresh_tokens_rotate_and_access_tokens_run_out() {
    let server = mobilizon().await;
    let client = client(&server).await;
    let first = signed_in(&server, &client).await;
    server.advance(Duration::from_secs(28_800));
    let (status, _) = who(&server, text(&first, "access_token")).await;
    assert_eq!(status, 401);
    let second = refresh(&server, &client, text(&first, "refresh_token")).await;
    let (status, _) = who(&server, text(&second, "access_token")).await;
    assert_eq!(status, 200);
    let again = refresh(&server, &client, text(&first, "refresh_token")).await;
    assert_eq!(text(&again, "error"), "invalid_grant", "it works once");
}

#[tokio::test]
async fn a_revocation_ends_the_pair_and_a_second_one_is_not_found() {
    let server = mobilizon().await;
    let client = client(&server).await;
    let tokens = signed_in(&server, &client).await;
    let (access, refresh_token) = (text(&tokens, "access_token"), text(&tokens, "refresh_token"));
    assert_eq!(post(&server, "/oauth/revoke", &[("token", refresh_token)]).await.status, 200);
    assert_eq!(post(&server, "/oauth/revoke", &[("token", access)]).await.status, 404);
    assert_eq!((who(&server, access).await.0, server.live_tokens()), (401, 0));
    assert_eq!(text(&refresh(&server, &client, refresh_token).await, "error"), "invalid_grant");
}
