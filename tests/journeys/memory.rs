//! What a thief of memory finds after a lock. The agent's part runs in a process of its own, where
//! nobody else has the secrets: not the server that gave them, nor the keyring.

use std::time::Duration;

use fediaccounts_practice::{ANA, BEN, Options, PracticeServer};
use fediaccounts_protocol::manage::{Lock, SignInStep};

use crate::skipped::skip;
use crate::victim::{Victim, find, order};
use crate::world::{MASK, Search, World};

/// A lock takes this long at most until nothing is left.
const PATIENCE: u32 = 50;

#[tokio::test]
async fn after_a_lock_neither_key_nor_token_is_in_memory() {
    let server = PracticeServer::start(Options::default()).await.unwrap();
    let host = server.host();
    let asked = tokio::task::spawn_blocking(move || Victim::start("memory::is_looted", &host));
    let mut victim = asked.await.unwrap();
    let key: Vec<_> =
        (0..32).map(|at| u8::from_str_radix(&victim.said[2 * at..2 * at + 2], 16).unwrap() ^ MASK).collect();
    let tokens = server.tokens();
    assert_eq!(tokens.len(), 2);
    let tokens = Search::of(tokens.iter().map(|token| ("a token", token.as_bytes())));
    let searches = [tokens, Search::of([("the key", key.as_slice())])];
    let Some(open) = victim.memory() else {
        return skip("the memory of another process of ours cannot be read here: T197-PR");
    };
    for search in &searches {
        assert!(find(search, &open).is_some(), "the search finds what is there");
    }
    victim.tell("lock");
    let mut left = None;
    for _ in 0..PATIENCE {
        let memory = victim.memory().unwrap();
        left = searches.iter().find_map(|search| find(search, &memory));
        if left.is_none() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    assert_eq!(left, None, "T197-PR T148-IP");
    victim.tell("unlock");
    assert!(find(&searches[0], &victim.memory().unwrap()).is_some(), "it was there all the time");
}

/// Two accounts are added at a server, then everything is as it is told.
#[tokio::test]
#[ignore = "run by another test as a process of its own"]
async fn is_looted() {
    let host = order();
    let mut world = World::new().await;
    for user in [ANA, BEN] {
        world.begin(&host).await.unwrap();
        let redirect = world.approve(user).await;
        let step = world.settle(&redirect).await;
        assert!(matches!(step, SignInStep::Ready { .. }), "{step:?}");
    }
    for account in world.snapshot().await.accounts {
        world.check(&account).await.unwrap();
    }
    let masked = world.keyring.masked_key();
    let hex: Vec<_> = masked.iter().map(|byte| format!("{byte:02x}")).collect();
    println!("\nready {}", hex.concat());
    while let line = order()
        && !line.is_empty()
    {
        match line.as_str() {
            "lock" => world.lock().await.unwrap(),
            _ => world.unlock_by_keyring().await.unwrap(),
        }
        let open = world.snapshot().await.lock == Lock::Open;
        println!("\nready {open}");
    }
}
