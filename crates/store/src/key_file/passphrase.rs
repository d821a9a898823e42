use std::fmt;

use icu_normalizer::ComposingNormalizerBorrowed;
use zeroize::Zeroizing;

/// A passphrase as it is used: UTF-8 in the normal form NFKC, so that it does not depend on how a
/// keyboard composes its letters. Wiped when dropped, never formatted.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

/// A text that is no passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// A new one has too few characters.
    #[error("the passphrase is too short")]
    TooShort,
    /// It is longer than any.
    #[error("the passphrase is too long")]
    TooLong,
}

impl Passphrase {
    /// Characters that a new one has at least.
    pub const SHORTEST: usize = 12;
    /// Bytes that one has at most, as typed.
    pub const LONGEST: usize = 1024;
    /// How many times longer a text can become in NFKC (U+FDFA does).
    const GROWTH: usize = 11;

    /// One that was typed to open something: of any length, as it may be another program's.
    pub fn typed(text: &str) -> Result<Self, PassphraseError> {
        if text.len() > Self::LONGEST {
            return Err(PassphraseError::TooLong);
        }
        // Room for all of it: a string that grows leaves copies behind.
        let mut normal = Zeroizing::new(String::with_capacity(text.len() * Self::GROWTH));
        ComposingNormalizerBorrowed::new_nfkc()
            .normalize_to(text, &mut *normal)
            .map_err(|_| PassphraseError::TooLong)?;
        Ok(Self(normal))
    }

    /// A new one.
    pub fn chosen(text: &str) -> Result<Self, PassphraseError> {
        let passphrase = Self::typed(text)?;
        let long_enough = passphrase.0.chars().count() >= Self::SHORTEST;
        if long_enough { Ok(passphrase) } else { Err(PassphraseError::TooShort) }
    }

    /// The text itself, in its normal form: for what is sealed with it elsewhere.
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_does_not_depend_on_how_a_letter_was_composed() {
        let composed = Passphrase::typed("K\u{f6}nigs\u{2126}\u{fb01}").unwrap();
        let decomposed = Passphrase::typed("Ko\u{308}nigs\u{3a9}fi").unwrap();
        assert_eq!(composed.bytes(), decomposed.bytes());
        assert_ne!(composed.bytes(), Passphrase::typed("k\u{f6}nigs\u{3a9}fi").unwrap().bytes());
    }

    #[test]
    fn a_new_one_has_twelve_characters_however_many_bytes() {
        assert_eq!(Passphrase::chosen("eleven char").unwrap_err(), PassphraseError::TooShort);
        assert!(Passphrase::chosen("twelve chars").is_ok());
        assert_eq!(Passphrase::chosen(&"\u{20ac}".repeat(11)).unwrap_err(), PassphraseError::TooShort);
        assert_eq!(Passphrase::chosen(&"o\u{308}".repeat(11)).unwrap_err(), PassphraseError::TooShort);
        assert!(Passphrase::typed("").is_ok(), "to try one, any length will do");
    }

    #[test]
    fn a_kilobyte_is_enough_and_never_grows_beyond_its_room() {
        assert_eq!(Passphrase::typed(&"a".repeat(1025)).unwrap_err(), PassphraseError::TooLong);
        for widest in ["\u{fdfa}", "\u{fdfb}", "\u{32c0}", "a"] {
            let text = widest.repeat(1024 / widest.len());
            let passphrase = Passphrase::typed(&text).unwrap();
            assert_eq!(passphrase.0.capacity(), text.len() * Passphrase::GROWTH, "{widest} was copied");
        }
        assert_eq!(format!("{:?}", Passphrase::typed("hidden").unwrap()), "Passphrase(..)");
    }
}
