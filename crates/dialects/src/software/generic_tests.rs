use std::sync::Arc;

use fediaccounts_core::{
    Access, CodeVerifier, Dialect, NetError, Revocation, RevokeError, Scope, Secret, State,
};
use serde_json::json;

use super::*;
use crate::family::Family;
use crate::scripted::{Answer, Scripted, fixture, html, instance, json, origin, registration, tokens};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";
const REVOKE: &str = "POST /oauth/revoke";

fn generic(transport: &Arc<Scripted>) -> Family<Generic> {
    Family::new(Arc::clone(transport) as _)
}

fn plain(status: u16, body: &str) -> Response {
    let mut response = json(status, body);
    response.content_type = if body.is_empty() { String::new() } else { "text/plain".to_owned() };
    response
}

async fn identified(answer: impl Into<Answer>) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
    let result = generic(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await;
    assert_eq!(transport.routes(), [ACCOUNT], "T056-OA one request, whatever it says");
    result
}

#[tokio::test]
async fn every_way_of_saying_that_a_token_is_dead_is_understood() {
    for dead in [
        fixture("doorkeeper-5.9.9/account_token_revoked"),
        json(401, &json!({ "error": "invalid_token" })),
        json(401, &json!({ "error": "Unauthorized: token not supplied" })),
        plain(422, ""),
        Response { content_type: "text/html".to_owned(), ..plain(422, "") },
        plain(400, "Invalid Bearer token"),
        json(403, &json!({ "error": "This token is no longer valid" })),
    ] {
        let what = format!("T056-OA {dead:?}");
        assert_eq!(identified(dead).await, Err(IdentifyError::TokenRefused), "{what}");
    }
}

#[tokio::test]
async fn what_says_something_else_costs_no_token() {
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    for (answer, error) in [
        (fixture("mastodon-4.5/account_scope_too_small"), IdentifyError::ScopeTooSmall),
        (json(403, &json!({ "error": "insufficient_scope" })), IdentifyError::ScopeTooSmall),
        (fixture("mastodon-4.5/account_disabled"), IdentifyError::AccountDisabled),
        (
            json(422, &json!({ "error": "Your login is currently pending approval" })),
            IdentifyError::AccountDisabled,
        ),
        (html(400), later(400)),
        (html(401), later(401)),
        (html(403), later(403)),
        (html(422), later(422)),
        (html(302), later(302)),
        (html(404), later(404)),
        (html(410), later(410)),
        (json(404, &json!({ "error": "Record not found" })), later(404)),
        (html(429), later(429)),
        (html(500), later(500)),
        (html(503), later(503)),
        (html(200), IdentifyError::Malformed),
        (json(200, "{}"), IdentifyError::Malformed),
    ] {
        let what = format!("T056-OA {answer:?}");
        assert_eq!(identified(answer).await, Err(error), "{what}");
    }
    assert_eq!(
        identified(NetError::Redirect).await,
        Err(IdentifyError::Net(NetError::Redirect)),
        "T056-OA a page to log in is no refusal"
    );
}

#[tokio::test]
async fn an_ambiguous_refusal_proves_a_revocation_only_if_the_server_agreed_to_it() {
    let token = tokens();
    let refused = |status| Err(RevokeError::Refused { status, retry_after: None });
    for (revocation, account, outcome) in [
        (json(200, "{}"), plain(422, ""), Ok(Revocation::Proven)),
        (json(200, "{}"), plain(400, "Invalid Bearer token"), Ok(Revocation::Proven)),
        (json(404, "{}"), json(401, "{}"), Ok(Revocation::Proven)),
        (html(404), plain(422, ""), refused(404)),
        (json(403, "{}"), json(403, &json!({ "error": "Forbidden" })), refused(403)),
        (json(200, "{}"), html(403), refused(403)),
        (json(200, "{}"), fixture("mastodon-4.5/account"), Ok(Revocation::Unproven)),
    ] {
        let what = format!("T057-OA {revocation:?} {account:?}");
        let transport = Arc::new(Scripted::new().on(REVOKE, revocation).on(ACCOUNT, account));
        let revoked = generic(&transport).revoke(&instance(), &registration(), &token).await;
        assert_eq!(revoked, outcome, "{what}");
    }
}

#[tokio::test]
async fn the_rest_is_mastodons_way() {
    let transport = Arc::new(Scripted::new().on(ACCOUNT, fixture("mastodon-4.5/account")));
    let generic = generic(&transport);
    assert_eq!(generic.id().as_str(), "generic");
    assert_eq!(generic.scope(&Access::ReadOnly, &instance()), Scope::parse("read"));
    assert!(generic.covers(&Scope::parse("follow"), "read:blocks"));
    let state = State::from_secret(Secret::new("s".repeat(43)));
    let challenge = CodeVerifier::from_secret(Secret::new("v".repeat(43))).challenge();
    let url = generic.authorization_request(&instance(), &registration(), &state, &challenge);
    assert!(origin().holds(&url) && url.query().is_some_and(|query| query.contains("S256")), "T032-OA");
    let identity = generic.identify(&instance(), &Secret::new("CANARY_AT")).await.expect("an account");
    assert_eq!(identity.username, "ana");
}
