//! What a process takes of the memory and of the processor.

use std::time::Duration;

use anyhow::{Context, Result};

/// What a process takes, in bytes that would be free without it: its own, and its share of what it shares.
#[derive(Debug, Clone, Copy)]
pub(super) struct Memory {
    /// All of it.
    pub(super) all: u64,
    /// What it wrote itself; the rest are pages of its files.
    pub(super) written: u64,
}

/// Of an agent only root may ask.
pub(super) fn memory(pid: u32) -> Result<Memory> {
    let of = |what| of(&format!("/proc/{pid}/smaps_rollup"), what);
    let all = of("Pss:").context("only root may ask how large the agent is")?;
    Ok(Memory { all, written: of("Pss_Anon:")? })
}

/// Bytes it ever had at once.
pub(super) fn memory_at_most(pid: u32) -> Result<u64> {
    of(&format!("/proc/{pid}/status"), "VmHWM:")
}

fn of(file: &str, what: &str) -> Result<u64> {
    let text = std::fs::read_to_string(file)?;
    let line = text.lines().find_map(|line| line.strip_prefix(what)).context("the kernel does not say")?;
    let kibibytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kibibytes * 1024)
}

/// How often its threads began to wait for something, and so were woken.
pub(super) fn switches(pid: u32) -> Result<u64> {
    let mut all = 0;
    for thread in std::fs::read_dir(format!("/proc/{pid}/task"))? {
        let text = std::fs::read_to_string(thread?.path().join("status"))?;
        let line = text.lines().find_map(|line| line.strip_prefix("voluntary_ctxt_switches:"));
        all += line.context("the kernel does not say")?.trim().parse::<u64>()?;
    }
    Ok(all)
}

/// Its threads: number, name, and how often each began to wait for something. One that ends meanwhile is left out.
pub(super) fn threads(pid: u32) -> Vec<(u32, String, u64)> {
    let all = std::fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    all.filter_map(|thread| {
        let text = std::fs::read_to_string(thread.path().join("status")).ok()?;
        let of = |what| text.lines().find_map(|line| line.strip_prefix(what)).map(str::trim);
        let number = thread.file_name().to_str()?.parse().ok()?;
        Some((number, of("Name:")?.to_owned(), of("voluntary_ctxt_switches:")?.parse().ok()?))
    })
    .collect()
}

/// How long it has kept a processor busy.
pub(super) fn busy(pid: u32) -> Result<Duration> {
    times(&format!("/proc/{pid}/stat"), 11)
}

/// The same of all programs that this one started and that have ended.
pub(super) fn children_busy() -> Result<Duration> {
    times("/proc/self/stat", 13)
}

/// Two fields of `proc_pid_stat(5)`, counted from the one after the name, in hundredths of a second.
fn times(file: &str, first: usize) -> Result<Duration> {
    let text = std::fs::read_to_string(file)?;
    let (_, fields) = text.rsplit_once(") ").context("the kernel says something else")?;
    let ticks = fields.split(' ').skip(first).take(2).map(str::parse::<u64>).sum::<Result<u64, _>>()?;
    Ok(Duration::from_millis(10 * ticks))
}
