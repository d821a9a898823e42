use std::sync::Arc;

use fediaccounts_core::{Address, Dialect, Dialects, DiscoveryError, Received, Revocation, State};
use serde_json::json;

use super::*;
use crate::Registry;
use crate::scripted::{
    Answer, NOW, Scripted, fixture, html, instance, json, redirect_uri, registration, tokens,
};

const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";
const REVOKE: &str = "POST /oauth/revoke";
const TOKEN: &str = "POST /oauth/token";

fn pleroma(transport: &Arc<Scripted>) -> Family<Pleroma> {
    Family::new(Arc::clone(transport) as _)
}

fn renewable() -> TokenSet {
    TokenSet { refresh_token: Some(Secret::new("CANARY_RT")), ..tokens() }
}

async fn identified(answer: impl Into<Answer>) -> Result<Identity, IdentifyError> {
    let transport = Arc::new(Scripted::new().on(ACCOUNT, answer));
    pleroma(&transport).identify(&instance(), &Secret::new("CANARY_AT")).await
}

async fn exchanged(transport: &Arc<Scripted>) -> Result<TokenSet, TokenError> {
    let verifier = CodeVerifier::from_secret(Secret::new("v".repeat(43)));
    let code = Secret::new("CANARY_CODE");
    pleroma(transport).exchange(&instance(), &registration(), &code, &verifier, NOW).await
}

async fn refreshed(transport: &Arc<Scripted>) -> Result<TokenSet, RefreshError> {
    pleroma(transport).refresh(&instance(), &registration(), &renewable(), NOW).await
}

/// A transport on which the client is known, or not.
fn with_client(known: bool, first: &str) -> Arc<Scripted> {
    let client = if known { "token_of_app" } else { "credentials_refused" };
    let transport = Scripted::new().on(TOKEN, fixture(first));
    Arc::new(transport.on(TOKEN, fixture(&format!("pleroma-2.7/{client}"))))
}

#[tokio::test]
async fn a_dead_token_and_a_narrow_one_are_told_apart_by_words_and_the_rest_is_later() {
    let identity = identified(fixture("pleroma-2.7/account")).await.expect("an account");
    assert_eq!((identity.subject.as_str(), identity.username.as_str()), ("BCgkcR030uEmgpFfKC", "ana"));
    let unavailable = |status| IdentifyError::Unavailable { status, retry_after: None };
    for (answer, error) in [
        (fixture("pleroma-2.7/account_token_refused"), IdentifyError::TokenRefused),
        (json(401, &json!({ "error": "Invalid credentials." })), IdentifyError::TokenRefused),
        (fixture("pleroma-2.7/account_scope_too_small"), IdentifyError::ScopeTooSmall),
        (fixture("pleroma-2.7/barred_disabled"), IdentifyError::AccountDisabled),
        (fixture("pleroma-2.7/throttled"), unavailable(429)),
        (fixture("pleroma-2.7/exception"), unavailable(500)),
        (json(403, &json!({ "error": "Access denied" })), unavailable(403)),
        (json(400, &json!({ "error": "Invalid credentials." })), unavailable(400)),
        (json(403, &json!({ "error": "Invalid credentials for the proxy" })), unavailable(403)),
        (html(403), unavailable(403)),
        (html(401), unavailable(401)),
        (fixture("pleroma-2.7/metadata"), IdentifyError::Malformed),
        (json(403, "{}"), unavailable(403)),
    ] {
        assert_eq!(identified(answer).await, Err(error), "T056-OA only clear words say that a token is dead");
    }
}

#[tokio::test]
async fn the_page_is_asked_to_show_itself_and_not_to_hand_over_a_token() {
    let transport = Arc::new(Scripted::new());
    let state = State::from_secret(Secret::new("s".repeat(43)));
    let verifier = CodeVerifier::from_secret(Secret::new("v".repeat(43)));
    let challenge = verifier.challenge();
    let url = pleroma(&transport).authorization_request(&instance(), &registration(), &state, &challenge);
    let query: Vec<_> = url.query_pairs().collect();
    assert!(query.contains(&("force_login".into(), "true".into())), "T061-OA {url}");
    assert!(query.contains(&("response_type".into(), "code".into())));
}

