use super::{app, get_as, json, post, server, text, token, try_ask};
use crate::{ANA, Options, PracticeServer};
use axum::http::Method;

#[tokio::test]
async fn answers_with_the_recorded_fields_in_their_order() {
    let server = server().await;
    let fields = [
        ("client_name", "probe"),
        ("redirect_uris", "urn:ietf:wg:oauth:2.0:oob"),
        ("scopes", "read write follow push"),
        ("website", "https://example.org"),
    ];
    let reply = post(&server, "/api/v1/apps", &fields).await;
    let answer = json(&reply);
    let (id, secret) = (text(&answer, "client_id"), text(&answer, "client_secret"));
    let expected = format!(
        r#"{{"id":"1","name":"probe","website":"https://example.org","scopes":["read","write","follow","push"],"redirect_uris":["urn:ietf:wg:oauth:2.0:oob"],"redirect_uri":"urn:ietf:wg:oauth:2.0:oob","client_id":"{id}","client_secret":"{secret}","client_secret_expires_at":0,"vapid_key":""}}"#
    );
    assert_eq!((reply.status, reply.body.as_str()), (200, expected.as_str()));
    assert_eq!(reply.header("content-type"), Some("application/json; charset=utf-8"));
    assert_eq!((id.len(), secret.len()), (43, 43));
    assert_eq!(server.client_secrets(), [secret]);
}

#[tokio::test]
async fn takes_lists_in_all_recorded_forms() {
    let server = server().await;
    let (a, b) = ("org.example.app:/oauth", "http://127.0.0.1:8765/");
    let by_form = |value: String| vec![("client_name", "p".to_owned()), ("redirect_uris", value)];
    let array =
        vec![("client_name", "p".to_owned()), ("redirect_uris[]", a.into()), ("redirect_uris[]", b.into())];
    for (fields, joined) in [
        (by_form(format!("{a}\n{b}")), format!("{a}\n{b}")),
        (by_form(format!("{a} {b}")), format!("{a} {b}")),
        (array, format!("{a}\n{b}")),
    ] {
        let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let answer = json(&post(&server, "/api/v1/apps", &fields).await);
        assert_eq!(answer["redirect_uris"], serde_json::json!([a, b]));
        assert_eq!(text(&answer, "redirect_uri"), joined);
        assert_eq!(answer["scopes"], serde_json::json!(["read"]));
        assert_eq!(answer["website"], serde_json::Value::Null);
    }
    let body = format!(r#"{{"client_name": "p", "redirect_uris": ["{a}", "{b}"], "scopes": ["write"]}}"#);
    let reply =
        try_ask(&server, Method::POST, "/api/v1/apps", vec![], Some(("application/json", body))).await;
    let answer = json(&reply.unwrap());
    assert_eq!(answer["redirect_uris"], serde_json::json!([a, b]));
    assert_eq!(answer["scopes"], serde_json::json!(["read"]), "an array of scopes is dropped silently");
}

#[tokio::test]
async fn refuses_in_the_recorded_words() {
    let server = server().await;
    let good = ("org.example.app:/oauth", "read");
    for (name, (redirect, scopes), words) in [
        ("probe", (good.0, "read bogus"), "Scopes doesn't match those configured on the server."),
        ("probe", ("", good.1), "Redirect URI can't be blank"),
        ("", good, "Name can't be blank"),
        ("probe", ("nonsense", good.1), "Redirect URI must be an absolute URI."),
        ("probe", ("https://example.org/cb#frag", good.1), "Redirect URI cannot contain a fragment."),
        ("probe", ("javascript://alert()", good.1), "Redirect URI is forbidden by the server."),
    ] {
        let fields = [("client_name", name), ("redirect_uris", redirect), ("scopes", scopes)];
        let reply = post(&server, "/api/v1/apps", &fields).await;
        let expected = format!(r#"{{"error":"Validation failed: {words}"}}"#);
        assert_eq!((reply.status, reply.body), (422, expected));
    }
    assert_eq!(server.registrations(), 0);
}

#[tokio::test]
async fn limits_registrations_only_when_told() {
    let options = Options { registration_limit: Some(5), ..Options::default() };
    let server = PracticeServer::start(options).await.unwrap();
    for _ in 0..5 {
        app(&server, "org.example.app:/oauth", "read").await;
    }
    let fields = [("client_name", "probe"), ("redirect_uris", "org.example.app:/oauth")];
    let reply = post(&server, "/api/v1/apps", &fields).await;
    assert_eq!((reply.status, reply.body.as_str()), (429, r#"{"error":"Too many requests"}"#));
    assert_eq!(reply.header("x-ratelimit-limit"), Some("5"));
    assert_eq!(reply.header("x-ratelimit-remaining"), Some("0"));
    assert!(reply.header("x-ratelimit-reset").unwrap().ends_with("0:00.000000Z"));
    server.advance(std::time::Duration::from_secs(600));
    app(&server, "org.example.app:/oauth", "read").await;
}

#[tokio::test]
async fn shows_the_app_to_any_of_its_tokens() {
    let server = server().await;
    let app = app(&server, "org.example.app:/oauth", "read write").await;
    let token = token(&server, &app, ANA).await;
    let reply = get_as(&server, "/api/v1/apps/verify_credentials", &token).await;
    let expected = r#"{"id":"1","name":"probe","website":null,"scopes":["read","write"],"redirect_uris":["org.example.app:/oauth"]}"#;
    assert_eq!((reply.status, reply.body.as_str()), (200, expected));
}
