//! The passphrase: in the keyring's place, beside it, and taken away again.

use std::fs;

use fediaccounts_core::DatabaseKey;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{KeySlots, Lock, SetPassphrase, Typed};
use fediaccounts_protocol::{Code, Remedy};

use crate::world::{BOTH, KEYRING, Keys, PASSPHRASE, SEALED, World, code, files};

const OTHER: &str = "quite another horse";

#[tokio::test]
async fn a_passphrase_in_the_keyrings_place_is_asked_at_every_start() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    assert_eq!(world.slots().await, KEYRING);
    world.set_passphrase(PASSPHRASE, false).await.unwrap();
    assert_eq!((world.slots().await, world.keyring.key().is_none()), (SEALED, true), "T109-ST");
    world.stop().await;
    let gets = world.keyring.gets();
    world.start_to(Lock::AppLocked).await;
    assert_eq!(world.slots().await, SEALED);
    let failure = world.begin(&world.server.host()).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::AppLocked, Remedy::EnterPassphrase), "T104-ST");
    let failure = world.unlock("a wrong passphrase").await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::WrongPassphrase, Remedy::EnterPassphrase));
    assert_eq!(code(world.unlock(&"x".repeat(2000)).await), Some(Code::WrongPassphrase));
    assert_eq!(code(world.unlock_by_keyring().await), Some(Code::AppLocked));
    assert_eq!(world.keyring.gets(), gets, "the keyring is left alone");
    world.unlock(PASSPHRASE).await.unwrap();
    assert_eq!(world.snapshot().await.accounts, [account], "T105-ST");
    assert!(world.keyring.key().is_none(), "T109-ST it does not come back into the keyring");
    world.lock().await.unwrap();
    assert_eq!(code(world.unlock("a wrong passphrase").await), Some(Code::WrongPassphrase));
    world.unlock(PASSPHRASE).await.unwrap();
}

#[tokio::test]
async fn a_new_passphrase_is_long_enough_and_takes_the_place_of_the_old_one() {
    let mut world = World::new().await;
    let failure = world.set_passphrase("eleven char", false).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::PassphraseTooShort, Remedy::ChoosePassphrase));
    assert_eq!(code(world.set_passphrase(&"x".repeat(2000), false).await), Some(Code::BadRequest));
    assert_eq!(world.slots().await, KEYRING, "nothing changed");
    world.set_passphrase(PASSPHRASE, true).await.unwrap();
    assert_eq!(world.slots().await, BOTH);
    world.set_passphrase(OTHER, false).await.unwrap();
    assert_eq!(world.slots().await, SEALED);
    world.stop().await;
    world.start_to(Lock::AppLocked).await;
    assert_eq!(code(world.unlock(PASSPHRASE).await), Some(Code::WrongPassphrase));
    world.unlock(OTHER).await.unwrap();
}

#[tokio::test]
async fn beside_the_keyring_it_is_the_way_in_when_the_entry_is_gone() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.set_passphrase(PASSPHRASE, true).await.unwrap();
    world.restart().await;
    assert_eq!((world.slots().await, world.keyring.puts()), (BOTH, 1));
    for lost in [None, Some(DatabaseKey::new([7; 32]))] {
        world.stop().await;
        let wrong = lost.is_some();
        let key = world.keyring.replace_key(lost);
        world.start_to(Lock::AppLocked).await;
        assert_eq!(world.slots().await, SEALED, "T105-ST");
        world.unlock(PASSPHRASE).await.unwrap();
        assert_eq!(world.snapshot().await.accounts, std::slice::from_ref(&account), "T105-ST");
        if wrong {
            assert_eq!(world.keyring.key().unwrap().expose(), &[7; 32], "T105-ST what is not ours stays");
            world.keyring.replace_key(key);
        } else {
            assert_eq!(world.keyring.key().unwrap().expose(), key.unwrap().expose(), "it is put back");
            assert_eq!(world.slots().await, BOTH);
        }
    }
    // A locked keyring leaves the other way open, too.
    world.stop().await;
    world.keyring.set(Keys::Asking);
    world.start_to(Lock::KeyringLocked).await;
    assert!(world.slots().await.passphrase, "T103-ST the clients can offer it");
    world.unlock(PASSPHRASE).await.unwrap();
    assert_eq!(world.snapshot().await.lock, Lock::Open, "T103-ST");
}

