//! `MiAuth` as it was observed, from the page to the end of the token.

use axum::http::Method;
use serde_json::{Value, json};

use super::{get, text, try_ask};
use crate::http_client::Reply;
use crate::{ANA, Browser, Options, PracticeServer, Software, Standing};

const SESSION: &str = "7c2bb6a5-0f6a-4c5e-9d53-111111111111";
const CALLBACK: &str = "app.example://sign-in.example.app/context";

async fn misskey() -> PracticeServer {
    let options = Options { software: Software::Misskey, ..Options::default() };
    PracticeServer::start(options).await.unwrap()
}

fn page(server: &PracticeServer) -> String {
    let callback = "app.example%3A%2F%2Fsign-in.example.app%2Fcontext";
    let query = format!("name=probe&callback={callback}&permission=read:account,write:notes");
    format!("{}/miauth/{SESSION}?{query}", server.origin())
}

async fn ask(server: &PracticeServer, path: &str, question: Value) -> (u16, Value) {
    let body = ("application/json", question.to_string());
    let Reply { status, body, .. } =
        try_ask(server, Method::POST, path, Vec::new(), Some(body)).await.unwrap();
    (status, serde_json::from_str(&body).unwrap_or_default())
}

async fn check(server: &PracticeServer) -> Value {
    let (status, answer) = ask(server, &format!("/api/miauth/{SESSION}/check"), json!({})).await;
    assert_eq!(status, 200, "whatever became of it");
    answer
}

async fn token(server: &PracticeServer) -> String {
    Browser::new().approve(&page(server), ANA).await.unwrap();
    text(&check(server).await, "token").to_owned()
}

#[tokio::test]
async fn a_session_is_agreed_to_comes_back_and_is_checked_once() {
    let server = misskey().await;
    assert_eq!(check(&server).await, json!({ "ok": false }), "not yet");
    let redirect = Browser::new().approve(&page(&server), ANA).await.unwrap();
    assert_eq!(redirect, format!("{CALLBACK}?session={SESSION}"));
    let answer = check(&server).await;
    assert_eq!((&answer["ok"], text(&answer["user"], "username")), (&Value::Bool(true), "ana"));
    assert_eq!(text(&answer, "token").len(), 32);
    assert_eq!(check(&server).await, json!({ "ok": false }), "never again");
    assert_eq!(server.live_tokens(), 1);
}

#[tokio::test]
async fn a_denial_goes_nowhere() {
    let server = misskey().await;
    let stayed = Browser::new().deny(&page(&server), ANA).await.unwrap_err();
    assert!(stayed.to_string().contains("Denied"), "{stayed}");
    assert_eq!(check(&server).await, json!({ "ok": false }));
    assert_eq!(server.live_tokens(), 0);
}

#[tokio::test]
async fn the_account_is_told_to_its_token_alone() {
    let server = misskey().await;
    let token = token(&server).await;
    let me = |token: &str| json!({ "i": token });
    let (status, account) = ask(&server, "/api/i", me(&token)).await;
    assert_eq!((status, text(&account, "username"), &account["movedTo"]), (200, "ana", &Value::Null));
    server.move_to(ANA, "ana@new.example");
    let (_, account) = ask(&server, "/api/i", me(&token)).await;
    let (_, moved) = ask(&server, "/api/users/show", json!({ "userId": account["movedTo"] })).await;
    assert_eq!((text(&moved, "username"), text(&moved, "host")), ("ana", "new.example"));
    server.set_standing(ANA, Standing::Suspended);
    let (status, error) = ask(&server, "/api/i", me(&token)).await;
    assert_eq!((status, text(&error["error"], "code")), (403, "YOUR_ACCOUNT_SUSPENDED"));
    for (question, code) in [(me("wrong"), "AUTHENTICATION_FAILED"), (json!({}), "CREDENTIAL_REQUIRED")] {
        let (status, error) = ask(&server, "/api/i", question).await;
        assert_eq!((status, text(&error["error"], "code")), (401, code));
    }
}

#[tokio::test]
async fn no_app_ends_a_token_and_the_person_does() {
    let server = misskey().await;
    let token = token(&server).await;
    let (status, error) = ask(&server, "/api/i/revoke-token", json!({ "i": token, "token": token })).await;
    assert_eq!((status, text(&error["error"], "code")), (400, "ACCESS_DENIED"));
    assert!(server.token_is_live(&token));
    server.revoke_all();
    let (status, error) = ask(&server, "/api/i", json!({ "i": token })).await;
    assert_eq!((status, text(&error["error"], "code")), (401, "AUTHENTICATION_FAILED"));
}

#[tokio::test]
async fn it_says_what_it_is() {
    let server = misskey().await;
    let (status, meta) = ask(&server, "/api/meta", json!({ "detail": false })).await;
    assert_eq!((status, text(&meta, "version")), (200, "2025.10.0"));
    let nodeinfo: Value = serde_json::from_str(&get(&server, "/nodeinfo/2.0").await.body).unwrap();
    assert_eq!(text(&nodeinfo["software"], "name"), "misskey");
    for nothing in
        ["/api/v1/instance", "/api/v2/instance", "/api/meta", "/api/v1/accounts/verify_credentials"]
    {
        assert!(get(&server, nothing).await.status >= 400, "{nothing}");
    }
}
