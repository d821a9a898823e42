//! Programs that keep logins in plain files: where, and in which form.

use std::path::{Path, PathBuf};

use fediaccounts_protocol::Typed;

use super::{mstdn, toot, tut};
use crate::args::Keeper;

/// What all of these ask for.
pub(super) const SCOPES: [&str; 3] = ["read", "write", "follow"];

/// A login as a program keeps it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Login {
    /// Whose it is, as the program calls it: a handle, or a server alone.
    pub(super) who: String,
    /// The server, as the program names it.
    pub(super) origin: String,
    pub(super) access_token: Typed,
    pub(super) client_id: Option<String>,
    pub(super) client_secret: Option<Typed>,
}

impl Keeper {
    /// All of them, in order.
    pub(super) const ALL: [Self; 3] = [Self::Toot, Self::Tut, Self::Mstdn];

    /// The name of the program.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Toot => "toot",
            Self::Tut => "tut",
            Self::Mstdn => "mstdn",
        }
    }

    /// Where it keeps logins, below the person's configuration.
    pub(super) fn files(self, configuration: &Path) -> Vec<PathBuf> {
        match self {
            Self::Toot => vec![configuration.join("toot/config.json")],
            Self::Tut => vec![configuration.join("tut/accounts.toml")],
            Self::Mstdn => mstdn::files(&configuration.join("mstdn")),
        }
    }

    /// The logins in a file; none if it is not in the program's form.
    pub(super) fn read(self, text: &str) -> Vec<Login> {
        let read = match self {
            Self::Toot => toot::read(text),
            Self::Tut => tut::read(text),
            Self::Mstdn => mstdn::read(text),
        };
        // Whatever else stands there is no token, and tut would run it.
        let is_token = |token: &str| {
            !token.is_empty() && !token.starts_with('!') && token.bytes().all(|b| b.is_ascii_graphic())
        };
        read.unwrap_or_default().into_iter().filter(|login| is_token(&login.access_token.0)).collect()
    }

    /// The same file without that login; nothing if it is not in there.
    pub(super) fn without(self, text: &str, token: &Typed) -> Option<String> {
        match self {
            Self::Toot => toot::without(text, token),
            Self::Tut => tut::without(text, token),
            Self::Mstdn => mstdn::without(text, token),
        }
    }
}

/// `ana@social.example` or `https://social.example` as it is shown: with the `@`, without the scheme.
pub(super) fn handle(user: &str, server: &str) -> String {
    let host = server.split_once("://").map_or(server, |(_, host)| host).trim_end_matches('/');
    if user.is_empty() { host.to_owned() } else { format!("@{user}@{host}") }
}

/// JSON in the form that a program writes.
pub(super) fn json(value: &serde_json::Value, indent: &[u8]) -> Option<String> {
    use serde::Serialize;

    let mut bytes = Vec::new();
    let form = serde_json::ser::PrettyFormatter::with_indent(indent);
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut bytes, form)).ok()?;
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
#[path = "keepers_tests.rs"]
mod tests;
