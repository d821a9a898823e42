//! The agent killed without warning, again and again, at every step of a sign-in, a check and a
//! sign-out.
//!
//! The part of the person is played by this very test program once more, under the name of our command
//! line and beside the agent: only so the agent answers it, and nothing is started for each request.

mod aftermath;
mod agent;
mod order;
mod person;
mod places;
mod steps;
mod tally;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use fediaccounts_stage::{Programs, Stage};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};

use self::order::Order;
use self::places::Action;
use crate::cast;

const PART: &str = "kill::person::plays_the_person";

#[tokio::test]
async fn a_sign_in_that_is_killed_loses_no_account_and_no_token() -> Result<()> {
    play(Action::SignIn).await
}

#[tokio::test]
async fn a_check_that_is_killed_loses_no_account_and_no_token() -> Result<()> {
    play(Action::Check).await
}

#[tokio::test]
async fn a_sign_out_that_is_killed_loses_no_account_and_no_token() -> Result<()> {
    play(Action::SignOut).await
}

/// Has the person play all rounds of an action; fails with the last thing that the person said.
async fn play(action: Action) -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let order = Order::of_this_run(action, &stage.profile())?;
    let (_, us) = beside_each_other(&programs, &stage)?;
    let mut command = stage.command(us);
    command.args(["--exact", PART, "--ignored", "--nocapture"]).kill_on_drop(true);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut person = command.spawn()?;
    let mut input = person.stdin.take().context("it is piped")?;
    input.write_all(format!("{order}\n").as_bytes()).await?;
    let mut lines = BufReader::new(person.stdout.take().context("it is piped")?).lines();
    let mut held = None;
    while let Some(line) = lines.next_line().await? {
        if let Some(told) = line.strip_prefix(order::MARK) {
            writeln!(std::io::stdout(), "figure: {told}")?;
            held = Some(told.to_owned());
        }
    }
    let status = person.wait().await?;
    ensure!(status.success(), "T093-ST, T049-OA with {order}: {}", held.unwrap_or_default());
    Ok(())
}

/// The agent and this program as our command line, in one folder of the stage.
fn beside_each_other(programs: &Programs, stage: &Stage) -> Result<(PathBuf, PathBuf)> {
    let folder = order::programs(&stage.profile());
    std::fs::create_dir_all(&folder)?;
    let place = |from: &Path, name: &str| -> Result<PathBuf> {
        let to = folder.canonicalize()?.join(name);
        std::fs::hard_link(from, &to).or_else(|_| std::fs::copy(from, &to).map(drop))?;
        Ok(to)
    };
    let agent = place(&programs.path("fediaccounts-agent"), "fediaccounts-agent")?;
    Ok((agent, place(&std::env::current_exe()?, "fediaccounts")?))
}