#[tokio::test]
async fn without_a_keyring_a_passphrase_begins_everything() {
    let mut world = World::asleep().await;
    world.keyring.set(Keys::Absent);
    world.start_to(Lock::KeyringAbsent).await;
    assert_eq!(world.slots().await, KeySlots::default());
    assert_eq!(code(world.unlock(PASSPHRASE).await), Some(Code::NoPassphrase), "T104-ST");
    assert_eq!(code(world.set_passphrase("short", false).await), Some(Code::PassphraseTooShort), "T104-ST");
    assert!(files(&world.profile()).is_empty(), "T104-ST");
    world.set_passphrase(PASSPHRASE, true).await.unwrap();
    assert_eq!((world.snapshot().await.lock, world.slots().await), (Lock::Open, SEALED), "T104-ST");
    let account = world.add(ANA).await;
    world.stop().await;
    world.start_to(Lock::AppLocked).await;
    world.unlock(PASSPHRASE).await.unwrap();
    assert_eq!(world.snapshot().await.accounts, std::slice::from_ref(&account), "T104-ST");
    assert_eq!(code(world.remove_passphrase(PASSPHRASE).await), Some(Code::KeyringAbsent));
    assert_eq!(world.slots().await, SEALED, "the last slot is not emptied");
    // A keyring that comes later is given the key, as was wished.
    world.stop().await;
    world.keyring.set(Keys::Ready);
    world.start_to(Lock::AppLocked).await;
    world.unlock(PASSPHRASE).await.unwrap();
    assert_eq!(world.slots().await, BOTH);
    world.restart().await;
    assert_eq!(world.snapshot().await.accounts, [account]);
}

#[tokio::test]
async fn without_a_keyring_a_database_without_a_passphrase_is_left_alone() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.stop().await;
    let before = files(&world.profile());
    world.keyring.set(Keys::Absent);
    world.start_to(Lock::KeyringAbsent).await;
    assert!(world.slots().await.keyring, "the clients offer no new passphrase");
    let failure = world.set_passphrase(PASSPHRASE, false).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::KeyringAbsent, Remedy::InstallKeyring), "T105-ST");
    world.stop().await;
    assert_eq!(files(&world.profile()), before, "T105-ST");
}

#[tokio::test]
async fn a_passphrase_is_removed_only_by_itself_and_only_into_a_keyring() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    assert_eq!(code(world.remove_passphrase(PASSPHRASE).await), Some(Code::NoPassphrase));
    world.set_passphrase(PASSPHRASE, false).await.unwrap();
    assert_eq!(code(world.remove_passphrase(OTHER).await), Some(Code::WrongPassphrase));
    world.keyring.set(Keys::Locked);
    assert_eq!(code(world.remove_passphrase(PASSPHRASE).await), Some(Code::Locked));
    assert_eq!(world.slots().await, SEALED, "nothing changed");
    world.keyring.set(Keys::Ready);
    world.remove_passphrase(PASSPHRASE).await.unwrap();
    assert_eq!(world.slots().await, KEYRING);
    world.restart().await;
    assert_eq!(world.snapshot().await.accounts, std::slice::from_ref(&account));
    // The same while locked.
    world.set_passphrase(PASSPHRASE, false).await.unwrap();
    world.lock().await.unwrap();
    world.remove_passphrase(PASSPHRASE).await.unwrap();
    assert_eq!((world.snapshot().await.lock, world.slots().await), (Lock::AppLocked, KEYRING));
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.accounts, [account]);
}

#[tokio::test]
async fn a_prompt_that_nobody_answers_holds_a_lock_up_for_a_moment_only() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.keyring.set(Keys::Asking);
    let other = world.connect().await;
    let request = SetPassphrase { passphrase: Typed(PASSPHRASE.into()), keep_keyring: false };
    let (set, ()) = tokio::join!(other.ask(request), async {
        world.until_server(|_| world.keyring.prompts() == 1).await;
        world.lock().await.unwrap();
    });
    let failure = set.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::Locked, Remedy::UnlockKeyring), "T103-ST");
    assert_eq!((world.snapshot().await.lock, world.slots().await), (Lock::AppLocked, KEYRING), "T103-ST");
    assert!(!world.profile().join("key.json").exists(), "T103-ST nothing changed");
    world.keyring.set(Keys::Ready);
    world.unlock_by_keyring().await.unwrap();
    world.set_passphrase(PASSPHRASE, false).await.unwrap();
    // The same the other way round.
    world.keyring.set(Keys::Asking);
    assert_eq!(code(world.remove_passphrase(PASSPHRASE).await), Some(Code::Locked), "T103-ST");
    assert_eq!(world.slots().await, SEALED, "T103-ST nothing changed");
    assert_eq!(world.snapshot().await.accounts, [account]);
}

