//! Setting aside: what cannot be opened is kept under a dated name, and nothing is ever overwritten.

use std::fs;
use std::path::{Path, PathBuf};

use fediaccounts_core::Timestamp;

use crate::{StoreError, backup, dated, key_file, place};

/// Gives the database, its companions, the sealed key and the backups names with `.set-aside-` and the
/// date; says where the database is now. A crash half way leaves the rest for the next time.
///
/// The database goes first: without its log it would open as something older than it is.
pub(crate) fn everything(database: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let database = place::prepare(database)?;
    let aside = free_name(&database, now)?;
    for suffix in std::iter::once("").chain(place::COMPANIONS) {
        rename(&place::beside(&database, suffix), &place::beside(&aside, suffix))?;
    }
    for other in [key_file::beside(&database), backup::folder(&database)] {
        rename(&other, &free_name(&other, now)?)?;
    }
    place::sync_folder(&database)?;
    Ok(aside)
}

/// Copies the database and its log to such names: what stands in its place meanwhile is still it.
pub(crate) fn copy(database: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let aside = free_name(database, now)?;
    for suffix in ["", "-wal", "-journal"] {
        let from = place::beside(database, suffix);
        if place::is_taken(&from) {
            place::copy(&from, &place::beside(&aside, suffix))?;
        }
    }
    place::sync_folder(database)?;
    Ok(aside)
}

/// Gives one file such a name, whatever it is; says where it is now.
pub(crate) fn one(path: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let path = place::prepare(path)?;
    let aside = free_name(&path, now)?;
    fs::rename(&path, &aside)?;
    place::sync_folder(&path)?;
    Ok(aside)
}

fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    if place::is_taken(from) {
        fs::rename(from, to)?;
    }
    Ok(())
}

/// A name that neither a file nor one of its companions has.
fn free_name(path: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let named = |count: &str| place::beside(path, &format!(".set-aside-{}{count}", dated::write(now)));
    place::free_name(named, |name| {
        !place::is_taken(name)
            && !place::COMPANIONS.iter().any(|suffix| place::is_taken(&place::beside(name, suffix)))
    })
}
