//! What the agent does while nothing happens, and what it takes then.

use std::path::Path;
use std::time::Duration;

use anyhow::{Result, ensure};
use fediaccounts_protocol::manage::GetSnapshot;
use tokio::time::sleep;

use super::figures::{self, Figures, ms, only};
use super::part::named;
use super::process;
use super::profile::{Filled, Life, nowhere};
use crate::ours::Agent;

/// After a start: what it had to do is done.
const SETTLED: Duration = Duration::from_secs(5);
/// How long nothing happens.
const REST: Duration = Duration::from_secs(30);

/// Accounts, the servers they are on, and the megabytes that they may take.
const SIZES: [(usize, usize, u64); 2] = [(1, 1, figures::WITH_ONE), (10_000, 500, figures::WITH_MANY)];

/// What accounts cost that renew their tokens every day, while no time has come for any.
pub(super) async fn idle(folder: &Path, figures: &mut Figures) -> Result<()> {
    let mut busy = Vec::new();
    for (accounts, servers, goal) in SIZES {
        let place = named(folder, &format!("idle-{accounts}"));
        let filled = Filled::holding(&place, accounts, &nowhere(servers)?, Life::Renewed).await?;
        let (mut agent, shown) = Agent::start(&filled.folder).await?;
        ensure!(shown.accounts.len() == accounts);
        let pid = agent.pid()?;
        agent.get(GetSnapshot {}).await?;
        sleep(SETTLED).await;
        let taken = process::memory(pid)?;
        figures.memory(&format!("memory of the agent with {accounts} account(s)"), taken, goal);
        let before = (process::busy(pid)?, process::switches(pid)?);
        sleep(REST).await;
        let took = process::busy(pid)?.saturating_sub(before.0);
        // Threads that ended meanwhile take theirs along.
        let woke = process::switches(pid)?.saturating_sub(before.1);
        let name = format!("a processor's time for {} s of rest with {accounts} account(s)", REST.as_secs());
        only(&name, &format!("{:.0} ms", ms(took)));
        figures.count(
            &format!("woken in {} s of rest with {accounts} account(s)", REST.as_secs()),
            woke,
            REST.as_secs(),
        );
        busy.push(took);
        agent.stop().await?;
    }
    let beyond = busy[1].saturating_sub(busy[0]);
    figures.busy("what 9,999 more accounts to renew cost at rest", beyond, figures::IDLE);
    Ok(())
}
