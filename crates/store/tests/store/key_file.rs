//! The file with the sealed key, on the disk.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::sync::Arc;

use fediaccounts_store::{KeyFile, KeyFileError, Passphrase, StoreError};

use crate::sample::{Profile, Sevens, key};

fn typed(text: &str) -> Passphrase {
    Passphrase::typed(text).unwrap()
}

async fn write(profile: &Profile, passphrase: &str) -> Result<(), KeyFileError> {
    KeyFile::of(&profile.path()).write(&key(), typed(passphrase), true, Arc::new(Sevens)).await
}

#[tokio::test]
async fn it_lies_beside_the_database_and_is_the_persons_alone() {
    let profile = Profile::new();
    let file = KeyFile::of(&profile.path());
    assert!(!file.exists() && !file.leaves_keyring_alone());
    assert_eq!(file.open(typed("x")).await.map(drop), Err(KeyFileError::Missing));
    write(&profile, "correct horse").await.unwrap();
    let path = profile.path().with_file_name("key.json");
    assert_eq!(fs::symlink_metadata(&path).unwrap().mode() & 0o7777, 0o600, "T091-ST");
    assert_eq!(file.open(typed("correct horse")).await.unwrap().key.expose(), key().expose());
    fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).unwrap();
    write(&profile, "another horse").await.unwrap();
    assert_eq!(fs::symlink_metadata(&path).unwrap().mode() & 0o7777, 0o600, "T091-ST");
    assert_eq!(file.open(typed("correct horse")).await.map(drop), Err(KeyFileError::WrongPassphrase));
    assert!(file.open(typed("another horse")).await.unwrap().keep_keyring);
    file.remove().await.unwrap();
    file.remove().await.unwrap();
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 0, "nothing is left beside it");
}

#[tokio::test]
async fn a_link_in_its_place_is_refused_and_its_victim_unchanged() {
    let profile = Profile::new();
    write(&profile, "correct horse").await.unwrap();
    let path = profile.path().with_file_name("key.json");
    let victim = profile.folder.path().join("victim");
    fs::rename(&path, &victim).unwrap();
    symlink(&victim, &path).unwrap();
    let before = fs::read(&victim).unwrap();
    let file = KeyFile::of(&profile.path());
    let refused = Err(KeyFileError::Place(StoreError::Symlink));
    assert_eq!(file.open(typed("correct horse")).await.map(drop), refused, "T092-ST");
    assert_eq!(write(&profile, "another horse").await, refused, "T092-ST");
    fs::remove_file(&path).unwrap();
    fs::hard_link(&victim, &path).unwrap();
    assert_eq!(file.open(typed("correct horse")).await.map(drop), refused, "T092-ST");
    // Whoever waits where the new one is written gets nothing.
    fs::remove_file(&path).unwrap();
    symlink(&victim, crate::raw::beside(&path, ".new")).unwrap();
    write(&profile, "another horse").await.unwrap();
    assert_eq!(fs::read(&victim).unwrap(), before, "T092-ST");
}

#[tokio::test]
async fn that_of_another_user_is_refused() {
    let profile = Profile::new();
    write(&profile, "correct horse").await.unwrap();
    let path = profile.path().with_file_name("key.json");
    // Only root can give a file away; the database's tests have what everybody else can try.
    if chown(&path, Some(65533), None).is_ok() {
        let opened = KeyFile::of(&profile.path()).open(typed("correct horse")).await.map(drop);
        assert_eq!(opened, Err(KeyFileError::Place(StoreError::ForeignOwner)), "T091-ST");
    }
}

#[tokio::test]
async fn a_huge_one_is_not_read() {
    let profile = Profile::new();
    write(&profile, "correct horse").await.unwrap();
    let path = profile.path().with_file_name("key.json");
    let mut bytes = fs::read(&path).unwrap();
    bytes.resize(4096, b' ');
    fs::write(&path, &bytes).unwrap();
    let file = KeyFile::of(&profile.path());
    assert!(file.open(typed("correct horse")).await.is_ok());
    for length in [4097, 1 << 40] {
        fs::File::options().write(true).open(&path).unwrap().set_len(length).unwrap();
        assert_eq!(file.open(typed("x")).await.map(drop), Err(KeyFileError::Malformed), "T102-ST {length}");
    }
    assert!(!file.leaves_keyring_alone(), "the keyring is still asked");
}

#[tokio::test]
async fn one_that_cannot_be_written_leaves_the_former_one() {
    let profile = Profile::new();
    write(&profile, "correct horse").await.unwrap();
    let path = profile.path().with_file_name("key.json");
    fs::create_dir(crate::raw::beside(&path, ".new")).unwrap();
    assert!(write(&profile, "another horse").await.is_err());
    assert!(KeyFile::of(&profile.path()).open(typed("correct horse")).await.is_ok());
}
