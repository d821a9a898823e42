//! Sentences for people: what happened, and what to do.

use fediaccounts_protocol::manage::{Account, Lock, SignedOut, State, StatusReport};
use fediaccounts_protocol::{Code, Failure, Remedy};

/// What happened, and what to do.
pub(crate) fn failure(failure: &Failure) -> (String, String) {
    let (what, todo) = sentences(failure.code);
    let what = match &failure.detail {
        Some(detail) => format!("{what} ({detail})"),
        None => what.to_owned(),
    };
    let todo = match &failure.remedy {
        Remedy::Use { text } => format!("Did you mean {text}?"),
        Remedy::Retry { after: Some(seconds) } => format!("Try again in {}.", duration(*seconds)),
        _ => todo.to_owned(),
    };
    (what, todo)
}

fn duration(seconds: u32) -> String {
    match seconds {
        0..=119 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds.div_ceil(60)),
    }
}

fn sentences(code: Code) -> (&'static str, &'static str) {
    address(code).or_else(|| server(code)).or_else(|| sign_in(code)).unwrap_or_else(|| here(code))
}

fn address(code: Code) -> Option<(&'static str, &'static str)> {
    const EXAMPLE: &str = "Type a server or a handle, like social.example or @ana@social.example.";
    Some(match code {
        Code::AddressEmpty => ("No server was named.", EXAMPLE),
        Code::AddressTooLong => ("This is too long for a server or a handle.", EXAMPLE),
        Code::AddressSpace => ("Server names have no spaces.", EXAMPLE),
        Code::AddressInvisible => {
            ("There is an invisible character in this.", "Type it by hand instead of pasting it.")
        }
        Code::AddressCharacter => ("No server name has this character.", EXAMPLE),
        Code::AddressNoDot => ("A server name has a dot in it.", EXAMPLE),
        Code::AddressBadHost => ("This is not a server name.", EXAMPLE),
        Code::AddressNoServer => ("This handle does not name its server.", EXAMPLE),
        Code::AddressBadHandle => ("This is not a handle.", EXAMPLE),
        Code::AddressNotHttps => ("Only encrypted connections are used.", "Use https instead of http."),
        Code::AddressOtherScheme => ("This is not a web address.", EXAMPLE),
        Code::AddressPassword => {
            ("There is a name or password in this address.", "Leave it out; the server's own page will ask.")
        }
        Code::AddressBadPort => ("The port is not one of a web server.", "Check the number after the colon."),
        Code::AddressPrivate => (
            "This address is inside a private network.",
            "Only servers on the internet, or on this computer, can be added.",
        ),
        _ => return None,
    })
}

fn server(code: Code) -> Option<(&'static str, &'static str)> {
    const LATER: &str = "Try again later. If it lasts, ask the people who run the server.";
    Some(match code {
        Code::HostNotFound => {
            ("No server of this name was found.", "Check the spelling and your connection.")
        }
        Code::NotAnswering => ("The server does not answer.", "Check the spelling, or try again later."),
        Code::TlsFailed => ("The connection to the server is not secure.", LATER),
        Code::NotFediverse => ("There is a web server, but none of the fediverse.", "Check the spelling."),
        Code::Unsupported => ("FediAccounts does not speak with this software yet.", "Nothing was changed."),
        Code::ForeignEndpoint => {
            ("The server sends sign-ins to another server.", "This can be an attack, so nothing was opened.")
        }
        Code::BadAnswer => ("The server's answer cannot be understood.", LATER),
        Code::BadRedirect => ("The server sends us somewhere it must not.", LATER),
        Code::RegistrationRefused => ("The server refused to register FediAccounts.", LATER),
        Code::TooManyRegistrations => {
            ("The server takes no more sign-ins from here for now.", "Try again in ten minutes.")
        }
        _ => return None,
    })
}

fn sign_in(code: Code) -> Option<(&'static str, &'static str)> {
    const AGAIN: &str = "Start again with `fediaccounts add`.";
    Some(match code {
        Code::NoSuchSignIn => ("No sign-in waits for this.", AGAIN),
        Code::SignInExpired => ("The sign-in took longer than 14 minutes.", AGAIN),
        Code::AlreadyUsed => ("This was used already.", AGAIN),
        Code::BadRedirectUrl => (
            "This is not the address the browser ended at.",
            "Copy the whole of it, from app.fediaccounts on.",
        ),
        Code::Mismatch => ("This does not belong to the sign-in.", AGAIN),
        Code::AccessDenied => {
            ("The sign-in was refused.", "If that was not you, start again with `fediaccounts add`.")
        }
        Code::CodeRefused => ("The server did not accept the sign-in.", AGAIN),
        Code::RegistrationLost => ("The server no longer knows FediAccounts.", AGAIN),
        Code::ScopeRefused => {
            ("The server does not give this kind of access.", "Ask for less with --access read-only.")
        }
        Code::AccountDisabled => (
            "The server says the account is disabled or waits for approval.",
            "Look at the server's own page.",
        ),
        Code::NoBrowser => {
            ("No browser could be opened.", "Use --no-browser and open the printed address yourself.")
        }
        Code::SchemeMissing => (
            "Nothing on this computer brings sign-ins back to FediAccounts yet.",
            "Open the window once, or use --no-browser and paste the address.",
        ),
        Code::SchemeTaken => {
            ("Another program opens the links of FediAccounts.", "Use --no-browser and paste the address.")
        }
        _ => return None,
    })
}

