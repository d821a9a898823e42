use std::sync::Arc;

use fediaccounts_core::{CodeVerifier, Dialect, RegistrationStanding, Revocation, RevokeError, Secret};
use serde_json::json;

use super::*;
use crate::family::Family;
use crate::scripted::{NOW, Scripted, fixture, html, instance, json, registration, tokens};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";
const REVOKE: &str = "POST /oauth/revoke";
const TOKEN: &str = "POST /oauth/token";

fn takahe(transport: &Arc<Scripted>) -> Family<Takahe> {
    Family::new(Arc::clone(transport) as _)
}

fn named(name: &str) -> Response {
    fixture(&format!("takahe-0.11/{name}"))
}

async fn identified(answer: Response) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
    takahe(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await
}

async fn exchanged(answer: Response) -> Result<TokenSet, TokenError> {
    let transport = Arc::new(Scripted::new().on(TOKEN, answer));
    let verifier = CodeVerifier::from_secret(Secret::new("CANARY_CV"));
    let code = Secret::new("CANARY_AC");
    takahe(&transport).exchange(&instance(), &registration(), &code, &verifier, NOW).await
}

#[tokio::test]
async fn three_words_with_400_mean_that_the_token_is_dead_whatever_their_media_type() {
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    let plain = Response { content_type: "text/plain".into(), ..named("account_token_refused") };
    for (answer, error) in [
        (named("account_token_refused"), IdentifyError::TokenRefused),
        (plain, IdentifyError::TokenRefused),
        (named("account_token_missing"), IdentifyError::TokenRefused),
        (html(400), later(400)),
        (json(400, &json!({ "error": "invalid_input" })), later(400)),
        (html(500), later(500)),
    ] {
        let what = format!("T056-OA {answer:?}");
        assert_eq!(identified(answer).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn each_identity_is_an_account_of_its_own() {
    let one = identified(named("account")).await.expect("an account");
    let other = identified(named("account_another_identity")).await.expect("an account");
    assert_ne!(one.subject, other.subject);
    assert_ne!(one.username, other.username);
}

#[tokio::test]
async fn a_page_with_500_is_a_code_that_it_does_not_know() {
    for (answer, error) in [
        (named("token_code_wrong"), TokenError::InvalidGrant),
        (named("token_denied"), TokenError::InvalidGrant),
        (json(401, &json!({ "error": "invalid_client" })), TokenError::InvalidClient),
        (json(500, "{}"), TokenError::Refused { status: 500 }),
        (html(502), TokenError::Refused { status: 502 }),
    ] {
        let what = format!("{answer:?}");
        assert_eq!(exchanged(answer).await, Err(error), "{what}");
    }
    assert!(exchanged(named("token")).await.is_ok());
}

#[tokio::test]
async fn the_word_that_everybody_gets_proves_no_registration() {
    let transport = Arc::new(Scripted::new().on(TOKEN, named("token_of_app")));
    let standing = takahe(&transport).check_registration(&instance(), &registration()).await;
    assert_eq!(standing, Ok(RegistrationStanding::Unknown), "T059-OA");
}

#[tokio::test]
async fn a_revocation_that_says_nothing_is_proven_by_the_token() {
    let refused = Err(RevokeError::Refused { status: 403, retry_after: None });
    for (revocation, account, outcome) in [
        ("revoked", "account_token_refused", Ok(Revocation::Proven)),
        ("revoke_token_unknown", "account_token_refused", Ok(Revocation::Proven)),
        ("revoke_token_unknown", "account", refused),
        ("revoked", "account", Ok(Revocation::Unproven)),
    ] {
        let transport = Arc::new(Scripted::new().on(REVOKE, named(revocation)).on(ACCOUNT, named(account)));
        let revoked = takahe(&transport).revoke(&instance(), &registration(), &tokens()).await;
        assert_eq!(revoked, outcome, "T057-OA {revocation} {account}");
    }
}
