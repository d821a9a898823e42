//! What can go wrong, one enum per operation. Sentences for people are written elsewhere, by code.

use std::time::Duration;

/// A request that brought no answer to read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NetError {
    /// The name has no address, or there is no network.
    #[error("the host name was not found")]
    NotFound,
    /// Nobody listens, or the connection broke.
    #[error("the connection failed")]
    Connect,
    /// The certificate or the handshake is bad.
    #[error("the secure connection failed")]
    Tls,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// The answer is larger than allowed.
    #[error("the answer is too large")]
    TooLarge,
    /// A redirect that is not followed: on POST, to another scheme, or too many.
    #[error("the server redirects where it must not")]
    Redirect,
    /// The address lies in a network that servers may not send us to.
    #[error("the address is not on the public internet")]
    Forbidden,
    /// What came back is no HTTP.
    #[error("the answer is not HTTP")]
    Protocol,
}

/// Finding out what stands at an address.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DiscoveryError {
    /// No answer.
    #[error("asking the server what it is")]
    Net(#[from] NetError),
    /// It asks for patience: 429, or a gateway without its server.
    #[error("the server cannot answer now: status {status}")]
    Unavailable {
        /// The HTTP status.
        status: u16,
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// It answers, but not as a server of the fediverse.
    #[error("it is no server of the fediverse")]
    NotFediverse,
    /// It runs software that FediAccounts does not speak yet.
    #[error("the software is not supported yet")]
    Unsupported {
        /// The name from its NodeInfo.
        software: String,
    },
    /// An endpoint lies on another origin (RFC 8414), or the issuer is not the server asked.
    #[error("the server's sign-in endpoints are not its own")]
    ForeignEndpoint,
}

/// Registering a client.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegistrationError {
    /// No answer.
    #[error("registering at the server")]
    Net(#[from] NetError),
    /// Too many registrations from here.
    #[error("the server takes no more registrations for now")]
    TooMany {
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// `invalid_scope`, or Mastodon's words for it: the server does not give that scope, nor less of it.
    #[error("the server does not register that scope")]
    InvalidScope,
    /// The server refused.
    #[error("the server refused the registration with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// The answer is no registration.
    #[error("the server's registration answer cannot be read")]
    Malformed,
}

/// Exchanging a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// No answer.
    #[error("exchanging the code")]
    Net(#[from] NetError),
    /// `invalid_grant`: the code is used, too old, or not for us.
    #[error("the server does not accept the code")]
    InvalidGrant,
    /// `invalid_client`: the registration is gone.
    #[error("the server no longer knows the registration")]
    InvalidClient,
    /// `invalid_scope`: the server does not give that scope.
    #[error("the server does not give that scope")]
    InvalidScope,
    /// Another refusal.
    #[error("the server refused the exchange with status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
    },
    /// The answer has no token that can be used.
    #[error("the server's token answer cannot be read")]
    Malformed,
}

/// Asking whom a token speaks for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdentifyError {
    /// No answer.
    #[error("asking whom the token speaks for")]
    Net(#[from] NetError),
    /// The server does not take the token.
    #[error("the server refuses the token")]
    TokenRefused,
    /// The token is good, but its scope does not reach as far as the question.
    #[error("the token's scope is too small")]
    ScopeTooSmall,
    /// The account is disabled, or waits for something: the token is good.
    #[error("the account is disabled at the server")]
    AccountDisabled,
    /// The server asks for patience: 429 or 5xx.
    #[error("the server cannot answer now: status {status}")]
    Unavailable {
        /// The HTTP status.
        status: u16,
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// The answer names no account.
    #[error("the server's account answer cannot be read")]
    Malformed,
}

/// Revoking a token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RevokeError {
    /// No answer.
    #[error("revoking the token")]
    Net(#[from] NetError),
    /// The server no longer knows the registration that the token was made for, and still takes the
    /// token: nobody but the server's own pages can end it.
    #[error("the server no longer knows the registration, and takes the token")]
    RegistrationLost,
    /// The server has no way for a client to end a token, and still takes it: nobody but the server's own
    /// pages can end it.
    #[error("the server lets no client revoke, and takes the token")]
    Unsupported,
    /// The server does not take the access token any more, and has no other way to end what it is renewed
    /// with: that may live, so the set is renewed first, by whoever keeps what comes of it.
    #[error("the token has run out, and what renews it may live")]
    RunOut,
    /// The server refused, or could not say whether the token is dead.
    #[error("the server did not revoke: status {status}")]
    Refused {
        /// The HTTP status.
        status: u16,
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
}

/// Renewing a token (RFC 6749, section 6).
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RefreshError {
    /// No answer. The server may have renewed all the same.
    #[error("renewing the token")]
    Net(#[from] NetError),
    /// `invalid_grant`: the refresh token is used, too old, ended, or never was one.
    #[error("the server does not accept the refresh token")]
    InvalidGrant,
    /// `invalid_client`: the registration is gone.
    #[error("the server no longer knows the registration")]
    InvalidClient,
    /// The server was renewing it already (Pleroma's 409): asked again at once, it does.
    #[error("the server is renewing the token already")]
    Busy,
    /// The server asks for patience: 429 or 5xx, or refuses without a word about the token.
    #[error("the server cannot renew now: status {status}")]
    Unavailable {
        /// The HTTP status.
        status: u16,
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// The answer has no token that can be used. The server may have renewed all the same.
    #[error("the server's token answer cannot be read")]
    Malformed,
    /// There is nothing to renew with.
    #[error("the token cannot be renewed")]
    Unsupported,
}

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

/// Using the keyring.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyringError {
    /// No keyring service.
    #[error("there is no keyring service")]
    Absent,
    /// It is locked, and the person did not unlock it.
    #[error("the keyring is locked")]
    Locked,
    /// It did not answer in time.
    #[error("the keyring does not answer")]
    TimedOut,
    /// The entry is not one of ours.
    #[error("the keyring entry cannot be read")]
    Malformed,
    /// Another failure of the service.
    #[error("the keyring failed")]
    Failed,
}

/// Opening the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrowserError {
    /// Not a page we open: neither https nor loopback.
    #[error("not a page to open")]
    Refused,
    /// The desktop has none, or it failed to start.
    #[error("no browser could be started")]
    Failed,
}

/// The operating system's random source failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the random source failed")]
pub struct EntropyError;

/// Listening for the browser on this computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LoopbackError {
    /// Another program has the port, or none may be opened.
    #[error("no local address could be opened")]
    Unavailable,
    /// The listener broke.
    #[error("the local address failed")]
    Failed,
}

/// Fetching a picture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// No answer.
    #[error("fetching a picture")]
    Net(#[from] NetError),
    /// The answer is no picture of a kind we decode, or breaks a limit.
    #[error("the picture cannot be used")]
    Refused,
}
