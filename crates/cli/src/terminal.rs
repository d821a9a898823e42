//! What is asked of a person.

use std::io::{BufRead, IsTerminal};

use fediaccounts_protocol::manage::Typed;

use crate::output::{self, Output};
use crate::stdin;
use crate::trouble::{Trouble, Wanted};

/// Answers that say yes to a simple question.
pub(crate) const YES: &[&str] = &["y", "yes"];

/// Whether there is somebody who can be asked.
pub(crate) fn is_attended() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Whether pictures are seen by somebody.
pub(crate) fn shows_pictures() -> bool {
    std::io::stderr().is_terminal()
}

/// Whether answers are seen by somebody, and kept by nobody.
pub(crate) fn shows_answers() -> bool {
    std::io::stdout().is_terminal()
}

/// Throws away what was typed and not read yet.
pub(crate) fn forget_typed() {
    #[cfg(unix)]
    let _ = rustix::termios::tcflush(std::io::stdin(), rustix::termios::QueueSelector::IFlush);
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

/// Asks a question that has several answers. Gives what was typed, in small letters; nothing if there is nobody
/// any more.
pub(crate) fn answer(question: &str) -> Option<String> {
    output::ask(&format!("{question} "));
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(1..) => Some(line.trim().to_lowercase()),
        Ok(0) | Err(_) => None,
    }
}

/// Reads a passphrase: from the terminal, which does not show it, or one line of stdin where that is
/// none. Empty is nothing typed.
pub(crate) fn passphrase(prompt: &str) -> Result<Option<Typed>, Trouble> {
    hidden(prompt, Wanted::Passphrase)
}

/// Reads a new passphrase: twice from a terminal, where nobody sees what they type.
pub(crate) fn new_passphrase(output: Output) -> Result<Typed, Trouble> {
    new(output, "New passphrase: ", Wanted::Passphrase)
}

/// Reads what is to be typed blindly for the first time: twice from a terminal.
pub(crate) fn new(output: Output, prompt: &str, wanted: Wanted) -> Result<Typed, Trouble> {
    loop {
        let first = hidden(prompt, wanted)?.ok_or(Trouble::NothingTyped(wanted))?;
        if !std::io::stdin().is_terminal() || hidden("Once more: ", wanted)?.as_ref() == Some(&first) {
            return Ok(first);
        }
        output.note("These were two different ones. From the beginning:");
    }
}

/// Reads what nobody may see: from the terminal, which does not show it, or one line of stdin where
/// that is none. Empty is nothing typed.
pub(crate) fn hidden(prompt: &str, wanted: Wanted) -> Result<Option<Typed>, Trouble> {
    let typed = if std::io::stdin().is_terminal() { mute(prompt, wanted)? } else { stdin::line(wanted)? };
    match typed.0.len() {
        0 => Ok(None),
        1..=stdin::LONGEST => Ok(Some(typed)),
        _ => Err(Trouble::TooLong(wanted)),
    }
}

/// Keys are read one by one with signals off, and Ctrl-C raises the signal before the terminal is put
/// right again: without a handler it would stay mute.
fn mute(prompt: &str, wanted: Wanted) -> Result<Typed, Trouble> {
    // There is a handler already when this is the second question.
    let _ = ctrlc::set_handler(|| {});
    rpassword::prompt_password(prompt).map(Typed).map_err(|error| match error.kind() {
        std::io::ErrorKind::Interrupted => Trouble::Interrupted,
        _ => Trouble::NothingTyped(wanted),
    })
}
