//! What happens in the throw-away root: the package is installed, used and removed.

use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::{remains, root};
use crate::process;

/// Somebody without powers, to whom nothing of the package belongs.
const PERSON: [&str; 4] = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
/// Their home, which is there for this alone.
const HOME: &str = "/tmp/person";
const RUNTIME: &str = "/tmp/person/run";
const SOCKET: &str = "/tmp/person/run/fediaccounts/broker.sock";
const AGENT: &str = "/usr/bin/fediaccounts-agent";
const BETWEEN: Duration = Duration::from_millis(50);
const TRIES: u32 = 200;

/// Does all of it, and says of each thing whether it was so.
pub(crate) fn install_use_and_remove(deb: &str) -> bool {
    let mut good = root::tell("the package is installed", &dpkg(&["--install", deb]));
    let played = process::run(&mut person(&["/mnt/kit/installed"]));
    good &= played.is_ok();
    good &= root::tell("a running agent is replaced by an update", &update(deb));
    good &= root::tell("the running agent ends with the package", &remove());
    good &= root::tell("T028-DL nothing of the package is left", &remains::none(Path::new(HOME)));
    good
}

/// The sources may not be there.
fn command(program: &str) -> Command {
    let mut command = process::command(program);
    command.current_dir("/");
    command
}

fn dpkg(words: &[&str]) -> Result<()> {
    process::output(command("dpkg").args(words)).map(drop)
}

fn person(words: &[&str]) -> Command {
    let mut command = command(PERSON[0]);
    command.args(&PERSON[1..]).args(words);
    command.env("HOME", HOME).env("XDG_RUNTIME_DIR", RUNTIME);
    command
}

/// The agent of somebody who has the program open ends when another version of it was unpacked.
fn update(deb: &str) -> Result<()> {
    let theirs = ["--directory", "--mode=700", "--owner=65534", "--group=65534"];
    process::output(command("install").args(theirs).args([HOME, RUNTIME]))?;
    let before = start()?;
    dpkg(&["--install", deb])?;
    until("the old agent to end", || !Path::new(&format!("/proc/{before}")).exists())?;
    let after = start()?;
    ensure!(before != after, "the old agent serves on");
    Ok(())
}

fn remove() -> Result<()> {
    let agent = start()?;
    dpkg(&["--remove", "fediaccounts"])?;
    until("the agent to end", || !Path::new(&format!("/proc/{agent}")).exists())?;
    ensure!(!Path::new(SOCKET).exists(), "T028-DL its socket is left");
    Ok(())
}

/// Has the command line start the agent, if it does not run; says which process it is. There is no keyring
/// here, and an agent whose accounts are locked serves too.
fn start() -> Result<u32> {
    let asked = person(&["fediaccounts", "status"]).output().context("asking by the command line")?;
    agent().with_context(|| format!("no agent runs: {}", String::from_utf8_lossy(&asked.stderr)))
}

/// The process that runs the installed agent.
fn agent() -> Option<u32> {
    let processes = std::fs::read_dir("/proc").ok()?.flatten();
    let mut ours = processes.filter(|process| {
        std::fs::read_link(process.path().join("exe")).is_ok_and(|exe| exe == Path::new(AGENT))
    });
    ours.find_map(|process| process.file_name().to_str()?.parse().ok())
}

fn until(what: &str, so: impl Fn() -> bool) -> Result<()> {
    for _ in 0..TRIES {
        if so() {
            return Ok(());
        }
        sleep(BETWEEN);
    }
    anyhow::bail!("waited in vain for {what}")
}
