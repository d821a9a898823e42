//! What a person pastes into a sign-in.

use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInStep, WayBack};

use crate::world::{World, id_of, query_of};

/// A sign-in whose code the server shows; gives its id and the address of the page with the code.
async fn shown(world: &mut World) -> (String, String) {
    let begun = world.begin_by(WayBack::Code).await.unwrap();
    (begun.id, world.approve(ANA).await)
}

async fn is_ready(world: &World, id: &str) {
    let step = world.settled_for_good(id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_code_that_the_server_shows_is_typed_in() {
    let mut world = World::new().await;
    let (id, page) = shown(&mut world).await;
    let code = query_of(&page)["code"].clone();
    world.paste(&id, &format!("  {code}\n")).await.unwrap();
    is_ready(&world, &id).await;
    let again = world.paste(&id, &code).await.unwrap_err();
    assert_eq!((again.code, world.exchanges()), (Code::AlreadyUsed, 1), "T005-DL");
}

#[tokio::test]
async fn the_address_of_the_page_with_the_code_will_do() {
    let mut world = World::new().await;
    let (id, page) = shown(&mut world).await;
    world.paste(&id, &page).await.unwrap();
    is_ready(&world, &id).await;
}

#[tokio::test]
async fn a_state_that_a_server_glues_to_the_code_has_to_fit() {
    let mut world = World::new().await;
    let (id, page) = shown(&mut world).await;
    let code = query_of(&page)["code"].clone();
    let state = query_of(world.browser.last().as_str())["state"].clone();
    let failure = world.paste(&id, &format!("{code}&state=x{}", &state[1..])).await.unwrap_err();
    assert_eq!((failure.code, world.exchanges()), (Code::Mismatch, 0), "T029-OA");
    world.paste(&id, &format!("{code}&state={state}")).await.unwrap();
    is_ready(&world, &id).await;
}

#[tokio::test]
async fn what_is_no_code_is_refused_and_can_be_pasted_again() {
    let mut world = World::new().await;
    let (id, page) = shown(&mut world).await;
    let code = query_of(&page)["code"].clone();
    let before = world.snapshot().await;
    for text in
        ["", "  ", "two words", &format!("{}\n{}", &code[..5], &code[5..]), &"a".repeat(2_049), "cödé"]
    {
        let failure = world.paste(&id, text).await.unwrap_err();
        assert_eq!(failure.code, Code::BadCode, "T063-OA {text:?}");
    }
    assert_eq!((world.snapshot().await, world.exchanges()), (before, 0), "T063-OA");
    world.paste(&id, &code).await.unwrap();
    is_ready(&world, &id).await;
}

#[tokio::test]
async fn a_code_of_another_sign_in_is_refused_by_the_server_and_said_plainly() {
    let mut world = World::new().await;
    let (first, page_of_first) = shown(&mut world).await;
    let (second, page_of_second) = shown(&mut world).await;
    let (code, other) = (query_of(&page_of_second)["code"].clone(), query_of(&page_of_first)["code"].clone());
    world.paste(&second, &other).await.unwrap();
    let step = world.settled(&second).await;
    let SignInStep::Failed { failure, pending: true } = step else { panic!("it goes on: {step:?}") };
    assert_eq!(failure.code, Code::CodeRefused, "T063-OA");
    assert!(world.snapshot().await.accounts.is_empty(), "T063-OA");

    world.restart().await;
    world.paste(&second, &code).await.unwrap();
    is_ready(&world, &second).await;
    world.cancel(&first).await;
}

#[tokio::test]
async fn a_sign_in_whose_code_was_wrong_still_comes_to_its_end() {
    let mut world = World::new().await;
    let (id, page) = shown(&mut world).await;
    world.paste(&id, "wrong").await.unwrap();
    world.settled(&id).await;
    world.clock.move_by(14 * 60);
    let failure = world.paste(&id, &query_of(&page)["code"]).await.unwrap_err();
    assert_eq!((failure.code, world.exchanges()), (Code::SignInExpired, 1));
    world.stop().await;
    assert!(world.stored().await.pending.is_empty());
}

#[tokio::test]
async fn a_redirect_is_pasted_whole_and_into_its_own_sign_in() {
    let mut world = World::new().await;
    let (with_code, _) = shown(&mut world).await;
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.begin_by(WayBack::Loopback).await.unwrap();
    let local = world.approve(BEN).await;
    for (id, foreign) in [
        (id_of(&redirect), &local),
        (id_of(&local), &redirect),
        (with_code.clone(), &redirect),
        (with_code, &local),
    ] {
        assert_eq!(world.paste(&id, foreign).await.unwrap_err().code, Code::Mismatch, "T006-DL {foreign}");
    }
    let bare = query_of(&redirect)["code"].clone();
    let failure = world.paste(&id_of(&redirect), &bare).await.unwrap_err();
    assert_eq!(failure.code, Code::BadRedirectUrl, "T029-OA a code without its state");
    assert_eq!((world.exchanges(), world.snapshot().await.sign_ins.len()), (0, 3), "all of them wait");
    for redirect in [redirect, local] {
        world.paste(&id_of(&redirect), &format!("\n{redirect} ")).await.unwrap();
        is_ready(&world, &id_of(&redirect)).await;
    }
}

#[tokio::test]
async fn what_is_pasted_into_nothing_goes_nowhere() {
    let world = World::new().await;
    for id in [String::new(), "x".to_owned(), "a".repeat(43)] {
        assert_eq!(world.paste(&id, "CANARY").await.unwrap_err().code, Code::NoSuchSignIn);
    }
    assert!(world.server.requests().is_empty());
}
