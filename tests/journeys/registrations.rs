//! Client registrations, of which servers take few: used again where they can be, and made anew where
//! they were lost.

use fediaccounts_practice::{ANA, Options};
use fediaccounts_protocol::manage::{Access, SignIn, SignInBegin, SignInStep, WayBack};
use fediaccounts_protocol::{Code, Remedy};
use tokio::net::TcpListener;
use url::Url;

use crate::world::{World, beginning, changed, query_of, visit};

/// A sign-in that was begun, and the parameters of its page.
async fn begun(world: &World, way: WayBack) -> (SignIn, std::collections::HashMap<String, String>) {
    let sign_in = world.begin_by(way).await.unwrap();
    (sign_in, query_of(world.browser.last().as_str()))
}

#[tokio::test]
async fn one_whose_authorization_never_came_back_is_used_again() {
    for way in [WayBack::Scheme, WayBack::Loopback, WayBack::Code] {
        let mut world = World::new().await;
        let (first, one) = begun(&world, way).await;
        world.cancel(&first.id).await;
        let (second, other) = begun(&world, way).await;
        assert_eq!(world.server.registrations(), 1, "{way:?}");
        for same in ["client_id", "redirect_uri", "scope"] {
            assert_eq!(one[same], other[same], "{way:?} {same}");
        }
        for fresh in ["state", "code_challenge"] {
            assert_ne!(one[fresh], other[fresh], "T029-OA T031-OA {way:?} {fresh}");
        }
        let answer = world.approve(ANA).await;
        match way {
            WayBack::Code => drop(world.paste(&second.id, &query_of(&answer)["code"]).await.unwrap()),
            WayBack::Loopback => drop(visit(&answer).await.unwrap()),
            WayBack::Scheme => drop(world.complete(&answer).await.unwrap()),
        }
        let step = world.settled(&second.id).await;
        assert!(matches!(step, SignInStep::Ready { .. }), "{way:?} {step:?}");
    }
}

