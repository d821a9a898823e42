//! A login taken out of the file of another program.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use fediaccounts_protocol::Typed;
use zeroize::Zeroizing;

use super::finding;
use crate::args::Keeper;

/// Behind the name of a file that was there before.
const BACKUP: &str = ".before-fediaccounts";
/// More of them nobody has.
const MOST: u32 = 100;

/// Takes a login out of a file, as that is now; the file as it was stays beside it. Gives where; nothing if
/// the login is not in there any more. Nobody but the person can read either of the two.
pub(super) fn clean(keeper: Keeper, path: &Path, token: &Typed) -> io::Result<Option<PathBuf>> {
    let Some((before, _)) = finding::read(path) else { return Ok(None) };
    let Some(after) = keeper.without(&before, token).map(Zeroizing::new) else { return Ok(None) };
    let folder = path.parent().ok_or(ErrorKind::InvalidInput)?;
    let backup = keep(path, before.as_bytes())?;
    // Whole or not at all, and for nobody else from its first byte on.
    let mut file = tempfile::Builder::new().prefix(".fediaccounts-").tempfile_in(folder)?;
    file.write_all(after.as_bytes())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(Some(backup))
}

/// Writes what was there into a file that is not there yet.
fn keep(path: &Path, bytes: &[u8]) -> io::Result<PathBuf> {
    let name = path.file_name().ok_or(ErrorKind::InvalidInput)?;
    for number in 1..=MOST {
        let mut name = name.to_owned();
        name.push(BACKUP);
        if number > 1 {
            name.push(format!("-{number}"));
        }
        let backup = path.with_file_name(name);
        match create(&backup) {
            Ok(mut file) => {
                file.write_all(bytes)?;
                file.sync_all()?;
                return Ok(backup);
            }
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(error),
        }
    }
    Err(ErrorKind::AlreadyExists.into())
}

fn create(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(test)]
#[path = "cleaning_tests.rs"]
mod tests;
