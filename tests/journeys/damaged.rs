//! Databases that cannot be opened, and what helps: another try, a backup, or a new beginning.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fediaccounts_core::DatabaseKey;
use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::manage::{Backup, GetBackups, Lock, MakeBackup, State};
use fediaccounts_protocol::{Code, Remedy};
use fediaccounts_store::Store;

use crate::world::{KEYRING, Keys, PASSPHRASE, SEALED, World, code, files};

const DAY: i64 = 24 * 60 * 60;

async fn backups(world: &World) -> Vec<Backup> {
    world.ask(GetBackups {}).await.unwrap()
}

/// Bends a byte of a page that holds rows; an end that was not clean has every page looked at.
fn damage(database: &Path, place: usize) -> Vec<u8> {
    let mut bytes = fs::read(database).unwrap();
    bytes[place] ^= 1;
    fs::write(database, &bytes).unwrap();
    bytes
}

#[tokio::test]
async fn a_damaged_database_is_set_aside_and_a_backup_takes_its_place() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let made = world.ask(MakeBackup {}).await.unwrap();
    world.add(BEN).await;
    for place in [100, 4096 + 100] {
        world.stop().await;
        // A page of rows may be opened without being looked at; the first one may not.
        let damaged = if place < 4096 { damage(&world.database(), place) } else { cut(&world.database()) };
        world.start_to(Lock::StoreDamaged).await;
        let failure = world.begin(&world.server.host()).await.unwrap_err();
        assert_eq!((failure.code, failure.remedy), (Code::StoreDamaged, Remedy::RestoreBackup), "T097-ST");
        assert_eq!(fs::read(world.database()).unwrap(), damaged, "T097-ST it is left as it is");
        assert_eq!(code(world.ask(MakeBackup {}).await), Some(Code::StoreDamaged));
        for bad in ["../accounts.db", "accounts.db", "", "/etc/passwd"] {
            assert_eq!(code(world.restore(bad).await), Some(Code::NoSuchBackup), "{bad}");
        }
        assert_eq!(backups(&world).await.last(), Some(&made));
        let aside = world.restore(&made.name).await.unwrap();
        assert_eq!(fs::read(&aside.path).unwrap(), damaged, "T097-ST nothing is lost");
        assert_eq!(world.snapshot().await.accounts, std::slice::from_ref(&ana), "T097-ST");
        assert_eq!(world.slots().await, KEYRING);
    }
    world.check(&ana).await.unwrap();
    assert_eq!(code(world.restore(&made.name).await), Some(Code::NotNow), "not while all is well");
}

fn cut(database: &Path) -> Vec<u8> {
    let bytes = fs::read(database).unwrap();
    let half = bytes[..=bytes.len() / 2].to_vec();
    fs::write(database, &half).unwrap();
    half
}

#[tokio::test]
async fn a_new_beginning_keeps_everything_under_other_names() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.ask(MakeBackup {}).await.unwrap();
    assert_eq!(code(world.start_anew().await), Some(Code::NotNow), "not while all is well");
    world.stop().await;
    let whole = fs::read(world.database()).unwrap();
    let key = world.keyring.replace_key(None).unwrap();
    world.start_to(Lock::KeyMissing).await;
    let failure = world.begin(&world.server.host()).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::KeyMissing, Remedy::StartAnew), "T105-ST");
    let name = backups(&world).await.remove(0).name;
    assert_eq!(code(world.restore(&name).await), Some(Code::KeyMissing), "a backup needs the same key");
    let aside = world.start_anew().await.unwrap();
    world.until(|shown| shown.lock == Lock::Open).await;
    assert!(world.snapshot().await.accounts.is_empty());
    assert_eq!(fs::read(&aside.path).unwrap(), whole, "T105-ST");
    assert!(backups(&world).await.is_empty(), "those of the lost key are none of the new one");
    assert_ne!(world.keyring.key().unwrap().expose(), key.expose());
    world.add(BEN).await;
    world.restart().await;
    assert_eq!(world.snapshot().await.accounts.len(), 1);
    world.stop().await;
    let (store, contents) = Store::open(Path::new(&aside.path), &key, world.clock.at()).await.unwrap();
    store.close().await.unwrap();
    assert_eq!(contents.accounts.len(), 1, "T105-ST it opens when the key is found again");
}

#[tokio::test]
async fn a_new_beginning_leaves_a_key_that_the_keyring_holds() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.stop().await;
    world.keyring.replace_key(Some(DatabaseKey::new([7; 32])));
    world.start_to(Lock::KeyMissing).await;
    world.start_anew().await.unwrap();
    world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!(world.keyring.key().unwrap().expose(), &[7; 32], "T105-ST it may be somebody's only one");
}

#[tokio::test]
async fn without_a_keyring_a_new_beginning_asks_for_a_passphrase() {
    let mut world = World::asleep().await;
    world.keyring.set(Keys::Absent);
    world.start_to(Lock::KeyringAbsent).await;
    world.set_passphrase(PASSPHRASE, false).await.unwrap();
    world.add(ANA).await;
    world.stop().await;
    cut(&world.database());
    world.start_to(Lock::AppLocked).await;
    assert_eq!(code(world.unlock(PASSPHRASE).await), Some(Code::StoreDamaged), "T097-ST");
    world.start_anew().await.unwrap();
    world.until(|shown| shown.lock == Lock::KeyringAbsent).await;
    assert!(!world.slots().await.passphrase);
    world.set_passphrase("another long passphrase", false).await.unwrap();
    assert_eq!(world.slots().await, SEALED);
    assert!(world.snapshot().await.accounts.is_empty());
}

