//! `settings.json`: what the person prefers, in a plain file beside the database. It counts before the database
//! is open, and nothing in it gives anybody anything.

mod written;

use std::path::{Path, PathBuf};

use fediaccounts_core::{Preferences, Timestamp};

pub(crate) use self::written::{parse, to_bytes};
use crate::{StoreError, aside, small_file};

/// None of ours has a tenth of that.
const LONGEST: u64 = 16 * 1024;

/// The file with what the person prefers.
#[derive(Debug, Clone)]
pub struct PreferencesFile {
    path: PathBuf,
}

impl PreferencesFile {
    /// The one beside a database.
    pub fn of(database: &Path) -> Self {
        Self { path: database.with_file_name("settings.json") }
    }

    /// What it says. What is not as this program writes it, or not the person's own, says nothing: it is set
    /// aside under a dated name, and all is as before anybody chose anything.
    pub fn read(&self, now: Timestamp) -> Preferences {
        match self.try_to_read() {
            Ok(preferences) => preferences.unwrap_or_default(),
            Err(error) => {
                tracing::warn!(%error, "the settings cannot be read; all is as at first");
                self.set_aside(error, now);
                Preferences::default()
            }
        }
    }

    /// Puts this in the place of what was there. What was there stays if it fails.
    pub fn write(&self, preferences: &Preferences) -> Result<(), StoreError> {
        small_file::write(&self.path, &to_bytes(*preferences)?)
    }

    fn try_to_read(&self) -> Result<Option<Preferences>, StoreError> {
        small_file::read(&self.path, LONGEST)?.map(|bytes| parse(&bytes)).transpose()
    }

    fn set_aside(&self, error: StoreError, now: Timestamp) {
        // A disk that fails for now says nothing about the file.
        let is_bad = matches!(error, StoreError::Malformed | StoreError::Symlink | StoreError::ForeignOwner);
        if is_bad && let Err(error) = aside::one(&self.path, now) {
            tracing::warn!(%error, "the settings could not be set aside");
        }
    }
}
