//! Redirects that anybody may have sent.

use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{Lock, SignInComplete, SignInStep};
use fediaccounts_protocol::{Code, Remedy};

use crate::world::{Keys, World, changed, query_of};

const ROUTE: &str = "app.fediaccounts.dev://sign-in.fediaccounts.app/";

async fn code_of(world: &World, redirect: &str) -> Code {
    match world.complete(redirect).await {
        Ok(taken) => panic!("it was taken: {taken:?}"),
        Err(failure) => failure.code,
    }
}

/// A sign-in in the browser that was approved there.
async fn approved(world: &mut World) -> String {
    world.begin(&world.server.host()).await.unwrap();
    world.approve(ANA).await
}

#[tokio::test]
async fn a_redirect_that_nobody_waits_for_does_nothing() {
    let world = World::new().await;
    let before = world.snapshot().await;
    let redirect = format!("{ROUTE}{}?code=CANARY&state=x", "a".repeat(43));
    assert_eq!(code_of(&world, &redirect).await, Code::NoSuchSignIn, "T001-DL");
    assert_eq!(world.snapshot().await, before, "T001-DL");
    assert!(world.server.requests().is_empty(), "T001-DL");
}

#[tokio::test]
async fn a_redirect_works_once() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.settle(&redirect).await;
    for _ in 0..3 {
        assert_eq!(code_of(&world, &redirect).await, Code::AlreadyUsed, "T005-DL");
    }
    assert_eq!((world.exchanges(), world.snapshot().await.accounts.len()), (1, 1), "T005-DL");
    world.restart().await;
    assert_eq!(code_of(&world, &redirect).await, Code::NoSuchSignIn, "T005-DL");
    assert_eq!(world.exchanges(), 1, "T005-DL");
}

#[tokio::test]
async fn a_redirect_that_comes_twice_at_once_is_exchanged_once() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    let (one, other) = (world.connect().await, world.connect().await);
    let ask = || SignInComplete { redirect: redirect.clone() };
    let (first, second) = tokio::join!(one.ask(ask()), other.ask(ask()));
    let codes: Vec<_> = [&first, &second].iter().filter_map(|answer| answer.as_ref().err()).collect();
    assert_eq!((codes.len(), codes[0].code), (1, Code::AlreadyUsed), "T005-DL {first:?} {second:?}");
    let taken = first.or(second).unwrap();
    let step = world.settled(&taken.id).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "T005-DL {step:?}");
    assert_eq!(world.exchanges(), 1, "T005-DL");
}

#[tokio::test]
async fn the_state_of_another_sign_in_ends_both() {
    let mut world = World::new().await;
    let first = approved(&mut world).await;
    let second = approved(&mut world).await;
    let state = query_of(&second)["state"].clone();
    let mixed = changed(&first, "state", Some(&state));
    let failure = world.complete(&mixed).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::Mismatch, Remedy::StartAgain), "T006-DL");
    for redirect in [first, second] {
        assert_eq!(code_of(&world, &redirect).await, Code::AlreadyUsed, "T006-DL both are over");
    }
    assert_eq!(world.exchanges(), 0, "T006-DL");
    world.stop().await;
    assert!(world.stored().await.pending.is_empty(), "T006-DL");
}

#[tokio::test]
async fn a_wrong_or_missing_state_is_refused_and_the_right_one_still_works() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    let state = query_of(&redirect)["state"].clone();
    let flipped = format!("{}{}", if state.starts_with('A') { 'B' } else { 'A' }, &state[1..]);
    for wrong in [Some(flipped.as_str()), Some("x"), Some(&state[1..]), None] {
        let redirect = changed(&redirect, "state", wrong);
        assert_eq!(code_of(&world, &redirect).await, Code::Mismatch, "T029-OA {wrong:?}");
    }
    assert_eq!(
        code_of(&world, &changed(&redirect, "state", Some(""))).await,
        Code::BadRedirectUrl,
        "T029-OA"
    );
    assert_eq!(world.exchanges(), 0, "T029-OA");
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn an_issuer_has_to_be_the_one_that_was_asked() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    for iss in ["https://evil.example", "https://evil.example/", &format!("{}//", world.server.origin())] {
        let redirect = changed(&redirect, "iss", Some(iss));
        assert_eq!(code_of(&world, &redirect).await, Code::Mismatch, "T036-OA {iss}");
    }
    let twice = format!("{redirect}&iss=https%3A%2F%2Fa.example&iss=https%3A%2F%2Fb.example");
    assert_eq!(code_of(&world, &twice).await, Code::BadRedirectUrl, "T036-OA");
    assert_eq!(world.exchanges(), 0, "T036-OA");
    let right = changed(&redirect, "iss", Some(&format!("{}/", world.server.origin())));
    let step = world.settle(&right).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "T036-OA one slash aside {step:?}");
}

#[tokio::test]
async fn an_error_that_anybody_could_have_sent_is_shown_and_ends_nothing() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    let (route, _) = redirect.split_once('?').unwrap();
    let shown = world.complete(&format!("{route}?error=access_denied&error_description=%3Cimg%3E")).await;
    let SignInStep::Failed { failure, pending: true } = shown.unwrap().step else { panic!("it goes on") };
    assert_eq!((failure.code, failure.detail.as_deref()), (Code::AccessDenied, Some("access_denied")));
    let snapshot = world.until(|shown| matches!(shown.sign_ins[0].step, SignInStep::Failed { .. })).await;
    assert!(matches!(snapshot.sign_ins[0].step, SignInStep::Failed { pending: true, .. }));
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_no_from_the_server_ends_the_sign_in() {
    let mut world = World::new().await;
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.deny(ANA).await;
    let SignInStep::Failed { failure, pending: false } = world.settle(&redirect).await else {
        panic!("it is over")
    };
    assert_eq!((failure.code, &failure.remedy), (Code::AccessDenied, &Remedy::StartAgain));
    let said = failure.detail.unwrap_or_default();
    assert!(said.starts_with("access_denied The resource owner"), "T015-DL for the folded details: {said}");
    assert_eq!(code_of(&world, &redirect).await, Code::AlreadyUsed);
    world.stop().await;
    assert!(world.stored().await.pending.is_empty());
    assert_eq!(world.exchanges(), 0);
}

