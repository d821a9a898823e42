use std::sync::Arc;

use fediaccounts_core::{Dialect, Secret};
use serde_json::json;

use super::*;
use crate::family::Family;
use crate::scripted::{NOW, Scripted, fixture, html, instance, json, registration, tokens};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";

/// As its source writes the page.
const SIGN_IN: &str = r#"<form method="POST" action="https://social.example/login" class="px-5">
<input id="email" type="email" class="form-control" name="email" value="" placeholder="Email" required autofocus>
<input id="password" type="password" class="form-control" name="password" placeholder="Password" required>"#;

fn led_to_sign_in() -> Response {
    Response { redirects: 1, body: SIGN_IN.as_bytes().to_vec(), ..html(200) }
}

/// Where somebody is led whose address is not confirmed, and everybody while the server is mended.
fn led_to_another_page() -> Response {
    Response { redirects: 1, ..html(200) }
}

#[test]
fn a_token_that_leads_to_the_page_to_sign_in_is_dead() {
    let origin = &instance().origin;
    let read = |response: &Response| Pixelfed::read_account(response, origin);
    assert_eq!(read(&led_to_sign_in()), Err(IdentifyError::TokenRefused), "T056-OA");
    assert_eq!(read(&html(200)), Err(IdentifyError::Malformed), "T056-OA nobody was led anywhere");
    let elsewhere = Origin::parse("https://other.example").expect("an origin");
    let elsewhere = Response { elsewhere: Some(elsewhere), ..led_to_sign_in() };
    assert_eq!(read(&elsewhere), Err(IdentifyError::Malformed), "T056-OA another server's word");
    assert_eq!(read(&led_to_another_page()), Err(IdentifyError::Malformed), "T056-OA it lives");
    let led_on = Response { redirects: 2, ..led_to_sign_in() };
    assert_eq!(read(&led_on), Err(IdentifyError::Malformed), "T056-OA by way of another page: it may live");
    let broken = Response { status: 503, ..led_to_sign_in() };
    assert!(matches!(read(&broken), Err(IdentifyError::Unavailable { status: 503, .. })), "T056-OA");
    assert!(read(&fixture("mastodon-4.5/account")).is_ok());
}

#[tokio::test]
async fn nothing_ends_a_token_but_the_person() {
    for (answer, outcome) in [
        (led_to_sign_in(), Ok(Revocation::Proven)),
        (fixture("mastodon-4.5/account"), Err(RevokeError::Unsupported)),
        (led_to_another_page(), Err(RevokeError::Refused { status: 200, retry_after: None })),
        (html(502), Err(RevokeError::Refused { status: 502, retry_after: None })),
    ] {
        let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
        let pixelfed = Family::<Pixelfed>::new(Arc::clone(&transport) as _);
        let revoked = pixelfed.revoke(&instance(), &registration(), &tokens()).await;
        assert_eq!(revoked, outcome, "T057-OA");
        assert_eq!(transport.routes(), [ACCOUNT], "T057-OA");
        assert!(pixelfed.sessions_page(&instance()).is_some() && !pixelfed.offers().contains(&Offer::Code));
    }
}

#[tokio::test]
async fn a_refresh_token_that_is_dead_is_told_from_a_request_that_is_bad() {
    let invalid = |status| {
        let words = "The refresh token is invalid.";
        let said = json!({
            "error": "invalid_request", "error_description": words, "hint": "Token has been revoked", "message": words,
        });
        json(status, &said)
    };
    let later = |status| RefreshError::Unavailable { status, retry_after: None };
    let set = TokenSet { refresh_token: Some(Secret::new("CANARY_RT")), ..tokens() };
    for (answer, error) in [
        (invalid(401), RefreshError::InvalidGrant),
        (invalid(400), later(400)),
        (json(401, &json!({ "message": "Unauthenticated." })), later(401)),
        (html(401), later(401)),
        (html(503), later(503)),
    ] {
        let pixelfed = Family::<Pixelfed>::new(Arc::new(Scripted::new().on("POST /oauth/token", answer)));
        let renewed = pixelfed.refresh(&instance(), &registration(), &set, NOW).await;
        assert_eq!(renewed, Err(error), "T052-OA");
    }
}

#[test]
fn only_whole_areas_are_asked_for() {
    let chosen = Access::Custom(Scope::parse("read:accounts write push"));
    assert_eq!(Pixelfed::scope(&chosen, &instance()), Scope::parse("write push"));
    let all = Scope::parse("read write follow push admin:read admin:write");
    assert_eq!(Pixelfed::scope(&Access::Everything, &instance()), all);
}
