//! What each code means, in two sentences.

use fediaccounts_protocol::Code;

/// What happened, and what to do.
pub(super) type Sentences = (&'static str, &'static str);

/// Where they are, by what they are about.
pub(super) const ROOMS: [fn(Code) -> Option<Sentences>; 11] =
    [address, server, sign_in, typed, new_account, accounts, apps, key, store, moving, wire];

/// Those of a code; none of one that this program does not know.
pub(super) fn sentences(code: Code) -> Option<Sentences> {
    ROOMS.iter().find_map(|room| room(code))
}

fn address(code: Code) -> Option<Sentences> {
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

fn server(code: Code) -> Option<Sentences> {
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
        Code::LooksAlike => (
            "This server looks like another one, and is not it.",
            "If it is the one you mean, add --accept-look-alike.",
        ),
        _ => return None,
    })
}

fn sign_in(code: Code) -> Option<Sentences> {
    const AGAIN: &str = "Start again with `fediaccounts add`.";
    const WAYS: &str = "Use --way loopback or --way code, or --no-browser and paste the address.";
    Some(match code {
        Code::NoSuchSignIn => ("No sign-in waits for this.", AGAIN),
        Code::SignInExpired => ("The sign-in took longer than 14 minutes.", AGAIN),
        Code::AlreadyUsed => ("This was used already.", AGAIN),
        Code::BadRedirectUrl => (
            "This is not the address the browser ended at.",
            "Copy the whole of it, from its beginning to its end.",
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
        Code::OtherAccount => {
            ("Somebody else signed in on the server's page.", "Start again, and sign out on that page first.")
        }
        Code::AccountDisabled => (
            "The server says the account is disabled or waits for approval.",
            "Look at the server's own page.",
        ),
        Code::NoBrowser => {
            ("No browser could be opened.", "Use --no-browser and open the printed address yourself.")
        }
        Code::SchemeMissing => ("Nothing on this computer brings sign-ins back to FediAccounts yet.", WAYS),
        Code::SchemeTaken => ("Another program opens the links of FediAccounts.", WAYS),
        Code::LoopbackFailed => {
            ("No address on this computer could be opened for the browser.", "Use --way code.")
        }
        Code::BadCode => (
            "This is not a code from the server's page.",
            "Copy the whole code, or the whole address that the browser ended at.",
        ),
        Code::TooManySignIns => {
            ("Very many sign-ins are under way here.", "Finish or cancel some of them, or wait 14 minutes.")
        }
        _ => return None,
    })
}

fn typed(code: Code) -> Option<Sentences> {
    const PAGE: &str = "Look at the server's own page.";
    Some(match code {
        Code::WrongPassword => ("The name or the password is wrong.", "Nothing was kept. Type both again."),
        Code::WrongSecondFactor => (
            "This code is wrong.",
            "Type another: the app's changes every half minute, a recovery code works once.",
        ),
        Code::ChallengeExpired => ("The code came too late.", "Type name and password again."),
        Code::EmailUnconfirmed => (
            "The e-mail address of this account is not confirmed.",
            "Follow the link in the server's e-mail.",
        ),
        Code::AwaitingApproval => {
            ("This account waits for approval.", "The server writes when it is decided.")
        }
        Code::ApprovalRejected => ("The server did not approve this account.", PAGE),
        Code::PasswordReset => ("The server wants a new password first.", PAGE),
        Code::TooManyTries => ("The server takes no more tries for now.", "Try again in a few minutes."),
        Code::NotOffered => (
            "This server does not have that.",
            "Leave the option out, or look at the server's own page; `fediaccounts sessions open` knows some.",
        ),
        _ => return None,
    })
}

fn new_account(code: Code) -> Option<Sentences> {
    Some(match code {
        Code::NewAccountsClosed => (
            "This server takes no new people through apps.",
            "Look at its own page, or choose another server.",
        ),
        Code::UsernameTaken => ("Somebody has this name.", "Choose another one."),
        Code::UsernameInvalid => ("The server takes no such name.", "Use letters, digits and underscores."),
        Code::EmailTaken => ("There is an account with this e-mail address.", "Sign in to that one."),
        Code::EmailRefused => ("The server does not take this e-mail address.", "Use another one."),
        Code::PasswordRefused => ("The server does not take this password.", "Use a longer one."),
        Code::ReasonNeeded => ("The server wants to know why you want to join.", "Say it in a sentence."),
        Code::AgeRefused => ("The server wants people to be older.", "Nothing was made."),
        Code::RulesNotAgreed => ("The server's rules were not agreed to.", "Nothing was made."),
        Code::NewAccountRefused => ("The server did not make the account.", "Change what it names."),
        _ => return None,
    })
}

fn accounts(code: Code) -> Option<Sentences> {
    Some(match code {
        Code::SignInNeeded => {
            ("The account has to be signed in again first.", "Use `fediaccounts sign-in-again`.")
        }
        Code::NoSuchSession => ("The server lists no such session.", "See `fediaccounts sessions`."),
        Code::OwnSession => {
            ("This is the session of the account here.", "Use `fediaccounts sign-out` to end it.")
        }
        Code::SessionStillThere => {
            ("The server still lists the session.", "Try again, or end it on the server's own page.")
        }
        Code::NoSuchAccount => ("There is no such account.", "See `fediaccounts list`."),
        Code::Ambiguous => ("Several accounts begin so.", "Type more of the handle."),
        Code::SigningOut => ("The account is being signed out.", "Try again when the server has answered."),
        Code::NotSigningOut => ("The account is not being signed out.", "Use `fediaccounts sign-out` first."),
        Code::NoSuchInstance => ("There is no account of this server here.", "See `fediaccounts list`."),
        _ => return None,
    })
}

fn apps(code: Code) -> Option<Sentences> {
    Some(match code {
        Code::ConsentRequired => (
            "This program was not allowed to use the account so.",
            "Run it where you can be asked: with a desktop, or beside `fediaccounts consents`.",
        ),
        Code::SignInRequired => (
            "No token is to be had before you sign in again.",
            "Use `fediaccounts sign-in-again`, then run it once more.",
        ),
        Code::Denied => ("You said no, or did not answer.", "Run it again to be asked again."),
        Code::Unreachable => ("No token is to be had while its server does not answer.", "Try again later."),
        Code::NoAccess => {
            ("There is no such account for this program.", "See `fediaccounts list` and `fediaccounts apps`.")
        }
        Code::RateLimited => ("Too much was asked in too short a time.", "Wait a moment, then try again."),
        Code::NoSuchPrompt => ("The question is not there any more.", "See `fediaccounts consents`."),
        Code::TooSoon => ("The question was shown a moment ago.", "Read it, then answer again."),
        Code::NoSuchApp => (
            "There is no such program among those that may, or may not, use accounts.",
            "See `fediaccounts apps`.",
        ),
        _ => return None,
    })
}

fn key(code: Code) -> Option<Sentences> {
    Some(match code {
        Code::Locked => ("The accounts are locked.", "Unlock your keyring."),
        Code::AppLocked => ("The accounts are locked.", "Use `fediaccounts unlock`."),
        Code::WrongPassphrase => {
            ("This is not the passphrase.", "Look at capital letters and the layout of the keyboard.")
        }
        Code::PassphraseTooShort => {
            ("This passphrase is too short.", "Use at least twelve characters; a few words are easy to keep.")
        }
        Code::NoPassphrase => ("There is no passphrase.", "Set one with `fediaccounts passphrase set`."),
        Code::KeyFileDamaged => (
            "The file with the sealed key cannot be read.",
            "If you have a copy of key.json, put it back. Nothing was changed.",
        ),
        Code::KeyringAbsent => (
            "There is no keyring to keep the accounts safe.",
            "Install GNOME Keyring, KWallet or KeePassXC, and start it.",
        ),
        Code::KeyMissing => (
            "The keyring has lost the key of the accounts.",
            "The accounts are still there; put the former keyring back.",
        ),
        _ => return None,
    })
}

fn store(code: Code) -> Option<Sentences> {
    Some(match code {
        Code::StoreDamaged => (
            "The database with the accounts is damaged.",
            "Look for a backup with `fediaccounts backup list`. The file is left as it is.",
        ),
        Code::StoreNewer => {
            ("A newer FediAccounts wrote the database.", "Install that version again. Nothing was changed.")
        }
        Code::StoreFull => ("The disk is full.", "Make room; it goes on by itself."),
        Code::StoreReadOnly => {
            ("The database cannot be written.", "Look at the permissions of the profile's folder.")
        }
        Code::StoreForeign => (
            "The database belongs to another user, or is a link.",
            "Put your own file back in its place. Nothing was changed.",
        ),
        Code::StoreInUse => ("Another program has the database open.", "Close it; it goes on by itself."),
        Code::StoreFailed => (
            "The accounts cannot be read or written.",
            "Check that the disk is not full and the profile is yours.",
        ),
        Code::NoSuchBackup => ("There is no such backup.", "See `fediaccounts backup list`."),
        Code::NotNow => (
            "This is for a damaged database or a lost key alone.",
            "See `fediaccounts status`. Nothing was changed.",
        ),
        Code::SettingsUnwritten => (
            "The settings could not be written, and are as they were.",
            "Look at the permissions of the profile's folder, and whether the disk is full.",
        ),
        Code::StartAtLoginOther => {
            ("Only your own profile starts when you log in.", "Leave --profile out. Nothing was changed.")
        }
        Code::StartAtLoginFailed => (
            "The desktop could not be told to start FediAccounts when you log in.",
            "Look at the permissions of its folder for that. Nothing was changed.",
        ),
        _ => return None,
    })
}

fn moving(code: Code) -> Option<Sentences> {
    const ANEW: &str = "Make a new one on the other computer: `fediaccounts move-out FILE`.";
    Some(match code {
        Code::MovingFileUnreadable => {
            ("The file cannot be read.", "Look whether it is there, is a file, and is yours to read.")
        }
        Code::MovingFileForeign => ("This is no file with accounts from another computer.", ANEW),
        Code::MovingFileForKeys => ("This file is not sealed with a passphrase.", ANEW),
        Code::MovingFileDamaged => {
            ("The file is damaged: it was cut off or changed.", "Copy it once more, or make a new one.")
        }
        Code::MovingFileTooLarge => ("There are more accounts than a file may hold.", "10,000 fit."),
        Code::MovingFileTooCostly => {
            ("Opening this file would take more memory than any of ours does.", ANEW)
        }
        Code::MovingFileNewer => {
            ("A newer FediAccounts wrote this file.", "Update FediAccounts here. Nothing was changed.")
        }
        Code::NothingToMove => {
            ("There is no account here that could move.", "Add one with `fediaccounts add social.example`.")
        }
        _ => return None,
    })
}

fn wire(code: Code) -> Option<Sentences> {
    const VERSIONS: &str = "Stop the agent (see `fediaccounts status`) and try again.";
    Some(match code {
        Code::Internal => (
            "Something failed inside FediAccounts that never should.",
            "Nothing was changed that was not said. Try again; if it lasts, please report it.",
        ),
        Code::AgentUnreachable => (
            "The agent cannot be reached.",
            "Try again. If it stays so: fediaccounts-agent has to lie beside this program. Outside of your session, in a cron job for one, set XDG_RUNTIME_DIR as it is there.",
        ),
        Code::NotAllowed => {
            ("The agent does not know this program.", "Use the one that was installed with it.")
        }
        Code::BadRequest => ("The agent does not understand this program.", VERSIONS),
        Code::UnknownMethod => ("The running agent cannot do this yet.", VERSIONS),
        Code::UnsupportedVersion => ("The running agent is of another version.", VERSIONS),
        Code::ShuttingDown => ("The agent is stopping.", "Try again."),
        _ => return None,
    })
}
