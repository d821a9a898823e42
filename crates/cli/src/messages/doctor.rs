//! What the doctor says.

use fediaccounts_protocol::manage::{Found, KeySlots, Verdict};

use super::{accounts, failure};
use crate::commands::Looked;

/// What is, and what to do.
pub(crate) fn finding(found: &Found) -> (String, Option<String>) {
    match found {
        Found::Agent { version } => fine(format!("The agent answers, version {version}.")),
        Found::OtherVersion { version } => todo(
            format!("The agent is version {version}, and this program another."),
            "It ends with your session; the next start takes the version that is installed.",
        ),
        Found::PublicOnly => {
            todo("The socket leads to where little is answered.", "Run this where the accounts are.")
        }
        Found::Alone { path } => fine(format!("{path} is yours alone.")),
        Found::Missing { path } => {
            todo(format!("{path} is not there."), "The agent makes it when it starts: try again.")
        }
        Found::Foreign { path } => todo(
            format!("{path} is a link, or belongs to somebody else."),
            "Find out who put it there, and remove it.",
        ),
        Found::Open { path, has, wanted } => todo(
            format!("Others get at {path}: its mode is {has:04o}."),
            format!("chmod {wanted:04o} {path}"),
        ),
        Found::Key { slots, keyring } => fine(key(*slots, keyring.as_deref())),
        Found::Locked => todo("Accounts are locked.", "`fediaccounts unlock` opens them."),
        Found::Database { accounts: count, size } => {
            let count = accounts((*count).try_into().unwrap_or(usize::MAX));
            let large = if *size == 0 { String::new() } else { format!(", {} kB", size.div_ceil(1000)) };
            fine(format!("The database is open: {count}{large}."))
        }
        Found::Links => fine("The browser brings sign-ins back."),
        Found::Window => fine("Questions of programs are shown in a window."),
        Found::NoWindow => todo(
            "The window is not installed beside this program.",
            "Answer questions of programs with `fediaccounts consents`.",
        ),
        Found::NoDisplay => todo(
            "There is no display here.",
            "Answer questions of programs with `fediaccounts consents`, and sign in with --no-browser.",
        ),
        Found::Failed { failure: why } => {
            let (what, help) = failure(why);
            todo(what, help)
        }
    }
}

fn fine(what: impl Into<String>) -> (String, Option<String>) {
    (what.into(), None)
}

fn todo(what: impl Into<String>, todo: impl Into<String>) -> (String, Option<String>) {
    (what.into(), Some(todo.into()))
}

fn key(slots: KeySlots, keyring: Option<&str>) -> String {
    let named = keyring.map(|name| format!(" ({name})")).unwrap_or_default();
    match (slots.keyring, slots.passphrase) {
        (true, true) => {
            format!("The key lies in the keyring{named}, and is sealed with a passphrase beside it.")
        }
        (false, true) => "The key is sealed with a passphrase.".into(),
        _ => format!("The key lies in the keyring{named}."),
    }
}

/// One thing a line, and what to do below it.
pub(crate) fn looked(looked: &[Looked]) -> String {
    let lines = looked.iter().map(|looked| {
        let mark = match looked.verdict {
            Verdict::Fine => "fine   ",
            Verdict::Warning => "less   ",
            Verdict::Wrong => "WRONG  ",
        };
        let todo = looked.todo.as_ref().map(|todo| format!("\n         {todo}")).unwrap_or_default();
        format!("{mark}  {}{todo}", looked.what)
    });
    lines.collect::<Vec<_>>().join("\n")
}
