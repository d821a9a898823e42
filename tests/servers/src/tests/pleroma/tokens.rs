use axum::http::header::COOKIE;

use super::*;
use crate::tests::{exchange, get};
use crate::{BEN, Standing};

#[tokio::test]
async fn the_answer_has_an_id_an_actor_and_an_end_in_a_hundred_years() {
    let server = pleroma().await;
    let (app, answer) = with_ana(&server).await;
    assert_eq!(answer["expires_in"], 3_153_600_000_u64);
    assert_eq!(answer["id"], 1);
    assert_eq!(text(&answer, "me"), format!("{}/users/ana", server.origin()));
    assert_eq!((text(&answer, "scope"), text(&answer, "token_type")), ("read write", "Bearer"));
    let whole = [("grant_type", "password"), ("username", BEN.email), ("password", BEN.password)];
    let second = json(&token(&server, &app, &whole).await);
    assert_eq!((&second["id"], text(&second, "scope")), (&Value::from(2), "read write follow push"));
}

#[tokio::test]
async fn one_body_stands_for_everything_that_is_wrong() {
    let server = pleroma().await;
    let app = app(&server, OUT_OF_BAND, "read write").await;
    let bad = App { client_id: app.client_id.clone(), client_secret: "bad".to_owned() };
    let password = [("grant_type", "password"), ("username", "ana"), ("password", ANA.password)];
    let wrong = User { password: "bad", ..ANA };
    is(&by_password(&server, &app, wrong, "read").await, 400, REFUSED);
    is(&by_password(&server, &app, User { name: "nobody", ..wrong }, "read").await, 400, REFUSED);
    is(&by_password(&server, &app, ANA, "admin").await, 400, REFUSED);
    is(&token(&server, &bad, &password).await, 400, REFUSED);
    is(&token(&server, &bad, &[("grant_type", "client_credentials")]).await, 400, REFUSED);
    is(&post(&server, "/oauth/token", &password).await, 400, REFUSED);
    is(&exchange(&server, &app, "garbage", &[]).await, 400, REFUSED);
    is(&exchange(&server, &app, "!!!", &[]).await, 500, EXCEPTION);
    for grant in [&[("grant_type", "device_code")][..], &[], &[("grant_type", "refresh_token")]] {
        is(&token(&server, &app, grant).await, 500, r#"{"error":"Bad request"}"#);
    }
}

#[tokio::test]
async fn credentials_may_come_as_json_or_in_a_basic_header() {
    use base64::Engine;
    let server = pleroma().await;
    let App { client_id, client_secret } = app(&server, OUT_OF_BAND, "read").await;
    let body = serde_json::json!({
        "client_id": client_id, "client_secret": client_secret, "grant_type": "password",
        "username": ANA.name, "password": ANA.password, "scope": "read",
    });
    let body = Some(("application/json", body.to_string()));
    assert_eq!(try_ask(&server, Method::POST, "/oauth/token", vec![], body).await.unwrap().status, 200);
    let basic = base64::engine::general_purpose::STANDARD.encode(format!("{client_id}:{client_secret}"));
    let fields = [("grant_type", "password"), ("username", ANA.name), ("password", ANA.password)];
    let headers = vec![(AUTHORIZATION, format!("Basic {basic}"))];
    let body = Some(crate::tests::form(&fields));
    assert_eq!(try_ask(&server, Method::POST, "/oauth/token", headers, body).await.unwrap().status, 200);
}

#[tokio::test]
async fn the_cookie_of_a_token_answer_does_for_the_token() {
    let server = pleroma().await;
    let app = app(&server, OUT_OF_BAND, "read write").await;
    let reply = by_password(&server, &app, ANA, "read").await;
    let (name, value) = reply.cookies().next().unwrap();
    assert_eq!(name, "pleroma_key");
    let cookie = vec![(COOKIE, format!("{name}={value}"))];
    assert_eq!(try_ask(&server, Method::GET, ME, cookie, None).await.unwrap().status, 200);
}

#[tokio::test]
async fn a_dead_token_and_a_narrow_one_are_both_403() {
    let server = pleroma().await;
    let (app, answer) = with_ana(&server).await;
    is(&get(&server, ME).await, 403, FORBIDDEN);
    let dead = me(&server, "nope").await;
    is(&dead, 403, FORBIDDEN);
    assert!(dead.header("www-authenticate").is_none());
    let narrow = json(&by_password(&server, &app, ANA, "push").await);
    is(&me(&server, access(&narrow)).await, 403, r#"{"error":"Insufficient permissions: read:accounts."}"#);
    assert_eq!(me(&server, access(&answer)).await.status, 200);
}

#[tokio::test]
async fn an_account_that_is_barred_is_told_to_the_password_and_not_to_the_token() {
    let server = pleroma().await;
    let (app, answer) = with_ana(&server).await;
    for (standing, body) in [
        (
            Standing::Disabled,
            r#"{"error":"Your account is currently disabled","identifier":"account_is_disabled"}"#,
        ),
        (
            Standing::PasswordReset,
            r#"{"error":"Password reset is required","identifier":"password_reset_required"}"#,
        ),
        (
            Standing::Pending,
            r#"{"error":"Your account is awaiting approval.","identifier":"awaiting_approval"}"#,
        ),
    ] {
        server.set_standing(ANA, standing);
        is(&by_password(&server, &app, ANA, "read").await, 403, body);
        is(&me(&server, access(&answer)).await, 403, FORBIDDEN);
    }
    let renewed = json(&refresh(&server, &app, renewal(&answer)).await);
    is(&me(&server, access(&renewed)).await, 403, FORBIDDEN);
    server.reinstate(ANA);
    assert_eq!(me(&server, access(&renewed)).await.status, 200);
}

#[tokio::test]
async fn revocation_says_yes_to_everything_and_ends_access_tokens_alone() {
    let server = pleroma().await;
    let (app, answer) = with_ana(&server).await;
    for token in [renewal(&answer), "nope"] {
        is(&post(&server, "/oauth/revoke", &[("token", token)]).await, 200, "{}");
        assert_eq!(me(&server, access(&answer)).await.status, 200, "T057-OA only access tokens are ended");
    }
    for _ in 0..2 {
        is(&post(&server, "/oauth/revoke", &[("token", access(&answer))]).await, 200, "{}");
        is(&me(&server, access(&answer)).await, 403, FORBIDDEN);
    }
    is(&refresh(&server, &app, renewal(&answer)).await, 400, REFUSED);
    is(&post(&server, "/oauth/revoke", &[]).await, 500, r#"{"error":"Bad request"}"#);
    assert_eq!(server.live_tokens(), 0);
}

#[tokio::test]
async fn akkoma_leaves_out_what_only_administrators_may_have() {
    for (software, scope) in [(Software::Pleroma, "read admin"), (Software::Akkoma, "read")] {
        let server = start(software).await;
        let app = app(&server, OUT_OF_BAND, "read write admin").await;
        let answer = json(&by_password(&server, &app, ANA, "read admin").await);
        assert_eq!(text(&answer, "scope"), scope);
    }
}
