//! What is to be typed, and what for.

use fediaccounts_protocol::manage::{Lock, Snapshot, WayBack};
use fediaccounts_protocol::{Code, Failure};
use serde::{Deserialize, Serialize};

/// What main asks for.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Wanted {
    /// What the browser ended at.
    Paste { sign_in: String },
    /// The passphrase.
    Unlock,
    /// A new passphrase.
    SetPassphrase,
    /// The passphrase, for the last time.
    RemovePassphrase,
}

/// What the page is told; `ui/src/secret/purpose.ts` has the same.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Purpose {
    Paste {
        #[serde(skip)]
        sign_in: String,
        host: String,
        way: WayBack,
    },
    Unlock,
    SetPassphrase {
        /// It takes the place of another one.
        replaces: bool,
        /// The key is in the keyring, and may stay there.
        keyring: bool,
    },
    RemovePassphrase,
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
                let found = now.sign_ins.iter().find(|sign_in| sign_in.id == id);
                let found = found.ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
                Purpose::Paste { host: found.host.clone(), way: found.way, sign_in: id }
            }
            Self::Unlock => Purpose::Unlock,
            Self::SetPassphrase => Purpose::SetPassphrase {
                replaces: now.key.passphrase,
                keyring: now.key.keyring && now.lock != Lock::KeyringAbsent,
            },
            Self::RemovePassphrase => Purpose::RemovePassphrase,
        })
    }
}

impl Purpose {
    /// Width and height of the window, in logical pixels: what the page needs with usual text.
    pub(super) fn size(&self) -> (f64, f64) {
        let height = match self {
            Self::Unlock => 340.0,
            Self::SetPassphrase { keyring: true, .. } => 610.0,
            Self::SetPassphrase { keyring: false, .. } => 440.0,
            Self::Paste { .. } | Self::RemovePassphrase => 392.0,
        };
        (460.0, height)
    }
}
