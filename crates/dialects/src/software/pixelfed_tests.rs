use std::sync::Arc;

use fediaccounts_core::Dialect;

use super::*;
use crate::family::Family;
use crate::scripted::{Scripted, fixture, html, instance, registration, tokens};

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

#[test]
fn only_whole_areas_are_asked_for() {
    let chosen = Access::Custom(Scope::parse("read:accounts write push"));
    assert_eq!(Pixelfed::scope(&chosen, &instance()), Scope::parse("write push"));
    let all = Scope::parse("read write follow push admin:read admin:write");
    assert_eq!(Pixelfed::scope(&Access::Everything, &instance()), all);
}
