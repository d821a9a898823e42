//! Somebody signs in, out or is removed while a renewal is under way.

use std::time::Duration;

use fediaccounts_core::Holder;
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Account, Remove, SignedOut, State};

use crate::world::{DAY, Fate, Issuer, World};

const HOUR: i64 = 3_600;

/// An account whose renewal is done at the server, and the answer on its way.
async fn with_an_answer_on_its_way() -> (World, Issuer, Account) {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(19 * HOUR + 800);
    world.network.hold(true);
    while issuer.count("refresh") == 0 {
        world.pass(5).await;
    }
    (world, issuer, account)
}

/// Waits until one token lives at the server, and it is that of the account.
async fn only_its_own_lives(world: &mut World, issuer: &Issuer, account: &Account) {
    world.until_server(|_| issuer.live().len() == 1).await;
    let token = world.token_of(account).await.unwrap();
    assert_eq!(issuer.live(), [token.token.expose()]);
    world.until_nothing_is_owed().await;
    assert_eq!(world.snapshot().await.accounts.len(), 1);
}

#[tokio::test]
async fn a_late_renewal_does_not_overwrite_a_new_sign_in_and_is_ended() {
    let (mut world, issuer, account) = with_an_answer_on_its_way().await;
    world.network.hold_only("refresh_token");
    world.add_issued(&issuer, ANA).await;
    let signed_in = issuer.live().pop().unwrap();
    world.network.hold(false);
    world.until_server(|_| issuer.live().len() == 1).await;
    assert_eq!(
        world.token_of(&account).await.unwrap().token.expose(),
        signed_in,
        "T049-OA the newer set stays"
    );
    only_its_own_lives(&mut world, &issuer, &account).await;
}

#[tokio::test]
async fn who_waited_for_a_renewal_that_was_overtaken_gets_the_newer_token() {
    let (mut world, issuer, account) = with_an_answer_on_its_way().await;
    let (broker, id) = (world.broker(), account.id.clone());
    let waiting =
        tokio::spawn(async move { broker.access_token(&id, Holder::Own, Duration::from_secs(60)).await });
    world.network.hold_only("refresh_token");
    world.add_issued(&issuer, ANA).await;
    let signed_in = issuer.live().pop().unwrap();
    world.network.hold(false);
    assert_eq!(waiting.await.unwrap().unwrap().token.expose(), signed_in, "T049-OA");
}

#[tokio::test]
async fn a_sign_out_beside_a_renewal_ends_what_the_renewal_brought() {
    let (world, issuer, account) = with_an_answer_on_its_way().await;
    let asked = world.sign_out(&account);
    let release = async {
        world.until(|shown| shown.accounts[0].state == State::WaitingToSignOut).await;
        world.network.hold(false);
    };
    let (outcome, ()) = tokio::join!(asked, release);
    assert_eq!(outcome, Ok(SignedOut::Revoked), "T057-OA");
    assert!(issuer.live().is_empty(), "T057-OA");
}

#[tokio::test]
async fn who_waits_while_somebody_signs_out_gets_nothing() {
    let (world, issuer, account) = with_an_answer_on_its_way().await;
    let (broker, id) = (world.broker(), account.id.clone());
    let waiting =
        tokio::spawn(async move { broker.access_token(&id, Holder::Own, Duration::from_secs(60)).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    let asked = world.sign_out(&account);
    let release = async {
        world.until(|shown| shown.accounts[0].state == State::WaitingToSignOut).await;
        world.network.hold(false);
    };
    let (outcome, ()) = tokio::join!(asked, release);
    assert_eq!(outcome, Ok(SignedOut::Revoked), "T057-OA");
    assert!(issuer.live().is_empty(), "T057-OA");
    assert_eq!(waiting.await.unwrap().unwrap_err().code, Code::SigningOut, "T057-OA");
}

#[tokio::test]
async fn a_renewal_of_an_account_that_was_removed_is_ended_when_it_comes() {
    let (mut world, issuer, account) = with_an_answer_on_its_way().await;
    issuer.always(Some(Fate::Status(503, None)));
    let client = world.connect().await;
    let id = account.id.clone();
    let leaving =
        tokio::spawn(async move { client.ask(fediaccounts_protocol::manage::SignOut { account: id }).await });
    world.until(|shown| shown.accounts[0].state == State::WaitingToSignOut).await;
    world.ask(Remove { account: account.id.clone() }).await.unwrap();
    world.network.hold(false);
    world.until_server(|_| issuer.live().is_empty()).await;
    assert!(leaving.await.unwrap().is_err(), "the account is gone");
    world.until_nothing_is_owed().await;
}

#[tokio::test]
async fn a_debt_that_only_looks_alive_is_ended_with_what_renews_it() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    let former = issuer.live()[0].clone();
    issuer.refuse_revocations(true);
    world.add_issued(&issuer, ANA).await;
    world.until_server(|_| issuer.count("revoke") >= 1).await;
    world.stop().await;
    issuer.end_access(&former);
    issuer.refuse_revocations(false);
    world.start().await;
    world.until_server(|_| issuer.live().len() == 1).await;
    assert!(issuer.count("refresh") >= 1, "T057-OA its end proved nothing about what renews it");
    only_its_own_lives(&mut world, &issuer, &account).await;
}

#[tokio::test]
async fn a_debt_that_has_run_out_is_renewed_and_then_ended() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    // Signed in again while nothing can be revoked: the former token is owed, and runs out meanwhile.
    issuer.refuse_revocations(true);
    world.add_issued(&issuer, ANA).await;
    world.until_server(|_| issuer.count("revoke") >= 1).await;
    world.stop().await;
    world.clock.move_by(48 * HOUR);
    issuer.refuse_revocations(false);
    world.start().await;
    world.until_server(|_| issuer.live().len() == 1).await;
    assert!(issuer.count("refresh") >= 1, "T057-OA what has run out could not be ended");
    only_its_own_lives(&mut world, &issuer, &account).await;
}
