//! Ways back from the browser: our scheme, a local address, a code that is copied by hand.

use std::time::Duration;

use fediaccounts_core::LinkHandler;
use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lock, LockNow, SignInBegin, SignInStep, Unlock, WayBack};
use tokio::net::TcpListener;
use url::Url;

use crate::world::{World, beginning, changed, id_of, query_of, visit};

/// A sign-in by a local address that was approved in the browser; gives the redirect.
async fn approved(world: &mut World) -> String {
    world.begin_by(WayBack::Loopback).await.unwrap();
    world.approve(ANA).await
}

/// Whether anybody listens where a redirect leads.
async fn is_open(redirect: &str) -> bool {
    let (bare, _) = redirect.split_once('?').unwrap();
    visit(bare).await.is_ok()
}

/// Waits until nobody listens there any more: that is done beside everything else.
async fn until_closed(redirect: &str) {
    let closed = async {
        while is_open(redirect).await {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(2), closed).await.expect("T024-DL it is closed at once");
}

#[tokio::test]
async fn a_local_address_stands_in_where_our_links_do_not_come_to_us() {
    let mut world = World::new().await;
    let rival = LinkHandler::Other("rival.desktop".into());
    for (handler, code, detail, user) in [
        (rival, Code::SchemeTaken, Some("rival.desktop"), ANA),
        (LinkHandler::Nobody, Code::SchemeMissing, None, BEN),
    ] {
        world.browser.give_links_to(handler);
        let begun = world.begin(&world.server.host()).await.unwrap();
        let because = begun.because.expect("it is not the first way there is");
        assert_eq!(begun.way, WayBack::Loopback, "T023-DL");
        assert_eq!((because.code, because.detail.as_deref()), (code, detail), "T023-DL why");
        let redirect = world.approve(user).await;
        assert!(redirect.starts_with("http://127.0.0.1:"), "T023-DL the rival gets no code: {redirect}");
        let page = visit(&redirect).await.unwrap();
        assert!(page.contains("FediAccounts has the answer. You can close this tab."), "{page}");
        let step = world.settled(&begun.id).await;
        assert!(matches!(step, SignInStep::Ready { again: false, .. }), "{step:?}");
        until_closed(&redirect).await;
    }
    assert_eq!(world.snapshot().await.accounts.len(), 2);
}

#[tokio::test]
async fn a_page_that_is_opened_elsewhere_comes_back_by_the_scheme() {
    let world = World::new().await;
    world.browser.give_links_to(LinkHandler::Nobody);
    let ask = SignInBegin { open_browser: false, ..beginning(&world.server.host()) };
    let begun = world.ask(ask.clone()).await.unwrap().sign_in;
    assert_eq!((begun.way, begun.because), (WayBack::Scheme, None));
    let begun = world.ask(SignInBegin { way: Some(WayBack::Loopback), ..ask }).await.unwrap().sign_in;
    assert_eq!((begun.way, begun.because), (WayBack::Loopback, None), "what is asked for is obeyed");
}

#[tokio::test]
async fn a_code_is_shown_where_no_local_address_can_be_opened() {
    let world = World::new().await;
    world.loopback.fail(true);
    let failure = world.begin_by(WayBack::Loopback).await.unwrap_err();
    assert_eq!(failure.code, Code::LoopbackFailed);
    assert_eq!(world.server.registrations(), 0, "no registration was spent on it");

    world.browser.give_links_to(LinkHandler::Nobody);
    let begun = world.begin(&world.server.host()).await.unwrap();
    assert_eq!(begun.way, WayBack::Code);
    assert_eq!(begun.because.map(|because| because.code), Some(Code::LoopbackFailed));
    assert_eq!(query_of(world.browser.last().as_str())["redirect_uri"], "urn:ietf:wg:oauth:2.0:oob");
}

#[tokio::test]
async fn what_web_pages_send_to_a_local_address_is_refused_and_waited_on() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    let id = id_of(&redirect);
    let state = query_of(&redirect)["state"].clone();
    for (bent, status) in [
        (redirect.replace(&id, &"a".repeat(43)), "404"),
        (redirect.replace("127.0.0.1", "localhost"), "400"),
        (redirect.split_once('?').unwrap().0.to_owned(), "404"),
        // These are brought to the sign-in, which takes none of them.
        (changed(&redirect, "state", Some(&"x".repeat(state.len()))), "200"),
        (changed(&redirect, "state", None), "200"),
        (format!("{redirect}&code=twice"), "200"),
        (format!("{}?error=access_denied", redirect.split_once('?').unwrap().0), "200"),
    ] {
        let answer = visit(&bent).await.unwrap();
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "T024-DL {bent}: {answer}");
    }
    let shown = world.until(|shown| matches!(shown.sign_ins[0].step, SignInStep::Failed { .. })).await;
    assert!(matches!(shown.sign_ins[0].step, SignInStep::Failed { pending: true, .. }), "{shown:#?}");
    assert_eq!(world.exchanges(), 0, "T024-DL");
    visit(&redirect).await.unwrap();
    let step = world.settled_for_good(&id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!(world.exchanges(), 1, "T024-DL");
}

