//! What is asked of a person.

use std::io::{BufRead, IsTerminal, Read};

use fediaccounts_protocol::manage::Typed;

use crate::output::{self, Output};
use crate::trouble::Trouble;

/// How long a passphrase may be, in bytes: the agent takes no longer one.
const LONGEST: usize = 1024;

/// Answers that say yes to a simple question.
pub(crate) const YES: &[&str] = &["y", "yes"];

/// Whether there is somebody who can be asked.
pub(crate) fn is_attended() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Asks a question that only one of these answers says yes to; without a terminal, nobody does.
pub(crate) fn confirm(
    output: Output,
    what: String,
    question: &str,
    yes: &[&str],
    option: &'static str,
) -> Result<(), Trouble> {
    if output.may_ask() {
        output::ask(&format!("{what}\n{question} "));
        let mut line = String::new();
        let read = std::io::stdin().lock().read_line(&mut line);
        let answer = line.trim().to_lowercase();
        if read.is_ok() && yes.contains(&answer.as_str()) {
            return Ok(());
        }
    }
    Err(Trouble::NotConfirmed { what, option })
}

/// Reads a passphrase: from the terminal, which does not show it, or one line of stdin where that is
/// none. Empty is nothing typed.
pub(crate) fn passphrase(prompt: &str) -> Result<Option<Typed>, Trouble> {
    let text = if std::io::stdin().is_terminal() { hidden(prompt)? } else { one_line()? };
    match text.len() {
        0 => Ok(None),
        1..=LONGEST => Ok(Some(Typed(text))),
        _ => Err(Trouble::TooLong),
    }
}

/// Reads a new passphrase: twice from a terminal, where nobody sees what they type.
pub(crate) fn new_passphrase(output: Output) -> Result<Typed, Trouble> {
    loop {
        let first = passphrase("New passphrase: ")?.ok_or(Trouble::NothingTyped)?;
        if !std::io::stdin().is_terminal() || passphrase("Once more: ")?.as_ref() == Some(&first) {
            return Ok(first);
        }
        output.note("These were two different ones. From the beginning:");
    }
}

/// Keys are read one by one with signals off, and Ctrl-C raises the signal before the terminal is put
/// right again: without a handler it would stay mute.
fn hidden(prompt: &str) -> Result<String, Trouble> {
    // There is a handler already when this is the second question.
    let _ = ctrlc::set_handler(|| {});
    rpassword::prompt_password(prompt).map_err(|error| match error.kind() {
        std::io::ErrorKind::Interrupted => Trouble::Interrupted,
        _ => Trouble::NothingTyped,
    })
}

fn one_line() -> Result<String, Trouble> {
    let mut line = Vec::new();
    // Whoever pipes more has piped something else; with the line's end it is seen to be too long.
    let limit = LONGEST as u64 + 3;
    std::io::stdin().lock().take(limit).read_until(b'\n', &mut line).map_err(|_| Trouble::NothingTyped)?;
    let text = line.strip_suffix(b"\n").unwrap_or(&line);
    let text = text.strip_suffix(b"\r").unwrap_or(text);
    if text.len() > LONGEST {
        return Err(Trouble::TooLong);
    }
    String::from_utf8(text.to_vec()).map_err(|_| Trouble::NothingTyped)
}
