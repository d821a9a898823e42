//! Locking and unlocking while everything runs.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_practice::{ANA, BEN, Fault};
use fediaccounts_protocol::manage::{
    Check, GetPreview, GetSnapshot, Lock, LockNow, MakeBackup, SNAPSHOT, SignInStep, Snapshot, Unlock, Watch,
};
use fediaccounts_protocol::{Code, Remedy};
use tokio::task::JoinSet;

use crate::world::{Keys, PASSPHRASE, World, changed, code, id_of};

#[tokio::test]
async fn a_lock_closes_everything_and_an_unlock_brings_it_back() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.lock().await.unwrap();
    let shown = world.snapshot().await;
    assert_eq!((shown.lock, shown.accounts.len(), shown.sign_ins.len()), (Lock::AppLocked, 0, 0), "T148-IP");
    assert!(shown.instances.is_empty(), "T148-IP");
    let failure = world.begin(&world.server.host()).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::AppLocked, Remedy::UnlockKeyring), "T148-IP");
    assert_eq!(code(world.check(&account).await), Some(Code::AppLocked), "T148-IP");
    assert_eq!(code(world.sign_out(&account).await), Some(Code::AppLocked), "T148-IP");
    assert_eq!(code(world.ask(GetPreview { text: world.server.host() }).await), Some(Code::AppLocked));
    assert_eq!(code(world.ask(MakeBackup {}).await), Some(Code::AppLocked));
    // The keyring is open all the time: only the person unlocks.
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert_eq!(world.snapshot().await.lock, Lock::AppLocked);
    world.lock().await.unwrap();
    world.unlock_by_keyring().await.unwrap();
    let shown = world.snapshot().await;
    assert_eq!((shown.lock, shown.accounts), (Lock::Open, vec![account.clone()]));
    world.unlock_by_keyring().await.unwrap();
    world.check(&account).await.unwrap();
    world.lock().await.unwrap();
    world.restart().await;
    assert_eq!(world.snapshot().await.accounts.len(), 1, "a lock is not kept across a restart");
}

#[tokio::test]
async fn whoever_watches_sees_it_and_goes_on_watching() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let watcher = world.connect().await;
    watcher.ask(Watch { window: true }).await.unwrap();
    let next = async || -> Snapshot {
        let notified = watcher.notified().await;
        assert_eq!(notified.method, SNAPSHOT);
        serde_json::from_value(notified.params).unwrap()
    };
    world.lock().await.unwrap();
    while next().await.lock != Lock::AppLocked {}
    world.unlock_by_keyring().await.unwrap();
    let mut shown = next().await;
    while shown.lock != Lock::Open {
        assert!(shown.accounts.is_empty(), "T148-IP nothing is shown before it is open");
        shown = next().await;
    }
    assert_eq!(shown.accounts.len(), 1);
}

#[tokio::test]
async fn an_exchange_that_runs_is_let_end() {
    let mut world = World::new().await;
    let host = world.server.host();
    world.begin(&host).await.unwrap();
    let redirect = world.approve(ANA).await;
    let sign_in = world.complete(&redirect).await.unwrap();
    assert_eq!(sign_in.step, SignInStep::Exchanging);
    world.lock().await.unwrap();
    assert_eq!(world.snapshot().await.lock, Lock::AppLocked);
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.accounts.len(), 1, "its account is there");
}

#[tokio::test]
async fn a_lock_beside_a_redirect_loses_no_sign_in() {
    let mut world = World::new().await;
    let host = world.server.host();
    for wait in 0..20 {
        world.begin(&host).await.unwrap();
        let redirect = world.approve(ANA).await;
        let other = world.connect().await;
        let (_, locked) = tokio::join!(world.complete(&redirect), async {
            tokio::time::sleep(Duration::from_micros(wait * 250)).await;
            other.ask(LockNow {}).await
        });
        locked.unwrap();
        world.unlock_by_keyring().await.unwrap();
        let kept = |shown: &Snapshot| {
            let id = id_of(&redirect);
            let waits = shown.sign_ins.iter().any(|sign_in| sign_in.id == id);
            waits || !shown.accounts.is_empty()
        };
        let shown = world.snapshot().await;
        assert!(kept(&shown), "T003-DL {wait}: {shown:?}");
        for account in shown.accounts {
            world.sign_out(&account).await.unwrap();
        }
        world.cancel(&id_of(&redirect)).await;
    }
}

