//! What is printed: text for people, or JSON. That nobody reads it any more is nobody's concern.

use std::io::Write;
use std::process::ExitCode;

use fediaccounts_protocol::{Typed, encode_typed};
use serde::Serialize;
use zeroize::Zeroizing;

use crate::trouble::Trouble;
use crate::{messages, terminal};

/// It is done.
pub(crate) const DONE: u8 = 0;
/// It failed.
pub(crate) const FAILED: u8 = 1;
/// The server could not be reached; the answer says what that means.
pub(crate) const NOT_ANSWERING: u8 = 5;
/// The account waits at the server for somebody's approval, or for an e-mail to be answered.
pub(crate) const AWAITING: u8 = 8;
/// The person said no, or nothing.
pub(crate) const DENIED: u8 = 9;

const BLACK_ON_WHITE: &str = "\u{1b}[30;107m";
const AS_BEFORE: &str = "\u{1b}[0m";

/// Text or JSON.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Output {
    json: bool,
}

impl Output {
    pub(crate) fn new(json: bool) -> Self {
        Self { json }
    }

    /// Whether a person can be asked something. Programs that read JSON are asked nothing.
    pub(crate) fn may_ask(self) -> bool {
        !self.json && terminal::is_attended()
    }

    /// Whether programs read the answers.
    pub(crate) fn is_json(self) -> bool {
        self.json
    }

    /// Prints an answer: as JSON on one line, or what `text` makes of it.
    pub(crate) fn answer<T: Serialize>(self, answer: &T, text: impl FnOnce(&T) -> String) {
        if self.json {
            out(&serde_json::to_string(answer).expect("every answer has a JSON form"));
        } else {
            out(&plain(&text(answer)));
        }
    }

    /// Prints an answer with a token in it: as JSON, or the token alone. Nothing of it stays in a buffer, and
    /// that it did not arrive is said.
    pub(crate) fn secret<T: Serialize>(self, answer: &T, token: &Typed) -> Result<(), Trouble> {
        let line = if self.json {
            encode_typed(answer)
        } else {
            let mut line = Zeroizing::new(Vec::with_capacity(token.0.len() + 1));
            line.extend_from_slice(token.0.as_bytes());
            line.push(b'\n');
            line
        };
        // A whole line goes past the buffer of the standard library.
        std::io::stdout().write_all(&line).map_err(|_| Trouble::Unwritten)
    }

    /// Says something about how it goes; nothing reads it.
    pub(crate) fn note(self, text: &str) {
        if !self.json {
            err(&format!("{}\n", plain(text)));
        }
    }

    /// Prints what a program that reads JSON needs before the answer, and says it to people.
    pub(crate) fn meanwhile<T: Serialize>(self, meanwhile: &T, text: impl FnOnce() -> String) {
        if self.json {
            out(&serde_json::to_string(meanwhile).expect("every answer has a JSON form"));
        } else {
            self.note(&text());
        }
    }

    /// Shows a picture of black and white blocks, where it is seen. Its colours are its own, whatever
    /// those of the terminal are.
    pub(crate) fn picture(self, rows: &[String]) {
        if !self.json && terminal::shows_pictures() {
            for row in rows {
                err(&format!("{BLACK_ON_WHITE}{}{AS_BEFORE}\n", plain(row)));
            }
        }
    }

    /// Prints a trouble that does not end the command.
    pub(crate) fn warn(self, trouble: &Trouble) {
        if self.json {
            err(&format!("{}\n", trouble.json()));
        } else {
            let (what, todo) = messages::trouble(trouble);
            err(&format!("{}\n{}\n", plain(&what), plain(&todo)));
        }
    }

    /// Prints a trouble and gives the exit code for it.
    pub(crate) fn trouble(self, trouble: &Trouble) -> ExitCode {
        if self.json {
            out(&trouble.json().to_string());
        } else {
            self.warn(trouble);
        }
        trouble.exit_code()
    }
}

/// Puts a question, with the answer on the same line.
pub(crate) fn ask(text: &str) {
    err(&plain(text));
}

fn out(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

fn err(text: &str) {
    let _ = write!(std::io::stderr(), "{text}");
}

/// Names come from servers, and a terminal obeys what it is shown: nothing that steers it, or turns
/// the direction of writing, gets through.
fn plain(text: &str) -> String {
    let steers = |c: char| {
        c != '\n' && c.is_control()
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    text.replace(steers, "\u{fffd}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_is_shown_steers_the_terminal() {
        let shown = plain("\u{1b}[2J\u{9b}31m@ana\u{202e}elpmaxe\r\u{7}\nline");
        assert_eq!(shown, "\u{fffd}[2J\u{fffd}31m@ana\u{fffd}elpmaxe\u{fffd}\u{fffd}\nline", "T047-OA");
        assert_eq!(plain("@ana@social.example · Ana Lïnd 🦀"), "@ana@social.example · Ana Lïnd 🦀");
    }
}