#[tokio::test]
async fn the_old_tab_of_a_cancelled_sign_in_is_refused_and_the_new_one_goes_on() {
    let mut world = World::new().await;
    let (first, _) = begun(&world, WayBack::Scheme).await;
    let old_tab = world.browser.last();
    world.cancel(&first.id).await;
    let (second, _) = begun(&world, WayBack::Scheme).await;
    let old = world.person.approve(old_tab.as_str(), ANA).await.unwrap();
    assert_eq!(world.complete(&old).await.unwrap_err().code, Code::Mismatch, "T006-DL T029-OA");
    assert_eq!((world.snapshot().await.sign_ins, world.exchanges()), (vec![second], 0), "T006-DL");
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn none_serves_two_sign_ins_at_once() {
    let world = World::new().await;
    let (first, one) = begun(&world, WayBack::Scheme).await;
    let (_, other) = begun(&world, WayBack::Scheme).await;
    assert_ne!(one["redirect_uri"], other["redirect_uri"]);
    assert_eq!(world.server.registrations(), 2);
    world.cancel(&first.id).await;
    begun(&world, WayBack::Scheme).await;
    begun(&world, WayBack::Scheme).await;
    assert_eq!(world.server.registrations(), 3, "the one that was free was used once");
}

#[tokio::test]
async fn one_that_a_code_came_back_on_is_not_used_again() {
    let mut world = World::new().await;
    // A code with another state, as an old tab brings it.
    begun(&world, WayBack::Scheme).await;
    let redirect = world.approve(ANA).await;
    world.complete(&changed(&redirect, "state", Some("x"))).await.unwrap_err();
    world.cancel(&crate::world::id_of(&redirect)).await;
    begun(&world, WayBack::Scheme).await;
    assert_eq!(world.server.registrations(), 2);
    // A code that came after the sign-in was cancelled.
    let redirect = world.approve(ANA).await;
    world.cancel(&crate::world::id_of(&redirect)).await;
    assert_eq!(world.complete(&redirect).await.unwrap_err().code, Code::NoSuchSignIn);
    begun(&world, WayBack::Scheme).await;
    assert_eq!(world.server.registrations(), 3);
    // A sign-in that came to its end.
    let redirect = world.approve(ANA).await;
    world.settle(&redirect).await;
    begun(&world, WayBack::Scheme).await;
    assert_eq!(world.server.registrations(), 4);
    // And one that the person said no to.
    let denied = world.deny(ANA).await;
    world.settle(&denied).await;
    begun(&world, WayBack::Scheme).await;
    assert_eq!(world.server.registrations(), 5);
}

#[tokio::test]
async fn one_is_used_again_for_the_same_scope_and_the_same_way_alone() {
    let world = World::new().await;
    let (first, _) = begun(&world, WayBack::Scheme).await;
    world.cancel(&first.id).await;
    begun(&world, WayBack::Loopback).await;
    assert_eq!(world.server.registrations(), 2);
    let asked = SignInBegin { access: Some(Access::ReadOnly), ..beginning(&world.server.host()) };
    world.ask(asked).await.unwrap();
    assert_eq!(world.server.registrations(), 3);
    begun(&world, WayBack::Scheme).await;
    assert_eq!(world.server.registrations(), 3, "the first was kept meanwhile");
}

#[tokio::test]
async fn one_is_used_again_for_fourteen_minutes() {
    let world = World::new().await;
    for (minutes, registrations) in [(13, 1), (1, 2)] {
        let (sign_in, _) = begun(&world, WayBack::Scheme).await;
        world.cancel(&sign_in.id).await;
        world.clock.move_by(minutes * 60);
        let (sign_in, _) = begun(&world, WayBack::Scheme).await;
        world.cancel(&sign_in.id).await;
        assert_eq!(world.server.registrations(), registrations);
    }
}

#[tokio::test]
async fn one_whose_port_somebody_else_has_by_now_is_made_anew() {
    let world = World::new().await;
    let (first, one) = begun(&world, WayBack::Loopback).await;
    world.cancel(&first.id).await;
    let port = Url::parse(&one["redirect_uri"]).unwrap().port().unwrap();
    let somebody_else = loop {
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            break listener;
        }
        tokio::task::yield_now().await;
    };
    let (second, other) = begun(&world, WayBack::Loopback).await;
    assert_ne!(one["redirect_uri"], other["redirect_uri"]);
    assert_eq!((second.because, world.server.registrations()), (None, 2));
    drop(somebody_else);
}

#[tokio::test]
async fn a_person_who_begins_again_and_again_meets_no_limit() {
    let mut world = World::around(Options { registration_limit: Some(1), ..Options::default() }).await;
    world.start().await;
    for _ in 0..6 {
        let (sign_in, _) = begun(&world, WayBack::Scheme).await;
        world.cancel(&sign_in.id).await;
    }
    // Another way needs another registration, and that is one too many.
    let (sign_in, _) = begun(&world, WayBack::Scheme).await;
    let failure = world.another_way(&sign_in.id, WayBack::Loopback).await.unwrap_err();
    assert_eq!(failure.code, Code::TooManyRegistrations);
    assert!(matches!(failure.remedy, Remedy::Retry { .. }), "{failure:?}");
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "the one before goes on: {step:?}");
}

#[tokio::test]
async fn sixty_four_sign_ins_are_enough_for_anybody() {
    let world = World::new().await;
    let ask = SignInBegin { open_browser: false, ..beginning(&world.server.host()) };
    let mut last = None;
    for _ in 0..64 {
        last = Some(world.ask(ask.clone()).await.unwrap().sign_in);
    }
    let requests = world.server.requests().len();
    assert_eq!(world.ask(ask.clone()).await.unwrap_err().code, Code::TooManySignIns);
    assert_eq!(world.server.requests().len(), requests, "no server was asked");
    let id = last.expect("there are sixty-four").id;
    let instead = world.another_way(&id, WayBack::Code).await.expect("it takes the place of one");
    world.cancel(&instead.id).await;
    world.ask(ask).await.expect("there is room again");
}
