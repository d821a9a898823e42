//! Scopes, as a list on the wire.

use std::fmt;
use std::sync::Arc;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Scopes in their order: a list of texts on the wire. In memory one text with single spaces, which clones
/// share: thousands of accounts have the same few.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Scopes(Arc<str>);

impl Scopes {
    /// One after the other.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.split_ascii_whitespace()
    }

    /// Each as a text of its own.
    pub fn to_vec(&self) -> Vec<String> {
        self.iter().map(str::to_owned).collect()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// All of them, with single spaces between them.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Of a text with single spaces between them.
impl From<Arc<str>> for Scopes {
    fn from(text: Arc<str>) -> Self {
        Self(text)
    }
}

impl<T: AsRef<str>> FromIterator<T> for Scopes {
    fn from_iter<I: IntoIterator<Item = T>>(scopes: I) -> Self {
        let mut text = String::new();
        for scope in scopes.into_iter().filter(|scope| !scope.as_ref().is_empty()) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(scope.as_ref());
        }
        Self(text.into())
    }
}

impl<T: AsRef<str>, const N: usize> PartialEq<[T; N]> for Scopes {
    fn eq(&self, other: &[T; N]) -> bool {
        self.iter().eq(other.iter().map(AsRef::as_ref))
    }
}

impl Serialize for Scopes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for Scopes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;
        impl<'de> Visitor<'de> for Texts {
            type Value = Scopes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list of scopes")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Scopes, A::Error> {
                let texts = std::iter::from_fn(|| list.next_element::<String>().transpose());
                texts.collect()
            }
        }
        deserializer.deserialize_seq(Texts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_are_a_list_on_the_wire() {
        let scopes: Scopes = ["read", "write:notes"].into_iter().collect();
        let text = serde_json::to_string(&scopes).unwrap();
        assert_eq!(text, "[\"read\",\"write:notes\"]");
        assert_eq!(serde_json::from_str::<Scopes>(&text).unwrap(), scopes);
        assert_eq!((scopes.as_str(), scopes.is_empty()), ("read write:notes", false));
        assert!(scopes == ["read", "write:notes"] && scopes != ["read"]);
        assert!(serde_json::from_str::<Scopes>("[]").unwrap().is_empty());
    }
}
