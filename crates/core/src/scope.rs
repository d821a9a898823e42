//! Scopes of OAuth (RFC 6749, section 3.3).

use std::collections::BTreeSet;
use std::fmt;

/// An ordered set of scope tokens, printed with single spaces between them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scope(BTreeSet<String>);

impl Scope {
    /// Reads scope tokens from text; white space of any length separates them. Nothing is refused:
    /// servers echo what they like, and a scope is only ever compared or shown.
    pub fn parse(text: &str) -> Self {
        Self(text.split_whitespace().map(str::to_owned).collect())
    }

    /// Whether the exact token is in the set. Covering (`read` covers `read:accounts`) is asked of
    /// the [`Dialect`](crate::Dialect).
    pub fn contains(&self, token: &str) -> bool {
        self.0.contains(token)
    }

    /// The tokens in order.
    pub fn tokens(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, token) in self.tokens().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            f.write_str(token)?;
        }
        Ok(())
    }
}

impl FromIterator<String> for Scope {
    fn from_iter<I: IntoIterator<Item = String>>(tokens: I) -> Self {
        Self(tokens.into_iter().filter(|t| !t.is_empty()).collect())
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
