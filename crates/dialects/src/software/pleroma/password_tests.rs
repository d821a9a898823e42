use std::sync::Arc;

use fediaccounts_core::{Dialect, NetError};
use serde_json::json;

use super::*;
use crate::scripted::{Answer, NOW, Scripted, fixture, html, instance, json, registration};

const TOKEN: &str = "POST /oauth/token";
const MFA: &str = "POST /oauth/mfa/challenge";

fn credentials() -> Credentials {
    Credentials { username: "ana".to_owned(), password: Secret::new("CANARY_PW") }
}

async fn signed_in(transport: &Arc<Scripted>) -> Result<PasswordAnswer, PasswordError> {
    let family = Family::<Pleroma>::new(Arc::clone(transport) as _);
    let grant = family.password().expect("it takes passwords");
    grant.sign_in(&instance(), &registration(), &credentials(), NOW).await
}

async fn tried(answer: impl Into<Answer>) -> Result<PasswordAnswer, PasswordError> {
    signed_in(&Arc::new(Scripted::new().on(TOKEN, answer))).await
}

async fn challenged() -> Challenge {
    match tried(fixture("pleroma-2.7/mfa_required")).await {
        Ok(PasswordAnswer::Challenge(challenge)) => challenge,
        other => unreachable!("a challenge, not {other:?}"),
    }
}

async fn answered(
    transport: &Arc<Scripted>,
    factor: Factor,
    now: Timestamp,
) -> Result<TokenSet, PasswordError> {
    let family = Family::<Pleroma>::new(Arc::clone(transport) as _);
    let grant = family.password().expect("it takes passwords");
    let second = SecondFactor { factor, code: Secret::new("CANARY_OTP") };
    let challenge = challenged().await;
    grant.answer(&instance(), &registration(), &challenge, None, &second, now).await
}

#[tokio::test]
async fn a_password_is_sent_once_in_the_body() {
    let transport = Arc::new(Scripted::new().on(TOKEN, fixture("pleroma-2.7/token")));
    let Ok(PasswordAnswer::Tokens(tokens)) = signed_in(&transport).await else {
        unreachable!("a token came");
    };
    assert_eq!(tokens.received.id.as_deref(), Some("7"));
    let expected = [
        ("grant_type", "password"),
        ("username", "ana"),
        ("password", "CANARY_PW"),
        ("scope", "read write"),
        ("client_id", "client-7"),
        ("client_secret", "CANARY_CS"),
    ];
    assert_eq!(transport.form(), expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(transport.routes(), [TOKEN]);
    assert_eq!(tried(NetError::Redirect).await, Err(PasswordError::Net(NetError::Redirect)), "T062-OA");
}

#[tokio::test]
async fn each_reason_not_to_let_somebody_in_has_its_name() {
    for (answer, bar) in [
        (fixture("pleroma-2.7/barred_disabled"), Bar::Disabled),
        (fixture("pleroma-2.7/barred_password_reset"), Bar::PasswordReset),
        (fixture("pleroma-2.7/barred_approval"), Bar::AwaitingApproval),
        (json(403, &json!({ "error": "x", "identifier": "missing_confirmed_email" })), Bar::EmailUnconfirmed),
    ] {
        assert_eq!(tried(answer).await, Err(PasswordError::Barred(bar)));
    }
    for (answer, error) in [
        (fixture("pleroma-2.7/throttled"), PasswordError::TooMany { retry_after: None }),
        (fixture("pleroma-2.7/bad_request"), PasswordError::Refused { status: 500 }),
        (json(403, &json!({ "error": "x", "identifier": "new" })), PasswordError::Refused { status: 403 }),
        (html(403), PasswordError::Refused { status: 403 }),
        (html(200), PasswordError::Malformed),
    ] {
        assert_eq!(tried(answer).await, Err(error));
    }
}

#[tokio::test]
async fn a_wrong_password_is_told_from_a_client_that_is_gone() {
    for (client, error) in [
        ("token_of_app", PasswordError::WrongPassword),
        ("credentials_refused", PasswordError::InvalidClient),
    ] {
        let transport = Scripted::new().on(TOKEN, fixture("pleroma-2.7/credentials_refused"));
        let transport = Arc::new(transport.on(TOKEN, fixture(&format!("pleroma-2.7/{client}"))));
        assert_eq!(signed_in(&transport).await, Err(error), "T059-OA");
        let with_password = transport.form().iter().any(|(_, value)| value == "CANARY_PW");
        assert!(!with_password, "T062-OA the password is not sent again");
    }
}

#[tokio::test]
async fn a_second_factor_is_an_app_or_a_recovery_code() {
    let challenge = challenged().await;
    assert_eq!(challenge.factors, [Factor::Totp, Factor::Recovery]);
    for (kinds, factors) in [
        (json!("recovery"), vec![Factor::Recovery]),
        (json!("recovery,totp"), vec![Factor::Totp, Factor::Recovery]),
        (json!("webauthn"), vec![Factor::Recovery]),
        (json!(["totp"]), vec![Factor::Totp, Factor::Recovery]),
    ] {
        let body = json!({ "error": "mfa_required", "mfa_token": "t", "supported_challenge_types": kinds });
        let Ok(PasswordAnswer::Challenge(challenge)) = tried(json(403, &body)).await else {
            unreachable!("a challenge came");
        };
        assert_eq!(challenge.factors, factors);
    }
    for token in [json!(null), json!(""), json!("a b"), json!(7)] {
        let body = json!({ "error": "mfa_required", "mfa_token": token });
        assert_eq!(tried(json(403, &body)).await, Err(PasswordError::Refused { status: 403 }));
    }
}

#[tokio::test]
async fn the_answer_to_a_challenge_has_its_token_and_no_password() {
    for (factor, kind) in [(Factor::Totp, "totp"), (Factor::Recovery, "recovery")] {
        let transport = Arc::new(Scripted::new().on(MFA, fixture("pleroma-2.7/mfa_passed")));
        let set = answered(&transport, factor, NOW).await.expect("a token");
        assert_eq!(set.received.id.as_deref(), Some("15"));
        let expected = [
            ("mfa_token", "CANARY_MT"),
            ("challenge_type", kind),
            ("code", "CANARY_OTP"),
            ("client_id", "client-7"),
            ("client_secret", "CANARY_CS"),
        ];
        assert_eq!(transport.form(), expected.map(|(name, value)| (name, value.to_owned())));
    }
}

#[tokio::test]
async fn a_refused_code_is_wrong_too_late_or_for_a_client_that_is_gone() {
    let refused = |client: &str| {
        let transport = Scripted::new().on(MFA, fixture("pleroma-2.7/mfa_refused"));
        Arc::new(transport.on(TOKEN, fixture(&format!("pleroma-2.7/{client}"))))
    };
    let late = NOW.plus(HALF_DONE);
    let known = refused("token_of_app");
    assert_eq!(answered(&known, Factor::Totp, NOW).await, Err(PasswordError::WrongCode));
    assert_eq!(answered(&known, Factor::Totp, late).await, Err(PasswordError::ChallengeExpired));
    let gone = refused("credentials_refused");
    assert_eq!(answered(&gone, Factor::Totp, NOW).await, Err(PasswordError::InvalidClient));
    let throttled = Arc::new(Scripted::new().on(MFA, fixture("pleroma-2.7/throttled")));
    let error = PasswordError::TooMany { retry_after: None };
    assert_eq!(answered(&throttled, Factor::Totp, NOW).await, Err(error));
}
