use super::{
    App, CALLBACK, CHALLENGE, VERIFIER, app, authorize_url, code, code_of, exchange, form, get_as, json,
    post, server, text, token, try_ask,
};
use crate::http_client::Reply;
use crate::{ANA, BEN, Browser, PracticeServer};
use axum::http::Method;
use axum::http::header::AUTHORIZATION;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

const PKCE: [(&str, &str); 2] = [("code_challenge", CHALLENGE), ("code_challenge_method", "S256")];
const INVALID_GRANT: &str = "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.";
const INVALID_CLIENT: &str = "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.";

fn assert_refused(reply: &Reply, status: u16, error: &str, description: &str) {
    let body = format!(r#"{{"error":"{error}","error_description":"{description}"}}"#);
    assert_eq!((reply.status, reply.body.as_str()), (status, body.as_str()));
    let challenge =
        format!(r#"Bearer realm="Doorkeeper", error="{error}", error_description="{description}""#);
    assert_eq!(reply.header("www-authenticate"), Some(challenge.as_str()));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
}

async fn setting() -> (PracticeServer, App) {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    (server, app)
}

#[tokio::test]
async fn gives_a_token_without_expiry() {
    let (server, app) = setting().await;
    let code = code(&server, &app, ANA, &PKCE).await;
    let reply = exchange(&server, &app, &code, &[("code_verifier", VERIFIER)]).await;
    let answer = json(&reply);
    let (token, created) = (text(&answer, "access_token"), answer["created_at"].as_u64().unwrap());
    let expected = format!(
        r#"{{"access_token":"{token}","token_type":"Bearer","scope":"read write","created_at":{created}}}"#
    );
    assert_eq!((reply.status, reply.body.as_str(), token.len()), (200, expected.as_str(), 43));
    assert_eq!(reply.header("cache-control"), Some("no-store"));
    assert_eq!(reply.header("pragma"), Some("no-cache"));
    assert_eq!((server.tokens(), server.live_tokens()), (vec![token.to_owned()], 1));
    assert!(server.token_is_live(token));
}

#[tokio::test]
async fn enforces_pkce_and_keeps_the_code_after_a_failure() {
    let (server, app) = setting().await;
    let code = code(&server, &app, ANA, &PKCE).await;
    let wrong = [("code_verifier", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")];
    assert_refused(&exchange(&server, &app, &code, &wrong).await, 400, "invalid_grant", INVALID_GRANT);
    let missing = "Missing required parameter: code_verifier.";
    assert_refused(&exchange(&server, &app, &code, &[]).await, 400, "invalid_request", missing);
    let right = [("code_verifier", VERIFIER)];
    assert_eq!(exchange(&server, &app, &code, &right).await.status, 200);
    assert_refused(&exchange(&server, &app, &code, &right).await, 400, "invalid_grant", INVALID_GRANT);
    assert_eq!(server.live_tokens(), 1, "using a code twice revokes nothing");
}

#[tokio::test]
async fn refuses_in_the_recorded_words() {
    let (server, app) = setting().await;
    let code = code(&server, &app, ANA, &[]).await;
    let no_redirect = "Missing required parameter: redirect_uri.";
    let no_grant = "The authorization grant type is not supported by the authorization server.";
    for (change, status, error, description) in [
        ([("redirect_uri", "other:/x")], 400, "invalid_grant", INVALID_GRANT),
        ([("redirect_uri", "")], 400, "invalid_request", no_redirect),
        ([("client_secret", "nope")], 401, "invalid_client", INVALID_CLIENT),
        ([("client_secret", "")], 401, "invalid_client", INVALID_CLIENT),
        ([("code", "deadbeef")], 400, "invalid_grant", INVALID_GRANT),
        ([("code_verifier", VERIFIER)], 400, "invalid_grant", INVALID_GRANT),
        ([("grant_type", "password")], 400, "unsupported_grant_type", no_grant),
        ([("grant_type", "")], 400, "invalid_request", "Missing required parameter: grant_type."),
    ] {
        assert_refused(&exchange(&server, &app, &code, &change).await, status, error, description);
    }
    assert_eq!(exchange(&server, &app, &code, &[]).await.status, 200);
}

#[tokio::test]
async fn lets_codes_expire_after_ten_minutes() {
    let (server, app) = setting().await;
    let code = code(&server, &app, ANA, &[]).await;
    server.advance(std::time::Duration::from_secs(600));
    assert_refused(&exchange(&server, &app, &code, &[]).await, 400, "invalid_grant", INVALID_GRANT);
}

#[tokio::test]
async fn takes_basic_authentication_and_json() {
    let (server, app) = setting().await;
    let basic = STANDARD.encode(format!("{}:{}", app.client_id, app.client_secret));
    let headers = || vec![(AUTHORIZATION, format!("Basic {basic}"))];
    let first = code(&server, &app, ANA, &[]).await;
    let fields = [("grant_type", "authorization_code"), ("code", first.as_str()), ("redirect_uri", CALLBACK)];
    let reply = try_ask(&server, Method::POST, "/oauth/token", headers(), Some(form(&fields))).await.unwrap();
    assert_eq!(reply.status, 200, "{}", reply.body);
    let second = code(&server, &app, ANA, &[]).await;
    let body = format!(
        r#"{{"grant_type":"authorization_code","code":"{second}","client_id":"{}","client_secret":"{}","redirect_uri":"{CALLBACK}"}}"#,
        app.client_id, app.client_secret
    );
    let both =
        try_ask(&server, Method::POST, "/oauth/token", headers(), Some(("application/json", body.clone())))
            .await;
    assert_eq!(both.unwrap().status, 400);
    let reply =
        try_ask(&server, Method::POST, "/oauth/token", vec![], Some(("application/json", body))).await;
    assert_eq!(reply.unwrap().status, 200);
}

#[tokio::test]
async fn reuses_the_token_of_the_same_app_person_and_scopes() {
    let (server, app) = setting().await;
    let first = code(&server, &app, ANA, &[]).await;
    let first = exchange(&server, &app, &first, &[]).await;
    server.advance(std::time::Duration::from_secs(60));
    let second = code(&server, &app, ANA, &[("scope", "write read")]).await;
    assert_eq!(exchange(&server, &app, &second, &[]).await.body, first.body, "created_at too");
    let narrow = code(&server, &app, ANA, &[("scope", "read")]).await;
    assert_ne!(exchange(&server, &app, &narrow, &[]).await.body, first.body);
    let other = super::app(&server, CALLBACK, "read write").await;
    token(&server, &other, ANA).await;
    token(&server, &app, BEN).await;
    assert_eq!(server.live_tokens(), 4);
}

#[tokio::test]
async fn keeps_two_interleaved_people_apart() {
    let (server, app) = setting().await;
    let (ana, ben) = (code(&server, &app, ANA, &[]).await, code(&server, &app, BEN, &[]).await);
    for (code, name) in [(ben, "ben"), (ana, "ana")] {
        let answer = json(&exchange(&server, &app, &code, &[]).await);
        let account =
            get_as(&server, "/api/v1/accounts/verify_credentials", text(&answer, "access_token")).await;
        assert_eq!(text(&json(&account), "username"), name);
    }
}

#[tokio::test]
async fn gives_apps_a_token_of_their_own() {
    let (server, app) = setting().await;
    let ask = |scope| {
        let (id, secret) = (app.client_id.clone(), app.client_secret.clone());
        let server = &server;
        async move {
            let fields =
                [("grant_type", "client_credentials"), ("client_id", &id), ("client_secret", &secret)];
            post(server, "/oauth/token", &[&fields[..], &[("scope", scope)]].concat()).await
        }
    };
    let answer = json(&ask("read").await);
    assert_eq!(text(&answer, "scope"), "read");
    assert_eq!(server.live_tokens(), 0, "it is nobody's token");
    let words = "The requested scope is invalid, unknown, or malformed.";
    assert_refused(&ask("push").await, 400, "invalid_scope", words);
}

#[tokio::test]
async fn refuses_the_code_of_another_app() {
    let (server, app) = setting().await;
    let other = super::app(&server, CALLBACK, "read write").await;
    let location = Browser::new().approve(&authorize_url(&server, &app, CALLBACK, &[]), ANA).await.unwrap();
    let reply = exchange(&server, &other, &code_of(&location), &[]).await;
    assert_refused(&reply, 400, "invalid_grant", INVALID_GRANT);
}
