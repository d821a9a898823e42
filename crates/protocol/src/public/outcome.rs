//! What apps are told went wrong: a closed list, whatever happened inside.

use crate::{Code, Failure, Remedy};

impl Code {
    /// What an app is told: one of the codes of [`public`](crate::public), which tells of no account that the
    /// app may not use. There is no arm for the rest: a new code does not compile before it has its place.
    #[must_use]
    #[expect(clippy::match_same_arms, reason = "what is alike stands together, not in one list of ninety")]
    pub fn outcome(self) -> Self {
        match self {
            Self::ConsentRequired | Self::SignInRequired | Self::Denied | Self::Locked => self,
            Self::Unreachable | Self::NoAccess | Self::RateLimited | Self::ShuttingDown => self,
            Self::UnsupportedVersion | Self::BadRequest | Self::UnknownMethod => self,

            Self::SignInNeeded | Self::AccountDisabled | Self::RegistrationLost => Self::SignInRequired,

            Self::AppLocked | Self::WrongPassphrase | Self::PassphraseTooShort => Self::Locked,
            Self::NoPassphrase | Self::KeyFileDamaged | Self::KeyringAbsent => Self::Locked,
            Self::KeyMissing | Self::StoreDamaged | Self::StoreNewer | Self::StoreFull => Self::Locked,
            Self::StoreReadOnly | Self::StoreForeign | Self::StoreInUse => Self::Locked,
            Self::StoreFailed | Self::NoSuchBackup | Self::NotNow => Self::Locked,

            Self::NoSuchAccount | Self::Ambiguous | Self::SigningOut | Self::NotSigningOut => Self::NoAccess,
            Self::NoSuchInstance | Self::NoSuchApp | Self::NotAllowed => Self::NoAccess,
            Self::NoSuchSession | Self::OwnSession | Self::SessionStillThere => Self::NoAccess,

            // A sign-in in an app's name that the person, or their server, did not let through.
            Self::AccessDenied | Self::ScopeRefused | Self::NotOffered | Self::CodeRefused => Self::Denied,
            Self::NoSuchSignIn | Self::SignInExpired | Self::AlreadyUsed | Self::Mismatch => Self::Denied,
            Self::BadRedirectUrl | Self::BadCode | Self::TooManySignIns => Self::Denied,
            Self::NoSuchPrompt | Self::TooSoon | Self::OtherAccount => Self::Denied,

            Self::HostNotFound | Self::NotAnswering | Self::TlsFailed | Self::NotFediverse => {
                Self::Unreachable
            }
            Self::Unsupported | Self::ForeignEndpoint | Self::BadAnswer | Self::BadRedirect => {
                Self::Unreachable
            }
            Self::RegistrationRefused | Self::TooManyRegistrations | Self::TooManyTries => Self::Unreachable,
            Self::AddressPrivate | Self::LooksAlike | Self::AgentUnreachable => Self::Unreachable,
            // Nothing of it is the app's doing, and it may be over the next time.
            Self::Internal | Self::NoBrowser | Self::SchemeTaken | Self::SchemeMissing => Self::Unreachable,
            Self::LoopbackFailed => Self::Unreachable,

            // No app moves anything.
            Self::MovingFileUnreadable | Self::MovingFileForeign => Self::BadRequest,
            Self::MovingFileForKeys | Self::MovingFileDamaged => Self::BadRequest,
            Self::MovingFileTooLarge | Self::MovingFileTooCostly => Self::BadRequest,
            Self::MovingFileNewer | Self::NothingToMove => Self::BadRequest,
            // No app types anything.
            Self::AddressEmpty | Self::AddressTooLong | Self::AddressSpace => Self::BadRequest,
            Self::AddressInvisible | Self::AddressCharacter | Self::AddressNoDot => Self::BadRequest,
            Self::AddressBadHost | Self::AddressNoServer | Self::AddressBadHandle => Self::BadRequest,
            Self::AddressNotHttps | Self::AddressOtherScheme => Self::BadRequest,
            Self::AddressPassword | Self::AddressBadPort => Self::BadRequest,
            Self::WrongPassword | Self::WrongSecondFactor | Self::ChallengeExpired => Self::Denied,
            Self::EmailUnconfirmed | Self::AwaitingApproval | Self::ApprovalRejected => Self::Denied,
            Self::PasswordReset | Self::NewAccountsClosed | Self::UsernameTaken => Self::Denied,
            Self::UsernameInvalid | Self::EmailTaken | Self::EmailRefused => Self::Denied,
            Self::PasswordRefused | Self::ReasonNeeded | Self::AgeRefused => Self::Denied,
            Self::RulesNotAgreed | Self::NewAccountRefused => Self::Denied,

            // Nor does any set what the person prefers.
            Self::SettingsUnwritten | Self::StartAtLoginOther | Self::StartAtLoginFailed => Self::Unreachable,
        }
    }
}

