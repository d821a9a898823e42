use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{
    CodeVerifier, Dialect, IdentifyError, Offer, RefreshError, RegistrationStanding, Revocation, Scope,
    Secret,
};

use super::*;
use crate::family::Family;
use crate::scripted::{NOW, Scripted, fixture, html, instance, registration, tokens};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";
const REVOKE: &str = "POST /oauth/revoke";
const TOKEN: &str = "POST /oauth/token";

fn mitra(transport: &Arc<Scripted>) -> Family<Mitra> {
    Family::new(Arc::clone(transport) as _)
}

fn named(name: &str) -> Response {
    fixture(&format!("mitra-5.9/{name}"))
}

async fn exchanged(answer: Response) -> Result<TokenSet, TokenError> {
    let transport = Arc::new(Scripted::new().on(TOKEN, answer));
    let verifier = CodeVerifier::from_secret(Secret::new("CANARY_CV"));
    let code = Secret::new("CANARY_AC");
    mitra(&transport).exchange(&instance(), &registration(), &code, &verifier, NOW).await
}

#[tokio::test]
async fn a_token_ends_after_thirty_days_and_nothing_renews_it() {
    let set = exchanged(named("token")).await.expect("a token");
    assert_eq!(set.expires_at, Some(NOW.plus(Duration::from_secs(30 * 86_400))));
    assert_eq!(set.refresh_token, None);
    assert_eq!(set.scope, Scope::parse("read write follow"), "whatever was asked for");
    let transport = Arc::new(Scripted::new());
    let renewed = mitra(&transport).refresh(&instance(), &registration(), &set, NOW).await;
    assert_eq!(renewed, Err(RefreshError::Unsupported));
    assert!(transport.routes().is_empty(), "a try would count as a sign-in");
    assert!(!mitra(&transport).offers().contains(&Offer::Scopes), "its tokens may do everything");
}

#[tokio::test]
async fn what_it_did_not_find_is_the_code_and_what_it_did_not_believe_the_client() {
    for (answer, error) in [
        (named("token_code_wrong"), TokenError::InvalidGrant),
        (named("token_client_unknown"), TokenError::InvalidClient),
        (named("token_throttled"), TokenError::Refused { status: 429 }),
        (html(404), TokenError::Refused { status: 404 }),
        (html(401), TokenError::Refused { status: 401 }),
    ] {
        let what = format!("{answer:?}");
        assert_eq!(exchanged(answer).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn the_token_endpoint_is_not_asked_about_a_registration() {
    let transport = Arc::new(Scripted::new());
    let standing = mitra(&transport).check_registration(&instance(), &registration()).await;
    assert_eq!(standing, Ok(RegistrationStanding::Unknown));
    assert!(transport.routes().is_empty(), "five questions, and then two minutes of silence");
}

#[tokio::test]
async fn a_token_is_revoked_by_itself_and_a_second_time_is_proof_too() {
    for (revocation, account, outcome) in [
        ("revoked", "account_token_refused", Revocation::Proven),
        ("revoke_token_refused", "account_token_refused", Revocation::Proven),
        ("revoked", "account", Revocation::Unproven),
    ] {
        let transport = Arc::new(Scripted::new().on(REVOKE, named(revocation)).on(ACCOUNT, named(account)));
        let revoked = mitra(&transport).revoke(&instance(), &registration(), &tokens()).await;
        assert_eq!(revoked, Ok(outcome), "T057-OA {revocation}");
        assert_eq!(transport.bearers()[0], Some(Secret::new("CANARY_AT")), "the form alone is refused");
        assert!(transport.form().iter().any(|(name, _)| *name == "token"));
    }
}

#[tokio::test]
async fn only_401_means_that_the_token_is_dead() {
    let identified = async |name| {
        let transport = Arc::new(Scripted::new().on(ACCOUNT, named(name)));
        mitra(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await
    };
    assert_eq!(identified("account_token_refused").await, Err(IdentifyError::TokenRefused), "T056-OA");
    assert_eq!(identified("account").await.expect("an account").username, "ana");
}
