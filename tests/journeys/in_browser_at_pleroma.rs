//! Signing in by the browser at a Pleroma and at an Akkoma: a page that sends nothing back but a code, and a
//! server that has one answer for nearly everything.

use std::time::Duration;

use fediaccounts_practice::{ANA, BEN, Browser, Options, Software, Standing};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInStep, SignedOut, State, WayBack};

use crate::world::{World, changed, id_of, query_of};

const BOTH: [Software; 2] = [Software::Pleroma, Software::Akkoma];

async fn at(software: Software) -> World {
    let mut world = World::around(Options { software, ..Options::default() }).await;
    world.start().await;
    world
}

#[tokio::test]
async fn a_person_signs_in_on_the_page_and_out_with_proof() {
    for software in BOTH {
        let mut world = at(software).await;
        let account = world.add(ANA).await;
        assert_eq!(account.handle, format!("@ana@{}", world.server.host()));
        assert_eq!(query_of(world.browser.last().as_str())["force_login"], "true", "T061-OA");
        assert_eq!(world.check(&account).await.unwrap().state, State::Active);
        let other = world.add(BEN).await;
        assert_eq!(world.server.live_tokens(), 2, "{software}: a second account is somebody else");
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA");
        assert_eq!(world.server.live_tokens(), 1);
        assert_eq!(world.check(&other).await.unwrap().state, State::Active);
    }
}

#[tokio::test]
async fn the_page_asks_for_the_second_factor_itself() {
    for software in BOTH {
        let mut world = at(software).await;
        world.server.set_second_factor(ANA, true);
        world.person = Browser::new().with_second_factor(world.server.one_time_code());
        assert_eq!(world.add(ANA).await.state, State::Active);
    }
}

#[tokio::test]
async fn every_way_back_leads_back() {
    for way in [WayBack::Scheme, WayBack::Code] {
        let mut world = at(Software::Pleroma).await;
        let begun = world.begin_by(way).await.unwrap();
        let answer = world.approve(ANA).await;
        if way == WayBack::Code {
            world.paste(&begun.id, &query_of(&answer)["code"]).await.unwrap();
        } else {
            world.complete(&answer).await.unwrap();
        }
        let step = world.settled(&begun.id).await;
        assert!(matches!(step, SignInStep::Ready { .. }), "{way:?} {step:?}");
    }
}

#[tokio::test]
async fn a_token_in_the_query_is_no_answer() {
    let mut world = at(Software::Pleroma).await;
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let token = changed(&redirect, "code", None) + "&access_token=CANARY_AT";
    let refused = world.complete(&token).await.unwrap_err();
    assert_eq!(refused.code, Code::BadRedirectUrl, "T061-OA");
    assert_eq!(world.server.live_tokens(), 0);
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "the sign-in went on: {step:?}");
}

#[tokio::test]
async fn a_registration_that_was_swept_is_made_anew_at_a_pleroma() {
    let mut world = at(Software::Pleroma).await;
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.server.advance(Duration::from_mins(15));
    world.complete(&redirect).await.unwrap();
    let step = world.settled(&id_of(&redirect)).await;
    let SignInStep::Replaced { by } = step else { panic!("T059-OA not replaced: {step:?}") };
    world.until_browser(2).await;
    let redirect = world.approve(ANA).await;
    assert_eq!(id_of(&redirect), by);
    let step = world.settle(&redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    assert_eq!(world.server.registrations(), 2, "T059-OA once");
}

#[tokio::test]
async fn a_token_that_was_ended_elsewhere_asks_for_a_sign_in_and_a_page_in_trouble_keeps_that_to_itself() {
    let mut world = at(Software::Pleroma).await;
    let account = world.add(ANA).await;
    world.server.revoke_all();
    let state = world.check(&account).await.unwrap().state;
    assert!(matches!(state, State::NeedsSignIn { .. }), "T056-OA {state:?}");
    assert_eq!(world.snapshot().await.accounts.len(), 1, "T064-OA");
    world.server.set_standing(ANA, Standing::Disabled);
    world.begin_again(&account).await.unwrap();
    let page = world.browser.last();
    assert!(world.person.approve(page.as_str(), ANA).await.is_err(), "the page keeps its errors to itself");
}
