//! Who can get at the socket and at the profile.

use std::path::Path;

use fediaccounts_protocol::manage::{CheckUp, Finding, Found, Verdict};

/// The socket and its folder: the person's, and nobody else's.
pub(super) fn socket(path: &Path) -> Finding {
    let folder = path.parent().unwrap_or(path);
    let fault = [(folder, 0o700), (path, 0o600)].into_iter().find_map(|(path, mode)| fault(path, mode));
    finding(CheckUp::Socket, path, fault)
}

/// The folder with the database.
pub(super) fn profile(path: &Path) -> Finding {
    finding(CheckUp::Profile, path, fault(path, 0o700))
}

fn finding(check: CheckUp, path: &Path, fault: Option<Found>) -> Finding {
    match fault {
        None => Finding { check, verdict: Verdict::Fine, found: Found::Alone { path: named(path) } },
        Some(found) => Finding { check, verdict: Verdict::Wrong, found },
    }
}

fn named(path: &Path) -> String {
    path.display().to_string()
}

/// What is wrong with what lies there, if others can do more than `mode` allows.
#[cfg(unix)]
fn fault(path: &Path, mode: u32) -> Option<Found> {
    use std::os::unix::fs::MetadataExt;

    let Ok(found) = path.symlink_metadata() else { return Some(Found::Missing { path: named(path) }) };
    if found.is_symlink() || found.uid() != rustix::process::geteuid().as_raw() {
        return Some(Found::Foreign { path: named(path) });
    }
    let has = found.mode() & 0o7777;
    (has & !mode != 0).then(|| Found::Open { path: named(path), has, wanted: mode })
}

/// Pipes and folders have no such modes there.
#[cfg(windows)]
fn fault(_: &Path, _: u32) -> Option<Found> {
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
