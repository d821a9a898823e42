use std::sync::Arc;

use fediaccounts_core::Dialect;
use serde_json::json;

use super::*;
use crate::family::{Family, Manner};
use crate::scripted::{Answer, NOW, Scripted, fixture, html, instance, json, registration};
use crate::software::mastodon::Mastodon;
use crate::software::pleroma::Pleroma;

const TOKEN: &str = "POST /oauth/token";
const ACCOUNTS: &str = "POST /api/v1/accounts";
const V1: &str = "GET /api/v1/instance";
const V2: &str = "GET /api/v2/instance";

fn new() -> NewAccount {
    NewAccount {
        username: "cara".to_owned(),
        email: "cara@practice.example".to_owned(),
        password: Secret::new("CANARY_PW"),
        reason: String::new(),
        locale: "en".to_owned(),
        date_of_birth: Some("2001-12-31".to_owned()),
    }
}

async fn made<M: Manner>(transport: &Arc<Scripted>) -> Result<Created, NewAccountError> {
    let family = Family::<M>::new(Arc::clone(transport) as _);
    let accounts = family.new_accounts().expect("accounts can be made");
    accounts.create(&instance(), &registration(), &new(), NOW).await
}

async fn tried<M: Manner>(answer: impl Into<Answer>) -> Result<Created, NewAccountError> {
    let transport = Scripted::new().on(TOKEN, fixture("pleroma-2.7/token_of_app"));
    made::<M>(&Arc::new(transport.on(ACCOUNTS, answer))).await
}

async fn rules(transport: Scripted) -> Result<HouseRules, NewAccountError> {
    house_rules(&transport, &instance()).await
}

