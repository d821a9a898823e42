//! What can go wrong, one enum per operation. Sentences for people are written elsewhere, by code.

mod abilities;
mod ports;

use std::time::Duration;

pub use abilities::{Bar, DeviceError, FieldError, NewAccountError, PasswordError, SessionsError};
pub use ports::{
    BrowserError, EntropyError, KeyringError, LoopbackError, PictureError, PromptError, StartAtLoginError,
};

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
