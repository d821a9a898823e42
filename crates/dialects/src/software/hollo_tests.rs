use std::sync::Arc;

use fediaccounts_core::{
    CodeVerifier, Dialect, IdentifyError, RegistrationError, RegistrationRequest, RegistrationStanding,
    Revocation, Scope, Secret, State, TokenError, TokenSet,
};

use super::*;
use crate::Response;
use crate::family::Family;
use crate::scripted::{NOW, Scripted, fixture, instance, redirect_uri, registration, tokens};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";
const APPS: &str = "POST /api/v1/apps";
const REVOKE: &str = "POST /oauth/revoke";
const TOKEN: &str = "POST /oauth/token";

fn hollo(transport: &Arc<Scripted>) -> Family<Hollo> {
    Family::new(Arc::clone(transport) as _)
}

fn named(name: &str) -> Response {
    fixture(&format!("hollo-0.6/{name}"))
}

fn fields(transport: &Scripted) -> Vec<&'static str> {
    let mut fields: Vec<_> = transport.form().into_iter().map(|(name, _)| name).collect();
    fields.sort_unstable();
    fields
}

async fn exchanged(answer: Response) -> Result<TokenSet, TokenError> {
    let transport = Arc::new(Scripted::new().on(TOKEN, answer));
    let verifier = CodeVerifier::from_secret(Secret::new("CANARY_CV"));
    let code = Secret::new("CANARY_AC");
    let set = hollo(&transport).exchange(&instance(), &registration(), &code, &verifier, NOW).await;
    assert!(fields(&transport).contains(&"code_verifier"), "T032-OA it enforces PKCE");
    set
}

#[tokio::test]
async fn a_registration_has_the_three_fields_that_it_takes_and_no_other() {
    let request = RegistrationRequest {
        client_name: "FediAccounts".into(),
        redirect_uri: redirect_uri(),
        scope: Scope::parse("read made:up"),
    };
    let transport = Arc::new(Scripted::new().on(APPS, named("app_registered")));
    assert!(hollo(&transport).register(&instance(), &request, NOW).await.is_ok());
    assert_eq!(fields(&transport), ["client_name", "redirect_uris", "scopes"]);
    let transport =
        Arc::new(Scripted::new().on(APPS, named("app_scope_unknown")).on(APPS, named("app_registered")));
    let registration = hollo(&transport).register(&instance(), &request, NOW).await.expect("a registration");
    assert_eq!(registration.scope, Scope::parse("read"), "less of the same, once");
    assert_eq!(transport.routes(), [APPS, APPS]);
    let transport = Arc::new(Scripted::new().on(APPS, named("app_website_empty")));
    let refused = hollo(&transport).register(&instance(), &request, NOW).await;
    assert_eq!(refused, Err(RegistrationError::Refused { status: 422 }));
}

#[tokio::test]
async fn milliseconds_in_created_at_move_nothing() {
    let set = exchanged(named("token")).await.expect("a token");
    assert_eq!((set.issued_at, set.expires_at), (NOW, None));
    assert_eq!(set.received.created_at.as_deref(), Some("1795303283749"), "kept as it came");
    assert_eq!(exchanged(named("token_code_wrong")).await, Err(TokenError::InvalidGrant));
    assert_eq!(exchanged(named("token_secret_wrong")).await, Err(TokenError::InvalidClient));
}

#[tokio::test]
async fn a_registration_is_known_by_its_own_token_and_lost_without() {
    for (answer, standing) in
        [("token_of_app", RegistrationStanding::Known), ("token_secret_wrong", RegistrationStanding::Lost)]
    {
        let transport = Arc::new(
            Scripted::new()
                .on(TOKEN, named(answer))
                .on("GET /api/v1/apps/verify_credentials", named("app_verified")),
        );
        let found = hollo(&transport).check_registration(&instance(), &registration()).await;
        assert_eq!(found, Ok(standing), "T059-OA");
    }
}

#[tokio::test]
async fn a_token_is_revoked_with_the_clients_secret_and_without_a_hint_of_its_type() {
    let transport =
        Arc::new(Scripted::new().on(REVOKE, named("revoked")).on(ACCOUNT, named("account_token_refused")));
    let revoked = hollo(&transport).revoke(&instance(), &registration(), &tokens()).await;
    assert_eq!(revoked, Ok(Revocation::Proven), "T057-OA");
    assert_eq!(fields(&transport), ["client_id", "client_secret", "token"], "others are refused");
    let transport = Arc::new(
        Scripted::new()
            .on(REVOKE, named("revoke_secret_wrong"))
            .on(ACCOUNT, named("account"))
            .on(TOKEN, named("token_secret_wrong")),
    );
    let revoked = hollo(&transport).revoke(&instance(), &registration(), &tokens()).await;
    assert_eq!(revoked, Err(fediaccounts_core::RevokeError::RegistrationLost), "T057-OA");
}

#[tokio::test]
async fn refusals_are_read_as_rfc_6750_has_them() {
    for (answer, error) in [
        ("account_token_refused", IdentifyError::TokenRefused),
        ("account_scope_too_small", IdentifyError::ScopeTooSmall),
    ] {
        let transport = Arc::new(Scripted::new().on(ACCOUNT, named(answer)));
        let refused = hollo(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await;
        assert_eq!(refused, Err(error), "T056-OA {answer}");
    }
}

#[test]
fn its_page_is_asked_for_with_the_parameters_that_it_knows() {
    let hollo = hollo(&Arc::new(Scripted::new()));
    let state = State::from_secret(Secret::new("s".repeat(43)));
    let challenge = CodeVerifier::from_secret(Secret::new("v".repeat(43))).challenge();
    let url = hollo.authorization_request(&instance(), &registration(), &state, &challenge);
    let mut names: Vec<_> = url.query_pairs().map(|(name, _)| name.into_owned()).collect();
    names.sort_unstable();
    let known = [
        "client_id",
        "code_challenge",
        "code_challenge_method",
        "redirect_uri",
        "response_type",
        "scope",
        "state",
    ];
    assert_eq!(names, known, "T032-OA");
}
