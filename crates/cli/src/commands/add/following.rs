//! A sign-in that has begun, to its end.

use std::sync::mpsc::{Receiver, Sender};

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{
    GetSnapshot, SignIn, SignInCancel, SignInKeep, SignInLink, SignInPaste, SignInStep, Snapshot, Typed,
    WayBack,
};
use fediaccounts_protocol::{Code, Failure};
use serde_json::json;

use super::events::{Event, read_lines};
use crate::args::SignInOptions;
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{messages, terminal};

/// What an event leads to: on, or to the end with an exit code.
type Next = Result<Option<u8>, Trouble>;

/// Follows one sign-in, and whichever takes its place.
pub(super) struct Following {
    agent: Connection,
    output: Output,
    /// Whether the page's address is printed.
    no_browser: bool,
    /// Whether anybody and anything is kept.
    keep: bool,
    /// Where lines go that are typed; taken when reading begins.
    typed: Option<Sender<Event>>,
    /// The sign-in that counts now.
    id: String,
    /// How much of it was seen and said.
    known: Known,
}

/// What was seen of one sign-in, and said about it.
#[derive(Default)]
struct Known {
    /// The agent has shown it: the first picture may be from before it began.
    shown: bool,
    /// It was said where it is and what to do.
    announced: bool,
    /// It was said that a page claims it failed.
    doubted: bool,
    decision: Decision,
}

/// Whether what came back is kept, where that is a question.
#[derive(Default)]
enum Decision {
    /// It is none so far.
    #[default]
    Open,
    /// The person is being asked; this is what a no leads to.
    Asked(Trouble),
    /// Yes.
    Keep,
}

impl Following {
    pub(super) fn new(
        agent: Connection,
        sign_in: &SignIn,
        options: &SignInOptions,
        output: Output,
        typed: Sender<Event>,
    ) -> Result<Self, Failure> {
        let mut new = Self {
            agent,
            output,
            no_browser: options.no_browser,
            keep: options.keep,
            typed: Some(typed),
            id: sign_in.id.clone(),
            known: Known::default(),
        };
        new.announce(sign_in)?;
        Ok(new)
    }

    /// Follows it until it is over, one way or the other.
    pub(super) fn run(mut self, events: Receiver<Event>) -> Result<u8, Trouble> {
        for event in events {
            let next = match event {
                Event::Shown(snapshot) => self.shown(&snapshot)?,
                Event::Line(line) => self.line(line)?,
                Event::EndOfLines => self.refuse()?,
                Event::Interrupted => {
                    self.cancel()?;
                    return Err(Trouble::Interrupted);
                }
                Event::AgentGone => break,
            };
            if let Some(code) = next {
                return Ok(code);
            }
        }
        Err(Code::ShuttingDown.into())
    }

    /// Says where the sign-in is, and how it can be helped along.
    fn announce(&mut self, sign_in: &SignIn) -> Result<(), Failure> {
        self.known.announced = true;
        if self.no_browser {
            let link = self.agent.request(&SignInLink { id: self.id.clone() })?;
            self.output.answer(&json!({ "authorize_url": link.url }), |_| link.url.clone());
        } else {
            self.output.note(&messages::waiting(sign_in));
        }
        if self.is_known(&sign_in.host)? {
            self.output.note(messages::WHO_IS_NAMED);
        }
        if self.no_browser || sign_in.way == WayBack::Code || self.output.may_ask() {
            self.output.note(messages::what_to_paste(sign_in.way, self.no_browser));
            self.read_lines();
        }
        Ok(())
    }

    /// Whether an account of that server is here.
    fn is_known(&mut self, host: &str) -> Result<bool, Failure> {
        let snapshot = self.agent.request(&GetSnapshot {})?;
        Ok(snapshot.instances.iter().any(|here| here.host == host))
    }

    fn read_lines(&mut self) {
        if let Some(typed) = self.typed.take() {
            read_lines(typed);
        }
    }

