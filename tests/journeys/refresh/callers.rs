//! Who needs an access token gets one that lasts, and the server is asked once for all of them.

use std::time::Duration;

use fediaccounts_core::{Holder, Timestamp};
use fediaccounts_practice::ANA;
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{SignInReason, State};
use tokio::task::JoinSet;

use crate::world::{DAY, Fate, Manner, World};

const HOUR: i64 = 3_600;
const MINUTE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn a_thousand_callers_on_one_expired_token_are_one_request() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    world.network.hold(true);
    let mut callers = JoinSet::new();
    for _ in 0..1_000 {
        let (broker, id) = (world.broker(), account.id.clone());
        callers.spawn(async move { broker.access_token(&id, Holder::Own, MINUTE).await });
    }
    world.until_server(|_| issuer.count("refresh") == 1).await;
    // What is answered now is asked after all of them have come.
    tokio::time::sleep(Duration::from_millis(200)).await;
    world.network.hold(false);
    let answers = callers.join_all().await;
    let live = issuer.live();
    for answer in answers {
        assert_eq!(answer.unwrap().token.expose(), live[0], "T052-OA");
    }
    assert_eq!((issuer.count("refresh"), live.len()), (1, 1), "T052-OA");
    let shown = world.account(&account.id).await;
    assert_eq!(shown.state, State::Active);
}

#[tokio::test]
async fn a_token_that_lasts_costs_no_request() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    let asked = world.network.tried();
    for _ in 0..100 {
        let token = world.token_of(&account).await.unwrap();
        assert_eq!(token.token.expose(), issuer.live()[0]);
        assert_eq!(token.expires_at.map(Timestamp::seconds), account.expires_at);
        assert_eq!(token.scope.to_string(), "follow push read write");
    }
    assert_eq!(world.network.tried(), asked);
    let by_handle = world.broker().access_token(&account.handle, Holder::Own, MINUTE).await.unwrap();
    assert_eq!(by_handle.token.expose(), issuer.live()[0]);
}

#[tokio::test]
async fn a_token_with_seconds_left_is_renewed_for_who_needs_a_minute() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(24 * HOUR - 5);
    let token = world.token_of(&account).await.unwrap();
    assert!(token.expires_at.unwrap().seconds() > world.clock.at().seconds() + 60, "T146-IP");
    assert_eq!((issuer.count("refresh"), token.token.expose()), (1, issuer.live()[0].as_str()), "T146-IP");
}

#[tokio::test]
async fn tokens_that_live_for_seconds_are_served_and_not_hunted() {
    let mut world = World::new().await;
    let issuer = world.issue(Manner { life: Some(2), ..DAY });
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(60);
    for _ in 0..50 {
        world.token_of(&account).await.unwrap();
    }
    assert_eq!(issuer.count("refresh"), 1, "T055-OA nothing better is to be had a moment later");
}

#[tokio::test]
async fn the_old_token_is_nobodys_once_another_is_on_its_way() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(19 * HOUR + 800);
    world.network.hold(true);
    while issuer.count("refresh") == 0 {
        world.pass(5).await;
    }
    world.until(|shown| shown.accounts[0].state == State::Renewing).await;
    let (broker, id) = (world.broker(), account.id.clone());
    let asked = tokio::spawn(async move { broker.access_token(&id, Holder::Own, MINUTE).await });
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert!(!asked.is_finished(), "T049-OA at the server it is dead already");
    world.network.hold(false);
    assert_eq!(asked.await.unwrap().unwrap().token.expose(), issuer.live()[0], "T049-OA");
    assert_eq!(issuer.count("refresh"), 1, "T052-OA");
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_asked_once_for_all_who_come() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    issuer.always(Some(Fate::Status(500, None)));
    for _ in 0..200 {
        let failure = world.token_of(&account).await.unwrap_err();
        assert_eq!(failure.code, Code::NotAnswering, "T054-OA");
    }
    assert_eq!(issuer.count("refresh"), 1, "T054-OA one request in each pause");
    issuer.always(None);
    world.pass(100).await;
    world.pass_until(|shown| shown.accounts[0].state == State::Active).await;
    world.token_of(&account).await.unwrap();
    assert_eq!(issuer.count("refresh"), 2, "T054-OA");
}

#[tokio::test]
async fn nobody_gets_a_token_that_only_a_sign_in_can_replace() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.clock.move_by(48 * HOUR);
    issuer.end_all();
    for _ in 0..3 {
        let failure = world.token_of(&account).await.unwrap_err();
        assert_eq!(failure.code, Code::SignInNeeded, "T050-OA T051-OA");
    }
    assert_eq!(issuer.count("refresh"), 1, "T056-OA no loop");
    let why = SignInReason::RefreshRefused;
    assert_eq!(world.account(&account.id).await.state, State::NeedsSignIn { why });
    let gone = world.broker().access_token("@nobody@nowhere.example", Holder::Own, MINUTE).await.unwrap_err();
    assert_eq!(gone.code, Code::NoSuchAccount);
}

#[tokio::test]
async fn an_account_that_is_signed_out_or_locked_lends_nothing() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    world.lock().await.unwrap();
    assert_eq!(world.token_of(&account).await.unwrap_err().code, Code::AppLocked, "T148-IP");
    world.unlock_by_keyring().await.unwrap();
    world.clock.move_by(48 * HOUR);
    issuer.always(Some(Fate::NoAddress));
    world.sign_out(&account).await.unwrap();
    assert_eq!(world.token_of(&account).await.unwrap_err().code, Code::SigningOut, "T057-OA");
}
