use fediaccounts_core::{Bar, Challenge, Credentials, Factor, PasswordAnswer, PasswordError, SecondFactor};
use serde_json::json;

use super::*;
use crate::Response;
use crate::scripted::{Answer, NOW, Scripted, fixture, html, instance, json, registration, tokens};

const LOGIN: &str = "POST /api/v3/user/login";
const LOGOUT: &str = "POST /api/v3/user/logout";
const SITE: &str = "GET /api/v3/site";
const VALIDATE: &str = "GET /api/v3/user/validate_auth";

fn lemmy(transport: &Arc<Scripted>) -> Lemmy {
    Lemmy { transport: Arc::clone(transport) as _ }
}

fn typed() -> Credentials {
    Credentials { username: "ana".into(), password: Secret::new("CANARY_PW") }
}

async fn signed_in(answer: impl Into<Answer>) -> Result<PasswordAnswer, PasswordError> {
    let transport = Arc::new(Scripted::new().on(LOGIN, answer));
    let heard = lemmy(&transport).sign_in(&instance(), &registration(), &typed(), NOW).await;
    assert_eq!(transport.json(), json!({ "username_or_email": "ana", "password": "CANARY_PW" }));
    assert_eq!(transport.routes(), [LOGIN], "what was typed is sent once");
    heard
}

#[tokio::test]
async fn a_name_and_a_password_bring_a_token_or_a_word() {
    let Ok(PasswordAnswer::Tokens(set)) = signed_in(fixture("lemmy-0.19/login")).await else {
        panic!("no token")
    };
    assert_eq!(set.access_token.expose(), "CANARY_AT.payload.signature");
    assert!(set.scope.is_empty() && set.expires_at.is_none() && set.refresh_token.is_none());
    let barred = |bar| PasswordError::Barred(bar);
    for (answer, error) in [
        (fixture("lemmy-0.19/login_wrong"), PasswordError::WrongPassword),
        (fixture("lemmy-0.19/login_unconfirmed"), barred(Bar::EmailUnconfirmed)),
        (fixture("lemmy-0.19/login_pending"), barred(Bar::AwaitingApproval)),
        (json(403, r#"{"error":"site_ban"}"#), barred(Bar::Disabled)),
        (json(400, r#"{"error":"rate_limit_error"}"#), PasswordError::TooMany { retry_after: None }),
        (html(429), PasswordError::TooMany { retry_after: None }),
        (json(200, r#"{"registration_created":true}"#), barred(Bar::AwaitingApproval)),
        (json(200, r#"{"jwt":null,"verify_email_sent":true}"#), barred(Bar::EmailUnconfirmed)),
        (json(200, r#"{"jwt":"a b"}"#), PasswordError::Malformed),
        (html(200), PasswordError::Malformed),
        (html(502), PasswordError::Refused { status: 502 }),
    ] {
        let what = format!("{answer:?}");
        assert_eq!(signed_in(answer).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn a_second_factor_goes_with_name_and_password_once_more() {
    let asked = signed_in(fixture("lemmy-0.19/login_totp_missing")).await;
    let challenge = Challenge { factors: vec![Factor::Totp], token: None };
    assert_eq!(asked, Ok(PasswordAnswer::Challenge(challenge.clone())));
    let second = SecondFactor { factor: Factor::Totp, code: Secret::new("123456") };
    let answered = async |answer: Response, credentials: Option<&Credentials>| {
        let transport = Arc::new(Scripted::new().on(LOGIN, answer));
        let lemmy = lemmy(&transport);
        let heard = lemmy.answer(&instance(), &registration(), &challenge, credentials, &second, NOW).await;
        (heard, transport)
    };
    let (heard, transport) = answered(fixture("lemmy-0.19/login"), Some(&typed())).await;
    assert!(heard.is_ok());
    assert_eq!(transport.json()["totp_2fa_token"], "123456");
    let (heard, _) = answered(fixture("lemmy-0.19/login_totp_wrong"), Some(&typed())).await;
    assert_eq!(heard, Err(PasswordError::WrongCode));
    let (heard, transport) = answered(fixture("lemmy-0.19/login"), None).await;
    assert_eq!(heard, Err(PasswordError::ChallengeExpired));
    assert!(transport.routes().is_empty());
}

#[tokio::test]
async fn silence_about_the_person_is_asked_about_once_more() {
    let identified = async |site: Response, validity: Response| {
        let transport = Arc::new(Scripted::new().on(SITE, site).on(VALIDATE, validity));
        let found = lemmy(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await;
        (found, transport.routes().len())
    };
    let good = || fixture("lemmy-0.19/auth_good");
    let (found, asked) = identified(fixture("lemmy-0.19/site_mine"), good()).await;
    let identity = found.expect("an account");
    assert_eq!((identity.subject.as_str(), identity.username.as_str(), asked), ("7", "ana", 1));
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    for (site, validity, error) in [
        (fixture("lemmy-0.19/site"), fixture("lemmy-0.19/auth_dead"), IdentifyError::TokenRefused),
        (fixture("lemmy-0.19/site"), good(), IdentifyError::Malformed),
        (fixture("lemmy-0.19/site"), html(401), later(401)),
        (fixture("lemmy-0.19/auth_dead"), good(), IdentifyError::TokenRefused),
        (html(503), good(), later(503)),
        (html(200), good(), IdentifyError::Malformed),
    ] {
        assert_eq!(identified(site, validity).await.0, Err(error), "T056-OA");
    }
}

#[tokio::test]
async fn a_log_out_is_believed_when_the_token_is_refused() {
    let refused = |status| Err(RevokeError::Refused { status, retry_after: None });
    for (logout, validity, outcome) in [
        (fixture("lemmy-0.19/auth_good"), fixture("lemmy-0.19/auth_dead"), Ok(Revocation::Proven)),
        (fixture("lemmy-0.19/auth_dead"), fixture("lemmy-0.19/auth_dead"), Ok(Revocation::Proven)),
        (fixture("lemmy-0.19/auth_good"), fixture("lemmy-0.19/auth_good"), Ok(Revocation::Unproven)),
        (html(500), fixture("lemmy-0.19/auth_good"), refused(500)),
        (fixture("lemmy-0.19/auth_good"), html(502), refused(502)),
    ] {
        let transport = Arc::new(Scripted::new().on(LOGOUT, logout).on(VALIDATE, validity));
        let revoked = lemmy(&transport).revoke(&instance(), &registration(), &tokens()).await;
        assert_eq!(revoked, outcome, "T057-OA");
    }
}
