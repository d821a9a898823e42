use std::time::Duration;

use fediaccounts_core::{Bar, Challenge, Credentials, Factor, PasswordAnswer, PasswordError, SecondFactor};

use super::*;
use crate::scripted::{Answer, NOW};

const USERNAME: &str = "ana@mail.example";

fn credentials() -> Credentials {
    Credentials { username: USERNAME.into(), password: Secret::new("CANARY_PASSWORD &=+") }
}

fn second(code: &str) -> SecondFactor {
    SecondFactor { factor: Factor::Totp, code: Secret::new(code) }
}

async fn signed_in(answer: impl Into<Answer>) -> Result<PasswordAnswer, PasswordError> {
    let transport = Arc::new(Scripted::new().on(TOKEN, answer));
    let answer = peertube(&transport).sign_in(&instance(), &registration(), &credentials(), NOW).await;
    assert_eq!(transport.routes(), [TOKEN], "T062-OA a password is sent once, whatever is answered");
    assert_eq!(transport.headers(), [None]);
    assert!(!format!("{answer:?}").contains("CANARY"));
    answer
}

async fn answered(answer: impl Into<Answer>) -> Result<TokenSet, PasswordError> {
    let transport = Arc::new(Scripted::new().on(TOKEN, answer));
    let challenge = Challenge { factors: vec![Factor::Totp], token: None };
    let (peertube, credentials) = (peertube(&transport), credentials());
    let second = second("123456");
    let answer =
        peertube.answer(&instance(), &registration(), &challenge, Some(&credentials), &second, NOW).await;
    assert_eq!(transport.routes(), [TOKEN], "T062-OA a code is sent once, whatever is answered");
    assert_eq!(transport.headers(), [Some(("x-peertube-otp", Secret::new("123456")))]);
    assert_eq!(transport.form()[2], ("password", "CANARY_PASSWORD &=+".to_owned()), "it is needed again");
    answer
}

#[tokio::test]
async fn name_and_password_go_in_the_body_with_the_client() {
    let transport = Arc::new(Scripted::new().on(TOKEN, recorded("token")));
    let answer = peertube(&transport).sign_in(&instance(), &registration(), &credentials(), NOW).await;
    let expected = [
        ("grant_type", "password"),
        ("username", USERNAME),
        ("password", "CANARY_PASSWORD &=+"),
        ("client_id", "client-7"),
        ("client_secret", "CANARY_CS"),
    ];
    assert_eq!(transport.form(), expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(transport.bearers(), [None]);
    let Ok(PasswordAnswer::Tokens(tokens)) = answer else { panic!("a token: {answer:?}") };
    assert_eq!(tokens.access_token, Secret::new("CANARY_AT1"));
    assert_eq!(tokens.refresh_token, Some(Secret::new("CANARY_RT1")));
    assert_eq!(tokens.expires_at, Some(NOW.plus(Duration::from_secs(86_399))));
    assert_eq!(tokens.refresh_expires_at, Some(NOW.plus(Duration::from_secs(1_209_599))));
}

#[tokio::test]
async fn every_refusal_has_its_meaning() {
    let refused = |status| PasswordError::Refused { status };
    for (answer, error) in [
        (recorded("password_wrong"), PasswordError::WrongPassword),
        (recorded("client_wrong"), PasswordError::InvalidClient),
        (recorded("client_missing"), PasswordError::InvalidClient),
        (recorded("grant_missing"), refused(400)),
        (recorded("grant_unsupported"), refused(400)),
        (recorded("body_json"), refused(400)),
        (recorded("password_missing"), refused(400)),
        (recorded("account_blocked"), PasswordError::Barred(Bar::Disabled)),
        (recorded("account_unconfirmed"), PasswordError::Barred(Bar::EmailUnconfirmed)),
        (recorded("account_waiting"), PasswordError::Barred(Bar::AwaitingApproval)),
        (recorded("account_rejected"), PasswordError::Barred(Bar::Rejected)),
        (later("account_blocked"), PasswordError::Barred(Bar::Disabled)),
        (later("account_unconfirmed"), PasswordError::Barred(Bar::EmailUnconfirmed)),
        (recorded("throttled"), PasswordError::TooMany { retry_after: Some(Duration::from_secs(297)) }),
        (html(429), PasswordError::TooMany { retry_after: None }),
        (html(400), refused(400)),
        (html(401), refused(401)),
        (html(502), refused(502)),
        (json(500, r#"{"code":"invalid_grant"}"#), refused(500)),
        (json(400, r#"{"error":"invalid_grant"}"#), refused(400)),
        (json(400, r#"{"code":"access_denied","error":"Non."}"#), refused(400)),
        (html(200), PasswordError::Malformed),
        (json(200, "{}"), PasswordError::Malformed),
    ] {
        let what = format!("{answer:?}");
        assert_eq!(signed_in(answer.clone()).await, Err(error.clone()), "{what}");
        assert_eq!(answered(answer).await, Err(error), "{what}");
    }
    for broken in [NetError::TimedOut, NetError::Redirect] {
        assert_eq!(signed_in(broken.clone()).await, Err(PasswordError::Net(broken)), "T062-OA");
    }
}

#[tokio::test]
async fn a_second_factor_is_asked_for_and_answered_with_the_password_again() {
    let challenge = PasswordAnswer::Challenge(Challenge { factors: vec![Factor::Totp], token: None });
    assert_eq!(signed_in(recorded("factor_missing")).await, Ok(challenge));
    let tokens = answered(recorded("token")).await.expect("a token");
    assert_eq!(tokens.access_token, Secret::new("CANARY_AT1"));
    assert_eq!(answered(recorded("factor_wrong")).await, Err(PasswordError::WrongCode));
    assert_eq!(answered(recorded("factor_missing")).await, Err(PasswordError::WrongCode));
}

#[tokio::test]
async fn a_code_without_the_password_or_that_can_be_none_is_not_sent() {
    let transport = Arc::new(Scripted::new());
    let (peertube, credentials) = (peertube(&transport), credentials());
    let challenge = Challenge { factors: vec![Factor::Totp], token: None };
    let answer = async |credentials, code: &str| {
        peertube.answer(&instance(), &registration(), &challenge, credentials, &second(code), NOW).await
    };
    assert_eq!(answer(None, "123456").await, Err(PasswordError::ChallengeExpired));
    for bent in ["", "123 456", "1\r\nX-Evil: 1", "\u{661}\u{662}\u{663}", &"1".repeat(65)] {
        assert_eq!(answer(Some(&credentials), bent).await, Err(PasswordError::WrongCode), "{bent:?}");
    }
    assert!(transport.routes().is_empty(), "T062-OA");
}

#[test]
fn what_was_typed_is_never_printed() {
    let request =
        crate::Request::post(instance().origin.url("/"), vec![("password", credentials().password)]);
    let request = request.header("x-peertube-otp", &Secret::new("CANARY_CODE"));
    for text in [
        format!("{:?}", credentials()),
        format!("{:?}", second("CANARY_CODE")),
        format!("{request:?}"),
        format!("{:?}", PasswordAnswer::Tokens(Box::new(renewable()))),
    ] {
        assert!(!text.contains("CANARY"), "T062-OA {text}");
    }
}
