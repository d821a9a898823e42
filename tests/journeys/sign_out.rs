//! Signing out: said to be done only when it is proven.

use std::collections::HashSet;

use fediaccounts_practice::{ANA, BEN, Fault};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Account, Check, SignInStep, SignedOut, State};

use crate::world::{World, files};

const REVOKE: &str = "/oauth/revoke";
const WHO: &str = "/api/v1/accounts/verify_credentials";

#[tokio::test]
async fn a_proven_sign_out_leaves_no_trace() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let token = world.server.tokens().pop().unwrap();
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    assert!(!world.server.token_is_live(&token), "T057-OA");
    assert!(world.server.count("POST", REVOKE) == 1, "asked once");
    let last = world.server.requests().pop().unwrap();
    assert_eq!((last.path.as_str(), last.status), (WHO, 401), "T057-OA proven afterwards");
    let shown = world.until(|shown| shown.accounts.is_empty()).await;
    assert!(shown.instances.is_empty());
    assert_eq!(world.sign_out(&account).await.unwrap_err().code, Code::NoSuchAccount);
    world.stop().await;
    let stored = world.stored().await;
    assert!(
        stored.accounts.is_empty() && stored.instances.is_empty() && stored.orphans.is_empty(),
        "T115-ST {stored:?}"
    );
}

#[tokio::test]
async fn signing_one_account_out_leaves_the_other() {
    let mut world = World::new().await;
    let ana = world.add(ANA).await;
    let ben = world.add(BEN).await;
    assert_eq!(world.sign_out(&ana).await, Ok(SignedOut::Revoked));
    let shown = world.until(|shown| shown.accounts.len() == 1).await;
    assert_eq!((shown.accounts[0].id.as_str(), shown.instances.len()), (ben.id.as_str(), 1), "T058-OA");
    assert_eq!(world.check(&ben).await.unwrap().state, State::Active, "T058-OA");
}

/// What is true while an account waits: it is listed, and nobody gets at its token.
async fn assert_waits(world: &World, account: &Account) {
    assert_eq!(world.account(&account.id).await.state, State::WaitingToSignOut, "T057-OA");
    let failure = world.ask(Check { account: account.id.clone() }).await.unwrap_err();
    assert_eq!(failure.code, Code::SigningOut, "T057-OA the token is out of reach");
}

#[tokio::test]
async fn a_sign_out_waits_for_a_server_that_is_down() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.stop().await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA");
    assert_waits(&world, &account).await;
    world.restart().await;
    assert_waits(&world, &account).await;
    world.server.start_again().await.unwrap();
    world.restart().await;
    world.until(|shown| shown.accounts.is_empty()).await;
    assert_eq!(world.server.live_tokens(), 0, "T057-OA tried again after a restart");
}

#[tokio::test]
async fn a_sign_out_waits_whatever_the_server_says_instead() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    for fault in [
        Fault::Status(503),
        Fault::Status(403),
        Fault::Drop,
        Fault::StatusBody { status: 200, content_type: "application/json", body: "{}".into() },
    ] {
        world.server.fail_next(REVOKE, fault.clone());
        assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA {fault:?}");
        assert_waits(&world, &account).await;
        assert_eq!(world.server.live_tokens(), 1, "T057-OA it lives, so it is not called revoked {fault:?}");
    }
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "asked again by the person");
    world.until(|shown| shown.accounts.is_empty()).await;
}

#[tokio::test]
async fn a_sign_out_whose_proof_is_missing_waits() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.fail_next(WHO, Fault::Status(500));
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA dead, but nobody proved it");
    assert_eq!(world.server.live_tokens(), 0);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked), "T057-OA may be repeated");
}

#[tokio::test]
async fn a_sign_out_whose_answer_was_lost_is_proven_on_the_next_try() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.fail_next(REVOKE, Fault::DropAfter);
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting), "T057-OA");
    world.restart().await;
    world.until(|shown| shown.accounts.is_empty()).await;
}

#[tokio::test]
async fn an_account_whose_token_is_dead_already_is_signed_out() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.revoke_all();
    world.check(&account).await.unwrap();
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
}

#[tokio::test]
async fn signing_out_twice_at_once_is_one_sign_out() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let (one, other) = tokio::join!(world.sign_out(&account), world.sign_out(&account));
    let answers: HashSet<_> = [one, other].map(|answer| format!("{answer:?}")).into();
    let both = |text: &str| text == "Ok(Revoked)" || text.contains("NoSuchAccount");
    assert!(answers.iter().all(|text| both(text)) && answers.contains("Ok(Revoked)"), "{answers:?}");
    assert_eq!(world.server.count("POST", REVOKE), 1);
}

#[tokio::test]
async fn a_kill_during_the_sign_out_does_not_undo_it() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.server.fail_next(REVOKE, Fault::Hang);
    let client = world.connect().await;
    let id = account.id.clone();
    let asked =
        tokio::spawn(async move { client.ask(fediaccounts_protocol::manage::SignOut { account: id }).await });
    world.until_server(|server| server.count("POST", REVOKE) == 1).await;
    assert_waits(&world, &account).await;
    world.kill();
    assert!(asked.await.unwrap().is_err());
    world.start().await;
    world
        .until(|shown| shown.lock == fediaccounts_protocol::manage::Lock::Open && shown.accounts.is_empty())
        .await;
    assert_eq!(world.server.live_tokens(), 0);
}

#[tokio::test]
async fn signing_in_again_while_it_waits_is_refused_and_the_fresh_token_is_revoked() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let old = world.server.tokens().pop().unwrap();
    world.server.fail_next(REVOKE, Fault::Status(503));
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting));
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!(failure.code, Code::SigningOut);
    world.until_server(|server| server.live_tokens() == 1).await;
    assert!(world.server.token_is_live(&old), "only the fresh one was ended");
    assert_waits(&world, &account).await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    world.until_server(|server| server.live_tokens() == 0).await;
}

#[tokio::test]
async fn a_check_that_is_overtaken_by_a_sign_out_gets_a_true_answer() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let client = world.connect().await;
    let before = world.server.count("GET", WHO);
    world.server.fail_next(WHO, Fault::Hang);
    let id = account.id.clone();
    let check = tokio::spawn(async move { client.ask(Check { account: id }).await });
    world.until_server(|server| server.count("GET", WHO) == before + 1).await;
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Revoked));
    assert_eq!(check.await.unwrap().unwrap_err().code, Code::NoSuchAccount);
}

#[tokio::test]
async fn nothing_of_a_signed_out_account_stays_in_the_files() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    world.sign_out(&account).await.unwrap();
    world.stop().await;
    let names: Vec<_> = files(&world.profile()).into_iter().map(|(path, _)| path).collect();
    assert_eq!(names, [world.database()], "one file, and no log beside it after a good end");
}
