//! Schemas that come and go.

use std::fs;

use fediaccounts_store::StoreError;
use rusqlite::config::DbConfig;

use crate::raw::{beside, connect, open_bytes};
use crate::sample::{Profile, instance, signed_in};

#[tokio::test]
async fn a_newer_database_is_refused_untouched() {
    let profile = Profile::new();
    profile.contents().await;
    connect(&profile.path()).pragma_update(None, "user_version", 99).unwrap();
    let bytes = fs::read(profile.path()).unwrap();
    // Nothing that it has but the number is looked at.
    assert_eq!(open_bytes(&bytes, None).await, Err(StoreError::Newer { version: 99 }), "T111-ST");
}

#[tokio::test]
async fn a_newer_database_that_was_left_open_is_refused_untouched() {
    let profile = Profile::new();
    profile.contents().await;
    let connection = connect(&profile.path());
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    connection.pragma_update(None, "user_version", 2_000_000_000).unwrap();
    drop(connection);
    let bytes = fs::read(profile.path()).unwrap();
    let log = fs::read(beside(&profile.path(), "-wal")).unwrap();
    assert!(!log.is_empty());
    let opened = open_bytes(&bytes, Some(&log)).await;
    assert_eq!(opened, Err(StoreError::Newer { version: 2_000_000_000 }), "T111-ST");
}

#[tokio::test]
async fn a_first_start_that_was_cut_off_is_begun_again() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    store.close().await.unwrap();
    let old = fs::read(profile.path()).unwrap();
    fs::remove_file(profile.path()).unwrap();
    for (suffix, bytes) in [(".new", &old[..old.len() / 2]), (".new-journal", b"x"), (".new-wal", &old[..])] {
        fs::write(beside(&profile.path(), suffix), bytes).unwrap();
    }
    assert!(!fediaccounts_store::exists(&profile.path()), "T111-ST nothing of it was published");
    assert!(profile.contents().await.accounts.is_empty(), "T111-ST");
    let names: Vec<_> = fs::read_dir(profile.path().parent().unwrap()).unwrap().collect();
    assert_eq!(names.len(), 1, "only the database is left: {names:?}");
}
