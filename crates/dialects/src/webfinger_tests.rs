use fediaccounts_core::NetError;
use serde_json::json;

use super::*;
use crate::scripted::{Answer, Scripted, fixture, html, json, origin};

const DOMAIN: &str = "https://handles.example";
const ASKED: &str = "GET https://handles.example/.well-known/webfinger?resource=acct%3Aana%40handles.example";

async fn proven(answer: impl Into<Answer>) -> bool {
    let transport = Scripted::new().knowing(DOMAIN).on(ASKED, answer);
    let proven = proves(&transport, "handles.example", "ana", &origin()).await;
    assert_eq!(transport.routes(), [ASKED]);
    proven
}

fn account(links: &Value) -> Response {
    json(200, &json!({ "subject": "acct:ana@handles.example", "links": links }))
}

#[tokio::test]
async fn a_domain_that_names_the_server_as_the_accounts_home_proves_it() {
    assert!(proven(fixture("mastodon-4.5/webfinger")).await, "T048-OA");
    for links in [
        json!([{ "rel": "self", "type": "application/activity+json", "href": "https://social.example/users/ana" }]),
        json!([{ "rel": "self", "href": "https://social.example/users/ana" }]),
        json!([7, {}, { "rel": PROFILE, "type": "text/html", "href": "https://social.example/@ana" }]),
        json!([{ "rel": "self", "type": "text/html", "href": "https://handles.example/" },
            { "rel": "self", "type": "application/ld+json; profile=\"x\"", "href": "https://social.example/1" }]),
    ] {
        assert!(proven(account(&links)).await, "T048-OA {links}");
    }
    let links = json!([{ "rel": "self", "href": "https://social.example/users/ana" }]);
    assert!(
        proven(json(200, &json!({ "links": links }))).await,
        "without a subject it is about the question"
    );
    let subject = "acct:Ana@Handles.Example";
    assert!(proven(json(200, &json!({ "subject": subject, "links": links }))).await);
}

#[tokio::test]
async fn everything_else_proves_nothing() {
    let elsewhere =
        |href: &str| json!([{ "rel": "self", "type": "application/activity+json", "href": href }]);
    for href in [
        "https://evil.example/users/ana",
        "https://social.example.evil.example/users/ana",
        "https://social.example@evil.example/users/ana",
        "https://social.example:8443/users/ana",
        "http://social.example/users/ana",
        "/users/ana",
        "",
    ] {
        assert!(!proven(account(&elsewhere(href))).await, "T047-OA {href}");
    }
    let ours = elsewhere("https://social.example/users/ana");
    for subject in ["acct:ben@handles.example", "acct:ana@other.example", "https://handles.example/ana", ""] {
        let body = json!({ "subject": subject, "links": ours });
        assert!(!proven(json(200, &body)).await, "T047-OA {subject}");
    }
    for links in
        [json!([]), json!({}), json!(null), json!([{ "rel": "me", "href": "https://social.example/" }])]
    {
        assert!(!proven(account(&links)).await, "T047-OA {links}");
    }
    for answer in [html(200), html(404), html(503), json(200, "[]"), json(404, &json!({ "links": ours }))] {
        assert!(!proven(answer).await, "T047-OA");
    }
    assert!(!proven(NetError::TimedOut).await);
}

#[tokio::test]
async fn a_domain_or_a_name_that_is_none_is_not_asked_about() {
    let silent = Scripted::new();
    for (domain, user) in [
        ("localhost:4080", "ana"),
        ("127.0.0.1", "ana"),
        ("10.0.0.1", "ana"),
        ("http://handles.example", "ana"),
        ("ben@handles.example", "ana"),
        ("handles", "ana"),
        ("", "ana"),
        ("handles.example", ""),
        ("handles.example", "ana@handles.example"),
        ("handles.example", "ana&resource=acct:ben"),
        ("handles.example", "\u{430}na"),
    ] {
        assert!(!proves(&silent, domain, user, &origin()).await, "T047-OA T068-NW {domain} {user}");
    }
    assert!(proves(&silent, "social.example", "ana", &origin()).await, "a server speaks for its own name");
    assert!(silent.routes().is_empty());
}
