use std::sync::Arc;

use fediaccounts_core::Dialect;
use serde_json::json;

use super::*;
use crate::scripted::{Scripted, fixture, html, instance, json, tokens};

const LIST: &str = "GET /api/v1/tokens?limit=100";
const OTHER: &str = "01M806TDZ0AAAAAAAAAAAAAAAA";
const END: &str = "POST /api/v1/tokens/01M806TDZ0AAAAAAAAAAAAAAAA/invalidate";
const SHOW: &str = "GET /api/v1/tokens/01M806TDZ0AAAAAAAAAAAAAAAA";

fn named(name: &str) -> Response {
    fixture(&format!("gotosocial-0.20/{name}"))
}

/// Our token, made in that second.
fn made_at(created_at: &str) -> TokenSet {
    let mut tokens = tokens();
    tokens.received.created_at = Some(created_at.into());
    tokens
}

async fn list(transport: Scripted, tokens: &TokenSet) -> Result<Vec<ServerSession>, SessionsError> {
    let family = Family::<GoToSocial>::new(Arc::new(transport) as _);
    family.sessions().expect("it lists them").list(&instance(), "01JWMSEG", tokens).await
}

async fn end(transport: Scripted, id: &str) -> Result<(), SessionsError> {
    let family = Family::<GoToSocial>::new(Arc::new(transport) as _);
    family.sessions().expect("it ends them").end(&instance(), "01JWMSEG", &tokens(), id).await
}

fn ours(sessions: &[ServerSession]) -> Vec<&str> {
    sessions.iter().filter(|session| session.current).map(|session| session.name.as_str()).collect()
}

#[tokio::test]
async fn sessions_are_listed_with_what_the_server_says_of_them() {
    let sessions = list(Scripted::new().on(LIST, named("sessions")), &made_at("1795303283")).await;
    let sessions = sessions.expect("a list");
    assert_eq!(ours(&sessions), ["FediAccounts"]);
    let seconds = |at: Option<Timestamp>| at.map(Timestamp::seconds);
    assert_eq!(sessions[0].id, OTHER);
    assert_eq!((sessions[0].name.as_str(), seconds(sessions[0].created_at)), ("Tusky", Some(1_795_303_487)));
    assert_eq!(sessions[0].used_at, None, "never, or before it was counted");
    assert_eq!(seconds(sessions[1].used_at), Some(1_795_303_284));
    assert!(sessions.iter().all(|session| session.place.is_none() && session.expires_at.is_none()));
}

#[tokio::test]
async fn a_session_is_ours_only_if_no_other_could_be() {
    let of = |created_at: &str, scope: &str| json!({ "id": "01A", "created_at": created_at, "scope": scope, "application": { "name": "x" } });
    for (entries, marked, why) in [
        (vec![of("2026-11-21T23:21:23.999Z", "write read")], 1, "scopes are a set"),
        (vec![of("2026-11-21T23:21:24.001Z", "read write")], 1, "the answer was made just before"),
        (vec![of("2026-11-21T23:21:22.999Z", "read write")], 0, "made before"),
        (vec![of("2026-11-21T23:21:25.000Z", "read write")], 0, "made too late"),
        (vec![of("2026-11-21T23:21:23.500Z", "read")], 0, "another scope"),
        (vec![of("1991-02-03T04:05:06.000Z", "read write")], 0, "tokens of old versions have random dates"),
        (
            vec![of("2026-11-21T23:21:23.1Z", "read write"), of("2026-11-21T23:21:24.1Z", "read write")],
            0,
            "two",
        ),
    ] {
        let transport = Scripted::new().on(LIST, json(200, &json!(entries)));
        let sessions = list(transport, &made_at("1795303283")).await.expect("a list");
        assert_eq!(ours(&sessions).len(), marked, "{why}");
    }
    for unreadable in ["", "soon", "99999999999999999999", "9223372036854775807"] {
        let sessions = list(Scripted::new().on(LIST, named("sessions")), &made_at(unreadable)).await;
        assert!(ours(&sessions.expect("a list")).is_empty(), "{unreadable}");
    }
}

#[tokio::test]
async fn the_list_is_read_page_by_page_and_not_for_ever() {
    let page = |letter: char| {
        let entries: Vec<_> = (0..PAGE).map(|n| json!({ "id": format!("{letter}{n:03}") })).collect();
        json(200, &json!(entries))
    };
    let transport = Scripted::new()
        .on(LIST, page('A'))
        .on("GET /api/v1/tokens?limit=100&max_id=A099", page('B'))
        .on("GET /api/v1/tokens?limit=100&max_id=B099", json(200, "[]"));
    assert_eq!(list(transport, &tokens()).await.expect("a list").len(), 2 * PAGE);
    let endless =
        Scripted::new().on(LIST, page('A')).on("GET /api/v1/tokens?limit=100&max_id=A099", page('A'));
    assert_eq!(list(endless, &tokens()).await.expect("a list").len(), MOST_PAGES * PAGE);
    let entries = json!([7, null, { "id": "../../x" }, { "id": "" }, { "id": "01A" }]);
    let sessions = list(Scripted::new().on(LIST, json(200, &entries)), &tokens()).await.expect("a list");
    assert_eq!(sessions.len(), 1, "what cannot be ended is left out");
}

#[tokio::test]
async fn refusals_to_list_are_told_apart() {
    let refused = |status| SessionsError::Refused { status, retry_after: None };
    for (answer, error) in [
        (named("not_found"), SessionsError::Unsupported),
        (html(404), SessionsError::Unsupported),
        (named("account_token_refused"), SessionsError::TokenRefused),
        (named("account_scope_too_small"), SessionsError::ScopeTooSmall),
        (named("account_barred"), refused(401)),
        (html(429), refused(429)),
        (json(200, "{}"), SessionsError::Malformed),
        (html(200), SessionsError::Malformed),
    ] {
        let what = format!("{answer:?}");
        assert_eq!(list(Scripted::new().on(LIST, answer), &tokens()).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn a_session_is_ended_and_then_looked_for() {
    for (ended, shown, outcome) in [
        (named("session_ended"), named("not_found"), Ok(())),
        (named("not_found"), named("not_found"), Ok(())),
        (named("session_ended"), named("session_ended"), Err(SessionsError::StillThere)),
        (named("not_found"), named("session_ended"), Err(SessionsError::StillThere)),
        // Our own, though the server did not say that it was.
        (named("session_ended"), named("account_token_refused"), Ok(())),
    ] {
        let transport = Scripted::new().on(END, ended).on(SHOW, shown);
        assert_eq!(end(transport, OTHER).await, outcome);
    }
    for (ended, error) in [
        (named("account_token_refused"), SessionsError::TokenRefused),
        (named("account_scope_too_small"), SessionsError::ScopeTooSmall),
        (html(500), SessionsError::Refused { status: 500, retry_after: None }),
    ] {
        assert_eq!(end(Scripted::new().on(END, ended), OTHER).await, Err(error));
    }
    for id in ["", "../x", "a/b", "a?b", "a%2Fb", "a b", &"a".repeat(65)] {
        assert_eq!(end(Scripted::new(), id).await, Err(SessionsError::Malformed), "T034-OA {id}");
    }
}