#[tokio::test]
async fn a_registration_is_read_though_it_has_neither_scopes_nor_a_list() {
    let answer = fixture("pleroma-2.7/app_registered");
    let transport = Arc::new(Scripted::new().on("POST /api/v1/apps", answer));
    let request = fediaccounts_core::RegistrationRequest {
        client_name: "FediAccounts".to_owned(),
        redirect_uri: redirect_uri(),
        scope: registration().scope,
    };
    let registered = pleroma(&transport).register(&instance(), &request, NOW).await.expect("a registration");
    assert_eq!(registered.client_id, "client-7");
    assert_eq!(transport.form()[1].0, "redirect_uris", "one string in the body");
}

#[tokio::test]
async fn a_token_keeps_its_id_its_actor_and_an_end_beyond_32_bits() {
    let transport = with_client(true, "pleroma-2.7/token");
    let set = exchanged(&transport).await.expect("a token");
    assert_eq!(set.received.id.as_deref(), Some("7"));
    assert_eq!(set.received.me.as_deref(), Some("https://social.example/users/ana"));
    assert_eq!(set.refresh_token, Some(Secret::new("CANARY_RT")));
    let life = set.expires_at.expect("it ends").since(NOW);
    assert_eq!(life.as_secs(), 10 * 365 * 86_400, "a hundred years are as good as ten");
    assert_eq!(transport.routes(), [TOKEN]);
}

#[tokio::test]
async fn one_body_for_everything_is_a_bad_code_unless_the_client_is_gone() {
    for (known, error) in [(true, TokenError::InvalidGrant), (false, TokenError::InvalidClient)] {
        let transport = with_client(known, "pleroma-2.7/credentials_refused");
        assert_eq!(exchanged(&transport).await, Err(error), "T059-OA");
    }
    for (answer, status) in [("bad_request", 500), ("exception", 500), ("throttled", 429)] {
        let transport = with_client(true, &format!("pleroma-2.7/{answer}"));
        assert_eq!(exchanged(&transport).await, Err(TokenError::Refused { status }));
        assert_eq!(transport.routes(), [TOKEN]);
    }
}

#[tokio::test]
async fn a_refresh_brings_the_same_refresh_token_or_another() {
    for (answer, refresh_token) in [("refreshed", "CANARY_RT"), ("refreshed_rotated", "CANARY_RT_2")] {
        let transport = with_client(true, &format!("pleroma-2.7/{answer}"));
        let set = refreshed(&transport).await.expect("a token");
        assert_eq!(set.access_token, Secret::new("CANARY_AT_2"));
        assert_eq!(set.refresh_token, Some(Secret::new(refresh_token)));
        assert_ne!(set.received.id, None, "the row is another one");
    }
}

#[tokio::test]
async fn a_refused_refresh_means_the_token_the_client_a_race_or_nothing_yet() {
    let refused = "pleroma-2.7/credentials_refused";
    assert_eq!(refreshed(&with_client(true, refused)).await, Err(RefreshError::InvalidGrant));
    assert_eq!(refreshed(&with_client(false, refused)).await, Err(RefreshError::InvalidClient), "T059-OA");
    let raced = with_client(true, "pleroma-2.7/refresh_raced");
    assert_eq!(refreshed(&raced).await, Err(RefreshError::Busy));
    let later = with_client(true, "pleroma-2.7/throttled");
    let unavailable = RefreshError::Unavailable { status: 429, retry_after: None };
    assert_eq!(refreshed(&later).await, Err(unavailable));
}

#[tokio::test]
async fn a_known_client_is_proved_by_its_own_token_which_is_ended_again() {
    let transport = Arc::new(Scripted::new().on(TOKEN, fixture("pleroma-2.7/token_of_app")));
    let standing = pleroma(&transport).check_registration(&instance(), &registration()).await;
    assert_eq!(standing, Ok(RegistrationStanding::Known));
    assert_eq!(transport.routes(), [TOKEN, REVOKE]);
    assert_eq!(transport.form(), [("token", "CANARY_APP".to_owned())]);
    for (answer, expected) in [
        (fixture("pleroma-2.7/credentials_refused"), RegistrationStanding::Lost),
        (fixture("pleroma-2.7/throttled"), RegistrationStanding::Unknown),
        (html(400), RegistrationStanding::Unknown),
    ] {
        let transport = Arc::new(Scripted::new().on(TOKEN, answer));
        let standing = pleroma(&transport).check_registration(&instance(), &registration()).await;
        assert_eq!(standing, Ok(expected));
    }
}

