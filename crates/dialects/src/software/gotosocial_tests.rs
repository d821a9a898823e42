use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{Dialect, RegistrationError, RegistrationRequest, Revocation, RevokeError};
use serde_json::json;

use super::*;
use crate::scripted::{
    Answer, NOW, Scripted, fixture, html, instance, json, redirect_uri, registration, tokens,
};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";
const APPS: &str = "POST /api/v1/apps";
const REVOKE: &str = "POST /oauth/revoke";
const TOKEN: &str = "POST /oauth/token";

fn gotosocial(transport: &Arc<Scripted>) -> Family<GoToSocial> {
    Family::new(Arc::clone(transport) as _)
}

fn named(name: &str) -> Response {
    fixture(&format!("gotosocial-0.20/{name}"))
}

async fn identified(answer: impl Into<Answer>) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
    gotosocial(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await
}

async fn exchanged(transport: Scripted) -> (Result<TokenSet, TokenError>, Arc<Scripted>) {
    let transport = Arc::new(transport);
    let verifier = CodeVerifier::from_secret(Secret::new("CANARY_CV"));
    let code = Secret::new("CANARY_AC");
    let gotosocial = gotosocial(&transport);
    let set = gotosocial.exchange(&instance(), &registration(), &code, &verifier, NOW).await;
    (set, transport)
}

#[tokio::test]
async fn a_dead_token_is_told_from_somebody_who_may_not_come_in() {
    let later = |status| IdentifyError::Unavailable { status, retry_after: None };
    let starting = IdentifyError::Unavailable { status: 503, retry_after: Some(Duration::from_secs(120)) };
    for (answer, error) in [
        (named("account_token_refused"), IdentifyError::TokenRefused),
        (json(401, &json!({ "error": "Unauthorized" })), IdentifyError::TokenRefused),
        (named("account_barred"), IdentifyError::AccountDisabled),
        (named("account_scope_too_small"), IdentifyError::ScopeTooSmall),
        (named("starting"), starting),
        (html(401), later(401)),
        (html(403), later(403)),
        (html(406), later(406)),
        (json(418, &json!({ "error": "I'm a teapot: no user-agent sent with request" })), later(418)),
        (named("not_found"), later(404)),
        (html(200), IdentifyError::Malformed),
    ] {
        let what = format!("T056-OA {answer:?}");
        assert_eq!(identified(answer).await, Err(error), "{what}");
    }
    let identity = identified(named("account")).await.expect("an account");
    assert_eq!((identity.username.as_str(), identity.subject.len()), ("ana", 26));
}

#[tokio::test]
async fn one_redirect_uri_as_a_string_is_registered_and_one_of_its_own_refused() {
    let request = RegistrationRequest {
        client_name: "FediAccounts".into(),
        redirect_uri: redirect_uri(),
        scope: fediaccounts_core::Scope::parse("read write"),
    };
    let registered = async |name: &str| {
        let transport = Arc::new(Scripted::new().on(APPS, named(name)));
        let answer = gotosocial(&transport).register(&instance(), &request, NOW).await;
        let fields: Vec<_> = transport.form().into_iter().map(|(name, _)| name).collect();
        assert_eq!(fields, ["client_name", "redirect_uris", "scopes"]);
        answer
    };
    let registration = registered("app_registered").await.expect("a registration");
    assert_eq!(registration.client_secret, Some(Secret::new("CANARY_CS")));
    let oob = registered("app_registered_for_oob_alone").await;
    assert_eq!(oob, Err(RegistrationError::Malformed), "an array would silently become oob");
    assert_eq!(registered("app_name_missing").await, Err(RegistrationError::Refused { status: 400 }));
}

#[tokio::test]
async fn a_code_is_exchanged_with_the_redirect_uri_and_a_verifier_that_is_not_looked_at() {
    let (set, transport) = exchanged(Scripted::new().on(TOKEN, named("token"))).await;
    let set = set.expect("a token");
    assert_eq!((set.expires_at, set.refresh_token), (None, None));
    assert_eq!(set.received.created_at.as_deref(), Some("1795303283"));
    let fields: Vec<_> = transport.form().into_iter().map(|(name, _)| name).collect();
    for field in ["redirect_uri", "client_id", "client_secret", "code_verifier"] {
        assert!(fields.contains(&field), "T032-OA {field}");
    }
}