fn here(code: Code) -> (&'static str, &'static str) {
    match code {
        Code::NoSuchAccount => ("There is no such account.", "See `fediaccounts list`."),
        Code::Ambiguous => ("Several accounts begin so.", "Type more of the handle."),
        Code::SigningOut => ("The account is being signed out.", "Try again when the server has answered."),
        Code::Locked => ("The accounts are locked.", "Unlock your keyring."),
        Code::KeyringAbsent => (
            "There is no keyring to keep the accounts safe.",
            "Install GNOME Keyring, KWallet or KeePassXC, and start it.",
        ),
        Code::KeyMissing => (
            "The keyring has lost the key of the accounts.",
            "The accounts are still there; put the former keyring back.",
        ),
        Code::StoreFailed => (
            "The accounts cannot be read or written.",
            "Check that the disk is not full and the profile is yours.",
        ),
        Code::AgentUnreachable => {
            ("The agent cannot be reached.", "Check that fediaccounts-agent lies beside this program.")
        }
        Code::NotAllowed => {
            ("The agent does not know this program.", "Use the one that was installed with it.")
        }
        Code::UnsupportedVersion => ("The running agent is of another version.", "Restart it."),
        Code::ShuttingDown => ("The agent is stopping.", "Try again."),
        _ => ("Something went wrong.", "Try again."),
    }
}

/// An account's state in a few words.
pub(crate) fn state(account: &Account) -> String {
    match &account.state {
        State::Active => "Fine".into(),
        State::NeedsSignIn { .. } => "Sign in again".into(),
        State::Suspended => "Suspended".into(),
        State::Moved { to } => format!("Moved to {to}"),
        State::WaitingToSignOut => "Waiting to sign out".into(),
        State::NotAnswering { .. } => "Server not answering".into(),
        State::Offline { .. } => "Offline".into(),
    }
}

/// What came of a sign-out.
pub(crate) fn signed_out(outcome: SignedOut) -> &'static str {
    match outcome {
        SignedOut::Revoked => "Signed out. The server confirms that the access is revoked.",
        SignedOut::Waiting => {
            "Waiting to sign out: the server could not be asked.\nNobody gets the token any more; the server is asked again until it says yes."
        }
    }
}

/// How FediAccounts stands.
pub(crate) fn status(report: &StatusReport) -> String {
    let state = match report.lock {
        Lock::Open if report.accounts == 1 => "1 account".into(),
        Lock::Open => format!("{} accounts", report.accounts),
        Lock::Starting => "starting".into(),
        Lock::KeyringLocked => "the keyring is locked".into(),
        Lock::KeyringAbsent => "there is no keyring".into(),
        Lock::KeyMissing => "the keyring has lost the key".into(),
        Lock::AppLocked => "locked".into(),
        Lock::StoreDamaged => "the database is damaged".into(),
        Lock::StoreNewer => "a newer FediAccounts wrote the database".into(),
        Lock::StoreFull => "the disk is full".into(),
        Lock::StoreReadOnly => "the database cannot be written".into(),
        Lock::StoreForeign => "the database belongs to another user, or is a link".into(),
        Lock::StoreInUse => "another program has the database open".into(),
        Lock::StoreFailed => "the database cannot be used".into(),
        Lock::NoAgent => "the agent cannot be reached".into(),
    };
    format!("FediAccounts {}: {state}\nProfile {}, agent {}", report.version, report.profile, report.pid)
}

/// Why accounts cannot be used, if they cannot.
pub(crate) fn locked(lock: Lock) -> Option<Failure> {
    let code = match lock {
        Lock::Open => return None,
        Lock::Starting | Lock::KeyringLocked => Code::Locked,
        Lock::KeyringAbsent => Code::KeyringAbsent,
        Lock::KeyMissing => Code::KeyMissing,
        Lock::AppLocked => Code::AppLocked,
        Lock::StoreDamaged => Code::StoreDamaged,
        Lock::StoreNewer => Code::StoreNewer,
        Lock::StoreFull => Code::StoreFull,
        Lock::StoreReadOnly => Code::StoreReadOnly,
        Lock::StoreForeign => Code::StoreForeign,
        Lock::StoreInUse => Code::StoreInUse,
        Lock::StoreFailed => Code::StoreFailed,
        Lock::NoAgent => Code::AgentUnreachable,
    };
    Some(Failure::new(code))
}
