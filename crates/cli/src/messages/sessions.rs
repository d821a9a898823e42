//! What is signed in at a server.

use fediaccounts_protocol::manage::Session;

use super::{columns, times};

/// After `sessions end`.
pub(crate) const SESSION_ENDED: &str = "Ended. The server no longer lists it.";
/// After `sessions open`.
pub(crate) const OPENED: &str = "The server's page is open in your browser.";

/// Id and description of each, in columns.
pub(crate) fn sessions(sessions: &[Session], now: i64) -> String {
    let row = |session: &Session| (session.id.clone(), described(session, now));
    match sessions {
        [] => "The server lists nothing that is signed in.".into(),
        sessions => columns(&sessions.iter().map(row).collect::<Vec<_>>()),
    }
}

/// What is about to end.
pub(crate) fn end_session(session: &Session, now: i64) -> String {
    format!("This ends a session at the server: {}.", described(session, now))
}

/// What ends after more than this is as good as endless: Pleroma says a hundred years.
const ENDLESS: i64 = 20 * 366 * 24 * 60 * 60;

fn described(session: &Session, now: i64) -> String {
    let name = if session.name.is_empty() { "no name" } else { &session.name };
    let mut parts = vec![name.to_owned()];
    parts.extend(session.current.then(|| "this computer".to_owned()));
    parts.extend(session.place.clone());
    parts.extend(session.created_at.map(|at| format!("begun {}", times::ago(at, now))));
    parts.extend(session.used_at.map(|at| format!("used {}", times::ago(at, now))));
    let ends = session.expires_at.filter(|at| at.saturating_sub(now) < ENDLESS);
    parts.extend(ends.map(|at| format!("ends {}", times::until(at, now))));
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_told_by_what_the_server_says_of_it() {
        let known = Session {
            id: "7".into(),
            current: true,
            name: "FediAccounts".into(),
            place: Some("203.0.113.7".into()),
            created_at: Some(400),
            used_at: Some(940),
            expires_at: Some(4_600),
        };
        let unknown = Session {
            id: "12".into(),
            current: false,
            name: String::new(),
            place: None,
            created_at: None,
            used_at: None,
            expires_at: Some(3_153_600_000),
        };
        assert_eq!(
            sessions(&[known, unknown.clone()], 1_000),
            "7   FediAccounts, this computer, 203.0.113.7, begun 10 minutes ago, used 60 seconds ago, ends in 60 minutes\n12  no name"
        );
        assert_eq!(end_session(&unknown, 0), "This ends a session at the server: no name.");
    }
}
