//! What programs are answered while the agent does not know yet whether accounts open.

use std::time::Duration;

use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::Lock;
use fediaccounts_protocol::public::{ListAccounts, Ping};
use tokio::time::timeout;

use super::tuba;
use crate::world::{Keys, World, code, token};

#[tokio::test]
async fn whoever_asks_while_accounts_are_being_opened_gets_its_token() {
    let mut world = World::new().await;
    let (account, _) = tuba(&mut world).await;
    world.stop().await;
    world.keyring.set(Keys::Absent);
    world.start_to(Lock::KeyringAbsent).await;
    let app = world.installed("tuba", 8).await;
    let mut asked = std::pin::pin!(token(&app, &account.id, ""));
    assert!(timeout(Duration::from_millis(300), &mut asked).await.is_err(), "it is not told `locked`");
    world.keyring.set(Keys::Ready);
    asked.await.unwrap();
}

#[tokio::test]
async fn whoever_asks_for_longer_than_a_start_takes_is_told_that_accounts_are_locked() {
    let mut world = World::new().await;
    world.stop().await;
    world.keyring.set(Keys::Asking);
    world.start_to(Lock::KeyringLocked).await;
    let app = world.installed("tuba", 8).await;
    let mut asked = std::pin::pin!(app.ask(ListAccounts {}));
    world.pass(9).await;
    assert!(timeout(Duration::from_millis(300), &mut asked).await.is_err(), "nobody answers the prompt yet");
    world.pass(1).await;
    assert_eq!(code(asked.await), Some(Code::Locked));
    assert_eq!(code(app.ask(Ping {}).await), Some(Code::Locked), "from then on at once");
}

#[tokio::test]
async fn whoever_asks_while_only_the_person_can_open_accounts_is_told_at_once() {
    let mut world = World::new().await;
    world.stop().await;
    world.keyring.replace_key(None);
    world.start_to(Lock::KeyMissing).await;
    let app = world.installed("tuba", 8).await;
    // No time passes.
    assert_eq!(code(app.ask(Ping {}).await), Some(Code::Locked), "nothing opens by itself here");
}
