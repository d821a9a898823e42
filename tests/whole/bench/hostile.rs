//! Servers that answer so as to cost time and memory.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fediaccounts_core::Origin;
use fediaccounts_protocol::manage::{Check, GetSnapshot};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

use super::figures::{self, Figures, mb, only};
use super::part::named;
use super::process;
use super::profile::Filled;
use crate::ours::{Agent, Wire};

/// Requests of one connection that the agent works on at once.
const AT_ONCE: usize = 16;
/// Longer than a request to a server may take.
const ATTACK: Duration = Duration::from_secs(35);

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

/// A hundred servers that answer as nobody should, all asked at once.
pub(super) async fn attacked(folder: &Path, figures: &mut Figures) -> Result<()> {
    let servers = servers(100).await?;
    let filled = Filled::with(&named(folder, "attacked"), 100, &servers).await?;
    let (mut agent, shown) = Agent::start(&filled.folder).await?;
    let pid = agent.pid()?;
    let mut wires = Vec::new();
    for accounts in shown.accounts.chunks(AT_ONCE) {
        let mut wire = Wire::connect(&filled.folder).await?;
        for account in accounts {
            wire.send(Check { account: account.id.clone() }).await?;
        }
        wires.push(wire);
    }
    let begun = Instant::now();
    let (mut largest, mut lists) = (process::memory(pid)?, Vec::new());
    while begun.elapsed() < ATTACK {
        let now = process::memory(pid)?;
        if now.all > largest.all {
            largest = now;
        }
        let start = Instant::now();
        let shown = agent.get(GetSnapshot {}).await.context("the agent should go on answering")?;
        lists.push(start.elapsed());
        ensure!(shown.accounts.len() == 100, "a hostile server cost an account");
        sleep(Duration::from_millis(50)).await;
    }
    figures.memory("memory of the agent while 100 hostile servers answer", largest, figures::ATTACKED);
    only("the most it ever had", &mb(process::memory_at_most(pid)?));
    only("and afterwards", &mb(process::memory(pid)?.all));
    figures.times("manage.snapshot meanwhile", lists, figures::LIST);
    agent.stop().await
}

/// So many, each hostile in one of six ways.
async fn servers(count: usize) -> Result<Vec<Origin>> {
    let bombs = Arc::new([nested(), endless_list(), wide()]);
    let mut origins = Vec::new();
    for number in 0..count {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        origins.push(Origin::parse(&format!("http://{}", listener.local_addr()?))?);
        let bombs = bombs.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, number % 6, bombs.clone()));
            }
        });
    }
    Ok(origins)
}

async fn answer(mut stream: TcpStream, way: usize, bombs: Arc<[String; 3]>) -> std::io::Result<()> {
    let _ = stream.read(&mut [0; 4096]).await?;
    match way {
        0..3 => {
            let body = &bombs[way];
            stream.write_all(format!("{HEAD}Content-Length: {}\r\n\r\n", body.len()).as_bytes()).await?;
            stream.write_all(body.as_bytes()).await?;
        }
        3 => {
            stream.write_all(HEAD.as_bytes()).await?;
            let more = "x".repeat(64 * 1024);
            loop {
                stream.write_all(more.as_bytes()).await?;
            }
        }
        4 => {
            for byte in HEAD.bytes().cycle() {
                stream.write_all(&[byte]).await?;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        _ => {}
    }
    // Held open, and silent.
    stream.read(&mut [0]).await.map(drop)
}

/// A megabyte of lists within lists.
fn nested() -> String {
    "[".repeat(1024 * 1024 - 1)
}

/// A megabyte of names, none of which is asked for.
fn wide() -> String {
    let fields: Vec<_> = (0..40_000).map(|number| format!("\"name-{number}\":[{{}}]")).collect();
    format!("{{\"id\":\"1\",\"username\":\"a\",{}}}", fields.join(","))
}

/// A megabyte of nothing much, where a name belongs.
fn endless_list() -> String {
    format!("{{\"id\":\"1\",\"username\":[{}0]}}", "0,".repeat(500_000))
}
