//! Answers that never arrive, and what is still true afterwards.

use fediaccounts_core::Holder;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Account, Lock, SignInReason, State};

use crate::world::{DAY, Fate, Issuer, Manner, World};

const HOUR: i64 = 3_600;
const REFUSED: State = State::NeedsSignIn { why: SignInReason::RefreshRefused };

/// An account whose token has run out, at a server that gives tokens so.
async fn expired(manner: Manner) -> (World, Issuer, Account) {
    let mut world = World::new().await;
    let issuer = world.issue(manner);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    (world, issuer, account)
}

/// Asks for a token while a second passes now and then.
async fn token_in_time(world: &World, account: &Account) -> Result<String, Code> {
    let asked = world.token_of(account);
    tokio::pin!(asked);
    loop {
        tokio::select! {
            answer = &mut asked => return match answer {
                Ok(token) => Ok(token.token.expose().to_owned()),
                Err(failure) => Err(failure.code),
            },
            () = tokio::time::sleep(std::time::Duration::from_millis(20)) => world.clock.move_by(1),
        }
    }
}

#[tokio::test]
async fn an_answer_that_was_lost_before_the_server_did_anything_costs_nothing() {
    let (world, issuer, account) = expired(DAY).await;
    issuer.next([Fate::Broken]);
    let begun = world.clock.at().seconds();
    assert_eq!(token_in_time(&world, &account).await.as_ref(), Ok(&issuer.live()[0]), "T050-OA");
    assert_eq!(issuer.count("refresh"), 2, "T050-OA one retry with the same refresh token");
    assert!(world.clock.at().seconds() >= begun + 2, "T050-OA after two seconds");
}

#[tokio::test]
async fn an_answer_that_was_lost_after_the_server_rotated_asks_for_a_sign_in() {
    for fate in [Fate::Lost, Fate::Garbled] {
        let (mut world, issuer, account) = expired(DAY).await;
        issuer.next([fate.clone()]);
        assert_eq!(token_in_time(&world, &account).await, Err(Code::SignInNeeded), "T050-OA {fate:?}");
        assert_eq!(issuer.count("refresh"), 2, "T050-OA {fate:?}");
        assert_eq!(world.account(&account.id).await.state, REFUSED, "T050-OA {fate:?}");
        world.restart().await;
        assert_eq!(world.account(&account.id).await.state, REFUSED, "T050-OA {fate:?} and it is kept");
        world.add_issued(&issuer, ANA).await;
        assert_eq!(world.account(&account.id).await.state, State::Active, "T050-OA {fate:?}");
        world.token_of(&account).await.unwrap();
    }
}

#[tokio::test]
async fn where_the_refresh_token_stays_the_same_a_lost_answer_costs_nothing() {
    for fate in [Fate::Lost, Fate::Garbled] {
        let (world, issuer, account) = expired(Manner { rotates: false, ..DAY }).await;
        issuer.next([fate.clone()]);
        assert_eq!(token_in_time(&world, &account).await.as_ref(), Ok(&issuer.live()[0]), "T050-OA {fate:?}");
    }
}

#[tokio::test]
async fn a_server_that_ends_the_whole_session_on_a_reuse_leaves_one_state() {
    let (world, issuer, account) = expired(Manner { kills_family: true, ..DAY }).await;
    issuer.next([Fate::Lost]);
    assert_eq!(token_in_time(&world, &account).await, Err(Code::SignInNeeded), "T051-OA");
    assert!(issuer.live().is_empty(), "T051-OA the server ended all of it");
    world.until(|shown| shown.accounts[0].state == REFUSED).await;
    assert_eq!(world.token_of(&account).await.unwrap_err().code, Code::SignInNeeded, "T051-OA");
    assert_eq!(issuer.count("refresh"), 2, "T051-OA");
}

#[tokio::test]
async fn two_lost_answers_are_followed_by_one_try_in_each_pause() {
    let (world, issuer, account) = expired(DAY).await;
    issuer.always(Some(Fate::Broken));
    assert_eq!(token_in_time(&world, &account).await, Err(Code::NotAnswering), "T050-OA");
    assert_eq!(issuer.count("refresh"), 2, "T050-OA");
    world.pass(2 * HOUR).await;
    let asked = issuer.count("refresh");
    assert!((6..=10).contains(&asked), "T054-OA {asked} in two hours");
    issuer.always(None);
    world.pass_until(|shown| shown.accounts[0].state == State::Active).await;
    assert_eq!(world.token_of(&account).await.unwrap().token.expose(), issuer.live()[0]);
}

#[tokio::test]
async fn a_server_that_renews_already_is_asked_again_soon_and_not_for_ever() {
    let (world, issuer, account) = expired(DAY).await;
    issuer.next([Fate::Status(409, None), Fate::Status(409, None)]);
    assert_eq!(token_in_time(&world, &account).await.as_ref(), Ok(&issuer.live()[0]), "T052-OA");
    assert_eq!(issuer.count("refresh"), 3);
    world.clock.move_by(48 * HOUR);
    issuer.always(Some(Fate::Status(409, None)));
    assert_eq!(token_in_time(&world, &account).await, Err(Code::NotAnswering));
    assert_eq!(issuer.count("refresh"), 6, "T054-OA");
}

#[tokio::test]
async fn a_renewal_that_was_cut_off_is_tried_once_at_the_next_start() {
    for rotated in [false, true] {
        let mut world = World::new().await;
        let issuer = world.issue(DAY);
        let account = world.add_issued(&issuer, ANA).await;
        world.clock.move_by(48 * HOUR);
        issuer.next([if rotated { Fate::Lost } else { Fate::Broken }]);
        world.network.hold(true);
        let (broker, id) = (world.broker(), account.id.clone());
        let asked =
            tokio::spawn(
                async move { broker.access_token(&id, Holder::Own, std::time::Duration::ZERO).await },
            );
        world.until_server(|_| issuer.count("refresh") == 1).await;
        world.kill();
        world.network.hold(false);
        assert!(asked.await.is_ok_and(|answer| answer.is_err()));
        assert!(world.stored().await.accounts[0].tokens[0].renewing_since.is_some(), "T049-OA the intent");
        world.start().await;
        world.until(|shown| shown.lock == Lock::Open).await;
        let expected = if rotated { REFUSED } else { State::Active };
        let settled =
            |state: &State| matches!(state, State::NeedsSignIn { .. }) || issuer.count("refresh") == 2;
        world.until(|shown| settled(&shown.accounts[0].state)).await;
        world.until(|shown| shown.accounts[0].state == expected).await;
        world.pass(HOUR).await;
        assert_eq!(issuer.count("refresh"), 2, "T049-OA once: {rotated}");
        world.stop().await;
        let stored = world.stored().await;
        assert_eq!(stored.accounts.len(), 1, "T049-OA never lost, never doubled");
        assert_eq!(stored.accounts[0].tokens[0].renewing_since, None, "T049-OA its end is known");
    }
}