#[tokio::test]
async fn a_lock_waits_for_no_server_that_never_answers() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.fail_next("/api/v1/accounts/verify_credentials", Fault::Hang);
    let other = world.connect().await;
    let check = Check { account: account.id.clone() };
    let (checked, ()) = tokio::join!(other.ask(check), async {
        world.until_server(|server| server.count("GET", "/api/v1/accounts/verify_credentials") > 1).await;
        world.lock().await.unwrap();
    });
    assert_eq!(code(checked), Some(Code::AppLocked), "whoever was overtaken hears why");
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.accounts.len(), 1);
}

#[tokio::test]
async fn an_exchange_that_hangs_holds_a_lock_up_for_a_moment_only() {
    let mut world = World::new().await;
    let host = world.server.host();
    world.begin(&host).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.server.fail_next("/oauth/token", Fault::Hang);
    world.complete(&redirect).await.unwrap();
    let other = world.connect().await;
    let (locked, ()) = tokio::join!(world.lock(), async {
        // Everybody else is refused at once.
        world.until(|shown| shown.lock == Lock::AppLocked).await;
        let asked = other.ask(GetPreview { text: host.clone() }).await;
        assert_eq!(code(asked), Some(Code::AppLocked), "T148-IP");
    });
    locked.unwrap();
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.sign_ins, [], "it was cut off");
}

#[tokio::test]
async fn a_redirect_that_comes_while_locked_is_taken_at_the_unlock() {
    let mut world = World::new().await;
    let host = world.server.host();
    world.begin(&host).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.lock().await.unwrap();
    assert_eq!(code(world.complete(&redirect).await), Some(Code::AppLocked), "T003-DL");
    assert_eq!(world.exchanges(), 0);
    world.unlock_by_keyring().await.unwrap();
    let step = world.settled(&id_of(&redirect)).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "T003-DL {step:?}");
    // One that waited for longer than ten minutes is of no use.
    world.begin(&host).await.unwrap();
    let redirect = world.approve(BEN).await;
    world.lock().await.unwrap();
    assert!(world.complete(&redirect).await.is_err());
    world.clock.move_by(601);
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.exchanges(), 1, "T003-DL");
}

#[tokio::test]
async fn many_links_for_one_sign_in_leave_room_for_another() {
    let mut world = World::new().await;
    let host = world.server.host();
    world.begin(&host).await.unwrap();
    let redirect = world.approve(ANA).await;
    let junk = redirect.replace(&id_of(&redirect), &"A".repeat(43));
    world.lock().await.unwrap();
    for count in 0..8 {
        let junk = changed(&junk, "code", Some(&format!("junk{count}")));
        assert_eq!(code(world.complete(&junk).await), Some(Code::AppLocked), "T003-DL");
    }
    assert_eq!(code(world.complete(&redirect).await), Some(Code::AppLocked), "T003-DL");
    world.unlock_by_keyring().await.unwrap();
    let step = world.settled(&id_of(&redirect)).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "T003-DL {step:?}");
}

#[tokio::test]
async fn a_keyring_that_is_locked_is_asked_once_by_an_unlock() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.lock().await.unwrap();
    world.keyring.set(Keys::Locked);
    let failure = world.unlock_by_keyring().await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::Locked, Remedy::UnlockKeyring), "T103-ST");
    assert_eq!((world.keyring.prompts(), world.snapshot().await.lock), (1, Lock::AppLocked), "T103-ST");
    world.keyring.set(Keys::Ready);
    tokio::time::sleep(Duration::from_millis(2_500)).await;
    assert_eq!(world.snapshot().await.lock, Lock::AppLocked, "it stays locked until the person says so");
    world.keyring.set(Keys::Asking);
    let other = world.connect().await;
    let (first, second, ()) =
        tokio::join!(world.unlock_by_keyring(), other.ask(Unlock { passphrase: None }), async {
            world.until_server(|_| world.keyring.prompts() == 2).await;
            world.keyring.set(Keys::Ready);
        });
    assert_eq!((first, second), (Ok(()), Ok(())), "two unlocks at once");
    assert_eq!(world.keyring.prompts(), 2, "T103-ST one prompt for both");
}

