use std::time::Duration;

use fediaccounts_core::{NetError, Scope};
use serde_json::json;

use super::*;
use crate::scripted::{Answer, NOW, Scripted, html, instance, json, registration, tokens};

const TOKEN: &str = "POST /oauth/token";

fn renewable() -> TokenSet {
    TokenSet { refresh_token: Some(Secret::new("CANARY_RT")), ..tokens() }
}

async fn refreshed(answer: impl Into<Answer>) -> Result<TokenSet, RefreshError> {
    let transport = Scripted::new().on(TOKEN, answer);
    refresh(&transport, &instance(), &registration(), &renewable(), NOW).await
}

#[tokio::test]
async fn the_request_has_the_token_and_the_client_and_nothing_else() {
    let transport = Scripted::new().on(TOKEN, json(200, &json!({ "access_token": "CANARY_AT_2" })));
    refresh(&transport, &instance(), &registration(), &renewable(), NOW).await.expect("a token");
    let expected = [
        ("grant_type", "refresh_token"),
        ("refresh_token", "CANARY_RT"),
        ("client_id", "client-7"),
        ("client_secret", "CANARY_CS"),
    ];
    assert_eq!(transport.form(), expected.map(|(name, value)| (name, value.to_owned())));
    assert_eq!(transport.bearers(), [None]);
    let without = refresh(&transport, &instance(), &registration(), &tokens(), NOW).await;
    assert_eq!(without, Err(RefreshError::Unsupported));
    assert_eq!(transport.routes(), [TOKEN], "nobody is asked without a refresh token");
}

#[tokio::test]
async fn what_the_server_does_not_say_stays_as_it_was() {
    let answer = json(200, &json!({ "access_token": "CANARY_AT_2", "expires_in": 60 }));
    let renewed = refreshed(answer).await.expect("a token");
    assert_eq!(renewed.refresh_token, renewable().refresh_token);
    assert_eq!(renewed.scope, renewable().scope);
    assert_eq!(renewed.expires_at, Some(NOW.plus(Duration::from_secs(60))));
    let rotated = json!({
        "access_token": "CANARY_AT_2", "refresh_token": "CANARY_RT_2", "scope": "read",
        "refresh_token_expires_in": 1_209_599,
    });
    let renewed = refreshed(json(200, &rotated)).await.expect("a token");
    assert_eq!(renewed.refresh_token, Some(Secret::new("CANARY_RT_2")));
    assert_eq!(renewed.scope, Scope::parse("read"));
    assert_eq!(renewed.refresh_expires_at, Some(NOW.plus(Duration::from_secs(1_209_599))));
}

#[tokio::test]
async fn each_refusal_means_what_it_says() {
    let unavailable = |status| RefreshError::Unavailable { status, retry_after: None };
    for (answer, error) in [
        (json(400, &json!({ "error": "invalid_grant" })), RefreshError::InvalidGrant),
        (json(401, &json!({ "error": "invalid_client" })), RefreshError::InvalidClient),
        (json(409, "{}"), RefreshError::Busy),
        (json(429, "{}"), unavailable(429)),
        (html(503), unavailable(503)),
        (json(400, &json!({ "error": "who knows" })), unavailable(400)),
        (json(200, "{}"), RefreshError::Malformed),
    ] {
        assert_eq!(refreshed(answer).await, Err(error));
    }
    assert_eq!(refreshed(NetError::TimedOut).await, Err(RefreshError::Net(NetError::TimedOut)));
}
