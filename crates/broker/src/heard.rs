//! What asking a server told about the server and about the way to it, whatever was asked.

use std::time::Duration;

use fediaccounts_core::{IdentifyError, NetError, RefreshError, RevokeError};

/// How asking a server ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// It answered what was asked.
    Answer,
    /// It is well, but would not do what was asked.
    Declined {
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// It is there and cannot answer now, or something else answers in its place.
    Trouble {
        /// How long to wait, if it said so.
        retry_after: Option<Duration>,
    },
    /// Its name has no address here.
    NoAddress,
    /// No connection comes about: a matter of the server, or of the network in between.
    Blocked,
    /// Nothing came in time.
    Nothing,
}

/// A captive portal's word for itself (RFC 6585).
const NETWORK_LOGIN: u16 = 511;

impl Heard {
    fn status(status: u16, retry_after: Option<Duration>) -> Self {
        match status {
            NETWORK_LOGIN => Self::Blocked,
            429 | 500.. => Self::Trouble { retry_after },
            _ => Self::Declined { retry_after },
        }
    }

    /// How long the server asks to wait.
    pub(crate) fn retry_after(self) -> Option<Duration> {
        match self {
            Self::Declined { retry_after } | Self::Trouble { retry_after } => retry_after,
            _ => None,
        }
    }
}

impl From<&NetError> for Heard {
    fn from(error: &NetError) -> Self {
        match error {
            NetError::NotFound => Self::NoAddress,
            // A portal breaks the secure connection to every server alike.
            NetError::Connect | NetError::Tls => Self::Blocked,
            NetError::TimedOut => Self::Nothing,
            NetError::TooLarge | NetError::Redirect | NetError::Forbidden | NetError::Protocol => {
                Self::Trouble { retry_after: None }
            }
        }
    }
}

impl From<&IdentifyError> for Heard {
    fn from(error: &IdentifyError) -> Self {
        match error {
            IdentifyError::Net(error) => error.into(),
            IdentifyError::TokenRefused | IdentifyError::ScopeTooSmall | IdentifyError::AccountDisabled => {
                Self::Answer
            }
            IdentifyError::Unavailable { status: NETWORK_LOGIN, .. } => Self::Blocked,
            // A closed server says 404 or 410 to everybody; that is no answer about this account.
            IdentifyError::Unavailable { retry_after, .. } => Self::Trouble { retry_after: *retry_after },
            IdentifyError::Malformed => Self::Trouble { retry_after: None },
        }
    }
}

impl From<&RevokeError> for Heard {
    fn from(error: &RevokeError) -> Self {
        match error {
            RevokeError::Net(error) => error.into(),
            RevokeError::RegistrationLost | RevokeError::Unsupported | RevokeError::RunOut => {
                Self::Declined { retry_after: None }
            }
            RevokeError::Refused { status, retry_after } => Self::status(*status, *retry_after),
        }
    }
}

impl From<&RefreshError> for Heard {
    fn from(error: &RefreshError) -> Self {
        match error {
            RefreshError::Net(error) => error.into(),
            RefreshError::InvalidGrant | RefreshError::InvalidClient => Self::Answer,
            RefreshError::Busy | RefreshError::Unsupported => Self::Declined { retry_after: None },
            RefreshError::Unavailable { status, retry_after } => Self::status(*status, *retry_after),
            RefreshError::Malformed => Self::Trouble { retry_after: None },
        }
    }
}
