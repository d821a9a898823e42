//! The agent killed at every step of an own token's birth and end: nothing lives at the server that is not
//! known here, nothing is there twice, and the account is as it was.

use fediaccounts_practice::{ANA, Fault};
use fediaccounts_protocol::Code;
use fediaccounts_protocol::manage::{Account, Lock, SignOut};

use super::{begin, obtain, own, tuba};
use crate::world::{World, query_of};

const APPS: &str = "/api/v1/apps";
const EXCHANGE: &str = "/oauth/token";
const WHO: &str = "/api/v1/accounts/verify_credentials";
const REVOKE: &str = "/oauth/revoke";

/// Where the server holds what it is asked: before or after it has done it.
const HELD: [Fault; 2] = [Fault::Hang, Fault::HangAfter];

/// Begins something, waits until the server holds a request to that path, and kills the agent.
async fn kill_at<T: Send + 'static>(
    world: &mut World,
    path: &'static str,
    fault: &Fault,
    begun: impl Future<Output = T> + Send + 'static,
) {
    let asked = |world: &World| -> Vec<_> {
        world.server.requests().into_iter().filter(|asked| asked.path == path).collect()
    };
    let before = asked(world).len();
    world.server.fail_always(path, fault.clone());
    let begun = tokio::spawn(begun);
    let is_done = *fault == Fault::HangAfter;
    let held = async {
        while asked(world).get(before).is_none_or(|asked| is_done && asked.status == 0) {
            tokio::time::sleep(std::time::Duration::from_millis(2)).await;
        }
    };
    tokio::time::timeout(crate::world::PATIENCE, held).await.expect("the place was never reached");
    world.kill();
    begun.abort();
    world.server.heal();
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
}

/// What must hold after every kill; gives whether the app has its token.
async fn look_around(world: &mut World, account: &Account, unread: usize) -> bool {
    world.until_nothing_is_owed().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    let shown = world.snapshot().await;
    assert_eq!(shown.accounts.len(), 1, "T093-ST {shown:?}");
    world.token_of(account).await.expect("T093-ST the account's own token is as it was");
    let has = world.broker().has_app_token(&tuba(), &account.id).await.unwrap().is_some();
    assert_eq!(world.server.live_tokens(), 1 + usize::from(has) + unread, "T093-ST");
    if has {
        world.broker().check_for_app(&tuba(), &account.id).await.expect("it lives");
    }
    world.stop().await;
    let stored = world.stored().await;
    assert_eq!((stored.pending.len(), stored.accounts[0].tokens.len()), (0, 1 + usize::from(has)), "T093-ST");
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    has
}

#[tokio::test]
async fn one_that_is_being_registered_leaves_nothing() {
    for fault in HELD {
        let mut world = World::new().await;
        let account = world.add(ANA).await;
        let (broker, id) = (world.broker(), account.id.clone());
        let begun = async move { broker.obtain_for_app(&tuba(), "Tuba", &id, "read").await.map(drop) };
        kill_at(&mut world, APPS, &fault, begun).await;
        assert!(!look_around(&mut world, &account, 0).await, "{fault:?}");
    }
}

#[tokio::test]
async fn one_that_came_back_is_known_from_the_moment_it_is_read() {
    for (path, fault, unread) in [
        (EXCHANGE, Fault::Hang, 0),
        // Nobody read the answer: a known limit of every exchange.
        (EXCHANGE, Fault::HangAfter, 1),
        (WHO, Fault::Hang, 0),
        (WHO, Fault::HangAfter, 0),
    ] {
        let mut world = World::new().await;
        let account = world.add(ANA).await;
        let (_, _done) = begin(&world, &account, "read").await;
        let redirect = world.approve(ANA).await;
        let client = world.connect().await;
        let complete = fediaccounts_protocol::manage::SignInComplete { redirect: redirect.clone() };
        kill_at(&mut world, path, &fault, async move { client.ask(complete).await.map(drop) }).await;
        assert!(!look_around(&mut world, &account, unread).await, "{path} {fault:?}");
        let late = world.complete(&redirect).await.unwrap_err();
        assert_eq!(late.code, Code::NoSuchSignIn, "{path} {fault:?} {:?}", query_of(&redirect).keys());
        assert!(!look_around(&mut world, &account, unread).await, "{path} {fault:?}");
    }
}

#[tokio::test]
async fn one_that_is_there_stays() {
    let mut world = World::new().await;
    let account = world.add(ANA).await;
    obtain(&mut world, &account, ANA, "read").await;
    let token = own(&world, &account).await.unwrap();
    world.kill();
    world.start().await;
    world.until(|shown| shown.lock == Lock::Open).await;
    assert!(look_around(&mut world, &account, 0).await);
    assert_eq!(own(&world, &account).await, Ok(token), "whoever asked for it finds it");
}

#[tokio::test]
async fn one_that_is_replaced_is_there_once() {
    for (path, fault) in [(WHO, Fault::Hang), (REVOKE, Fault::Hang), (REVOKE, Fault::HangAfter)] {
        let mut world = World::new().await;
        let account = world.add(ANA).await;
        obtain(&mut world, &account, ANA, "read").await;
        let (_, _done) = begin(&world, &account, "read write").await;
        let redirect = world.approve(ANA).await;
        let client = world.connect().await;
        let complete = fediaccounts_protocol::manage::SignInComplete { redirect };
        kill_at(&mut world, path, &fault, async move { client.ask(complete).await.map(drop) }).await;
        assert!(look_around(&mut world, &account, 0).await, "{path} {fault:?}");
        let scope = own(&world, &account).await.unwrap().scope.to_string();
        let expected = if path == WHO { "read" } else { "read write" };
        assert_eq!(scope, expected, "{path} {fault:?}");
    }
}

#[tokio::test]
async fn one_that_is_taken_back_is_gone_and_dies() {
    for (path, fault) in
        [(REVOKE, Fault::Hang), (REVOKE, Fault::HangAfter), (WHO, Fault::Hang), (WHO, Fault::HangAfter)]
    {
        let mut world = World::new().await;
        let account = world.add(ANA).await;
        obtain(&mut world, &account, ANA, "read").await;
        let (broker, id) = (world.broker(), account.id.clone());
        let ended = async move { broker.end_app_tokens(&tuba(), Some(&id)).await };
        kill_at(&mut world, path, &fault, ended).await;
        assert_eq!(own(&world, &account).await.unwrap_err().code, Code::ConsentRequired, "{path} {fault:?}");
        assert!(!look_around(&mut world, &account, 0).await, "{path} {fault:?}");
    }
}

#[tokio::test]
async fn a_sign_out_goes_on_until_the_last_one_is_dead() {
    for (path, fault) in
        [(REVOKE, Fault::Hang), (REVOKE, Fault::HangAfter), (WHO, Fault::Hang), (WHO, Fault::HangAfter)]
    {
        let mut world = World::new().await;
        let account = world.add(ANA).await;
        obtain(&mut world, &account, ANA, "read").await;
        let client = world.connect().await;
        let asked = SignOut { account: account.id.clone() };
        kill_at(&mut world, path, &fault, async move { client.ask(asked).await.map(drop) }).await;
        world.until(|shown| shown.lock == Lock::Open && shown.accounts.is_empty()).await;
        assert_eq!(world.server.live_tokens(), 0, "T057-OA {path} {fault:?}");
        world.until_nothing_is_owed().await;
    }
}
