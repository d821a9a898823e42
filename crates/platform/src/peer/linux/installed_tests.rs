use std::os::unix::fs::{PermissionsExt, chown, symlink};

use super::*;
use crate::acting::{NOBODY, can_be_another_user};

#[test]
fn what_the_system_brought_is_roots_alone() {
    let shell = Path::new("/bin/sh").canonicalize().expect("every system has one");
    assert!(is_roots_alone(&shell));
    assert_eq!(is_installed(&shell), !geteuid().is_root(), "root can write everything");
    assert!(!is_roots_alone(Path::new("bin/sh")));
    assert!(!is_roots_alone(Path::new("/bin/no such program")));
    assert!(!is_roots_alone(Path::new("/proc/self/exe")), "a link is no file");
}

#[test]
fn what_the_person_can_write_anywhere_above_is_not() {
    if !can_be_another_user("what others can write") {
        return;
    }
    let Ok(folder) = tempfile::Builder::new().tempdir_in("/opt") else {
        return crate::skipped::skip("a folder that only root can write needs /opt");
    };
    let mode = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("it is ours");
    };
    let inner = folder.path().join("bin");
    let file = inner.join("app");
    std::fs::create_dir(&inner).expect("it is ours");
    std::fs::write(&file, "").expect("it is ours");
    for path in [folder.path(), &inner, &file] {
        mode(path, 0o755);
    }
    assert!(is_roots_alone(&file));
    for (path, wrong) in [(&file, 0o757), (&file, 0o775), (&inner, 0o1777), (&inner, 0o775)] {
        mode(path, wrong);
        assert!(!is_roots_alone(&file), "{} {wrong:o}", path.display());
        mode(path, 0o755);
    }
    for path in [folder.path(), &inner, &file] {
        chown(path, Some(NOBODY), None).expect("root may");
        assert!(!is_roots_alone(&file), "{}", path.display());
        chown(path, Some(0), None).expect("root may");
    }
    assert!(is_roots_alone(&file));
    symlink(&file, inner.join("link")).expect("it is ours");
    assert!(!is_roots_alone(&inner.join("link")));
}

#[test]
fn what_a_person_may_mount_is_not_the_systems() {
    // Every system mounts these so, as it does what people plug in.
    let places = ["/dev/shm", "/run", "/proc", "/sys"].map(Path::new);
    let is_nosuid =
        |place: &&Path| statvfs(*place).is_ok_and(|found| found.f_flag.contains(StatVfsMountFlags::NOSUID));
    let Some(place) = places.into_iter().find(is_nosuid) else {
        return crate::skipped::skip("a file system without set-user-id programs is mounted nowhere");
    };
    assert!(!is_the_systems(place), "{}", place.display());
}
