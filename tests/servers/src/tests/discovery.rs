use super::{get, json, server, text, try_ask};
use crate::{Options, PracticeServer};
use axum::http::Method;

#[tokio::test]
async fn has_the_recorded_metadata() {
    let server = server().await;
    let reply = get(&server, "/.well-known/oauth-authorization-server").await;
    let recorded = r#"{"issuer":"http://127.0.0.1:57008/","authorization_endpoint":"http://127.0.0.1:57008/oauth/authorize","token_endpoint":"http://127.0.0.1:57008/oauth/token","revocation_endpoint":"http://127.0.0.1:57008/oauth/revoke","userinfo_endpoint":"http://127.0.0.1:57008/oauth/userinfo","scopes_supported":["read","write","write:accounts","write:blocks","write:bookmarks","write:favourites","write:filters","write:follows","write:lists","write:media","write:mutes","write:notifications","write:reports","write:statuses","read:accounts","read:blocks","read:bookmarks","read:favourites","read:filters","read:follows","read:lists","read:mutes","read:notifications","read:search","read:statuses","follow","push","profile","admin:read","admin:write"],"response_types_supported":["code"],"response_modes_supported":["query","fragment","form_post"],"grant_types_supported":["authorization_code","client_credentials"],"token_endpoint_auth_methods_supported":["client_secret_basic","client_secret_post"],"code_challenge_methods_supported":["S256"],"service_documentation":"https://docs.joinmastodon.org/","app_registration_endpoint":"http://127.0.0.1:57008/api/v1/apps"}"#;
    assert_eq!(reply.body, recorded.replace("127.0.0.1:57008", &server.host()));
}

#[tokio::test]
async fn says_that_it_is_mastodon() {
    let options = Options { title: "Harbour".to_owned(), ..Options::default() };
    let server = PracticeServer::start(options).await.unwrap();
    let links = get(&server, "/.well-known/nodeinfo").await;
    let expected = format!(
        r#"{{"links":[{{"href":"{0}/nodeinfo/2.0","rel":"http://nodeinfo.diaspora.software/ns/schema/2.0"}}]}}"#,
        server.origin()
    );
    assert_eq!(json(&links), serde_json::from_str::<serde_json::Value>(&expected).unwrap());
    let nodeinfo = json(&get(&server, "/nodeinfo/2.0").await);
    assert_eq!(nodeinfo["software"], serde_json::json!({ "name": "mastodon", "version": "4.5.2" }));
    let instance = json(&get(&server, "/api/v2/instance").await);
    assert_eq!((text(&instance, "domain"), text(&instance, "title")), (server.host().as_str(), "Harbour"));
    assert!(instance["api_versions"]["mastodon"].is_u64());
    let thumbnail = text(&instance["thumbnail"], "url").strip_prefix(&server.origin()).unwrap();
    assert_eq!(get(&server, thumbnail).await.status, 200);
    assert_eq!(text(&json(&get(&server, "/api/v1/instance").await), "uri"), server.host());
}

#[tokio::test]
async fn finds_its_people() {
    let server = server().await;
    let path = format!("/.well-known/webfinger?resource=acct:ana@{}", server.host());
    let found = json(&get(&server, &path).await);
    assert_eq!(text(&found, "subject"), format!("acct:ana@{}", server.host()));
    assert!(found["links"].as_array().unwrap().iter().any(|link| link["rel"] == "self"));
    for nobody in [format!("acct:eve@{}", server.host()), "acct:ana@elsewhere.example".to_owned()] {
        assert_eq!(get(&server, &format!("/.well-known/webfinger?resource={nobody}")).await.status, 404);
    }
}

#[tokio::test]
async fn answers_unknown_paths_as_mastodon() {
    let server = server().await;
    let reply = get(&server, "/api/v1/nothing").await;
    assert_eq!((reply.status, reply.body.as_str()), (404, r#"{"error":"Not Found"}"#));
    for path in ["/nothing", "/.well-known/openid-configuration", "/oauth/token", "/nodeinfo/2.1"] {
        let reply = get(&server, path).await;
        assert_eq!(
            (reply.status, reply.header("content-type")),
            (404, Some("text/html; charset=utf-8")),
            "{path}"
        );
    }
}

#[tokio::test]
async fn hides_the_control_unless_told() {
    assert_eq!(get(&server().await, "/practice/state").await.status, 404);
    let server = PracticeServer::start(Options { control: true, ..Options::default() }).await.unwrap();
    get(&server, "/nothing").await;
    let state = get(&server, "/practice/state").await;
    let expected =
        r#"{"live_tokens":0,"registrations":0,"requests":[{"method":"GET","path":"/nothing","status":404}]}"#;
    assert_eq!(state.body, expected);
    let revoked = try_ask(&server, Method::POST, "/practice/revoke-all", vec![], None).await.unwrap();
    assert_eq!(revoked.status, 200);
}