#[tokio::test]
async fn whoever_forgot_the_passphrase_may_begin_anew_and_keeps_everything() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.set_passphrase(PASSPHRASE, true).await.unwrap();
    world.lock().await.unwrap();
    assert_eq!(code(world.start_anew().await), Some(Code::NotNow), "the keyring opens it");
    world.unlock_by_keyring().await.unwrap();
    world.set_passphrase(PASSPHRASE, false).await.unwrap();
    assert_eq!(code(world.start_anew().await), Some(Code::NotNow), "not while all is well");
    world.stop().await;
    let (database, sealed) = (world.database(), world.profile().join("key.json"));
    let (whole, key) = (fs::read(&database).unwrap(), fs::read(&sealed).unwrap());
    world.start_to(Lock::AppLocked).await;
    let aside = world.start_anew().await.unwrap();
    world.until(|shown| shown.lock == Lock::Open).await;
    assert!(world.snapshot().await.accounts.is_empty());
    assert_eq!(world.slots().await, KEYRING);
    // Put back, both open as before: the passphrase may come to mind.
    world.stop().await;
    assert_eq!(fs::read(&aside.path).unwrap(), whole, "T105-ST");
    let kept = PathBuf::from(aside.path.replace("accounts.db.", "key.json."));
    assert_eq!(fs::read(&kept).unwrap(), key, "T105-ST");
    fs::rename(&aside.path, &database).unwrap();
    fs::rename(&kept, &sealed).unwrap();
    world.start_to(Lock::AppLocked).await;
    world.unlock(PASSPHRASE).await.unwrap();
    assert_eq!(world.snapshot().await.accounts.len(), 1, "T105-ST");
}

#[tokio::test]
async fn a_backup_is_made_once_a_day_when_something_changed() {
    let mut world = World::new().await;
    world.restart().await;
    keeper_has_looked(&world).await;
    assert!(backups(&world).await.is_empty(), "there is nothing to lose yet");
    let account = world.add(ANA).await;
    world.restart().await;
    world.until_server(|_| newest(&world).is_some()).await;
    world.restart().await;
    world.clock.move_by(DAY - 1);
    world.check(&account).await.unwrap();
    world.restart().await;
    keeper_has_looked(&world).await;
    assert_eq!(backups(&world).await.len(), 1);
    for count in [2, 2, 2] {
        let before = newest(&world);
        world.clock.move_by(DAY);
        world.check(&account).await.unwrap();
        world.restart().await;
        world.until_server(|_| newest(&world) != before).await;
        keeper_has_looked(&world).await;
        assert_eq!(backups(&world).await.len(), count, "two are kept");
    }
    // An account that only its person can mend is not asked about: nothing is written by itself any more.
    world.server.revoke_all();
    let refused = world.check(&account).await.unwrap();
    assert!(matches!(refused.state, State::NeedsSignIn { .. }));
    for changed in [true, false, false] {
        let before = newest(&world);
        world.clock.move_by(DAY);
        world.restart().await;
        keeper_has_looked(&world).await;
        assert_eq!(newest(&world) != before, changed, "one is made only if something changed");
    }
}

/// It takes up what is due and what it is asked in no order, one after the other: after so many answers
/// it has looked whether a backup is due, and made it.
async fn keeper_has_looked(world: &World) {
    for _ in 0..64 {
        world.unlock_by_keyring().await.unwrap();
    }
}

fn newest(world: &World) -> Option<String> {
    fediaccounts_store::backups(&world.database()).into_iter().next().map(|backup| backup.name)
}

#[tokio::test]
async fn a_link_in_the_databases_place_is_named_and_left() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.stop().await;
    let before = files(&world.profile());
    let elsewhere = world.profile().join("elsewhere.db");
    fs::rename(world.database(), &elsewhere).unwrap();
    symlink(&elsewhere, world.database()).unwrap();
    world.start_to(Lock::StoreForeign).await;
    assert_eq!(code(world.begin(&world.server.host()).await), Some(Code::StoreForeign), "T092-ST");
    assert_eq!(code(world.start_anew().await), Some(Code::NotNow));
    world.stop().await;
    fs::remove_file(world.database()).unwrap();
    fs::rename(&elsewhere, world.database()).unwrap();
    assert_eq!(files(&world.profile()), before);
    world.start_to(Lock::Open).await;
}

#[tokio::test]
async fn a_database_in_use_opens_by_itself_when_it_is_let_go() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.stop().await;
    let key = world.keyring.key().unwrap();
    let (store, _) = Store::open(&world.database(), &key, world.clock.at()).await.unwrap();
    world.start_to(Lock::StoreInUse).await;
    let failure = world.check(&account).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::StoreInUse, Remedy::Retry { after: None }), "T112-ST");
    assert_eq!(code(world.unlock_by_keyring().await), Some(Code::StoreInUse), "T112-ST");
    store.close().await.unwrap();
    world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!(world.snapshot().await.accounts, [account], "T112-ST");
}

#[tokio::test]
async fn a_wrong_key_is_looked_at_once_until_the_keyring_gives_another() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.stop().await;
    let key = world.keyring.replace_key(Some(DatabaseKey::new([7; 32])));
    world.start_to(Lock::KeyMissing).await;
    let revision = world.snapshot().await.revision;
    tokio::time::sleep(Duration::from_millis(4_500)).await;
    assert!(world.keyring.gets() > 2, "it was looked at again");
    assert_eq!(world.snapshot().await.revision, revision, "T105-ST and nothing was made of it");
    world.keyring.replace_key(key);
    world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!(world.snapshot().await.accounts, [account], "T105-ST");
}