#[tokio::test]
async fn a_keyring_that_comes_back_opens_nothing_that_the_person_locked() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for (both, failed) in [(false, Code::KeyringAbsent), (true, Code::AppLocked)] {
        if both {
            world.set_passphrase(PASSPHRASE, true).await.unwrap();
        }
        world.lock().await.unwrap();
        world.keyring.set(Keys::Absent);
        assert_eq!(code(world.unlock_by_keyring().await), Some(failed));
        assert_eq!(world.snapshot().await.lock, Lock::AppLocked, "T103-ST");
        world.keyring.set(Keys::Ready);
        tokio::time::sleep(Duration::from_millis(2_500)).await;
        assert_eq!(world.snapshot().await.lock, Lock::AppLocked, "T103-ST only the person unlocks");
        world.unlock_by_keyring().await.unwrap();
        assert_eq!(world.snapshot().await.accounts, std::slice::from_ref(&account));
    }
}

#[tokio::test]
async fn a_lock_takes_back_what_is_being_opened() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.stop().await;
    world.keyring.set(Keys::Asking);
    world.start().await;
    world.until_server(|_| world.keyring.prompts() == 1).await;
    world.lock().await.unwrap();
    world.keyring.set(Keys::Ready);
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(world.snapshot().await.lock, Lock::AppLocked);
    world.unlock_by_keyring().await.unwrap();
    assert_eq!(world.snapshot().await.accounts.len(), 1);
}

#[tokio::test]
async fn locks_and_unlocks_may_come_in_any_order_while_requests_run() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for round in 0..12 {
        let mut asking = JoinSet::new();
        for _ in 0..4 {
            let (client, account) = (world.connect().await, account.id.clone());
            asking.spawn(async move {
                client.ask(GetSnapshot {}).await.unwrap();
                code(client.ask(Check { account }).await)
            });
        }
        let toggled = if round % 2 == 0 { world.lock().await } else { world.unlock_by_keyring().await };
        toggled.unwrap();
        while let Some(answered) = asking.join_next().await {
            let code = answered.unwrap();
            assert!(matches!(code, None | Some(Code::AppLocked)), "{code:?}");
        }
    }
    assert_eq!(world.snapshot().await.accounts.len(), 1);
    world.stop().await;
    assert_eq!(world.stored().await.accounts.len(), 1);
}

#[tokio::test]
async fn a_stop_while_it_locks_leaves_a_whole_database() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let other = world.connect().await;
    let lock = tokio::spawn(async move { other.ask(LockNow {}).await });
    world.stop().await;
    drop(lock.await);
    assert_eq!(world.stored().await.accounts.len(), 1);
    world.start_to(Lock::Open).await;
}

#[tokio::test]
async fn no_task_of_the_owners_outlives_a_lock() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    // Every task of theirs has the clock.
    let holders = |world: &World| Arc::strong_count(&world.clock);
    world.lock().await.unwrap();
    world.until_server(|_| true).await;
    let locked = holders(&world);
    world.unlock_by_keyring().await.unwrap();
    // One waits for its next try, one for an answer that never comes.
    world.server.fail_next("/oauth/revoke", Fault::Status(503));
    world.sign_out(&ana).await.unwrap();
    world.server.fail_next("/api/v1/accounts/verify_credentials", Fault::Hang);
    let other = world.connect().await;
    let seen = world.server.requests().len();
    let asked = tokio::spawn(async move { code(other.ask(Check { account: ben.id }).await) });
    world.until_server(|server| server.requests().len() > seen).await;
    assert!(holders(&world) > locked + 3, "they are at work");
    world.lock().await.unwrap();
    assert_eq!(asked.await.unwrap(), Some(Code::AppLocked));
    world.until_server(|_| holders(&world) <= locked).await;
    let requests = world.server.requests().len();
    world.unlock_by_keyring().await.unwrap();
    world.lock().await.unwrap();
    world.until_server(|_| holders(&world) <= locked).await;
    assert!(world.server.requests().len() <= requests + 2, "T148-IP");
}
