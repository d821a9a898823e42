//! Processes that end with the stage.

use std::process::Stdio;

use anyhow::{Context, Result};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{ChildStdout, Command};

use crate::ending::end;

/// A process with everything it started; killed when dropped.
pub struct Child {
    process: tokio::process::Child,
    lines: Option<Lines<BufReader<ChildStdout>>>,
}

impl Child {
    /// Starts it in a process group of its own.
    pub fn start(mut command: Command) -> Result<Self> {
        let name = command.as_std().get_program().to_string_lossy().into_owned();
        command.stdin(Stdio::null()).stdout(Stdio::piped()).process_group(0).kill_on_drop(true);
        let mut process = command.spawn().with_context(|| format!("starting {name}"))?;
        let lines = process.stdout.take().map(|output| BufReader::new(output).lines());
        Ok(Self { process, lines })
    }

    /// Its number, while it runs.
    pub fn id(&self) -> Option<u32> {
        self.process.id()
    }

    /// The next line it prints; `None` when it ends.
    pub async fn line(&mut self) -> Option<String> {
        self.lines.as_mut()?.next_line().await.ok().flatten()
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        if let Some(pid) = self.process.id() {
            let group = format!("-{pid}");
            end("kill", &["-s", "KILL", "--", &group]);
        }
    }
}
