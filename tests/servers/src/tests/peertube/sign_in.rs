use super::{
    ME, REVOKE, TOKEN, ask, assert_problem, assert_refused, client, get, get_as, json, members, pair,
    post_as, server, sign_in, signed_in, status_of, text, try_ask,
};
use crate::http_client::Reply;
use crate::{ANA, BEN};
use axum::http::Method;
use axum::http::header::AUTHORIZATION;

const WRONG: &str = "Invalid grant: user credentials are invalid";

#[tokio::test]
async fn signs_in_by_name_or_address() {
    let server = server().await;
    for name in ["ana", "ana@practice.example", "ANA"] {
        let reply = sign_in(&server, name, ANA.password, None).await;
        let answer = json(&reply);
        let (access, refresh) = (text(&answer, "access_token"), text(&answer, "refresh_token"));
        let body = format!(
            r#"{{"token_type":"Bearer","access_token":"{access}","refresh_token":"{refresh}","expires_in":86399,"refresh_token_expires_in":1209599}}"#
        );
        assert_eq!(reply.body, body);
        assert_eq!((access.len(), refresh.len()), (40, 40));
        assert_eq!(
            (reply.header("cache-control"), reply.header("pragma")),
            (Some("no-store"), Some("no-cache"))
        );
    }
    assert_eq!(server.live_tokens(), 3, "several sessions live beside each other");
}

