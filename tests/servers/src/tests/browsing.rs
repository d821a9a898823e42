use super::{
    CALLBACK, app, authorize_url, code_of, exchange, form, get, get_as, json, server, text, try_ask,
};
use crate::people::User;
use crate::{ANA, BEN, Browser};
use axum::http::Method;

#[tokio::test]
async fn signs_in_as_somebody_else_from_the_consent_page() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let url = authorize_url(&server, &app, CALLBACK, &[("force_login", "true")]);
    let mut browser = Browser::new();
    for user in [ANA, BEN, BEN, ANA] {
        let location = browser.approve(&url, user).await.unwrap();
        let answer = json(&exchange(&server, &app, &code_of(&location), &[]).await);
        let account =
            get_as(&server, "/api/v1/accounts/verify_credentials", text(&answer, "access_token")).await;
        assert_eq!(text(&json(&account), "username"), user.name);
    }
    assert_eq!(server.count("POST", "/auth/sign_in"), 3);
    assert_eq!(server.count("POST", "/auth/sign_out"), 2);
}

#[tokio::test]
async fn gets_the_answer_for_whoever_is_signed_in_when_consent_is_skipped() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let url = authorize_url(&server, &app, CALLBACK, &[]);
    let mut browser = Browser::new();
    let first = browser.approve(&url, ANA).await.unwrap();
    exchange(&server, &app, &code_of(&first), &[]).await;
    let second = browser.approve(&url, BEN).await.unwrap();
    let answer = json(&exchange(&server, &app, &code_of(&second), &[]).await);
    let account = get_as(&server, "/api/v1/accounts/verify_credentials", text(&answer, "access_token")).await;
    assert_eq!(text(&json(&account), "username"), "ana", "as Mastodon's users know it");
    assert!(browser.deny(&url, BEN).await.unwrap_err().to_string().contains("consent was skipped"));
}

#[tokio::test]
async fn says_when_a_password_is_wrong() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let url = authorize_url(&server, &app, CALLBACK, &[]);
    let user = User { password: "guess", ..ANA };
    let error = Browser::new().approve(&url, user).await.unwrap_err();
    assert!(error.to_string().contains("does not take the password"), "{error}");
    assert_eq!(server.requests().last().unwrap().status, 422);
}

#[tokio::test]
async fn says_when_the_server_shows_an_error() {
    let server = server().await;
    let app = app(&server, CALLBACK, "read write").await;
    let error =
        Browser::new().approve(&authorize_url(&server, &app, "evil://x", &[]), ANA).await.unwrap_err();
    assert!(error.to_string().contains("400"), "{error}");
}

#[tokio::test]
async fn needs_the_csrf_token_of_the_session() {
    let server = server().await;
    let page = get(&server, "/auth/sign_in").await;
    assert!(page.body.contains("authenticity_token"));
    let fields = Some(form(&[("user[email]", ANA.email), ("user[password]", ANA.password)]));
    let reply = try_ask(&server, Method::POST, "/auth/sign_in", vec![], fields).await.unwrap();
    assert_eq!((reply.status, reply.location()), (422, None));
}
