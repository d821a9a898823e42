//! `key.json`: the database key, sealed with a passphrase, in a file beside the database.
//!
//! The passphrase is stretched with Argon2id (RFC 9106), the key sealed with XChaCha20-Poly1305. That
//! is slow on purpose and takes 64 MiB for a moment, so it is done on a blocking thread.

mod error;
mod file;
mod passphrase;
mod sealed;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use fediaccounts_core::{DatabaseKey, Entropy};
use subtle::ConstantTimeEq;

pub use error::KeyFileError;
pub use passphrase::{Passphrase, PassphraseError};
pub use sealed::SealedKey;

/// The file with the sealed key of a database.
#[derive(Debug, Clone)]
pub struct KeyFile {
    path: PathBuf,
}

/// What a passphrase opened.
#[derive(Debug)]
pub struct Unsealed {
    /// The database key.
    pub key: DatabaseKey,
    /// Whether it belongs into the keyring too.
    pub keep_keyring: bool,
}

impl KeyFile {
    /// The one beside a database.
    pub fn of(database: &Path) -> Self {
        Self { path: beside(database) }
    }

    /// Whether something is there, readable or not.
    pub fn exists(&self) -> bool {
        crate::place::is_taken(&self.path)
    }

    /// Whether the key belongs into the keyring too, as far as can be said without the passphrase: a
    /// file that cannot be read keeps nobody from asking there.
    pub fn leaves_keyring_alone(&self) -> bool {
        file::read(&self.path).is_ok_and(|sealed| !sealed.keep_keyring())
    }

    /// Opens it with the passphrase.
    pub async fn open(&self, passphrase: Passphrase) -> Result<Unsealed, KeyFileError> {
        let path = self.path.clone();
        blocking(move || open(&path, &passphrase)).await
    }

    /// Seals the key, in the place of what was there. It is on the disk, and was read back and opened,
    /// when this returns; what was there stays if it fails before.
    pub async fn write(
        &self,
        key: &DatabaseKey,
        passphrase: Passphrase,
        keep_keyring: bool,
        entropy: Arc<dyn Entropy>,
    ) -> Result<(), KeyFileError> {
        let (path, key) = (self.path.clone(), key.clone());
        blocking(move || {
            let sealed = SealedKey::seal(&key, &passphrase, keep_keyring, &*entropy)?;
            file::write(&path, &sealed.to_bytes()?)?;
            let back = open(&path, &passphrase)?;
            let same = back.key.expose().ct_eq(key.expose()).into();
            if same { Ok(()) } else { Err(KeyFileError::Malformed) }
        })
        .await
    }

    /// Removes it. That it is gone already is no error.
    pub async fn remove(&self) -> Result<(), KeyFileError> {
        let path = self.path.clone();
        blocking(move || file::remove(&path)).await
    }
}

/// The path of the one beside a database.
pub(crate) fn beside(database: &Path) -> PathBuf {
    database.with_file_name("key.json")
}

fn open(path: &Path, passphrase: &Passphrase) -> Result<Unsealed, KeyFileError> {
    let sealed = file::read(path)?;
    Ok(Unsealed { key: sealed.open(passphrase)?, keep_keyring: sealed.keep_keyring() })
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, KeyFileError> + Send + 'static,
) -> Result<T, KeyFileError> {
    let done = tokio::task::spawn_blocking(work).await;
    // It fell over, or the runtime is ending.
    done.unwrap_or(Err(KeyFileError::Place(crate::StoreError::Closed)))
}
