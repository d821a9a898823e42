use super::{App, CALLBACK, app, authorize_url, form, get_as, post, server, token, try_ask};
use crate::http_client::Reply;
use crate::{ANA, BEN, Browser, PracticeServer};
use axum::http::Method;
use axum::http::header::AUTHORIZATION;

const REFUSED: &str =
    r#"{"error":"unauthorized_client","error_description":"You are not authorized to revoke this token"}"#;
const ACCOUNT: &str = "/api/v1/accounts/verify_credentials";

async fn revoke(server: &PracticeServer, client_id: &str, client_secret: &str, token: &str) -> Reply {
    let fields = [("client_id", client_id), ("client_secret", client_secret), ("token", token)];
    post(server, "/oauth/revoke", &fields).await
}

async fn setting() -> (PracticeServer, App, String, String) {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let (ana, ben) = (token(&server, &app, ANA).await, token(&server, &app, BEN).await);
    (server, app, ana, ben)
}

#[tokio::test]
async fn answers_by_the_recorded_table() {
    let (server, app, ana, ben) = setting().await;
    let (id, secret) = (app.client_id.as_str(), app.client_secret.as_str());
    for (id, secret) in [("", ""), (id, ""), (id, "nope"), ("nope", secret)] {
        let reply = revoke(&server, id, secret, &ana).await;
        assert_eq!((reply.status, reply.body.as_str()), (403, REFUSED));
    }
    let other = super::app(&server, CALLBACK, "read write").await;
    let reply = revoke(&server, &other.client_id, &other.client_secret, &ana).await;
    assert_eq!((reply.status, reply.body.as_str()), (403, REFUSED));
    assert_eq!(get_as(&server, ACCOUNT, &ana).await.status, 200);

    for token in ["abcd", &ana, &ana] {
        let reply = revoke(&server, id, secret, token).await;
        assert_eq!((reply.status, reply.body.as_str()), (200, "{}"));
    }
    let reply = get_as(&server, ACCOUNT, &ana).await;
    assert_eq!((reply.status, reply.body.as_str()), (401, r#"{"error":"The access token was revoked"}"#));
    assert_eq!(get_as(&server, ACCOUNT, &ben).await.status, 200);
    assert_eq!(
        (server.live_tokens(), server.token_is_live(&ana), server.token_is_live(&ben)),
        (1, false, true)
    );
}

#[tokio::test]
async fn takes_a_bearer_header_at_the_same_time() {
    let (server, app, ana, _) = setting().await;
    let headers = vec![(AUTHORIZATION, format!("Bearer {ana}"))];
    let fields =
        [("token", ana.as_str()), ("client_id", &app.client_id), ("client_secret", &app.client_secret)];
    let reply = try_ask(&server, Method::POST, "/oauth/revoke", headers, Some(form(&fields))).await.unwrap();
    assert_eq!((reply.status, reply.body.as_str()), (200, "{}"));
    assert!(!server.token_is_live(&ana));
}

#[tokio::test]
async fn asks_for_consent_again_afterwards() {
    let (server, app, ana, _) = setting().await;
    revoke(&server, &app.client_id, &app.client_secret, &ana).await;
    let url = authorize_url(&server, &app, CALLBACK, &[]);
    let denied = Browser::new().deny(&url, ANA).await.unwrap();
    assert!(denied.contains("error=access_denied"), "{denied}");
    let new = token(&server, &app, ANA).await;
    assert_ne!(new, ana);
}

#[tokio::test]
async fn ends_everything_when_the_app_is_removed_in_the_settings() {
    let (server, app, ana, ben) = setting().await;
    let code = super::code(&server, &app, ANA, &[]).await;
    server.revoke_all();
    assert_eq!(server.live_tokens(), 0);
    assert_eq!(server.tokens(), [ana.as_str(), &ben], "still known as once given out");
    assert_eq!(get_as(&server, ACCOUNT, &ana).await.status, 401);
    assert_eq!(super::exchange(&server, &app, &code, &[]).await.status, 400);
}
