//! Strangers hold every connection that they may have, of an agent that may open few files: accounts are
//! looked after all the same.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::ANA;
use fediaccounts_protocol::endpoint;
use fediaccounts_protocol::manage::{Check, GetSnapshot, State};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

use super::order::Order;
use super::person::Person;
use super::places::RENEWS;
use super::steps::of;
use crate::ours::{self, Agent, tell};

/// So few that the agent has places for 24 connections.
const DESCRIPTORS: u32 = 200;
/// More programs than there are shares for.
const STRANGERS: u32 = 6;
const TIMES: usize = 5;
const PYTHON: &str = "/usr/bin/python3";
/// Takes what connections it is given, tells that, and keeps them until its input ends.
const HOLD: &str = r#"
import socket, sys
hello = b'{"jsonrpc":"2.0","id":0,"method":"hello","params":{"protocol":1,"client":{"name":"x","version":"0"}}}\n'
held = []
for _ in range(200):
    try:
        one = socket.socket(socket.AF_UNIX)
        one.connect(sys.argv[1])
        one.sendall(hello)
        if one.recv(1): held.append(one)
    except OSError: pass
print(len(held), flush=True)
sys.stdin.read()
"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by another test as a process of its own"]
async fn plays_crowded() {
    let order = ours::order();
    if order.is_empty() {
        return;
    }
    if let Err(error) = play(&order).await {
        tell(&format!("{error:#}"));
        panic!("a crowd kept the agent from its work");
    }
}

async fn play(line: &str) -> Result<()> {
    let order: Order = line.parse()?;
    let mut person = Person::new(order.clone()).await?;
    person.add(ANA).await?;
    person.let_go()?.stop().await?;
    let (mut agent, shown) = Agent::start_within(&order.profile, Some(DESCRIPTORS)).await?;
    let account = of(ANA, &shown).context("ana is lost")?.id.clone();
    let mut crowd = vec![];
    for number in 0..STRANGERS {
        crowd.push(hold(&order.profile, number).await?);
    }
    let held: usize = crowd.iter().map(|(_, held)| held).sum();
    ensure!(held == 18, "T141-IP: strangers hold {held}");
    for _ in 0..TIMES {
        let before = person.server.count("POST", RENEWS);
        let state = agent.get(Check { account: account.clone() }).await?.state;
        ensure!(state == State::Active, "T141-IP: the account is {state:?}");
        ensure!(person.server.count("POST", RENEWS) > before, "T141-IP: it was not renewed");
    }
    // A stranger that is not among them is kept out, so there is nothing left for it; ours come in.
    let (_, late) = hold(&order.profile, STRANGERS).await?;
    ensure!(late == 0, "T141-IP: there was room for {late} more");
    ours::Wire::connect(&order.profile).await?.get(GetSnapshot {}).await.context("T141-IP")?;
    agent.stop().await
}

/// A stranger, with as many connections as it is given: a program of its own, since it is a copy.
#[expect(clippy::disallowed_methods, reason = "the socket is where the stage's environment says")]
async fn hold(profile: &Path, number: u32) -> Result<(Child, usize)> {
    let folder = profile.with_file_name("strangers");
    std::fs::create_dir_all(&folder)?;
    let program = folder.join(format!("stranger{number}"));
    std::fs::copy(PYTHON, &program)?;
    let runtime = PathBuf::from(std::env::var_os("XDG_RUNTIME_DIR").context("the stage has one")?);
    let socket = endpoint::socket(&runtime.canonicalize()?, Some(&profile.canonicalize()?));
    let mut command = Command::new(program);
    command.args(["-c", HOLD]).arg(socket).env("PYTHONHOME", "/usr").kill_on_drop(true);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
    let mut lines = BufReader::new(child.stdout.take().context("it is piped")?).lines();
    let held = lines.next_line().await?.context("the stranger says nothing")?.parse()?;
    Ok((child, held))
}
