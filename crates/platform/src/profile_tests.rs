use std::os::unix::fs::{PermissionsExt, symlink};

use super::*;

fn world() -> (tempfile::TempDir, PathBuf) {
    let world = tempfile::tempdir().unwrap();
    let runtime = world.path().join("run");
    fs::create_dir(&runtime).unwrap();
    set_mode(&runtime, 0o700);
    (world, runtime)
}

fn set_mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_missing_profile_is_created_for_its_person_alone() {
    let (world, runtime) = world();
    let profile = Profile::at(&world.path().join("a/b"), &runtime).unwrap();
    assert!(profile.folder.is_absolute() && profile.folder.ends_with("a/b"));
    assert_eq!((mode(&profile.folder), mode(&world.path().join("a"))), (0o700, 0o700));
    assert_eq!(
        Profile::at(&world.path().join("a/../a/b/"), &runtime).unwrap(),
        profile,
        "one profile, one path"
    );
}

#[test]
fn only_the_default_profile_has_the_default_scheme() {
    let (world, runtime) = world();
    let folder = world.path().join("x");
    assert_eq!(Profile::new(&folder, &runtime, false).unwrap().scheme(), Scheme::Default);
    assert_eq!(Profile::at(&folder, &runtime).unwrap().scheme(), Scheme::Dev);
}

#[test]
fn a_link_or_a_file_is_no_profile() {
    let (world, runtime) = world();
    let target = world.path().join("target");
    fs::create_dir(&target).unwrap();
    set_mode(&target, 0o700);
    let link = world.path().join("link");
    symlink(&target, &link).unwrap();
    assert_eq!(Profile::at(&link, &runtime), Err(ProfileError::NotAFolder));
    assert_eq!(Profile::at(&link.join(""), &runtime), Err(ProfileError::NotAFolder), "with a separator");
    let file = world.path().join("file");
    fs::write(&file, "").unwrap();
    assert_eq!(Profile::at(&file, &runtime), Err(ProfileError::NotAFolder));
}

#[test]
fn a_folder_open_to_others_is_refused_or_if_it_is_ours_closed() {
    let (world, runtime) = world();
    let folder = world.path().join("open");
    fs::create_dir(&folder).unwrap();
    set_mode(&folder, 0o755);
    assert_eq!(Profile::at(&folder, &runtime), Err(ProfileError::Exposed));
    assert_eq!(mode(&folder), 0o755, "a named folder is left as it is");
    Profile::new(&folder, &runtime, false).unwrap();
    assert_eq!(mode(&folder), 0o700);
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let (world, runtime) = world();
    let folder = world.path().join("theirs");
    fs::create_dir(&folder).unwrap();
    set_mode(&folder, 0o700);
    if std::os::unix::fs::chown(&folder, Some(65534), None).is_err() {
        crate::skipped::skip("only root can give a folder away");
        return;
    }
    assert_eq!(Profile::at(&folder, &runtime), Err(ProfileError::Foreign));
    assert_eq!(Profile::new(&folder, &runtime, false), Err(ProfileError::Foreign));
}

#[test]
fn the_runtime_folder_must_be_there_and_private() {
    let (world, runtime) = world();
    let folder = world.path().join("x");
    assert_eq!(Profile::at(&folder, &world.path().join("gone")), Err(ProfileError::NoRuntime));
    set_mode(&runtime, 0o770);
    assert_eq!(Profile::at(&folder, &runtime), Err(ProfileError::Exposed));
}

#[test]
fn an_id_is_made_once_and_kept_private() {
    let (world, runtime) = world();
    let profile = Profile::at(&world.path().join("x"), &runtime).unwrap();
    let id = profile.id().unwrap();
    assert!(is_id(&id), "{id}");
    assert_eq!(profile.id().unwrap(), id);
    let file = profile.folder.join("profile-id");
    assert_eq!(mode(&file), 0o600);
    let other = Profile::at(&world.path().join("y"), &runtime).unwrap();
    assert_ne!(other.id().unwrap(), id);

    fs::write(&file, "").unwrap();
    assert!(is_id(&profile.id().unwrap()), "a crash left it empty");
    for bent in ["short", "AAAAAAAAAAAAAAAAAAAAA/", "AAAAAAAAAAAAAAAAAAAAAA\n", &"A".repeat(100)] {
        fs::write(&file, bent).unwrap();
        assert_eq!(profile.id(), Err(ProfileError::Malformed), "{bent:?}");
    }
}
