//! Where the database lies: a folder and files that are the person's alone.

use std::ffi::OsString;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use crate::StoreError;

/// What `SQLite` writes beside a database.
pub(crate) const COMPANIONS: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Whether a database lies there already, so that a missing key is "missing" and not "first start".
/// A write-ahead log without its database counts, and so does what cannot be looked at.
pub fn exists(path: &Path) -> bool {
    is_taken(path) || is_taken(&beside(path, "-wal"))
}

/// Whether something has that name. What cannot be looked at is taken for something.
pub(crate) fn is_taken(path: &Path) -> bool {
    fs::symlink_metadata(path).err().is_none_or(|error| error.kind() != ErrorKind::NotFound)
}

/// Whether the folder of a file is there.
pub(crate) fn has_folder(path: &Path) -> bool {
    path.parent().is_some_and(is_taken)
}

/// The file whose name is the database's with `suffix` behind it.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(suffix);
    name.into()
}

/// Makes the folder of the database if need be, and private (0700, whatever the umask). Returns the
/// database's path with the links *above* that folder resolved.
pub(crate) fn prepare(path: &Path) -> Result<PathBuf, StoreError> {
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return Err(StoreError::Io) };
    make_folder(folder)?;
    let metadata = fs::symlink_metadata(folder)?;
    if metadata.is_symlink() {
        return Err(StoreError::Symlink);
    }
    if !metadata.is_dir() {
        return Err(StoreError::Io);
    }
    make_private(folder, &metadata, 0o700)?;
    Ok(folder.canonicalize()?.join(name))
}

/// Checks the database's file and those `SQLite` keeps beside it, before they are opened: regular
/// files of the person's own with one name and mode 0600. Says whether the database is there.
pub(crate) fn check(path: &Path) -> Result<bool, StoreError> {
    for suffix in COMPANIONS {
        check_file(&beside(path, suffix))?;
    }
    check_file(path)
}

/// The same for one file.
pub(crate) fn check_file(path: &Path) -> Result<bool, StoreError> {
    let metadata = match fs::symlink_metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(false),
        found => found?,
    };
    if metadata.is_symlink() || has_second_name(&metadata) {
        return Err(StoreError::Symlink);
    }
    if !metadata.is_file() {
        return Err(StoreError::Malformed);
    }
    make_private(path, &metadata, 0o600)?;
    Ok(true)
}

/// Makes an empty file (0600, whatever the umask) where nothing is, or leftovers are.
pub(crate) fn make_file(path: &Path) -> Result<(), StoreError> {
    clear(path)?;
    create(path).map(drop)
}

/// Removes the leftovers of an attempt that did not come to its end.
pub(crate) fn clear(path: &Path) -> Result<(), StoreError> {
    for leftover in COMPANIONS.iter().map(|suffix| beside(path, suffix)).chain([path.to_owned()]) {
        match fs::remove_file(leftover) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error.into()),
            _ => {}
        }
    }
    Ok(())
}

/// A name with a count before its end that nobody has yet.
pub(crate) fn free_name(
    named: impl Fn(&str) -> PathBuf,
    is_free: impl Fn(&Path) -> bool,
) -> Result<PathBuf, StoreError> {
    let counts = std::iter::once(String::new()).chain((2..1000).map(|count| format!("-{count}")));
    // Nobody has a thousand of one second: the folder cannot be looked at.
    counts.map(|count| named(&count)).find(|name| is_free(name)).ok_or(StoreError::Io)
}

/// Copies a file to a name that nothing has (0600, whatever the umask), and makes that last.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let mut from = no_link(OpenOptions::new().read(true)).open(from)?;
    let mut to = create(to)?;
    io::copy(&mut from, &mut to)?;
    to.sync_all()?;
    Ok(())
}

/// Removes what did not come to its end. If that fails too, the next attempt does it.
pub(crate) fn discard(path: &Path) {
    let _ = fs::remove_file(path);
}

fn create(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let file = options.open(path)?;
    make_private(path, &file.metadata()?, 0o600)?;
    Ok(file)
}

/// Gives a finished file its name, and makes that last.
pub(crate) fn publish(finished: &Path, path: &Path) -> Result<(), StoreError> {
    fs::rename(finished, path)?;
    sync_folder(path)
}

/// Removes a file for good. That it is gone already is no error.
pub(crate) fn remove(path: &Path) -> Result<(), StoreError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => {
            removed?;
            sync_folder(path)
        }
    }
}

/// Makes names that were given or taken in the file's folder last.
pub(crate) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    if cfg!(unix)
        && let Some(folder) = path.parent()
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// The same options, for a file that is not reached through a link.
pub(crate) fn no_link(options: &mut OpenOptions) -> &mut OpenOptions {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::custom_flags(
        options,
        rustix::fs::OFlags::NOFOLLOW.bits().cast_signed(),
    );
    options
}

fn make_folder(folder: &Path) -> Result<(), StoreError> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        // A dangling link: what it is, is said by the caller's look at it.
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
        made => Ok(made?),
    }
}

#[cfg(unix)]
fn make_private(path: &Path, metadata: &Metadata, mode: u32) -> Result<(), StoreError> {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};

    if metadata.uid() != rustix::process::geteuid().as_raw() {
        return Err(StoreError::ForeignOwner);
    }
    if metadata.mode() & 0o7777 != mode {
        fs::set_permissions(path, fs::Permissions::from_mode(mode))?;
    }
    Ok(())
}

#[cfg(unix)]
fn has_second_name(metadata: &Metadata) -> bool {
    metadata.is_file() && std::os::unix::fs::MetadataExt::nlink(metadata) > 1
}

/// Elsewhere the profile folder's own access list is what makes it private.
#[cfg(not(unix))]
fn make_private(_: &Path, _: &Metadata, _: u32) -> Result<(), StoreError> {
    Ok(())
}

#[cfg(not(unix))]
fn has_second_name(_: &Metadata) -> bool {
    false
}