#[tokio::test]
async fn an_account_is_asked_for_with_the_token_of_the_app() {
    let transport = Scripted::new().on(TOKEN, fixture("pleroma-2.7/token_of_app"));
    let transport = Arc::new(transport.on(ACCOUNTS, fixture("pleroma-2.7/joined")));
    let Ok(Created::Tokens(tokens)) = made::<Mastodon>(&transport).await else {
        unreachable!("a token came");
    };
    assert_eq!(tokens.received.id.as_deref(), Some("2"));
    let expected = [
        ("username", "cara"),
        ("email", "cara@practice.example"),
        ("password", "CANARY_PW"),
        ("agreement", "true"),
        ("locale", "en"),
        ("date_of_birth", "2001-12-31"),
    ];
    assert_eq!(transport.form(), expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(transport.routes(), [TOKEN, ACCOUNTS], "T062-OA the password is sent once");
    assert_eq!(transport.bearers(), [None, Some(Secret::new("CANARY_APP"))]);
}

#[tokio::test]
async fn pleroma_calls_the_date_a_birthday_and_its_app_token_is_ended() {
    let transport = Scripted::new().on(TOKEN, fixture("pleroma-2.7/token_of_app"));
    let transport = Arc::new(transport.on(ACCOUNTS, fixture("pleroma-2.7/joined_waiting")));
    assert_eq!(made::<Pleroma>(&transport).await, Ok(Created::AwaitingApproval));
    assert_eq!(transport.routes(), [TOKEN, ACCOUNTS, "POST /oauth/revoke"]);
    assert_eq!(transport.form(), [("token", "CANARY_APP".to_owned())]);
    assert!(form(&new(), "birthday").iter().any(|(name, _)| *name == "birthday"));
    let because = NewAccount { reason: "bread".to_owned(), date_of_birth: None, ..new() };
    let names: Vec<_> = form(&because, "birthday").iter().map(|(name, _)| *name).collect();
    assert_eq!(names, ["username", "email", "password", "agreement", "locale", "reason"]);
}

#[tokio::test]
async fn a_good_answer_without_a_token_says_for_whom_to_wait() {
    let confirm = json!({ "identifier": "missing_confirmed_email", "message": "x" });
    assert_eq!(tried::<Pleroma>(json(200, &confirm)).await, Ok(Created::AwaitingConfirmation));
    for odd in [json!({}), json!({ "identifier": "new" }), json!({ "message": "x" })] {
        assert_eq!(tried::<Pleroma>(json(200, &odd)).await, Err(NewAccountError::Malformed));
    }
    assert_eq!(tried::<Mastodon>(html(200)).await, Err(NewAccountError::Malformed));
}

#[tokio::test]
async fn what_is_wrong_with_a_field_is_told_by_field() {
    for (field, code, expected) in [
        ("username", "ERR_TAKEN", FieldError::UsernameTaken),
        ("username", "ERR_INVALID", FieldError::UsernameInvalid),
        ("username", "ERR_RESERVED", FieldError::UsernameInvalid),
        ("email", "ERR_TAKEN", FieldError::EmailTaken),
        ("email", "ERR_BLOCKED", FieldError::EmailRefused),
        ("password", "ERR_TOO_SHORT", FieldError::PasswordRefused),
        ("reason", "ERR_BLANK", FieldError::ReasonNeeded),
        ("date_of_birth", "ERR_BELOW_LIMIT", FieldError::AgeRefused),
    ] {
        let details = json!({ field: [{ "error": code, "description": "x" }] });
        let body = json!({ "error": "Validation failed", "details": details });
        let answer = tried::<Mastodon>(json(422, &body)).await;
        assert_eq!(answer, Err(NewAccountError::Field(expected)), "{field} {code}");
    }
    for (field, words, expected) in [
        ("nickname", "has already been taken", FieldError::UsernameTaken),
        ("nickname", "has invalid format", FieldError::UsernameInvalid),
        ("email", "has invalid format", FieldError::EmailRefused),
        ("registration_reason", "can't be blank", FieldError::ReasonNeeded),
        ("birthday", "Invalid age", FieldError::AgeRefused),
    ] {
        let body = json!({ "error": json!({ field: [words] }).to_string() });
        let answer = tried::<Pleroma>(json(400, &body)).await;
        assert_eq!(answer, Err(NewAccountError::Field(expected)), "{field} {words}");
    }
    let both = json!({ "email": [{ "error": "ERR_TAKEN" }], "username": [{ "error": "ERR_TAKEN" }] });
    let answer = tried::<Mastodon>(json(422, &json!({ "error": "x", "details": both }))).await;
    assert_eq!(answer, Err(NewAccountError::Field(FieldError::UsernameTaken)), "what was typed first");
    let taken = tried::<Pleroma>(fixture("pleroma-2.7/joined_taken")).await;
    assert_eq!(taken, Err(NewAccountError::Field(FieldError::EmailTaken)));
}

#[tokio::test]
async fn every_other_refusal_is_told_in_the_servers_own_inert_words() {
    let refused = |status, words: &str| NewAccountError::Refused { status, words: words.to_owned() };
    let says = |status, words: &str| json(status, &json!({ "error": words }));
    for (answer, error) in [
        (says(403, "This action is not allowed"), NewAccountError::Closed),
        (says(400, "Expired token"), NewAccountError::Closed),
        (html(404), NewAccountError::Closed),
        (html(429), NewAccountError::TooMany { retry_after: None }),
        (
            says(403, "This action is outside the authorized scopes"),
            refused(403, "This action is outside the authorized scopes"),
        ),
        (says(400, r#"{"captcha":["Invalid"]}"#), refused(400, r#"{"captcha":["Invalid"]}"#)),
        (says(422, "Validation\u{202e} failed\n"), refused(422, "Validation failed")),
        (fixture("pleroma-2.7/joined_without_app"), refused(403, "Invalid credentials")),
        (html(500), refused(500, "")),
    ] {
        assert_eq!(tried::<Mastodon>(answer).await, Err(error));
    }
    let transport = Arc::new(Scripted::new().on(TOKEN, fixture("pleroma-2.7/credentials_refused")));
    assert_eq!(made::<Pleroma>(&transport).await, Err(refused(400, "Invalid credentials")));
    assert_eq!(transport.routes(), [TOKEN], "without an app there is nobody to ask for it");
}

#[tokio::test]
async fn what_was_typed_is_never_among_the_servers_words() {
    for echo in [
        "Password 'CANARY_PW' is on a list",
        "cara@practice.example is blocked",
        "CARA@Practice.Example is blocked",
        "born 2001-12-31?",
        &format!("{}CANARY_PW", "x".repeat(MAX_WORDS - 4)),
    ] {
        for answer in [json(422, &json!({ "error": echo })), json(500, &json!({ "error": echo }))] {
            let status = answer.status;
            let silent = NewAccountError::Refused { status, words: String::new() };
            assert_eq!(tried::<Mastodon>(answer.clone()).await, Err(silent.clone()), "T062-OA {echo}");
            assert_eq!(tried::<Pleroma>(answer).await, Err(silent), "T062-OA {echo}");
        }
    }
}

#[tokio::test]
async fn house_rules_come_from_either_document() {
    let listed = json!([{ "id": "1", "text": "Be <b>kind</b>.\u{202e}" }, { "id": "2" }, 7, { "text": "" }]);
    let v2 = json!({
        "registrations": { "enabled": true, "approval_required": true, "min_age": 16, "url": null },
        "rules": listed,
    });
    let house = rules(Scripted::new().on(V2, json(200, &v2))).await.expect("rules");
    let expected = HouseRules { rules: vec!["Be kind.".to_owned()], approval: true, min_age: Some(16) };
    assert_eq!(house, expected);
    let v1 = json!({ "registrations": true, "approval_required": false, "rules": listed });
    let house = rules(Scripted::new().on(V1, json(200, &v1))).await.expect("rules");
    assert_eq!(house, HouseRules { approval: false, min_age: None, ..expected });
    let metadata = json!({ "birthday_required": true, "birthday_min_age": 16 * 365 + 4 });
    let pleroma = json!({ "registrations": true, "pleroma": { "metadata": metadata } });
    let house = rules(Scripted::new().on(V1, json(200, &pleroma))).await.expect("rules");
    assert_eq!(house.min_age, Some(16), "Pleroma counts in days");
    for recorded in [(V1, "pleroma-2.7/instance_v1"), (V2, "pleroma-2.7/instance_v2")] {
        let house = rules(Scripted::new().on(recorded.0, fixture(recorded.1))).await;
        assert_eq!(house, Ok(HouseRules::default()));
    }
}

#[tokio::test]
async fn a_server_that_takes_nobody_says_so() {
    let sends_elsewhere = json!({ "enabled": true, "url": "https://sign-up.example/" });
    for (path, registrations) in
        [(V2, json!({ "enabled": false })), (V2, sends_elsewhere), (V1, json!(false)), (V2, json!({}))]
    {
        let document = json!({ "registrations": registrations });
        let answer = rules(Scripted::new().on(path, json(200, &document))).await;
        assert_eq!(answer, Err(NewAccountError::Closed));
    }
    assert_eq!(rules(Scripted::new()).await, Err(NewAccountError::Malformed));
    let busy = rules(Scripted::new().on(V2, html(503))).await;
    assert_eq!(busy, Err(NewAccountError::Refused { status: 503, words: String::new() }));
}
