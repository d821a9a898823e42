//! Whether all that FediAccounts needs is there. No server is asked.

mod folders;

use std::path::Path;

use fediaccounts_client::{Connection, Place, agent_program};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{GetLinks, GetSnapshot, Lock, Status, StatusReport};
use serde::Serialize;

use super::open::WINDOW;
use crate::messages::{self, Word};
use crate::output::{self, Output};
use crate::terminal;

/// What was looked at, and how it is.
#[derive(Debug, Serialize)]
pub(crate) struct Looked {
    pub(crate) check: &'static str,
    pub(crate) verdict: Verdict,
    /// For people.
    pub(crate) what: String,
    /// For people: what to do, where something is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) todo: Option<String>,
}

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Verdict {
    Fine,
    /// It works, with less.
    Warning,
    /// It does not work, or is not safe.
    Wrong,
}

impl Looked {
    fn new(check: &'static str, verdict: Verdict, word: Word) -> Self {
        let (what, todo) = word.sentences();
        Self { check, verdict, what, todo }
    }

    fn of(check: &'static str, verdict: Verdict, failure: &Failure) -> Self {
        let (what, todo) = messages::failure(failure);
        Self { check, verdict, what, todo: Some(todo) }
    }
}

/// Looks at everything, and ends with 1 if anything is wrong.
pub(crate) fn doctor(profile: Option<&Path>, output: Output) -> u8 {
    let mut looked = vec![];
    match Place::find(profile) {
        Ok(place) => all(&place, &mut looked),
        Err(failure) => looked.push(Looked::of("agent", Verdict::Wrong, &failure)),
    }
    looked.push(questions());
    output.answer(&looked, |looked| messages::looked(looked));
    let is_wrong = looked.iter().any(|looked| looked.verdict == Verdict::Wrong);
    if is_wrong { output::FAILED } else { output::DONE }
}

fn all(place: &Place, looked: &mut Vec<Looked>) {
    // What cannot be reached may be so because of how the socket lies there.
    let agent = crate::ask(place);
    if !place.is_named() {
        looked.push(folders::socket(place.socket()));
    }
    match agent {
        Ok(agent) if agent.may_manage() => looked.extend(of_agent(agent)),
        Ok(_) => looked.push(Looked::new("agent", Verdict::Warning, Word::PublicOnly)),
        Err(failure) => looked.push(Looked::of("agent", Verdict::Wrong, &failure)),
    }
}

/// What the agent knows of itself.
fn of_agent(mut agent: Connection) -> Vec<Looked> {
    let asked = agent.request(&GetSnapshot {}).and_then(|_| agent.request(&Status {}));
    let report = match asked {
        Ok(report) => report,
        Err(failure) => return vec![Looked::of("agent", Verdict::Wrong, &failure)],
    };
    let mut looked = vec![version(&report), folders::profile(Path::new(&report.profile))];
    looked.extend(opening(&report));
    looked.push(match agent.request(&GetLinks {}) {
        Ok(None) => Looked::new("links", Verdict::Fine, Word::Links),
        Ok(Some(failure)) => Looked::of("links", Verdict::Warning, &failure),
        Err(failure) => Looked::of("links", Verdict::Wrong, &failure),
    });
    looked
}

fn version(report: &StatusReport) -> Looked {
    let ours = env!("CARGO_PKG_VERSION");
    if report.version == ours {
        Looked::new("agent", Verdict::Fine, Word::Agent(report.version.clone()))
    } else {
        Looked::new("agent", Verdict::Warning, Word::OtherVersion(report.version.clone()))
    }
}

/// The key and the database: of what is shut nothing more is known.
fn opening(report: &StatusReport) -> Vec<Looked> {
    let key = |verdict, word| Looked::new("key", verdict, word);
    let failure = report.failure.clone();
    let of = |check, verdict| failure.as_ref().map(|failure| Looked::of(check, verdict, failure));
    match report.lock {
        Lock::Open => {
            let database = Looked::new("database", Verdict::Fine, Word::Database(report.accounts));
            vec![key(Verdict::Fine, Word::Key(report.key)), database]
        }
        Lock::AppLocked | Lock::Starting => vec![key(Verdict::Fine, Word::Locked)],
        Lock::KeyringLocked | Lock::KeyringAbsent | Lock::KeyMissing => {
            of("key", Verdict::Wrong).into_iter().collect()
        }
        _ => of("database", Verdict::Wrong).into_iter().collect(),
    }
}

/// Where questions of programs are shown.
fn questions() -> Looked {
    let window = agent_program().map(|agent| agent.with_file_name(WINDOW));
    let has_window = window.is_ok_and(|window| window.is_file());
    let (verdict, word) = match (terminal::has_display(), has_window) {
        (true, true) => (Verdict::Fine, Word::Window),
        (true, false) => (Verdict::Warning, Word::NoWindow),
        (false, _) => (Verdict::Warning, Word::NoDisplay),
    };
    Looked::new("questions", verdict, word)
}
