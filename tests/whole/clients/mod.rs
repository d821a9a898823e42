//! The page for authors of clients and the libraries in three languages, against the real agent.

mod answering;
mod libraries;
mod packages;
mod page;

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, PracticeServer};
use fediaccounts_protocol::endpoint;
use fediaccounts_stage::{Programs, Stage};
use serde_json::json;
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};

use crate::cast::{self, add};
use crate::ours;

/// An agent with one account, and somebody who answers what programs ask.
struct Scene {
    programs: Programs,
    stage: Stage,
    server: PracticeServer,
    socket: PathBuf,
    _answering: Child,
}

impl Scene {
    /// Sets it up; `None` where it cannot be.
    async fn set_up() -> Result<Option<Self>> {
        let Some((built, stage)) = cast::stage().await? else { return Ok(None) };
        let us = ours::put_beside_each_other(&built, &stage)?;
        let programs = Programs::at(us.parent().context("it lies in a folder")?.to_owned());
        let server = cast::server().await?;
        let added = add(&programs, &stage, &server.host(), ANA).await?;
        ensure!(added.code == 0, "{} {}", added.json, added.notes);
        let run = stage.folder().join("run").canonicalize()?;
        let socket = endpoint::socket(&run, Some(&stage.profile().canonicalize()?));
        let answering = answering::start(&us, &stage).await?;
        Ok(Some(Self { programs, stage, server, socket, _answering: answering }))
    }

    /// A program that is told where the agent is, and how the person takes things back.
    fn command(&self, program: &str) -> Command {
        let mut command = self.stage.command(program);
        let line = ["--json", "--profile"].map(Into::into);
        let cli: Vec<PathBuf> = [self.programs.path("fediaccounts")]
            .into_iter()
            .chain(line)
            .chain([self.stage.profile()])
            .collect();
        let world = json!({
            "cli": cli,
            "programs": self.programs.path(""),
            "handle": format!("@ana@{}", self.server.host()),
        });
        command.env("FEDIACCOUNTS_SOCKET", &self.socket).env("FEDIACCOUNTS_TEST", world.to_string());
        command.kill_on_drop(true);
        command
    }
}

/// Runs a program to its end; an error with all it said if it fails.
async fn run(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().await?;
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    ensure!(output.status.success(), "{said}");
    Ok(said)
}

/// The folder of a library, from that of the project.
fn library(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/client").join(name)
}

/// Whether the system has a program; if not, that is noted.
fn has(program: &str) -> bool {
    let there =
        ["/usr/local/bin", "/usr/bin", "/bin"].iter().any(|folder| Path::new(folder).join(program).is_file());
    if !there {
        cast::skip(&format!("{program} is not installed"));
    }
    there
}

/// Starts our window's part with its order.
async fn start_part(us: &Path, stage: &Stage, part: &str, order: &str) -> Result<Child> {
    let mut command = stage.command(us);
    command.args(["--exact", part, "--ignored", "--nocapture"]).kill_on_drop(true);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
    let mut input = child.stdin.take().context("it is piped")?;
    input.write_all(format!("{order}\n").as_bytes()).await?;
    Ok(child)
}
