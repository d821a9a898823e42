//! Questions one after the other, and the answers to them.

use std::sync::mpsc::{Receiver, Sender};

use fediaccounts_client::{Connection, Place};
use fediaccounts_protocol::manage::{
    AnswerPrompt, Prompt, PromptAnswer, SignInLink, SignInPaste, SignInStep, Snapshot, Typed,
};
use fediaccounts_protocol::{Code, Failure};

use super::question::{Question, Said};
use crate::commands::events::{Event, read_line, watch};
use crate::output::{self, Output};
use crate::trouble::Trouble;
use crate::{messages, terminal};

/// What is waited for.
enum State {
    /// A program that asks.
    Quiet,
    /// An answer to what is shown.
    Asking(Box<Question>),
    /// The browser, after a yes: a sign-in in the program's name, by id.
    InBrowser(String),
}

/// Answers questions.
pub(super) struct Answering {
    place: Place,
    agent: Connection,
    output: Output,
    /// Where lines and changes go.
    events: Sender<Event>,
    /// End after one answer.
    once: bool,
    state: State,
    /// Whether the next line is being read.
    listening: bool,
    /// Whether changes of the agent are heard.
    watching: bool,
}

/// On, or to the end with an exit code.
type Next = Result<Option<u8>, Trouble>;

impl Answering {
    pub(super) fn new(
        place: Place,
        agent: Connection,
        output: Output,
        events: Sender<Event>,
        once: bool,
    ) -> Self {
        let state = State::Quiet;
        Self { place, agent, output, events, once, state, listening: false, watching: false }
    }

    /// Answers until it is enough.
    pub(super) fn run(mut self, events: &Receiver<Event>) -> Result<u8, Trouble> {
        self.output.note(messages::NOBODY_ASKS);
        while let Ok(event) = events.recv() {
            let next = match event {
                Event::Asked(prompt) => Ok(self.asked(prompt)),
                Event::Line(line) => {
                    self.listening = false;
                    self.line(line)
                }
                Event::Shown(snapshot) => Ok(self.shown(&snapshot)),
                // What nobody says yes to is a no.
                Event::EndOfLines => self.deny().map(|()| Some(output::DONE)),
                Event::Interrupted => {
                    self.deny()?;
                    Err(Trouble::Interrupted)
                }
                Event::AgentGone => Err(Code::ShuttingDown.into()),
            };
            if let Some(code) = next? {
                return Ok(code);
            }
        }
        Err(Code::ShuttingDown.into())
    }

    fn asked(&mut self, prompt: Option<Prompt>) -> Option<u8> {
        match (&self.state, prompt) {
            (State::Asking(question), Some(prompt)) if question.prompt == prompt => {}
            (State::Asking(_), None) => {
                self.output.note(messages::GONE);
                return self.over(output::DENIED);
            }
            // The person is busy with the browser: the next one is shown when it is its turn again.
            (State::InBrowser(_), _) | (State::Quiet, None) => {}
            (_, Some(prompt)) => {
                self.output.note(&messages::prompt(&prompt));
                // What was typed before was no answer to this.
                terminal::forget_typed();
                self.state = State::Asking(Box::new(Question::new(prompt)));
                self.put();
            }
        }
        None
    }

    fn line(&mut self, line: String) -> Next {
        match &mut self.state {
            State::Quiet => Ok(None),
            State::InBrowser(id) => {
                let paste = SignInPaste { id: id.clone(), text: Typed(line) };
                if let Err(failure) = self.agent.request(&paste) {
                    self.output.warn(&failure.into());
                }
                self.listen();
                Ok(None)
            }
            State::Asking(question) => match question.line(&line) {
                Said::On => {
                    self.put();
                    Ok(None)
                }
                Said::Answer(answer) => self.answer(answer),
            },
        }
    }

    fn answer(&mut self, answer: PromptAnswer) -> Next {
        let State::Asking(question) = &self.state else { return Ok(None) };
        let allows = matches!(answer, PromptAnswer::Allow { .. });
        let id = question.prompt.id.clone();
        match self.agent.request(&AnswerPrompt { id, answer }) {
            Ok(answered) => match answered.sign_in {
                Some(id) => self.go_on_in_browser(id),
                None if allows => {
                    self.output.note(messages::ALLOWED);
                    Ok(self.over(output::DONE))
                }
                None => {
                    self.output.note(messages::DENIED);
                    Ok(self.over(output::DENIED))
                }
            },
            Err(Failure { code: Code::TooSoon, .. }) => {
                self.output.note(messages::TOO_SOON);
                self.put();
                Ok(None)
            }
            Err(failure) => {
                self.output.warn(&failure.into());
                Ok(self.over(output::DENIED))
            }
        }
    }

    fn go_on_in_browser(&mut self, id: String) -> Next {
        let link = self.agent.request(&SignInLink { id: id.clone() })?;
        self.output.note(&messages::agree_in_browser(&link.url));
        self.state = State::InBrowser(id);
        if !std::mem::replace(&mut self.watching, true) {
            watch(&self.place, self.events.clone())?;
        }
        self.listen();
        Ok(None)
    }

    fn shown(&mut self, snapshot: &Snapshot) -> Option<u8> {
        let State::InBrowser(id) = &mut self.state else { return None };
        let sign_in = snapshot.sign_ins.iter().find(|shown| shown.id == *id)?;
        match &sign_in.step {
            SignInStep::Replaced { by } => by.clone_into(id),
            SignInStep::Ready { .. } => {
                self.output.note(messages::ALLOWED);
                return self.over(output::DONE);
            }
            SignInStep::Failed { pending: false, failure } => {
                self.output.warn(&failure.clone().into());
                return self.over(output::FAILED);
            }
            _ => {}
        }
        None
    }

    /// One is answered: on to the next, or to the end.
    fn over(&mut self, code: u8) -> Option<u8> {
        self.state = State::Quiet;
        self.once.then_some(code)
    }

    /// Says no to what is shown, if anything is.
    fn deny(&mut self) -> Result<(), Trouble> {
        if let State::Asking(question) = &self.state {
            let answer = AnswerPrompt { id: question.prompt.id.clone(), answer: PromptAnswer::Deny };
            match self.agent.request(&answer) {
                // Over already, or not read by anybody: the agent says no by itself.
                Ok(_) | Err(Failure { code: Code::NoSuchPrompt | Code::TooSoon, .. }) => {}
                Err(failure) => return Err(failure.into()),
            }
        }
        Ok(())
    }

    fn put(&mut self) {
        if let State::Asking(question) = &self.state {
            output::ask(&format!("{} ", question.words()));
            self.listen();
        }
    }

    fn listen(&mut self) {
        if !std::mem::replace(&mut self.listening, true) {
            read_line(self.events.clone());
        }
    }
}
