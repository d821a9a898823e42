//! Two agents that start on one profile at once: a token that has to be renewed is renewed by one of them.

use anyhow::{Context, Result, bail, ensure};
use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{Check, State};

use super::order::Order;
use super::person::Person;
use super::places::RENEWS;
use super::steps::of;
use crate::ours::{self, Agent, tell};

/// How often.
const TIMES: usize = 10;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by another test as a process of its own"]
async fn plays_twice() {
    let order = ours::order();
    if order.is_empty() {
        return;
    }
    if let Err(error) = play(&order).await {
        tell(&format!("{error:#}"));
        panic!("two agents at once did not become one");
    }
}

async fn play(line: &str) -> Result<()> {
    let order: Order = line.parse()?;
    let mut person = Person::new(order.clone()).await?;
    person.add(ANA).await?;
    person.let_go()?.stop().await?;
    for _ in 0..TIMES {
        let before = person.server.count("POST", RENEWS);
        let both = tokio::join!(Agent::start(&order.profile), Agent::start(&order.profile));
        let (mut agent, shown) = match both {
            (Ok(one), Err(_)) | (Err(_), Ok(one)) => one,
            (Ok(_), Ok(_)) => bail!("T053-OA two agents serve one profile"),
            (Err(error), Err(_)) => return Err(error).context("T053-OA nobody serves"),
        };
        let account = of(ANA, &shown).context("ana is lost")?.id.clone();
        let state = agent.get(Check { account }).await?.state;
        ensure!(state == State::Active, "T053-OA the account is {state:?}");
        let renewed = person.server.count("POST", RENEWS) - before;
        ensure!(renewed == 1, "T053-OA {renewed} renewals");
        agent.stop().await?;
    }
    Ok(())
}
