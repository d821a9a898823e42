//! Backups of our own.

use std::fs;
use std::time::Duration;

use fediaccounts_core::{DatabaseKey, Timestamp};
use fediaccounts_store::{Behind, Fit, Store, backups, fit};

use crate::sample::{NOW, Profile, account, instance, key, signed_in};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn day(number: u32) -> Timestamp {
    NOW.plus(DAY * number)
}

#[tokio::test]
async fn a_backup_holds_what_the_database_holds_and_opens_with_its_key_alone() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    let made = store.back_up(&profile.path(), &key(), NOW).await.unwrap();
    assert_eq!(made.name, "accounts-20260921T141320Z.db");
    assert_eq!(backups(&profile.path()), std::slice::from_ref(&made));
    assert_eq!(made.size, fs::metadata(&made.path).unwrap().len());
    store.close().await.unwrap();
    let contents = profile.contents().await;

    let elsewhere = profile.folder.path().join("elsewhere").join("accounts.db");
    fs::create_dir(elsewhere.parent().unwrap()).unwrap();
    fs::copy(&made.path, &elsewhere).unwrap();
    let other = Store::open(&elsewhere, &DatabaseKey::new([1; 32]), NOW).await;
    assert!(other.is_err());
    let (store, copied) = Store::open(&elsewhere, &key(), NOW).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(copied, contents);
    let bytes = fs::read(&made.path).unwrap();
    assert!(!bytes.windows(10).any(|window| window == b"CANARY_AT_"), "T090-ST");
}

#[cfg(unix)]
#[tokio::test]
async fn backups_are_the_persons_alone() {
    use std::os::unix::fs::MetadataExt;
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let made = store.back_up(&profile.path(), &key(), NOW).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(fs::metadata(&made.path).unwrap().mode() & 0o7777, 0o600, "T091-ST");
    assert_eq!(fs::metadata(made.path.parent().unwrap()).unwrap().mode() & 0o7777, 0o700, "T091-ST");
}

#[tokio::test]
async fn two_are_kept_and_none_overwrites_another() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    for number in [0, 0, 1, 2, 2] {
        store.back_up(&profile.path(), &key(), day(number)).await.unwrap();
    }
    store.close().await.unwrap();
    let names: Vec<_> = backups(&profile.path()).into_iter().map(|backup| backup.name).collect();
    assert_eq!(names, ["accounts-20260923T141320Z.db", "accounts-20260923T141320Z-2.db"]);
    assert_eq!(fs::read_dir(profile.path().with_file_name("backups")).unwrap().count(), 2);
}

#[tokio::test]
async fn those_of_a_clock_that_was_wrong_do_not_cost_a_new_one() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    for number in [1000, 1001] {
        store.back_up(&profile.path(), &key(), day(number)).await.unwrap();
    }
    let first = store.back_up(&profile.path(), &key(), day(1)).await.unwrap();
    assert!(backups(&profile.path()).contains(&first), "T097-ST");
    let second = store.back_up(&profile.path(), &key(), day(2)).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(backups(&profile.path()), [second, first], "T097-ST");
}

#[tokio::test]
async fn only_a_change_makes_a_backup_due() {
    let profile = Profile::new();
    let social = instance("social.example");
    let (store, _) = profile.open().await.unwrap();
    let ahead = async || store.is_ahead_of_backup(&profile.path(), &key()).await.unwrap();
    assert!(!ahead().await, "nothing is in it yet");
    store.write_behind(Behind { latest: Some(NOW), ..Behind::default() }).await.unwrap();
    assert!(!ahead().await, "time is nothing to lose");
    store.commit_sign_in(signed_in(1, &social)).await.unwrap();
    assert!(ahead().await);
    store.back_up(&profile.path(), &key(), NOW).await.unwrap();
    assert!(!ahead().await);
    store.write_behind(Behind { latest: Some(day(2)), ..Behind::default() }).await.unwrap();
    assert!(!ahead().await, "nor a change");
    let mut renamed = account(1, &social);
    renamed.display_name = "Another Name".into();
    store.put_account(&renamed).await.unwrap();
    assert!(ahead().await);
    store.close().await.unwrap();
}

#[tokio::test]
async fn what_is_no_backup_is_not_listed() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    let made = store.back_up(&profile.path(), &key(), NOW).await.unwrap();
    store.close().await.unwrap();
    let folder = made.path.parent().unwrap();
    for name in ["accounts.db", "accounts-x.db", "accounts-20260921T141320Z.db.new", "notes.txt"] {
        fs::write(folder.join(name), "x").unwrap();
    }
    fs::create_dir(folder.join("accounts-20260101T000000Z.db")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&made.path, folder.join("accounts-20260102T000000Z.db")).unwrap();
    assert_eq!(backups(&profile.path()), [made]);
}

#[tokio::test]
async fn a_key_is_told_apart_from_damage_by_a_backup() {
    let profile = Profile::new();
    let (store, _) = profile.open().await.unwrap();
    store.commit_sign_in(signed_in(1, &instance("social.example"))).await.unwrap();
    store.back_up(&profile.path(), &key(), NOW).await.unwrap();
    assert_eq!(fit(&profile.path(), &key()).await, Fit::Database, "also while it is open");
    store.close().await.unwrap();
    let whole = fs::read(profile.path()).unwrap();
    let mut bent = whole.clone();
    bent[100] ^= 1;
    fs::write(profile.path(), &bent).unwrap();
    assert_eq!(fit(&profile.path(), &key()).await, Fit::Backup, "T097-ST");
    assert_eq!(fit(&profile.path(), &DatabaseKey::new([1; 32])).await, Fit::Neither, "T105-ST");
    assert_eq!(fs::read(profile.path()).unwrap(), bent, "looking changes nothing");
}
