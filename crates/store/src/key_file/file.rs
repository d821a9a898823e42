//! The file of a sealed key.

use std::path::Path;

use super::{KeyFileError, SealedKey};
use crate::{StoreError, place, small_file};

/// None of ours has a tenth of that.
const LONGEST: u64 = 4 * 1024;

pub(super) fn read(path: &Path) -> Result<SealedKey, KeyFileError> {
    match small_file::read(path, LONGEST) {
        Ok(Some(bytes)) => SealedKey::parse(&bytes),
        Ok(None) => Err(KeyFileError::Missing),
        Err(StoreError::Malformed) => Err(KeyFileError::Malformed),
        Err(error) => Err(error.into()),
    }
}

pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), KeyFileError> {
    Ok(small_file::write(path, bytes)?)
}

pub(super) fn remove(path: &Path) -> Result<(), KeyFileError> {
    place::remove(path)?;
    Ok(())
}
