use std::time::Duration;

use fediaccounts_core::NetError;
use serde_json::json;

use super::*;
use crate::scripted::{Answer, Scripted, fixture, html, instance, json, origin};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";

async fn identified(answer: impl Into<Answer>) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
    let mastodon = Mastodon::new(Arc::clone(&transport) as _);
    let result = mastodon.identify(&instance(), &Secret::new("CANARY_AT")).await;
    assert_eq!(transport.routes(), [ACCOUNT], "T056-OA one request, whatever it says");
    assert_eq!(transport.bearers(), [Some(Secret::new("CANARY_AT"))]);
    result
}

fn mastodon() -> Mastodon {
    Mastodon::new(Arc::new(Scripted::new()))
}

#[tokio::test]
async fn an_account_is_read() {
    let identity = identified(fixture("mastodon-4.5/account")).await.expect("an account");
    assert_eq!(identity.subject, "114512345678901234");
    assert_eq!((identity.username.as_str(), identity.display_name.as_str()), ("ana", "Ana Example 🦣"));
    let avatar = identity.avatar.expect("a picture");
    assert_eq!(avatar.as_str(), "https://files.social.example/avatars/original/1.png");
    let bare = identified(json(200, &json!({ "id": 7, "username": "ana" }))).await.expect("an account");
    assert_eq!((bare.subject.as_str(), bare.display_name.as_str(), bare.avatar), ("7", "ana", None));
}

#[tokio::test]
async fn only_401_means_that_the_token_is_dead() {
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    let mut patience = html(503);
    patience.retry_after = Some(Duration::from_secs(120));
    let patience_error =
        IdentifyError::Unavailable { status: 503, retry_after: Some(Duration::from_secs(120)) };
    for (answer, error) in [
        (fixture("doorkeeper-5.9.9/account_token_revoked"), IdentifyError::TokenRefused),
        (html(401), IdentifyError::TokenRefused),
        (fixture("mastodon-4.5/account_disabled"), IdentifyError::AccountDisabled),
        (fixture("mastodon-4.5/account_scope_too_small"), IdentifyError::AccountDisabled),
        (patience, patience_error),
        (html(429), later(429)),
        (html(404), later(404)),
        (html(422), later(422)),
        (html(302), later(302)),
        (html(200), IdentifyError::Malformed),
    ] {
        assert_eq!(identified(answer).await, Err(error), "T056-OA");
    }
    let broken = identified(NetError::TimedOut).await;
    assert_eq!(broken, Err(IdentifyError::Net(NetError::TimedOut)));
}

#[tokio::test]
async fn an_account_without_a_plain_id_and_name_is_none() {
    let odd =
        [json!(null), json!(""), json!([]), json!({}), json!(true), json!("x".repeat(300)), json!("a\nb")];
    for id in odd.iter().cloned().chain([json!("1 2"), json!("ä"), json!("\u{202e}1")]) {
        let answer = json(200, &json!({ "id": id, "username": "ana" }));
        assert_eq!(identified(answer).await, Err(IdentifyError::Malformed), "T047-OA id {id}");
    }
    let spoofs = ["admin@mastodon.social", "@ana", "ana\u{202e}", "аna", "a na", "ana/", "<b>", "ana:1"];
    for username in odd.into_iter().chain(spoofs.map(Value::from)) {
        let answer = json(200, &json!({ "id": "1", "username": username }));
        assert_eq!(identified(answer).await, Err(IdentifyError::Malformed), "T047-OA username {username}");
    }
    for body in ["{}", "[]", r#"["1","ana"]"#, r#"{"id":"1","id":"2","username":"ana"}"#] {
        assert_eq!(identified(json(200, &body)).await, Err(IdentifyError::Malformed), "T080-NW {body}");
    }
}

#[tokio::test]
async fn acct_and_url_are_not_believed() {
    let body = json!({
        "id": "1", "username": "admin", "acct": "admin@mastodon.social",
        "url": "https://mastodon.social/@admin",
        "uri": "https://mastodon.social/users/admin", "display_name": "@admin@mastodon.social\u{202e}",
    });
    let identity = identified(json(200, &body)).await.expect("an account");
    assert_eq!((identity.subject.as_str(), identity.username.as_str()), ("1", "admin"), "T047-OA");
    assert_eq!(identity.display_name, "@admin@mastodon.social", "T047-OA shown as a display name alone");
}