#[tokio::test]
async fn a_revocation_that_always_says_yes_is_believed_after_proof_alone() {
    for (after, revocation) in
        [("account_token_refused", Revocation::Proven), ("account", Revocation::Unproven)]
    {
        let transport = Scripted::new().on(REVOKE, fixture("pleroma-2.7/revoked"));
        let transport = Arc::new(transport.on(ACCOUNT, fixture(&format!("pleroma-2.7/{after}"))));
        let answer = pleroma(&transport).revoke(&instance(), &registration(), &renewable()).await;
        assert_eq!(answer, Ok(revocation), "T057-OA");
        assert_eq!(transport.routes(), [REVOKE, ACCOUNT]);
        assert_eq!(transport.form()[0], ("token", "CANARY_AT".to_owned()), "never the refresh token");
    }
}

#[test]
fn the_actor_that_came_with_a_token_has_to_have_the_name_that_was_read() {
    let transport = Arc::new(Scripted::new());
    let dialect = pleroma(&transport);
    let identity = account_api::identity(&fixture("pleroma-2.7/account"), &instance().origin);
    let identity = identity.expect("an account");
    for (me, agrees) in [
        (Some("https://social.example/users/ana"), true),
        (Some("https://www.social.example/users/Ana/"), true),
        (None, true),
        (Some("not a url"), true),
        (Some("https://social.example/users/ben"), false),
        (Some("https://social.example/users/ana/ben"), false),
    ] {
        let received = Received { me: me.map(Box::from), ..Received::default() };
        let set = TokenSet { received, ..tokens() };
        assert_eq!(dialect.speaks_for(&instance(), &set, &identity), agrees, "{me:?}");
    }
}

async fn resolved(transport: Scripted) -> Result<Instance, DiscoveryError> {
    let address = Address::parse("social.example").expect("an address");
    Registry::new(Arc::new(transport)).resolve(&address).await
}

#[tokio::test]
async fn it_is_found_by_its_name_or_by_what_it_says_it_is_compatible_with() {
    const METADATA: &str = "GET /.well-known/oauth-authorization-server";
    let links = json!({ "links": [{
        "rel": "http://nodeinfo.diaspora.software/ns/schema/2.1",
        "href": "https://social.example/nodeinfo/2.1.json",
    }] });
    let named = Scripted::new()
        .on("GET /.well-known/nodeinfo", json(200, &links))
        .on("GET /nodeinfo/2.1.json", fixture("pleroma-2.7/nodeinfo"))
        .on("GET /api/v2/instance", fixture("pleroma-2.7/instance_v2"))
        .on(METADATA, fixture("pleroma-2.7/metadata"));
    let found = resolved(named).await.expect("a server");
    assert_eq!((found.dialect.as_str(), found.software.version.as_str()), (Pleroma::NAME, "2.7.0"));
    assert_eq!(found.issuer, None, "a page is no metadata");
    assert_eq!(found.endpoints.token.as_str(), "https://social.example/oauth/token");
    let hidden = Scripted::new()
        .on("GET /api/v1/instance", fixture("pleroma-2.7/instance_v1"))
        .on(METADATA, fixture("pleroma-2.7/metadata"));
    let found = resolved(hidden).await.expect("a server");
    assert_eq!((found.dialect.as_str(), found.software.name.as_str()), (Pleroma::NAME, "pleroma"));
    let akkoma = json!({
        "uri": "https://social.example", "title": "A", "version": "2.7.2 (compatible; Akkoma 3.16.0)",
    });
    let found = resolved(Scripted::new().on("GET /api/v1/instance", json(200, &akkoma))).await;
    let found = found.expect("a server");
    assert_eq!((found.dialect.as_str(), found.software.name.as_str()), (Pleroma::NAME, "akkoma"));
    assert_eq!(found.account_domain, "social.example", "the URI is a whole URL");
}
