//! The sealed key itself: how it is written, and what is believed of a file.

use std::ops::RangeInclusive;

use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use chacha20poly1305::XChaCha20Poly1305;
use chacha20poly1305::aead::{AeadInOut, KeyInit};
use fediaccounts_core::{DatabaseKey, Entropy};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::{KeyFileError, Passphrase};

/// The way of writing that this program has.
const VERSION: u32 = 1;
const KDF: &str = "argon2id";
const CIPHER: &str = "xchacha20poly1305";

/// What a new one costs (RFC 9106, section 4, second choice): 64 MiB, three passes, four lanes.
const COST: Cost = Cost { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
/// What is believed of a file: neither cheap to guess, nor able to stop this computer.
const MEMORY_KIB: RangeInclusive<u32> = COST.memory_kib..=256 * 1024;
const PASSES: RangeInclusive<u32> = COST.passes..=16;
const LANES: RangeInclusive<u32> = 1..=16;
const SALT: RangeInclusive<usize> = 16..=64;

/// A sealed key that is within the limits; whether it opens, the passphrase tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedKey {
    cost: Cost,
    salt: Vec<u8>,
    keep_keyring: bool,
    nonce: [u8; 24],
    /// The 32 bytes of the key and the 16 of the seal.
    sealed: [u8; 48],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Cost {
    memory_kib: u32,
    passes: u32,
    lanes: u32,
}

/// As it stands in the file. Binary values are base64.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    version: u32,
    kdf: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    salt: String,
    keep_keyring: bool,
    cipher: String,
    nonce: String,
    key: String,
}

impl SealedKey {
    /// Reads one. Anything that is not as this program writes it is refused before any work is done
    /// or memory taken for it.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyFileError> {
        // The parser's own words may quote a value.
        let written: Written = serde_json::from_slice(bytes).map_err(|_| KeyFileError::Malformed)?;
        let Written { version, kdf, memory_kib, passes, lanes, keep_keyring, cipher, .. } = &written;
        let cost = Cost { memory_kib: *memory_kib, passes: *passes, lanes: *lanes };
        let salt = decode(&written.salt)?;
        let ours = *version == VERSION && kdf == KDF && cipher == CIPHER;
        if !ours || !cost.is_bearable() || !SALT.contains(&salt.len()) {
            return Err(KeyFileError::Malformed);
        }
        let nonce = decode(&written.nonce)?.try_into().map_err(|_| KeyFileError::Malformed)?;
        let sealed = decode(&written.key)?.try_into().map_err(|_| KeyFileError::Malformed)?;
        Ok(Self { cost, salt, keep_keyring: *keep_keyring, nonce, sealed })
    }

    /// The bytes of the file.
    pub fn to_bytes(&self) -> Result<Vec<u8>, KeyFileError> {
        let written = Written {
            version: VERSION,
            kdf: KDF.into(),
            memory_kib: self.cost.memory_kib,
            passes: self.cost.passes,
            lanes: self.cost.lanes,
            salt: BASE64_STANDARD.encode(&self.salt),
            keep_keyring: self.keep_keyring,
            cipher: CIPHER.into(),
            nonce: BASE64_STANDARD.encode(self.nonce),
            key: BASE64_STANDARD.encode(self.sealed),
        };
        let mut bytes = serde_json::to_vec_pretty(&written).map_err(|_| KeyFileError::Malformed)?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Whether the key belongs into the keyring too. Certain only once it was opened.
    pub fn keep_keyring(&self) -> bool {
        self.keep_keyring
    }

    /// Seals a key. Slow.
    pub fn seal(
        key: &DatabaseKey,
        passphrase: &Passphrase,
        keep_keyring: bool,
        entropy: &dyn Entropy,
    ) -> Result<Self, KeyFileError> {
        let (mut salt, mut nonce) = (vec![0; *SALT.start()], [0; 24]);
        entropy.fill(&mut salt).map_err(|_| KeyFileError::Entropy)?;
        entropy.fill(&mut nonce).map_err(|_| KeyFileError::Entropy)?;
        let mut made = Self { cost: COST, salt, keep_keyring, nonce, sealed: [0; 48] };
        let cipher = made.cipher(passphrase)?;
        let (text, seal) = made.sealed.split_at_mut(32);
        text.copy_from_slice(key.expose());
        let bound = bound(made.cost, &made.salt, keep_keyring);
        let tag = cipher
            .encrypt_inout_detached(&nonce.into(), &bound, text.into())
            .map_err(|_| KeyFileError::Malformed)?;
        seal.copy_from_slice(&tag);
        Ok(made)
    }

    /// Opens it. Slow, whether the passphrase is right or not.
    pub fn open(&self, passphrase: &Passphrase) -> Result<DatabaseKey, KeyFileError> {
        let cipher = self.cipher(passphrase)?;
        let (text, seal) = self.sealed.split_at(32);
        let mut key = Zeroizing::new([0; 32]);
        key.copy_from_slice(text);
        let tag: [u8; 16] = seal.try_into().map_err(|_| KeyFileError::Malformed)?;
        let bound = bound(self.cost, &self.salt, self.keep_keyring);
        cipher
            .decrypt_inout_detached(&self.nonce.into(), &bound, (&mut key[..]).into(), &tag.into())
            .map_err(|_| KeyFileError::WrongPassphrase)?;
        Ok(DatabaseKey::new(*key))
    }

    fn cipher(&self, passphrase: &Passphrase) -> Result<XChaCha20Poly1305, KeyFileError> {
        let Cost { memory_kib, passes, lanes } = self.cost;
        let params = Params::new(memory_kib, passes, lanes, Some(32)).map_err(|_| KeyFileError::Malformed)?;
        let mut stretched = Zeroizing::new([0; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.bytes(), &self.salt, &mut *stretched)
            .map_err(|_| KeyFileError::Malformed)?;
        Ok(XChaCha20Poly1305::new((&*stretched).into()))
    }
}

impl Cost {
    fn is_bearable(self) -> bool {
        MEMORY_KIB.contains(&self.memory_kib) && PASSES.contains(&self.passes) && LANES.contains(&self.lanes)
    }
}

/// What the seal vouches for beside the key (the associated data of the cipher).
fn bound(cost: Cost, salt: &[u8], keep_keyring: bool) -> Vec<u8> {
    let Cost { memory_kib, passes, lanes } = cost;
    let salt = BASE64_STANDARD.encode(salt);
    format!("FediAccounts key {VERSION} {KDF} {memory_kib} {passes} {lanes} {salt} {CIPHER} {keep_keyring}")
        .into_bytes()
}

fn decode(text: &str) -> Result<Vec<u8>, KeyFileError> {
    BASE64_STANDARD.decode(text).map_err(|_| KeyFileError::Malformed)
}

#[cfg(test)]
#[path = "sealed_tests.rs"]
mod tests;
