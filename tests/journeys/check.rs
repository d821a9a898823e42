//! Asking the server whether an account still works.

use fediaccounts_practice::{ANA, BEN, Fault};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Check, SignInReason, SignInStep, State};

use crate::world::World;

const WHO: &str = "/api/v1/accounts/verify_credentials";

fn answer(status: u16, body: &str) -> Fault {
    Fault::StatusBody { status, content_type: "application/json", body: body.to_owned() }
}

#[tokio::test]
async fn an_account_that_works_is_fine_and_the_time_is_noted() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.clock.move_by(3_600);
    let checked = world.check(&account).await.unwrap();
    assert_eq!(checked.state, State::Active);
    assert_eq!(checked.checked_at, Some(world.clock.at().seconds()));
    world.until(|shown| shown.accounts == [checked.clone()]).await;
    world.restart().await;
    assert_eq!(world.snapshot().await.accounts, [checked], "it outlives a restart");
}

#[tokio::test]
async fn an_account_is_found_by_its_handle_and_by_the_beginning_of_it() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for name in [account.handle.clone(), account.handle[1..].to_uppercase(), "ana".into(), "@a".into()] {
        assert_eq!(world.ask(Check { account: name.clone() }).await.unwrap().id, account.id, "{name}");
    }
    for name in ["ben", "@ana@elsewhere.example", "ana@127.0.0.1:99999"] {
        let failure = world.ask(Check { account: name.into() }).await.unwrap_err();
        assert_eq!(failure.code, Code::NoSuchAccount, "{name}");
    }
    world.add(BEN).await;
    let failure = world.ask(Check { account: "@".into() }).await.unwrap_err();
    assert_eq!(failure.code, Code::Ambiguous);
}

#[tokio::test]
async fn one_refusal_is_not_believed() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let before = world.server.count("GET", WHO);
    world.server.fail_next(WHO, Fault::Status(401));
    assert_eq!(world.check(&account).await.unwrap().state, State::Active, "T056-OA");
    assert_eq!(world.server.count("GET", WHO), before + 2, "T056-OA asked twice");
}

#[tokio::test]
async fn an_account_whose_token_was_ended_elsewhere_needs_a_sign_in_and_is_kept() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let before = world.server.count("GET", WHO);
    world.server.revoke_all();
    let state = State::NeedsSignIn { why: SignInReason::TokenRefused };
    assert_eq!(world.check(&account).await.unwrap().state, state, "T056-OA");
    assert_eq!(world.server.count("GET", WHO), before + 2, "T056-OA no endless loop");
    world.restart().await;
    assert_eq!(world.account(&account.id).await.state, state, "T064-OA the account stays");

    world.begin_again(&account).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert_eq!(step, SignInStep::Ready { account: account.id.clone(), again: true, missing: vec![] });
    assert_eq!(world.account(&account.id).await.state, State::Active, "signing in again mends it");
}

#[tokio::test]
async fn a_server_that_does_not_answer_costs_no_account() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.clock.move_by(60);
    let since = world.clock.at().seconds();
    world.server.fail_always(WHO, Fault::Status(500));
    let checked = world.check(&account).await.unwrap();
    let State::NotAnswering { since: silent, retry_at: Some(retry_at) } = checked.state else {
        panic!("T064-OA {checked:?}")
    };
    assert_eq!(silent, since, "T064-OA");
    assert!((since + 48..=since + 72).contains(&retry_at), "T054-OA it is said when: {retry_at}");
    assert_eq!(checked.checked_at, account.checked_at, "the server said nothing");
    world.clock.move_by(60);
    world.server.stop().await;
    let checked = world.check(&account).await.unwrap();
    let is_silent = |state| matches!(state, State::NotAnswering { since: silent, .. } if silent == since);
    assert!(is_silent(checked.state.clone()), "since the first time: {checked:?}");
    world.server.start_again().await.unwrap();
    world.server.heal();
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn whatever_a_server_answers_the_account_stays() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for fault in [
        answer(200, "{}"),
        answer(200, "null"),
        answer(200, "<html>"),
        answer(200, r#"{"id":"another","username":"mallory"}"#),
        answer(302, ""),
        answer(403, r#"{"error":"disabled"}"#),
        answer(404, r#"{"error":"Record not found"}"#),
        answer(410, "gone"),
        Fault::Status(418),
        Fault::Status(429),
        Fault::Status(599),
        Fault::Drop,
        Fault::DropAfter,
    ] {
        world.server.fail_next(WHO, fault.clone());
        let checked = world.check(&account).await.unwrap();
        assert_eq!((&checked.id, &checked.handle), (&account.id, &account.handle), "T064-OA {fault:?}");
    }
    world.restart().await;
    assert_eq!(world.snapshot().await.accounts.len(), 1, "T064-OA");
    assert_eq!(
        world.check(&account).await.unwrap().state,
        State::Active,
        "T064-OA and its token still works"
    );
}

#[tokio::test]
async fn a_suspended_account_is_said_to_be_that_and_recovers() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.fail_next(WHO, answer(403, r#"{"error":"Your login is currently disabled"}"#));
    assert_eq!(world.check(&account).await.unwrap().state, State::Suspended, "T056-OA");
    assert_eq!(world.check(&account).await.unwrap().state, State::Active);
}

#[tokio::test]
async fn the_other_accounts_do_not_mind() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let ben = world.add(BEN).await;
    world.server.fail_next(WHO, Fault::Status(401));
    world.server.fail_next(WHO, Fault::Status(401));
    let checked = world.check(&ana).await.unwrap();
    assert!(matches!(checked.state, State::NeedsSignIn { .. }), "T056-OA {checked:?}");
    assert_eq!(world.account(&ben.id).await, ben, "T056-OA");
    assert_eq!(world.check(&ben).await.unwrap().state, State::Active, "T056-OA");
}

#[tokio::test]
async fn checks_that_come_at_once_share_one_question() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let before = world.server.count("GET", WHO);
    world.server.fail_next(WHO, Fault::Hang);
    let check = || world.check(&account);
    let all = async { tokio::join!(check(), check(), check(), check()) };
    let release = async {
        world.until_server(|server| server.count("GET", WHO) == before + 1).await;
        // The others have arrived once something that was asked later, and takes longer, is answered.
        world.begin(&world.server.host()).await.unwrap();
        world.server.count("GET", WHO)
    };
    tokio::pin!(all);
    let asked = tokio::select! { _ = &mut all => panic!("it hangs"), asked = release => asked };
    assert_eq!(asked, before + 1);
}

/// The answer about the old token is none about the new one.
#[tokio::test]
async fn a_check_from_before_a_new_sign_in_says_nothing_about_it() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let client = world.connect().await;
    let before = world.server.count("GET", WHO);
    world.server.fail_next(WHO, Fault::Hang);
    let id = account.id.clone();
    let old = tokio::spawn(async move { client.ask(Check { account: id }).await });
    world.until_server(|server| server.count("GET", WHO) == before + 1).await;
    world.add(ANA).await;
    world.server.stop().await;
    let answered = old.await.unwrap().unwrap();
    assert_eq!(answered.state, State::Active, "nobody has asked with the new token yet");
    world.server.start_again().await.unwrap();
    assert_eq!(world.account(&account.id).await.state, State::Active);
}