#[tokio::test]
async fn a_redirect_that_comes_too_late_is_refused_and_forgotten() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.clock.move_by(14 * 60);
    let failure = world.complete(&redirect).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::SignInExpired, Remedy::StartAgain), "T004-DL");
    assert_eq!(code_of(&world, &redirect).await, Code::AlreadyUsed, "T004-DL");
    assert_eq!(world.exchanges(), 0, "T004-DL");
    world.stop().await;
    assert!(world.stored().await.pending.is_empty(), "T004-DL the verifier is deleted");
}

#[tokio::test]
async fn a_sign_in_that_ran_out_while_the_agent_was_down_is_gone() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.stop().await;
    world.clock.move_by(14 * 60);
    world.start().await;
    assert_eq!(code_of(&world, &redirect).await, Code::NoSuchSignIn, "T004-DL");
    world.stop().await;
    assert!(world.stored().await.pending.is_empty(), "T004-DL the verifier is deleted");
}

#[tokio::test]
async fn a_clock_that_went_back_ends_a_sign_in_too() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.clock.move_by(-86_400);
    assert_eq!(code_of(&world, &redirect).await, Code::SignInExpired, "T055-OA");
    assert_eq!(world.exchanges(), 0);
}

/// Every one of them is this sign-in's own redirect, bent.
fn bent(redirect: &str) -> Vec<(&'static str, String)> {
    let (route, query) = redirect.split_once('?').unwrap();
    let id = &route[route.len() - 43..];
    vec![
        ("T007-DL", format!("{redirect}&code=other")),
        ("T007-DL", format!("{redirect}&state=other")),
        ("T007-DL", format!("{redirect}&st%61te=other")),
        ("T008-DL", format!("{redirect}&error=access_denied")),
        ("T008-DL", route.to_owned()),
        ("T009-DL", format!("{redirect}{}", "&a=b".repeat(10_000))),
        ("T009-DL", (0..16).fold(redirect.to_owned(), |url, n| format!("{url}&a{n}=b"))),
        ("T010-DL", format!("{redirect}&a={}", "b".repeat(8_193))),
        ("T011-DL", changed(redirect, "code", Some("a\u{0}b"))),
        ("T011-DL", format!("{route}?code=%ff&state=s")),
        ("T012-DL", redirect.replace("?code=", "?code=a\n")),
        ("T012-DL", redirect.replace("?code=", "?code=%0a")),
        ("T012-DL", redirect.replacen(id, &format!("../{id}"), 1)),
        ("T013-DL", redirect.replacen("app.fediaccounts.dev:", "app.fediaccounts:", 1)),
        ("T013-DL", redirect.replacen("://", "://user@", 1)),
        ("T013-DL", redirect.replacen(".app/", ".app:443/", 1)),
        ("T013-DL", redirect.replacen(".app/", ".app./", 1)),
        ("T013-DL", format!("{redirect}#fragment")),
        ("T013-DL", format!(" {redirect}")),
        ("T014-DL", "app.fediaccounts.dev://open?url=file:///etc/passwd".to_owned()),
        ("T014-DL", "app.fediaccounts.dev://revoke?account=1".to_owned()),
        ("T014-DL", format!("{route}/x?{query}")),
        ("T061-OA", format!("{redirect}&access_token=t")),
        ("T061-OA", format!("{route}?id_token=t&{query}")),
        ("T012-DL", String::new()),
    ]
}

#[tokio::test]
async fn a_bent_redirect_does_nothing_and_the_straight_one_still_works() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    let before = world.snapshot().await;
    for (number, bent) in bent(&redirect) {
        let shown: String = bent.chars().take(200).collect();
        assert_eq!(code_of(&world, &bent).await, Code::BadRedirectUrl, "{number} {shown}");
    }
    assert_eq!(world.snapshot().await, before);
    assert_eq!(world.exchanges(), 0);
    let step = world.settle(&redirect.replacen("app.fedi", "APP.Fedi", 1)).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "T013-DL the scheme's case does not matter {step:?}");
}

#[tokio::test]
async fn a_redirect_that_arrives_while_locked_waits_for_the_keyring() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.stop().await;
    world.keyring.set(Keys::Locked);
    world.start().await;
    let failure = world.complete(&redirect).await.unwrap_err();
    assert_eq!((failure.code, failure.remedy), (Code::Locked, Remedy::UnlockKeyring));
    assert_eq!(world.exchanges(), 0);
    world.keyring.set(Keys::Ready);
    let shown = world.until(|shown| !shown.accounts.is_empty()).await;
    assert_eq!(shown.accounts.len(), 1, "T003-DL");
    assert_eq!(world.exchanges(), 1);
}

#[tokio::test]
async fn a_redirect_waits_ten_minutes_for_the_keyring_and_no_longer() {
    let mut world = World::new().await;
    let redirect = approved(&mut world).await;
    world.stop().await;
    world.keyring.set(Keys::Locked);
    world.start().await;
    world.complete(&redirect).await.unwrap_err();
    world.clock.move_by(10 * 60 + 1);
    world.keyring.set(Keys::Ready);
    world.until(|shown| shown.lock == Lock::Open).await;
    // The sign-in itself lives fourteen minutes: brought again, the redirect still fits.
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!(world.exchanges(), 1);
}
