//! When tokens are renewed without anybody asking.

use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::manage::{SignInReason, State};

use crate::world::{DAY, Fate, Issuer, Manner, World};

const HOUR: i64 = 3_600;

/// Lets so much of a day pass that a token is due, and waits for the first try to renew it.
async fn overdue(world: &World, issuer: &Issuer) {
    world.clock.move_by(19 * HOUR + 800);
    while issuer.count("refresh") == 0 {
        world.pass(5).await;
    }
}

#[tokio::test]
async fn a_token_is_renewed_at_four_fifths_of_its_life_and_both_are_new() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    let renews_at = account.renews_at.expect("it is said when");
    let life = renews_at - world.clock.at().seconds();
    assert!((18 * HOUR..=19 * HOUR + 720).contains(&life), "{life}");
    assert_eq!(account.signed_in_until, Some(world.clock.at().seconds() + 14 * 86_400));
    world.clock.move_by(life - 100);
    world.pass(50).await;
    assert_eq!(issuer.count("refresh"), 0, "not before its time");
    world.pass_until(|shown| shown.accounts[0].issued_at > account.issued_at).await;
    assert_eq!(issuer.count("refresh"), 1);
    world.restart().await;
    let renewed = world.account(&account.id).await;
    assert_eq!(renewed.state, State::Active);
    assert!(renewed.signed_in_until > account.signed_in_until && renewed.renews_at > account.renews_at);
    assert_eq!(issuer.live(), [world.token_of(&renewed).await.unwrap().token.expose()], "T049-OA");
}

#[tokio::test]
async fn an_account_stays_signed_in_for_weeks() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let (ana, ben) = (world.add_issued(&issuer, ANA).await, world.add_issued(&issuer, BEN).await);
    for day in 0..21 {
        let renewed = issuer.count("refresh");
        world.clock.move_by(19 * HOUR);
        world.pass_until(|_| issuer.count("refresh") >= renewed + 2).await;
        world.pass(120).await;
        assert_eq!(issuer.count("refresh"), renewed + 2, "T055-OA once each on day {day}");
    }
    for account in [ana, ben] {
        assert_eq!(world.check(&account).await.unwrap().state, State::Active);
    }
}

#[tokio::test]
async fn the_same_refresh_token_given_again_is_as_good() {
    let mut world = World::new().await;
    let issuer = world.issue(Manner { rotates: false, ..DAY });
    let account = world.add_issued(&issuer, ANA).await;
    for _ in 0..3 {
        world.clock.move_by(25 * HOUR);
        world.token_of(&account).await.unwrap();
    }
    assert_eq!(issuer.count("refresh"), 3);
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn lives_of_a_second_make_no_loop() {
    let mut world = World::new().await;
    for life in [1, 30, 59] {
        let issuer = world.issue(Manner { life: Some(life), ..DAY });
        world.add_issued(&issuer, ANA).await;
        world.pass(HOUR).await;
        let refreshed = issuer.count("refresh");
        assert!(refreshed <= 13, "T055-OA a life of {life}: {refreshed} in an hour");
    }
}

#[tokio::test]
async fn a_token_without_end_is_left_alone() {
    let mut world = World::new().await;
    let issuer = world.issue(Manner { life: None, ..DAY });
    let account = world.add_issued(&issuer, ANA).await;
    assert_eq!((account.renews_at, account.expires_at), (None, None));
    world.clock.move_by(3_650 * 24 * HOUR);
    world.pass(HOUR).await;
    assert_eq!(issuer.count("refresh"), 0, "T055-OA");
    assert_eq!(world.account(&account.id).await.state, State::Active);
}

#[tokio::test]
async fn a_token_that_ends_and_cannot_be_renewed_asks_for_a_sign_in_when_it_has() {
    let mut world = World::new().await;
    let issuer = world.issue(Manner { refreshes: false, life: Some(30 * 86_400), ..DAY });
    let account = world.add_issued(&issuer, ANA).await;
    let ends = world.clock.at().seconds() + 30 * 86_400;
    assert_eq!((account.renews_at, account.signed_in_until), (None, Some(ends)));
    world.clock.move_by(30 * 86_400 - 3 * HOUR);
    world.pass_until(|shown| shown.accounts[0].checked_at > account.checked_at).await;
    world.clock.move_by(ends - world.clock.at().seconds() - 60);
    world.pass(50).await;
    assert_eq!(world.account(&account.id).await.state, State::Active);
    let over = State::NeedsSignIn { why: SignInReason::Expired };
    world.pass(20).await;
    world.until(|shown| shown.accounts[0].state == over).await;
    assert_eq!(issuer.count("refresh"), 0);
}

#[tokio::test]
async fn a_server_that_takes_a_token_beyond_its_end_is_believed() {
    let mut world = World::new().await;
    let issuer = world.issue(Manner { refreshes: false, life: Some(HOUR), ..DAY });
    let account = world.add_issued(&issuer, ANA).await;
    // The clock is wrong, not the server.
    issuer.set(Manner { life: None, ..DAY });
    issuer.prolong();
    world.clock.move_by(2 * HOUR);
    let asked = issuer.count("who");
    world.pass_until(|shown| shown.accounts[0].checked_at > account.checked_at).await;
    world.pass(HOUR).await;
    assert_eq!(world.account(&account.id).await.state, State::Active, "T055-OA no early discard");
    assert_eq!(issuer.count("who"), asked + 1, "T055-OA asked once");
}

#[tokio::test]
async fn a_server_that_does_not_renew_now_is_asked_less_and_less() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    issuer.always(Some(Fate::Status(503, None)));
    overdue(&world, &issuer).await;
    let is_silent = |state: &State| matches!(state, State::NotAnswering { retry_at: Some(_), .. });
    world.until(|shown| is_silent(&shown.accounts[0].state)).await;
    let who = issuer.count("who");
    let token = world.token_of(&account).await.unwrap();
    assert!(issuer.takes(token.token.expose()), "T054-OA it is used until it ends");
    world.pass(2 * HOUR).await;
    let asked = issuer.count("refresh");
    assert!((5..=9).contains(&asked), "T054-OA {asked} in two hours");
    assert_eq!(issuer.count("who"), who, "T054-OA nothing else is asked");
    issuer.always(None);
    world.pass_until(|shown| shown.accounts[0].issued_at > account.issued_at).await;
    assert_eq!(world.account(&account.id).await.state, State::Active);
}

#[tokio::test]
async fn a_server_that_names_a_time_gets_an_hour_at_most() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    world.add_issued(&issuer, ANA).await;
    issuer.always(Some(Fate::Status(429, Some(999_999_999))));
    overdue(&world, &issuer).await;
    world.pass(HOUR - 200).await;
    assert_eq!(issuer.count("refresh"), 1, "T054-OA");
    let State::NotAnswering { retry_at: Some(retry_at), .. } = world.snapshot().await.accounts[0].state
    else {
        panic!("T054-OA it is said when")
    };
    assert!(retry_at - world.clock.at().seconds() <= HOUR, "T054-OA");
    issuer.always(None);
    world.pass_until(|_| issuer.count("refresh") == 2).await;
}
