//! The ids of requests: a client's own, given back as they came.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// The longest text that is an id, in characters.
const LONGEST: usize = 64;

/// What a client calls a request of its own: a whole number from zero, or a text of at most 64 characters.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(untagged)]
pub enum Id {
    /// A number; our own clients count.
    Number(u64),
    /// A text.
    Text(Box<str>),
}

impl From<u64> for Id {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl PartialEq<u64> for Id {
    fn eq(&self, number: &u64) -> bool {
        *self == Self::Number(*number)
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl Visitor<'_> for Reader {
    type Value = Id;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number or a short text")
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Id, E> {
        Ok(Id::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Id, E> {
        if text.chars().nth(LONGEST).is_some() {
            return Err(E::custom("the id is too long"));
        }
        Ok(Id::Text(text.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_short_texts_are_ids_and_come_back_as_they_were() {
        let longest = format!("\"{}\"", "é".repeat(64));
        for text in ["0", "7", "18446744073709551615", "\"\"", "\"a-1\"", "\"\\u0000\"", &longest] {
            let id: Id = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&id).unwrap(), text, "T138-IP");
        }
    }

    #[test]
    fn nothing_else_is_one() {
        let long = format!("\"{}\"", "a".repeat(65));
        for text in ["-1", "1.5", "1e3", "18446744073709551616", "null", "true", "[]", "{}", "[1]", &long] {
            assert!(serde_json::from_str::<Id>(text).is_err(), "T138-IP {text}");
        }
    }
}
