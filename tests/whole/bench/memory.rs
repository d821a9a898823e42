//! What a process takes of the memory.

use anyhow::{Context, Result};

/// Mebibytes that would be free without it: its own, and its share of what it shares. Of an agent only
/// root may ask.
pub(super) fn now(pid: u32) -> Result<u64> {
    of(&format!("/proc/{pid}/smaps_rollup"), "Pss:").context("only root may ask how large the agent is")
}

/// Mebibytes it ever had at once.
pub(super) fn at_most(pid: u32) -> Result<u64> {
    of(&format!("/proc/{pid}/status"), "VmHWM:")
}

fn of(file: &str, what: &str) -> Result<u64> {
    let text = std::fs::read_to_string(file)?;
    let line = text.lines().find_map(|line| line.strip_prefix(what)).context("the kernel does not say")?;
    let kibibytes: u64 = line.trim().trim_end_matches("kB").trim().parse()?;
    Ok(kibibytes.div_ceil(1024))
}
