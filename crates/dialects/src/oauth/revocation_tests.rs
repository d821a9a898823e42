use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{Dialect, NetError};

use super::*;
use crate::family::Family;
use crate::scripted::{Answer, Scripted, fixture, html, instance, json, registration, tokens};
use crate::software::mastodon::Mastodon;

const REVOKE: &str = "POST /oauth/revoke";
const ACCOUNT: &str = "GET /api/v1/accounts/verify_credentials";

async fn revoked(transport: &Arc<Scripted>) -> Result<Revocation, RevokeError> {
    let token = tokens();
    Family::<Mastodon>::new(Arc::clone(transport) as _).revoke(&instance(), &registration(), &token).await
}

async fn outcome(revoke: impl Into<Answer>, account: impl Into<Answer>) -> Result<Revocation, RevokeError> {
    revoked(&Arc::new(Scripted::new().on(REVOKE, revoke).on(ACCOUNT, account))).await
}

fn refused_with(status: u16) -> RevokeError {
    RevokeError::Refused { status, retry_after: None }
}

#[tokio::test]
async fn a_server_that_names_a_time_is_heard_wherever_it_says_it() {
    let retry_after = Some(Duration::from_secs(90));
    let late = || Response { retry_after, ..html(503) };
    let expected = Err(RevokeError::Refused { status: 503, retry_after });
    assert_eq!(outcome(late(), fixture("mastodon-4.5/account")).await, expected, "T054-OA");
    assert_eq!(outcome(fixture("doorkeeper-5.9.9/revoked"), late()).await, expected, "T054-OA");
}

#[tokio::test]
async fn the_token_goes_with_the_credentials_in_the_form_and_in_the_header() {
    let transport = Scripted::new()
        .on(REVOKE, fixture("doorkeeper-5.9.9/revoked"))
        .on(ACCOUNT, fixture("doorkeeper-5.9.9/account_token_revoked"));
    let transport = Arc::new(transport);
    assert_eq!(revoked(&transport).await, Ok(Revocation::Proven), "T057-OA");
    let expected = [("token", "CANARY_AT"), ("client_id", "client-7"), ("client_secret", "CANARY_CS")];
    assert_eq!(transport.form(), expected.map(|(name, value)| (name, value.to_owned())));
    let bearer = Some(Secret::new("CANARY_AT"));
    assert_eq!(transport.bearers(), [bearer.clone(), bearer]);
    assert_eq!(transport.routes(), [REVOKE, ACCOUNT]);
}

#[tokio::test]
async fn yes_is_not_believed_while_the_token_still_works() {
    let alive = [
        fixture("mastodon-4.5/account"),
        fixture("mastodon-4.5/account_disabled"),
        json(200, "{}"),
        html(200),
    ];
    for account in alive {
        let outcome = outcome(fixture("doorkeeper-5.9.9/revoked"), account).await;
        assert_eq!(outcome, Ok(Revocation::Unproven), "T057-OA");
    }
}

#[tokio::test]
async fn a_refusal_counts_unless_the_token_is_dead_anyway() {
    for status in [400, 401, 403, 404, 422] {
        let dead = outcome(html(status), fixture("doorkeeper-5.9.9/account_token_unknown")).await;
        assert_eq!(dead, Ok(Revocation::Proven), "{status}: it may be repeated");
        let alive = outcome(html(status), fixture("mastodon-4.5/account")).await;
        assert_eq!(alive, Err(refused_with(status)), "T057-OA {status}");
    }
    let refused = fixture("doorkeeper-5.9.9/revoke_secret_wrong");
    let alive = outcome(refused, fixture("mastodon-4.5/account")).await;
    assert_eq!(alive, Err(refused_with(403)), "T057-OA");
}

#[tokio::test]
async fn where_nothing_was_revoked_the_end_of_a_token_says_nothing_about_what_renews_it() {
    let set = TokenSet { refresh_token: Some(Secret::new("CANARY_RT")), ..tokens() };
    for (answer, outcome) in
        [(html(401), Err(RevokeError::RunOut)), (fixture("doorkeeper-5.9.9/revoked"), Ok(Revocation::Proven))]
    {
        let script = Scripted::new().on(REVOKE, answer);
        let script = script.on(ACCOUNT, fixture("doorkeeper-5.9.9/account_token_revoked"));
        let mastodon = Family::<Mastodon>::new(Arc::new(script));
        assert_eq!(mastodon.revoke(&instance(), &registration(), &set).await, outcome, "T057-OA");
    }
}

#[tokio::test]
async fn nothing_is_proven_by_a_server_that_cannot_answer() {
    let yes = || fixture("doorkeeper-5.9.9/revoked");
    assert_eq!(outcome(yes(), html(503)).await, Err(refused_with(503)), "T057-OA");
    assert_eq!(outcome(html(503), html(503)).await, Err(refused_with(503)), "T057-OA");
    assert_eq!(outcome(html(502), html(200)).await, Err(refused_with(502)), "T057-OA");
    for error in [NetError::TimedOut, NetError::Tls, NetError::Redirect] {
        let net = Err(RevokeError::Net(error.clone()));
        assert_eq!(outcome(error.clone(), html(401)).await, net, "T057-OA");
        assert_eq!(outcome(yes(), error).await, net, "T057-OA");
    }
}

#[tokio::test]
async fn a_lost_registration_whose_token_lives_is_said_to_be_that() {
    const TOKEN: &str = "POST /oauth/token";
    let refused = || fixture("doorkeeper-5.9.9/revoke_secret_wrong");
    let scripted = |token| {
        let scripted = Scripted::new().on(REVOKE, refused()).on(ACCOUNT, fixture("mastodon-4.5/account"));
        Arc::new(scripted.on(TOKEN, token))
    };
    let lost = revoked(&scripted(fixture("doorkeeper-5.9.9/token_secret_wrong"))).await;
    assert_eq!(lost, Err(RevokeError::RegistrationLost), "T057-OA T059-OA");
    for unclear in [html(503), fixture("doorkeeper-5.9.9/token_of_app")] {
        assert_eq!(
            revoked(&scripted(unclear)).await,
            Err(RevokeError::Refused { status: 403, retry_after: None }),
            "T059-OA"
        );
    }
    let dead = Scripted::new()
        .on(REVOKE, refused())
        .on(ACCOUNT, fixture("doorkeeper-5.9.9/account_token_revoked"))
        .on(TOKEN, fixture("doorkeeper-5.9.9/token_secret_wrong"));
    let dead = Arc::new(dead);
    assert_eq!(revoked(&dead).await, Ok(Revocation::Proven), "T057-OA a dead token needs no client");
    assert_eq!(dead.routes(), [REVOKE, ACCOUNT]);
}
