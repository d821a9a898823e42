//! What is measured.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fediaccounts_core::Clock;
use fediaccounts_platform::SystemClock;
use fediaccounts_protocol::manage::{Check, GetSnapshot};
use fediaccounts_store::Store;
use tokio::process::Command;
use tokio::time::{Instant, sleep};

use super::figures::{self, Figures, ms, only};
use super::profile::{Filled, Life, nowhere};
use super::{hostile, process};
use crate::ours::{self, Agent, Wire, tell};

/// After a start: what it had to do is done.
const SETTLED: Duration = Duration::from_secs(5);
/// How long nothing happens.
const REST: Duration = Duration::from_secs(30);
/// How often a short thing is measured.
const TIMES: u32 = 30;
/// Requests of one connection that the agent works on at once.
const AT_ONCE: usize = 16;
/// Longer than a request to a server may take.
const ATTACK: Duration = Duration::from_secs(35);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "run by another test as a process of its own"]
async fn measures() {
    let folder = ours::order();
    if folder.is_empty() {
        return;
    }
    let mut figures = Figures::default();
    if let Err(error) = all(Path::new(&folder), &mut figures).await {
        tell(&format!("{error:#}"));
        panic!("not everything could be measured");
    }
    assert!(figures.missed.is_empty(), "goals were missed");
}

async fn all(folder: &Path, figures: &mut Figures) -> Result<()> {
    for accounts in [1, 100] {
        let filled = Filled::with(&named(folder, accounts), accounts, &nowhere(accounts.min(50))?).await?;
        let (mut agent, _) = Agent::start(&filled.folder).await?;
        agent.get(GetSnapshot {}).await?;
        let name = format!("memory of the agent with {accounts} account(s)");
        figures.memory(&name, process::memory(agent.pid()?)?, figures::AT_REST);
        agent.stop().await?;
    }
    many(folder, figures).await?;
    idle(folder, figures).await?;
    attacked(folder, figures).await
}

/// The profile of one measurement. The programs lie beside all of them.
fn named(folder: &Path, accounts: usize) -> std::path::PathBuf {
    folder.with_file_name(format!("profile-{accounts}"))
}

/// Five thousand accounts on five hundred servers.
async fn many(folder: &Path, figures: &mut Figures) -> Result<()> {
    let filled = Filled::with(&named(folder, 5000), 5000, &nowhere(500)?).await?;
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
    only("memory of the agent with 5,000 accounts", &format!("{} MiB", process::memory(pid)?));
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
    only("memory of the agent with 5,000 accounts, listed", &format!("{} MiB", process::memory(pid)?));
    only("the most it ever had", &format!("{} MiB", process::memory_at_most(pid)?));
    agent.stop().await
}

/// What accounts cost that renew their tokens every day, while no time has come for any.
async fn idle(folder: &Path, figures: &mut Figures) -> Result<()> {
    let mut busy = Vec::new();
    for (accounts, servers) in [(1, 1), (10_000, 500)] {
        let place = folder.with_file_name(format!("profile-idle-{accounts}"));
        let filled = Filled::holding(&place, accounts, &nowhere(servers)?, Life::Renewed).await?;
        let (mut agent, shown) = Agent::start(&filled.folder).await?;
        ensure!(shown.accounts.len() == accounts);
        let pid = agent.pid()?;
        agent.get(GetSnapshot {}).await?;
        sleep(SETTLED).await;
        let before = (process::busy(pid)?, process::switches(pid)?);
        sleep(REST).await;
        let took = process::busy(pid)?.saturating_sub(before.0);
        // Threads that ended meanwhile take theirs along.
        let woke = process::switches(pid)?.saturating_sub(before.1);
        only(
            &format!("at rest for {} s with {accounts} account(s) to renew", REST.as_secs()),
            &format!("{:.0} ms of a processor, woken {woke} times, {} MiB", ms(took), process::memory(pid)?),
        );
        busy.push(took);
        agent.stop().await?;
    }
    let beyond = busy[1].saturating_sub(busy[0]);
    figures.busy("what 9,999 more accounts to renew cost at rest", beyond, figures::IDLE);
    Ok(())
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

/// A hundred servers that answer as nobody should, all asked at once.
async fn attacked(folder: &Path, figures: &mut Figures) -> Result<()> {
    let servers = hostile::servers(100).await?;
    let filled = Filled::with(&folder.with_file_name("profile-attacked"), 100, &servers).await?;
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
    let (mut largest, mut lists) = (0, Vec::new());
    while begun.elapsed() < ATTACK {
        largest = largest.max(process::memory(pid)?);
        let start = Instant::now();
        let shown = agent.get(GetSnapshot {}).await.context("the agent should go on answering")?;
        lists.push(start.elapsed());
        ensure!(shown.accounts.len() == 100, "a hostile server cost an account");
        sleep(Duration::from_millis(50)).await;
    }
    figures.memory("memory of the agent while 100 hostile servers answer", largest, figures::ATTACKED);
    only("the most it ever had", &format!("{} MiB", process::memory_at_most(pid)?));
    only("and afterwards", &format!("{} MiB", process::memory(pid)?));
    figures.times("manage.snapshot meanwhile", lists, figures::LIST);
    agent.stop().await
}
