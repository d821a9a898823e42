//! Whether all that FediAccounts needs is there.

use std::path::Path;

use fediaccounts_client::{Diagnosis, Place};
use fediaccounts_protocol::manage::{CheckUp, Finding, Verdict};
use serde::Serialize;

use crate::output::{self, Output};
use crate::{NAME, args, messages};

/// What was looked at, and how it is.
#[derive(Debug, Serialize)]
pub(crate) struct Looked {
    check: CheckUp,
    pub(crate) verdict: Verdict,
    /// For people.
    pub(crate) what: String,
    /// For people: what to do, where something is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) todo: Option<String>,
}

impl Looked {
    fn new(finding: &Finding) -> Self {
        let (what, todo) = messages::finding(&finding.found);
        Self { check: finding.check, verdict: finding.verdict, what, todo }
    }
}

/// Looks at everything, and ends with 1 if anything is wrong.
pub(crate) fn doctor(doctor: &args::Doctor, profile: Option<&Path>, output: Output) -> u8 {
    let diagnosis = match Place::find(profile) {
        Ok(place) => Diagnosis::of(&place, NAME),
        Err(failure) => Diagnosis::without_place(failure),
    };
    if doctor.report {
        output.answer(&diagnosis.report().trim_end(), |report| (*report).to_owned());
    } else {
        let looked: Vec<_> = diagnosis.findings.iter().map(Looked::new).collect();
        output.answer(&looked, |looked| messages::looked(looked));
    }
    if diagnosis.is_wrong() { output::FAILED } else { output::DONE }
}
