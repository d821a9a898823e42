//! Asking about accounts, and signing them out, where tokens run out.

use fediaccounts_practice::{ANA, BEN};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInReason, SignedOut, State};

use crate::world::{DAY, Fate, World};

const HOUR: i64 = 3_600;
const REFUSED: State = State::NeedsSignIn { why: SignInReason::RefreshRefused };

#[tokio::test]
async fn a_check_of_a_token_that_has_run_out_renews_it_first() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    let who = issuer.count("who");
    let checked = world.check(&account).await.unwrap();
    assert_eq!(checked.state, State::Active, "a token that ran out is no reason to sign in");
    assert_eq!((issuer.count("refresh"), issuer.count("who")), (1, who + 1), "T056-OA");
    assert_eq!(checked.issued_at, Some(world.clock.at().seconds()));
}

#[tokio::test]
async fn a_live_token_that_is_refused_is_renewed_once_and_asked_about_once_more() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let (ana, ben) = (world.add_issued(&issuer, ANA).await, world.add_issued(&issuer, BEN).await);
    let who = issuer.count("who");
    issuer.end_access(&issuer.live()[0]);
    assert_eq!(world.check(&ana).await.unwrap().state, State::Active, "T056-OA");
    assert_eq!((issuer.count("refresh"), issuer.count("who")), (1, who + 2), "T056-OA");
    issuer.end_all();
    assert_eq!(world.check(&ana).await.unwrap().state, REFUSED, "T056-OA");
    assert_eq!((issuer.count("refresh"), issuer.count("who")), (2, who + 3), "T056-OA no loop");
    assert_eq!(world.account(&ben.id).await.state, State::Active, "T056-OA nobody was asked about the other");
    world.restart().await;
    assert_eq!(world.account(&ana.id).await.state, REFUSED, "T064-OA the account stays");
}

#[tokio::test]
async fn a_renewed_token_that_is_refused_too_asks_for_a_sign_in() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    let who = issuer.count("who");
    issuer.refuse_all_access(true);
    let why = SignInReason::TokenRefused;
    assert_eq!(world.check(&account).await.unwrap().state, State::NeedsSignIn { why }, "T056-OA");
    assert_eq!((issuer.count("refresh"), issuer.count("who")), (1, who + 2), "T056-OA at most two questions");
}

/// As after a server hung: renewals that nobody waits for any longer reach it after the one that counts.
#[tokio::test]
async fn a_token_that_ends_as_soon_as_it_was_given_is_renewed_once_more() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    issuer.refuse_all_access(true);
    let healed = async {
        world.until_server(|_| issuer.count("refresh") == 2).await;
        issuer.refuse_all_access(false);
    };
    let (checked, ()) = tokio::join!(world.check(&account), healed);
    assert_eq!(checked.unwrap().state, State::Active, "T056-OA");
    world.clock.move_by(48 * HOUR);
    issuer.refuse_all_access(true);
    let why = SignInReason::TokenRefused;
    assert_eq!(world.check(&account).await.unwrap().state, State::NeedsSignIn { why }, "T056-OA");
    assert_eq!(issuer.count("refresh"), 4, "T056-OA no loop");
}

#[tokio::test]
async fn the_registration_that_is_gone_is_told_from_a_refused_renewal() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    issuer.always(Some(Fate::Error("invalid_client")));
    assert_eq!(world.check(&account).await.unwrap().state, REFUSED, "the server knows the registration");
    world.server.forget_registrations();
    let why = SignInReason::RegistrationLost;
    assert_eq!(world.check(&account).await.unwrap().state, State::NeedsSignIn { why }, "T059-OA");
}

#[tokio::test]
async fn a_renewal_that_fails_for_now_costs_no_account() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    for fate in [Fate::NoAddress, Fate::Status(500, None), Fate::Status(429, Some(5)), Fate::Error("weird")] {
        issuer.always(Some(fate.clone()));
        let checked = world.check(&account).await.unwrap();
        let is_silent = matches!(checked.state, State::NotAnswering { .. } | State::Offline { .. });
        assert!(is_silent, "T064-OA {fate:?} {checked:?}");
        world.restart().await;
        assert_eq!(
            world.account(&account.id).await.state,
            State::Active,
            "T064-OA {fate:?} nothing of it stays"
        );
    }
    issuer.always(None);
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn a_sign_out_renews_what_has_run_out_for_only_so_it_can_be_ended() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA");
    assert!(issuer.live().is_empty(), "T057-OA what it is renewed with is dead too");
    assert_eq!((issuer.count("refresh"), issuer.count("revoke")), (1, 1));
    world.until(|shown| shown.accounts.is_empty()).await;
}

#[tokio::test]
async fn a_sign_out_of_what_only_looks_alive_ends_what_it_is_renewed_with() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    issuer.end_access(&issuer.live()[0]);
    issuer.refuse_revocations(true);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA");
    assert_eq!(issuer.count("refresh"), 1, "T057-OA its end proves nothing about what renews it");
    world.restart().await;
    issuer.refuse_revocations(false);
    world.pass_until(|shown| shown.accounts.is_empty()).await;
    assert!(issuer.live().is_empty(), "T057-OA what came of the renewal was kept, and ended");
}

#[tokio::test]
async fn a_sign_out_of_what_the_server_renews_no_more_is_proven() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    issuer.end_all();
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA");
}

#[tokio::test]
async fn a_sign_out_waits_while_what_has_run_out_cannot_be_renewed() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    issuer.always(Some(Fate::Status(503, None)));
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA");
    assert_eq!(issuer.count("revoke"), 0, "T057-OA the refusal of an old token would prove nothing");
    assert_eq!(world.check(&account).await.unwrap_err().code, Code::SigningOut);
    world.restart().await;
    issuer.always(None);
    world.pass_until(|shown| shown.accounts.is_empty()).await;
    assert!(issuer.live().is_empty(), "T057-OA");
}
