//! Who can get at the socket and at the profile.

use std::path::Path;

use super::{Looked, Verdict};
use crate::messages::Word;

/// The socket and its folder: the person's, and nobody else's.
pub(super) fn socket(path: &Path) -> Looked {
    let folder = path.parent().unwrap_or(path);
    let faulty = [(folder, 0o700), (path, 0o600)].into_iter().find_map(|(path, mode)| fault(path, mode));
    match faulty {
        None => Looked::new("socket", Verdict::Fine, Word::Alone(path.to_owned())),
        Some(word) => Looked::new("socket", Verdict::Wrong, word),
    }
}

/// The folder with the database.
pub(super) fn profile(path: &Path) -> Looked {
    match fault(path, 0o700) {
        None => Looked::new("profile", Verdict::Fine, Word::Alone(path.to_owned())),
        Some(word) => Looked::new("profile", Verdict::Wrong, word),
    }
}

/// What is wrong with what lies there, if others can do more than `mode` allows.
#[cfg(unix)]
fn fault(path: &Path, mode: u32) -> Option<Word> {
    use std::os::unix::fs::MetadataExt;

    let Ok(found) = path.symlink_metadata() else { return Some(Word::Missing(path.to_owned())) };
    if found.is_symlink() || found.uid() != rustix::process::geteuid().as_raw() {
        return Some(Word::Foreign(path.to_owned()));
    }
    let has = found.mode() & 0o7777;
    (has & !mode != 0).then(|| Word::Open { path: path.to_owned(), has, wanted: mode })
}

/// Pipes and folders have no such modes there.
#[cfg(windows)]
fn fault(_: &Path, _: u32) -> Option<Word> {
    None
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn what_others_could_get_at_is_wrong() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("broker.sock");
        let set =
            |path: &Path, mode| std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).unwrap();
        assert_eq!(socket(&path).verdict, Verdict::Wrong, "it is missing");
        std::fs::write(&path, "").unwrap();
        for (folder_mode, socket_mode, verdict) in
            [(0o700, 0o600, Verdict::Fine), (0o750, 0o600, Verdict::Wrong), (0o700, 0o666, Verdict::Wrong)]
        {
            set(folder.path(), folder_mode);
            set(&path, socket_mode);
            assert_eq!(socket(&path).verdict, verdict, "{folder_mode:o} {socket_mode:o}");
        }
        let link = folder.path().join("link");
        symlink(&path, &link).unwrap();
        assert_eq!(profile(&link).verdict, Verdict::Wrong, "a link leads anywhere");
    }
}
