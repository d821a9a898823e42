//! Something else came back than was asked for: the person says whether it is kept.

use fediaccounts_protocol::manage::SignInKeep;
use fediaccounts_protocol::{Code, Failure};

use super::following::{Following, Next};
use crate::trouble::Trouble;
use crate::{messages, output, terminal};

/// Whether what came back is kept, where that is a question.
#[derive(Default)]
pub(super) enum Decision {
    /// It is none so far.
    #[default]
    Open,
    /// The person is being asked; this is what a no leads to.
    Asked(Trouble),
    /// Yes.
    Keep,
}

impl Following {
    /// Somebody else came back.
    pub(super) fn other(&mut self, asked: &str, got: &str, here: bool, excess: &[String]) -> Next {
        let detail = format!("{asked} was asked for, {got} came back; nothing was changed");
        let refusal = Failure::new(Code::Mismatch).detail(detail).into();
        self.decide(&messages::other(asked, got, here, excess), refusal)
    }

    /// More was granted.
    pub(super) fn excess(&mut self, got: &str, excess: &[String]) -> Next {
        let what = messages::excess(got, excess);
        let refusal = Trouble::NotConfirmed { what: what.clone(), option: "--keep" };
        self.decide(&what, refusal)
    }

    fn decide(&mut self, what: &str, refusal: Trouble) -> Next {
        if !matches!(self.known.decision, Decision::Open) {
            return Ok(None);
        }
        if self.keep {
            return self.keep();
        }
        self.known.decision = Decision::Asked(refusal);
        if !self.output.may_ask() {
            return self.refuse();
        }
        output::ask(&format!("{what}\nKeep it? [y/N] "));
        self.listen();
        Ok(None)
    }

    /// What the person said.
    pub(super) fn answer(&mut self, line: &str) -> Next {
        if terminal::YES.contains(&line.to_lowercase().as_str()) { self.keep() } else { self.refuse() }
    }

    fn keep(&mut self) -> Next {
        self.known.decision = Decision::Keep;
        let sign_in = self.agent.request(&SignInKeep { id: self.id.clone() })?;
        self.step(sign_in.step)
    }

    /// The answer is no, if there was a question.
    pub(super) fn refuse(&mut self) -> Next {
        match std::mem::take(&mut self.known.decision) {
            Decision::Asked(refusal) => {
                self.cancel()?;
                Err(refusal)
            }
            other => {
                self.known.decision = other;
                Ok(None)
            }
        }
    }
}
