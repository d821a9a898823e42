//! What can go wrong with what only some software has.

use std::time::Duration;

use super::NetError;

/// Signing in with a name and a password.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// No answer.
    #[error("sending the password")]
    Net(#[from] NetError),
    /// Name or password is wrong; no server says which.
    #[error("the name or the password is wrong")]
    WrongPassword,
    /// The second factor is wrong.
    #[error("the second factor is wrong")]
    WrongCode,
    /// The challenge is too old: the password is needed again.
    #[error("the second factor came too late")]
    ChallengeExpired,
    /// `invalid_client`: the registration is gone.
    #[error("the server no longer knows the registration")]
    InvalidClient,
    /// The account cannot be signed in to before something is done.
    #[error("the account cannot be signed in to: {0:?}")]
    Barred(Bar),
    /// Too many tries, or too many requests.
    #[error("the server takes no more tries for now")]
    TooMany {
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// Another refusal.
    #[error("the server refused with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// The answer has neither a token nor a challenge.
    #[error("the server's token answer cannot be read")]
    Malformed,
}

/// Why an account cannot be signed in to although the password is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bar {
    /// Disabled or blocked at the server.
    Disabled,
    /// Its e-mail address is not confirmed.
    EmailUnconfirmed,
    /// It waits for somebody's approval.
    AwaitingApproval,
    /// It was not approved.
    Rejected,
    /// The server wants a new password first.
    PasswordReset,
}

/// Signing in by the device flow.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeviceError {
    /// No answer.
    #[error("asking about the sign-in on another device")]
    Net(#[from] NetError),
    /// `access_denied`: the person said no.
    #[error("the sign-in was refused")]
    Denied,
    /// `expired_token`: nobody said anything in time.
    #[error("the code has run out")]
    Expired,
    /// `invalid_client`: the registration is gone.
    #[error("the server no longer knows the registration")]
    InvalidClient,
    /// `invalid_scope`.
    #[error("the server does not give that scope")]
    InvalidScope,
    /// Another refusal.
    #[error("the server refused with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// The answer cannot be read, or its page is not the server's own.
    #[error("the server's device answer cannot be read")]
    Malformed,
}

/// Listing or ending sessions.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SessionsError {
    /// No answer.
    #[error("asking for the sessions")]
    Net(#[from] NetError),
    /// This server does not list them.
    #[error("the server does not list sessions")]
    Unsupported,
    /// The server does not take our own token.
    #[error("the server refuses the token")]
    TokenRefused,
    /// Our own token may not ask.
    #[error("the token's scope is too small")]
    ScopeTooSmall,
    /// It is still there after it was ended.
    #[error("the session is still there")]
    StillThere,
    /// The server asks for patience, or refuses.
    #[error("the server refused with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// The answer cannot be read.
    #[error("the server's list of sessions cannot be read")]
    Malformed,
}

/// Making an account.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NewAccountError {
    /// No answer. The server may have made it all the same.
    #[error("asking for a new account")]
    Net(#[from] NetError),
    /// It takes no new people, or none through apps.
    #[error("the server takes no new people")]
    Closed,
    /// What was typed is not to its liking.
    #[error("the server does not accept what was typed: {0:?}")]
    Field(FieldError),
    /// Too many new accounts from here.
    #[error("the server takes no more new accounts for now")]
    TooMany {
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// Another refusal, with the server's own words: untrusted, plain, cut.
    #[error("the server refused with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// What it said.
        words: String,
    },
    /// The answer cannot be read.
    #[error("the server's answer about a new account cannot be read")]
    Malformed,
}

/// What a server has against what was typed for a new account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldError {
    /// Somebody has the name.
    UsernameTaken,
    /// It is no name there.
    UsernameInvalid,
    /// There is an account with that address.
    EmailTaken,
    /// It is no address, or one that the server does not take.
    EmailRefused,
    /// Too short or too simple.
    PasswordRefused,
    /// A reason is needed.
    ReasonNeeded,
    /// Too young, or no date.
    AgeRefused,
}
