//! Signing an account out ends what apps have of it, and says so only after proof for all of it.

use fediaccounts_practice::{ANA, Fault};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInStep, SignOutAll, SignedOut, State};

use super::{begin, end, obtain, obtain_for, own, toot, tuba};
use crate::world::World;

const REVOKE: &str = "/oauth/revoke";

#[tokio::test]
async fn all_are_ended_each_by_its_own_registration() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    obtain_for(&mut world, &toot(), &account, ANA, "read write").await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    assert_eq!((world.server.live_tokens(), world.server.count("POST", REVOKE)), (0, 3), "T057-OA");
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::NoSuchAccount);
    world.stop().await;
    let stored = world.stored().await;
    assert!(stored.accounts.is_empty() && stored.orphans.is_empty(), "T115-ST {stored:?}");
}

#[tokio::test]
async fn it_waits_until_the_last_one_is_proven() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    // The account's own is ended, the app's is not.
    let as_it_is = Fault::Altered { pointer: "/nothing".into(), value: true.into() };
    world.server.fail_next(REVOKE, as_it_is);
    world.server.fail_next(REVOKE, Fault::Status(503));
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA not before all are dead");
    assert_eq!(world.account(&account.id).await.state, State::WaitingToSignOut);
    assert_eq!(world.server.live_tokens(), 1);
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::SigningOut, "T057-OA out of reach");
    world.restart().await;
    world.until(|shown| shown.accounts.is_empty()).await;
    assert_eq!(world.server.live_tokens(), 0);
}

#[tokio::test]
async fn a_sign_in_for_an_app_gives_an_account_on_its_way_out_nothing() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read").await;
    world.server.fail_next(REVOKE, Fault::Status(503));
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting));
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    assert_eq!(end(done).await.unwrap_err().code, Code::SigningOut);
    world.until_server(|server| server.live_tokens() == 1).await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    assert_eq!(world.server.live_tokens(), 0);
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn a_sign_in_for_an_app_of_an_account_that_is_gone_leaves_nothing() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read").await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    end(done).await.unwrap_err();
    world.until_server(|server| server.live_tokens() == 0).await;
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn signing_everything_out_ends_the_sign_ins_of_apps_too() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain_for(&mut world, &toot(), &account, ANA, "read").await;
    let (_, done) = begin(&world, &account, "read").await;
    let all = world.ask(SignOutAll { instance: None }).await.unwrap();
    assert_eq!(all[0].outcome, Some(SignedOut::Revoked));
    assert_eq!(end(done).await.unwrap_err().code, Code::Denied);
    let shown = world.snapshot().await;
    let waits = shown.sign_ins.iter().any(|shown| matches!(shown.step, SignInStep::Waiting { .. }));
    assert!(shown.accounts.is_empty() && !waits, "T166-CO {shown:?}");
    assert_eq!(world.server.live_tokens(), 0, "T166-CO");
}

/// What an app had before is not there again.
#[tokio::test]
async fn an_account_that_comes_back_comes_without_the_apps() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    let account = world.add(ANA).await;
    assert_eq!(world.broker().has_app_token(&tuba(), &account.id).await, Ok(None), "T167-CO");
}
