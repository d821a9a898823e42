//! Why a command did not do what it was asked to.

use std::process::ExitCode;

use fediaccounts_protocol::{Code, Failure, Remedy};
use serde::Serialize;

/// Why a command did not do what it was asked to.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// The agent says so, or the way to it is closed.
    Failed(Failure),
    /// A question was answered with no, or there was nobody to ask.
    NotConfirmed {
        /// What was in question.
        what: String,
        /// The option that says yes beforehand.
        option: &'static str,
    },
    /// Something was to be typed, and nothing was.
    NothingTyped(Wanted),
    /// Nothing of that kind is that long.
    TooLong(Wanted),
    /// Ctrl-C.
    Interrupted,
    /// No account was named, and none is the default one.
    NoneNamed,
    /// The account is not one of that server.
    NotOfServer,
    /// The folder that this program runs in is not there any more.
    NoFolder,
    /// What was to be written could not be.
    Unwritten,
    /// There is a file already, and nobody said that it may go.
    FileThere,
    /// What was to be shown is no text.
    NotForTerminals,
    /// Nobody sits at a terminal.
    Unattended,
    /// The socket leads to where the public protocol alone is answered.
    PublicOnly,
    /// The program that was to be run is not there.
    CommandNotFound(String),
    /// The program that was to be run is no program.
    CommandNotStarted(String),
}

/// What is to be typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The passphrase of the accounts here.
    Passphrase,
    /// A name at a server.
    Name,
    /// A password at a server.
    Password,
    /// The code of a second factor.
    Code,
    /// An e-mail address.
    Email,
    /// Why somebody wants to join.
    Reason,
    /// A date of birth.
    Birth,
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        Self::Failed(failure)
    }
}

impl From<Code> for Trouble {
    fn from(code: Code) -> Self {
        Self::Failed(Failure::new(code))
    }
}

/// The same as a [`Failure`] in JSON, with codes of our own beside the agent's.
#[derive(Serialize)]
struct Own<'a> {
    code: &'static str,
    remedy: Remedy,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'a str>,
}

impl Trouble {
    /// As JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        let own = |code, detail| Own { code, remedy: Remedy::None, detail };
        match self {
            Self::Failed(failure) => serde_json::json!({ "error": failure }),
            Self::NotConfirmed { what, .. } => {
                serde_json::json!({ "error": own("not_confirmed", Some(what.as_str())) })
            }
            Self::NothingTyped(_) => serde_json::json!({ "error": own("nothing_typed", None) }),
            Self::TooLong(Wanted::Passphrase) => {
                serde_json::json!({ "error": own("passphrase_too_long", None) })
            }
            Self::TooLong(_) => serde_json::json!({ "error": own("too_long", None) }),
            Self::Interrupted => serde_json::json!({ "error": own("interrupted", None) }),
            Self::NoneNamed => serde_json::json!({ "error": own("no_account_named", None) }),
            Self::NotOfServer => serde_json::json!({ "error": own("not_of_server", None) }),
            Self::NoFolder => serde_json::json!({ "error": own("no_folder", None) }),
            Self::Unwritten => serde_json::json!({ "error": own("not_written", None) }),
            Self::FileThere => serde_json::json!({ "error": own("file_exists", None) }),
            Self::NotForTerminals => serde_json::json!({ "error": own("not_for_terminals", None) }),
            Self::Unattended => serde_json::json!({ "error": own("no_terminal", None) }),
            Self::PublicOnly => serde_json::json!({ "error": own("public_only", None) }),
            Self::CommandNotFound(name) => {
                serde_json::json!({ "error": own("command_not_found", Some(name.as_str())) })
            }
            Self::CommandNotStarted(name) => {
                serde_json::json!({ "error": own("command_not_started", Some(name.as_str())) })
            }
        }
    }

    /// What the program ends with.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code())
    }

    /// The same as a number.
    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Failed(failure) => exit_code(failure.code),
            Self::NotConfirmed { .. } | Self::NothingTyped(_) | Self::Unattended => 7,
            Self::NoneNamed | Self::NotOfServer => 3,
            Self::TooLong(_) | Self::NoFolder | Self::Unwritten | Self::FileThere | Self::NotForTerminals => {
                crate::output::FAILED
            }
            Self::PublicOnly => 6,
            Self::Interrupted => 130,
            // As shells have it.
            Self::CommandNotFound(_) => 127,
            Self::CommandNotStarted(_) => 126,
        }
    }
}

fn exit_code(code: Code) -> u8 {
    match code {
        Code::NoSuchAccount
        | Code::Ambiguous
        | Code::NoSuchInstance
        | Code::NoSuchSession
        | Code::NoSuchBackup
        | Code::NoSuchApp
        | Code::NoAccess => 3,
        Code::Locked | Code::AppLocked | Code::KeyringAbsent | Code::KeyMissing => 4,
        Code::NotAnswering | Code::HostNotFound | Code::TlsFailed | Code::Unreachable => {
            crate::output::NOT_ANSWERING
        }
        Code::AgentUnreachable | Code::NotAllowed => 6,
        Code::LooksAlike | Code::RulesNotAgreed | Code::ConsentRequired => 7,
        Code::AwaitingApproval | Code::EmailUnconfirmed => crate::output::AWAITING,
        Code::Denied => crate::output::DENIED,
        Code::SignInRequired | Code::SignInNeeded => 10,
        _ => crate::output::FAILED,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_troubles_look_like_the_agents() {
        for (trouble, json) in [
            (Trouble::from(Code::Locked), r#"{"error":{"code":"locked","remedy":{"kind":"none"}}}"#),
            (
                Trouble::NotConfirmed { what: "All?".into(), option: "--yes" },
                r#"{"error":{"code":"not_confirmed","detail":"All?","remedy":{"kind":"none"}}}"#,
            ),
            (
                Trouble::NothingTyped(Wanted::Name),
                r#"{"error":{"code":"nothing_typed","remedy":{"kind":"none"}}}"#,
            ),
            (Trouble::TooLong(Wanted::Code), r#"{"error":{"code":"too_long","remedy":{"kind":"none"}}}"#),
            (
                Trouble::TooLong(Wanted::Passphrase),
                r#"{"error":{"code":"passphrase_too_long","remedy":{"kind":"none"}}}"#,
            ),
            (Trouble::Interrupted, r#"{"error":{"code":"interrupted","remedy":{"kind":"none"}}}"#),
        ] {
            assert_eq!(trouble.json().to_string(), json);
        }
    }
}
