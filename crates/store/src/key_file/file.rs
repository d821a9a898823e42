//! The file of a sealed key: the person's own, never a link, whole or not there.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::Path;

use super::{KeyFileError, SealedKey};
use crate::{StoreError, place};

/// None of ours has a tenth of that.
const LONGEST: u64 = 4 * 1024;

pub(super) fn read(path: &Path) -> Result<SealedKey, KeyFileError> {
    if !place::has_folder(path) {
        return Err(KeyFileError::Missing);
    }
    let path = place::prepare(path)?;
    if !place::check_file(&path)? {
        return Err(KeyFileError::Missing);
    }
    let file = place::no_link(OpenOptions::new().read(true)).open(&path).map_err(StoreError::from)?;
    let mut bytes = Vec::new();
    file.take(LONGEST + 1).read_to_end(&mut bytes).map_err(StoreError::from)?;
    if bytes.len() as u64 > LONGEST {
        return Err(KeyFileError::Malformed);
    }
    SealedKey::parse(&bytes)
}

/// Under another name first: a crash leaves the former one, or this one, whole.
pub(super) fn write(path: &Path, bytes: &[u8]) -> Result<(), KeyFileError> {
    let path = place::prepare(path)?;
    place::check_file(&path)?;
    let fresh = place::beside(&path, ".new");
    place::make_file(&fresh)?;
    let written = OpenOptions::new().write(true).open(&fresh).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(StoreError::from)?;
    place::publish(&fresh, &path)?;
    Ok(())
}

pub(super) fn remove(path: &Path) -> Result<(), KeyFileError> {
    place::remove(path)?;
    Ok(())
}
