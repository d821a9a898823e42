//! Who may manage: our own executables, from the agent's own folder, and nobody else.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::ANA;
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::UnixStream;

use crate::cast::{self, add, server};

/// What every program says first.
const HELLO: &str = r#"{"jsonrpc":"2.0","id":0,"method":"hello","params":{"protocol":1,"client":{"name":"fediaccounts","version":"0"}}}"#;

#[tokio::test]
async fn a_program_that_is_not_ours_may_not_manage() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    let profile = stage.profile().canonicalize()?;
    let run = stage.folder().join("run").canonicalize()?;
    // This very test connects, as any program of the same user could.
    let socket = socket_of(&run, &profile)?;
    let mut stream = BufReader::new(UnixStream::connect(socket).await?);
    let welcome = ask(&mut stream, HELLO).await?;
    ensure!(welcome["result"]["capabilities"] == serde_json::json!(["accounts", "events"]), "{welcome}");
    for method in ["manage.status", "manage.snapshot", "manage.watch", "manage.sign_out", "manage.anything"] {
        let answer = ask(
            &mut stream,
            &format!(r#"{{"jsonrpc":"2.0","id":1,"method":"{method}","params":{{"account":"@ana"}}}}"#),
        )
        .await?;
        ensure!(answer["error"]["data"]["code"] == "not_allowed", "{method}: {answer}");
    }
    Ok(())
}

#[tokio::test]
async fn a_copy_of_our_command_line_elsewhere_may_not_manage() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    ensure!(programs.ask(&stage, &["status"]).await?.code == 0);
    let copy = stage.folder().join("fediaccounts");
    std::fs::copy(programs.path("fediaccounts"), &copy)?;
    let ask = async |word: &str| {
        let mut command = stage.command(&copy);
        let output = command.arg("--json").arg("--profile").arg(stage.profile()).arg(word).output().await?;
        anyhow::Ok((output.status.code(), serde_json::from_slice::<Value>(&output.stdout)?))
    };
    let (code, answer) = ask("status").await?;
    ensure!(answer["error"]["code"] == "not_allowed" && code == Some(6), "{code:?} {answer}");
    // What every program may ask it may ask, and nobody let it use anything.
    let (code, answer) = ask("list").await?;
    ensure!(answer == serde_json::json!([]) && code == Some(0), "{code:?} {answer}");
    Ok(())
}

#[tokio::test]
async fn a_stranger_that_takes_every_connection_locks_nobody_out() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    ensure!(programs.ask(&stage, &["status"]).await?.code == 0);
    let run = stage.folder().join("run").canonicalize()?;
    let socket = socket_of(&run, &stage.profile().canonicalize()?)?;
    let mut held = vec![];
    for _ in 0..300 {
        let mut stream = BufReader::new(UnixStream::connect(&socket).await?);
        // The agent may close one too many before it is greeted.
        let greeted = ask(&mut stream, HELLO).await.is_ok();
        held.push((stream, greeted));
    }
    ensure!(held.iter().any(|(_, greeted)| *greeted), "the first ones should be served");
    let status = programs.ask(&stage, &["status"]).await?;
    ensure!(status.code == 0, "T140-IP: {} {}", status.json, status.notes);
    Ok(())
}

#[tokio::test]
async fn two_agents_started_at_once_are_one() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let asks: Vec<_> =
        (0..8).map(|_| programs.cli(&stage).arg("status").output()).map(tokio::spawn).collect();
    let mut pids = std::collections::BTreeSet::new();
    for ask in asks {
        let output = ask.await??;
        let status: Value = serde_json::from_slice(&output.stdout)?;
        pids.insert(status["pid"].as_u64().with_context(|| format!("no agent answered: {status}"))?);
    }
    ensure!(pids.len() == 1, "T112-ST: {pids:?}");
    Ok(())
}

async fn ask(stream: &mut BufReader<UnixStream>, line: &str) -> Result<Value> {
    stream.get_mut().write_all(format!("{line}\n").as_bytes()).await?;
    let mut answer = String::new();
    stream.read_line(&mut answer).await?;
    Ok(serde_json::from_str(&answer)?)
}

fn socket_of(run: &std::path::Path, profile: &std::path::Path) -> Result<std::path::PathBuf> {
    let socket = fediaccounts_protocol::endpoint::socket(run, Some(profile));
    ensure!(socket.exists(), "the agent's socket should be at {}", socket.display());
    Ok(socket)
}
