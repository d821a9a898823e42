//! What the doctor says.

use std::path::PathBuf;

use fediaccounts_protocol::manage::KeySlots;

use super::accounts;
use crate::commands::{Looked, Verdict};

/// What was found.
#[derive(Debug)]
pub(crate) enum Word {
    /// The agent answers, in this version.
    Agent(String),
    /// The agent is of another version than the command line.
    OtherVersion(String),
    /// The socket leads to where the public protocol alone is answered.
    PublicOnly,
    /// Nobody else gets at it.
    Alone(PathBuf),
    Missing(PathBuf),
    Foreign(PathBuf),
    /// Others may do more there than they should.
    Open {
        path: PathBuf,
        has: u32,
        wanted: u32,
    },
    Key(KeySlots),
    Locked,
    Database(u32),
    Links,
    Window,
    NoWindow,
    NoDisplay,
}

impl Word {
    /// What is, and what to do.
    pub(crate) fn sentences(self) -> (String, Option<String>) {
        let fine = |what: String| (what, None);
        let todo = |what: String, todo: &str| (what, Some(todo.to_owned()));
        match self {
            Self::Agent(version) => fine(format!("The agent answers, version {version}.")),
            Self::OtherVersion(version) => todo(
                format!("The agent is version {version}, and this program another."),
                "It ends with your session; the next start takes the version that is installed.",
            ),
            Self::PublicOnly => todo(
                "The socket leads to where little is answered.".into(),
                "Run this where the accounts are.",
            ),
            Self::Alone(path) => fine(format!("{} is yours alone.", path.display())),
            Self::Missing(path) => todo(
                format!("{} is not there.", path.display()),
                "The agent makes it when it starts: try again.",
            ),
            Self::Foreign(path) => todo(
                format!("{} is a link, or belongs to somebody else.", path.display()),
                "Find out who put it there, and remove it.",
            ),
            Self::Open { path, has, wanted } => (
                format!("Others get at {}: its mode is {has:04o}.", path.display()),
                Some(format!("chmod {wanted:04o} {}", path.display())),
            ),
            Self::Key(slots) => fine(match (slots.keyring, slots.passphrase) {
                (true, true) => {
                    "The key lies in the keyring, and is sealed with a passphrase beside it.".into()
                }
                (false, true) => "The key is sealed with a passphrase.".into(),
                _ => "The key lies in the keyring.".into(),
            }),
            Self::Locked => todo("Accounts are locked.".into(), "`fediaccounts unlock` opens them."),
            Self::Database(count) => {
                fine(format!("The database is open: {}.", accounts(count.try_into().unwrap_or(usize::MAX))))
            }
            Self::Links => fine("The browser brings sign-ins back.".into()),
            Self::Window => fine("Questions of programs are shown in a window.".into()),
            Self::NoWindow => todo(
                "The window is not installed beside this program.".into(),
                "Answer questions of programs with `fediaccounts consents`.",
            ),
            Self::NoDisplay => todo(
                "There is no display here.".into(),
                "Answer questions of programs with `fediaccounts consents`, and sign in with --no-browser.",
            ),
        }
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