#[tokio::test]
async fn whatever_step_it_is_cut_off_at_a_slot_opens() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let request = |keep_keyring| SetPassphrase { passphrase: Typed(PASSPHRASE.into()), keep_keyring };
    // Sealed, and not yet out of the keyring.
    world.keyring.stick(true);
    let other = world.connect().await;
    let setting = tokio::spawn(async move { other.ask(request(false)).await });
    world.until(|shown| shown.key.passphrase).await;
    world.kill();
    setting.await.unwrap().unwrap_err();
    world.keyring.stick(false);
    assert!(world.keyring.key().is_some(), "T105-ST");
    world.start_to(Lock::AppLocked).await;
    world.unlock(PASSPHRASE).await.unwrap();
    assert_eq!(world.snapshot().await.accounts, std::slice::from_ref(&account), "T105-ST");
    assert_eq!((world.slots().await, world.keyring.key().is_none()), (SEALED, true), "it is done now");
    // Not yet in the keyring, and still sealed.
    world.keyring.stick(true);
    let (puts, other) = (world.keyring.puts(), world.connect().await);
    let removing = fediaccounts_protocol::manage::RemovePassphrase { passphrase: Typed(PASSPHRASE.into()) };
    let removing = tokio::spawn(async move { other.ask(removing).await });
    world.until_server(|_| world.keyring.puts() > puts).await;
    world.kill();
    removing.await.unwrap().unwrap_err();
    world.keyring.stick(false);
    assert!(world.keyring.key().is_none());
    world.start_to(Lock::AppLocked).await;
    world.unlock(PASSPHRASE).await.unwrap();
    // In the keyring, and still sealed; the wish to leave it alone holds.
    let key = world.keyring.key();
    assert!(key.is_none(), "T105-ST");
    assert_eq!(world.snapshot().await.accounts, [account], "T105-ST");
}

#[tokio::test]
async fn a_sealed_key_that_cannot_be_read_is_said_to_be_that() {
    let mut world = World::new().await;
    world.set_passphrase(PASSPHRASE, true).await.unwrap();
    world.stop().await;
    let file = world.profile().join("key.json");
    let whole = fs::read(&file).unwrap();
    fs::write(&file, b"{}").unwrap();
    world.start_to(Lock::Open).await;
    world.lock().await.unwrap();
    assert_eq!(code(world.unlock(PASSPHRASE).await), Some(Code::KeyFileDamaged), "T102-ST");
    world.unlock_by_keyring().await.unwrap();
    world.set_passphrase(OTHER, false).await.unwrap();
    assert_ne!(fs::read(&file).unwrap(), whole, "it is made anew");
    world.lock().await.unwrap();
    world.unlock(OTHER).await.unwrap();
}

#[tokio::test]
async fn another_databases_sealed_key_opens_nothing_and_is_put_nowhere() {
    let mut other = World::new().await;
    other.set_passphrase(PASSPHRASE, false).await.unwrap();
    other.stop().await;
    let mut world = World::new().await;
    world.add(ANA).await;
    let key = world.keyring.key().unwrap();
    world.stop().await;
    fs::copy(other.profile().join("key.json"), world.profile().join("key.json")).unwrap();
    world.start_to(Lock::AppLocked).await;
    assert_eq!(code(world.remove_passphrase(PASSPHRASE).await), Some(Code::KeyMissing), "T106-ST");
    assert_eq!(code(world.unlock(PASSPHRASE).await), Some(Code::KeyMissing), "T106-ST");
    assert_eq!(world.keyring.key().unwrap().expose(), key.expose(), "T106-ST");
    fs::remove_file(world.profile().join("key.json")).unwrap();
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.accounts.len(), 1);
}
