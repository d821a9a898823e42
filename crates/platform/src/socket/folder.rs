//! The folder of a socket: ours, closed to everybody else, and no symbolic link.

use std::fs::DirBuilder;
use std::io;
use std::os::fd::OwnedFd;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use rustix::fs::{Mode, OFlags, Stat, fchmod, fstat, open};
use rustix::io::Errno;

use super::SocketError;

/// An open folder that was checked.
pub(super) struct Folder(OwnedFd);

impl Folder {
    /// Makes what is missing of `path` and checks the last folder: refused if it is a link or another
    /// user's, closed to others if it is ours and too open.
    pub(super) fn prepare(path: &Path) -> Result<Self, SocketError> {
        create(path)?;
        let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let folder = match open(path, flags, Mode::empty()) {
            Ok(folder) => folder,
            Err(Errno::LOOP | Errno::NOTDIR) => return Err(SocketError::NotAFolder),
            Err(error) => return Err(SocketError::Io(error.into())),
        };
        let found = fstat(&folder).map_err(io::Error::from)?;
        if found.st_uid != rustix::process::geteuid().as_raw() {
            return Err(SocketError::ForeignFolder);
        }
        if Mode::from_raw_mode(found.st_mode) != Mode::RWXU {
            fchmod(&folder, Mode::RWXU).map_err(io::Error::from)?;
        }
        Ok(Self(folder))
    }

    /// Whether `path` still leads to this very folder.
    pub(super) fn is_still_at(&self, path: &Path) -> bool {
        let identity = |stat: Stat| (stat.st_dev, stat.st_ino);
        match (fstat(&self.0), rustix::fs::lstat(path)) {
            (Ok(checked), Ok(found)) => identity(checked) == identity(found),
            _ => false,
        }
    }
}

/// Like `DirBuilder::recursive`, but each new folder is 0700 whatever the umask is: under 0777 the next
/// one could not be made inside it.
fn create(path: &Path) -> io::Result<()> {
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    match (create_one(path), parent) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            create(parent)?;
            create_one(path)
        }
        (done, _) => done,
    }
}

fn create_one(path: &Path) -> io::Result<()> {
    match DirBuilder::new().mode(0o700).create(path) {
        Ok(()) => Ok(rustix::fs::chmod(path, Mode::RWXU)?),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}
