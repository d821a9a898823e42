//! Whether all that FediAccounts needs is there. No server is asked.

mod folders;
mod report;

use std::path::Path;

use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{
    CheckUp, Finding, Found, GetLinks, GetSnapshot, GetStorage, Lock, Snapshot, Status, StatusReport,
    Storage, Verdict,
};

use crate::place::variable;
use crate::{Connection, Place, connect, window_program};

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Diagnosis {
    /// One thing each. What could not be looked at is missing.
    pub findings: Vec<Finding>,
    /// The accounts and how they stand, as far as they are open.
    accounts: Option<Snapshot>,
}

impl Diagnosis {
    /// Looks at everything. It starts the agent if need be. `name` is what this program calls itself.
    pub fn of(place: &Place, name: &str) -> Self {
        let mut diagnosis = Self::default();
        // What cannot be reached may be so because of how the socket lies there.
        let agent = connect(place, name);
        if !place.is_named() {
            diagnosis.findings.push(folders::socket(place.socket()));
        }
        match agent {
            Ok(agent) if agent.may_manage() => diagnosis.ask(agent),
            Ok(_) => diagnosis.find(CheckUp::Agent, Verdict::Warning, Found::PublicOnly),
            Err(failure) => diagnosis.fail(CheckUp::Agent, Verdict::Wrong, failure),
        }
        diagnosis.look_for_questions();
        diagnosis
    }

    /// What is left to say where not even the place of the agent is known.
    pub fn without_place(failure: Failure) -> Self {
        let mut diagnosis = Self::default();
        diagnosis.fail(CheckUp::Agent, Verdict::Wrong, failure);
        diagnosis.look_for_questions();
        diagnosis
    }

    /// Whether anything does not work, or is not safe.
    pub fn is_wrong(&self) -> bool {
        self.findings.iter().any(|finding| finding.verdict == Verdict::Wrong)
    }

    fn find(&mut self, check: CheckUp, verdict: Verdict, found: Found) {
        self.findings.push(Finding { check, verdict, found });
    }

    fn fail(&mut self, check: CheckUp, verdict: Verdict, failure: Failure) {
        self.find(check, verdict, Found::Failed { failure });
    }

    /// What the agent knows of itself.
    fn ask(&mut self, mut agent: Connection) {
        // Whoever starts answers the first only when it is known how accounts stand.
        let asked = agent.request(&GetSnapshot {}).and_then(|shown| Ok((shown, agent.request(&Status {})?)));
        let (shown, report) = match asked {
            Ok(told) => told,
            Err(failure) => return self.fail(CheckUp::Agent, Verdict::Wrong, failure),
        };
        // An agent of an earlier version knows no such question.
        let storage = agent.request(&GetStorage {}).ok();
        self.see_version(&report);
        self.findings.push(folders::profile(Path::new(&report.profile)));
        self.see_lock(report, storage.as_ref());
        match agent.request(&GetLinks {}) {
            Ok(None) => self.find(CheckUp::Links, Verdict::Fine, Found::Links),
            Ok(Some(failure)) => self.fail(CheckUp::Links, Verdict::Warning, failure),
            Err(failure) => self.fail(CheckUp::Links, Verdict::Wrong, failure),
        }
        self.accounts = (shown.lock == Lock::Open).then_some(shown);
    }

    fn see_version(&mut self, report: &StatusReport) {
        let version = report.version.clone();
        if version == env!("CARGO_PKG_VERSION") {
            self.find(CheckUp::Agent, Verdict::Fine, Found::Agent { version });
        } else {
            self.find(CheckUp::Agent, Verdict::Warning, Found::OtherVersion { version });
        }
    }

    /// The key and the database: of what is shut nothing more is known.
    fn see_lock(&mut self, report: StatusReport, storage: Option<&Storage>) {
        match (report.lock, report.failure) {
            (Lock::Open, _) => {
                let keyring = storage.and_then(|storage| storage.keyring.clone());
                self.find(CheckUp::Key, Verdict::Fine, Found::Key { slots: report.key, keyring });
                let size = storage.map_or(0, |storage| storage.size);
                let accounts = report.accounts;
                self.find(CheckUp::Database, Verdict::Fine, Found::Database { accounts, size });
            }
            (Lock::AppLocked | Lock::Starting, _) => {
                self.find(CheckUp::Key, Verdict::Fine, Found::Locked);
            }
            (Lock::KeyringLocked | Lock::KeyringAbsent | Lock::KeyMissing, Some(failure)) => {
                self.fail(CheckUp::Key, Verdict::Wrong, failure);
            }
            (_, Some(failure)) => self.fail(CheckUp::Database, Verdict::Wrong, failure),
            (_, None) => {}
        }
    }

    /// Where questions of programs are shown.
    fn look_for_questions(&mut self) {
        let has_window = window_program().is_ok_and(|window| window.is_file());
        let (verdict, found) = match (has_display(), has_window) {
            (true, true) => (Verdict::Fine, Found::Window),
            (true, false) => (Verdict::Warning, Found::NoWindow),
            (false, _) => (Verdict::Warning, Found::NoDisplay),
        };
        self.find(CheckUp::Questions, verdict, found);
    }
}

/// Whether windows can be shown here.
pub fn has_display() -> bool {
    cfg!(not(all(unix, not(target_os = "macos"))))
        || ["WAYLAND_DISPLAY", "DISPLAY"].iter().any(|name| variable(name).is_some())
}
