//! Servers: what is typed, and what stands there.

use serde::{Deserialize, Serialize};

/// A server, as shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Instance {
    /// `https://social.example`.
    pub origin: String,
    /// `social.example`: what people see of the origin.
    pub host: String,
    /// Whether it is on this very computer.
    pub local: bool,
    /// Its own name for itself: untrusted text, cut.
    pub title: String,
    /// What it says about itself: untrusted plain text, cut.
    pub description: String,
    /// What it runs, for people: `Mastodon`.
    pub software: String,
    /// Its version.
    pub version: String,
    /// A name for the picture that `manage.picture` gives now.
    pub picture: Option<String>,
}

/// Reads what is being typed; asks no server.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadAddress {
    /// What was typed.
    pub text: String,
}

/// What was typed can be understood.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct AddressRead {
    /// `social.example`.
    pub host: String,
    /// The user name, if one was typed.
    pub user: Option<String>,
}

/// Finds out what stands at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetPreview {
    /// What was typed.
    pub text: String,
}

/// What stands at an address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Preview {
    /// The server.
    pub instance: Instance,
    /// The user name, if one was typed.
    pub user: Option<String>,
    /// Handles of that server that are here already.
    pub here: Vec<String>,
    /// The domain that was typed, where the server that speaks for it is another one.
    pub typed: Option<String>,
    /// A known server that this one looks like and is not.
    pub looks_like: Option<String>,
}
