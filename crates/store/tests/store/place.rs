//! The folder and the files.

use std::fs::{self, Permissions};
use std::io::Read;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::path::Path;

use fediaccounts_store::{Store, StoreError};

use crate::child::start;
use crate::raw::beside;
use crate::sample::{NOW, Profile, key};

/// The folder is 0700, and everything in it 0600.
pub(crate) fn assert_private(path: &Path) {
    let folder = path.parent().unwrap();
    assert_eq!(mode(folder), 0o700, "T091-ST");
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        assert_eq!(mode(&file), 0o600, "T091-ST {}", file.display());
    }
}

fn mode(path: &Path) -> u32 {
    fs::symlink_metadata(path).unwrap().mode() & 0o7777
}

#[test]
fn the_modes_do_not_depend_on_the_umask() {
    for umask in ["000", "022", "077"] {
        let profile = Profile::new();
        let order = format!("1 {}", profile.path().display());
        // It looks at the modes itself while the log is there.
        let (mut child, mut out) = start("child::succeeds_and_fails", umask, &order);
        let mut said = String::new();
        out.read_to_string(&mut said).unwrap();
        assert!(child.wait().unwrap().success(), "T091-ST umask {umask}: {said}");
        assert_private(&profile.path());
    }
}

#[tokio::test]
async fn what_was_open_to_others_is_closed_to_them() {
    let profile = Profile::new();
    profile.contents().await;
    fs::set_permissions(profile.path(), Permissions::from_mode(0o666)).unwrap();
    fs::set_permissions(profile.path().parent().unwrap(), Permissions::from_mode(0o777)).unwrap();
    profile.contents().await;
    assert_private(&profile.path());
}

#[tokio::test]
async fn a_link_in_the_place_of_the_database_is_refused() {
    let profile = Profile::new();
    profile.contents().await;
    let victim = profile.folder.path().join("victim");
    fs::write(&victim, "precious").unwrap();
    fs::set_permissions(&victim, Permissions::from_mode(0o644)).unwrap();
    for suffix in ["", "-wal", "-shm", "-journal"] {
        let place = beside(&profile.path(), suffix);
        let saved = fs::read(&place).ok();
        let _ = fs::remove_file(&place);
        for target in [&victim, &profile.folder.path().join("nothing")] {
            symlink(target, &place).unwrap();
            assert_eq!(profile.open().await.map(drop), Err(StoreError::Symlink), "T092-ST {suffix}");
            fs::remove_file(&place).unwrap();
        }
        fs::hard_link(&victim, &place).unwrap();
        assert_eq!(profile.open().await.map(drop), Err(StoreError::Symlink), "T092-ST {suffix}");
        fs::remove_file(&place).unwrap();
        if let Some(bytes) = saved {
            fs::write(place, bytes).unwrap();
        }
    }
    assert_eq!(fs::read(&victim).unwrap(), b"precious", "T092-ST");
    assert_eq!(mode(&victim), 0o644, "T092-ST");
    assert!(!profile.folder.path().join("nothing").exists(), "T092-ST");
}

#[tokio::test]
async fn a_link_in_the_place_of_the_folder_is_refused() {
    let profile = Profile::new();
    let victim = profile.folder.path().join("documents");
    fs::create_dir(&victim).unwrap();
    fs::set_permissions(&victim, Permissions::from_mode(0o755)).unwrap();
    for target in [&victim, &profile.folder.path().join("nothing")] {
        symlink(target, profile.path().parent().unwrap()).unwrap();
        assert_eq!(profile.open().await.map(drop), Err(StoreError::Symlink), "T092-ST");
        fs::remove_file(profile.path().parent().unwrap()).unwrap();
    }
    assert_eq!(mode(&victim), 0o755, "T092-ST");
    assert_eq!(fs::read_dir(&victim).unwrap().count(), 0, "T092-ST");
}

#[tokio::test]
async fn links_above_the_folder_are_the_persons_own_matter() {
    let profile = Profile::new();
    let disk = tempfile::tempdir().unwrap();
    let home = profile.folder.path().join("home");
    symlink(disk.path(), &home).unwrap();
    let path = home.join("profile/accounts.db");
    let (store, _) = Store::open(&path, &key(), NOW).await.unwrap();
    store.close().await.unwrap();
    assert_private(&disk.path().join("profile/accounts.db"));
}

#[tokio::test]
async fn what_belongs_to_another_user_is_refused() {
    let profile = Profile::new();
    profile.contents().await;
    // Only root can give a file away; everybody else finds that `/` is another's.
    if chown(profile.path(), Some(65533), None).is_err() {
        let opened = Store::open(Path::new("/accounts.db"), &key(), NOW).await;
        assert_eq!(opened.map(drop), Err(StoreError::ForeignOwner), "T091-ST");
        return;
    }
    assert_eq!(profile.open().await.map(drop), Err(StoreError::ForeignOwner), "T091-ST");
    chown(profile.path(), Some(0), None).unwrap();
    chown(profile.path().parent().unwrap(), Some(65533), None).unwrap();
    assert_eq!(profile.open().await.map(drop), Err(StoreError::ForeignOwner), "T091-ST");
}

#[tokio::test]
async fn something_else_in_its_place_is_refused() {
    let profile = Profile::new();
    fs::create_dir_all(profile.path()).unwrap();
    assert_eq!(profile.open().await.map(drop), Err(StoreError::Malformed));
    let file = profile.folder.path().join("file");
    fs::write(&file, "x").unwrap();
    assert_eq!(Store::open(&file.join("accounts.db"), &key(), NOW).await.map(drop), Err(StoreError::Io));
    assert_eq!(Store::open(Path::new("/"), &key(), NOW).await.map(drop), Err(StoreError::Io));
}
