use std::sync::Arc;

use fediaccounts_core::{Dialect, Received};
use serde_json::json;

use super::*;
use crate::scripted::{Answer, Scripted, fixture, html, instance, json, tokens};

const LIST: &str = "GET /api/oauth_tokens";

fn own(id: &str) -> TokenSet {
    TokenSet { received: Received { id: Some(id.into()), ..Received::default() }, ..tokens() }
}

async fn listed(answer: impl Into<Answer>, tokens: &TokenSet) -> Result<Vec<ServerSession>, SessionsError> {
    let transport = Arc::new(Scripted::new().on(LIST, answer));
    let family = Family::<Pleroma>::new(Arc::clone(&transport) as _);
    let sessions = family.sessions().expect("it lists sessions");
    let list = sessions.list(&instance(), "BCgkcR030uEmgpFfKC", tokens).await;
    assert_eq!(transport.bearers(), [Some(tokens.access_token.clone())]);
    list
}

async fn ended(id: &str, delete: &str, list: Answer) -> (Result<(), SessionsError>, Vec<String>) {
    let transport = Scripted::new().on(&format!("DELETE /api/oauth_tokens/{id}"), fixture(delete));
    let transport = Arc::new(transport.on(LIST, list));
    let family = Family::<Pleroma>::new(Arc::clone(&transport) as _);
    let sessions = family.sessions().expect("it lists sessions");
    (sessions.end(&instance(), "BCgkcR030uEmgpFfKC", &own("10"), id).await, transport.routes())
}

#[tokio::test]
async fn ours_is_the_one_with_the_id_of_the_token_answer() {
    let list = listed(fixture("pleroma-2.7/sessions"), &own("10")).await.expect("a list");
    let current: Vec<_> = list.iter().filter(|row| row.current).map(|row| row.id.as_str()).collect();
    assert_eq!((list.len(), current), (7, vec!["10"]));
    assert_eq!(list[0].name, "FediAccounts");
    assert_eq!(list[0].expires_at.map(fediaccounts_core::Timestamp::seconds), Some(4_948_904_311), "UTC");
    let nobody = listed(fixture("pleroma-2.7/sessions"), &tokens()).await.expect("a list");
    assert!(nobody.iter().all(|row| !row.current), "without an id none is said to be ours");
}

#[tokio::test]
async fn odd_rows_are_left_out_and_odd_text_is_made_inert() {
    let rows = json!([
        { "id": "../../x", "app_name": "a" },
        { "id": -1 },
        { "id": null },
        { "id": 7, "app_name": "a\u{202e}b\nc", "valid_until": "soon" },
        { "id": "8", "app_name": 8 },
    ]);
    let list = listed(json(200, &rows), &own("7")).await.expect("a list");
    let names: Vec<_> = list.iter().map(|row| (row.id.as_str(), row.name.as_str())).collect();
    assert_eq!(names, [("7", "ab c"), ("8", "")]);
    assert_eq!(list[0].expires_at, None);
    for body in ["{}", "[[1]]", "null"] {
        assert_eq!(listed(json(200, body), &tokens()).await, Err(SessionsError::Malformed), "{body}");
    }
}

#[tokio::test]
async fn each_refusal_means_what_it_says() {
    let refused = |status| SessionsError::Refused { status, retry_after: None };
    for (answer, error) in [
        (fixture("pleroma-2.7/account_token_refused"), SessionsError::TokenRefused),
        (fixture("pleroma-2.7/account_scope_too_small"), SessionsError::ScopeTooSmall),
        (fixture("pleroma-2.7/throttled"), refused(429)),
        (html(403), refused(403)),
        (html(404), SessionsError::Unsupported),
        (html(200), SessionsError::Malformed),
    ] {
        assert_eq!(listed(answer, &tokens()).await, Err(error));
    }
}

#[tokio::test]
async fn what_was_ended_is_looked_for_again() {
    const ENDED: &str = "pleroma-2.7/session_ended";
    let left = || Answer::from(fixture("pleroma-2.7/sessions"));
    let dead = || Answer::from(fixture("pleroma-2.7/account_token_refused"));
    let (gone, routes) = ended("9", ENDED, left()).await;
    assert_eq!((gone, routes), (Ok(()), vec!["DELETE /api/oauth_tokens/9".to_owned(), LIST.to_owned()]));
    assert_eq!(ended("8", ENDED, left()).await.0, Err(SessionsError::StillThere), "201 proves nothing");
    assert_eq!(ended("10", ENDED, dead()).await.0, Ok(()), "our own: nothing is left to ask with");
    assert_eq!(ended("9", ENDED, dead()).await.0, Err(SessionsError::TokenRefused));
    let refused = SessionsError::Refused { status: 400, retry_after: None };
    assert_eq!(ended("9", "pleroma-2.7/session_id_odd", left()).await.0, Err(refused));
    for odd in ["", "abc", "../apps", "1/2", "1?x"] {
        let (answer, routes) = ended(odd, ENDED, left()).await;
        assert!(answer == Err(SessionsError::Malformed) && routes.is_empty(), "{odd}");
    }
}
