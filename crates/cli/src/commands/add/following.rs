//! A sign-in that has begun, to its end.

use std::sync::mpsc::{Receiver, Sender};

use fediaccounts_client::Connection;
use fediaccounts_protocol::manage::{GetSnapshot, SignIn, SignInCancel, SignInStep, Snapshot};
use fediaccounts_protocol::{Code, Failure};

use super::deciding::Decision;
use super::draft::Draft;
use crate::args::SignInOptions;
use crate::commands::events::{Event, read_line};
use crate::messages;
use crate::output::{self, Output};
use crate::trouble::Trouble;

/// What an event leads to: on, or to the end with an exit code.
pub(super) type Next = Result<Option<u8>, Trouble>;

/// Follows one sign-in, and whichever takes its place.
pub(super) struct Following {
    pub(super) agent: Connection,
    pub(super) output: Output,
    /// What happens.
    pub(super) events: Receiver<Event>,
    /// Where lines go that are typed.
    pub(super) lines: Sender<Event>,
    /// Whether the next line is being read.
    pub(super) listening: bool,
    /// Whether the page's address is printed.
    pub(super) no_browser: bool,
    /// Whether anybody and anything is kept.
    pub(super) keep: bool,
    /// What was typed so far.
    pub(super) draft: Draft,
    /// The sign-in that counts now.
    pub(super) id: String,
    /// The server.
    pub(super) host: String,
    /// How much of it was seen and said.
    pub(super) known: Known,
}

/// What was seen of one sign-in, and said about it.
#[derive(Default)]
pub(super) struct Known {
    /// The agent has shown it: the first picture may be from before it began.
    pub(super) shown: bool,
    /// It was said where it is and what to do.
    pub(super) announced: bool,
    /// It was said that a page claims it failed.
    pub(super) doubted: bool,
    /// The code of the device that was said.
    pub(super) user_code: Option<String>,
    pub(super) decision: Decision,
}

impl Following {
    pub(super) fn new(
        agent: Connection,
        sign_in: &SignIn,
        draft: Draft,
        options: &SignInOptions,
        output: Output,
        (events, lines): (Receiver<Event>, Sender<Event>),
    ) -> Result<Self, Failure> {
        let mut new = Self {
            agent,
            output,
            events,
            lines,
            listening: false,
            no_browser: options.no_browser,
            keep: options.keep,
            draft,
            id: sign_in.id.clone(),
            host: sign_in.host.clone(),
            known: Known::default(),
        };
        new.announce(sign_in)?;
        Ok(new)
    }

    /// Follows it until it is over, one way or the other.
    pub(super) fn run(mut self) -> Result<u8, Trouble> {
        while let Ok(event) = self.events.recv() {
            let next = match event {
                Event::Shown(snapshot) => self.shown(&snapshot)?,
                Event::Line(line) => {
                    self.listening = false;
                    self.line(line)?
                }
                Event::EndOfLines => self.refuse()?,
                // Nobody asked to hear of it here.
                Event::Asked(_) => None,
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

    /// Has the next line read, unless it is already.
    pub(super) fn listen(&mut self) {
        if !std::mem::replace(&mut self.listening, true) {
            read_line(self.lines.clone());
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
            let step = if wants_typing(&sign_in.step) { self.now()? } else { sign_in.step.clone() };
            return self.step(step);
        }
        Ok(None)
    }

    /// Its step at this moment: a picture may be from before something was typed.
    fn now(&mut self) -> Result<SignInStep, Failure> {
        let sign_ins = self.agent.request(&GetSnapshot {})?.sign_ins;
        let here = sign_ins.into_iter().find(|shown| shown.id == self.id);
        Ok(here.ok_or(Failure::new(Code::NoSuchSignIn))?.step)
    }

    pub(super) fn step(&mut self, mut step: SignInStep) -> Next {
        loop {
            let typed = match step {
                SignInStep::Password { failure } => self.password(failure),
                SignInStep::SecondFactor { factors, again, failure } => {
                    self.second_factor(&factors, again, failure)
                }
                SignInStep::NewAccount { house, failure } => self.new_account(&house, failure),
                step => return self.untyped(step),
            };
            step = match typed {
                Ok(sign_in) => sign_in.step,
                Err(trouble) => {
                    // It may be over at the agent as well.
                    let _ = self.cancel();
                    return Err(trouble);
                }
            };
        }
    }

    /// A step at which nothing is typed here.
    fn untyped(&mut self, step: SignInStep) -> Next {
        match step {
            SignInStep::Device { user_code, page, qr, .. } => {
                self.show_code(&user_code, &page, &qr);
                Ok(None)
            }
            SignInStep::AwaitingApproval => {
                self.output.answer(&"awaiting_approval", |_| messages::AWAITING_APPROVAL.into());
                Ok(Some(output::AWAITING))
            }
            SignInStep::AwaitingConfirmation => {
                self.output.answer(&"awaiting_confirmation", |_| messages::AWAITING_CONFIRMATION.into());
                Ok(Some(output::AWAITING))
            }
            SignInStep::Ready { account, again, missing } => self.ready(&account, again, &missing).map(Some),
            SignInStep::Failed { pending: true, .. } => {
                if !std::mem::replace(&mut self.known.doubted, true) {
                    self.output.note(messages::STILL_OPEN);
                }
                Ok(None)
            }
            SignInStep::Failed { failure, .. } => Err(failure.into()),
            SignInStep::Other { asked, got, here, excess } => self.other(&asked, &got, here, &excess),
            SignInStep::Excess { got, excess } => self.excess(&got, &excess),
            _ => Ok(None),
        }
    }

    pub(super) fn cancel(&mut self) -> Result<(), Failure> {
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

fn wants_typing(step: &SignInStep) -> bool {
    matches!(
        step,
        SignInStep::Password { .. } | SignInStep::SecondFactor { .. } | SignInStep::NewAccount { .. }
    )
}
