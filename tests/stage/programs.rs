//! Our own programs, as they were built or installed.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use tokio::process::Command;

use crate::{Child, Stage};

/// What our own programs are called: `fediaccounts` itself, and with something behind it.
const OURS: &str = "fediaccounts";

/// Where programs are.
pub struct Programs {
    /// Agent, window and command line.
    ours: PathBuf,
    /// What only tests need: where this very program was built to.
    built: PathBuf,
}

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
    /// Finds them beside this program, or says what to do.
    pub fn find() -> Result<Self> {
        let built = built()?;
        ensure!(built.join("fediaccounts-agent").is_file(), "there is no agent in {}", built.display());
        Ok(Self::at(built))
    }

    /// Our own in another folder, and no others.
    pub fn at(folder: PathBuf) -> Self {
        Self { ours: folder.clone(), built: folder }
    }

    /// Those that a package installed, beside what only tests need.
    pub fn installed() -> Result<Self> {
        Ok(Self { ours: PathBuf::from("/usr/bin"), built: built()? })
    }

    /// The path of one of them.
    pub fn path(&self, name: &str) -> PathBuf {
        if name.starts_with(OURS) { self.ours.join(name) } else { self.built.join(name) }
    }

    /// The command line with `--json` on the stage's profile.
    pub fn cli(&self, stage: &Stage) -> Command {
        let mut command = stage.command(self.path("fediaccounts"));
        command.arg("--json").args(stage.profile_arguments());
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
        command.args(stage.profile_arguments()).args(["--log", "trace"]);
        command.stderr(std::fs::File::options().create(true).append(true).open(log)?);
        let mut child = Child::start(command)?;
        ensure!(child.line().await.as_deref() == Some("ready"), "the agent did not get ready");
        Ok(child)
    }
}

/// Where what only tests need was built to: where this very program was.
fn built() -> Result<PathBuf> {
    let own = std::env::current_exe()?.canonicalize()?;
    let folder = own.ancestors().skip(1).take(2).find(|folder| folder.join("practice-server").is_file());
    Ok(folder.context("run `cargo build --workspace` first")?.to_owned())
}

/// Where a program of the system is.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    ["/usr/local/bin", "/usr/bin", "/bin"]
        .iter()
        .map(|folder| Path::new(folder).join(name))
        .find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_programs_are_the_installed_ones_and_what_only_tests_need_is_not() {
        let programs = Programs { ours: "/usr/bin".into(), built: "/built".into() };
        for name in ["fediaccounts", "fediaccounts-agent", "fediaccounts-window"] {
            assert_eq!(programs.path(name), Path::new("/usr/bin").join(name));
        }
        assert_eq!(programs.path("practice-server"), Path::new("/built/practice-server"));
    }
}
