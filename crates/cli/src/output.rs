//! What is printed: text for people, or JSON.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "this is where a command line prints")]

use std::process::ExitCode;

use fediaccounts_protocol::{Code, Failure};
use serde::Serialize;

use crate::messages;

/// It is done.
pub(crate) const DONE: u8 = 0;
/// The server could not be reached; the answer says what that means.
pub(crate) const NOT_ANSWERING: u8 = 5;

/// Text or JSON.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Prints an answer: as JSON on one line, or what `text` makes of it.
    pub(crate) fn answer<T: Serialize>(self, answer: &T, text: impl FnOnce(&T) -> String) {
        if self.json {
            println!("{}", serde_json::to_string(answer).expect("every answer has a JSON form"));
        } else {
            println!("{}", text(answer));
        }
    }

    /// Says something about how it goes; nothing reads it.
    pub(crate) fn note(self, text: &str) {
        if !self.json {
            eprintln!("{text}");
        }
    }

    /// Prints a failure that does not end the command.
    pub(crate) fn warn(self, failure: &Failure) {
        if self.json {
            eprintln!("{}", json(failure));
        } else {
            let (what, todo) = messages::failure(failure);
            eprintln!("{what}\n{todo}");
        }
    }

    /// Prints a failure and gives the exit code for it.
    pub(crate) fn failure(self, failure: &Failure) -> ExitCode {
        if self.json {
            println!("{}", json(failure));
        } else {
            self.warn(failure);
        }
        exit_code(failure.code)
    }
}

fn json(failure: &Failure) -> String {
    serde_json::json!({ "error": failure }).to_string()
}

fn exit_code(code: Code) -> ExitCode {
    ExitCode::from(match code {
        Code::NoSuchAccount | Code::Ambiguous => 3,
        Code::Locked | Code::KeyringAbsent | Code::KeyMissing => 4,
        Code::NotAnswering | Code::HostNotFound | Code::TlsFailed => NOT_ANSWERING,
        Code::AgentUnreachable | Code::NotAllowed => 6,
        _ => 1,
    })
}
