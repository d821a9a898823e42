//! The keyring: locked, absent, without our key, and failing.

use std::time::Duration;

use fediaccounts_core::DatabaseKey;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{GetPreview, Lock, Status};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::world::{Keys, World, files};

async fn asleep_with(keys: Keys) -> World {
    let world = World::asleep().await;
    world.keyring.set(keys);
    world
}

/// What everything that needs accounts is answered with.
async fn failure(world: &World) -> Failure {
    let begin = world.begin(&world.server.host()).await.unwrap_err();
    let preview = world.ask(GetPreview { text: world.server.host() }).await.unwrap_err();
    assert_eq!(begin, preview);
    begin
}

#[tokio::test]
async fn a_first_start_makes_the_key_once() {
    let mut world = World::new().await;
    assert_eq!(world.keyring.puts(), 1);
    let key = world.keyring.key().unwrap();
    assert_ne!(key.expose(), &[0; 32]);
    world.restart().await;
    world.restart().await;
    assert_eq!(world.keyring.puts(), 1);
    assert_eq!(world.keyring.key().unwrap().expose(), key.expose());
    assert_eq!(world.keyring.prompts(), 0);
}

#[tokio::test]
async fn a_first_start_without_randomness_makes_no_key() {
    let mut world = World::asleep().await;
    world.entropy.fail(true);
    world.start().await;
    world.until(|shown| shown.lock == Lock::StoreFailed).await;
    assert_eq!((failure(&world).await.code, world.keyring.puts()), (Code::StoreFailed, 0), "T030-OA");
    assert!(files(&world.profile()).is_empty());
}

#[tokio::test]
async fn a_locked_keyring_is_asked_for_once_and_the_agent_goes_on_when_it_opens() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.stop().await;
    world.keyring.set(Keys::Locked);
    world.start().await;
    let shown = world.snapshot().await;
    assert_eq!((shown.lock, shown.accounts.len()), (Lock::KeyringLocked, 0), "T103-ST");
    let failure = failure(&world).await;
    assert_eq!((failure.code, failure.remedy), (Code::Locked, Remedy::UnlockKeyring), "T103-ST");
    let status = world.ask(Status {}).await.unwrap();
    assert_eq!((status.lock, status.accounts), (Lock::KeyringLocked, 0));
    // More than one look without a prompt.
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert_eq!(world.keyring.prompts(), 1, "T103-ST no prompt loop");
    world.keyring.set(Keys::Ready);
    let shown = world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!(shown.accounts, [account], "T103-ST it goes on by itself");
    assert_eq!(world.keyring.prompts(), 1, "T103-ST");
}

#[tokio::test]
async fn while_the_person_is_asked_everybody_else_gets_an_answer() {
    let mut world = asleep_with(Keys::Asking).await;
    world.start().await;
    world.until_server(|_| world.keyring.prompts() == 1).await;
    assert_eq!(world.snapshot().await.lock, Lock::KeyringLocked, "T103-ST");
    let failure = failure(&world).await;
    assert_eq!((failure.code, failure.remedy), (Code::Locked, Remedy::UnlockKeyring), "T103-ST");
    world.keyring.set(Keys::Ready);
    world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!(world.keyring.prompts(), 1, "T103-ST");
}

#[tokio::test]
async fn a_desktop_without_a_keyring_is_said_to_have_none_and_nothing_is_written() {
    let mut world = asleep_with(Keys::Absent).await;
    world.start().await;
    assert_eq!(world.snapshot().await.lock, Lock::KeyringAbsent, "T104-ST");
    let failure = failure(&world).await;
    assert_eq!((failure.code, failure.remedy), (Code::KeyringAbsent, Remedy::ChoosePassphrase), "T104-ST");
    assert!(files(&world.profile()).is_empty(), "T104-ST never a plain file instead");
    world.keyring.set(Keys::Ready);
    world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!((world.keyring.prompts(), world.keyring.puts()), (0, 1));
}

#[tokio::test]
async fn a_keyring_that_fails_is_not_asked_without_a_pause() {
    let mut world = asleep_with(Keys::Broken).await;
    world.start().await;
    assert_eq!(world.snapshot().await.lock, Lock::KeyringLocked);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(world.keyring.gets() <= 2, "T103-ST asked {} times in a moment", world.keyring.gets());
    world.keyring.set(Keys::Ready);
    world.until(|shown| shown.lock == Lock::Open).await;
}

#[tokio::test]
async fn without_its_key_the_database_is_left_alone() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.stop().await;
    let before = files(&world.profile());
    let key = world.keyring.key();
    for other in [None, Some(DatabaseKey::new([7; 32]))] {
        world.keyring.replace_key(other);
        world.start().await;
        world.until(|shown| shown.lock == Lock::KeyMissing).await;
        assert_eq!(failure(&world).await.code, Code::KeyMissing, "T105-ST");
        world.stop().await;
        assert_eq!(files(&world.profile()), before, "T105-ST T106-ST byte for byte");
    }
    assert_eq!(world.keyring.puts(), 1, "T105-ST no new key takes the place of the old one");
    world.keyring.replace_key(key);
    world.start().await;
    let shown = world.until(|shown| shown.lock == Lock::Open).await;
    assert_eq!(shown.accounts, [account], "T105-ST");
}
