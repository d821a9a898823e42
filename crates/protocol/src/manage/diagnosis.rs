//! Whether all that FediAccounts needs is there, and where secrets are kept. Who looks is a client: part of
//! it is how the agent can be reached at all.

use serde::{Deserialize, Serialize};

use super::KeySlots;
use crate::Failure;

/// Where secrets are kept. Answered while accounts are locked too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetStorage {}

/// Where secrets are kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Storage {
    /// The whole path of the database.
    pub database: String,
    /// How large it is, in bytes; 0 while there is none.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub size: u64,
    /// The product that keeps the keyring, if it is known by name.
    pub keyring: Option<String>,
}

/// Opens the page of FediAccounts itself, where its source is, in the browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenHomepage {}

/// Something that was looked at, and how it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Finding {
    /// What was looked at.
    pub check: CheckUp,
    /// How it is.
    pub verdict: Verdict,
    /// What was found.
    pub found: Found,
}

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum CheckUp {
    /// The socket and its folder.
    Socket,
    /// The agent.
    Agent,
    /// The folder with the database.
    Profile,
    /// The key of the database.
    Key,
    /// The database.
    Database,
    /// Whether the desktop gives links of our scheme to us.
    Links,
    /// Where questions of programs are shown.
    Questions,
}

/// How it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Verdict {
    /// As it should be.
    Fine,
    /// It works, with less.
    Warning,
    /// It does not work, or is not safe.
    Wrong,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Found {
    /// The agent answers, in the version of whoever looks.
    Agent {
        /// That version.
        version: String,
    },
    /// The agent is of another version.
    OtherVersion {
        /// Its version.
        version: String,
    },
    /// The socket leads to where the public protocol alone is answered.
    PublicOnly,
    /// Nobody else gets at a file or folder.
    Alone {
        /// Its whole path.
        path: String,
    },
    /// It is not there.
    Missing {
        /// Its whole path.
        path: String,
    },
    /// It is a link, or somebody else's.
    Foreign {
        /// Its whole path.
        path: String,
    },
    /// Others may do more there than they should.
    Open {
        /// Its whole path.
        path: String,
        /// Its mode.
        has: u32,
        /// The mode that it should have.
        wanted: u32,
    },
    /// The key was found.
    Key {
        /// Where it lies.
        slots: KeySlots,
        /// As in [`Storage`].
        keyring: Option<String>,
    },
    /// Accounts are locked.
    Locked,
    /// The database is open.
    Database {
        /// How many accounts there are.
        accounts: u32,
        /// How large it is, in bytes; 0 if that is not known.
        #[cfg_attr(feature = "bindings", ts(type = "number"))]
        size: u64,
    },
    /// Links come to us.
    Links,
    /// There is a window for questions, and a display for it.
    Window,
    /// There is no window program.
    NoWindow,
    /// There is no display.
    NoDisplay,
    /// What the agent says is wrong.
    Failed {
        /// In its words.
        failure: Failure,
    },
}
