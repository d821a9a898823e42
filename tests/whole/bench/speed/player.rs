//! A process that does what it is told, one line after the other.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

use super::order::{Measured, Order, Whom};
use crate::ours;

/// This very program in a part, from a file of its own: to the agent the file is what an app is.
pub(super) struct Player {
    _process: Child,
    input: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Player {
    /// Starts a program that asks, in a folder where none of ours is.
    pub(super) fn asks(folder: &Path, name: &str) -> Result<Self> {
        Self::start(folder, name, "bench::speed::load::asks")
    }

    /// Starts an echo on a socket, and waits until it listens.
    pub(super) async fn echoes(folder: &Path, socket: &Path) -> Result<Self> {
        let mut echo = Self::start(folder, "echo", "bench::speed::echo::echoes")?;
        echo.tell(&socket.display().to_string()).await?;
        echo.hear().await?;
        Ok(echo)
    }

    fn start(folder: &Path, name: &str, part: &str) -> Result<Self> {
        let program = copy(folder, name)?;
        let mut command = Command::new(program);
        command.args(["--exact", part, "--ignored", "--nocapture"]).kill_on_drop(true);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.spawn()?;
        let input = process.stdin.take().context("it is piped")?;
        let lines = BufReader::new(process.stdout.take().context("it is piped")?).lines();
        Ok(Self { _process: process, input, lines })
    }

    /// Has something measured.
    pub(super) async fn measure(&mut self, order: &Order) -> Result<Measured> {
        self.tell(&order.to_string()).await?;
        self.hear().await?.parse().with_context(|| order.to_string())
    }

    /// The same for questions.
    pub(super) async fn ask(
        &mut self,
        whom: &Whom,
        socket: &Path,
        clients: usize,
        times: usize,
    ) -> Result<Measured> {
        let socket = socket.display().to_string();
        self.measure(&Order::Ask { whom: whom.clone(), socket, clients, times }).await
    }

    /// Says what is to be done.
    pub(super) async fn tell(&mut self, line: &str) -> Result<()> {
        Ok(self.input.write_all(format!("{line}\n").as_bytes()).await?)
    }

    /// What came of it.
    pub(super) async fn hear(&mut self) -> Result<String> {
        while let Some(line) = self.lines.next_line().await? {
            if let Some(told) = ours::told(&line) {
                return Ok(told.to_owned());
            }
        }
        bail!("a part of the measurement ended")
    }
}

fn copy(folder: &Path, name: &str) -> Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let to = folder.canonicalize()?.join(name);
    // The file of a program that still runs cannot be written, but another one can take its place.
    let new = to.with_extension("new");
    std::fs::copy(std::env::current_exe()?, &new)?;
    std::fs::rename(&new, &to)?;
    Ok(to)
}
