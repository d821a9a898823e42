//! What happens to accounts that an app may use.

use serde::{Deserialize, Serialize};

/// Asks to be told what happens from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscribe {}

/// What happened. Kinds that are not known are to be passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    /// An account's name, look or standing is another, or it is new for this app.
    AccountChanged {
        /// Its id.
        account: String,
    },
    /// An account was signed out.
    AccountRemoved {
        /// Its id.
        account: String,
    },
    /// The next token is another one. The former may work no longer.
    TokenRotated {
        /// The account's id.
        account: String,
    },
    /// The app may use an account no longer.
    ConsentWithdrawn {
        /// The account's id.
        account: String,
    },
    /// Accounts were locked: nothing is to be had until they are unlocked.
    Locked,
    /// They were unlocked.
    Unlocked,
    /// Some of what happened was not told: ask for the list again.
    Resync,
}
