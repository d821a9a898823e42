//! Somebody else came back from the browser than was asked for.

use fediaccounts_practice::{ANA, BEN, Fault};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInCancel, SignInKeep, SignInStep, SignedOut, State};

use crate::world::{World, host_of, id_of};

/// Ben came back where Ana was typed; gives the sign-in's id.
async fn ben_came_back(world: &mut World) -> String {
    world.begin(&host_of(ANA, &world.server.host())).await.unwrap();
    let redirect = world.approve(BEN).await;
    let step = world.settle(&redirect).await;
    let host = world.server.host();
    let (asked, got) = (host_of(ANA, &host), host_of(BEN, &host));
    assert_eq!(step, SignInStep::Other { asked, got, here: false, excess: vec![] }, "T038-OA");
    id_of(&redirect)
}

#[tokio::test]
async fn it_is_said_and_nothing_has_changed() {
    let mut world = World::new().await;
    let id = ben_came_back(&mut world).await;
    let shown = world.snapshot().await;
    assert!(shown.accounts.is_empty(), "T038-OA {shown:#?}");
    assert_eq!(shown.sign_ins.len(), 1);
    assert_eq!(shown.sign_ins[0].id, id);
}

#[tokio::test]
async fn it_can_be_kept() {
    let mut world = World::new().await;
    let id = ben_came_back(&mut world).await;
    let kept = world.ask(SignInKeep { id: id.clone() }).await.unwrap();
    assert!(matches!(kept.step, SignInStep::Ready { again: false, .. }), "{kept:?}");
    let shown = world.until(|shown| !shown.accounts.is_empty()).await;
    assert_eq!(shown.accounts[0].handle, host_of(BEN, &world.server.host()));
    assert_eq!(world.ask(SignInKeep { id }).await.unwrap_err().code, Code::AlreadyUsed);
    world.restart().await;
    let shown = world.snapshot().await;
    assert_eq!((shown.accounts.len(), shown.sign_ins.len()), (1, 0));
}

#[tokio::test]
async fn it_can_be_dropped_and_its_token_is_revoked() {
    let mut world = World::new().await;
    let id = ben_came_back(&mut world).await;
    assert_eq!(world.server.live_tokens(), 1);
    world.ask(SignInCancel { id }).await.unwrap();
    world.until_server(|server| server.live_tokens() == 0).await;
    let shown = world.until(|shown| shown.sign_ins.is_empty()).await;
    assert!(shown.accounts.is_empty());
}

#[tokio::test]
async fn the_choice_outlives_a_restart_and_the_time_limit() {
    let mut world = World::new().await;
    let id = ben_came_back(&mut world).await;
    world.clock.move_by(60 * 60);
    world.restart().await;
    let shown = world.until(|shown| !shown.sign_ins.is_empty()).await;
    let step = &shown.sign_ins[0].step;
    assert!(matches!(step, SignInStep::Other { here: false, .. }), "{step:?}");
    let kept = world.ask(SignInKeep { id }).await.unwrap();
    assert!(matches!(kept.step, SignInStep::Ready { .. }), "{kept:?}");
}

#[tokio::test]
async fn a_dropped_token_is_revoked_later_if_the_server_is_down_now() {
    let mut world = World::new().await;
    let id = ben_came_back(&mut world).await;
    world.server.stop().await;
    world.ask(SignInCancel { id }).await.unwrap();
    world.stop().await;
    let stored = world.stored().await;
    assert_eq!((stored.pending.len(), stored.orphans.len()), (0, 1), "its revocation is owed");
    world.server.start_again().await.unwrap();
    world.start().await;
    world.until_server(|server| server.live_tokens() == 0).await;
}

#[tokio::test]
async fn another_account_never_takes_the_place_of_the_one_to_be_signed_in_again() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let ben = world.add(BEN).await;
    world.begin_again(&ana).await.unwrap();
    let redirect = world.approve(BEN).await;
    let step = world.settle(&redirect).await;
    let (asked, got) = (ana.handle.clone(), ben.handle.clone());
    assert_eq!(step, SignInStep::Other { asked, got, here: true, excess: vec![] }, "T038-OA");
    assert_eq!(world.snapshot().await.accounts, [ana.clone(), ben], "T038-OA both as they were");
    world.ask(SignInCancel { id: id_of(&redirect) }).await.unwrap();
    world.until_server(|server| server.live_tokens() == 2).await;

    world.begin_again(&ana).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert_eq!(step, SignInStep::Ready { account: ana.id, again: true, missing: vec![] });
}

/// No page logs anybody out for us: the person who wants another account switches there.
#[tokio::test]
async fn a_second_account_of_a_server_comes_when_the_person_switches_there() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    world.begin(&world.server.host()).await.unwrap();
    let page = world.browser.last();
    assert!(page.query_pairs().any(|pair| pair == ("force_login".into(), "true".into())), "{page}");
    // Approved without a look at who is signed in there.
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert_eq!(step, SignInStep::Ready { account: ana.id.clone(), again: true, missing: vec![] });
    assert_eq!(world.snapshot().await.accounts.len(), 1, "nothing was added silently");
    // Tried again as somebody else: logged out on the page, then signed in as Ben.
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(BEN).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { again: false, .. }), "{step:?}");
    let shown = world.snapshot().await;
    assert_eq!(shown.accounts.iter().filter(|account| account.state == State::Active).count(), 2);
    assert_eq!(shown.accounts[0].id, ana.id);
}

#[tokio::test]
async fn what_was_typed_is_compared_without_regard_to_case() {
    let mut world = World::new().await;
    world.begin(&format!("ANA@{}", world.server.host())).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

/// Keeping fails where the account is being signed out: its token is revoked, and the sign-in does
/// not come back after a restart.
#[tokio::test]
async fn keeping_an_account_that_is_being_signed_out_leaves_nothing_behind() {
    let mut world = World::new().await;
    let ben = world.add(BEN).await;
    let id = {
        world.begin(&host_of(ANA, &world.server.host())).await.unwrap();
        let redirect = world.approve(BEN).await;
        let step = world.settle(&redirect).await;
        assert!(matches!(step, SignInStep::Other { here: true, .. }), "{step:?}");
        id_of(&redirect)
    };
    world.server.fail_next("/oauth/revoke", Fault::Status(503));
    assert_eq!(world.sign_out(&ben).await, Ok(SignedOut::Waiting));
    let kept = world.ask(SignInKeep { id }).await.unwrap();
    let SignInStep::Failed { failure, pending: false } = kept.step else { panic!("{kept:?}") };
    assert_eq!(failure.code, Code::SigningOut);
    world.until_server(|server| server.live_tokens() == 1).await;
    assert_eq!(world.account(&ben.id).await.state, State::WaitingToSignOut);
    world.stop().await;
    assert!(world.stored().await.pending.is_empty(), "it is over");
}
