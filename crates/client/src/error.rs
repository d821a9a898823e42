//! What can come of a call instead of an answer.

use std::time::Duration;

use fediaccounts_protocol::{Code, Failure, Remedy};

/// What came of a call instead of an answer. Each is something else to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The person has to be asked: [`Client::request`](crate::Client::request).
    #[error("the person has to be asked first")]
    ConsentRequired,
    /// The person has to sign the account in again, in FediAccounts. Tell them.
    #[error("the account has to be signed in again")]
    SignInRequired,
    /// The person said no, or nothing. Do not ask again by yourself.
    #[error("the person said no")]
    Denied,
    /// Accounts are locked. [`Event::Unlocked`](crate::Event::Unlocked) tells when that is over.
    #[error("accounts are locked")]
    Locked,
    /// The account's server does not answer. Try again later.
    #[error("the account's server does not answer")]
    Unreachable {
        /// When that is worth it, if it is known.
        retry_after: Option<Duration>,
    },
    /// There is no such account, or this app may not use it; the two are not told apart.
    #[error("there is no such account for this app")]
    NoAccess,
    /// Too much was asked in too short a time.
    #[error("too much was asked in too short a time")]
    RateLimited {
        /// When to try again, if it is known.
        retry_after: Option<Duration>,
    },
    /// The agent is stopping, and so is the one that was started in its place.
    #[error("the agent is stopping")]
    ShuttingDown,
    /// The agent speaks no version that this library speaks: one of the two is too old.
    #[error("the agent speaks another version of the protocol")]
    UnsupportedVersion,
    /// There is no agent, and none could be started: FediAccounts may not be installed.
    #[error("there is no agent")]
    AgentUnreachable,
    /// Another user may stand behind the socket. Nothing was sent.
    #[error("the socket may be another user's")]
    ForeignSocket,
    /// The agent finds a fault in what was asked: an empty list of scopes, an endless reason.
    #[error("the agent cannot read the request")]
    BadRequest,
    /// What the agent answered cannot be read.
    #[error("the agent's answer cannot be read")]
    BadAnswer,
    /// Something that has no name here.
    #[error("the agent failed: {0}")]
    Other(String),
}

impl Error {
    /// Its name on the wire, as `docs/ipc.md` has it: `consent_required`.
    pub fn code(&self) -> &str {
        match self {
            Self::ConsentRequired => "consent_required",
            Self::SignInRequired => "sign_in_required",
            Self::Denied => "denied",
            Self::Locked => "locked",
            Self::Unreachable { .. } => "unreachable",
            Self::NoAccess => "no_access",
            Self::RateLimited { .. } => "rate_limited",
            Self::ShuttingDown => "shutting_down",
            Self::UnsupportedVersion => "unsupported_version",
            Self::AgentUnreachable => "agent_unreachable",
            Self::ForeignSocket => "foreign_socket",
            Self::BadRequest => "bad_request",
            Self::BadAnswer => "bad_answer",
            Self::Other(code) => code,
        }
    }
}

impl From<Failure> for Error {
    fn from(failure: Failure) -> Self {
        let retry_after = match failure.remedy {
            Remedy::Retry { after } => after.map(|seconds| Duration::from_secs(seconds.into())),
            _ => None,
        };
        match failure.code {
            Code::ConsentRequired => Self::ConsentRequired,
            Code::SignInRequired => Self::SignInRequired,
            Code::Denied => Self::Denied,
            Code::Locked | Code::AppLocked => Self::Locked,
            Code::Unreachable => Self::Unreachable { retry_after },
            Code::NoAccess => Self::NoAccess,
            Code::RateLimited => Self::RateLimited { retry_after },
            Code::ShuttingDown => Self::ShuttingDown,
            Code::UnsupportedVersion => Self::UnsupportedVersion,
            Code::AgentUnreachable if failure == crate::stream::foreign() => Self::ForeignSocket,
            Code::AgentUnreachable => Self::AgentUnreachable,
            Code::BadRequest => Self::BadRequest,
            Code::BadAnswer => Self::BadAnswer,
            code => Self::Other(name(code)),
        }
    }
}

/// A code as it stands on the wire.
fn name(code: Code) -> String {
    let value = serde_json::to_value(code).ok();
    value.as_ref().and_then(serde_json::Value::as_str).unwrap_or("internal").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_has_the_name_it_has_on_the_wire() {
        for code in [
            Code::ConsentRequired,
            Code::SignInRequired,
            Code::Denied,
            Code::Locked,
            Code::Unreachable,
            Code::NoAccess,
            Code::RateLimited,
            Code::ShuttingDown,
            Code::UnsupportedVersion,
            Code::AgentUnreachable,
            Code::BadRequest,
            Code::BadAnswer,
            Code::NotAllowed,
        ] {
            assert_eq!(Error::from(Failure::new(code)).code(), name(code));
        }
        assert_eq!(Error::from(crate::stream::foreign()), Error::ForeignSocket);
    }

    #[test]
    fn when_to_try_again_is_passed_on() {
        let failure = Failure::new(Code::RateLimited).remedy(Remedy::Retry { after: Some(2) });
        let retry_after = Some(Duration::from_secs(2));
        assert_eq!(Error::from(failure), Error::RateLimited { retry_after });
    }
}
