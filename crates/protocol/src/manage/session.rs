//! What servers list as signed in.

use serde::{Deserialize, Serialize};

/// Asks an account's server what is signed in to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetSessions {
    /// The account: an id or a handle.
    pub account: String,
}

/// A session, as a server lists it. All text is the server's: untrusted and cut.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Session {
    /// The server's own id of it.
    pub id: String,
    /// Whether it is the one of this account's own token here: ended by signing out.
    pub current: bool,
    /// The app or device; empty if the server does not say.
    pub name: String,
    /// From where it was used last, if the server says so.
    pub place: Option<String>,
    /// When it began: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub created_at: Option<i64>,
    /// When it was used last.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub used_at: Option<i64>,
    /// When it ends by itself.
    #[cfg_attr(feature = "bindings", ts(type = "number | null"))]
    pub expires_at: Option<i64>,
}

/// Ends one session at the server, and looks whether it is gone. The account's own is not ended so, but
/// by signing out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndSession {
    /// The account: an id or a handle.
    pub account: String,
    /// The session's id.
    pub session: String,
}

/// Opens the server's own page about what is signed in, in the person's browser.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenSessionsPage {
    /// The account: an id or a handle.
    pub account: String,
}
