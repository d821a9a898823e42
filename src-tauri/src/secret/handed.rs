//! What the page hands over. Each text wipes itself when it goes.

use fediaccounts_protocol::manage::{Factor, NameAndPassword, Typed};
use serde::Deserialize;

/// What was typed; `ui/src/secret/errand.ts` has the same.
#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Handed {
    /// One text: a passphrase, a code or an address.
    Text { text: Typed, keep_keyring: bool },
    /// A name and a password.
    Password { typed: NameAndPassword },
    /// A second factor, and name and password once more where the server wants them.
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
