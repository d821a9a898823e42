use super::{ACCOUNT, ADVICE, app, assert_refused, code, exchange, post, server, token, with_token};
use crate::http_client::Reply;
use crate::tests::{CALLBACK, FORM, json, text, try_ask};
use crate::{ANA, BEN, PracticeServer};
use axum::http::Method;
use axum::http::header::{AUTHORIZATION, USER_AGENT};

const NOTHING_FOUND: &str = "sql: no rows in result set";

fn failed(code: &str) -> String {
    format!("Bad Request: could not get access token: {code}: {ADVICE}")
}

#[tokio::test]
async fn a_token_has_no_end_and_no_verifier_is_looked_at() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let code = code(&server, &app, ANA).await;
    let reply = exchange(&server, &app, &code, &[("code_verifier", "wrong")]).await;
    let answer = json(&reply);
    let value = text(&answer, "access_token");
    let created = answer["created_at"].as_u64().unwrap();
    let expected = format!(
        r#"{{"access_token":"{value}","created_at":{created},"scope":"read write","token_type":"Bearer"}}"#
    );
    assert_eq!((reply.status, reply.body.as_str(), value.len()), (200, expected.as_str(), 48));
    assert_eq!((reply.header("cache-control"), reply.header("pragma")), (Some("no-store"), Some("no-cache")));
    let again = exchange(&server, &app, &code, &[]).await;
    assert_refused(&again, 400, NOTHING_FOUND, &failed(NOTHING_FOUND));
    assert_eq!(with_token(&server, Method::GET, ACCOUNT, value).await.status, 200, "the first lives on");
    assert_eq!((server.live_tokens(), server.token_is_live(value)), (1, true));
    assert_ne!(token(&server, &app, ANA).await, value, "a new one each time");
}

#[tokio::test]
async fn refusals_have_raw_texts_for_codes() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let code = code(&server, &app, ANA).await;
    let refused = async |more: &[(&str, &str)], status, error, description: &str| {
        assert_refused(&exchange(&server, &app, &code, more).await, status, error, description);
    };
    refused(&[("client_secret", "nope")], 400, "invalid_client", &failed("invalid_client")).await;
    refused(&[("client_id", "abcd")], 400, NOTHING_FOUND, &failed(NOTHING_FOUND)).await;
    refused(&[("code", "deadbeef")], 400, NOTHING_FOUND, &failed(NOTHING_FOUND)).await;
    let missing = |what: &str| format!("Bad Request: {what} was not set in the token request form");
    for field in ["redirect_uri", "client_secret"] {
        refused(&[(field, "")], 400, "invalid_request", &missing(field)).await;
    }
    let elsewhere = format!(
        "Forbidden: requested redirect URI other:/x was not covered by client redirect URIs: {ADVICE}"
    );
    refused(&[("redirect_uri", "other:/x")], 403, "invalid redirect uri", &elsewhere).await;
    let all = "Bad Request: grant_type was not set in the token request form, but must be set to authorization_code or client_credentials: client_id was not set in the token request form: client_secret was not set in the token request form: redirect_uri was not set in the token request form";
    assert_refused(&post(&server, "/oauth/token", &[]).await, 400, "invalid_request", all);
    assert_eq!(exchange(&server, &app, &code, &[]).await.status, 200, "a refusal leaves the code usable");
}

#[tokio::test]
async fn credentials_are_read_from_the_body_alone_form_or_json() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let first = code(&server, &app, ANA).await;
    let send = async |authorization: &str, body: (&'static str, String)| {
        let headers = vec![(USER_AGENT, "probe".to_owned()), (AUTHORIZATION, authorization.to_owned())];
        try_ask(&server, Method::POST, "/oauth/token", headers, Some(body)).await.unwrap()
    };
    let body = format!("grant_type=authorization_code&code={first}&redirect_uri=org.example.app%3A%2Foauth");
    let basic = send("Basic YTpi", (FORM, body)).await;
    let both = "Bad Request: client_id was not set in the token request form: client_secret was not set in the token request form";
    assert_refused(&basic, 400, "invalid_request", both);
    let body = serde_json::json!({
        "grant_type": "authorization_code", "code": first, "redirect_uri": CALLBACK,
        "client_id": app.client_id, "client_secret": app.client_secret,
    });
    assert_eq!(send("", ("application/json", body.to_string())).await.status, 200);
}

#[tokio::test]
async fn a_client_gets_a_token_of_its_own_for_two_hours_if_it_names_its_redirect_uri() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let mine = [
        ("grant_type", "client_credentials"),
        ("client_id", app.client_id.as_str()),
        ("client_secret", &app.client_secret),
        ("scope", "read"),
        ("redirect_uri", CALLBACK),
    ];
    let answer = json(&post(&server, "/oauth/token", &mine).await);
    assert_eq!((answer["expires_in"].as_u64(), text(&answer, "scope")), (Some(7200), "read"));
    assert_eq!(server.live_tokens(), 0, "it speaks for nobody");
    let without = post(&server, "/oauth/token", &mine[..4]).await;
    let missing = "Bad Request: redirect_uri was not set in the token request form";
    assert_refused(&without, 400, "invalid_request", missing);
    server.forget_registration(&app.client_id);
    let lost = post(&server, "/oauth/token", &mine).await;
    assert_refused(&lost, 400, NOTHING_FOUND, &failed(NOTHING_FOUND));
}

async fn revoke(server: &PracticeServer, fields: &[(&str, &str)]) -> Reply {
    post(server, "/oauth/revoke", fields).await
}

#[tokio::test]
async fn a_token_is_revoked_by_a_whole_form() {
    let server = server().await;
    let app = app(&server, CALLBACK).await;
    let (ana, ben) = (token(&server, &app, ANA).await, token(&server, &app, BEN).await);
    let (id, secret) = (("client_id", app.client_id.as_str()), ("client_secret", app.client_secret.as_str()));
    let token = ("token", ana.as_str());
    let invalid = "invalid_request";
    assert_refused(&revoke(&server, &[token]).await, 400, invalid, "Bad Request: client_id not set");
    assert_refused(&revoke(&server, &[token, id]).await, 400, invalid, "Bad Request: client_secret not set");
    let wrong = revoke(&server, &[token, id, ("client_secret", "nope")]).await;
    let description = "Forbidden: You are not authorized to revoke this token";
    assert_refused(&wrong, 403, "unauthorized_client", description);
    let body =
        serde_json::json!({ "token": ana, "client_id": app.client_id, "client_secret": app.client_secret });
    let body = Some(("application/json", body.to_string()));
    let headers = vec![(USER_AGENT, "probe".to_owned())];
    let as_json = try_ask(&server, Method::POST, "/oauth/revoke", headers, body).await.unwrap();
    assert_refused(&as_json, 400, invalid, "Bad Request: client_id not set");
    assert!(server.token_is_live(&ana));
    for token in [("token", "abcd"), token, token] {
        let reply = revoke(&server, &[id, secret, token]).await;
        assert_eq!((reply.status, reply.body.as_str()), (200, "{}"));
    }
    let dead = with_token(&server, Method::GET, ACCOUNT, &ana).await;
    assert_eq!((dead.status, dead.body.as_str()), (401, r#"{"error":"Unauthorized: token not supplied"}"#));
    assert_eq!(with_token(&server, Method::GET, ACCOUNT, &ben).await.status, 200);
}
