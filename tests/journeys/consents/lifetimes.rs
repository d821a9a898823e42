//! How long a consent lasts: to the second.

use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lifetime, Share};
use fediaccounts_protocol::public::ListAccounts;

use crate::world::{World, code, token};

const HOURS_12: i64 = 12 * 60 * 60;
const DAYS_180: i64 = 180 * 24 * 60 * 60;

#[tokio::test]
async fn once_is_one_token() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let tuba = world.installed("tuba", 7).await;
    let account = world.allow(&tuba, "read", Lifetime::Once, Share::Account).await.unwrap();
    let other = world.installed("tuba", 8).await;
    let (first, second) = tokio::join!(token(&tuba, &account.id, "read"), token(&other, &account.id, "read"));
    assert_eq!(first.is_ok(), second.is_err(), "T163-CO one of two that ask at once");
    for app in [&tuba, &other] {
        assert_eq!(code(token(app, &account.id, "read").await), Some(Code::ConsentRequired), "T163-CO");
        assert_eq!(app.ask(ListAccounts {}).await.unwrap(), [], "T163-CO");
    }
    assert_eq!(world.snapshot().await.apps, [], "T163-CO it is used up");
}

#[tokio::test]
async fn a_lifetime_ends_to_the_second() {
    for (lifetime, seconds) in
        [(Lifetime::Once, HOURS_12), (Lifetime::UntilLock, HOURS_12), (Lifetime::Always, DAYS_180)]
    {
        let mut world = World::new().await;
        world.add(ANA).await;
        let tuba = world.installed("tuba", 7).await;
        let account = world.allow(&tuba, "read", lifetime, Share::Account).await.unwrap();
        let shown = world.snapshot().await.apps.remove(0).consents.remove(0);
        assert_eq!(shown.ends_at, world.clock.at().seconds() + seconds, "T163-CO {lifetime:?}");
        world.clock.move_by(seconds - 1);
        assert_eq!(tuba.ask(ListAccounts {}).await.unwrap().len(), 1, "T163-CO {lifetime:?}");
        world.clock.move_by(1);
        assert_eq!(
            code(token(&tuba, &account.id, "read").await),
            Some(Code::ConsentRequired),
            "T163-CO {lifetime:?}"
        );
        assert_eq!(tuba.ask(ListAccounts {}).await.unwrap(), [], "T163-CO {lifetime:?}");
        world.until(|shown| shown.apps.is_empty()).await;
    }
}

#[tokio::test]
async fn use_prolongs_a_lasting_consent_and_no_other() {
    let mut world = World::new().await;
    world.add(ANA).await;
    for (name, lifetime, seconds, prolonged) in
        [("until", Lifetime::UntilLock, HOURS_12, false), ("always", Lifetime::Always, DAYS_180, true)]
    {
        let app = world.installed(name, 7).await;
        let account = world.allow(&app, "read", lifetime, Share::Account).await.unwrap();
        world.clock.move_by(seconds - 1);
        assert!(token(&app, &account.id, "read").await.is_ok(), "T163-CO {lifetime:?}");
        world.clock.move_by(1);
        assert_eq!(token(&app, &account.id, "read").await.is_ok(), prolonged, "T163-CO {lifetime:?}");
        if prolonged {
            drop(app);
            world.restart().await;
            let app = world.installed(name, 8).await;
            world.clock.move_by(seconds - 1);
            assert_eq!(
                app.ask(ListAccounts {}).await.unwrap().len(),
                1,
                "T163-CO it is kept when it was used"
            );
            world.clock.move_by(1);
            assert_eq!(app.ask(ListAccounts {}).await.unwrap().len(), 0, "T163-CO");
        }
    }
}

#[tokio::test]
async fn until_i_lock_ends_with_a_lock_and_with_the_agent() {
    let mut world = World::new().await;
    world.add(ANA).await;
    for lock in [true, false] {
        let (until, always) = (world.installed("until", 7).await, world.installed("always", 7).await);
        let account = world.allow(&until, "read", Lifetime::UntilLock, Share::Account).await.unwrap();
        if lock {
            world.allow(&always, "read", Lifetime::Always, Share::Account).await.unwrap();
            world.lock().await.unwrap();
            assert_eq!(code(token(&until, &account.id, "read").await), Some(Code::Locked), "T148-IP");
            assert_eq!(code(token(&always, &account.id, "read").await), Some(Code::Locked), "T148-IP");
            world.unlock_by_keyring().await.unwrap();
        } else {
            drop((until, always));
            world.restart().await;
        }
        let (until, always) = (world.installed("until", 8).await, world.installed("always", 8).await);
        assert_eq!(code(token(&until, &account.id, "read").await), Some(Code::NoAccess), "T163-CO {lock}");
        assert!(token(&always, &account.id, "read").await.is_ok(), "T163-CO {lock}");
    }
}

#[tokio::test]
async fn a_shorter_consent_takes_the_place_of_a_longer_one() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let tuba = world.installed("tuba", 7).await;
    let account = world.allow(&tuba, "read", Lifetime::Always, Share::Account).await.unwrap();
    world.allow(&tuba, "read write", Lifetime::UntilLock, Share::Account).await.unwrap();
    assert!(token(&tuba, &account.id, "write").await.is_ok());
    drop(tuba);
    world.restart().await;
    let tuba = world.installed("tuba", 7).await;
    assert_eq!(code(token(&tuba, &account.id, "read").await), Some(Code::NoAccess), "T163-CO");
}

#[tokio::test]
async fn a_clock_that_is_set_back_keeps_no_consent_alive() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let year = 365 * 24 * 60 * 60;
    let (until, always) = (world.installed("until", 7).await, world.installed("always", 7).await);
    let account = world.allow(&until, "read", Lifetime::UntilLock, Share::Account).await.unwrap();
    world.allow(&always, "read", Lifetime::Always, Share::Account).await.unwrap();
    world.clock.move_by(HOURS_12);
    assert_eq!(code(token(&until, &account.id, "read").await), Some(Code::ConsentRequired), "T164-CO");
    world.clock.move_by(-year);
    assert_eq!(code(token(&until, &account.id, "read").await), Some(Code::ConsentRequired), "T164-CO");
    assert!(token(&always, &account.id, "read").await.is_ok());
    world.clock.move_by(year + DAYS_180);
    assert_eq!(code(token(&always, &account.id, "read").await), Some(Code::ConsentRequired), "T164-CO");
    drop((until, always));
    world.stop().await;
    world.clock.move_by(-year);
    world.start_to(fediaccounts_protocol::manage::Lock::Open).await;
    let always = world.installed("always", 8).await;
    assert_eq!(code(token(&always, &account.id, "read").await), Some(Code::ConsentRequired), "T164-CO");
}
