use super::{ACCOUNT, ask, get, page, post, server, token, with_token};
use crate::tests::{CALLBACK, json, text, try_ask};
use crate::{ANA, Browser, Options, PracticeServer, Software, Standing};
use axum::http::Method;

#[tokio::test]
async fn who_says_nothing_of_themselves_is_answered_by_a_teapot() {
    let server = server().await;
    let reply = try_ask(&server, Method::GET, "/api/v1/instance", vec![], None).await.unwrap();
    assert_eq!(reply.status, 418);
    assert_eq!(reply.body, r#"{"error": "I'm a teapot: no user-agent sent with request"}"#);
}

#[tokio::test]
async fn who_wants_a_page_of_the_api_gets_a_page_that_says_no() {
    let server = server().await;
    let reply = page(&server, "/api/v1/instance", "").await;
    assert_eq!((reply.status, reply.header("content-type")), (406, Some("text/html; charset=utf-8")));
    let sentence = "<pre>Not Acceptable: no format can be offered for requested Accept header(s) [text/html]; this endpoint offers [application/json]</pre>";
    assert!(reply.body.contains(sentence), "{}", reply.body);
    assert_eq!(get(&server, "/auth/sign_in").await.status, 406);
    for accept in ["*/*", "application/*", "text/html, application/json;q=0.5"] {
        let reply = ask(&server, Method::GET, "/api/v1/instance", accept, "", None).await;
        assert_eq!(reply.status, 200, "{accept}");
    }
}

#[tokio::test]
async fn while_it_starts_there_is_a_page_that_says_twice_when_to_come_again() {
    let server = server().await;
    server.set_starting(true);
    let reply = get(&server, ACCOUNT).await;
    assert_eq!((reply.status, reply.header("content-type")), (503, Some("text/html; charset=utf-8")));
    let again: Vec<_> = reply.headers.get_all("retry-after").iter().collect();
    assert_eq!(again, ["120", "Sat, 21 Nov 2026 23:55:59 GMT"]);
    server.set_starting(false);
    assert_eq!(get(&server, "/api/v1/instance").await.status, 200);
}

#[tokio::test]
async fn what_is_not_there_is_not_found_as_json() {
    let server = server().await;
    for path in [
        "/.well-known/oauth-authorization-server",
        "/.well-known/openid-configuration",
        "/api/meta",
        "/api/v1/apps/verify_credentials",
        "/oauth/userinfo",
        "/nodeinfo/9",
    ] {
        let reply = get(&server, path).await;
        assert_eq!((reply.status, reply.body.as_str()), (404, r#"{"error":"Not Found"}"#), "{path}");
    }
    let reply = get(&server, "/oauth/token").await;
    assert_eq!((reply.status, reply.body.as_str()), (405, "405 method not allowed"));
    assert_eq!(reply.header("allow"), Some("POST"));
}

#[tokio::test]
async fn it_says_what_it_is() {
    let server = server().await;
    let links = json(&get(&server, "/.well-known/nodeinfo").await);
    assert_eq!(links["links"][1]["href"], format!("{}/nodeinfo/2.1", server.origin()));
    let reply = get(&server, "/nodeinfo/2.1").await;
    let kind = r#"application/json; profile="http://nodeinfo.diaspora.software/ns/schema/2.1#""#;
    assert_eq!(reply.header("content-type"), Some(kind));
    assert_eq!(json(&reply)["software"]["name"], "gotosocial");
    let (v1, v2) = (get(&server, "/api/v1/instance").await, get(&server, "/api/v2/instance").await);
    assert_eq!((&json(&v1)["uri"], &json(&v2)["domain"]), (&server.host().into(), &server.host().into()));
    assert_eq!(v1.header("server"), Some("gotosocial"));
    assert_eq!(
        (v1.header("x-frame-options"), v1.header("referrer-policy")),
        (Some("DENY"), Some("same-origin"))
    );
    let resource = format!("/.well-known/webfinger?resource=acct:ana@{}", server.host());
    let reply = get(&server, &resource).await;
    assert_eq!((reply.status, reply.header("content-type")), (200, Some("application/jrd+json")));
    assert_eq!(json(&reply)["links"][1]["href"], format!("{}/users/ana", server.origin()));
}

#[tokio::test]
async fn nearly_anything_is_registered() {
    let server = server().await;
    let oob = "urn:ietf:wg:oauth:2.0:oob";
    for (fields, redirect_uris, scopes) in [
        (&[("redirect_uris", CALLBACK), ("scopes", "read bogus")][..], vec![CALLBACK], vec!["read", "bogus"]),
        (&[("redirect_uris", "nonsense")], vec!["nonsense"], vec!["read"]),
        (&[("redirect_uris", "a:/b\nc:/d")], vec!["a:/b", "c:/d"], vec!["read"]),
        (&[("redirect_uris[]", CALLBACK)], vec![oob], vec!["read"]),
        (&[("scopes", "read")], vec![oob], vec!["read"]),
    ] {
        let named: Vec<_> = [("client_name", "probe")].into_iter().chain(fields.iter().copied()).collect();
        let reply = post(&server, "/api/v1/apps", &named).await;
        let answer = json(&reply);
        assert_eq!((reply.status, &answer["redirect_uris"]), (200, &redirect_uris.clone().into()));
        assert_eq!(answer["redirect_uri"], redirect_uris.join("\n"));
        assert_eq!((&answer["scopes"], text(&answer, "client_id").len()), (&scopes.into(), 26));
    }
    let list = r#"{"client_name": "probe", "redirect_uris": ["a:/b"]}"#;
    let headers = vec![(axum::http::header::USER_AGENT, "probe".to_owned())];
    let body = Some(("application/json", list.to_owned()));
    let reply = try_ask(&server, Method::POST, "/api/v1/apps", headers, body).await.unwrap();
    assert_eq!(reply.status, 400);
    assert!(reply.body.contains("json: cannot unmarshal array into Go struct field"), "{}", reply.body);
    let reply = post(&server, "/api/v1/apps", &[("redirect_uris", CALLBACK)]).await;
    assert!(reply.status == 400 && reply.body.contains("failed on the 'required' tag"), "{}", reply.body);
}

#[tokio::test]
async fn a_token_speaks_for_its_person_unless_they_may_not_come_in() {
    let server = server().await;
    let app = super::app(&server, CALLBACK).await;
    let value = token(&server, &app, ANA).await;
    let account = json(&with_token(&server, Method::GET, ACCOUNT, &value).await);
    assert_eq!((text(&account, "username"), text(&account, "id").len()), ("ana", 26));
    let nothing = r#"{"error":"Unauthorized: token not supplied"}"#;
    for reply in [get(&server, ACCOUNT).await, with_token(&server, Method::GET, ACCOUNT, "nope").await] {
        assert_eq!((reply.status, reply.body.as_str()), (401, nothing));
    }
    for standing in [Standing::Disabled, Standing::Pending, Standing::Unconfirmed, Standing::Suspended] {
        server.set_standing(ANA, standing);
        let reply = with_token(&server, Method::GET, ACCOUNT, &value).await;
        assert_eq!(
            (reply.status, reply.body.as_str()),
            (401, r#"{"error":"Unauthorized: application not supplied"}"#)
        );
        assert!(server.token_is_live(&value));
        let url = crate::tests::authorize_url(&server, &app, CALLBACK, &[]);
        assert!(Browser::new().approve(&url, ANA).await.is_err());
    }
    server.reinstate(ANA);
    assert_eq!(with_token(&server, Method::GET, ACCOUNT, &value).await.status, 200);
    server.grant_scope(Some("push"));
    let narrow = token(&server, &app, ANA).await;
    let reply = with_token(&server, Method::GET, ACCOUNT, &narrow).await;
    let forbidden = r#"{"error":"Forbidden: token has insufficient scope permission"}"#;
    assert_eq!((reply.status, reply.body.as_str()), (403, forbidden));
}

#[tokio::test]
async fn a_driver_steers_it_as_any_other() {
    let options = Options { software: Software::GoToSocial, control: true, ..Options::default() };
    let server = PracticeServer::start(options).await.unwrap();
    let app = super::app(&server, CALLBACK).await;
    token(&server, &app, ANA).await;
    assert_eq!(json(&get(&server, "/practice/state").await)["live_tokens"], 1);
    assert_eq!(post(&server, "/practice/revoke-all", &[]).await.status, 200);
    assert_eq!((server.live_tokens(), server.count("GET", "/practice/state")), (0, 0));
}
