use serde_json::json;

use super::*;
use crate::scripted::{NOW, html, json, origin, registration};

fn given() -> Value {
    json!({
        "device_code": "CANARY_DC",
        "user_code": "ABCD-EFGH",
        "verification_uri": "https://social.example/login/device",
        "verification_uri_complete": "https://social.example/login/device?user_code=ABCD-EFGH",
        "expires_in": 900,
        "interval": 7,
    })
}

fn read(document: &Value) -> Result<DeviceAuthorization, DeviceError> {
    begun(&json(200, document), &origin(), NOW)
}

fn with(name: &str, value: Value) -> Value {
    let mut document = given();
    document[name] = value;
    document
}

#[test]
fn a_code_comes_with_its_page_and_its_times() {
    let device = read(&given()).expect("it is whole");
    assert_eq!((device.device_code.expose(), device.user_code.as_str()), ("CANARY_DC", "ABCD-EFGH"));
    assert_eq!(device.verification_uri.path(), "/login/device");
    assert!(device.verification_uri_complete.is_some());
    assert_eq!(
        (device.expires_at, device.interval),
        (NOW.plus(Duration::from_secs(900)), Duration::from_secs(7))
    );
    let sparse = json!({ "device_code": "d", "user_code": "u", "verification_uri": "https://social.example/d", "expires_in": "60" });
    let device = read(&sparse).expect("the rest may be missing");
    assert_eq!((device.interval, device.verification_uri_complete), (USUAL_INTERVAL, None));
    let slow = read(&with("interval", json!(86_400))).expect("it is whole");
    assert_eq!(slow.interval, LONGEST_INTERVAL);
}

#[test]
fn a_page_of_somebody_else_is_never_shown() {
    for elsewhere in [
        "https://evil.example/login/device",
        "http://social.example/login/device",
        "https://social.example.evil.example/",
        "https://social.example@evil.example/",
        "javascript:alert(1)",
        "/login/device",
        "",
    ] {
        assert_eq!(
            read(&with("verification_uri", json!(elsewhere))),
            Err(DeviceError::Malformed),
            "T034-OA {elsewhere}"
        );
        let device =
            read(&with("verification_uri_complete", json!(elsewhere))).expect("the other one will do");
        assert_eq!(device.verification_uri_complete, None, "T034-OA {elsewhere}");
    }
}

#[test]
fn what_is_no_code_is_none() {
    for (name, value) in [
        ("user_code", json!("A\u{202e}B")),
        ("user_code", json!("A B")),
        ("user_code", json!("A".repeat(33))),
        ("user_code", json!(7)),
        ("device_code", json!("")),
        ("device_code", json!("a\r\nb")),
        ("expires_in", json!(0)),
        ("expires_in", json!(null)),
    ] {
        assert_eq!(read(&with(name, value.clone())), Err(DeviceError::Malformed), "{name} {value}");
    }
    assert_eq!(begun(&html(200), &origin(), NOW), Err(DeviceError::Malformed));
}

#[test]
fn every_answer_to_the_question_has_its_meaning() {
    let answer =
        |status, error: &str| answered(&json(status, &json!({ "error": error })), &registration(), NOW);
    assert_eq!(answer(400, "authorization_pending"), Ok(DeviceAnswer::Pending));
    assert_eq!(answer(400, "slow_down"), Ok(DeviceAnswer::SlowDown));
    for (error, expected) in [
        ("access_denied", DeviceError::Denied),
        ("expired_token", DeviceError::Expired),
        ("invalid_grant", DeviceError::Expired),
        ("invalid_client", DeviceError::InvalidClient),
        ("invalid_scope", DeviceError::InvalidScope),
        ("server_error", DeviceError::Refused { status: 400, retry_after: None }),
    ] {
        assert_eq!(answer(400, error), Err(expected), "{error}");
    }
    let later = Err(DeviceError::Refused { status: 502, retry_after: None });
    assert_eq!(answered(&html(502), &registration(), NOW), later);
    assert_eq!(answered(&json(200, "{}"), &registration(), NOW), Err(DeviceError::Malformed));
    let tokens =
        answered(&json(200, r#"{"access_token":"CANARY_AT","token_type":"bearer"}"#), &registration(), NOW);
    assert!(matches!(tokens, Ok(DeviceAnswer::Tokens(set)) if set.access_token.expose() == "CANARY_AT"));
}
