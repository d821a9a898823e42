//! The sign-in that an answer began: the person agrees once more in the browser, and then the app has
//! access of its own.

use fediaccounts_protocol::manage::{Choice, Lock, Prompt, SignIn, SignInStep, Snapshot};
use fediaccounts_protocol::{Code, Failure, Remedy};
use serde::Serialize;

/// How far it is; `ui/src/consent/asking.ts` has the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Going {
    /// The sign-in, or the one that stands in its place now.
    #[serde(skip)]
    pub(super) id: String,
    /// The app that asked: its name, as the system knows it.
    app: String,
    /// The account that it is for.
    handle: String,
    /// The account's server.
    host: String,
    /// How far it is; nothing before the first snapshot that knows it.
    step: Option<SignInStep>,
}

impl Going {
    /// What goes on after an answer to that question.
    pub(super) fn new(id: String, asked: &Prompt, choice: Option<&Choice>) -> Self {
        let (handle, host) =
            choice.map_or_else(Default::default, |choice| (choice.handle.clone(), choice.host.clone()));
        Self { id, app: asked.name.clone(), handle, host, step: None }
    }

    /// Takes what a snapshot says of it; says whether that is new.
    pub(super) fn look(&mut self, now: &Snapshot) -> bool {
        // What is locked says nothing about sign-ins: that it ends them, the question's end says.
        if now.lock != Lock::Open || self.is_over() {
            return false;
        }
        let step = match newest(now, &self.id) {
            Some(found) => {
                self.id.clone_from(&found.id);
                found.step.clone()
            }
            None if self.step.is_none() => return false,
            None => gone(),
        };
        let new = self.step.as_ref() != Some(&step);
        self.step = Some(step);
        new
    }

    /// Whether nothing more comes of it.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.step, Some(SignInStep::Ready { .. } | SignInStep::Failed { pending: false, .. }))
    }

    /// Whether it went well.
    pub(super) fn is_well(&self) -> bool {
        matches!(self.step, Some(SignInStep::Ready { .. }))
    }
}

/// A sign-in, or the one that stands in its place.
fn newest<'a>(now: &'a Snapshot, id: &str) -> Option<&'a SignIn> {
    let find = |id: &str| now.sign_ins.iter().find(|sign_in| sign_in.id == id);
    let mut found = find(id)?;
    for _ in 0..now.sign_ins.len() {
        let SignInStep::Replaced { by } = &found.step else { break };
        found = find(by)?;
    }
    Some(found)
}

/// It was cancelled elsewhere, or forgotten.
fn gone() -> SignInStep {
    let failure = Failure::new(Code::NoSuchSignIn).remedy(Remedy::StartAgain);
    SignInStep::Failed { failure, pending: false }
}
