use std::time::Duration;

use fediaccounts_core::{NetError, Scope};
use serde_json::json;

use super::*;
use crate::scripted::{NOW, Scripted, fixture, html, instance, json, redirect_uri};

const APPS: &str = "POST /api/v1/apps";

fn request() -> RegistrationRequest {
    RegistrationRequest {
        client_name: "FediAccounts".to_owned(),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read write"),
    }
}

async fn registered(transport: &Scripted) -> Result<ClientRegistration, RegistrationError> {
    register(transport, &instance(), &request(), NOW).await
}

async fn answered(body: Value) -> Result<ClientRegistration, RegistrationError> {
    registered(&Scripted::new().on(APPS, json(200, &body))).await
}

#[tokio::test]
async fn a_client_is_registered_with_three_fields() {
    let transport = Scripted::new().on(APPS, fixture("doorkeeper-5.9.9/app_registered"));
    let registration = registered(&transport).await.expect("it is registered");
    assert_eq!(registration.client_id, "made-up-client-id");
    assert_eq!(registration.client_secret, Some(Secret::new("CANARY_CS")));
    assert_eq!((registration.redirect_uri, registration.scope), (redirect_uri(), Scope::parse("read write")));
    assert_eq!(registration.registered_at, NOW);
    let form = transport.form();
    assert_eq!(
        form,
        [
            ("client_name", "FediAccounts".to_owned()),
            ("redirect_uris", redirect_uri().to_string()),
            ("scopes", "read write".to_owned()),
        ],
        "no website: an empty one is refused"
    );
    assert_eq!(transport.bearers(), [None]);
}

#[tokio::test]
async fn refusals_keep_their_status_and_their_time() {
    let status = |status| RegistrationError::Refused { status };
    let later = RegistrationError::TooMany { retry_after: Some(Duration::from_secs(420)) };
    for (answer, error) in [
        (fixture("mastodon-4.5/app_throttled"), later),
        (html(429), RegistrationError::TooMany { retry_after: None }),
        (fixture("doorkeeper-5.9.9/app_scope_unknown"), RegistrationError::InvalidScope),
        (json(400, &json!({ "error": "invalid_scope" })), RegistrationError::InvalidScope),
        (json(422, &json!({ "error": "Validation failed: Redirect URI is invalid" })), status(422)),
        (json(500, &json!({ "error": "invalid_scope" })), status(500)),
        (json(400, &json!({ "error": "CANARY" })), status(400)),
        (html(302), status(302)),
        (html(503), status(503)),
        (html(200), RegistrationError::Malformed),
    ] {
        let transport = Scripted::new().on(APPS, answer);
        assert_eq!(registered(&transport).await, Err(error));
        assert_eq!(transport.routes(), [APPS], "T059-OA nothing is tried twice");
    }
    let broken = Scripted::new().on(APPS, NetError::Redirect);
    assert_eq!(registered(&broken).await, Err(RegistrationError::Net(NetError::Redirect)), "T042-OA");
}

#[tokio::test]
async fn the_echo_is_our_redirect_uri_and_no_other() {
    let ours = redirect_uri().to_string();
    let evil = "https://evil.example/callback";
    let oob = "urn:ietf:wg:oauth:2.0:oob";
    for good in [
        json!({ "client_id": "c" }),
        json!({ "client_id": "c", "redirect_uris": null, "redirect_uri": null }),
        json!({ "client_id": "c", "redirect_uris": [ours] }),
        json!({ "client_id": "c", "redirect_uri": ours }),
        json!({ "client_id": "c", "redirect_uris": ours, "redirect_uri": format!("{ours}\n") }),
    ] {
        assert!(answered(good.clone()).await.is_ok(), "{good}");
    }
    for echo in [
        json!(evil),
        json!(oob),
        json!(""),
        json!(format!("{ours}/")),
        json!(ours.to_uppercase()),
        json!(format!("{ours}\n{evil}")),
        json!([ours, evil]),
        json!([evil, ours]),
        json!([oob]),
        json!([]),
        json!([7]),
        json!([[ours]]),
        json!({ "0": ours }),
        json!(7),
        json!(false),
    ] {
        for name in ["redirect_uri", "redirect_uris"] {
            let body = json!({ "client_id": "c", "client_secret": "s", name: echo });
            assert_eq!(answered(body).await, Err(RegistrationError::Malformed), "T060-OA {name} {echo}");
        }
    }
}

#[tokio::test]
async fn credentials_are_visible_ascii_of_bounded_length() {
    let good =
        answered(json!({ "client_id": 42, "client_secret": "" })).await.expect("a number is an id too");
    assert_eq!((good.client_id.as_str(), good.client_secret), ("42", None));
    let long = "x".repeat(1025);
    for bad in [
        json!(""),
        json!("a b"),
        json!("a\r\nX-Evil: 1"),
        json!("a\u{0}"),
        json!("ä"),
        json!("\u{202e}a"),
        json!(long),
        json!([]),
        json!({}),
        json!(true),
    ] {
        let body = json!({ "client_id": bad, "client_secret": "s" });
        assert_eq!(answered(body).await, Err(RegistrationError::Malformed), "T060-OA client_id {bad}");
        if bad != "" {
            let body = json!({ "client_id": "c", "client_secret": bad });
            assert_eq!(
                answered(body).await,
                Err(RegistrationError::Malformed),
                "T060-OA client_secret {bad}"
            );
        }
    }
    for body in [json!({}), json!({ "client_id": null }), json!({ "client_secret": "s" }), json!(["c", "s"])]
    {
        assert_eq!(answered(body.clone()).await, Err(RegistrationError::Malformed), "T060-OA {body}");
    }
    let twice = json(200, r#"{"client_id":"a","client_id":"b"}"#);
    assert_eq!(
        registered(&Scripted::new().on(APPS, twice)).await,
        Err(RegistrationError::Malformed),
        "T060-OA"
    );
}

#[tokio::test]
async fn a_scope_that_is_refused_is_asked_for_once_more_as_less_of_the_same() {
    let refused = fixture("doorkeeper-5.9.9/app_scope_unknown");
    let transport =
        Scripted::new().on(APPS, refused.clone()).on(APPS, fixture("doorkeeper-5.9.9/app_registered"));
    let request = RegistrationRequest { scope: Scope::parse("read write admin:read"), ..request() };
    let registration = register(&transport, &instance(), &request, NOW).await.expect("it is registered");
    assert_eq!(transport.routes(), [APPS, APPS]);
    assert_eq!(registration.scope, Scope::parse("read write"), "T045-OA what it was registered for");
    assert_eq!(transport.form()[2], ("scopes", "read write".to_owned()));
    let stubborn = Scripted::new().on(APPS, refused.clone());
    let answer = register(&stubborn, &instance(), &request, NOW).await;
    assert_eq!(answer, Err(RegistrationError::InvalidScope));
    assert_eq!(stubborn.routes(), [APPS, APPS], "T059-OA never a third time");
    let fine = RegistrationRequest { scope: Scope::parse("read:accounts"), ..request };
    let transport = Scripted::new().on(APPS, refused);
    let answer = register(&transport, &instance(), &fine, NOW).await;
    assert_eq!((answer, transport.routes().len()), (Err(RegistrationError::InvalidScope), 1), "never more");
}