impl Failure {
    /// What an app is told: the code's [outcome](Code::outcome), and when to try again. No detail: it could
    /// name what the app may not know.
    #[must_use]
    pub fn outcome(&self) -> Self {
        let code = self.code.outcome();
        let waits = matches!(code, Code::Unreachable | Code::RateLimited | Code::Locked);
        let told = Self::new(code);
        match &self.remedy {
            Remedy::Retry { after } if waits => told.remedy(Remedy::Retry { after: *after }),
            _ if code == Code::UnsupportedVersion => Self { detail: self.detail.clone(), ..told },
            _ => told,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The closed list.
    const OUTCOMES: [Code; 11] = [
        Code::ConsentRequired,
        Code::SignInRequired,
        Code::Denied,
        Code::Locked,
        Code::Unreachable,
        Code::NoAccess,
        Code::RateLimited,
        Code::ShuttingDown,
        Code::UnsupportedVersion,
        Code::BadRequest,
        Code::UnknownMethod,
    ];

    /// Every code, read from where they are written down.
    fn codes() -> Vec<Code> {
        let source = include_str!("../failure.rs");
        let source = &source[source.find("pub enum Code {").unwrap()..];
        let lines = source[..source.find("\n}").unwrap()].lines().skip(1).map(str::trim);
        let names = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
        let snake = |name: &str| {
            name.trim_end_matches(',').chars().fold(String::new(), |text, c| match c {
                'A'..='Z' if text.is_empty() => format!("{}", c.to_ascii_lowercase()),
                'A'..='Z' => format!("{text}_{}", c.to_ascii_lowercase()),
                _ => format!("{text}{c}"),
            })
        };
        names.map(|name| serde_json::from_value(snake(name).into()).unwrap()).collect()
    }

    #[test]
    fn whatever_happens_apps_are_told_one_of_a_closed_list_and_nothing_beside_it() {
        let codes = codes();
        assert!(codes.len() > 90, "{} were read", codes.len());
        for code in codes {
            let inside = Failure::new(code).detail("@ben@other.example").remedy(Remedy::EnterPassphrase);
            let told = inside.outcome();
            assert!(OUTCOMES.contains(&told.code), "T143-IP {code:?} is told as {:?}", told.code);
            assert_eq!(told.outcome(), told, "{code:?}");
            assert_eq!(told.remedy, Remedy::None, "{code:?}");
            let version = code == Code::UnsupportedVersion;
            assert_eq!(told.detail.is_some(), version, "T143-IP {code:?}");
        }
    }

    #[test]
    fn each_of_them_has_a_number_of_its_own() {
        let numbers: std::collections::BTreeSet<_> =
            OUTCOMES.iter().map(|code| crate::RpcError::of(1, Failure::new(*code)).number).collect();
        assert_eq!(numbers.len(), OUTCOMES.len());
    }

    #[test]
    fn what_apps_can_act_on_is_told_apart() {
        for (code, told) in [
            (Code::SignInNeeded, Code::SignInRequired),
            (Code::AppLocked, Code::Locked),
            (Code::StoreDamaged, Code::Locked),
            (Code::HostNotFound, Code::Unreachable),
            (Code::NotAnswering, Code::Unreachable),
            (Code::TlsFailed, Code::Unreachable),
            (Code::NoSuchAccount, Code::NoAccess),
            (Code::SigningOut, Code::NoAccess),
            (Code::AccessDenied, Code::Denied),
        ] {
            assert_eq!(code.outcome(), told, "{code:?}");
        }
        let later = Failure::new(Code::NotAnswering).remedy(Remedy::Retry { after: Some(7) });
        assert_eq!(later.outcome().remedy, Remedy::Retry { after: Some(7) });
    }
}
