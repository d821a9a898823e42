use axum::http::Method;
use axum::http::header::AUTHORIZATION;

use super::{app, code_of, exchange, form, get_as, json, post, server, text, try_ask};
use crate::http_client::Reply;
use crate::{Browser, Joining, PracticeServer};

const ME: &str = "/api/v1/accounts/verify_credentials";
const CARA: [(&str, &str); 5] = [
    ("username", "cara"),
    ("email", "cara@practice.example"),
    ("password", "cara-practice"),
    ("agreement", "true"),
    ("locale", "en"),
];

async fn app_token(server: &PracticeServer, scopes: &str) -> String {
    let app = app(server, super::CALLBACK, scopes).await;
    let fields = [
        ("grant_type", "client_credentials"),
        ("client_id", app.client_id.as_str()),
        ("client_secret", app.client_secret.as_str()),
        ("scope", scopes),
    ];
    text(&json(&post(server, "/oauth/token", &fields).await), "access_token").to_owned()
}

/// Asks for Cara's account with some fields otherwise.
async fn sign_up(server: &PracticeServer, app_token: &str, other: &[(&str, &str)]) -> Reply {
    let usual = CARA.iter().copied().filter(|(name, _)| !other.iter().any(|(changed, _)| changed == name));
    let fields: Vec<_> = usual.chain(other.iter().copied()).collect();
    let headers = vec![(AUTHORIZATION, format!("Bearer {app_token}"))];
    try_ask(server, Method::POST, "/api/v1/accounts", headers, Some(form(&fields))).await.unwrap()
}

#[tokio::test]
async fn an_account_comes_with_a_token_of_the_apps_scopes_and_can_sign_in() {
    let server = server().await;
    let own = app_token(&server, "read write").await;
    let answer = json(&sign_up(&server, &own, &[]).await);
    assert_eq!(text(&answer, "scope"), "read write");
    let account = json(&get_as(&server, ME, text(&answer, "access_token")).await);
    assert_eq!(text(&account, "username"), "cara");
    let [cara] = server.newcomers().try_into().unwrap();
    let app = app(&server, super::CALLBACK, "read write").await;
    let url = super::authorize_url(&server, &app, super::CALLBACK, &[]);
    let code = code_of(&Browser::new().approve(&url, cara).await.unwrap());
    assert_eq!(exchange(&server, &app, &code, &[]).await.status, 200);
}

#[tokio::test]
async fn each_field_that_is_wrong_is_named_with_a_code() {
    let server = server().await;
    let own = app_token(&server, "write:accounts").await;
    for (field, value, code) in [
        ("username", "ana", "ERR_TAKEN"),
        ("username", "Ana", "ERR_TAKEN"),
        ("username", "a b", "ERR_INVALID"),
        ("username", "admin", "ERR_RESERVED"),
        ("email", "ana@practice.example", "ERR_TAKEN"),
        ("email", "nowhere", "ERR_INVALID"),
        ("password", "short", "ERR_TOO_SHORT"),
        ("agreement", "false", "ERR_ACCEPTED"),
    ] {
        let reply = sign_up(&server, &own, &[(field, value)]).await;
        let answer = json(&reply);
        assert_eq!((reply.status, &answer["details"][field][0]["error"]), (422, &code.into()), "{field}");
        assert!(text(&answer, "error").starts_with("Validation failed: "));
    }
    server.set_joining(Joining::Approval);
    let answer = json(&sign_up(&server, &own, &[]).await);
    assert_eq!(answer["details"]["reason"][0]["error"], "ERR_BLANK");
    server.set_joining(Joining::Open);
    server.set_min_age(Some(16));
    for (born, status) in [("", 422), ("2020-01-01", 422), ("1990-12-31", 200)] {
        assert_eq!(sign_up(&server, &own, &[("date_of_birth", born)]).await.status, status, "{born}");
    }
}

#[tokio::test]
async fn who_has_to_wait_has_a_token_that_says_so() {
    let server = server().await;
    let own = app_token(&server, "read write").await;
    for (joining, name, sentence) in [
        (Joining::Approval, "hank", "Your login is currently pending approval"),
        (Joining::Confirmation, "ida", "Your login is missing a confirmed e-mail address"),
    ] {
        server.set_joining(joining);
        let email = format!("{name}@practice.example");
        let fields = [("username", name), ("email", email.as_str()), ("reason", "bread")];
        let answer = json(&sign_up(&server, &own, &fields).await);
        let reply = get_as(&server, ME, text(&answer, "access_token")).await;
        assert_eq!((reply.status, text(&json(&reply), "error")), (403, sentence));
    }
}

#[tokio::test]
async fn without_the_scope_or_with_closed_doors_there_is_no_account() {
    let server = server().await;
    let narrow = app_token(&server, "read").await;
    assert_eq!(sign_up(&server, &narrow, &[]).await.status, 403);
    assert_eq!(sign_up(&server, "nope", &[]).await.status, 401);
    let own = app_token(&server, "write").await;
    server.set_joining(Joining::Closed);
    let reply = sign_up(&server, &own, &[]).await;
    assert_eq!((reply.status, reply.body.as_str()), (403, r#"{"error":"This action is not allowed"}"#));
    let instance = json(&super::get(&server, "/api/v2/instance").await);
    assert_eq!(instance["registrations"]["enabled"], false);
    assert!(server.newcomers().is_empty());
}