#[tokio::test]
async fn a_display_name_is_inert_and_falls_back_to_the_name() {
    for (display_name, shown) in [
        (json!("  Ana\n\u{200b}B "), "Ana B".to_owned()),
        (json!("x".repeat(5_000)), "x".repeat(256)),
        (json!(""), "ana".to_owned()),
        (json!("\u{202e}\u{2066}"), "ana".to_owned()),
        (json!(null), "ana".to_owned()),
        (json!({ "a": 1 }), "ana".to_owned()),
        (json!(7), "ana".to_owned()),
    ] {
        let body = json!({ "id": "1", "username": "ana", "display_name": display_name });
        assert_eq!(identified(json(200, &body)).await.expect("an account").display_name, shown);
    }
}

#[tokio::test]
async fn a_picture_lies_on_a_public_https_server_or_nowhere() {
    for url in [
        json!(""),
        json!("/avatars/1.png"),
        json!("http://files.example/1.png"),
        json!("http://127.0.0.1:8080/1.png"),
        json!("https://localhost/1.png"),
        json!("https://[::1]/1.png"),
        json!("https://user@files.example/1.png"),
        json!("javascript:alert(1)"),
        json!("data:image/svg+xml,<svg/>"),
        json!("file:///etc/passwd"),
        json!(format!("https://files.example/{}", "x".repeat(5_000))),
        json!(7),
        json!(null),
    ] {
        let body = json!({ "id": "1", "username": "ana", "avatar": url });
        let identity = identified(json(200, &body)).await.expect("an account without a picture");
        assert_eq!(identity.avatar, None, "{url}");
    }
    let local = Origin::parse("http://127.0.0.1:4080").expect("an origin");
    assert!(avatar("http://127.0.0.1:4080/1.png", &local).is_some(), "a local server may");
    assert!(avatar("http://files.example/1.png", &local).is_none());
    assert!(avatar("https://files.example/1.png", &origin()).is_some());
}

#[test]
fn each_access_asks_for_its_scopes_and_only_for_those_the_server_lists() {
    let mastodon = mastodon();
    let mut instance = instance();
    let asked = |access: Access, instance: &Instance| mastodon.scope(&access, instance).to_string();
    assert_eq!(asked(Access::ReadOnly, &instance), "read");
    assert_eq!(asked(Access::Everyday, &instance), "follow push read write");
    assert_eq!(asked(Access::Everything, &instance), "admin:read admin:write follow push read write");
    instance.scopes_supported = Some(Scope::parse("read write push profile read:accounts"));
    assert_eq!(asked(Access::ReadOnly, &instance), "read");
    assert_eq!(asked(Access::Everything, &instance), "push read write");
    instance.scopes_supported = Some(Scope::parse("something else"));
    assert_eq!(asked(Access::ReadOnly, &instance), "read");
}

#[test]
fn a_scope_covers_its_own_parts_and_nothing_beside_them() {
    let mastodon = mastodon();
    let covers = |held: &str, asked: &str| mastodon.covers(&Scope::parse(held), asked);
    for (held, asked) in [
        ("read", "read"),
        ("read", "read:accounts"),
        ("write", "write:statuses"),
        ("read write", "write:media"),
        ("follow", "follow"),
        ("follow", "read:blocks"),
        ("follow", "write:mutes"),
        ("read write", "follow"),
        ("admin:read", "admin:read:accounts"),
        ("push", "push"),
    ] {
        assert!(covers(held, asked), "{held} covers {asked}");
    }
    for (held, asked) in [
        ("", "read"),
        ("read", ""),
        ("read", "write"),
        ("read", "write:accounts"),
        ("read", "reader"),
        ("read", "readonly:accounts"),
        ("read", "read:"),
        ("read", "read::accounts"),
        ("read", "read:accounts write"),
        ("read", "read:accounts\twrite"),
        ("read", "READ:accounts"),
        ("read:accounts", "read"),
        ("read:accounts", "read:statuses"),
        ("follow", "read:accounts"),
        ("follow", "write:statuses"),
        ("read", "follow"),
        ("read write", "push"),
        ("read write", "admin:read"),
        ("admin:read", "admin:write"),
        ("admin:read", "read"),
        ("read write follow push", "profile"),
        ("Read", "read"),
    ] {
        assert!(!covers(held, asked), "T045-OA {held:?} does not cover {asked:?}");
    }
}
