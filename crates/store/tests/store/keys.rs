//! Other keys than the right one.

use std::fs;

use fediaccounts_core::DatabaseKey;
use fediaccounts_store::{Store, StoreError};
use rusqlite::{Connection, ErrorCode};

use crate::raw::{beside, open_bytes};
use crate::sample::{NOW, Profile, instance, signed_in};

#[tokio::test]
async fn another_key_opens_nothing_and_changes_nothing() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    store.close().await.unwrap();
    let before = fs::read(profile.path()).unwrap();
    for other in [[0; 32], [0x5b; 32]] {
        let opened = Store::open(&profile.path(), &DatabaseKey::new(other), NOW).await;
        assert_eq!(opened.map(drop), Err(StoreError::WrongKey), "T105-ST");
    }
    assert_eq!(fs::read(profile.path()).unwrap(), before, "T105-ST");
    assert_eq!(profile.contents().await.accounts.len(), 1, "T105-ST");
}

#[tokio::test]
async fn without_a_key_it_is_no_database() {
    let profile = Profile::new();
    profile.contents().await;
    let error = Connection::open(profile.path())
        .unwrap()
        .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
        .unwrap_err();
    assert_eq!(error.sqlite_error_code(), Some(ErrorCode::NotADatabase), "T090-ST");
}

#[tokio::test]
async fn a_plain_database_is_not_taken_for_ours() {
    let profile = Profile::new();
    let plain = profile.folder.path().join("plain.db");
    Connection::open(&plain).unwrap().execute_batch("CREATE TABLE account (id)").unwrap();
    assert_eq!(open_bytes(&fs::read(plain).unwrap(), None).await, Err(StoreError::WrongKey));
}

#[tokio::test]
async fn a_log_without_its_database_is_no_first_start() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    let log = fs::read(beside(&profile.path(), "-wal")).unwrap();
    store.close().await.unwrap();
    fs::remove_file(profile.path()).unwrap();
    fs::write(beside(&profile.path(), "-wal"), &log).unwrap();
    assert!(fediaccounts_store::exists(&profile.path()), "T105-ST");
    assert_eq!(profile.open().await.map(drop), Err(StoreError::Malformed));
    assert_eq!(fs::read(beside(&profile.path(), "-wal")).unwrap(), log);
}
