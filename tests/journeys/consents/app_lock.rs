//! Accounts are locked by themselves: when the person did nothing for a while, and with their session.

use std::time::Duration;

use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{
    Check, GetPicture, GetSnapshot, Lock, LockRule, Raise, SetLockRule, Status, WatchPrompts,
};

use crate::world::{World, code};

async fn rule(world: &World, after_minutes: Option<u32>, with_session: bool) {
    let rule = LockRule { after_minutes, with_session };
    world.ask(SetLockRule { rule }).await.unwrap();
    assert_eq!(world.snapshot().await.lock_rule, rule);
}

async fn until_locked(world: &World) {
    world.until(|shown| shown.lock == Lock::AppLocked).await;
}

#[tokio::test]
async fn accounts_are_locked_when_the_person_did_nothing_for_so_long() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    rule(&world, Some(10), false).await;
    world.pass(599).await;
    assert_eq!(world.snapshot().await.lock, Lock::Open, "T148-IP");
    // The person does something: the time begins anew.
    world.ask(Check { account: account.id.clone() }).await.unwrap();
    world.pass(599).await;
    assert_eq!(world.snapshot().await.lock, Lock::Open, "T148-IP");
    // Programs that look by themselves are no person.
    let window = world.connect().await;
    window.ask(WatchPrompts {}).await.unwrap();
    window.ask(Status {}).await.unwrap();
    window.ask(GetSnapshot {}).await.unwrap();
    window.ask(Raise { quietly: true, at: None }).await.unwrap();
    window.ask(GetPicture { owner: account.id.clone() }).await.unwrap();
    world.pass(1).await;
    until_locked(&world).await;
    let locked = world.ask(Check { account: account.id.clone() }).await;
    assert_eq!(code(locked), Some(Code::AppLocked), "T148-IP");
    assert_eq!(world.snapshot().await.lock_rule.after_minutes, Some(10), "the rule is no secret");

    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.accounts.len(), 1);
    world.pass(599).await;
    assert_eq!(world.snapshot().await.lock, Lock::Open, "T148-IP an unlock is the person's");
    world.pass(1).await;
    until_locked(&world).await;
}

#[tokio::test]
async fn the_rule_outlives_a_restart_and_can_be_taken_back() {
    let mut world = World::new().await;
    rule(&world, Some(1), true).await;
    world.restart().await;
    let kept = LockRule { after_minutes: Some(1), with_session: true };
    assert_eq!(world.snapshot().await.lock_rule, kept);
    world.pass(60).await;
    until_locked(&world).await;
    world.unlock_by_keyring().await.unwrap();
    rule(&world, None, false).await;
    world.screen.lock();
    world.pass(100_000).await;
    assert_eq!(world.snapshot().await.lock, Lock::Open);
    for minutes in [0, u32::MAX] {
        let rule = LockRule { after_minutes: Some(minutes), with_session: false };
        assert_eq!(code(world.ask(SetLockRule { rule }).await), Some(Code::BadRequest));
    }
}

#[tokio::test]
async fn accounts_are_locked_with_the_persons_session() {
    let mut world = World::new().await;
    world.add(ANA).await;
    rule(&world, None, true).await;
    // A lock that comes before anybody waits for it is not heard: as on a desktop.
    let locked = async {
        loop {
            world.screen.lock();
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::select! {
        () = locked => unreachable!(),
        () = until_locked(&world) => {}
    }
    world.screen.unlock();
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.lock, Lock::Open);
}
