//! What the page hands over: wiped here whatever becomes of it.

use fediaccounts_protocol::manage::{Factor, NameAndPassword, Typed};
use serde::Deserialize;
use zeroize::Zeroize;

/// What was typed; `ui/src/secret/errand.ts` has the same.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Handed {
    /// One text: a passphrase, a code or an address.
    Text { text: Typed, keep_keyring: bool },
    /// A name and a password.
    Password { typed: NameAndPassword },
    /// A second factor, and name and password once more where the page still has them.
    SecondFactor { factor: Factor, code: Typed, again: Option<NameAndPassword> },
    /// What a new account needs.
    NewAccount(Box<Newcomer>),
}

/// What a new account needs, as it was typed.
#[derive(Deserialize)]
pub(crate) struct Newcomer {
    pub(super) typed: NameAndPassword,
    pub(super) email: Typed,
    pub(super) agreed: bool,
    pub(super) reason: String,
    pub(super) locale: String,
    pub(super) date_of_birth: Option<Typed>,
}

impl Drop for Handed {
    fn drop(&mut self) {
        match self {
            Self::Text { text, .. } => wipe(text),
            Self::Password { typed } => wipe_both(typed),
            Self::SecondFactor { code, again, .. } => {
                wipe(code);
                again.iter_mut().for_each(wipe_both);
            }
            Self::NewAccount(new) => {
                wipe_both(&mut new.typed);
                wipe(&mut new.email);
                new.reason.zeroize();
                new.date_of_birth.iter_mut().for_each(wipe);
            }
        }
    }
}

/// Wipes one text.
pub(super) fn wipe(typed: &mut Typed) {
    typed.0.zeroize();
}

/// Wipes a name and its password.
pub(super) fn wipe_both(typed: &mut NameAndPassword) {
    wipe(&mut typed.username);
    wipe(&mut typed.password);
}