#[tokio::test]
async fn what_its_database_did_not_find_is_the_code_unless_the_client_is_not_there_either() {
    let wrong = || Scripted::new().on(TOKEN, named("token_code_wrong"));
    let (error, transport) = exchanged(wrong().on(TOKEN, named("token_of_app"))).await;
    assert_eq!(error, Err(TokenError::InvalidGrant));
    assert_eq!(transport.routes(), [TOKEN, TOKEN], "the client asked as itself");
    let (error, _) = exchanged(wrong()).await;
    assert_eq!(error, Err(TokenError::InvalidClient), "T059-OA");
    let (error, _) = exchanged(wrong().on(TOKEN, named("starting"))).await;
    assert_eq!(error, Err(TokenError::InvalidGrant), "no word about the client");
    for (answer, error) in [
        ("token_secret_wrong", TokenError::InvalidClient),
        ("token_redirect_uri_missing", TokenError::Refused { status: 400 }),
        ("token_redirect_uri_wrong", TokenError::Refused { status: 403 }),
        ("starting", TokenError::Refused { status: 503 }),
    ] {
        let (refused, transport) = exchanged(Scripted::new().on(TOKEN, named(answer))).await;
        assert_eq!(refused, Err(error), "{answer}");
        assert_eq!(transport.routes(), [TOKEN], "{answer}");
    }
}

#[tokio::test]
async fn a_registration_is_known_by_a_token_of_its_own_alone() {
    use RegistrationStanding::{Known, Lost, Unknown};
    for (answer, standing) in [
        (named("token_of_app"), Known),
        (named("token_secret_wrong"), Lost),
        (named("token_code_wrong"), Lost),
        (named("token_redirect_uri_missing"), Unknown),
        (named("starting"), Unknown),
        (html(200), Unknown),
    ] {
        let transport = Arc::new(Scripted::new().on(TOKEN, answer));
        let found = gotosocial(&transport).check_registration(&instance(), &registration()).await;
        assert_eq!(found, Ok(standing), "T059-OA");
        assert_eq!(transport.routes(), [TOKEN], "it has no apps/verify_credentials");
        let sends = |name| transport.form().iter().any(|(field, _)| *field == name);
        assert!(sends("redirect_uri") && sends("scope"), "needed here too");
    }
}

#[tokio::test]
async fn a_revocation_is_proven_by_a_token_that_was_not_supplied_and_by_nothing_else() {
    let refused = |status| Err(RevokeError::Refused { status, retry_after: None });
    for (revocation, account, outcome) in [
        ("revoked", "account_token_refused", Ok(Revocation::Proven)),
        ("revoked", "account", Ok(Revocation::Unproven)),
        ("revoke_secret_wrong", "account_token_refused", Ok(Revocation::Proven)),
        ("revoke_secret_wrong", "account", refused(403)),
        ("revoke_client_missing", "account", refused(400)),
        // Somebody who is disabled: the token may live, and works again once they are not.
        ("revoked", "account_barred", Ok(Revocation::Unproven)),
        ("revoke_secret_wrong", "account_barred", refused(403)),
    ] {
        let transport = Arc::new(Scripted::new().on(REVOKE, named(revocation)).on(ACCOUNT, named(account)));
        let transport = Arc::clone(&transport);
        let revoked = gotosocial(&transport).revoke(&instance(), &registration(), &tokens()).await;
        assert_eq!(revoked, outcome, "T057-OA {revocation} {account}");
        assert!(!transport.form().is_empty(), "a form: it does not read JSON here");
    }
    let transport = Scripted::new()
        .on(REVOKE, named("revoke_secret_wrong"))
        .on(ACCOUNT, named("account"))
        .on(TOKEN, named("token_secret_wrong"));
    let revoked = gotosocial(&Arc::new(transport)).revoke(&instance(), &registration(), &tokens()).await;
    assert_eq!(revoked, Err(RevokeError::RegistrationLost), "T057-OA");
}
