//! A folder for one program, that ends with it.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::trouble::Trouble;

const PREFIX: &str = "fediaccounts-exec-";

/// A folder that nobody else reads, in memory where the system has such a place.
pub(super) struct Private {
    folder: TempDir,
    /// Held as long as this process lives: a folder that nobody holds was left behind.
    #[cfg(unix)]
    _held: std::fs::File,
}

impl Private {
    /// Makes it, and removes what killed ones left behind.
    pub(super) fn make() -> Result<Self, Trouble> {
        let place = place();
        #[cfg(unix)]
        held::remove_abandoned(&place, PREFIX);
        Self::make_in(&place).ok_or(Trouble::Unwritten)
    }

    #[cfg(unix)]
    fn make_in(place: &Path) -> Option<Self> {
        // Another one that cleans up may be faster than the lock.
        (0..3).find_map(|_| {
            let folder = builder().tempdir_in(place).ok()?;
            let held = held::hold(folder.path())?;
            Some(Self { folder, _held: held })
        })
    }

    #[cfg(windows)]
    fn make_in(place: &Path) -> Option<Self> {
        Some(Self { folder: builder().tempdir_in(place).ok()? })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Removes it. What a program put there may be in the way for a moment, while its own children end.
    pub(super) fn remove(self) {
        let _ = self.folder.close();
    }
}

fn builder() -> tempfile::Builder<'static, 'static> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(16);
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    builder
}

#[expect(clippy::disallowed_methods, reason = "where the system keeps what ends with the session")]
fn place() -> PathBuf {
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    runtime.filter(|path| path.is_absolute() && path.is_dir()).unwrap_or_else(std::env::temp_dir)
}

/// Who is at work with which folder.
#[cfg(unix)]
mod held {
    use std::fs::File;
    use std::os::unix::fs::MetadataExt;
    use std::path::Path;

    use rustix::fs::{FlockOperation, Mode, OFlags, flock, open};

    /// Takes a folder; `None` if somebody else has it, or it is gone.
    pub(super) fn hold(path: &Path) -> Option<File> {
        let flags = OFlags::DIRECTORY | OFlags::NOFOLLOW | OFlags::RDONLY | OFlags::CLOEXEC;
        let folder = File::from(open(path, flags, Mode::empty()).ok()?);
        flock(&folder, FlockOperation::NonBlockingLockExclusive).ok()?;
        let same = |here: &std::fs::Metadata, there: &std::fs::Metadata| {
            (here.dev(), here.ino()) == (there.dev(), there.ino())
        };
        let (held, named) = (folder.metadata().ok()?, path.symlink_metadata().ok()?);
        (same(&held, &named) && held.uid() == rustix::process::geteuid().as_raw()).then_some(folder)
    }

    /// Removes folders that nobody holds any more.
    pub(super) fn remove_abandoned(place: &Path, prefix: &str) {
        for entry in std::fs::read_dir(place).into_iter().flatten().flatten() {
            if !entry.file_name().as_encoded_bytes().starts_with(prefix.as_bytes()) {
                continue;
            }
            if let Some(_held) = hold(&entry.path()) {
                let _ = std::fs::remove_dir_all(entry.path());
            }
        }
    }
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn what_a_killed_one_left_behind_is_removed_and_nothing_else() {
        let place = tempfile::tempdir().unwrap();
        let working = Private::make_in(place.path()).unwrap();
        assert_eq!(working.path().metadata().unwrap().permissions().mode() & 0o777, 0o700);
        let left = place.path().join(format!("{PREFIX}left"));
        let other = place.path().join("other");
        for folder in [&left, &other] {
            std::fs::create_dir(folder).unwrap();
            std::fs::write(folder.join("token"), "x").unwrap();
        }
        let link = place.path().join(format!("{PREFIX}link"));
        std::os::unix::fs::symlink(&other, &link).unwrap();

        held::remove_abandoned(place.path(), PREFIX);
        assert!(working.path().exists() && !left.exists());
        assert!(other.join("token").exists(), "a link leads nowhere");

        let path = working.path().to_owned();
        working.remove();
        assert!(!path.exists());
    }
}
