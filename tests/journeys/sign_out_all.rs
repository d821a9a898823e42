//! Signing many accounts out at once, and giving up on a server that is gone.

use fediaccounts_core::NetError;
use fediaccounts_practice::{ANA, BEN, Fault, Options, PracticeServer};
use fediaccounts_protocol::manage::{Account, Remove, SignInStep, SignOutAll, SignedOut, SignedOutOf, State};
use fediaccounts_protocol::{Code, Failure};

use crate::world::World;

const REVOKE: &str = "/oauth/revoke";

async fn another_server() -> PracticeServer {
    PracticeServer::start(Options::default()).await.unwrap()
}

impl World {
    async fn sign_out_of(&self, instance: &str) -> Result<Vec<SignedOutOf>, Failure> {
        self.ask(SignOutAll { instance: Some(instance.to_owned()) }).await
    }

    async fn sign_everything_out(&self) -> Result<Vec<SignedOutOf>, Failure> {
        self.ask(SignOutAll { instance: None }).await
    }
}

fn of(account: &Account, outcome: SignedOut) -> SignedOutOf {
    let (account, handle) = (account.id.clone(), account.handle.clone());
    SignedOutOf { account, handle, outcome: Some(outcome), failure: None }
}

fn sorted(mut all: Vec<SignedOutOf>) -> Vec<SignedOutOf> {
    all.sort_by(|a, b| a.account.cmp(&b.account));
    all
}

#[tokio::test]
async fn all_accounts_of_a_server_go_and_those_elsewhere_stay() {
    let mut world = World::new().await;
    let there = another_server().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    let elsewhere = world.add_at(&there.host(), ANA).await;
    let waiting = world.begin(&world.server.host()).await.unwrap();
    let kept = world.begin(&there.host()).await.unwrap();

    let gone = world.sign_out_of(&world.server.host().to_uppercase()).await.unwrap();
    let expected = vec![of(&ana, SignedOut::Revoked), of(&ben, SignedOut::Revoked)];
    assert_eq!(sorted(gone), sorted(expected), "T166-CO each is told of");
    let shown = world.snapshot().await;
    assert_eq!(shown.accounts, std::slice::from_ref(&elsewhere), "T166-CO");
    assert_eq!(shown.instances.len(), 1);
    assert_eq!((world.server.live_tokens(), there.live_tokens()), (0, 1), "T058-OA");
    let still: Vec<_> =
        shown.sign_ins.iter().filter(|s| matches!(s.step, SignInStep::Waiting { .. })).collect();
    assert_eq!(still.len(), 1, "a sign-in there is cancelled with it");
    assert!(still[0].id == kept.id && still[0].id != waiting.id);

    let gone = world.sign_out_of(&there.origin()).await.unwrap();
    assert_eq!(gone, [of(&elsewhere, SignedOut::Revoked)], "by its origin too");
}

#[tokio::test]
async fn a_server_where_nobody_is_is_said_to_be_none() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let waiting = world.begin(&world.server.host()).await.unwrap();
    for name in ["", "elsewhere.example", "127.0.0.1", "@ana", "*"] {
        assert_eq!(world.sign_out_of(name).await.unwrap_err().code, Code::NoSuchInstance, "{name}");
    }
    let shown = world.snapshot().await;
    assert_eq!((shown.accounts.len(), shown.accounts[0].state.clone()), (1, State::Active));
    assert!(shown.sign_ins.iter().any(|sign_in| sign_in.id == waiting.id));
}

#[tokio::test]
async fn everything_goes_whatever_one_server_does() {
    let mut world = World::new().await;
    let (mut down, up) = (another_server().await, another_server().await);
    let ana = world.add(ANA).await;
    let lost = world.add_at(&down.host(), ANA).await;
    let cyn = world.add_at(&up.host(), BEN).await;
    world.begin(&up.host()).await.unwrap();
    down.stop().await;

    let told = sorted(world.sign_everything_out().await.unwrap());
    let expected =
        vec![of(&ana, SignedOut::Revoked), of(&lost, SignedOut::Waiting), of(&cyn, SignedOut::Revoked)];
    assert_eq!(told, sorted(expected), "T166-CO T057-OA");
    let shown = world.snapshot().await;
    assert_eq!(shown.accounts.len(), 1);
    assert_eq!(shown.accounts[0].state, State::WaitingToSignOut, "T057-OA");
    assert!(!shown.sign_ins.iter().any(|s| matches!(s.step, SignInStep::Waiting { .. })), "T166-CO");

    world.restart().await;
    assert_eq!(world.account(&lost.id).await.state, State::WaitingToSignOut, "T057-OA");
    down.start_again().await.unwrap();
    world.pass_until(|shown| shown.accounts.is_empty()).await;
    assert_eq!(down.live_tokens(), 0, "T057-OA tried again by itself");
}

