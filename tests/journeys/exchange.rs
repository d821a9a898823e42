//! What a server can do to the exchange of a code, and what a person can do meanwhile.

use fediaccounts_practice::{ANA, Fault, PracticeServer};
use fediaccounts_protocol::manage::{SignInCancel, SignInStep};
use fediaccounts_protocol::{Code, Failure, Remedy};

use crate::world::World;

const TOKEN: &str = "/oauth/token";
const WHO: &str = "/api/v1/accounts/verify_credentials";

/// The failure of a sign-in that was approved in the browser.
async fn failure(world: &mut World) -> Failure {
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    let SignInStep::Failed { failure, pending: false } = step else { panic!("{step:?}") };
    assert_eq!(failure.remedy, Remedy::StartAgain);
    assert_eq!(world.complete(&redirect).await.unwrap_err().code, Code::AlreadyUsed, "T005-DL");
    failure
}

fn answer(status: u16, body: &str) -> Fault {
    Fault::StatusBody { status, content_type: "application/json", body: body.to_owned() }
}

#[tokio::test]
async fn a_failed_exchange_says_why_and_leaves_nothing() {
    let mut world = World::new().await;
    for (fault, code) in [
        (Fault::Status(500), Code::CodeRefused),
        (Fault::Drop, Code::NotAnswering),
        (answer(400, r#"{"error":"invalid_grant"}"#), Code::CodeRefused),
        (answer(400, r#"{"error":"invalid_scope"}"#), Code::ScopeRefused),
        (
            answer(400, r#"{"error":"invalid_request","error_description":"no code_challenge"}"#),
            Code::CodeRefused,
        ),
    ] {
        let before = world.exchanges();
        world.server.fail_next(TOKEN, fault.clone());
        assert_eq!(failure(&mut world).await.code, code, "{fault:?}");
        assert_eq!(world.exchanges(), before + 1, "T032-OA there is no second try {fault:?}");
    }
    assert!(world.snapshot().await.accounts.is_empty());
    world.stop().await;
    let stored = world.stored().await;
    assert!(stored.pending.is_empty() && stored.accounts.is_empty() && stored.instances.is_empty());
    assert_eq!(world.server.live_tokens(), 0);
}

#[tokio::test]
async fn an_answer_that_is_no_token_is_refused() {
    let mut world = World::new().await;
    for body in [
        "<html>",
        "{}",
        "[]",
        r#"{"access_token":""}"#,
        r#"{"access_token":7}"#,
        r#"{"access_token":"a\nb","token_type":"Bearer"}"#,
        r#"{"access_token":"abc","token_type":"mac"}"#,
    ] {
        world.server.fail_next(TOKEN, answer(200, body));
        assert_eq!(failure(&mut world).await.code, Code::BadAnswer, "T043-OA {body}");
    }
    let large = format!(r#"{{"access_token":"{}"}}"#, "a".repeat(2 * 1024 * 1024));
    world.server.fail_next(TOKEN, answer(200, &large));
    assert_eq!(failure(&mut world).await.code, Code::BadAnswer, "T107-ST");
    assert_eq!(world.server.count("GET", WHO), 0, "T043-OA no such token is ever sent");
    assert!(world.snapshot().await.accounts.is_empty());
}

#[tokio::test]
async fn a_token_whose_answer_was_lost_makes_no_account() {
    let mut world = World::new().await;
    world.server.fail_next(TOKEN, Fault::DropAfter);
    assert_eq!(failure(&mut world).await.code, Code::NotAnswering);
    assert_eq!(world.exchanges(), 1, "the code is not sent again");
    assert!(world.snapshot().await.accounts.is_empty());
    let account = world.add(ANA).await;
    assert_eq!(world.snapshot().await.accounts, [account], "starting again works");
}

#[tokio::test]
async fn a_server_that_redirects_the_token_request_gets_nothing_more() {
    let mut world = World::new().await;
    world.server.fail_next(TOKEN, Fault::Status(307));
    let failure = failure(&mut world).await;
    assert!(matches!(failure.code, Code::BadRedirect | Code::CodeRefused), "T042-OA {failure:?}");
    assert_eq!(world.exchanges(), 1, "T042-OA");
}

#[tokio::test]
async fn a_token_that_speaks_for_nobody_known_is_revoked() {
    let mut world = World::new().await;
    let faults = [
        (Fault::Status(503), Code::NotAnswering),
        (Fault::Drop, Code::NotAnswering),
        (answer(200, "{}"), Code::BadAnswer),
        (answer(200, r#"{"id":"1","username":"admin@evil.example"}"#), Code::BadAnswer),
        (answer(403, r#"{"error":"Your login is currently disabled"}"#), Code::AccountDisabled),
    ];
    for (done, (fault, code)) in faults.into_iter().enumerate() {
        world.server.fail_next(WHO, fault.clone());
        assert_eq!(failure(&mut world).await.code, code, "T047-OA {fault:?}");
        world.until_server(|server| server.live_tokens() == 0 && proofs(server) == done + 1).await;
    }
    assert!(world.snapshot().await.accounts.is_empty());
}

/// How often a dead token was asked about.
fn proofs(server: &PracticeServer) -> usize {
    server.requests().iter().filter(|request| request.path == WHO && request.status == 401).count()
}

#[tokio::test]
async fn a_token_that_is_refused_once_is_asked_about_again() {
    let mut world = World::new().await;
    world.server.fail_next(WHO, Fault::Status(401));
    world.add(ANA).await;
    assert_eq!(world.server.count("GET", WHO), 2);
}

#[tokio::test]
async fn a_sign_in_that_is_cancelled_during_the_exchange_leaves_no_token() {
    let mut world = World::new().await;
    world.server.fail_next(WHO, Fault::Hang);
    let begun = world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    world.until_server(|server| server.count("GET", WHO) == 1).await;
    assert_eq!(world.server.live_tokens(), 1, "the token is there, and whom it speaks for is being asked");
    world.ask(SignInCancel { id: begun.id }).await.unwrap();
    let shown = world.until(|shown| shown.sign_ins.is_empty()).await;
    assert!(shown.accounts.is_empty());
    // The question that hangs is cut off; what came of the exchange is dropped with it. A first try to
    // revoke may find the server down, and the next start tries again.
    world.server.stop().await;
    world.server.start_again().await.unwrap();
    world.restart().await;
    world.until_server(|server| server.live_tokens() == 0).await;
}

#[tokio::test]
async fn an_exchange_for_a_cancelled_sign_in_adds_no_account() {
    let mut world = World::new().await;
    let mut exchanged = 0;
    for _ in 0..5 {
        let begun = world.begin(&world.server.host()).await.unwrap();
        let redirect = world.approve(ANA).await;
        let (taken, cancelled) =
            tokio::join!(world.complete(&redirect), world.ask(SignInCancel { id: begun.id.clone() }));
        cancelled.unwrap();
        exchanged += usize::from(taken.is_ok());
        world.until_server(|server| proofs(server) == exchanged && server.live_tokens() == 0).await;
        let shown = world.until(|shown| shown.sign_ins.is_empty()).await;
        assert!(shown.accounts.is_empty(), "{shown:#?}");
    }
}

#[tokio::test]
async fn several_sign_ins_at_once_do_not_disturb_each_other() {
    let mut world = World::new().await;
    let slow = world.begin(&world.server.host()).await.unwrap();
    let slow_redirect = world.approve(ANA).await;
    world.server.fail_next(TOKEN, answer(400, r#"{"error":"invalid_grant"}"#));
    assert_eq!(failure(&mut world).await.code, Code::CodeRefused);
    let shown = world.snapshot().await;
    assert!(shown.sign_ins.contains(&slow), "{shown:#?}");
    let step = world.settle(&slow_redirect).await;
    assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
}

#[tokio::test]
async fn a_token_that_belongs_to_nobody_yet_is_revoked_after_a_crash() {
    let mut world = World::new().await;
    world.server.fail_always(WHO, Fault::Hang);
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    world.complete(&redirect).await.unwrap();
    world.until_server(|server| server.count("GET", WHO) > 0).await;
    assert_eq!(world.server.live_tokens(), 1);
    world.kill();
    world.server.heal();
    world.start().await;
    world.until_server(|server| server.live_tokens() == 0).await;
    let shown = world.snapshot().await;
    assert!(shown.accounts.is_empty() && shown.sign_ins.is_empty(), "T049-OA {shown:?}");
    world.until_nothing_is_owed().await;
}

/// A fault of our own between the token and the account: the debt is paid now, not at the next start.
#[tokio::test]
async fn a_token_whose_exchange_falls_over_is_revoked_at_once() {
    let mut world = World::new().await;
    world.network.fall_over_next(WHO);
    world.begin(&world.server.host()).await.unwrap();
    let redirect = world.approve(ANA).await;
    let step = world.settle(&redirect).await;
    assert!(
        matches!(&step, SignInStep::Failed { failure, .. } if failure.code == Code::Internal),
        "{step:?}"
    );
    assert_eq!(world.server.tokens().len(), 1, "there was a token");
    world.until_server(|server| server.live_tokens() == 0).await;
    assert!(world.snapshot().await.accounts.is_empty(), "T049-OA");
}
