//! Whether another user could stand behind a socket: looked at before anything is sent.

use std::path::Path;

/// Whether nobody but this user and the administrator can have put a socket there. The folder has to be
/// this user's or root's, and others may not write it, unless they cannot replace what is this user's.
#[cfg(unix)]
pub(crate) fn is_safe(socket: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;

    const OTHERS_MAY_WRITE: u32 = 0o022;
    const STICKY: u32 = 0o1000;
    let own = rustix::process::geteuid().as_raw();
    let folder = socket.parent().and_then(|folder| std::fs::symlink_metadata(folder).ok());
    folder.is_some_and(|folder| {
        folder.is_dir()
            && (folder.uid() == own || folder.uid() == 0)
            && (folder.mode() & OTHERS_MAY_WRITE == 0 || folder.mode() & STICKY != 0)
    }) && std::fs::symlink_metadata(socket).is_ok_and(|socket| socket.uid() == own)
}

/// A pipe of another user cannot have our name: the agent makes its first instance.
#[cfg(windows)]
pub(crate) fn is_safe(_: &Path) -> bool {
    true
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::os::unix::net::UnixListener;

    use super::*;

    #[test]
    fn a_folder_that_others_may_write_is_not_safe() {
        let folder = tempfile::tempdir().unwrap();
        let socket = folder.path().join("s");
        let _listener = UnixListener::bind(&socket).unwrap();
        for (mode, safe) in [(0o700, true), (0o755, true), (0o770, false), (0o777, false), (0o1777, true)] {
            set_permissions(folder.path(), Permissions::from_mode(mode)).unwrap();
            assert_eq!(is_safe(&socket), safe, "T123-IP: {mode:o}");
        }
    }

    #[test]
    fn a_link_in_the_place_of_the_folder_is_not_safe() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().join("real");
        std::fs::create_dir(&real).unwrap();
        let _listener = UnixListener::bind(real.join("s")).unwrap();
        symlink(&real, folder.path().join("link")).unwrap();
        assert!(is_safe(&real.join("s")));
        assert!(!is_safe(&folder.path().join("link/s")), "T119-IP");
    }
}
