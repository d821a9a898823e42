//! A server that has lost the registration of a sign-in: it is made anew, once.

use fediaccounts_practice::{ANA, Fault};
use fediaccounts_protocol::manage::{SignIn, SignInBegin, SignInStep, WayBack};
use fediaccounts_protocol::{Code, Remedy};

use crate::world::{World, beginning, id_of, query_of, visit};

const TOKEN: &str = "/oauth/token";

/// Approved, and then the server forgets all its apps; gives what the browser came back with.
async fn approved_and_lost(world: &mut World, way: WayBack) -> (SignIn, String) {
    let begun = world.begin_by(way).await.unwrap();
    let answer = world.approve(ANA).await;
    world.server.forget_registrations();
    (begun, answer)
}

/// What stands in the place of a sign-in.
async fn replaced(world: &World, id: &str) -> String {
    let step = world.settled(id).await;
    let SignInStep::Replaced { by } = step else { panic!("not replaced: {step:?}") };
    by
}

/// The answer of the browser, brought by its own way.
async fn bring(world: &World, way: WayBack, id: &str, answer: &str) {
    match way {
        WayBack::Scheme => drop(world.complete(answer).await.unwrap()),
        WayBack::Loopback => drop(visit(answer).await.unwrap()),
        WayBack::Code => drop(world.paste(id, &query_of(answer)["code"]).await.unwrap()),
    }
}

#[tokio::test]
async fn it_is_made_anew_and_the_page_is_opened_again() {
    for way in [WayBack::Scheme, WayBack::Loopback, WayBack::Code] {
        let mut world = World::new().await;
        let (first, answer) = approved_and_lost(&mut world, way).await;
        bring(&world, way, &first.id, &answer).await;
        let by = replaced(&world, &first.id).await;
        world.until_browser(2).await;
        let shown = world.snapshot().await.sign_ins;
        let second = shown.iter().find(|sign_in| sign_in.id == by).expect("it waits");
        assert!(matches!(second.step, SignInStep::Waiting { .. }), "T059-OA {second:?}");
        assert_eq!((second.way, &second.host), (way, &first.host), "T059-OA");
        let pages = world.browser.opened();
        let (one, other) = (query_of(pages[0].as_str()), query_of(pages[1].as_str()));
        for name in ["client_id", "state", "code_challenge"] {
            assert_ne!(one[name], other[name], "T059-OA {way:?} {name}");
        }
        assert_eq!(one["scope"], other["scope"], "T059-OA");

        let answer = world.approve(ANA).await;
        bring(&world, way, &by, &answer).await;
        let step = world.settled(&by).await;
        assert!(matches!(step, SignInStep::Ready { again: false, .. }), "T059-OA {way:?} {step:?}");
        assert_eq!((world.server.registrations(), world.snapshot().await.accounts.len()), (2, 1));
    }
}

#[tokio::test]
async fn it_is_made_anew_once_and_no_more() {
    let mut world = World::new().await;
    let (first, answer) = approved_and_lost(&mut world, WayBack::Scheme).await;
    world.complete(&answer).await.unwrap();
    let by = replaced(&world, &first.id).await;
    world.until_browser(2).await;
    // That there was one before is not forgotten by a restart.
    world.restart().await;
    let answer = world.approve(ANA).await;
    world.server.forget_registrations();
    world.complete(&answer).await.unwrap();
    let step = world.settled(&by).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!((failure.code, failure.remedy), (Code::RegistrationLost, Remedy::StartAgain), "T059-OA");
    assert_eq!((world.server.registrations(), world.browser.opened().len()), (2, 2), "T059-OA no loop");
    world.stop().await;
    assert!(world.stored().await.pending.is_empty());
}

#[tokio::test]
async fn a_registration_that_is_known_all_the_same_is_not_made_anew() {
    let mut world = World::new().await;
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let body = r#"{"error":"invalid_client"}"#.to_owned();
    world.server.fail_next(TOKEN, Fault::StatusBody { status: 401, content_type: "application/json", body });
    let step = world.settle(&redirect).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("T059-OA {step:?}") };
    assert_eq!((failure.code, failure.remedy), (Code::CodeRefused, Remedy::StartAgain), "T059-OA");
    assert_eq!((world.server.registrations(), world.browser.opened().len()), (1, 1), "T059-OA");
}

#[tokio::test]
async fn a_page_that_we_did_not_open_is_not_opened_again() {
    let mut world = World::new().await;
    let ask = SignInBegin { open_browser: false, ..beginning(&world.server.host()) };
    let first = world.ask(ask).await.unwrap().sign_in;
    let link = fediaccounts_protocol::manage::SignInLink { id: first.id.clone() };
    let page = world.ask(link).await.unwrap().url;
    let redirect = world.person.approve(&page, ANA).await.unwrap();
    world.server.forget_registrations();
    world.complete(&redirect).await.unwrap();
    replaced(&world, &first.id).await;
    assert!(world.browser.opened().is_empty());
}

#[tokio::test]
async fn one_that_cannot_be_made_anew_ends_the_sign_in() {
    let mut world = World::new().await;
    let (first, answer) = approved_and_lost(&mut world, WayBack::Scheme).await;
    world.server.fail_always("/api/v1/apps", Fault::Status(429));
    world.complete(&answer).await.unwrap();
    let step = world.settled(&first.id).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!(failure.code, Code::TooManyRegistrations);
    assert_eq!(world.server.registrations(), 1);
}

#[tokio::test]
async fn one_that_was_lost_is_not_kept_for_another_sign_in() {
    let mut world = World::new().await;
    let (idle, (first, answer)) = {
        let idle = world.begin_by(WayBack::Scheme).await.unwrap();
        world.cancel(&idle.id).await;
        let other = world.begin_by(WayBack::Loopback).await.unwrap();
        let answer = world.approve(ANA).await;
        world.server.forget_registrations();
        (idle, (other, answer))
    };
    visit(&answer).await.unwrap();
    replaced(&world, &first.id).await;
    let begun = world.begin_by(WayBack::Scheme).await.unwrap();
    assert_ne!(begun.id, idle.id, "the server may have lost all of them");
    assert_ne!(id_of(&answer), begun.id);
}