#[tokio::test]
async fn a_local_address_is_closed_with_its_sign_in() {
    let mut world = World::new().await;
    let cancelled = approved(&mut world).await;
    assert!(is_open(&cancelled).await);
    world.cancel(&id_of(&cancelled)).await;
    until_closed(&cancelled).await;

    let late = approved(&mut world).await;
    world.clock.move_by(14 * 60);
    visit(&late).await.unwrap();
    let step = world.settled(&id_of(&late)).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!(failure.code, Code::SignInExpired);
    until_closed(&late).await;

    let denied = {
        world.begin_by(WayBack::Loopback).await.unwrap();
        world.deny(ANA).await
    };
    visit(&denied).await.unwrap();
    let step = world.settled(&id_of(&denied)).await;
    assert!(matches!(step, SignInStep::Failed { pending: false, .. }), "{step:?}");
    until_closed(&denied).await;
    assert_eq!(world.exchanges(), 0);
}

#[tokio::test]
async fn a_local_address_is_open_again_after_a_restart() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    let id = id_of(&redirect);
    world.stop().await;
    until_closed(&redirect).await;
    world.start().await;
    let shown = world.until(|shown| !shown.sign_ins.is_empty()).await;
    assert_eq!((shown.sign_ins[0].id.as_str(), shown.sign_ins[0].way), (id.as_str(), WayBack::Loopback));
    visit(&redirect).await.unwrap();
    let step = world.settled(&id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_local_address_is_closed_while_locked_and_open_again_afterwards() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.ask(LockNow {}).await.unwrap();
    until_closed(&redirect).await;
    world.ask(Unlock { passphrase: None }).await.unwrap();
    world.until(|shown| shown.lock == Lock::Open && !shown.sign_ins.is_empty()).await;
    visit(&redirect).await.unwrap();
    let step = world.settled(&id_of(&redirect)).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_local_address_that_somebody_else_has_after_a_restart_ends_the_sign_in() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.stop().await;
    until_closed(&redirect).await;
    let port = Url::parse(&redirect).unwrap().port().unwrap();
    let somebody_else = TcpListener::bind(("127.0.0.1", port)).await.unwrap();
    world.start().await;
    let step = world.settled(&id_of(&redirect)).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!(failure.code, Code::LoopbackFailed);
    drop(somebody_else);
    world.stop().await;
    assert!(world.stored().await.pending.is_empty());
}

#[tokio::test]
async fn a_redirect_to_another_address_than_the_registered_one_is_refused() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    let (id, query) = (id_of(&redirect), redirect.split_once('?').unwrap().1.to_owned());
    let url = Url::parse(&redirect).unwrap();
    let mut next_door = url.clone();
    next_door.set_port(Some(url.port().unwrap() ^ 1)).unwrap();
    let by_scheme = format!("app.fediaccounts.dev://sign-in.fediaccounts.app/{id}?{query}");
    for bent in [next_door.as_str(), by_scheme.as_str()] {
        let failure = world.complete(bent).await.unwrap_err();
        assert_eq!(failure.code, Code::Mismatch, "T006-DL {bent}");
    }
    assert_eq!(world.exchanges(), 0, "T006-DL");
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "copied by hand it is as good: {step:?}");
}

#[tokio::test]
async fn another_way_takes_the_place_of_one_that_did_not_come_back() {
    let mut world = World::new().await;
    let first = world.begin(&world.server.host()).await.unwrap();
    let lost = world.approve(ANA).await;
    let second = world.another_way(&first.id, WayBack::Loopback).await.unwrap();
    assert_eq!((second.way, second.host.as_str()), (WayBack::Loopback, first.host.as_str()));
    let replaced = SignInStep::Replaced { by: second.id.clone() };
    assert_eq!(world.settled(&first.id).await, replaced);
    assert_eq!(world.complete(&lost).await.unwrap_err().code, Code::AlreadyUsed, "the former is over");
    let failure = world.another_way(&first.id, WayBack::Code).await.unwrap_err();
    assert_eq!(failure.code, Code::AlreadyUsed);

    let third = world.another_way(&second.id, WayBack::Code).await.unwrap();
    assert_eq!(world.server.registrations(), 3, "each way has a registration of its own");
    world.stop().await;
    let pending = world.stored().await.pending;
    assert_eq!(pending.iter().map(|p| p.context.as_str()).collect::<Vec<_>>(), [third.id.as_str()]);
    world.start().await;

    let shown = world.approve(ANA).await;
    world.paste(&third.id, &query_of(&shown)["code"]).await.unwrap();
    let step = world.settled(&third.id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn another_way_that_cannot_be_had_leaves_the_first_waiting() {
    let mut world = World::new().await;
    let first = world.begin(&world.server.host()).await.unwrap();
    world.loopback.fail(true);
    let failure = world.another_way(&first.id, WayBack::Loopback).await.unwrap_err();
    assert_eq!(failure.code, Code::LoopbackFailed);
    world.server.fail_next("/api/v1/apps", fediaccounts_practice::Fault::Status(503));
    let failure = world.another_way(&first.id, WayBack::Code).await.unwrap_err();
    assert_eq!(failure.code, Code::RegistrationRefused);
    assert_eq!(world.snapshot().await.sign_ins, [first]);
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}
