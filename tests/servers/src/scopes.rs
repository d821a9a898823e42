//! OAuth scopes as Mastodon has them.

use std::collections::BTreeSet;
use std::fmt;

use crate::version::Version;

/// `scopes_supported`, in the recorded order.
pub(crate) const SUPPORTED: [&str; 30] = [
    "read",
    "write",
    "write:accounts",
    "write:blocks",
    "write:bookmarks",
    "write:favourites",
    "write:filters",
    "write:follows",
    "write:lists",
    "write:media",
    "write:mutes",
    "write:notifications",
    "write:reports",
    "write:statuses",
    "read:accounts",
    "read:blocks",
    "read:bookmarks",
    "read:favourites",
    "read:filters",
    "read:follows",
    "read:lists",
    "read:mutes",
    "read:notifications",
    "read:search",
    "read:statuses",
    "follow",
    "push",
    "profile",
    "admin:read",
    "admin:write",
];

/// The scope of a request that names none.
pub(crate) const DEFAULT: &str = "read";

/// Scopes in the order in which they were asked for, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Scopes(Vec<String>);

impl Scopes {
    /// Reads a space-separated list.
    pub(crate) fn parse(text: &str) -> Self {
        let mut found: Vec<String> = Vec::new();
        for scope in text.split_whitespace() {
            if !found.iter().any(|known| known == scope) {
                found.push(scope.to_owned());
            }
        }
        Self(found)
    }

    /// Each scope.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether no scope is in it.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether each scope is one the server knows.
    pub(crate) fn all_supported(&self, version: Version) -> bool {
        self.iter().all(|scope| match scope {
            "profile" => version.has_metadata(),
            // Given up with 4.3.
            "crypto" => !version.has_metadata(),
            other => SUPPORTED.contains(&other),
        })
    }

    /// Whether each scope stands in `registered`, literally, as Doorkeeper compares them.
    pub(crate) fn within(&self, registered: &Scopes) -> bool {
        self.iter().all(|scope| registered.iter().any(|known| known == scope))
    }

    /// Whether both hold the same scopes in any order.
    pub(crate) fn same_as(&self, other: &Scopes) -> bool {
        self.iter().collect::<BTreeSet<_>>() == other.iter().collect::<BTreeSet<_>>()
    }

    /// Whether one of `wanted` is in it.
    pub(crate) fn any_of(&self, wanted: &[&str]) -> bool {
        self.iter().any(|scope| wanted.contains(&scope))
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.join(" "))
    }
}

/// What a scope lets an app do, for the consent page.
pub(crate) fn in_words(scope: &str) -> String {
    let plain = match scope {
        "read" => "Read everything in your account",
        "write" => "Change everything in your account",
        "follow" => "Follow, mute and block people for you",
        "push" => "Receive your notifications",
        "profile" => "See your profile, and nothing else",
        "read:accounts" => "See account details",
        "write:accounts" => "Change your profile",
        "write:media" => "Upload media files",
        "write:reports" => "Report other people",
        "write:statuses" => "Publish posts",
        "read:statuses" => "See your posts and timelines",
        "read:search" => "Search for you",
        "admin:read" => "Read all data on the server",
        "admin:write" => "Change all data on the server",
        other => return granular(other),
    };
    plain.to_owned()
}

fn granular(scope: &str) -> String {
    match scope.split_once(':') {
        Some(("read", what)) => format!("See your {what}"),
        Some(("write", what)) => format!("Change your {what}"),
        _ => scope.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{SUPPORTED, Scopes, in_words};

    #[test]
    fn compares_as_sets_and_keeps_the_order() {
        let asked = Scopes::parse("write read write");
        assert_eq!(asked.to_string(), "write read");
        assert!(asked.same_as(&Scopes::parse("read write")));
        assert!(!asked.same_as(&Scopes::parse("read")));
        assert!(!Scopes::parse("read:accounts").within(&Scopes::parse("read")));
    }

    #[test]
    fn every_scope_has_words() {
        assert!(SUPPORTED.iter().all(|scope| in_words(scope) != **scope));
    }
}
