use serde_json::json;

use super::*;
use crate::scripted::{Scripted, fixture, html, json, origin};

async fn fetched_from(transport: &Scripted) -> Result<Option<Metadata>, DiscoveryError> {
    fetch(&Server::new(transport, &origin())).await
}

const PATH: &str = "GET /.well-known/oauth-authorization-server";

async fn fetched(document: Value) -> Result<Option<Metadata>, DiscoveryError> {
    fetched_from(&Scripted::new().on(PATH, json(200, &document))).await
}

#[tokio::test]
async fn mastodons_document_is_read_whole() {
    let transport = Scripted::new().on(PATH, fixture("doorkeeper-5.9.9/metadata"));
    let metadata = fetched_from(&transport).await.expect("it is its own").expect("it is there");
    assert_eq!(metadata.issuer, "https://social.example/", "as it is written: RFC 9207 compares it");
    let scopes = metadata.scopes_supported.clone().expect("they are listed");
    assert!(scopes.contains("admin:read") && scopes.contains("push") && !scopes.contains("crypto"));
    let endpoints = endpoints(Some(&metadata), &origin());
    assert_eq!(endpoints.registration.as_str(), "https://social.example/api/v1/apps");
    assert_eq!(endpoints.authorization.as_str(), "https://social.example/oauth/authorize");
    assert_eq!(endpoints.token.as_str(), "https://social.example/oauth/token");
    assert_eq!(endpoints.revocation.as_str(), "https://social.example/oauth/revoke");
}

#[tokio::test]
async fn what_is_published_replaces_the_usual_endpoint_and_nothing_else() {
    let document =
        json!({ "issuer": "https://social.example", "token_endpoint": "https://social.example/t?x=1" });
    let metadata = fetched(document).await.expect("it is its own");
    let endpoints = endpoints(metadata.as_ref(), &origin());
    assert_eq!(endpoints.token.as_str(), "https://social.example/t?x=1");
    assert_eq!(endpoints.authorization.as_str(), "https://social.example/oauth/authorize");
}

#[tokio::test]
async fn an_endpoint_that_is_not_the_servers_own_is_refused() {
    let foreign = [
        "https://honest.example/oauth/authorize",
        "https://social.example.evil.example/oauth",
        "https://social.example@evil.example/oauth",
        "https://user:pw@social.example/oauth",
        "https://social.example:8443/oauth",
        "https://www.social.example/oauth",
        "http://social.example/oauth",
        "http://127.0.0.1/oauth",
        "javascript:alert(1)",
        "file:///bin/sh",
        "smb://social.example/x",
        "-a Calculator",
        "/oauth/authorize",
        "//evil.example/oauth",
        "https://social.example/oauth#fragment",
        "https://a b",
        "",
        &format!("https://social.example/{}", "a".repeat(100 * 1024)),
    ];
    let names =
        ["authorization_endpoint", "token_endpoint", "revocation_endpoint", "app_registration_endpoint"];
    for name in names {
        for url in foreign {
            let found = fetched(json!({ "issuer": "https://social.example/", name: url })).await;
            assert_eq!(
                found.err(),
                Some(DiscoveryError::ForeignEndpoint),
                "T034-OA T035-OA T040-OA {name} {url}"
            );
        }
    }
}

#[tokio::test]
async fn the_issuer_is_the_server_that_was_asked() {
    for good in ["https://social.example", "https://social.example/"] {
        assert!(fetched(json!({ "issuer": good })).await.expect("it is its own").is_some(), "T037-OA {good}");
    }
    for bad in [
        "https://honest.example/",
        "https://social.example//",
        "https://social.example/x",
        "https://social.example?x",
        "https://social.example/#",
        "https://Social.Example",
        "https://social.example:443",
        "https://social.example.",
        "https://social.example:8443/",
        "https://social.example.evil.example",
        "https://x@social.example",
        "http://social.example",
        "HTTPS://social.example",
        "social.example",
        " https://social.example",
        "https://social.example\n",
        "https://social.ex\u{430}mple",
        "",
        "/",
    ] {
        let found = fetched(json!({ "issuer": bad })).await;
        assert_eq!(found.err(), Some(DiscoveryError::ForeignEndpoint), "T037-OA {bad:?}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_counts_as_absent() {
    let mut html_with_json = json(200, &json!({ "issuer": "https://evil.example" }));
    html_with_json.content_type = "text/html".to_owned();
    for answer in [
        html(200),
        html(404),
        html_with_json,
        json(404, "{}"),
        json(500, &json!({ "issuer": "https://evil.example" })),
        json(200, "[]"),
        json(200, "{}"),
        json(200, &json!({ "issuer": 7 })),
        json(200, &json!({ "issuer": "https://social.example", "token_endpoint": ["https://evil.example"] })),
        json(200, r#"{"issuer":"https://social.example","issuer":"https://evil.example"}"#),
    ] {
        let what = format!("{answer:?}");
        let found = fetched_from(&Scripted::new().on(PATH, answer)).await.expect("absent is no error");
        assert!(found.is_none(), "{what}");
    }
}

#[tokio::test]
async fn malformed_lists_of_scopes_are_ignored() {
    for list in [json!("read write"), json!({}), json!([]), json!([1, null]), json!(null)] {
        let document = json!({ "issuer": "https://social.example", "scopes_supported": list });
        let metadata = fetched(document).await.expect("it is its own").expect("it is there");
        assert_eq!(metadata.scopes_supported, None, "{list}");
    }
}
