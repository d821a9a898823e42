//! A running agent.

use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use fediaccounts_protocol::manage::{Lock, Snapshot};
use tokio::io::AsyncReadExt;
use tokio::process::{Child, Command};
use tokio::time::timeout;

use super::{PATIENCE, Wire, folder};

/// A running agent with a connection to it.
pub(crate) struct Agent {
    process: Child,
    wire: Wire,
}

impl Deref for Agent {
    type Target = Wire;

    fn deref(&self) -> &Wire {
        &self.wire
    }
}

impl DerefMut for Agent {
    fn deref_mut(&mut self) -> &mut Wire {
        &mut self.wire
    }
}

impl Agent {
    /// Starts it on a profile, and waits until the accounts are open.
    pub(crate) async fn start(profile: &Path) -> Result<(Self, Snapshot)> {
        Self::start_within(profile, None).await
    }

    /// The same, with no more than so many descriptors.
    pub(crate) async fn start_within(profile: &Path, descriptors: Option<u32>) -> Result<(Self, Snapshot)> {
        let starting = async {
            let program = folder(profile).join("fediaccounts-agent");
            let mut command = match descriptors {
                None => Command::new(program),
                Some(number) => {
                    let mut shell = Command::new("sh");
                    shell.args(["-c", r#"ulimit -n "$1" && shift && exec "$@""#, "sh", &number.to_string()]);
                    shell.arg(program);
                    shell
                }
            };
            command.arg("--profile").arg(profile).args(["--log", "error"]);
            command.stdin(Stdio::null()).stdout(Stdio::piped()).kill_on_drop(true);
            let mut process = command.spawn()?;
            let mut ready = [0; 6];
            process.stdout.take().context("it is piped")?.read_exact(&mut ready).await?;
            ensure!(&ready == b"ready\n");
            anyhow::Ok(Self { process, wire: Wire::connect(profile).await? })
        };
        let mut agent = timeout(PATIENCE, starting).await.context("the agent did not start")??;
        let shown = agent.until("the database to open", |shown| shown.lock == Lock::Open).await?;
        Ok((agent, shown))
    }

    /// Its process.
    pub(crate) fn pid(&self) -> Result<u32> {
        self.process.id().context("the agent has ended")
    }

    /// `kill -9`, and the end of it.
    pub(crate) async fn kill(mut self) -> Result<()> {
        Ok(self.process.kill().await?)
    }

    /// Ends it in good order.
    pub(crate) async fn stop(mut self) -> Result<()> {
        Command::new("kill").args(["-s", "TERM", &self.pid()?.to_string()]).status().await?;
        timeout(PATIENCE, self.process.wait()).await.context("the agent did not end")??;
        Ok(())
    }
}
