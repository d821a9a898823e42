use serde_json::json;

use super::*;
use crate::scripted::{Answer, Scripted, fixture, html, instance, json, registration};

const TOKEN: &str = "POST /oauth/token";
const APP: &str = "GET /api/v1/apps/verify_credentials";

async fn standing(
    token: impl Into<Answer>,
    app: impl Into<Answer>,
) -> Result<RegistrationStanding, NetError> {
    check_registration(&Scripted::new().on(TOKEN, token).on(APP, app), &instance(), &registration()).await
}

#[tokio::test]
async fn a_client_that_is_known_asks_as_itself_and_shows_what_it_got() {
    let transport = Scripted::new()
        .on(TOKEN, fixture("doorkeeper-5.9.9/token_of_app"))
        .on(APP, fixture("doorkeeper-5.9.9/app_verified"));
    let standing = check_registration(&transport, &instance(), &registration()).await;
    assert_eq!(standing, Ok(RegistrationStanding::Known), "T059-OA");
    assert_eq!(transport.routes(), [TOKEN, APP]);
    assert_eq!(transport.bearers(), [None, Some(Secret::new("CANARY_APP"))]);
    let mut form = transport.form();
    form.sort_unstable();
    let redirect_uri = registration().redirect_uri.to_string();
    let expected = [
        ("client_id", "client-7"),
        ("client_secret", "CANARY_CS"),
        ("grant_type", "client_credentials"),
        ("redirect_uri", redirect_uri.as_str()),
        ("scope", "read"),
    ];
    assert_eq!(form, expected.map(|(name, value)| (name, value.to_owned())), "the least that can be asked");
}

#[tokio::test]
async fn only_invalid_client_says_that_a_registration_is_lost() {
    use RegistrationStanding::{Lost, Unknown};
    for (answer, expected) in [
        (fixture("doorkeeper-5.9.9/token_secret_wrong"), Lost),
        (json(400, &json!({ "error": "invalid_client" })), Lost),
        (json(401, &json!({ "error": "unauthorized_client" })), Unknown),
        (json(400, &json!({ "error": "unsupported_grant_type" })), Unknown),
        (json(400, &json!({ "error": "invalid_scope" })), Unknown),
        (json(400, &json!({ "error": "invalid_request" })), Unknown),
        (json(200, &json!({ "error": "invalid_client" })), Unknown),
        (json(401, "{}"), Unknown),
        (html(401), Unknown),
        (html(403), Unknown),
        (html(404), Unknown),
        (html(429), Unknown),
        (html(503), Unknown),
        (html(200), Unknown),
    ] {
        let what = format!("T059-OA {answer:?}");
        assert_eq!(standing(answer, json(200, "{}")).await, Ok(expected), "{what}");
    }
    let broken = standing(NetError::TimedOut, json(200, "{}")).await;
    assert_eq!(broken, Err(NetError::TimedOut), "T059-OA");
}

#[tokio::test]
async fn a_token_that_is_given_and_not_taken_says_nothing() {
    let given = || fixture("doorkeeper-5.9.9/token_of_app");
    for status in [401, 403, 404, 429, 500] {
        let answer = standing(given(), html(status)).await;
        assert_eq!(answer, Ok(RegistrationStanding::Unknown), "T059-OA {status}");
    }
    assert_eq!(standing(given(), NetError::Connect).await, Err(NetError::Connect));
}

#[tokio::test]
async fn a_registration_without_read_asks_for_its_own_scope() {
    let transport = Scripted::new().on(TOKEN, html(500));
    let mut registration = registration();
    registration.scope = fediaccounts_core::Scope::parse("write:statuses push");
    check_registration(&transport, &instance(), &registration).await.expect("an answer");
    assert!(transport.form().contains(&("scope", "push write:statuses".to_owned())));
}
