use super::{get_as, json, pair, post_as, refresh, server, signed_in, status_of};
use crate::{ANA, BEN};
use axum::http::Method;
use axum::http::header::USER_AGENT;
use std::time::Duration;

const SESSIONS: &str = "/api/v1/users/2/token-sessions";

#[tokio::test]
async fn lists_the_sessions_of_one_person_and_ends_them() {
    let server = server().await;
    server.list_sessions(true);
    let (first, here) = (signed_in(&server, ANA).await, signed_in(&server, ANA).await);
    let ben = signed_in(&server, BEN).await;
    let list = json(&get_as(&server, SESSIONS, &here.access_token).await);
    assert_eq!(list["total"], 2);
    let current = |row: usize| list["data"][row]["currentSession"].as_bool().unwrap();
    assert!(current(0) && !current(1), "the newest first");
    let id = list["data"][1]["id"].to_string();
    assert_eq!(get_as(&server, SESSIONS, &ben.access_token).await.status, 403);

    let revoke = format!("{SESSIONS}/{id}/revoke");
    let reply = post_as(&server, &revoke, &here.access_token).await;
    assert_eq!((reply.status, reply.body.as_str()), (200, r#"{"success":true}"#));
    assert_eq!(post_as(&server, &revoke, &here.access_token).await.status, 404);
    assert_eq!(status_of(&server, &first.access_token).await, 401);
    assert!(!server.token_is_live(&first.refresh_token));
    let list = json(&get_as(&server, &format!("{SESSIONS}?start=0&count=1"), &here.access_token).await);
    assert_eq!((list["total"].as_u64(), list["data"].as_array().unwrap().len()), (Some(1), 1));
}

#[tokio::test]
async fn a_session_keeps_its_device_through_a_refresh_and_is_not_listed_when_it_has_run_out() {
    let server = server().await;
    server.list_sessions(true);
    server.tokens_live(60, 600);
    let headers = vec![(USER_AGENT, "First/1".to_owned())];
    let fields = [("grant_type", "password"), ("username", "ana"), ("password", ANA.password)];
    let old = pair(&super::ask(&server, headers, &fields).await);
    server.advance(Duration::from_secs(50));
    let other = signed_in(&server, ANA).await;
    let client = super::client(&server).await;
    let fields = [
        ("client_id", client[0].1.as_str()),
        ("client_secret", &client[1].1),
        ("grant_type", "refresh_token"),
        ("refresh_token", &old.refresh_token),
    ];
    let headers = vec![(USER_AGENT, "Second/2".to_owned())];
    let reply =
        super::try_ask(&server, Method::POST, super::TOKEN, headers, Some(super::form(&fields))).await;
    let new = pair(&reply.unwrap());
    let list = json(&get_as(&server, SESSIONS, &other.access_token).await);
    assert_eq!(list["data"][0]["loginDevice"], "First/1");
    assert_eq!(list["data"][0]["lastActivityDevice"], "Second/2");
    server.advance(Duration::from_secs(61));
    let fresh = signed_in(&server, ANA).await;
    let list = json(&get_as(&server, SESSIONS, &fresh.access_token).await);
    assert_eq!(list["total"], 1, "two others could still be renewed");
    assert_eq!(refresh(&server, &new.refresh_token).await.status, 200);
}
