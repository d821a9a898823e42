//! Small files beside the database: the person's own, never a link, whole or not there.

use std::fs::OpenOptions;
use std::io::{Read, Write};
use std::path::Path;

use crate::{StoreError, place};

/// Reads one; nothing if there is none. One that is longer than any of ours, or no file at all, is malformed.
pub(crate) fn read(path: &Path, longest: u64) -> Result<Option<Vec<u8>>, StoreError> {
    if !place::has_folder(path) {
        return Ok(None);
    }
    let path = place::prepare(path)?;
    if !place::check_file(&path)? {
        return Ok(None);
    }
    let file = place::no_link(OpenOptions::new().read(true)).open(&path)?;
    let mut bytes = Vec::new();
    file.take(longest + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > longest { Err(StoreError::Malformed) } else { Ok(Some(bytes)) }
}

/// Under another name first: a crash leaves the former one, or this one, whole.
pub(crate) fn write(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let path = place::prepare(path)?;
    place::check_file(&path)?;
    let fresh = place::beside(&path, ".new");
    place::make_file(&fresh)?;
    OpenOptions::new().write(true).open(&fresh).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    })?;
    place::publish(&fresh, &path)
}
