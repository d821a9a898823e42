//! Scopes of OAuth (RFC 6749, section 3.3).

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

/// An ordered set of scope tokens, printed with single spaces between them. Clones share that text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope(Arc<str>);

impl Scope {
    /// Reads scope tokens from text; white space of any length separates them. Nothing is refused:
    /// servers echo what they like, and a scope is only ever compared or shown.
    pub fn parse(text: &str) -> Self {
        Self::of(text.split_whitespace().collect())
    }

    fn of(tokens: BTreeSet<&str>) -> Self {
        Self(tokens.into_iter().collect::<Vec<_>>().join(" ").into())
    }

    /// Whether the exact token is in the set. Covering (`read` covers `read:accounts`) is asked of
    /// the [`Dialect`](crate::Dialect).
    pub fn contains(&self, token: &str) -> bool {
        self.tokens().any(|here| here == token)
    }

    /// The tokens in order.
    pub fn tokens(&self) -> impl Iterator<Item = &str> {
        self.0.split_ascii_whitespace()
    }

    /// All of it as one text, which is shared.
    pub fn text(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromIterator<String> for Scope {
    fn from_iter<I: IntoIterator<Item = String>>(tokens: I) -> Self {
        Self::parse(&tokens.into_iter().collect::<Vec<_>>().join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scope_is_a_set_and_prints_with_single_spaces() {
        let scope = Scope::parse("  write read\tread  follow ");
        assert_eq!(scope.to_string(), "follow read write");
        assert!(scope.contains("read"));
        assert!(!scope.contains("read:accounts"));
        assert!(Scope::parse(" ").is_empty());
    }
}
