//! What a thief of memory finds of what was typed, once it was sent: nothing, although accounts are open and
//! the server still waits.

use std::time::Duration;

use fediaccounts_practice::{BEN, Options, PracticeServer, Software};
use fediaccounts_protocol::manage::{
    Factor, SignInBegin, SignInBy, SignInPassword, SignInSecondFactor, SignInStep, Typed,
};

use crate::skipped::skip;
use crate::victim::{Victim, find, order};
use crate::world::{Search, World, beginning, name_and_password};

/// Five seconds, in tenths.
const PATIENCE: u32 = 50;

/// Put together when they are needed, so that they stand in no program.
fn canaries() -> [String; 2] {
    ["PASSWORD", "CODE"].map(|what| ["CANARY", what, "4721"].join("_"))
}

#[tokio::test]
async fn five_seconds_after_it_was_sent_nothing_typed_is_in_memory() {
    let options = Options { software: Software::PeerTube, ..Options::default() };
    let server = PracticeServer::start(options).await.unwrap();
    let host = server.host();
    let test = "typed_memory::is_typed_into";
    let mut victim = tokio::task::spawn_blocking(move || Victim::start(test, &host)).await.unwrap();
    let [password, code] = canaries();
    let typed = [("wrong", password.as_str()), ("right", BEN.password), ("code", code.as_str())];
    let search = Search::of(typed.map(|(name, typed)| (name, typed.as_bytes())));
    let Some(memory) = victim.memory() else {
        return skip("the memory of another process of ours cannot be read here: T062-OA");
    };
    assert!(find(&search, &memory).is_some(), "the search finds what is there");
    victim = tokio::task::spawn_blocking(move || {
        victim.tell("type");
        victim
    })
    .await
    .unwrap();
    assert_eq!(server.count("POST", "/api/v1/users/token"), 3, "all of it was sent");
    let mut left = None;
    for _ in 0..PATIENCE {
        left = find(&search, &victim.memory().unwrap());
        if left.is_none() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(left, None, "T062-OA T197-PR");
}

/// Holds what is to be typed until it is told to type it.
#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn is_typed_into() {
    let host = order();
    let world = World::new().await;
    let held = canaries();
    println!("\nready now");
    assert_eq!(order(), "type");
    // A connection of its own: what a kernel has between two programs, the made-up wire has in this one.
    let client = world.connect().await;
    let request = SignInBegin { by: Some(SignInBy::Password), ..beginning(&host) };
    let id = client.ask(request).await.unwrap().sign_in.id;
    let [wrong, code] = held;
    for password in [wrong.as_str(), BEN.password] {
        let typed = name_and_password(BEN.name, password);
        client.ask(SignInPassword { id: id.clone(), typed }).await.unwrap();
        world.settled(&id).await;
    }
    let again = Some(name_and_password(BEN.name, BEN.password));
    let code = Typed(code);
    let factor = Factor::Totp;
    client.ask(SignInSecondFactor { id: id.clone(), factor, code, again }).await.unwrap();
    let step = world.settled(&id).await;
    assert!(matches!(step, SignInStep::SecondFactor { .. }), "{step:?}");
    drop((wrong, client));
    // Its reader goes with it as soon as this task lets others go on.
    tokio::task::yield_now().await;
    println!("\nready now");
    order();
}
