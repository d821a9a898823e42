//! The first exchange on every connection.

use serde::{Deserialize, Serialize};

/// What a client says first, as the parameters of `hello`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// The version of the wire it speaks.
    pub protocol: u32,
    /// What it calls itself: a claim, never used to decide.
    pub client: Peer,
}

/// A program and its version, in its own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Peer {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
}

/// A group of methods that the agent answers on this connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Capability {
    /// `accounts.*`, `token.*`, `consent.*` and `ping`: for every program.
    Accounts,
    /// `events.subscribe`.
    Events,
    /// `manage.*`: only for our own executables.
    Manage,
}

/// What the agent answers to `hello`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    /// The version of the wire it speaks on this connection.
    pub protocol: u32,
    /// The agent.
    pub agent: Peer,
    /// What this connection may ask for.
    pub capabilities: Vec<Capability>,
}
