//! What is signed in at a server.

use fediaccounts_protocol::manage::{EndSession, GetSessions, OpenSessionsPage, Session};
use fediaccounts_protocol::{Code, Failure};

use crate::agent::Agent;
use crate::run::run;

pub(crate) fn session(id: &str, name: &str, current: bool) -> Session {
    let (place, created_at) = (None, None);
    Session { id: id.into(), current, name: name.into(), place, created_at, used_at: None, expires_at: None }
}

fn two() -> Agent {
    let agent = Agent::start();
    agent.on::<GetSessions>(|_, _| {
        Ok(vec![session("7", "FediAccounts", true), session("12", "Tusky\u{1b}[2J", false)])
    });
    agent.on::<EndSession>(|_, _| Ok(()));
    agent.on::<OpenSessionsPage>(|_, _| Ok(()));
    agent
}

#[test]
fn what_the_server_lists_is_shown_and_steers_nothing() {
    let agent = two();
    let ended = run(&agent, &["sessions", "@ana"]);
    assert_eq!(
        (ended.code, ended.out.as_str()),
        (0, "7   FediAccounts, this computer\n12  Tusky\u{fffd}[2J\n"),
        "T047-OA"
    );
    assert_eq!(agent.was_asked::<GetSessions>(1).account, "@ana");
    assert_eq!(run(&agent, &["--json", "sessions", "@ana"]).json()[1]["id"], "12");
}

#[test]
fn a_session_ends_after_a_yes() {
    let agent = two();
    let ended = run(&agent, &["--json", "sessions", "end", "@ana", "12"]);
    assert_eq!((ended.code, ended.failure().as_str()), (7, "not_confirmed"));
    assert_eq!(agent.count::<EndSession>(), 0);
    let ended = run(&agent, &["--json", "sessions", "end", "@ana", "12", "--yes"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "\"ended\"\n"));
    let asked = agent.was_asked::<EndSession>(1);
    assert_eq!((asked.account.as_str(), asked.session.as_str()), ("@ana", "12"));
}

#[test]
fn our_own_session_is_left_to_the_sign_out() {
    let agent = two();
    let ended = run(&agent, &["sessions", "end", "@ana", "7", "--yes"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("Use `fediaccounts sign-out`"), "{}", ended.err);
    let ended = run(&agent, &["--json", "sessions", "end", "@ana", "8", "--yes"]);
    assert_eq!((ended.code, ended.failure().as_str()), (3, "no_such_session"));
    assert_eq!(agent.count::<EndSession>(), 0);
}

#[test]
fn a_session_that_is_still_listed_is_not_said_to_be_ended() {
    let agent = two();
    agent.on::<EndSession>(|_, _| Err(Failure::new(Code::SessionStillThere)));
    let ended = run(&agent, &["--json", "sessions", "end", "@ana", "12", "--yes"]);
    assert_eq!((ended.code, ended.failure().as_str()), (1, "session_still_there"));
}

#[test]
fn a_server_without_a_list_may_have_a_page() {
    let agent = two();
    agent.on::<GetSessions>(|_, _| Err(Failure::new(Code::NotOffered)));
    let ended = run(&agent, &["sessions", "@ana"]);
    assert!(ended.code == 1 && ended.err.contains("`fediaccounts sessions open` knows"), "{ended:?}");
    let ended = run(&agent, &["--json", "sessions", "open", "@ana"]);
    assert_eq!((ended.code, ended.out.as_str()), (0, "\"opened\"\n"));
    assert_eq!(agent.was_asked::<OpenSessionsPage>(1).account, "@ana");
}
