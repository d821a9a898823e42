//! Servers: what is typed, and what stands there.

use serde::{Deserialize, Serialize};

/// Something that a server's software has and others have not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub enum Offer {
    /// A page for the person's browser.
    Browser,
    /// A name and a password, typed here.
    Password,
    /// A short code, typed at a page of the server on any device.
    Device,
    /// Accounts made from here.
    NewAccount,
    /// The browser's page can show a code to be copied by hand.
    Code,
    /// Access that is less than everything.
    Scopes,
    /// A list of what is signed in.
    Sessions,
    /// An end for our own token. Without it, only the server's own page ends one.
    Revocation,
}

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
    /// What its software has: the ways to sign in first, and of them the best one at the head.
    pub offers: Vec<Offer>,
    /// Whether it has a page of its own about what is signed in.
    pub sessions_page: bool,
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
    /// Where people of that server may have their passwords instead: names of single sign-on providers,
    /// untrusted and cut. Only of servers that take passwords.
    pub providers: Vec<String>,
}
