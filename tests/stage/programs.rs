//! Our own programs, as they were built.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use tokio::process::Command;

use crate::{Child, Stage};

/// The folder with the built programs: where this very program was built to.
pub struct Programs(PathBuf);

/// What a command line answered.
pub struct Answer {
    /// The exit code.
    pub code: i32,
    /// What it printed, read as JSON; null if it is none.
    pub json: serde_json::Value,
    /// What it said on stderr.
    pub notes: String,
}

impl Programs {
    /// Finds them, or says what to do.
    pub fn find() -> Result<Self> {
        let own = std::env::current_exe()?.canonicalize()?;
        let has_agent = |folder: &&Path| folder.join("fediaccounts-agent").is_file();
        let folder = own.ancestors().skip(1).take(2).find(has_agent);
        folder.map(|folder| Self(folder.to_owned())).context("run `cargo build --workspace` first")
    }

    /// Those in another folder.
    pub fn at(folder: PathBuf) -> Self {
        Self(folder)
    }

    /// The path of one of them.
    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// The command line with `--json` on the stage's profile.
    pub fn cli(&self, stage: &Stage) -> Command {
        let mut command = stage.command(self.path("fediaccounts"));
        command.arg("--json").arg("--profile").arg(stage.profile());
        command
    }

    /// Runs the command line to its end.
    pub async fn ask(&self, stage: &Stage, args: &[&str]) -> Result<Answer> {
        let mut command = self.cli(stage);
        let output = command.args(args).stdin(Stdio::null()).output().await?;
        let json = serde_json::from_slice(&output.stdout).unwrap_or_default();
        let notes = String::from_utf8_lossy(&output.stderr).into_owned();
        Ok(Answer { code: output.status.code().unwrap_or(-1), json, notes })
    }

    /// Starts the agent by hand, with everything it logs going to a file.
    pub async fn agent(&self, stage: &Stage, log: &Path) -> Result<Child> {
        let mut command = stage.command(self.path("fediaccounts-agent"));
        command.arg("--profile").arg(stage.profile()).args(["--log", "trace"]);
        command.stderr(std::fs::File::options().create(true).append(true).open(log)?);
        let mut child = Child::start(command)?;
        ensure!(child.line().await.as_deref() == Some("ready"), "the agent did not get ready");
        Ok(child)
    }
}

/// Where a program of the system is.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    ["/usr/local/bin", "/usr/bin", "/bin"]
        .iter()
        .map(|folder| Path::new(folder).join(name))
        .find(|path| path.is_file())
}
