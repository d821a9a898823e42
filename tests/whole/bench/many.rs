//! Five thousand accounts on five hundred servers: how long what is done with all of them takes.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Result, ensure};
use fediaccounts_core::Clock;
use fediaccounts_platform::SystemClock;
use fediaccounts_protocol::manage::GetSnapshot;
use fediaccounts_store::Store;
use tokio::process::Command;
use tokio::time::Instant;

use super::figures::{self, Figures, mb, ms, only};
use super::part::named;
use super::process;
use super::profile::{Filled, nowhere};
use crate::ours::{self, Agent};

/// How often a short thing is measured.
const TIMES: u32 = 30;

/// Measures.
pub(super) async fn many(folder: &Path, figures: &mut Figures) -> Result<()> {
    let filled = Filled::with(&named(folder, "many"), 5000, &nowhere(500)?).await?;
    let size = std::fs::metadata(&filled.database)?.len() / 1024;
    only("the database of 5,000 accounts on 500 servers", &format!("{size} KiB"));
    open_and_write(&filled, figures).await?;
    let mut starts = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        let (agent, shown) = Agent::start(&filled.folder).await?;
        starts.push(start.elapsed());
        ensure!((shown.accounts.len(), shown.instances.len()) == (5000, 500));
        agent.stop().await?;
    }
    figures.times("from the start of the agent to 5,000 open accounts", starts, figures::OPEN);
    let (mut agent, _) = Agent::start(&filled.folder).await?;
    let pid = agent.pid()?;
    only("memory of the agent with 5,000 accounts", &mb(process::memory(pid)?.all));
    let mut lists = Vec::new();
    for _ in 0..TIMES {
        let start = Instant::now();
        agent.get(GetSnapshot {}).await?;
        lists.push(start.elapsed());
    }
    figures.times("manage.snapshot of 5,000 accounts over the socket", lists, figures::LIST);
    let before = (process::busy(pid)?, process::children_busy()?);
    let lists = list_by_command(folder, &filled).await?;
    let each = |busy: Duration, before: Duration| ms(busy.saturating_sub(before) / TIMES);
    let (agents, its_own) = (each(process::busy(pid)?, before.0), each(process::children_busy()?, before.1));
    figures.times("`fediaccounts list` of 5,000 accounts", lists, figures::LIST);
    only("a processor's time for it", &format!("{its_own:.0} ms, and {agents:.0} ms of the agent's"));
    only("memory of the agent with 5,000 accounts, listed", &mb(process::memory(pid)?.all));
    only("the most it ever had", &mb(process::memory_at_most(pid)?));
    agent.stop().await
}

/// The store alone, in this process.
async fn open_and_write(filled: &Filled, figures: &mut Figures) -> Result<()> {
    let mut opened = Vec::new();
    for _ in 0..5 {
        let start = Instant::now();
        let (store, contents) = Store::open(&filled.database, &filled.key, SystemClock.now()).await?;
        opened.push(start.elapsed());
        ensure!(contents.accounts.len() == 5000);
        store.close().await?;
    }
    figures.times("opening the database of 5,000 accounts", opened, figures::OPEN);
    let (store, _) = Store::open(&filled.database, &filled.key, SystemClock.now()).await?;
    let (mut syncs, mut writes) = (Vec::new(), Vec::new());
    let probe = File::create(filled.database.with_file_name("sync"))?;
    for number in 0..TIMES {
        let start = Instant::now();
        (&probe).write_all(&[0; 4096])?;
        probe.sync_all()?;
        syncs.push(start.elapsed());
        let mut account = filled.account.clone();
        account.display_name = format!("Renamed {number}");
        let start = Instant::now();
        store.put_account(&account).await?;
        writes.push(start.elapsed());
    }
    store.close().await?;
    syncs.sort_unstable();
    let sync = syncs[syncs.len() / 2];
    only("the disk's own sync of 4 KiB", &format!("{:.1} ms", ms(sync)));
    let beyond = writes.into_iter().map(|write| write.saturating_sub(sync)).collect();
    figures.times("one write among 5,000 accounts, beyond that", beyond, figures::WRITE);
    Ok(())
}

/// The real command line, beside the real agent: its own start is in the time.
async fn list_by_command(folder: &Path, filled: &Filled) -> Result<Vec<Duration>> {
    let program = ours::command_line(folder);
    let mut times = Vec::new();
    for _ in 0..TIMES {
        let mut command = Command::new(&program);
        command.arg("--json").arg("--profile").arg(&filled.folder).arg("list").stdin(Stdio::null());
        let start = Instant::now();
        let output = command.output().await?;
        times.push(start.elapsed());
        ensure!(output.status.success() && output.stdout.len() > 5000, "the list failed");
    }
    Ok(times)
}