#[tokio::test]
async fn everything_of_nothing_is_nothing() {
    let world = World::new().await;
    assert_eq!(world.sign_everything_out().await, Ok(vec![]));
}

/// All of it is stored before any server is asked.
#[tokio::test]
async fn a_kill_in_the_middle_undoes_none_of_it() {
    let mut world = World::new().await;
    let (ana, ben) = (world.add(ANA).await, world.add(BEN).await);
    world.server.fail_always(REVOKE, Fault::Hang);
    let client = world.connect().await;
    let asked = tokio::spawn(async move { client.ask(SignOutAll { instance: None }).await });
    world.until_server(|server| server.count("POST", REVOKE) == 2).await;
    for account in [&ana, &ben] {
        let failure = world.check(account).await.unwrap_err();
        assert_eq!(failure.code, Code::SigningOut, "T166-CO out of reach at once");
    }
    world.kill();
    assert!(asked.await.unwrap().is_err());
    world.server.heal();
    world.start().await;
    world.until(|shown| shown.revision > 0 && shown.lock == fediaccounts_protocol::manage::Lock::Open).await;
    world.until(|shown| shown.accounts.is_empty()).await;
    assert_eq!(world.server.live_tokens(), 0, "T057-OA T166-CO");
}

#[tokio::test]
async fn a_server_that_hangs_does_not_hold_up_the_others() {
    let mut world = World::new().await;
    let stuck = another_server().await;
    for user in [ANA, BEN] {
        world.add(user).await;
        world.add_at(&stuck.host(), user).await;
    }
    stuck.fail_always(REVOKE, Fault::Hang);
    let client = world.connect().await;
    let asked = tokio::spawn(async move { client.ask(SignOutAll { instance: None }).await });
    world.until(|shown| shown.accounts.len() == 2).await;
    assert_eq!((world.server.live_tokens(), stuck.live_tokens()), (0, 2), "T088-NW T166-CO");
    let shown = world.snapshot().await;
    assert!(shown.accounts.iter().all(|account| account.state == State::WaitingToSignOut));
    asked.abort();
}

#[tokio::test]
async fn a_token_that_is_owed_is_tried_at_once() {
    let mut world = World::new().await;
    world.add(ANA).await;
    world.server.fail_next(REVOKE, Fault::Status(503));
    world.add(ANA).await;
    world.until_server(|server| server.count("POST", REVOKE) == 1).await;
    world
        .until_server(|server| {
            server.requests().iter().filter(|r| r.path == REVOKE && r.status == 503).count() == 1
        })
        .await;
    assert_eq!(world.server.live_tokens(), 2, "the former token is owed, and waits");
    world.sign_everything_out().await.unwrap();
    world.until_server(|server| server.live_tokens() == 0).await;
}

#[tokio::test]
async fn an_account_whose_server_is_gone_can_be_removed_anyway() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    let ben = world.add(BEN).await;
    let remove = || Remove { account: account.id.clone() };
    assert_eq!(world.ask(remove()).await.unwrap_err().code, Code::NotSigningOut, "T057-OA not by mistake");
    world.network.answer(|request| (request.url.path() == REVOKE).then_some(Err(NetError::NotFound)));
    assert_eq!(world.sign_out(&account).await, Ok(SignedOut::Waiting));
    assert_eq!(world.ask(remove()).await, Ok(()), "T057-OA");
    assert_eq!(world.snapshot().await.accounts, [ben], "the other one of that server stays");
    assert_eq!(world.ask(remove()).await.unwrap_err().code, Code::NoSuchAccount);
    assert_eq!(world.server.live_tokens(), 2, "T057-OA nobody said that it was revoked");
    world.stop().await;
    let stored = world.stored().await;
    assert_eq!((stored.accounts.len(), stored.orphans.len()), (1, 0), "T115-ST its token is gone from here");
}
