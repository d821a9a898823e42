//! What is to be typed, and what for.

use std::net::Ipv4Addr;
use std::path::{Path, PathBuf};

use fediaccounts_protocol::manage::{Lock, SignIn, Snapshot, State, WayBack};
use fediaccounts_protocol::{Code, Failure};
use serde::{Deserialize, Serialize};

/// The longest name that a field is filled in with, in characters.
const LONGEST_NAME: usize = 128;

/// What main asks for.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Wanted {
    /// What the browser ended at.
    Paste { sign_in: String },
    /// A name and a password, then a second factor if the server asks for one.
    Password { sign_in: String, name: String },
    /// What a new account needs.
    NewAccount { sign_in: String, name: String },
    /// The passphrase.
    Unlock,
    /// A new passphrase.
    SetPassphrase,
    /// The passphrase, for the last time.
    RemovePassphrase,
    /// A passphrase for the file with which accounts move to another computer.
    MoveOut,
    /// The passphrase of such a file. It was chosen in a window of the desktop's: no page can name one.
    #[serde(skip_deserializing)]
    MoveIn { path: PathBuf },
}

/// What the page is told; `ui/src/secret/errand.ts` has the same.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Purpose {
    Paste {
        #[serde(skip)]
        sign_in: String,
        host: String,
        way: WayBack,
    },
    Password(Form),
    NewAccount(Form),
    Unlock,
    SetPassphrase {
        /// It takes the place of another one.
        replaces: bool,
        /// The key is in the keyring, and may stay there.
        keyring: bool,
    },
    RemovePassphrase,
    MoveOut {
        /// How many accounts move.
        accounts: usize,
    },
    MoveIn {
        #[serde(skip)]
        path: PathBuf,
        /// What the file is called.
        file: String,
    },
}

/// A sign-in that goes on in this window, step by step.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Form {
    #[serde(skip)]
    pub(super) sign_in: String,
    /// The server of the sign-in: what is typed goes there and nowhere else.
    host: String,
    /// It is on this very computer, where nothing has to be encrypted.
    local: bool,
    /// The account's name as far as it is known: no secret, and main's word alone. The person sees it and
    /// may change it.
    name: String,
}

/// What the page is told, and which turn it is: it says that one again with what was typed.
#[derive(Serialize)]
pub(crate) struct Told {
    pub(super) turn: u64,
    #[serde(flatten)]
    pub(super) purpose: Purpose,
}

impl Wanted {
    /// What is true about it now.
    pub(super) fn purpose(self, now: &Snapshot) -> Result<Purpose, Failure> {
        Ok(match self {
            Self::Paste { sign_in: id } => {
                let found = sign_in(now, &id)?;
                Purpose::Paste { host: found.host.clone(), way: found.way, sign_in: id }
            }
            Self::Password { sign_in, name } => Purpose::Password(Form::of(now, sign_in, &name)?),
            Self::NewAccount { sign_in, name } => Purpose::NewAccount(Form::of(now, sign_in, &name)?),
            Self::Unlock => Purpose::Unlock,
            Self::SetPassphrase => Purpose::SetPassphrase {
                replaces: now.key.passphrase,
                keyring: now.key.keyring && now.lock != Lock::KeyringAbsent,
            },
            Self::RemovePassphrase => Purpose::RemovePassphrase,
            Self::MoveOut => Purpose::MoveOut { accounts: moving(now) },
            Self::MoveIn { path } => Purpose::MoveIn { file: file_name(&path), path },
        })
    }
}

/// How many accounts move to another computer: those that stay here, and those that came from yet another one.
fn moving(now: &Snapshot) -> usize {
    let staying = now.accounts.iter().filter(|account| account.state != State::WaitingToSignOut);
    staying.count() + usize::try_from(now.awaited_count).unwrap_or(usize::MAX)
}

/// The name of a file, without what would move the words around it.
fn file_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    name.chars().filter(|one| !one.is_control()).take(LONGEST_NAME).collect()
}

/// The sign-in of an id, if there is one.
pub(super) fn sign_in<'a>(now: &'a Snapshot, id: &str) -> Result<&'a SignIn, Failure> {
    let found = now.sign_ins.iter().find(|sign_in| sign_in.id == id);
    found.ok_or_else(|| Failure::new(Code::NoSuchSignIn))
}

impl Form {
    fn of(now: &Snapshot, id: String, name: &str) -> Result<Self, Failure> {
        let host = sign_in(now, &id)?.host.clone();
        let name = name.chars().filter(|one| !one.is_control()).take(LONGEST_NAME).collect();
        Ok(Self { sign_in: id, local: is_local(&host), host, name })
    }
}

/// Whether a host, with or without a port, is this computer: only one that a person typed so can be.
fn is_local(host: &str) -> bool {
    if host == "[::1]" || host.starts_with("[::1]:") {
        return true;
    }
    let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
    name == "localhost" || name.parse::<Ipv4Addr>().is_ok_and(|ip| ip.is_loopback())
}

impl Purpose {
    /// The sign-in whose steps it goes through.
    pub(super) fn follows(&self) -> Option<&str> {
        match self {
            Self::Password(form) | Self::NewAccount(form) => Some(&form.sign_in),
            _ => None,
        }
    }

    /// Width and height of the window, in logical pixels: what the page needs with usual text.
    pub(super) fn size(&self) -> (f64, f64) {
        let height = match self {
            Self::Unlock => 340.0,
            Self::Password(_) => 524.0,
            Self::NewAccount(_) => 720.0,
            Self::SetPassphrase { keyring: true, .. } => 610.0,
            Self::SetPassphrase { keyring: false, .. } => 440.0,
            Self::MoveOut { .. } => 480.0,
            Self::Paste { .. } | Self::RemovePassphrase | Self::MoveIn { .. } => 392.0,
        };
        (460.0, height)
    }
}

#[cfg(test)]
#[path = "purpose_tests.rs"]
pub(super) mod tests;
