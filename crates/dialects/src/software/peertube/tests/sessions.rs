use std::time::Duration;

use fediaccounts_core::{ServerSession, SessionsError, Timestamp};
use serde_json::json as value;

use super::*;
use crate::scripted::Answer;

const LIST: &str = "GET /api/v1/users/2/token-sessions?start=0&count=100&sort=-createdAt";
const END: &str = "POST /api/v1/users/2/token-sessions/11/revoke";

async fn listed(answer: impl Into<Answer>) -> Result<Vec<ServerSession>, SessionsError> {
    let transport = Arc::new(Scripted::new().on(LIST, answer));
    let result = peertube(&transport).list(&instance(), "2", &renewable()).await;
    assert_eq!(transport.bearers(), [Some(Secret::new("CANARY_AT"))]);
    result
}

async fn ended(end: crate::Response, left: crate::Response) -> Result<(), SessionsError> {
    let transport = Arc::new(Scripted::new().on(END, end).on(LIST, left));
    peertube(&transport).end(&instance(), "2", &renewable(), "11").await
}

#[tokio::test]
async fn sessions_are_read_with_the_device_and_the_place() {
    let sessions = listed(later("sessions")).await.expect("a list");
    let [own, other, old] = &sessions[..] else { panic!("three: {sessions:?}") };
    assert_eq!((own.id.as_str(), own.current), ("12", true));
    assert_eq!(own.name, "FediAccounts/0.1.0 (Linux)");
    assert_eq!(own.place.as_deref(), Some("198.51.100.10"));
    assert_eq!(own.created_at, Some(Timestamp::from_seconds(1_795_302_545)), "when somebody signed in");
    assert_eq!(own.used_at, Some(Timestamp::from_seconds(1_795_338_000)));
    assert_eq!((other.current, other.place.as_deref()), (false, Some("2001:db8::7")));
    assert_eq!((old.name.as_str(), &old.place, old.used_at), ("", &None, None));
    assert_eq!(
        old.created_at,
        Some(Timestamp::from_seconds(1_795_338_000)),
        "of the row, where it says no more"
    );
}

#[tokio::test]
async fn a_server_without_them_says_so_in_its_own_way() {
    for absent in [recorded("sessions_absent"), html(404), json(404, "{}")] {
        let what = format!("{absent:?}");
        assert_eq!(listed(absent).await, Err(SessionsError::Unsupported), "{what}");
    }
    let wait = Some(Duration::from_secs(297));
    for (answer, error) in [
        (recorded("token_dead"), SessionsError::TokenRefused),
        (recorded("throttled"), SessionsError::Refused { status: 429, retry_after: wait }),
        (recorded("token_malformed"), SessionsError::Refused { status: 400, retry_after: None }),
        (html(401), SessionsError::Refused { status: 401, retry_after: None }),
        (html(502), SessionsError::Refused { status: 502, retry_after: None }),
        (html(200), SessionsError::Malformed),
        (
            json(200, r#"{"total":1,"data":[{"id":"1/../2","currentSession":true}]}"#),
            SessionsError::Malformed,
        ),
        (json(200, "{}"), SessionsError::Malformed),
    ] {
        let what = format!("{answer:?}");
        assert_eq!(listed(answer).await, Err(error), "{what}");
    }
}

#[tokio::test]
async fn a_long_list_is_read_page_by_page_and_an_endless_one_is_not() {
    let page = |first: usize, total: usize| {
        let row = |id: usize| value!({ "id": first + id, "currentSession": false });
        json(200, &value!({ "total": total, "data": (0..100).map(row).collect::<Vec<_>>() }))
    };
    let route = |start: usize| LIST.replace("start=0", &format!("start={start}"));
    let two = json(200, &value!({ "total": 101, "data": [{ "id": 100, "currentSession": true }] }));
    let transport = Arc::new(Scripted::new().on(LIST, page(0, 101)).on(&route(100), two));
    let sessions = peertube(&transport).list(&instance(), "2", &renewable()).await.expect("a list");
    assert_eq!((sessions.len(), sessions[100].current), (101, true));
    let endless =
        (0..9).fold(Scripted::new(), |script, n| script.on(&route(n * 100), page(n * 100, 9_000_000)));
    let transport = Arc::new(endless);
    let sessions = peertube(&transport).list(&instance(), "2", &renewable()).await.expect("a list");
    assert_eq!((sessions.len(), transport.routes().len()), (500, 5));
}

#[tokio::test]
async fn an_ended_session_is_looked_for_afterwards() {
    let left = || json(200, &value!({ "total": 1, "data": [{ "id": 12, "currentSession": true }] }));
    let refused = |status| Err(SessionsError::Refused { status, retry_after: None });
    for (end, list, outcome) in [
        (recorded("revoked"), left(), Ok(())),
        (recorded("revoked"), later("sessions"), Err(SessionsError::StillThere)),
        (later("session_gone"), left(), Ok(())),
        (later("session_gone"), later("sessions"), Err(SessionsError::StillThere)),
        (recorded("revoked"), recorded("token_dead"), Ok(())),
        (recorded("revoked"), html(502), refused(502)),
        (recorded("sessions_absent"), left(), Err(SessionsError::Unsupported)),
        (later("session_gone"), recorded("sessions_absent"), Err(SessionsError::Unsupported)),
        (recorded("token_dead"), left(), Err(SessionsError::TokenRefused)),
        (html(500), left(), refused(500)),
    ] {
        let what = format!("{end:?} {list:?}");
        assert_eq!(ended(end, list).await, outcome, "{what}");
    }
}

#[tokio::test]
async fn an_id_leads_nowhere_else() {
    let transport = Arc::new(Scripted::new());
    let peertube = peertube(&transport);
    for id in ["", "1/../../me", "1?x", "%2e%2e", "x"] {
        let ended = peertube.end(&instance(), "2", &renewable(), id).await;
        assert_eq!(ended, Err(SessionsError::Malformed), "{id}");
    }
    assert!(transport.routes().is_empty());
    let _ = peertube.list(&instance(), "2/../3", &renewable()).await;
    assert_eq!(transport.routes(), [LIST.replace("users/2/", "users/23/")]);
}
