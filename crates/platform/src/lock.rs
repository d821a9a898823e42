//! The lock that makes an agent the only one of its profile.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::path::Path;

/// Why the lock was not taken.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum LockError {
    /// Another agent serves this profile.
    #[error("another agent serves this profile")]
    Held {
        /// Its process, as it wrote it down: for people to read, never to act on.
        pid: Option<u32>,
    },
    /// The file cannot be opened, locked or written.
    #[error("locking the profile")]
    Io(#[from] io::Error),
}

/// An exclusive lock on a file, held while this value lives.
///
/// The kernel lets go of it when the process ends in any way, so a file that was left behind locks
/// nothing (T120) and is never removed: whoever removed it could take a lock beside the one that holds.
#[derive(Debug)]
pub struct ProfileLock(File);

impl ProfileLock {
    /// Takes the lock, or says at once that somebody else has it. The file is created with mode 0600
    /// in a folder that exists; inside stands the process, for people who look.
    pub fn acquire(file: &Path) -> Result<Self, LockError> {
        let mut file = open(file)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(LockError::Held { pid: written_pid(&mut file) }),
            Err(TryLockError::Error(error)) => return Err(error.into()),
        }
        file.set_len(0)?;
        writeln!(file, "{}", std::process::id())?;
        Ok(Self(file))
    }
}

impl Drop for ProfileLock {
    fn drop(&mut self) {
        // Said aloud, because a child between its fork and its exec still shares the open file.
        let _ = self.0.unlock();
    }
}

#[cfg(unix)]
fn open(file: &Path) -> io::Result<File> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};

    let opened =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(file)?;
    opened.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    Ok(opened)
}

#[cfg(not(unix))]
fn open(file: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).write(true).create(true).truncate(false).open(file)
}

fn written_pid(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(16).read_to_string(&mut text).ok()?;
    text.trim_end().parse().ok()
}

#[cfg(all(test, target_os = "linux"))]
#[path = "lock_tests.rs"]
mod tests;
