//! From what went wrong to what is said about it on the wire.

use std::time::Duration;

use fediaccounts_core::{
    AddressError, Bar, BrowserError, DeviceError, DiscoveryError, EntropyError, FieldError, IdentifyError,
    KeyringError, LoopbackError, MismatchError, NetError, NewAccountError, PasswordError, PastedError,
    RedirectError, RefreshError, RegistrationError, SessionsError, TokenError,
};
use fediaccounts_moving::{OpenError, SealError};
use fediaccounts_protocol::{Code, Failure, Remedy};
use fediaccounts_store::{KeyFileError, PassphraseError, RestoreError, StoreError};

use crate::locks::{damaged, of_store};

/// An error of an operation that a client can be told about.
pub(crate) trait Explain {
    /// The code, the remedy and a detail that quotes nobody.
    fn explain(&self) -> Failure;
}

pub(crate) fn retry(code: Code, after: Option<Duration>) -> Failure {
    let after = after.and_then(|duration| u32::try_from(duration.as_secs()).ok());
    Failure::new(code).remedy(Remedy::Retry { after })
}

fn status(failure: Failure, status: u16) -> Failure {
    failure.detail(format!("HTTP {status}"))
}

impl Explain for AddressError {
    fn explain(&self) -> Failure {
        let mended = |code, suggestion: &Option<String>| match suggestion {
            Some(text) => Failure::new(code).remedy(Remedy::Use { text: text.clone() }),
            None => Failure::new(code),
        };
        match self {
            Self::Empty => Failure::new(Code::AddressEmpty),
            Self::TooLong => Failure::new(Code::AddressTooLong),
            Self::Space { suggestion } => mended(Code::AddressSpace, suggestion),
            Self::Invisible => Failure::new(Code::AddressInvisible),
            Self::BadCharacter { character } => Failure::new(Code::AddressCharacter).detail(*character),
            Self::NoDot => Failure::new(Code::AddressNoDot),
            Self::HandleWithoutServer => Failure::new(Code::AddressNoServer),
            Self::BadHandle => Failure::new(Code::AddressBadHandle),
            Self::NotHttps { suggestion } => mended(Code::AddressNotHttps, suggestion),
            Self::OtherScheme => Failure::new(Code::AddressOtherScheme),
            Self::UserInfo => Failure::new(Code::AddressPassword),
            Self::BadPort => Failure::new(Code::AddressBadPort),
            Self::Private => Failure::new(Code::AddressPrivate),
            Self::BadHost => Failure::new(Code::AddressBadHost),
        }
    }
}

impl Explain for NetError {
    fn explain(&self) -> Failure {
        match self {
            Self::NotFound => retry(Code::HostNotFound, None),
            Self::Tls => Failure::new(Code::TlsFailed),
            Self::Forbidden => Failure::new(Code::AddressPrivate),
            Self::Redirect => Failure::new(Code::BadRedirect),
            Self::TooLarge | Self::Protocol => Failure::new(Code::BadAnswer).detail(self.to_string()),
            Self::Connect | Self::TimedOut => retry(Code::NotAnswering, None).detail(self.to_string()),
        }
    }
}

impl Explain for DiscoveryError {
    fn explain(&self) -> Failure {
        match self {
            Self::Net(net) => net.explain(),
            Self::Unavailable { status: number, retry_after } => {
                status(retry(Code::NotAnswering, *retry_after), *number)
            }
            Self::Unsupported { software } => Failure::new(Code::Unsupported).detail(software.as_str()),
            Self::ForeignEndpoint => Failure::new(Code::ForeignEndpoint),
            Self::NotFediverse => Failure::new(Code::NotFediverse),
        }
    }
}

impl Explain for RegistrationError {
    fn explain(&self) -> Failure {
        match self {
            Self::Net(net) => net.explain(),
            Self::TooMany { retry_after } => retry(Code::TooManyRegistrations, *retry_after),
            Self::InvalidScope => Failure::new(Code::ScopeRefused),
            Self::Refused { status: number } => status(retry(Code::RegistrationRefused, None), *number),
            Self::Malformed => Failure::new(Code::BadAnswer),
        }
    }
}

impl Explain for TokenError {
    fn explain(&self) -> Failure {
        let again = |code| Failure::new(code).remedy(Remedy::StartAgain);
        match self {
            Self::Net(net) => net.explain().remedy(Remedy::StartAgain),
            Self::InvalidGrant => again(Code::CodeRefused),
            Self::InvalidClient => again(Code::RegistrationLost),
            Self::InvalidScope => again(Code::ScopeRefused),
            Self::Refused { status: number } => status(again(Code::CodeRefused), *number),
            Self::Malformed => again(Code::BadAnswer),
        }
    }
}

