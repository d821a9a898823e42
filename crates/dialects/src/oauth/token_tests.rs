use fediaccounts_core::Scope;
use serde_json::json;

use super::*;
use crate::scripted::{NOW, Scripted, fixture, html, instance, json, redirect_uri, registration};

const TOKEN: &str = "POST /oauth/token";
const TEN_YEARS: i64 = 315_360_000;

async fn exchanged(transport: &Scripted) -> Result<TokenSet, TokenError> {
    let verifier = CodeVerifier::from_secret(Secret::new("CANARY_CV"));
    let code = Secret::new("CANARY_AC");
    read(&ask(transport, &instance(), &registration(), &code, &verifier).await?, &registration(), NOW)
}

async fn answered(body: &(impl ToString + ?Sized)) -> Result<TokenSet, TokenError> {
    exchanged(&Scripted::new().on(TOKEN, json(200, body))).await
}

/// What becomes of an answer that has a token and this field.
async fn with(name: &str, value: &Value) -> Result<TokenSet, TokenError> {
    answered(&json!({ "access_token": "t", "token_type": "Bearer", name: value })).await
}

#[tokio::test]
async fn a_code_is_exchanged_with_everything_in_the_form() {
    let transport = Scripted::new().on(TOKEN, fixture("doorkeeper-5.9.9/token"));
    let set = exchanged(&transport).await.expect("a token");
    assert_eq!(set.access_token, Secret::new("CANARY_AT"));
    assert_eq!((set.refresh_token, set.expires_at, set.issued_at), (None, None, NOW));
    assert_eq!(set.scope, Scope::parse("read write"));
    assert_eq!(set.received.scope.as_deref(), Some("read write"));
    assert_eq!(set.received.created_at.as_deref(), Some("1795304760"));
    let mut form = transport.form();
    form.sort_unstable();
    let redirect_uri = redirect_uri().to_string();
    let expected = [
        ("client_id", "client-7"),
        ("client_secret", "CANARY_CS"),
        ("code", "CANARY_AC"),
        ("code_verifier", "CANARY_CV"),
        ("grant_type", "authorization_code"),
        ("redirect_uri", redirect_uri.as_str()),
        ("scope", "read write"),
    ];
    assert_eq!(form, expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(transport.bearers(), [None], "credentials are sent in one way alone");
}

#[tokio::test]
async fn refusals_are_told_apart_by_their_code() {
    let status = |status| TokenError::Refused { status };
    for (answer, error) in [
        (fixture("doorkeeper-5.9.9/token_code_wrong"), TokenError::InvalidGrant),
        (fixture("doorkeeper-5.9.9/token_secret_wrong"), TokenError::InvalidClient),
        (json(400, &json!({ "error": "invalid_scope" })), TokenError::InvalidScope),
        (json(400, &json!({ "error": { "code": "invalid_grant" } })), status(400)),
        (json(400, &json!({ "error": "Invalid credentials" })), status(400)),
        (json(400, &json!(["invalid_grant"])), status(400)),
        (html(500), status(500)),
        (html(404), status(404)),
        (html(302), status(302)),
        (html(429), status(429)),
        (html(200), TokenError::Malformed),
        (json(200, &json!({ "error": "invalid_grant" })), TokenError::Malformed),
    ] {
        assert_eq!(exchanged(&Scripted::new().on(TOKEN, answer)).await, Err(error));
    }
    let broken = Scripted::new().on(TOKEN, NetError::Redirect);
    assert_eq!(exchanged(&broken).await, Err(TokenError::Net(NetError::Redirect)), "T042-OA");
}

#[tokio::test]
async fn a_server_that_does_not_know_pkce_gets_no_second_request() {
    let unknown = json!({ "error": "invalid_request", "error_description": "code_challenge not supported" });
    for answer in [json(400, &unknown), fixture("doorkeeper-5.9.9/token_verifier_missing")] {
        let transport = Scripted::new().on(TOKEN, answer);
        assert_eq!(exchanged(&transport).await, Err(TokenError::Refused { status: 400 }));
        assert_eq!(transport.routes(), [TOKEN], "T032-OA");
        assert!(transport.form().iter().any(|(name, _)| *name == "code_verifier"), "T032-OA");
    }
}

#[tokio::test]
async fn an_access_token_that_is_none_is_refused() {
    for bad in [
        json!(""),
        json!(" "),
        json!("a b"),
        json!("a\r\nX-Evil: 1"),
        json!("a\tb"),
        json!("a\u{0}"),
        json!("tökén"),
        json!("\u{202e}t"),
        json!("t".repeat(16 * 1024 + 1)),
        json!(7),
        json!(null),
        json!(true),
        json!([]),
        json!(["t"]),
        json!({ "t": "t" }),
    ] {
        let set = answered(&json!({ "access_token": bad, "token_type": "Bearer" })).await;
        assert_eq!(set, Err(TokenError::Malformed), "T043-OA {bad}");
    }
    assert!(answered(&json!({ "access_token": "t".repeat(16 * 1024) })).await.is_ok());
    for body in [
        "{}",
        "[]",
        r#"["t","Bearer"]"#,
        "null",
        "",
        r#"{"access_token":"a","access_token":"b"}"#,
        r#"{"access_token":"\ud800"}"#,
        "access_token=t&token_type=Bearer",
    ] {
        assert_eq!(answered(body).await, Err(TokenError::Malformed), "T043-OA T080-NW {body}");
    }
}

#[tokio::test]
async fn only_bearer_tokens_are_taken() {
    for good in [json!("Bearer"), json!("bearer"), json!("BEARER"), json!(null)] {
        assert!(answered(&json!({ "access_token": "t", "token_type": good })).await.is_ok(), "{good}");
    }
    assert!(answered(&json!({ "access_token": "t" })).await.is_ok());
    for bad in ["mac", "DPoP", "", "Bearer ", "N_A"].map(Value::from).into_iter().chain([json!(7), json!([])])
    {
        let set = answered(&json!({ "access_token": "t", "token_type": bad })).await;
        assert_eq!(set, Err(TokenError::Malformed), "T043-OA {bad}");
    }
}

#[tokio::test]
async fn expires_in_is_a_moment_or_unknown() {
    let after = |seconds: i64| Some(Timestamp::from_seconds(NOW.seconds() + seconds));
    for (value, expires_at) in [
        (json!(3600), after(3600)),
        (json!("3600"), after(3600)),
        (json!(3600.9), after(3600)),
        (json!("86399"), after(86_399)),
        (json!(3_153_600_000_u64), after(TEN_YEARS)),
        (json!(i64::MAX), after(TEN_YEARS)),
        (json!(1_u64 << 63), after(TEN_YEARS)),
        (json!(1e308), after(TEN_YEARS)),
        (json!("9".repeat(300)), after(TEN_YEARS)),
        (json!(0), None),
        (json!(0.5), None),
        (json!(-1), None),
        (json!(i64::MIN), None),
        (json!(-1e308), None),
        (json!("-3600"), None),
        (json!("inf"), None),
        (json!("NaN"), None),
        (json!("soon"), None),
        (json!(""), None),
        (json!(null), None),
        (json!(true), None),
        (json!([3600]), None),
        (json!({}), None),
    ] {
        let set = with("expires_in", &value).await.expect("a live token is kept");
        assert_eq!(set.expires_at, expires_at, "T044-OA {value}");
    }
    let late = Timestamp::from_seconds(i64::MAX);
    let answer = json(200, &json!({ "access_token": "t", "expires_in": 3600 }));
    let answer = json::object(&answer, SMALL).expect("it can be read");
    assert_eq!(
        token_set(answer, &registration(), late).and_then(|set| set.expires_at),
        Some(late),
        "T044-OA"
    );
}

#[tokio::test]
async fn a_silent_answer_grants_what_was_asked_for() {
    for silent in
        [json!(null), json!(""), json!("  "), json!(["admin:write"]), json!({}), json!("\u{202e}\"")]
    {
        let set = with("scope", &silent).await.expect("a live token is kept");
        assert_eq!(set.scope, Scope::parse("read write"), "T046-OA {silent}");
        assert_eq!(set.received.scope, None, "T046-OA {silent}: not confirmed by the server");
    }
}

#[tokio::test]
async fn the_granted_scope_is_the_servers() {
    for granted in ["read", "read write admin:read"] {
        let set = with("scope", &json!(granted)).await.expect("a token");
        assert_eq!(set.scope, Scope::parse(granted), "T045-OA");
        assert_eq!(set.received.scope.as_deref(), Some(granted));
    }
}

#[tokio::test]
async fn a_refresh_token_that_is_none_costs_nothing() {
    let set = with("refresh_token", &json!("CANARY_RT")).await.expect("a token");
    assert_eq!(set.refresh_token, Some(Secret::new("CANARY_RT")));
    for none in [json!(""), json!(null), json!("a b"), json!("a\n"), json!(7), json!([]), json!({})] {
        let set = with("refresh_token", &none).await.expect("a live token is kept");
        assert_eq!(set.refresh_token, None, "{none}");
    }
}

#[tokio::test]
async fn the_answers_own_fields_are_kept_as_text() {
    let body = json!({
        "access_token": "t", "id": 7, "me": "https://social.example/users/ana", "created_at": "2026-11-01",
    });
    let received = answered(&body).await.expect("a token").received;
    assert_eq!(received.id.as_deref(), Some("7"));
    assert_eq!(received.me.as_deref(), Some("https://social.example/users/ana"));
    assert_eq!(received.created_at.as_deref(), Some("2026-11-01"));
    for name in ["id", "me", "created_at"] {
        for odd in [json!(""), json!("a\nb"), json!("x".repeat(5_000)), json!([]), json!({}), json!(false)] {
            let received = with(name, &odd).await.expect("a live token is kept").received;
            assert_eq!(received, Received::default(), "{name} {odd}");
        }
    }
}

#[tokio::test]
async fn no_secret_of_an_answer_can_be_printed() {
    let names =
        ["access_token", "refresh_token", "token_type", "scope", "expires_in", "created_at", "id", "error"];
    for name in names {
        for odd in [json!(["CANARY_X"]), json!({ "CANARY_X": "CANARY_X" }), json!("CANARY_X \n")] {
            for status in [200, 400] {
                let mut body = json!({ "access_token": "CANARY_AT", "refresh_token": "CANARY_RT" });
                body[name] = odd.clone();
                let transport = Scripted::new().on(TOKEN, json(status, &body));
                match exchanged(&transport).await {
                    Ok(mut set) => {
                        set.scope = Scope::default(); // shown as it is: no secret
                        set.received = Received::default();
                        assert!(!format!("{set:?} {set:#?}").contains("CANARY"), "T194-PR {name}");
                    }
                    Err(error) => assert!(!format!("{error} {error:?}").contains("CANARY"), "T194-PR {name}"),
                }
            }
        }
    }
}

#[test]
fn no_request_or_response_prints_what_it_carries() {
    let request = Request::post(instance().endpoints.token, vec![("code", Secret::new("CANARY_AC"))])
        .bearer(&Secret::new("CANARY_AT"));
    let response = json(200, &json!({ "access_token": "CANARY_AT" }));
    let printed = format!("{request:?} {request:#?} {response:?} {response:#?} {:?}", registration());
    assert!(!printed.contains("CANARY"), "T194-PR {printed}");
}
