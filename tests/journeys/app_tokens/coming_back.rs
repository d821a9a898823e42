//! What else may come back from the page, and when.

use fediaccounts_core::Scope;
use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lock, SignInStep};

use super::{begin, end, own, tuba};
use crate::world::{World, host_of};

#[tokio::test]
async fn somebody_else_gives_the_app_nothing() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (id, done) = begin(&world, &account, "read").await;
    let redirect = world.approve(BEN).await;
    let step = world.settle(&redirect).await;
    let failure = end(done).await.unwrap_err();
    assert_eq!(failure.code, Code::OtherAccount, "T038-OA");
    assert_eq!(failure.detail, Some(host_of(BEN, &world.server.host())));
    assert_eq!(step, SignInStep::Failed { failure, pending: false }, "nothing is there to adopt");
    world.until_server(|server| server.live_tokens() == 1).await;
    let shown = world.snapshot().await;
    assert_eq!(shown.accounts, std::slice::from_ref(&account), "T038-OA and nobody was added");
    assert!(shown.sign_ins.iter().any(|shown| shown.id == id));
    assert_eq!(world.broker().has_app_token(&tuba(), &account.id).await, Ok(None));
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn somebody_else_who_is_here_too_gets_nothing_either() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let ben = world.add(BEN).await;
    let (_, done) = begin(&world, &ana, "read").await;
    let redirect = world.approve(BEN).await;
    world.complete(&redirect).await.unwrap();
    assert_eq!(end(done).await.unwrap_err().code, Code::OtherAccount, "T038-OA");
    world.until_server(|server| server.live_tokens() == 2).await;
    for account in [ana, ben] {
        assert_eq!(world.broker().has_app_token(&tuba(), &account.id).await, Ok(None));
        world.token_of(&account).await.unwrap();
    }
}

#[tokio::test]
async fn more_than_was_asked_for_is_not_taken() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read").await;
    let redirect = world.approve(ANA).await;
    world.server.grant_scope(Some("read write"));
    world.complete(&redirect).await.unwrap();
    let failure = end(done).await.unwrap_err();
    assert_eq!((failure.code, failure.detail.as_deref()), (Code::ScopeRefused, Some("write")), "T144-IP");
    world.until_server(|server| server.live_tokens() == 1).await;
    assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired);
}

#[tokio::test]
async fn less_than_was_asked_for_is_taken_for_what_it_is() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read write").await;
    let redirect = world.approve(ANA).await;
    world.server.grant_scope(Some("read"));
    let step = world.settle(&redirect).await;
    let missing = vec!["write".to_owned()];
    assert_eq!(step, SignInStep::Ready { account: account.id.clone(), again: true, missing });
    assert_eq!(end(done).await, Ok(Scope::parse("read")), "T144-IP who asked for it hears what it is");
    assert_eq!(own(&world, &account).await.unwrap().scope, Scope::parse("read"));
}

#[tokio::test]
async fn a_no_on_the_page_is_a_no() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read").await;
    let redirect = world.deny(ANA).await;
    world.complete(&redirect).await.unwrap();
    assert_eq!(end(done).await.unwrap_err().code, Code::AccessDenied);
    world.restart().await;
    assert!(world.snapshot().await.sign_ins.is_empty());
}

#[tokio::test]
async fn a_registration_that_was_lost_is_made_anew_in_the_apps_name() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read").await;
    let redirect = world.approve(ANA).await;
    world.server.forget_registrations();
    world.complete(&redirect).await.unwrap();
    world.until_browser(3).await;
    assert_eq!(world.server.client_names().last().unwrap(), "Tuba by FediAccounts");
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    assert_eq!(end(done).await, Ok(Scope::parse("read")));
    own(&world, &account).await.unwrap();
}

#[tokio::test]
async fn one_that_is_too_late_has_run_out() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read").await;
    let redirect = world.approve(ANA).await;
    world.clock.move_by(14 * 60);
    assert_eq!(world.complete(&redirect).await.unwrap_err().code, Code::SignInExpired);
    assert_eq!(end(done).await.unwrap_err().code, Code::SignInExpired);
}

/// Who asked for it is gone with the agent.
#[tokio::test]
async fn one_from_before_a_restart_is_over_and_its_redirect_does_nothing() {
    for killed in [false, true] {
        let mut world = World::new().await;
        let account = world.add(ANA).await;
        let (_, done) = begin(&world, &account, "read").await;
        let redirect = world.approve(ANA).await;
        if killed {
            world.kill();
            world.start().await;
            world.until(|shown| shown.lock == Lock::Open).await;
        } else {
            world.restart().await;
        }
        assert!(done.await.is_err(), "nobody is told anything good");
        assert!(world.snapshot().await.sign_ins.is_empty(), "it is over");
        assert_eq!(world.complete(&redirect).await.unwrap_err().code, Code::NoSuchSignIn);
        assert_eq!(world.exchanges(), 1, "the code is left to run out");
        world.stop().await;
        let stored = world.stored().await;
        assert_eq!((stored.pending.len(), stored.orphans.len()), (0, 0), "and nothing is left of it");
    }
}

#[tokio::test]
async fn a_lock_ends_it_like_a_restart() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (_, done) = begin(&world, &account, "read").await;
    world.ask(fediaccounts_protocol::manage::LockNow {}).await.unwrap();
    assert!(done.await.is_err());
    world.ask(fediaccounts_protocol::manage::Unlock { passphrase: None }).await.unwrap();
    let shown = world.until(|shown| shown.lock == Lock::Open).await;
    assert!(shown.sign_ins.is_empty(), "{shown:?}");
}