impl Explain for IdentifyError {
    fn explain(&self) -> Failure {
        match self {
            Self::Net(net) => net.explain(),
            Self::TokenRefused => Failure::new(Code::CodeRefused).remedy(Remedy::StartAgain),
            Self::ScopeTooSmall => Failure::new(Code::ScopeRefused),
            Self::AccountDisabled => Failure::new(Code::AccountDisabled),
            Self::Unavailable { status: number, retry_after } => {
                status(retry(Code::NotAnswering, *retry_after), *number)
            }
            Self::Malformed => Failure::new(Code::BadAnswer),
        }
    }
}

impl Explain for RefreshError {
    fn explain(&self) -> Failure {
        match self {
            Self::Net(net) => net.explain(),
            Self::InvalidGrant | Self::InvalidClient | Self::Unsupported => Failure::new(Code::SignInNeeded),
            Self::Busy => retry(Code::NotAnswering, None),
            Self::Unavailable { status: number, retry_after } => {
                status(retry(Code::NotAnswering, *retry_after), *number)
            }
            Self::Malformed => Failure::new(Code::BadAnswer),
        }
    }
}

impl Explain for PasswordError {
    fn explain(&self) -> Failure {
        match self {
            Self::Net(net) => net.explain(),
            Self::WrongPassword => Failure::new(Code::WrongPassword),
            Self::WrongCode => Failure::new(Code::WrongSecondFactor),
            Self::ChallengeExpired => Failure::new(Code::ChallengeExpired),
            Self::InvalidClient => Failure::new(Code::RegistrationLost).remedy(Remedy::StartAgain),
            Self::Barred(bar) => Failure::new(match bar {
                Bar::Disabled => Code::AccountDisabled,
                Bar::EmailUnconfirmed => Code::EmailUnconfirmed,
                Bar::AwaitingApproval => Code::AwaitingApproval,
                Bar::Rejected => Code::ApprovalRejected,
                Bar::PasswordReset => Code::PasswordReset,
            }),
            Self::TooMany { retry_after } => retry(Code::TooManyTries, *retry_after),
            Self::Refused { status: number } => status(retry(Code::NotAnswering, None), *number),
            Self::Malformed => Failure::new(Code::BadAnswer),
        }
    }
}

impl Explain for DeviceError {
    fn explain(&self) -> Failure {
        let again = |code| Failure::new(code).remedy(Remedy::StartAgain);
        match self {
            Self::Net(net) => net.explain(),
            Self::Denied => again(Code::AccessDenied),
            Self::Expired => again(Code::SignInExpired),
            Self::InvalidClient => again(Code::RegistrationLost),
            Self::InvalidScope => again(Code::ScopeRefused),
            Self::Refused { status: number, retry_after } => {
                status(retry(Code::CodeRefused, *retry_after), *number)
            }
            Self::Malformed => again(Code::BadAnswer),
        }
    }
}

impl Explain for SessionsError {
    fn explain(&self) -> Failure {
        match self {
            Self::Net(net) => net.explain(),
            Self::Unsupported => Failure::new(Code::NotOffered),
            Self::TokenRefused => Failure::new(Code::SignInNeeded),
            Self::ScopeTooSmall => Failure::new(Code::ScopeRefused),
            Self::StillThere => Failure::new(Code::SessionStillThere),
            Self::Refused { status: number, retry_after } => {
                status(retry(Code::NotAnswering, *retry_after), *number)
            }
            Self::Malformed => Failure::new(Code::BadAnswer),
        }
    }
}

impl Explain for NewAccountError {
    fn explain(&self) -> Failure {
        match self {
            Self::Net(net) => net.explain(),
            Self::Closed => Failure::new(Code::NewAccountsClosed),
            Self::Field(field) => Failure::new(match field {
                FieldError::UsernameTaken => Code::UsernameTaken,
                FieldError::UsernameInvalid => Code::UsernameInvalid,
                FieldError::EmailTaken => Code::EmailTaken,
                FieldError::EmailRefused => Code::EmailRefused,
                FieldError::PasswordRefused => Code::PasswordRefused,
                FieldError::ReasonNeeded => Code::ReasonNeeded,
                FieldError::AgeRefused => Code::AgeRefused,
            }),
            Self::TooMany { retry_after } => retry(Code::TooManyTries, *retry_after),
            Self::Refused { status: number, words } if words.is_empty() => {
                status(Failure::new(Code::NewAccountRefused), *number)
            }
            Self::Refused { words, .. } => Failure::new(Code::NewAccountRefused).detail(words.as_str()),
            Self::Malformed => Failure::new(Code::BadAnswer),
        }
    }
}

impl Explain for RedirectError {
    fn explain(&self) -> Failure {
        Failure::new(Code::BadRedirectUrl).detail(self.to_string())
    }
}

