//! A program with all that it started, but for our agent, which is measured for itself.

use anyhow::{Context, Result};

use super::super::process::{self, Memory};

/// As much of the agent's name as the kernel keeps.
const AGENT: &str = "fediaccounts-ag";

/// The processes, that program first.
pub(super) fn of(program: u32) -> Result<Vec<u32>> {
    let mut parents = Vec::new();
    for entry in std::fs::read_dir("/proc")? {
        let Some(pid) = entry?.file_name().to_str().and_then(|name| name.parse::<u32>().ok()) else {
            continue;
        };
        // One that ended meanwhile is nobody's.
        parents.extend(parent(pid).map(|parent| (pid, parent)));
    }
    let mut family = vec![program];
    let mut at = 0;
    while let Some(&one) = family.get(at) {
        let children = parents.iter().filter(|(pid, parent)| *parent == one && !is_agent(*pid));
        family.extend(children.map(|(pid, _)| *pid));
        at += 1;
    }
    Ok(family)
}

/// What all of them take.
pub(super) fn memory(program: u32) -> Result<Memory> {
    let mut taken = Memory { all: 0, written: 0 };
    for pid in of(program)? {
        let one = process::memory(pid)?;
        taken = Memory { all: taken.all + one.all, written: taken.written + one.written };
    }
    Ok(taken)
}

/// What a process is called, as far as the kernel keeps it.
pub(super) fn name(pid: u32) -> Result<String> {
    Ok(std::fs::read_to_string(format!("/proc/{pid}/comm")).context("it has ended")?.trim_end().to_owned())
}

fn is_agent(pid: u32) -> bool {
    name(pid).is_ok_and(|name| name == AGENT)
}

fn parent(pid: u32) -> Option<u32> {
    let text = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    text.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()
}
