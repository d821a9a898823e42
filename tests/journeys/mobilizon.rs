//! Mobilizon: a code for any device, or the browser; tokens that rotate and are ended without the client.

use fediaccounts_practice::{ANA, BEN, Options, Software};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Lock, SignIn, SignInBegin, SignInBy, SignInStep, SignedOut, State};

use crate::world::{World, beginning, host_of};

async fn world() -> World {
    let mut world = World::around(Options { software: Software::Mobilizon, ..Options::default() }).await;
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    world
}

async fn begin(world: &World, by: SignInBy) -> SignIn {
    let request = SignInBegin { by: Some(by), ..beginning(&world.server.host()) };
    world.ask(request).await.unwrap().sign_in
}

/// The page and the code that are shown.
fn code(sign_in: &SignIn) -> (String, String) {
    let SignInStep::Device { user_code, page, .. } = &sign_in.step else { panic!("{sign_in:?}") };
    (page.clone(), user_code.clone())
}

/// Lets time pass until a sign-in by device is over.
async fn over(world: &World, id: &str) -> SignInStep {
    let is_over = |step: &SignInStep| !matches!(step, SignInStep::Device { .. } | SignInStep::Exchanging);
    let shown = world
        .pass_until(|shown| shown.sign_ins.iter().any(|sign_in| sign_in.id == id && is_over(&sign_in.step)))
        .await;
    shown.sign_ins.into_iter().find(|sign_in| sign_in.id == id).expect("it was just there").step
}

#[tokio::test]
async fn a_code_that_is_typed_on_any_device_becomes_an_account() {
    let world = world().await;
    let begun = begin(&world, SignInBy::Device).await;
    let (page, code) = code(&begun);
    assert!(page.starts_with(&world.server.origin()) && code.len() == 9, "{page} {code}");
    fediaccounts_practice::Browser::new().type_code(&page, &code, ANA).await.unwrap();
    fediaccounts_practice::Browser::new().enter_code(&page, &code, ANA).await.unwrap();
    let step = over(&world, &begun.id).await;
    let SignInStep::Ready { account, .. } = step else { panic!("{step:?}") };
    let account = world.account(&account).await;
    assert_eq!(
        (account.handle.as_str(), account.state.clone()),
        (host_of(ANA, &world.server.host()).as_str(), State::Active)
    );
    assert_eq!(account.scopes, ["read", "write"]);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA");
    assert_eq!(world.server.live_tokens(), 0, "T057-OA");
}

#[tokio::test]
async fn a_code_that_is_denied_ends_the_sign_in() {
    let world = world().await;
    let begun = begin(&world, SignInBy::Device).await;
    let (page, code) = code(&begun);
    fediaccounts_practice::Browser::new().refuse_code(&page, &code, BEN).await.unwrap();
    let step = over(&world, &begun.id).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!(failure.code, Code::AccessDenied);
}

#[tokio::test]
async fn the_browsers_way_works_beside_it() {
    let mut world = world().await;
    let begun = begin(&world, SignInBy::Browser).await;
    assert!(matches!(begun.step, SignInStep::Waiting { .. }), "{begun:?}");
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Ready { account, .. } = step else { panic!("{step:?}") };
    let account = world.account(&account).await;
    world.server.revoke_all();
    assert!(matches!(world.check(&account).await.unwrap().state, State::NeedsSignIn { .. }));
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA dead already");
}