impl Explain for PastedError {
    fn explain(&self) -> Failure {
        match self {
            Self::NoCode => Failure::new(Code::BadCode),
            Self::NoRedirect(error) => error.explain(),
        }
    }
}

impl Explain for LoopbackError {
    fn explain(&self) -> Failure {
        Failure::new(Code::LoopbackFailed).detail(self.to_string())
    }
}

impl Explain for MismatchError {
    fn explain(&self) -> Failure {
        Failure::new(Code::Mismatch).remedy(Remedy::StartAgain).detail(self.to_string())
    }
}

impl Explain for BrowserError {
    fn explain(&self) -> Failure {
        Failure::new(Code::NoBrowser).detail(self.to_string())
    }
}

impl Explain for EntropyError {
    fn explain(&self) -> Failure {
        Failure::new(Code::Internal).detail(self.to_string())
    }
}

impl Explain for StoreError {
    fn explain(&self) -> Failure {
        match self {
            Self::Closed => Failure::new(Code::ShuttingDown),
            Self::UnknownAccount => Failure::new(Code::NoSuchAccount),
            Self::WrongKey => Failure::new(Code::KeyMissing),
            error => of_store(*error).detail(self.to_string()),
        }
    }
}

impl Explain for KeyringError {
    fn explain(&self) -> Failure {
        match self {
            Self::Absent => Failure::new(Code::KeyringAbsent).remedy(Remedy::InstallKeyring),
            Self::Malformed => Failure::new(Code::KeyMissing),
            Self::Locked | Self::TimedOut | Self::Failed => {
                Failure::new(Code::Locked).remedy(Remedy::UnlockKeyring)
            }
        }
    }
}

impl Explain for KeyFileError {
    fn explain(&self) -> Failure {
        match self {
            Self::Missing => Failure::new(Code::NoPassphrase),
            Self::WrongPassphrase => wrong_passphrase(),
            Self::Place(error) => error.explain(),
            Self::Entropy => Failure::new(Code::Internal).detail(self.to_string()),
            _ => Failure::new(Code::KeyFileDamaged),
        }
    }
}

impl Explain for PassphraseError {
    fn explain(&self) -> Failure {
        match self {
            Self::TooShort => Failure::new(Code::PassphraseTooShort).remedy(Remedy::ChoosePassphrase),
            Self::TooLong => Failure::new(Code::BadRequest).detail(self.to_string()),
        }
    }
}

impl Explain for SealError {
    fn explain(&self) -> Failure {
        match self {
            Self::TooLarge => Failure::new(Code::MovingFileTooLarge),
            Self::Unwritable | Self::Failed => Failure::new(Code::Internal).detail(self.to_string()),
        }
    }
}

impl Explain for OpenError {
    fn explain(&self) -> Failure {
        Failure::new(match self {
            Self::Unreadable => Code::MovingFileUnreadable,
            Self::Foreign => Code::MovingFileForeign,
            Self::NoPassphrase => Code::MovingFileForKeys,
            Self::WrongPassphrase => Code::WrongPassphrase,
            Self::Damaged => Code::MovingFileDamaged,
            Self::Newer => Code::MovingFileNewer,
            Self::TooLarge => Code::MovingFileTooLarge,
            Self::TooCostly => Code::MovingFileTooCostly,
        })
    }
}

impl Explain for RestoreError {
    fn explain(&self) -> Failure {
        match self {
            Self::NoSuchBackup => Failure::new(Code::NoSuchBackup),
            // One that its key does not open is as damaged as one whose pages are.
            Self::Store(StoreError::WrongKey) => damaged(),
            Self::Store(error) => error.explain(),
        }
    }
}

pub(crate) fn wrong_passphrase() -> Failure {
    Failure::new(Code::WrongPassphrase).remedy(Remedy::EnterPassphrase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mended_address_is_offered() {
        let failure = AddressError::Space { suggestion: Some("ana@social.example".into()) }.explain();
        assert_eq!(failure.remedy, Remedy::Use { text: "ana@social.example".into() });
    }

    #[test]
    fn a_server_that_names_a_time_is_taken_at_its_word() {
        let failure = RegistrationError::TooMany { retry_after: Some(Duration::from_secs(90)) }.explain();
        assert_eq!(
            (failure.code, failure.remedy),
            (Code::TooManyRegistrations, Remedy::Retry { after: Some(90) })
        );
    }

    #[test]
    fn every_failure_of_the_code_exchange_offers_to_start_again() {
        for error in [
            TokenError::InvalidGrant,
            TokenError::InvalidClient,
            TokenError::Net(NetError::TimedOut),
            TokenError::Malformed,
        ] {
            assert_eq!(error.explain().remedy, Remedy::StartAgain, "{error:?}");
        }
    }
}
