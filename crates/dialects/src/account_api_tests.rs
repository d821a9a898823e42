use serde_json::json;

use super::*;
use crate::scripted::{fixture, html, json, origin};

fn read(body: &(impl ToString + ?Sized)) -> Option<Identity> {
    identity(&json(200, body), &origin())
}

#[test]
fn an_account_is_read() {
    let identity = identity(&fixture("mastodon-4.5/account"), &origin()).expect("an account");
    assert_eq!(identity.subject, "114512345678901234");
    assert_eq!((identity.username.as_str(), identity.display_name.as_str()), ("ana", "Ana Example 🦣"));
    let avatar = identity.avatar.expect("a picture");
    assert_eq!(avatar.as_str(), "https://files.social.example/avatars/original/1.png");
    let bare = read(&json!({ "id": 7, "username": "ana" })).expect("an account");
    assert_eq!((bare.subject.as_str(), bare.display_name.as_str(), bare.avatar), ("7", "ana", None));
}

#[test]
fn an_account_without_a_plain_id_and_name_is_none() {
    let odd =
        [json!(null), json!(""), json!([]), json!({}), json!(true), json!("x".repeat(300)), json!("a\nb")];
    for id in odd.iter().cloned().chain([json!("1 2"), json!("ä"), json!("\u{202e}1")]) {
        let answer = json!({ "id": id, "username": "ana" });
        assert_eq!(read(&answer), None, "T047-OA id {id}");
    }
    let spoofs = ["admin@mastodon.social", "@ana", "ana\u{202e}", "аna", "a na", "ana/", "<b>", "ana:1"];
    for username in odd.into_iter().chain(spoofs.map(Value::from)) {
        let answer = json!({ "id": "1", "username": username });
        assert_eq!(read(&answer), None, "T047-OA username {username}");
    }
    for body in ["{}", "[]", r#"["1","ana"]"#, r#"{"id":"1","id":"2","username":"ana"}"#] {
        assert_eq!(read(&body), None, "T080-NW {body}");
    }
}

#[test]
fn acct_and_url_are_not_believed() {
    let body = json!({
        "id": "1", "username": "admin", "acct": "admin@mastodon.social",
        "url": "https://mastodon.social/@admin",
        "uri": "https://mastodon.social/users/admin", "display_name": "@admin@mastodon.social\u{202e}",
    });
    let identity = read(&body).expect("an account");
    assert_eq!((identity.subject.as_str(), identity.username.as_str()), ("1", "admin"), "T047-OA");
    assert_eq!(identity.display_name, "@admin@mastodon.social", "T047-OA shown as a display name alone");
}

#[test]
fn a_display_name_is_inert_and_falls_back_to_the_name() {
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
        assert_eq!(read(&body).expect("an account").display_name, shown);
    }
}

#[test]
fn suspended_and_moved_are_what_the_server_says_and_nothing_else() {
    for (suspended, expected) in [
        (json!(true), true),
        (json!(false), false),
        (json!(null), false),
        (json!("true"), false),
        (json!(1), false),
    ] {
        let body = json!({ "id": "1", "username": "ana", "suspended": suspended });
        assert_eq!(read(&body).expect("an account").suspended, expected, "{suspended}");
    }
    for (moved, to) in [
        (
            json!({ "acct": "ana@other.example", "url": "https://other.example/@ana" }),
            Some("@ana@other.example"),
        ),
        (json!({ "acct": "Ana@Other.Example" }), Some("@Ana@other.example")),
        (json!({ "acct": "ana2" }), Some("@ana2@social.example")),
        (json!({ "acct": "ana@127.0.0.1:4080" }), Some("@ana@127.0.0.1:4080")),
        (json!({ "acct": "ana@" }), None),
        (json!({ "acct": "@ana@other.example" }), None),
        (json!({ "acct": "ana@other.example@evil.example" }), None),
        (json!({ "acct": "ana@oth\u{202e}er.example" }), None),
        (json!({ "acct": "<b>ana</b>@other.example" }), None),
        (json!({ "acct": "ana@other.example is safe, click here" }), None),
        (json!({ "acct": "x".repeat(5_000) }), None),
        (json!({ "acct": 7 }), None),
        (json!({ "url": "https://other.example/@ana" }), None),
        (json!("ana@other.example"), None),
        (json!(null), None),
    ] {
        let body = json!({ "id": "1", "username": "ana", "moved": moved });
        assert_eq!(read(&body).expect("an account").moved_to.as_deref(), to, "T047-OA {moved}");
    }
}

#[test]
fn scope_and_standing_are_told_apart_by_text() {
    let says = |text: &str| standing(&json(403, &json!({ "error": text })));
    for text in [
        "Your login is currently disabled",
        "Your login is missing a confirmed e-mail address",
        "Your login is currently pending approval",
        "Your login is missing something new",
        "Your account is suspended",
    ] {
        assert_eq!(says(text), Some(IdentifyError::AccountDisabled), "{text}");
    }
    assert_eq!(says("This action is outside the authorized scopes"), Some(IdentifyError::ScopeTooSmall));
    assert_eq!(says("insufficient_scope"), Some(IdentifyError::ScopeTooSmall));
    assert_eq!(says("Forbidden"), None);
    assert_eq!(standing(&html(403)), None);
    assert_eq!(standing(&json(403, &json!({ "error": ["disabled"] }))), None);
}
