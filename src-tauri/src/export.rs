//! What apps did, as a file for somebody else to read.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use fediaccounts_protocol::manage::Activity;
use fediaccounts_protocol::{Code, Failure};

use crate::ask::Answer;

/// Nobody has more files of ours than this.
const MOST: u32 = 1000;

/// Writes them, one JSON object per line, into a file that was not there and only the person reads; says
/// where that is.
pub(crate) fn write(folder: &Path, lines: &[Activity], with_handles: bool) -> Answer<String> {
    let mut names = Names::default();
    let mut text = vec![];
    for line in lines {
        let line = if with_handles { line.clone() } else { names.masked(line) };
        serde_json::to_writer(&mut text, &line).map_err(|_| Failure::new(Code::Internal))?;
        text.push(b'\n');
    }
    let (mut file, path) = create(folder).map_err(|_| unwritable())?;
    file.write_all(&text).and_then(|()| file.sync_all()).map_err(|_| unwritable())?;
    Ok(path.display().to_string())
}

/// The file cannot be written there.
pub(crate) fn unwritable() -> Failure {
    Failure::new(Code::Internal).detail("the file could not be written")
}

/// Never in the place of another file, and through no link.
fn create(folder: &Path) -> io::Result<(File, PathBuf)> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    for number in 1..MOST {
        let count = if number == 1 { String::new() } else { format!("-{number}") };
        let path = folder.join(format!("fediaccounts-activity{count}.jsonl"));
        match options.open(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            opened => return opened.map(|file| (file, path)),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Accounts by numbers, so that it can be seen which are the same, and not which they are.
#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    fn masked(&mut self, line: &Activity) -> Activity {
        let count = self.0.len() + 1;
        let name = line.account.as_ref().or(line.handle.as_ref()).map(|account| {
            self.0.entry(account.clone()).or_insert_with(|| format!("account {count}")).clone()
        });
        Activity { account: name.clone(), handle: name, ..line.clone() }
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_protocol::manage::{AppClass, Deed};

    use super::*;

    fn line(number: i64, account: &str, handle: &str) -> Activity {
        Activity {
            number,
            at: 1_763_812_345,
            deed: Deed::Given,
            times: 1,
            app: "app".to_owned(),
            name: "tuba".to_owned(),
            class: AppClass::Installed,
            account: Some(account.to_owned()),
            handle: Some(handle.to_owned()),
            scopes: vec!["read".to_owned()],
            lifetime: None,
        }
    }

    fn written(with_handles: bool) -> (String, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap();
        let lines = [
            line(3, "idA", "@ana@a.example"),
            line(2, "idB", "@ben@b.example"),
            line(1, "idA", "@ana@a.example"),
        ];
        let path = write(folder.path(), &lines, with_handles).unwrap();
        (std::fs::read_to_string(path).unwrap(), folder)
    }

    #[test]
    fn which_accounts_they_are_is_masked_unless_it_is_wanted() {
        let (masked, _folder) = written(false);
        for secret in ["ana", "ben", "example", "idA", "idB"] {
            assert!(!masked.contains(secret), "T171-CO: {secret}");
        }
        assert_eq!(masked.matches("account 1").count(), 4, "the same stay the same: {masked}");
        assert_eq!(masked.matches("account 2").count(), 2, "others stay others");
        let (whole, _folder) = written(true);
        assert!(whole.contains("@ana@a.example") && whole.lines().count() == 3, "{whole}");
    }

    #[test]
    fn no_file_is_written_over_and_no_link_is_followed() {
        let folder = tempfile::tempdir().unwrap();
        let kept = folder.path().join("kept");
        std::fs::write(&kept, "as it was").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(&kept, folder.path().join("fediaccounts-activity.jsonl")).unwrap();
        let first = write(folder.path(), &[line(1, "a", "@a@b.example")], false).unwrap();
        let second = write(folder.path(), &[], false).unwrap();
        assert_ne!(first, second);
        assert_eq!(std::fs::read_to_string(&kept).unwrap(), "as it was");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(&first).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "only the person reads it");
        }
    }

    #[test]
    fn a_folder_that_is_not_there_is_said() {
        let failed = write(Path::new("/no/such/folder"), &[], false);
        assert_eq!(failed.map_err(|failure| failure.code), Err(Code::Internal));
    }
}
