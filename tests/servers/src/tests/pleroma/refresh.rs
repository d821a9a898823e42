use std::time::Duration;

use super::*;
use crate::Fault;

#[tokio::test]
async fn the_same_refresh_token_comes_back_and_the_old_access_token_is_dead() {
    let server = pleroma().await;
    let (app, first) = with_ana(&server).await;
    let second = json(&refresh(&server, &app, renewal(&first)).await);
    assert_eq!(renewal(&second), renewal(&first));
    assert_eq!((&first["id"], &second["id"]), (&Value::from(1), &Value::from(2)));
    assert_eq!(text(&second, "scope"), "read write");
    is(&me(&server, access(&first)).await, 403, FORBIDDEN);
    assert_eq!(me(&server, access(&second)).await.status, 200);
    assert_eq!(refresh(&server, &app, renewal(&first)).await.status, 200, "again and again");
    is(&refresh(&server, &app, "nope").await, 400, REFUSED);
    let bad = App { client_id: app.client_id, client_secret: "bad".to_owned() };
    is(&refresh(&server, &bad, renewal(&first)).await, 400, REFUSED);
}

#[tokio::test]
async fn a_rotated_refresh_token_is_good_once_also_long_after_the_access_token() {
    let server = pleroma().await;
    server.expire_tokens_in(5);
    server.rotate_refresh_tokens(true);
    let (app, first) = with_ana(&server).await;
    assert_eq!(first["expires_in"], 5);
    server.advance(Duration::from_secs(8));
    assert!(!server.token_is_live(access(&first)) && server.live_tokens() == 0);
    is(&me(&server, access(&first)).await, 403, FORBIDDEN);
    let second = json(&refresh(&server, &app, renewal(&first)).await);
    assert_ne!(renewal(&second), renewal(&first));
    is(&refresh(&server, &app, renewal(&first)).await, 400, REFUSED);
    assert_eq!(me(&server, access(&second)).await.status, 200);
    server.advance(Duration::from_hours(1));
    assert_eq!(refresh(&server, &app, renewal(&second)).await.status, 200);
    assert_eq!(server.refresh_tokens().len(), 3);
}

#[tokio::test]
async fn refreshes_that_meet_are_409_and_change_nothing() {
    let server = pleroma().await;
    let (app, answer) = with_ana(&server).await;
    server.race_refreshes(1);
    is(&refresh(&server, &app, renewal(&answer)).await, 409, EXCEPTION);
    assert_eq!(me(&server, access(&answer)).await.status, 200);
    assert_eq!(refresh(&server, &app, renewal(&answer)).await.status, 200);
}

#[tokio::test]
async fn an_answer_can_be_lost_after_the_token_was_renewed() {
    let server = pleroma().await;
    server.rotate_refresh_tokens(true);
    let (app, answer) = with_ana(&server).await;
    server.fail_next("/oauth/token", Fault::DropAfter);
    let client = [("client_id", app.client_id.as_str()), ("client_secret", app.client_secret.as_str())];
    let fields = [("grant_type", "refresh_token"), ("refresh_token", renewal(&answer))];
    let body = crate::tests::form(&[client, fields].concat());
    assert!(try_ask(&server, Method::POST, "/oauth/token", vec![], Some(body)).await.is_err(), "T050-OA");
    is(&refresh(&server, &app, renewal(&answer)).await, 400, REFUSED);
    is(&me(&server, access(&answer)).await, 403, FORBIDDEN);
    assert_eq!(server.live_tokens(), 1);
}
