use std::time::Duration;

use super::*;
use crate::tests::get;

const MINUTE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn an_app_is_answered_without_its_scopes_and_with_one_redirect_string() {
    let server = pleroma().await;
    let uris = format!("{OUT_OF_BAND}\nhttp://127.0.0.1:9999/cb\nmyapp://cb");
    let fields = [("client_name", "acct-mgr"), ("redirect_uris", uris.as_str()), ("scopes", "read write")];
    let answer = json(&post(&server, "/api/v1/apps", &fields).await);
    let names: Vec<_> = answer.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["client_id", "client_secret", "id", "name", "redirect_uri", "vapid_key", "website"]);
    assert_eq!((text(&answer, "id"), text(&answer, "redirect_uri")), ("1", uris.as_str()));
    assert_eq!(text(&answer, "client_id").len(), 43);
    for (redirect_uris, scopes) in [("not a uri", "read"), (OUT_OF_BAND, "bogus:scope")] {
        app(&server, redirect_uris, scopes).await;
    }
}

#[tokio::test]
async fn the_redirect_uri_has_to_be_a_string_in_the_body() {
    let server = pleroma().await;
    let missing = r#"{"error":"Missing field: redirect_uris.","errors":[{"message":"Missing field: redirect_uris","source":{"pointer":"/redirect_uris"},"title":"Invalid value"}]}"#;
    is(&post(&server, "/api/v1/apps", &[("client_name", "x"), ("scopes", "read")]).await, 400, missing);
    let query = "/api/v1/apps?client_name=x&redirect_uris=http://a.example/cb";
    is(&post(&server, query, &[("client_name", "x")]).await, 400, missing);
    let array = r#"{"client_name":"x3","redirect_uris":["http://a.example/cb"],"scopes":"read"}"#;
    let body = Some(("application/json", array.to_owned()));
    let reply = try_ask(&server, Method::POST, "/api/v1/apps", Vec::new(), body).await.unwrap();
    let wrong = r#"{"error":"redirect_uris - Invalid string. Got: array.","errors":[{"message":"Invalid string. Got: array","source":{"pointer":"/redirect_uris"},"title":"Invalid value"}]}"#;
    is(&reply, 400, wrong);
}

#[tokio::test]
async fn the_sixth_app_in_a_quarter_of_an_hour_is_throttled_without_a_word_for_how_long() {
    let options = Options { software: Software::Pleroma, registration_limit: Some(5), ..Options::default() };
    let server = PracticeServer::start(options).await.unwrap();
    for _ in 0..5 {
        app(&server, OUT_OF_BAND, "read").await;
    }
    let fields = [("client_name", "rl"), ("redirect_uris", OUT_OF_BAND)];
    let reply = post(&server, "/api/v1/apps", &fields).await;
    is(&reply, 429, r#"{"error":"Throttled"}"#);
    assert!(reply.header("retry-after").is_none() && reply.header("x-ratelimit-reset").is_none());
    server.advance(15 * MINUTE);
    assert_eq!(post(&server, "/api/v1/apps", &fields).await.status, 200);
}

#[tokio::test]
async fn an_app_that_nobody_signed_in_with_is_gone_after_a_quarter_of_an_hour() {
    for (software, stays) in [(Software::Pleroma, false), (Software::Akkoma, true)] {
        let server = start(software).await;
        let (used, _) = with_ana(&server).await;
        let orphan = app(&server, OUT_OF_BAND, "read").await;
        let client = [("grant_type", "client_credentials")];
        let own = access(&json(&token(&server, &orphan, &client).await)).to_owned();
        server.advance(14 * MINUTE);
        assert_eq!(token(&server, &orphan, &client).await.status, 200);
        server.advance(MINUTE);
        assert_eq!(token(&server, &used, &client).await.status, 200, "somebody has signed in with it");
        let reply = token(&server, &orphan, &client).await;
        assert_eq!(reply.status == 200, stays, "an app token does not count as somebody");
        assert!(stays || reply.body == REFUSED, "it reads as a wrong password does");
        assert_eq!(by_password(&server, &orphan, ANA, "read").await.status == 200, stays);
        let shown = get_as(&server, "/api/v1/apps/verify_credentials", &own).await;
        assert_eq!(shown.status, if stays { 200 } else { 400 });
    }
}

#[tokio::test]
async fn an_app_token_has_all_scopes_and_names_nobody() {
    let server = pleroma().await;
    let app = app(&server, OUT_OF_BAND, "read write follow push").await;
    let asked = [("grant_type", "client_credentials"), ("scope", "read")];
    let answer = json(&token(&server, &app, &asked).await);
    assert_eq!(text(&answer, "scope"), "read write follow push");
    assert!(answer.get("me").is_none() && answer["refresh_token"].is_string());
    let shown = json(&get_as(&server, "/api/v1/apps/verify_credentials", access(&answer)).await);
    let names: Vec<_> = shown.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["name", "vapid_key", "website"]);
    is(&get(&server, "/api/v1/apps/verify_credentials").await, 400, EXCEPTION);
    is(&me(&server, access(&answer)).await, 403, FORBIDDEN);
}