    fn shown(&mut self, snapshot: &Snapshot) -> Next {
        // Whichever takes its place stands in the same picture.
        for _ in 0..=snapshot.sign_ins.len() {
            let Some(sign_in) = snapshot.sign_ins.iter().find(|shown| shown.id == self.id) else {
                // Cancelled in the window.
                return if self.known.shown { Err(Code::NoSuchSignIn.into()) } else { Ok(None) };
            };
            if let SignInStep::Replaced { by } = &sign_in.step {
                by.clone_into(&mut self.id);
                self.known = Known::default();
                continue;
            }
            self.known.shown = true;
            if !self.known.announced {
                self.announce(sign_in)?;
            }
            return self.step(sign_in.step.clone());
        }
        Ok(None)
    }

    fn step(&mut self, step: SignInStep) -> Next {
        match step {
            SignInStep::Waiting { .. }
            | SignInStep::Password { .. }
            | SignInStep::SecondFactor { .. }
            | SignInStep::Device { .. }
            | SignInStep::NewAccount { .. }
            | SignInStep::AwaitingApproval
            | SignInStep::AwaitingConfirmation
            | SignInStep::Exchanging
            | SignInStep::Replaced { .. } => Ok(None),
            SignInStep::Ready { account, again, missing } => self.ready(&account, again, &missing).map(Some),
            SignInStep::Failed { pending: true, .. } => {
                if !std::mem::replace(&mut self.known.doubted, true) {
                    self.output.note(messages::STILL_OPEN);
                }
                Ok(None)
            }
            SignInStep::Failed { failure, .. } => Err(failure.into()),
            SignInStep::Other { asked, got, here, excess } => {
                let detail = format!("{asked} was asked for, {got} came back; nothing was changed");
                let refusal = Failure::new(Code::Mismatch).detail(detail).into();
                self.decide(&messages::other(&asked, &got, here, &excess), refusal)
            }
            SignInStep::Excess { got, excess } => {
                let what = messages::excess(&got, &excess);
                let refusal = Trouble::NotConfirmed { what: what.clone(), option: "--keep" };
                self.decide(&what, refusal)
            }
        }
    }

    /// Something else came back than was asked for: the person says whether it is kept.
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
        self.read_lines();
        Ok(None)
    }

    fn line(&mut self, line: String) -> Next {
        if matches!(self.known.decision, Decision::Asked(_)) {
            let yes = terminal::YES.contains(&line.to_lowercase().as_str());
            return if yes { self.keep() } else { self.refuse() };
        }
        if line.is_empty() {
            return Ok(None);
        }
        match self.agent.request(&SignInPaste { id: self.id.clone(), text: Typed(line) }) {
            Ok(sign_in) if sign_in.id == self.id => self.step(sign_in.step),
            // The next picture tells.
            Ok(_) => Ok(None),
            Err(failure) => {
                self.output.warn(&failure.into());
                Ok(None)
            }
        }
    }

    fn keep(&mut self) -> Next {
        self.known.decision = Decision::Keep;
        let sign_in = self.agent.request(&SignInKeep { id: self.id.clone() })?;
        self.step(sign_in.step)
    }

    /// The answer is no, if there was a question.
    fn refuse(&mut self) -> Next {
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

    fn cancel(&mut self) -> Result<(), Failure> {
        self.agent.request(&SignInCancel { id: self.id.clone() })
    }

    fn ready(&mut self, id: &str, again: bool, missing: &[String]) -> Result<u8, Trouble> {
        let accounts = self.agent.request(&GetSnapshot {})?.accounts;
        let account = accounts.into_iter().find(|account| account.id == id);
        let account = account.ok_or(Failure::new(Code::NoSuchAccount))?;
        self.output.answer(&account, |account| messages::ready(account, again));
        if !missing.is_empty() {
            self.output.note(&messages::missing(missing));
        }
        Ok(output::DONE)
    }
}
