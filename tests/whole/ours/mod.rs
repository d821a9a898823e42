//! Parts that this very test program plays as a process of its own, under the name of our window and
//! beside the agent: only so the agent answers it, and nothing has to be started for each request.
//!
//! A part is an ignored test that reads what to do from its standard input.

mod agent;
mod wire;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use fediaccounts_stage::{Programs, Stage};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

pub(crate) use agent::Agent;
pub(crate) use wire::{BETWEEN, PATIENCE, Wire};

/// Before everything that a part tells.
const MARK: &str = "told: ";

/// Has a part played with its order, and prints what it tells; an error if it fails, with the last thing
/// that it told.
pub(crate) async fn play(programs: &Programs, stage: &Stage, part: &str, order: &str) -> Result<()> {
    let us = put_beside_each_other(programs, stage)?;
    let mut command = stage.command(us);
    command.args(["--exact", part, "--ignored", "--nocapture"]).kill_on_drop(true);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut player = command.spawn()?;
    let mut input = player.stdin.take().context("it is piped")?;
    input.write_all(format!("{order}\n").as_bytes()).await?;
    let mut lines = BufReader::new(player.stdout.take().context("it is piped")?).lines();
    let mut last = None;
    while let Some(line) = lines.next_line().await? {
        if let Some(told) = told(&line) {
            // Whoever runs all tests at length gathers these.
            writeln!(std::io::stdout(), "figure: {told}")?;
            last = Some(told.to_owned());
        }
    }
    let status = player.wait().await?;
    ensure!(status.success(), "{order}: {}", last.unwrap_or_default());
    Ok(())
}

/// The agent, the command line, and this program as our window, in one folder of the stage; gives the last.
pub(crate) fn put_beside_each_other(programs: &Programs, stage: &Stage) -> Result<PathBuf> {
    let folder = folder(&stage.profile());
    std::fs::create_dir_all(&folder)?;
    let place = |from: &Path, name: &str| -> Result<PathBuf> {
        let to = folder.canonicalize()?.join(name);
        std::fs::hard_link(from, &to).or_else(|_| std::fs::copy(from, &to).map(drop))?;
        Ok(to)
    };
    place(&programs.path("fediaccounts-agent"), "fediaccounts-agent")?;
    place(&programs.path("fediaccounts"), "fediaccounts")?;
    place(&std::env::current_exe()?, "fediaccounts-window")
}

/// The folder of the three, beside the profile.
fn folder(profile: &Path) -> PathBuf {
    profile.with_file_name("programs")
}

/// In a part: the real command line.
pub(crate) fn command_line(profile: &Path) -> PathBuf {
    folder(profile).join("fediaccounts")
}

/// In a part: the order; empty if it was not started by [`play`].
pub(crate) fn order() -> String {
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).expect("the test speaks text");
    line.trim_end().to_owned()
}

/// What a part tells with a line, if that is what the line is for.
pub(crate) fn told(line: &str) -> Option<&str> {
    line.strip_prefix(MARK)
}

/// In a part: tells something. The new line before it ends what the test harness began.
pub(crate) fn tell(text: &str) {
    writeln!(std::io::stdout(), "\n{MARK}{text}").expect("the test reads");
}
