//! Setting aside, and putting a backup back.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fediaccounts_store::{
    Contents, KeyFile, Passphrase, RestoreError, Store, StoreError, backups, restore, set_aside,
};

use crate::raw::beside;
use crate::sample::{NOW, Profile, Sevens, instance, key, signed_in};

/// A profile with an account in a backup, and one more in the database.
async fn with_backup() -> (Profile, String) {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    let made = store.back_up(&profile.path(), &key(), NOW).await.unwrap();
    store.commit_sign_in(signed_in(2, &social)).await.unwrap();
    store.close().await.unwrap();
    (profile, made.name)
}

async fn open(path: &Path) -> Contents {
    let (store, contents) = Store::open(path, &key(), NOW).await.unwrap();
    store.close().await.unwrap();
    contents
}

fn names(profile: &Profile) -> Vec<String> {
    let entries = fs::read_dir(profile.path().parent().unwrap()).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn what_is_set_aside_keeps_every_byte_and_makes_room() {
    let (profile, _) = with_backup().await;
    let passphrase = Passphrase::typed("correct horse").unwrap();
    let file = KeyFile::of(&profile.path());
    file.write(&key(), passphrase, false, Arc::new(Sevens)).await.unwrap();
    fs::write(beside(&profile.path(), "-wal"), "log").unwrap();
    let before = fs::read(profile.path()).unwrap();
    let aside = set_aside(&profile.path(), NOW).await.unwrap();
    assert_eq!(fs::read(&aside).unwrap(), before, "T097-ST");
    assert_eq!(fs::read(beside(&aside, "-wal")).unwrap(), b"log", "T097-ST its log is beside it");
    assert!(!fediaccounts_store::exists(&profile.path()) && !file.exists());
    assert!(backups(&profile.path()).is_empty(), "those of the former key are no backups of the next");
    let date = "set-aside-20260921T141320Z";
    let expected = [
        format!("accounts.db.{date}"),
        format!("accounts.db.{date}-wal"),
        format!("backups.{date}"),
        format!("key.json.{date}"),
    ];
    assert_eq!(names(&profile), expected);
    assert!(profile.contents().await.accounts.is_empty());
    fs::remove_file(beside(&aside, "-wal")).unwrap();
    assert_eq!(open(&aside).await.accounts.len(), 2, "it still opens");
}

#[tokio::test]
async fn two_of_one_second_do_not_meet() {
    let profile = Profile::new();
    let mut places: Vec<PathBuf> = vec![];
    for _ in 0..3 {
        profile.contents().await;
        places.push(set_aside(&profile.path(), NOW).await.unwrap());
    }
    assert_eq!(places[1], beside(&profile.path(), ".set-aside-20260921T141320Z-2"));
    assert!(places.iter().all(|place| place.exists()), "T097-ST nothing is overwritten");
    // The log of an earlier one takes its name too.
    fs::write(beside(&profile.path(), ".set-aside-20260921T141320Z-4-wal"), "log").unwrap();
    profile.contents().await;
    let fourth = set_aside(&profile.path(), NOW).await.unwrap();
    assert_eq!(fourth, beside(&profile.path(), ".set-aside-20260921T141320Z-5"));
}

#[tokio::test]
async fn a_backup_takes_the_place_of_what_is_damaged() {
    let (profile, name) = with_backup().await;
    let damaged = b"damaged".repeat(5000);
    fs::write(profile.path(), &damaged).unwrap();
    // A log of a database that is no more would be played into any other.
    fs::write(beside(&profile.path(), "-wal"), "log").unwrap();
    let aside = restore(&profile.path(), &name, &key(), NOW).await.unwrap();
    assert_eq!(fs::read(&aside).unwrap(), damaged, "T097-ST");
    assert_eq!(fs::read(beside(&aside, "-wal")).unwrap(), b"log", "T097-ST");
    assert_eq!(profile.contents().await.accounts.len(), 1);
    assert_eq!(backups(&profile.path()).len(), 1, "it is still a backup");
}

#[tokio::test]
async fn only_a_name_of_the_list_is_restored() {
    let (profile, name) = with_backup().await;
    let before = fs::read(profile.path()).unwrap();
    fs::write(profile.path().with_file_name("secret"), "x").unwrap();
    let long = format!("../backups/{name}");
    for bad in ["", ".", "..", "../secret", "../accounts.db", "/etc/passwd", "accounts.db\0", &long] {
        let refused = restore(&profile.path(), bad, &key(), NOW).await;
        assert_eq!(refused, Err(RestoreError::NoSuchBackup), "T097-ST {bad}");
    }
    assert_eq!(fs::read(profile.path()).unwrap(), before);
}

#[tokio::test]
async fn a_damaged_backup_is_not_restored() {
    let (profile, name) = with_backup().await;
    let backup = profile.path().with_file_name("backups").join(&name);
    let before = names(&profile);
    for place in [100, 5000] {
        let whole = fs::read(&backup).unwrap();
        let mut bent = whole.clone();
        bent[place] ^= 1;
        fs::write(&backup, &bent).unwrap();
        let refused = restore(&profile.path(), &name, &key(), NOW).await;
        let expected = if place < 4096 { StoreError::WrongKey } else { StoreError::Malformed };
        assert_eq!(refused, Err(RestoreError::Store(expected)), "T097-ST");
        fs::write(&backup, &whole).unwrap();
    }
    assert_eq!(profile.contents().await.accounts.len(), 2, "the database is where it was");
    assert_eq!(names(&profile), before);
}
