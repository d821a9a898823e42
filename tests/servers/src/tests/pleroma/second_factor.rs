use std::time::Duration;

use super::*;

const WRONG: &str = r#"{"error":"Invalid code"}"#;

async fn challenge(server: &PracticeServer, app: &App, fields: &[(&str, &str)]) -> Reply {
    let client = [("client_id", app.client_id.as_str()), ("client_secret", app.client_secret.as_str())];
    let fields: Vec<_> = client.into_iter().chain(fields.iter().copied()).collect();
    post(server, "/oauth/mfa/challenge", &fields).await
}

/// A half-done sign-in of Ana's.
async fn half_done(server: &PracticeServer, app: &App) -> String {
    let reply = by_password(server, app, ANA, "read write").await;
    assert_eq!(reply.status, 403);
    let answer = json(&reply);
    assert_eq!(text(&answer, "error"), "mfa_required");
    assert_eq!(text(&answer, "supported_challenge_types"), "totp");
    text(&answer, "mfa_token").to_owned()
}

async fn asked() -> (PracticeServer, App) {
    let server = pleroma().await;
    server.set_second_factor(ANA, true);
    let app = app(&server, OUT_OF_BAND, "read write").await;
    (server, app)
}

#[tokio::test]
async fn a_code_completes_a_sign_in_once_whatever_was_typed_before() {
    let (server, app) = asked().await;
    let mfa_token = half_done(&server, &app).await;
    let code = server.one_time_code();
    let good = [("mfa_token", mfa_token.as_str()), ("challenge_type", "totp"), ("code", code.as_str())];
    let but = |field: &'static str, value: &'static str| {
        good.map(|(name, sent)| if name == field { (name, value) } else { (name, sent) })
    };
    let bad = App { client_id: app.client_id.clone(), client_secret: "bad".to_owned() };
    for _ in 0..25 {
        is(&challenge(&server, &app, &but("code", "00000x")).await, 400, WRONG);
    }
    is(&challenge(&server, &bad, &good).await, 400, WRONG);
    is(&challenge(&server, &app, &but("challenge_type", "sms")).await, 400, WRONG);
    is(&challenge(&server, &app, &but("mfa_token", "nope")).await, 400, WRONG);
    is(&challenge(&server, &app, &good[1..]).await, 400, EXCEPTION);
    let answer = challenge(&server, &app, &good).await;
    assert_eq!((answer.status, text(&json(&answer), "scope")), (200, "read write"));
    is(&challenge(&server, &app, &good).await, 400, WRONG);
    let renewed = refresh(&server, &app, renewal(&json(&answer))).await;
    assert_eq!(renewed.status, 200, "no code is needed to refresh");
    is(&by_password(&server, &app, User { password: "bad", ..ANA }, "read").await, 400, REFUSED);
}

#[tokio::test]
async fn a_recovery_code_is_good_once_and_a_half_done_sign_in_for_five_minutes() {
    let (server, app) = asked().await;
    let [code, _] = server.recovery_codes();
    for status in [200, 400] {
        let mfa_token = half_done(&server, &app).await;
        let fields = [("mfa_token", mfa_token.as_str()), ("challenge_type", "recovery"), ("code", code)];
        assert_eq!(challenge(&server, &app, &fields).await.status, status);
    }
    let mfa_token = half_done(&server, &app).await;
    server.advance(Duration::from_mins(5));
    let code = server.one_time_code();
    let fields = [("mfa_token", mfa_token.as_str()), ("challenge_type", "totp"), ("code", code.as_str())];
    assert_eq!(challenge(&server, &app, &fields).await.status, 400);
}
