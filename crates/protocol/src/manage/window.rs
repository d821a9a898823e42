//! Windows of ours: brought to the front, led somewhere, and gone.

use serde::{Deserialize, Serialize};

/// Brings an open window to the front, or only asks whether there is one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Raise {
    /// Leave it where it is.
    #[serde(default)]
    pub quietly: bool,
    /// What it is to show; what it shows already if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<Destination>,
}

/// A place in the main window.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Destination {
    /// The accounts.
    Accounts,
    /// One of them.
    Account {
        /// Its id.
        id: String,
    },
    /// Where one is added.
    Add,
}

/// Whether there was one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Raised {
    /// There is a window; if not, the asker opens its own.
    pub raised: bool,
}

/// The person closed the main window. Where nothing else shows that everything goes on, they are told once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WindowClosed {}
