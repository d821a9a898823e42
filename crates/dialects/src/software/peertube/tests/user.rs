use std::time::Duration;

use serde_json::{Value, json as value};

use super::*;
use crate::scripted::Answer;

async fn identified(answer: impl Into<Answer>) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ME, answer));
    let result = peertube(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await;
    assert_eq!(transport.routes(), [ME], "T056-OA one request, whatever it says");
    assert_eq!(transport.bearers(), [Some(Secret::new("CANARY_AT"))]);
    result
}

fn with(changes: &[(&str, Value)]) -> crate::Response {
    let mut response = recorded("account");
    let mut account: Value = serde_json::from_slice(&response.body).expect("JSON");
    for (place, changed) in changes {
        *account.pointer_mut(place).expect("it is there") = changed.clone();
    }
    response.body = account.to_string().into_bytes();
    response
}

#[tokio::test]
async fn somebody_is_the_number_of_the_user_and_nothing_else() {
    let identity = identified(recorded("account")).await.expect("an account");
    assert_eq!((identity.subject.as_str(), identity.username.as_str()), ("2", "ana"));
    assert_eq!(identity.display_name, "Ana Lind");
    assert_eq!((identity.avatar, identity.suspended, identity.moved_to), (None, false, None));
    let renamed = with(&[("/username", value!("ana_b")), ("/account/displayName", value!(" \u{202e} "))]);
    let identity = identified(renamed).await.expect("an account");
    assert_eq!((identity.subject.as_str(), identity.display_name.as_str()), ("2", "ana_b"));
    assert!(identified(with(&[("/blocked", value!(true))])).await.expect("an account").suspended);
}

#[tokio::test]
async fn a_picture_is_a_path_on_the_server_or_a_url_of_later_versions() {
    let here = "https://social.example/lazy-static/avatars/a.png";
    for (avatars, expected) in [
        (value!([{ "path": "/lazy-static/avatars/a.png", "width": 120 }]), Some(here)),
        (value!([{ "path": "/x.png", "fileUrl": here, "width": 120 }]), Some(here)),
        (
            value!([{ "path": "/s.png", "width": 48 }, { "path": "/lazy-static/avatars/a.png", "width": 120 }]),
            Some(here),
        ),
        (
            value!([{ "path": "/lazy-static/avatars/a.png", "width": 600 }, { "path": "/l.png", "width": 1500 }]),
            Some(here),
        ),
        (value!({ "path": "/lazy-static/avatars/a.png" }), Some(here)),
        (value!([{ "fileUrl": "http://127.0.0.1/a.png" }]), None),
        (value!([{ "path": "lazy-static/a.png" }, { "path": 7 }, 7, null]), None),
        (value!([]), None),
        (value!("x"), None),
    ] {
        let identity = identified(with(&[("/account/avatars", avatars.clone())])).await.expect("an account");
        assert_eq!(identity.avatar.map(String::from).as_deref(), expected, "T083-NW {avatars}");
    }
}

#[tokio::test]
async fn only_its_own_word_says_that_a_token_is_dead() {
    assert_eq!(identified(recorded("token_dead")).await, Err(IdentifyError::TokenRefused), "T056-OA");
    let later = |status, retry_after: Option<u64>| IdentifyError::Unavailable {
        status,
        retry_after: retry_after.map(Duration::from_secs),
    };
    for (answer, error) in [
        (recorded("token_missing"), later(401, None)),
        (recorded("token_malformed"), later(400, None)),
        (recorded("throttled"), later(429, Some(297))),
        (html(401), later(401, None)),
        (html(403), later(403, None)),
        (html(502), later(502, None)),
        (json(500, r#"{"code":"invalid_token"}"#), later(500, None)),
        (json(400, r#"{"code":"invalid_token"}"#), later(400, None)),
        (json(401, r#"{"error":"invalid_token"}"#), later(401, None)),
        (html(200), IdentifyError::Malformed),
        (json(200, "{}"), IdentifyError::Malformed),
        (with(&[("/id", value!(null))]), IdentifyError::Malformed),
        (with(&[("/username", value!("ana@evil.example"))]), IdentifyError::Malformed),
    ] {
        let what = format!("T056-OA {answer:?}");
        assert_eq!(identified(answer).await, Err(error), "{what}");
    }
    let redirected = identified(NetError::Redirect).await;
    assert_eq!(redirected, Err(IdentifyError::Net(NetError::Redirect)), "T084-NW");
}
