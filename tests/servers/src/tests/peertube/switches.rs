use super::{
    assert_refused, client, get, get_as, json, refresh, server, sign_in, signed_in, status_of, text,
};
use crate::tests::post;
use crate::{ANA, BEN, Options, Picture, PracticeServer, Software, Standing};
use std::time::Duration;

#[tokio::test]
async fn people_stand_as_they_were_told_to() {
    let server = server().await;
    let ana = signed_in(&server, ANA).await;
    let waiting = "Registration for this account is awaiting approval";
    let rejected = "Registration approval for this account has been rejected";
    for (standing, password, code, sentence) in [
        (Standing::Unconfirmed, ANA.password, "access_denied", "User email is not verified."),
        (Standing::Pending, ANA.password, "account_waiting_for_approval", waiting),
        (Standing::Rejected, "wrong", "account_approval_rejected", rejected),
    ] {
        server.set_standing(ANA, standing);
        assert_refused(&sign_in(&server, "ana", password, None).await, 400, code, sentence);
    }
    assert_eq!(status_of(&server, &ana.access_token).await, 200);
    server.set_standing(ANA, Standing::SuspendedOpenly);
    assert_eq!(json(&get_as(&server, super::ME, &ana.access_token).await)["blocked"], true);
    server.suspend(ANA);
    let reply = sign_in(&server, "ana", ANA.password, None).await;
    assert_refused(&reply, 400, "access_denied", "User is blocked.");
    server.reinstate(ANA);
    assert_eq!(status_of(&server, &ana.access_token).await, 401, "blocking ended the token");
    let reply = refresh(&server, &ana.refresh_token).await;
    assert_refused(&reply, 400, "invalid_grant", "Invalid grant: refresh token is invalid");
}

#[tokio::test]
async fn a_limit_counts_right_and_wrong_and_refreshes_alike() {
    let server = server().await;
    let old = signed_in(&server, ANA).await;
    server.limit_sign_ins(Some(15));
    for _ in 0..15 {
        assert_eq!(sign_in(&server, "ana", "bad", None).await.status, 400);
    }
    for reply in
        [sign_in(&server, "ana", ANA.password, None).await, refresh(&server, &old.refresh_token).await]
    {
        assert_eq!((reply.status, reply.body.as_str()), (429, "Too many requests, please try again later."));
        assert_eq!(reply.header("content-type"), Some("text/html; charset=utf-8"));
        assert_eq!(reply.header("x-ratelimit-limit"), Some("15"));
        assert_eq!(reply.header("x-ratelimit-remaining"), Some("0"));
        let wait: u64 = reply.header("retry-after").unwrap().parse().unwrap();
        assert!((290..=300).contains(&wait), "{wait}");
    }
    assert_eq!(status_of(&server, &old.access_token).await, 200, "the token is good");
    server.advance(Duration::from_secs(301));
    assert_eq!(refresh(&server, &old.refresh_token).await.status, 200);
    server.limit_requests(Some(1));
    assert_eq!(get(&server, super::ME).await.status, 401);
    assert_eq!(get(&server, super::ME).await.status, 429);
}

#[tokio::test]
async fn a_server_set_up_anew_has_another_client_and_no_tokens() {
    let server = server().await;
    let (before, ana) = (client(&server).await, signed_in(&server, ANA).await);
    server.forget_registrations();
    assert_ne!(client(&server).await, before);
    assert!(!server.token_is_live(&ana.access_token));
    let again = signed_in(&server, ANA).await;
    server.revoke_all();
    assert_eq!((server.live_tokens(), status_of(&server, &again.access_token).await), (0, 401));
}

#[tokio::test]
async fn pictures_may_be_anywhere() {
    let server = server().await;
    server.set_avatar(ANA, Picture::At("https://files.example/a.png".to_owned()));
    server.set_icon(Picture::Webp);
    let ana = signed_in(&server, ANA).await;
    let user = json(&get_as(&server, super::ME, &ana.access_token).await);
    assert_eq!(user["account"]["avatars"][0]["fileUrl"], "https://files.example/a.png");
    let config = json(&get(&server, "/api/v1/config").await);
    let icon = config["instance"]["avatars"][0]["path"].as_str().unwrap();
    assert_eq!(get(&server, icon).await.header("content-type"), Some("image/webp"));
}

#[tokio::test]
async fn another_process_turns_the_same_switches() {
    let options = Options { software: Software::PeerTube, control: true, ..Options::default() };
    let server = PracticeServer::start(options).await.unwrap();
    for (switch, fields) in [
        ("tokens-live", &[("access", "3"), ("refresh", "12")][..]),
        ("refreshes-take", &[("ms", "1")]),
        ("end-families", &[("on", "true")]),
        ("list-sessions", &[("on", "true")]),
        ("second-factor", &[("user", "ana"), ("on", "true")]),
        ("providers", &[("is", "Practice ID")]),
        ("sign-in-elsewhere", &[("user", "ana"), ("device", "Firefox")]),
        ("revoke-all", &[]),
        ("limit-sign-ins", &[]),
        ("limit-requests", &[]),
        ("standing", &[("user", "ben"), ("is", "rejected")]),
    ] {
        let reply = post(&server, &format!("/practice/{switch}"), fields).await;
        assert_eq!(reply.status, 200, "{switch}: {}", reply.body);
    }
    assert_eq!(sign_in(&server, "ana", ANA.password, None).await.status, 401);
    let state = json(&get(&server, "/practice/state").await);
    let reply = sign_in(&server, "ana", ANA.password, Some(text(&state, "totp"))).await;
    assert_eq!(json(&reply)["expires_in"], 2);
    assert_eq!(json(&get(&server, "/practice/state").await)["live_tokens"], 1);
    assert_eq!(post(&server, "/practice/pass", &[("seconds", "13")]).await.status, 200);
    assert_eq!(json(&get(&server, "/practice/state").await)["live_tokens"], 0);
    let reply = sign_in(&server, "ben", BEN.password, None).await;
    assert_eq!(text(&json(&reply), "code"), "account_approval_rejected");
    assert_eq!(post(&server, "/practice/tokens-live", &[("access", "x")]).await.status, 400);
}
