//! The key of the database: where it lies, locking and unlocking, and what is done about a database
//! that cannot be opened.

use serde::{Deserialize, Serialize};

use crate::Typed;

/// Where the key of the database lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct KeySlots {
    /// In the keyring.
    pub keyring: bool,
    /// In `key.json`, sealed with a passphrase.
    pub passphrase: bool,
}

/// Opens the accounts: with the passphrase, or without one by asking the keyring once more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unlock {
    /// What was typed.
    #[serde(default)]
    pub passphrase: Option<Typed>,
}

/// Closes the accounts: the key is wiped from memory and nothing is asked of any server until
/// [`Unlock`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockNow {}

/// Seals the key with a passphrase, in the place of a former one. On a computer without a keyring, and
/// without accounts so far, this is also how they are begun.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetPassphrase {
    /// The new one.
    pub passphrase: Typed,
    /// Whether the key stays in the keyring beside it. If not, the passphrase is asked at every start.
    pub keep_keyring: bool,
}

/// Puts the key back into the keyring alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovePassphrase {
    /// The one that is removed.
    pub passphrase: Typed,
}

/// Sets a database that cannot be opened aside, under a dated name, and begins an empty one. One that
/// is locked counts as such where the passphrase is the only slot: it may be forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StartAnew {}

/// A file that was set aside, and where it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct SetAside {
    /// The whole path.
    pub path: String,
}

/// Makes a backup of the database now, under the same key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MakeBackup {}

/// The backups that there are, newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GetBackups {}

/// A backup of our own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct Backup {
    /// Its file name: what [`RestoreBackup`] takes.
    pub name: String,
    /// The whole path.
    pub path: String,
    /// When it was made: seconds since 1970.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub made_at: i64,
    /// How large it is, in bytes.
    #[cfg_attr(feature = "bindings", ts(type = "number"))]
    pub size: u64,
}

/// Sets the database aside and puts a backup in its place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RestoreBackup {
    /// Its file name.
    pub name: String,
}

/// When accounts are locked by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS), ts(export))]
pub struct LockRule {
    /// After so many minutes in which the person did nothing here; never if there is none. What apps ask,
    /// and programs that only look, do not count.
    pub after_minutes: Option<u32>,
    /// With the person's session: when the screen is locked, and when the computer goes to sleep.
    pub with_session: bool,
}

/// Sets when accounts are locked by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetLockRule {
    /// When.
    pub rule: LockRule,
}
