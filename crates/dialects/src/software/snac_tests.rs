use std::sync::Arc;

use fediaccounts_core::{
    CodeVerifier, Dialect, Offer, RegistrationRequest, RegistrationStanding, Revocation, RevokeError, Scope,
    Secret,
};
use serde_json::json;

use super::*;
use crate::family::Family;
use crate::scripted::{NOW, Scripted, fixture, html, instance, json, redirect_uri, registration, tokens};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";
const REVOKE: &str = "POST /oauth/revoke";
const TOKEN: &str = "POST /oauth/token";

fn snac(transport: &Arc<Scripted>) -> Family<Snac> {
    Family::new(Arc::clone(transport) as _)
}

fn named(name: &str) -> Response {
    fixture(&format!("snac-2.94/{name}"))
}

async fn exchanged(answer: Response) -> Result<TokenSet, TokenError> {
    let transport = Arc::new(Scripted::new().on(TOKEN, answer));
    let verifier = CodeVerifier::from_secret(Secret::new("CANARY_CV"));
    let code = Secret::new("CANARY_AC");
    snac(&transport).exchange(&instance(), &registration(), &code, &verifier, NOW).await
}

#[tokio::test]
async fn nothing_with_422_means_that_the_token_is_dead() {
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    let identified = async |answer: Response| {
        let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
        snac(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await
    };
    for (answer, error) in [
        (named("account_token_refused"), IdentifyError::TokenRefused),
        (json(422, &json!({ "error": "Unprocessable" })), later(422)),
        (html(422), later(422)),
        (html(400), later(400)),
        (html(403), later(403)),
        (html(404), later(404)),
    ] {
        let what = format!("T056-OA {answer:?}");
        assert_eq!(identified(answer).await, Err(error), "{what}");
    }
    assert_eq!(identified(named("account")).await.expect("an account").username, "ana");
}

#[tokio::test]
async fn a_token_that_is_not_there_any_more_is_proven_dead_although_it_refuses_to_revoke_it() {
    for (revocation, account, outcome) in [
        ("revoked", "account_token_refused", Ok(Revocation::Proven)),
        ("revoke_token_unknown", "account_token_refused", Ok(Revocation::Proven)),
        ("revoke_token_unknown", "account", Err(RevokeError::Refused { status: 403, retry_after: None })),
    ] {
        let transport = Arc::new(Scripted::new().on(REVOKE, named(revocation)).on(ACCOUNT, named(account)));
        let revoked = snac(&transport).revoke(&instance(), &registration(), &tokens()).await;
        assert_eq!(revoked, outcome, "T057-OA {revocation} {account}");
        assert_eq!(transport.routes(), [REVOKE, ACCOUNT], "T057-OA");
    }
}

#[tokio::test]
async fn a_client_that_it_forgot_is_refused_without_a_word() {
    assert_eq!(exchanged(named("token_secret_wrong")).await, Err(TokenError::InvalidClient), "T059-OA");
    assert_eq!(exchanged(html(401)).await, Err(TokenError::Refused { status: 401 }));
    let set = exchanged(named("token_scope_empty")).await.expect("a token");
    assert_eq!(set.scope, Scope::parse("read write"), "silence about the scope is no scope");
    assert_eq!(exchanged(named("token")).await.expect("a token").expires_at, None);
}

#[tokio::test]
async fn no_token_is_made_to_ask_about_a_registration() {
    let transport = Arc::new(Scripted::new());
    let standing = snac(&transport).check_registration(&instance(), &registration()).await;
    assert_eq!(standing, Ok(RegistrationStanding::Unknown));
    assert!(transport.routes().is_empty(), "it would be a live token of whoever signed in last");
}

#[tokio::test]
async fn a_registration_is_taken_that_repeats_neither_scopes_nor_redirect_uris() {
    let transport = Arc::new(Scripted::new().on("POST /api/v1/apps", named("app_registered")));
    let request = RegistrationRequest {
        client_name: "FediAccounts".into(),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read write"),
    };
    let snac = snac(&transport);
    let registration = snac.register(&instance(), &request, NOW).await.expect("a registration");
    assert_eq!((registration.redirect_uri, registration.scope), (request.redirect_uri, request.scope));
    assert!(!snac.offers().contains(&Offer::Scopes), "its tokens may do everything");
}
