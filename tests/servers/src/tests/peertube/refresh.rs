use super::{
    REVOKE, assert_problem, assert_refused, json, pair, post_as, refresh, server, signed_in, status_of,
};
use crate::{ANA, BEN, Fault};
use std::time::Duration;

const UNKNOWN: &str = "Invalid grant: refresh token is invalid";

#[tokio::test]
async fn rotates_both_and_the_old_pair_is_dead_at_once() {
    let server = server().await;
    let old = signed_in(&server, BEN).await;
    let new = pair(&refresh(&server, &old.refresh_token).await);
    assert!(new.access_token != old.access_token && new.refresh_token != old.refresh_token);
    assert_eq!(status_of(&server, &old.access_token).await, 401);
    for dead in [old.refresh_token.as_str(), "deadbeef"] {
        assert_refused(&refresh(&server, dead).await, 400, "invalid_grant", UNKNOWN);
    }
    assert_eq!(status_of(&server, &new.access_token).await, 200, "reuse ends nothing");
    assert_eq!(server.live_tokens(), 1);
    let fields = [
        ("grant_type", "refresh_token"),
        ("refresh_token", new.refresh_token.as_str()),
        ("client_secret", "bad"),
    ];
    let reply = super::ask(&server, vec![], &fields).await;
    assert_refused(&reply, 400, "invalid_client", "Invalid client: client is invalid");
}

#[tokio::test]
async fn of_four_at_once_several_may_win() {
    let server = server().await;
    let old = signed_in(&server, ANA).await;
    server.refreshes_take(Duration::from_millis(200));
    let token = old.refresh_token.as_str();
    let replies = tokio::join!(
        refresh(&server, token),
        refresh(&server, token),
        refresh(&server, token),
        refresh(&server, token)
    );
    let won = [replies.0, replies.1, replies.2, replies.3];
    let won: Vec<_> = won.iter().filter(|reply| reply.status == 200).map(pair).collect();
    assert!(won.len() > 1, "all that look before the first deletes");
    for pair in &won {
        assert_eq!(status_of(&server, &pair.access_token).await, 200, "both sessions live on");
    }
    assert_eq!(server.live_tokens(), won.len());
    server.refreshes_take(Duration::ZERO);
    assert_refused(&refresh(&server, token).await, 400, "invalid_grant", UNKNOWN);
}

#[tokio::test]
async fn lives_are_counted_and_a_refresh_outlives_its_access_token() {
    let server = server().await;
    server.tokens_live(3, 12);
    let reply = super::sign_in(&server, "ana", ANA.password, None).await;
    let answer = json(&reply);
    assert_eq!((&answer["expires_in"], &answer["refresh_token_expires_in"]), (&2.into(), &11.into()));
    let old = pair(&reply);
    server.advance(Duration::from_secs(4));
    assert_eq!(status_of(&server, &old.access_token).await, 401);
    let reply = post_as(&server, REVOKE, &old.access_token).await;
    assert_problem(&reply, 401, "invalid_token", "Token is invalid", Some("revokeOAuthToken"));
    let new = pair(&refresh(&server, &old.refresh_token).await);
    server.advance(Duration::from_secs(13));
    let reply = refresh(&server, &new.refresh_token).await;
    assert_refused(&reply, 400, "invalid_grant", "Invalid grant: refresh token has expired");
    assert_eq!(server.live_tokens(), 0);
}

#[tokio::test]
async fn an_answer_can_be_lost_after_the_rotation() {
    let server = server().await;
    let old = signed_in(&server, ANA).await;
    server.fail_next(super::TOKEN, Fault::DropAfter);
    let client = super::client(&server).await;
    let fields = [
        ("client_id", client[0].1.as_str()),
        ("client_secret", &client[1].1),
        ("grant_type", "refresh_token"),
        ("refresh_token", &old.refresh_token),
    ];
    let body = Some(super::form(&fields));
    let reply = super::try_ask(&server, axum::http::Method::POST, super::TOKEN, vec![], body).await;
    assert!(reply.is_err(), "T050-OA");
    assert!(!server.token_is_live(&old.refresh_token), "T050-OA the work was done");
    assert_eq!(server.live_tokens(), 1, "T050-OA and nobody knows the new pair");
}

#[tokio::test]
async fn a_family_dies_of_reuse_if_that_was_switched_on() {
    let server = server().await;
    server.end_families(true);
    let (old, other) = (signed_in(&server, ANA).await, signed_in(&server, ANA).await);
    let new = pair(&refresh(&server, &old.refresh_token).await);
    let newest = pair(&refresh(&server, &new.refresh_token).await);
    assert_refused(&refresh(&server, &old.refresh_token).await, 400, "invalid_grant", UNKNOWN);
    assert_eq!(status_of(&server, &newest.access_token).await, 401, "T051-OA");
    assert_refused(&refresh(&server, &newest.refresh_token).await, 400, "invalid_grant", UNKNOWN);
    assert_eq!(
        status_of(&server, &other.access_token).await,
        200,
        "T051-OA another sign-in is another family"
    );
}
