//! What is asked for, and what a server makes of it.

use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::manage::{Access, SignInBegin, SignInCancel, SignInKeep, SignInStep};
use fediaccounts_protocol::{Code, Remedy};

use crate::world::{World, beginning, host_of, id_of, query_of};

fn custom(world: &World, scopes: &[&str]) -> SignInBegin {
    let scopes = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    SignInBegin { access: Some(Access::Custom { scopes }), ..beginning(&world.server.host()) }
}

/// A sign-in that asks for reading and is granted more; gives its id.
async fn more_was_granted(world: &mut World) -> String {
    world.server.grant_scope(Some("read write admin:read"));
    world.ask(custom(world, &["read"])).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let excess = vec!["admin:read".to_owned(), "write".to_owned()];
    let got = host_of(ANA, &world.server.host());
    assert_eq!(step, SignInStep::Excess { got, excess }, "T045-OA");
    id_of(&redirect)
}

#[tokio::test]
async fn exactly_what_was_chosen_is_asked_for() {
    let mut world = World::new().await;
    world.ask(custom(&world, &["read:accounts", "write:statuses"])).await.unwrap();
    assert_eq!(query_of(world.browser.last().as_str())["scope"], "read:accounts write:statuses");
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(&step, SignInStep::Ready { missing, .. } if missing.is_empty()), "{step:?}");
    assert_eq!(world.snapshot().await.accounts[0].scopes, ["read:accounts", "write:statuses"]);
}

#[tokio::test]
async fn nothing_at_all_cannot_be_asked_for() {
    let world = World::new().await;
    for nothing in [&[][..], &[""], &["  ", "\n"]] {
        let failure = world.ask(custom(&world, nothing)).await.unwrap_err();
        assert_eq!(failure.code, Code::BadRequest, "{nothing:?}");
    }
    assert!(world.server.requests().is_empty());
}

#[tokio::test]
async fn a_scope_that_the_server_does_not_know_is_said_to_be_missing() {
    let mut world = World::new().await;
    for alone in ["no:such", "Not/a/Scope"] {
        let failure = world.ask(custom(&world, &[alone])).await.unwrap_err();
        assert_eq!(failure.code, Code::ScopeRefused, "there is nothing else to ask for: {alone}");
    }
    assert!(world.browser.opened().is_empty());
    world.ask(custom(&world, &["read", "no:such"])).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Ready { missing, .. } = step else { panic!("{step:?}") };
    assert_eq!(missing, ["no:such"], "T045-OA");
}

#[tokio::test]
async fn a_scope_that_is_registered_and_then_refused_ends_the_sign_in() {
    let mut world = World::new().await;
    world.server.refuse_scope(Some("push"));
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!((failure.code, failure.remedy), (Code::ScopeRefused, Remedy::StartAgain));
    world.stop().await;
    let stored = world.stored().await;
    assert!(stored.pending.is_empty() && stored.orphans.is_empty() && stored.instances.is_empty());
    assert_eq!(world.server.live_tokens(), 0);
}

#[tokio::test]
async fn more_than_was_asked_for_is_said_before_anything_changes() {
    let mut world = World::new().await;
    let id = more_was_granted(&mut world).await;
    assert!(world.snapshot().await.accounts.is_empty(), "T045-OA");
    world.clock.move_by(60 * 60);
    world.restart().await;
    let shown = world.until(|shown| !shown.sign_ins.is_empty()).await;
    let step = &shown.sign_ins[0].step;
    assert!(matches!(step, SignInStep::Excess { excess, .. } if excess.len() == 2), "T045-OA {step:?}");
    let kept = world.ask(SignInKeep { id }).await.unwrap();
    assert!(matches!(kept.step, SignInStep::Ready { again: false, .. }), "{kept:?}");
    let account = &world.snapshot().await.accounts[0];
    assert_eq!(account.scopes, ["admin:read", "read", "write"], "T045-OA what was granted is shown");
}

#[tokio::test]
async fn more_than_was_asked_for_can_be_given_back() {
    let mut world = World::new().await;
    let id = more_was_granted(&mut world).await;
    assert_eq!(world.server.live_tokens(), 1);
    world.ask(SignInCancel { id }).await.unwrap();
    world.until_server(|server| server.live_tokens() == 0).await;
    assert!(world.snapshot().await.accounts.is_empty(), "T045-OA");
}

#[tokio::test]
async fn somebody_else_with_more_than_was_asked_for_is_one_question() {
    let mut world = World::new().await;
    world.server.grant_scope(Some("read write follow push admin:write"));
    world.begin(&host_of(ANA, &world.server.host())).await.unwrap();
    let redirect = world.approve(BEN).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Other { excess, here: false, .. } = &step else { panic!("{step:?}") };
    assert_eq!(excess, &["admin:write"], "T045-OA");
    world.restart().await;
    let shown = world.until(|shown| !shown.sign_ins.is_empty()).await;
    assert_eq!(shown.sign_ins[0].step, step, "T045-OA");
}

#[tokio::test]
async fn less_than_was_asked_for_is_said_with_the_account() {
    let mut world = World::new().await;
    for (granted, missing) in [
        ("read follow", vec!["push", "write"]),
        // What covers a scope stands for it.
        ("read write push", vec![]),
        ("read:accounts", vec!["follow", "push", "read", "write"]),
    ] {
        world.server.grant_scope(Some(granted));
        world.begin(&world.server.host()).await.unwrap();
        let redirect = world.approve(ANA).await;
        let step = world.settle(&redirect).await;
        let SignInStep::Ready { missing: said, .. } = step else { panic!("T045-OA {granted}: {step:?}") };
        assert_eq!(said, missing, "T045-OA {granted}");
    }
}

#[tokio::test]
async fn an_account_that_is_signed_in_again_is_asked_for_as_much_as_before() {
    let mut world = World::new().await;
    let begin = custom(&world, &["read", "write:statuses"]);
    world.ask(begin).await.unwrap();
    let redirect = world.approve(ANA).await;
    let SignInStep::Ready { account, .. } = world.settle(&redirect).await else { panic!("not ready") };
    world.ask(SignInBegin { access: None, account: Some(account), ..beginning("") }).await.unwrap();
    assert_eq!(query_of(world.browser.last().as_str())["scope"], "read write:statuses", "T045-OA");
}
