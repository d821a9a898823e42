//! Files that are written for the person, among their downloads. The page names none.

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use fediaccounts_protocol::{Code, Failure};
use tauri::{AppHandle, Manager, Runtime};

use crate::ask::Answer;

/// Nobody has more files of ours than this.
const MOST: u32 = 1000;

/// Where they go.
pub(crate) fn folder<R: Runtime>(app: &AppHandle<R>) -> Answer<PathBuf> {
    let path = app.path();
    path.download_dir().or_else(|_| path.home_dir()).map_err(|_| unwritable())
}

/// Writes a file that was not there and only the person reads; says where that is. Where there is one of that name
/// and ending, it gets a number.
pub(crate) fn write(folder: &Path, name: &str, ending: &str, bytes: &[u8]) -> Answer<String> {
    let (mut file, path) = create(folder, name, ending).map_err(|_| unwritable())?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|_| unwritable())?;
    Ok(path.display().to_string())
}

fn unwritable() -> Failure {
    Failure::new(Code::Internal).detail("the file could not be written")
}

/// Never in the place of another file, and through no link.
fn create(folder: &Path, name: &str, ending: &str) -> io::Result<(File, PathBuf)> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    for number in 1..MOST {
        let count = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("{name}{count}.{ending}"));
        match options.open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            opened => return opened.map(|file| (file, path)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_file_is_written_over_and_no_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let kept = folder.path().join("kept");
        std::fs::write(&kept, "as it was").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(&kept, folder.path().join("list.age")).unwrap();
        let first = write(folder.path(), "list", "age", b"one").unwrap();
        let second = write(folder.path(), "list", "age", b"two").unwrap();
        assert_ne!(first, second);
        assert_eq!(std::fs::read_to_string(&kept).unwrap(), "as it was");
        assert_eq!(std::fs::read(&second).unwrap(), b"two");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&first).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "only the person reads it");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let failed = write(Path::new("/no/such/folder"), "list", "age", b"");
        assert_eq!(failed.map_err(|failure| failure.code), Err(Code::Internal));
    }
}
