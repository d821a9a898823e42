//! Proof key for code exchange (RFC 7636), S256 alone.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

use crate::{Entropy, EntropyError, Secret, random};

/// `code_verifier`: 43 characters from 32 random bytes, fresh for each sign-in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeVerifier(Secret);

/// `code_challenge` of the method S256.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeChallenge(String);

impl CodeVerifier {
    /// A fresh one.
    pub fn random(entropy: &dyn Entropy) -> Result<Self, EntropyError> {
        Ok(Self(Secret::new(random::base64url::<32>(entropy)?)))
    }

    /// One that was stored.
    pub fn from_secret(secret: Secret) -> Self {
        Self(secret)
    }

    /// For the token request and the encrypted database.
    pub fn secret(&self) -> &Secret {
        &self.0
    }

    /// BASE64URL(SHA256(verifier)).
    pub fn challenge(&self) -> CodeChallenge {
        CodeChallenge(BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(self.0.expose())))
    }
}

impl CodeChallenge {
    /// The text of it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_challenge_is_that_of_rfc_7636_appendix_b() {
        let verifier = CodeVerifier::from_secret(Secret::new("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
        assert_eq!(verifier.challenge().as_str(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", "T031-OA");
    }

    #[test]
    fn a_random_source_that_fails_is_not_replaced() {
        struct Broken;
        impl Entropy for Broken {
            fn fill(&self, _: &mut [u8]) -> Result<(), EntropyError> {
                Err(EntropyError)
            }
        }
        assert_eq!(CodeVerifier::random(&Broken), Err(EntropyError), "T030-OA");
    }
}
