use std::time::Duration;

use super::*;
use crate::scripted::{Answer, NOW};

async fn refreshed(answer: impl Into<Answer>) -> Result<TokenSet, RefreshError> {
    let transport = Arc::new(Scripted::new().on(TOKEN, answer));
    let result = peertube(&transport).refresh(&instance(), &registration(), &renewable(), NOW).await;
    assert_eq!(transport.routes(), [TOKEN], "T052-OA one request, whatever it says");
    result
}

#[tokio::test]
async fn a_refresh_brings_a_whole_new_pair() {
    let transport = Arc::new(Scripted::new().on(TOKEN, recorded("refreshed")));
    let renewed = peertube(&transport).refresh(&instance(), &registration(), &renewable(), NOW).await;
    let renewed = renewed.expect("a token");
    let expected = [
        ("grant_type", "refresh_token"),
        ("refresh_token", "CANARY_RT"),
        ("client_id", "client-7"),
        ("client_secret", "CANARY_CS"),
    ];
    assert_eq!(transport.form(), expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(transport.bearers(), [None]);
    assert_eq!(renewed.access_token, Secret::new("CANARY_AT2"));
    assert_eq!(renewed.refresh_token, Some(Secret::new("CANARY_RT2")));
    let short = refreshed(recorded("token_short")).await.expect("a token");
    assert_eq!(short.expires_at, Some(NOW.plus(Duration::from_secs(2))));
    assert_eq!(short.refresh_expires_at, Some(NOW.plus(Duration::from_secs(11))));
}

#[tokio::test]
async fn only_its_own_word_says_that_a_refresh_token_is_dead() {
    for dead in ["refresh_used", "refresh_expired"] {
        assert_eq!(refreshed(recorded(dead)).await, Err(RefreshError::InvalidGrant), "T050-OA {dead}");
    }
    assert_eq!(refreshed(recorded("client_wrong")).await, Err(RefreshError::InvalidClient), "T059-OA");
    let later = |status, retry_after: Option<u64>| RefreshError::Unavailable {
        status,
        retry_after: retry_after.map(Duration::from_secs),
    };
    for (answer, error) in [
        (recorded("throttled"), later(429, Some(297))),
        (recorded("refresh_missing"), later(400, None)),
        (html(400), later(400, None)),
        (html(401), later(401, None)),
        (html(403), later(403, None)),
        (html(502), later(502, None)),
        (json(503, r#"{"code":"invalid_grant"}"#), later(503, None)),
        (json(400, r#"{"error":"invalid_grant"}"#), later(400, None)),
        (json(409, "{}"), later(409, None)),
        (html(200), RefreshError::Malformed),
        (json(200, "{}"), RefreshError::Malformed),
    ] {
        let what = format!("T054-OA {answer:?}");
        assert_eq!(refreshed(answer).await, Err(error), "{what}");
    }
    assert_eq!(refreshed(NetError::TimedOut).await, Err(RefreshError::Net(NetError::TimedOut)), "T050-OA");
    let transport = Arc::new(Scripted::new());
    let nothing = peertube(&transport).refresh(&instance(), &registration(), &tokens(), NOW).await;
    assert_eq!(nothing, Err(RefreshError::Unsupported));
    assert!(transport.routes().is_empty(), "nobody is asked without a refresh token");
}

async fn revoked(tokens: &TokenSet, script: Scripted) -> (Result<Revocation, RevokeError>, Vec<String>) {
    let transport = Arc::new(script);
    let result = peertube(&transport).revoke(&instance(), &registration(), tokens).await;
    (result, transport.routes())
}

#[tokio::test]
async fn an_ended_token_is_asked_whether_it_is_dead() {
    let refused = |status, retry_after: Option<u64>| {
        let retry_after = retry_after.map(Duration::from_secs);
        Err(RevokeError::Refused { status, retry_after })
    };
    for (answer, account, outcome) in [
        (recorded("revoked"), recorded("token_dead"), Ok(Revocation::Proven)),
        (recorded("revoked"), recorded("account"), Ok(Revocation::Unproven)),
        (recorded("revoked"), html(502), refused(502, None)),
        (recorded("throttled"), recorded("account"), refused(429, Some(297))),
        (recorded("throttled"), recorded("throttled"), refused(429, Some(297))),
        (recorded("revoke_token_missing"), recorded("token_missing"), refused(401, None)),
        (html(403), recorded("account"), refused(403, None)),
        (html(403), html(403), refused(403, None)),
    ] {
        let what = format!("T057-OA {answer:?} {account:?}");
        let (result, routes) =
            revoked(&renewable(), Scripted::new().on(REVOKE, answer).on(ME, account)).await;
        assert_eq!((result, routes), (outcome, vec![REVOKE.to_owned(), ME.to_owned()]), "{what}");
    }
    let (result, _) = revoked(&renewable(), Scripted::new().on(REVOKE, NetError::TimedOut)).await;
    assert_eq!(result, Err(RevokeError::Net(NetError::TimedOut)), "T057-OA");
}

#[tokio::test]
async fn a_pair_that_has_run_out_has_to_be_renewed_by_whoever_keeps_what_comes_of_it() {
    let dead = || Scripted::new().on(REVOKE, recorded("revoke_token_dead")).on(ME, recorded("token_dead"));
    let (result, routes) = revoked(&tokens(), dead()).await;
    assert_eq!((result, routes.len()), (Ok(Revocation::Proven), 2), "T057-OA nothing is left to live");
    let (result, routes) = revoked(&renewable(), dead()).await;
    assert_eq!(result, Err(RevokeError::RunOut), "T057-OA what renews it may live");
    assert_eq!(routes, [REVOKE, ME], "T057-OA a pair that came of it here would be kept by nobody");
}

#[tokio::test]
async fn the_end_of_a_token_is_asked_for_with_nothing_in_the_body() {
    let transport = Arc::new(Scripted::new().on(REVOKE, recorded("revoked")).on(ME, recorded("token_dead")));
    peertube(&transport).revoke(&instance(), &registration(), &renewable()).await.expect("ended");
    let token = Some(Secret::new("CANARY_AT"));
    assert_eq!(transport.bearers(), [token.clone(), token]);
    assert!(transport.bodies().iter().all(Option::is_none));
}