#[tokio::test]
async fn refuses_a_wrong_request_by_the_recorded_table() {
    let server = server().await;
    let password = [("grant_type", "password"), ("username", "ana"), ("password", "ana-practice")];
    let no_client = "Invalid client: cannot retrieve client credentials";
    let bad_client = "Invalid client: client is invalid";
    let no_grant = "Unsupported grant type: `grant_type` is invalid";
    for (more, code, sentence) in [
        (&[("username", "nobody")][..], "invalid_grant", WRONG),
        (&[("password", "nope")], "invalid_grant", WRONG),
        (&[("client_secret", "bad")], "invalid_client", bad_client),
        (&[("client_id", "bad")], "invalid_client", bad_client),
        (&[("client_id", ""), ("client_secret", "")], "invalid_client", no_client),
        (&[("grant_type", "")], "invalid_request", "Missing parameter: `grant_type`"),
        (&[("grant_type", "authorization_code")], "unsupported_grant_type", no_grant),
        (&[("grant_type", "client_credentials")], "unsupported_grant_type", no_grant),
        (&[("username", "")], "invalid_request", "Missing parameter: `username`"),
        (&[("password", "")], "invalid_request", "Missing parameter: `password`"),
        (&[("grant_type", "refresh_token")], "invalid_request", "Missing parameter: `refresh_token`"),
    ] {
        let mut fields = password.to_vec();
        fields.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        fields.extend(more);
        assert_refused(&ask(&server, vec![], &fields).await, 400, code, sentence);
    }
    let [(_, id), (_, secret)] = client(&server).await;
    let body = format!(r#"{{"client_id":"{id}","client_secret":"{secret}","grant_type":"password"}}"#);
    let reply = try_ask(&server, Method::POST, TOKEN, vec![], Some(("application/json", body))).await;
    let sentence = "Invalid request: content must be application/x-www-form-urlencoded";
    assert_refused(&reply.unwrap(), 400, "invalid_request", sentence);
    assert_eq!(server.live_tokens(), 0);
}

#[tokio::test]
async fn asks_for_the_second_factor_after_the_password() {
    let server = server().await;
    let code = server.second_factor(BEN).unwrap();
    for code in [None, Some(code.as_str())] {
        let wrong = sign_in(&server, "ben", "nope", code).await;
        assert_refused(&wrong, 400, "invalid_grant", WRONG);
    }
    let asked = sign_in(&server, "ben", BEN.password, None).await;
    assert_refused(&asked, 401, "missing_two_factor", "Missing two factor header");
    assert_eq!(asked.header("x-peertube-otp"), Some("required; app"));
    let other = if code == "000000" { "000001" } else { "000000" };
    let wrong = sign_in(&server, "ben", BEN.password, Some(other)).await;
    assert_refused(&wrong, 400, "invalid_two_factor", "Invalid two factor header");
    assert_eq!(wrong.header("x-peertube-otp"), None);
    for time in ["the first", "and the second"] {
        let reply = sign_in(&server, "ben", BEN.password, Some(&code)).await;
        assert_eq!(reply.status, 200, "{time} time in its window");
    }
    let ana = signed_in(&server, ANA).await;
    server.set_second_factor(ANA, true);
    assert_eq!(status_of(&server, &ana.access_token).await, 200, "a token of the time before lives on");
    assert_eq!(sign_in(&server, "ana", ANA.password, None).await.status, 401);
}

#[tokio::test]
async fn tells_who_somebody_is() {
    let server = server().await;
    let ana = signed_in(&server, ANA).await;
    let user = json(&get_as(&server, ME, &ana.access_token).await);
    assert_eq!(members(&user).len(), 31, "as many as were recorded");
    assert_eq!((&user["id"], text(&user, "username")), (&2.into(), "ana"));
    assert_eq!(text(&user["account"], "displayName"), "Ana Lind");
    assert_eq!(user["account"]["host"], server.host());
    assert_eq!(user["videoChannels"][0]["name"], "ana_channel");
    let avatar = user["account"]["avatars"][0]["path"].as_str().unwrap();
    assert_eq!(get(&server, avatar).await.header("content-type"), Some("image/png"));
    let ben = signed_in(&server, BEN).await;
    let user = json(&get_as(&server, ME, &ben.access_token).await);
    assert_eq!((&user["id"], &user["twoFactorEnabled"]), (&3.into(), &true.into()));
}

#[tokio::test]
async fn refuses_tokens_by_the_recorded_table() {
    let server = server().await;
    let ana = signed_in(&server, ANA).await.access_token;
    let with = |value: String| try_ask(&server, Method::GET, ME, vec![(AUTHORIZATION, value)], None);
    let refused =
        |reply: &Reply, status, code: &str| assert_problem(reply, status, code, "Token is invalid", None);
    refused(&get(&server, ME).await, 401, "unauthorized_request");
    refused(&get(&server, TOKEN).await, 401, "unauthorized_request");
    refused(&get_as(&server, ME, &"0".repeat(40)).await, 401, "invalid_token");
    refused(&with("Basic abc".to_owned()).await.unwrap(), 400, "invalid_request");
    refused(&with(format!("bearer {ana}")).await.unwrap(), 400, "invalid_request");
    refused(&get(&server, &format!("{ME}?access_token={ana}")).await, 400, "invalid_request");
}

#[tokio::test]
async fn ends_one_session_with_both_of_its_tokens() {
    let server = server().await;
    let (first, second) = (signed_in(&server, ANA).await, signed_in(&server, ANA).await);
    let revoke = Some("revokeOAuthToken");
    let reply = try_ask(&server, Method::POST, REVOKE, vec![], None).await.unwrap();
    assert_problem(&reply, 401, "unauthorized_request", "Token is invalid", revoke);
    let reply = post_as(&server, REVOKE, &first.access_token).await;
    assert_eq!((reply.status, reply.body.as_str()), (200, r#"{"success":true}"#));
    let reply = post_as(&server, REVOKE, &first.access_token).await;
    assert_problem(&reply, 401, "invalid_token", "Token is invalid", revoke);
    assert_eq!(status_of(&server, &first.access_token).await, 401);
    let reply = super::refresh(&server, &first.refresh_token).await;
    assert_refused(&reply, 400, "invalid_grant", "Invalid grant: refresh token is invalid");
    assert_eq!(status_of(&server, &second.access_token).await, 200);
    assert_eq!((server.live_tokens(), server.tokens().len()), (1, 4));
    assert!(server.token_is_live(&second.refresh_token) && !server.token_is_live(&first.access_token));
    pair(&super::refresh(&server, &second.refresh_token).await);
}
