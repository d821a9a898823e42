//! One encrypted database (SQLCipher) with everything that must outlive a restart: accounts,
//! token sets, client registrations, pending sign-ins, tokens whose revocation is owed, and what the
//! person decided about apps and what those did.
//!
//! Nothing else reads or writes the file. One connection, on a thread of its own, does all the work;
//! [`Store`] is a handle to it with one typed call per change, and every call is one transaction.
//! The domain types stay unserializable: each table has one file here that says which column is
//! which, and a row that cannot be read back is [`StoreError::Malformed`].

mod accounts;
mod activity;
mod app_calls;
mod apps;
mod aside;
mod awaited;
mod backup;
mod consents;
mod contents;
mod dated;
mod error;
mod for_apps;
mod instances;
mod key_file;
mod mending;
mod open;
mod orphans;
mod pending;
mod pictures;
mod place;
mod preferences;
mod registrations;
mod renewals;
mod rows;
mod schema;
mod settings;
mod small_file;
mod store;
mod thread;
mod tokens;

pub use activity::{ActivityFilter, LONGEST_ACTIVITY};
pub use app_calls::Behind;
pub use awaited::Awaited;
pub use backup::{Backup, list as backups};
pub use contents::{Contents, HeldTokens, Orphan, SignedIn, SignedInForApp, StoredAccount};
pub use error::StoreError;
pub use key_file::{KeyFile, KeyFileError, Passphrase, PassphraseError, SealedKey, Unsealed};
pub use mending::{Fit, RestoreError, fit, restore, set_aside};
pub use pictures::{DuePicture, MadePicture};
pub use place::exists;
pub use preferences::PreferencesFile;
pub use settings::Settings;
pub use store::Store;

/// Readers of what anybody may have written, for the fuzzer.
#[doc(hidden)]
pub mod fuzzing {
    /// Reads `key.json` as at a start; the work that a passphrase costs is not done.
    pub fn key_file(bytes: &[u8]) {
        if let Ok(sealed) = crate::SealedKey::parse(bytes) {
            let again = sealed.to_bytes().and_then(|bytes| crate::SealedKey::parse(&bytes));
            assert_eq!(again.as_ref(), Ok(&sealed), "what is read is written the same");
        }
    }

    /// Reads `settings.json` as at a start.
    pub fn preferences(bytes: &[u8]) {
        if let Ok(read) = crate::preferences::parse(bytes) {
            let again =
                crate::preferences::to_bytes(read).and_then(|bytes| crate::preferences::parse(&bytes));
            assert_eq!(again.as_ref(), Ok(&read), "what is read is written the same");
        }
    }
}
