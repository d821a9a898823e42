//! What went wrong, for every code there is.

use fediaccounts_protocol::{Failure, Remedy};

use super::sentences::{Sentences, sentences};
use super::times;
use crate::trouble::{Trouble, Wanted};

/// Why a command did not do what it was asked to.
pub(crate) fn trouble(trouble: &Trouble) -> (String, String) {
    match trouble {
        Trouble::Failed(why) => failure(why),
        Trouble::NotConfirmed { what, option } => (
            format!("{what} Nobody said yes to that."),
            format!("Nothing was changed. If you mean it, add {option}."),
        ),
        Trouble::NothingTyped(wanted) => (
            format!("No {} was typed.", noun(*wanted)),
            format!("Nothing was changed. Type it when you are asked, or {}.", elsewhere(*wanted)),
        ),
        Trouble::TooLong(Wanted::Passphrase) => (
            "This is longer than any passphrase.".into(),
            "Use at most 1024 bytes; a few words are enough.".into(),
        ),
        Trouble::TooLong(wanted) => {
            (format!("This is longer than any {}.", noun(*wanted)), "Use at most 1024 bytes.".into())
        }
        Trouble::CommandNotFound(name) => {
            (format!("There is no program {name}."), "Look at its spelling, or name its whole path.".into())
        }
        Trouble::CommandNotStarted(name) => (
            format!("{name} cannot be run."),
            "Look whether it is a program, and whether you may run it.".into(),
        ),
        other => {
            let (what, todo) = simple(other);
            (what.into(), todo.into())
        }
    }
}

/// Those that are about nothing in particular.
fn simple(trouble: &Trouble) -> Sentences {
    match trouble {
        Trouble::Interrupted => ("Stopped.", "Nothing was changed."),
        Trouble::NoneNamed => (
            "No account was named, and none is the default one here.",
            "Name one, or choose it with `fediaccounts default ACCOUNT`.",
        ),
        Trouble::NotOfServer => {
            ("This account is not one of that server.", "See `fediaccounts list --instance HOST`.")
        }
        Trouble::NoFolder => {
            ("The folder that this runs in is not there any more.", "Go to another one and try again.")
        }
        Trouble::Unattended => (
            "Questions are answered at a terminal alone.",
            "Run `fediaccounts consents` in one; `--json` shows what waits.",
        ),
        Trouble::PublicOnly => (
            "Through this socket `list`, `token` and `exec` alone are answered.",
            "Run it on the computer that the socket leads to.",
        ),
        Trouble::FileThere => {
            ("There is a file of that name already.", "Choose another name, or add --force to write over it.")
        }
        Trouble::NotForTerminals => {
            ("The file is no text that a terminal could show.", "Name a file, or send it on: > FILE")
        }
        // Nothing else is left.
        _ => ("The answer could not be written.", "Look whether the disk is full."),
    }
}

fn noun(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Passphrase => "passphrase",
        Wanted::Name => "name",
        Wanted::Password => "password",
        Wanted::Code => "code",
        Wanted::Email => "e-mail address",
        Wanted::Reason => "reason",
        Wanted::Birth => "date of birth",
    }
}

/// How it is said where nobody is asked.
fn elsewhere(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Passphrase => "send it as one line to stdin",
        Wanted::Name => "use --user NAME",
        Wanted::Password => "add --password-stdin and send it as one line to stdin",
        Wanted::Code => "add --password-stdin and send it as the line after the password",
        Wanted::Email => "use --email ADDRESS",
        Wanted::Reason => "use --reason TEXT",
        Wanted::Birth => "use --born DATE",
    }
}

/// What the agent says went wrong.
pub(crate) fn failure(failure: &Failure) -> (String, String) {
    // A newer agent may name what this program does not know; a named code is never answered so.
    let (what, todo) = sentences(failure.code).unwrap_or(("Something went wrong.", "Try again."));
    let what = match &failure.detail {
        Some(detail) => format!("{what} ({detail})"),
        None => what.to_owned(),
    };
    (what, offered(&failure.remedy).unwrap_or_else(|| todo.to_owned()))
}

/// What the agent offers, where that says more than the code alone.
fn offered(remedy: &Remedy) -> Option<String> {
    Some(match remedy {
        Remedy::Use { text } => format!("Did you mean {text}?"),
        Remedy::Retry { after: Some(seconds) } => {
            format!("Try again in {}.", times::duration((*seconds).into()))
        }
        Remedy::EnterPassphrase => "Type your passphrase: `fediaccounts unlock`.".into(),
        Remedy::ChoosePassphrase => {
            "Choose a passphrase with `fediaccounts passphrase set`, or install GNOME Keyring, KWallet or KeePassXC.".into()
        }
        Remedy::RestoreBackup => {
            "Put a backup in its place: `fediaccounts backup list`, then `fediaccounts backup restore NAME`. The file is kept.".into()
        }
        Remedy::StartAnew => {
            "Put the former keyring back if you can. If not, `fediaccounts start-anew` sets the accounts aside and begins with none.".into()
        }
        _ => return None,
    })
}

#[cfg(test)]
#[path = "failures_tests.rs"]
mod tests;
