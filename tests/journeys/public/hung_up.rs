//! Connections that end: the agent's doing, and theirs.

use std::time::Duration;

use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{Lifetime, Share};
use fediaccounts_protocol::{Code, Incoming};
use serde_json::Value;
use tokio::time::Instant;

use super::tuba;
use crate::wire::{HELLO, Line};
use crate::world::{DAY, World, token, wish};

/// Each may ask for forty things at once.
const APPS: [&str; 3] = ["tuba", "tokodon", "toot"];

#[tokio::test]
async fn an_agent_that_stops_keeps_nobody_waiting_and_cuts_off_no_line() {
    let mut world = World::new().await;
    let issuer = world.issue(DAY);
    let account = world.add_issued(&issuer, ANA).await;
    for app in APPS {
        let app = world.installed(app, 7).await;
        world.allow(&app, "read", Lifetime::Always, Share::Account).await.unwrap();
    }
    world.clock.move_by(48 * 3_600);
    world.network.hold(true);
    let mut waiting = vec![];
    for number in 0..100 {
        let mut line = Line::new(world.wire_of(APPS[number % APPS.len()], 7));
        line.say(HELLO).await;
        line.hear().await.unwrap();
        let id = &account.id;
        line.say(&format!(
            r#"{{"jsonrpc":"2.0","id":"{number}","method":"token.get","params":{{"account":"{id}"}}}}"#
        ))
        .await;
        waiting.push(line);
    }
    world.until_server(|_| issuer.count("refresh") > 0 || world.network.tried() > 0).await;
    tokio::time::sleep(Duration::from_millis(200)).await;
    let begun = Instant::now();
    let hearing = async {
        let mut told = 0;
        for mut line in waiting {
            // Whole lines: reading them would fail otherwise.
            while let Some(message) = line.hear().await {
                let Incoming::Answer { result: Err(failure), .. } = message else { panic!("{message:?}") };
                assert_eq!(failure.code, Code::ShuttingDown, "T149-IP");
                told += 1;
            }
        }
        (told, begun.elapsed())
    };
    let ((), (told, took)) = tokio::join!(world.stop(), hearing);
    assert!(told == 100 && took < Duration::from_secs(1), "T149-IP {told} in {took:?}");
}

#[tokio::test]
async fn hanging_up_takes_the_question_away() {
    let mut world = World::new().await;
    world.add(ANA).await;
    let asked = world.watcher().await;
    let mut line = Line::new(world.wire_of("tuba", 7));
    line.say(HELLO).await;
    line.hear().await.unwrap();
    let request = serde_json::to_value(wish("read")).unwrap();
    line.say(&format!(r#"{{"jsonrpc":"2.0","id":1,"method":"accounts.request","params":{request}}}"#)).await;
    asked.prompt().await;
    drop(line);
    assert_eq!(asked.next().await, None);
    world.until(|shown| shown.prompts == 0).await;
}

#[tokio::test]
async fn one_that_never_reads_stops_nobody_else() {
    let mut world = World::new().await;
    let (account, tuba) = tuba(&mut world).await;
    let mut deaf = Line::new(world.wire_of("tuba", 8));
    deaf.say(HELLO).await;
    let request =
        format!(r#"{{"jsonrpc":"2.0","id":1,"method":"token.get","params":{{"account":"{}"}}}}"#, account.id);
    let mut asked = 0;
    let flood = async {
        loop {
            deaf.say(&request).await;
            asked += 1;
        }
    };
    // It fills both directions until the broker takes no more of it.
    assert!(tokio::time::timeout(Duration::from_secs(1), flood).await.is_err(), "T142-IP");
    assert!(asked < 8_000, "T142-IP {asked} answers would be kept for it");
    for _ in 0..100 {
        let begun = Instant::now();
        token(&tuba, &account.id, "").await.unwrap();
        assert!(begun.elapsed() < Duration::from_millis(100), "T142-IP");
    }
}

#[tokio::test]
async fn ids_come_back_as_they_were() {
    let mut world = World::new().await;
    let (account, _) = tuba(&mut world).await;
    let mut line = Line::new(world.wire_of("tuba", 8));
    line.say(HELLO).await;
    line.hear().await.unwrap();
    let longest = format!("\"{}\"", "é".repeat(64));
    for id in ["0", "18446744073709551615", "\"\"", "\"1\"", "\"\\u0000\\u202e\"", &longest] {
        for method in ["token.get", "accounts.list", "ping", "nothing"] {
            let account = &account.id;
            line.say(&format!(
                r#"{{"params":{{"account":"{account}"}},"method":"{method}","id":{id},"jsonrpc":"2.0"}}"#
            ))
            .await;
            let Some(Incoming::Answer { id: Some(heard), .. }) = line.hear().await else { panic!("{id}") };
            let (heard, id): (Value, Value) =
                (serde_json::to_value(heard).unwrap(), serde_json::from_str(id).unwrap());
            assert_eq!(heard, id, "T138-IP");
        }
    }
    line.say(&format!(r#"{{"jsonrpc":"2.0","id":"{}","method":"ping"}}"#, "a".repeat(65))).await;
    assert!(matches!(line.hear().await, Some(Incoming::Answer { id: None, result: Err(_) })), "T138-IP");
}
