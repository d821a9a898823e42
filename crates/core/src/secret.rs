//! Values that are never formatted.

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, Zeroizing};

use crate::{Entropy, EntropyError};

/// A token, client secret, authorization code or verifier.
///
/// Prints as `Secret(..)`, is wiped when dropped and compares in constant time. There is no
/// `Display`, `Deref` or serialization; [`Secret::expose`] is the one, greppable way to the text.
#[derive(Clone)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Zeroizing::new(text.into()))
    }

    /// The text itself: for the request it belongs to and for the encrypted database.
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl PartialEq for Secret {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_bytes().ct_eq(other.0.as_bytes()).into()
    }
}

impl Eq for Secret {}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// The 32 random bytes that open the database. They stay in one place, and are wiped when dropped:
/// what is moved leaves a copy where it was.
pub struct DatabaseKey(Box<[u8; 32]>);

impl DatabaseKey {
    /// Takes the bytes over.
    pub fn new(mut bytes: [u8; 32]) -> Self {
        let key = Self::copy_of(&bytes);
        bytes.zeroize();
        key
    }

    fn copy_of(bytes: &[u8; 32]) -> Self {
        let mut key = Self(Box::new([0; 32]));
        key.0.copy_from_slice(bytes);
        key
    }

    /// A key that never was. There is no second source if the random source fails.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        let mut key = Self(Box::new([0; 32]));
        entropy.fill(&mut *key.0)?;
        Ok(key)
    }

    /// The bytes, for the keyring entry and for opening the database.
    pub fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

impl Clone for DatabaseKey {
    fn clone(&self) -> Self {
        Self::copy_of(&self.0)
    }
}

impl Drop for DatabaseKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for DatabaseKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DatabaseKey(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_prints_nothing_of_itself() {
        let secret = Secret::new("CANARY_AT_1");
        assert_eq!(format!("{secret:?} {secret:#?}"), "Secret(..) Secret(..)");
        assert_eq!(format!("{:?}", DatabaseKey::new([7; 32])), "DatabaseKey(..)");
    }

    #[test]
    fn secrets_compare_by_content() {
        assert_eq!(Secret::new("a"), Secret::new("a"));
        assert_ne!(Secret::new("a"), Secret::new("ab"));
    }
}
