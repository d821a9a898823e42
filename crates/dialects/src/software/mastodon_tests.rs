use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{Dialect, NetError, Secret};
use serde_json::json;

use super::*;
use crate::family::Family;
use crate::scripted::{Answer, Scripted, fixture, html, instance, json};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";

async fn identified(answer: impl Into<Answer>) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
    let mastodon = Family::<Mastodon>::new(Arc::clone(&transport) as _);
    let result = mastodon.identify(&instance(), &Secret::new("CANARY_AT")).await;
    assert_eq!(transport.routes(), [ACCOUNT], "T056-OA one request, whatever it says");
    assert_eq!(transport.bearers(), [Some(Secret::new("CANARY_AT"))]);
    result
}

#[tokio::test]
async fn an_account_is_read_with_one_request() {
    let identity = identified(fixture("mastodon-4.5/account")).await.expect("an account");
    assert_eq!(identity.username, "ana");
    assert!(!identity.suspended && identity.moved_to.is_none());
}

#[tokio::test]
async fn only_401_means_that_the_token_is_dead() {
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    let mut patience = html(503);
    patience.retry_after = Some(Duration::from_secs(120));
    let patience_error =
        IdentifyError::Unavailable { status: 503, retry_after: Some(Duration::from_secs(120)) };
    for (answer, error) in [
        (fixture("doorkeeper-5.9.9/account_token_revoked"), IdentifyError::TokenRefused),
        (fixture("doorkeeper-5.9.9/account_token_unknown"), IdentifyError::TokenRefused),
        (html(401), IdentifyError::TokenRefused),
        (fixture("mastodon-4.5/account_disabled"), IdentifyError::AccountDisabled),
        (fixture("mastodon-4.5/account_pending"), IdentifyError::AccountDisabled),
        (fixture("mastodon-4.5/account_unconfirmed"), IdentifyError::AccountDisabled),
        (fixture("mastodon-4.5/account_scope_too_small"), IdentifyError::ScopeTooSmall),
        (html(403), later(403)),
        (json(403, &json!({ "error": "Access denied" })), later(403)),
        (patience, patience_error),
        (html(429), later(429)),
        (html(404), later(404)),
        (html(410), later(410)),
        (html(500), later(500)),
        (json(422, &json!({ "error": "This method requires an authenticated user" })), later(422)),
        (json(400, &json!({ "error": "invalid_token" })), later(400)),
        (html(302), later(302)),
        (html(200), IdentifyError::Malformed),
    ] {
        assert_eq!(identified(answer).await, Err(error), "T056-OA");
    }
    let broken = identified(NetError::TimedOut).await;
    assert_eq!(broken, Err(IdentifyError::Net(NetError::TimedOut)));
    let redirected = identified(NetError::Redirect).await;
    assert_eq!(redirected, Err(IdentifyError::Net(NetError::Redirect)), "T084-NW");
}
