//! What every journey begins with.

use std::io::Write;
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{Browser, Options, PracticeServer, User};
use fediaccounts_stage::{Answer, Programs, Stage};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};

/// The programs and a stage, or `None` where they cannot be.
pub(crate) async fn stage() -> Result<Option<(Programs, Stage)>> {
    let missing = fediaccounts_stage::missing();
    if missing.is_empty() {
        return Ok(Some((Programs::find()?, Stage::set_up().await?)));
    }
    skip(&format!("a whole journey needs {}", missing.join(", ")));
    Ok(None)
}

/// Notes that a test was skipped, and why.
#[expect(clippy::disallowed_methods, reason = "the run of all tests names the file by the environment")]
pub(crate) fn skip(reason: &str) {
    let noted = match std::env::var_os("FEDIACCOUNTS_SKIPPED") {
        Some(file) => {
            std::fs::File::options().append(true).open(file).and_then(|mut file| writeln!(file, "{reason}"))
        }
        None => writeln!(std::io::stdout(), "skipped: {reason}"),
    };
    noted.expect("the file for skipped tests can be written");
}

/// A practice server in this very process, so that the test may look into it.
pub(crate) async fn server() -> Result<PracticeServer> {
    PracticeServer::start(Options::default()).await
}

/// `fediaccounts add ADDRESS --no-browser`, while it waits.
pub(crate) struct Adding {
    child: Child,
    input: ChildStdin,
    lines: Lines<BufReader<ChildStdout>>,
    /// The page it printed.
    pub(crate) page: String,
}

impl Adding {
    pub(crate) async fn begin(programs: &Programs, stage: &Stage, address: &str) -> Result<Self> {
        Self::begin_with(programs, stage, address, &[]).await
    }

    pub(crate) async fn begin_with(
        programs: &Programs,
        stage: &Stage,
        address: &str,
        options: &[&str],
    ) -> Result<Self> {
        let mut command = programs.cli(stage);
        command.args(["add", address, "--no-browser"]).args(options);
        Self::by(command).await
    }

    /// Any command line that prints a page first.
    pub(crate) async fn by(mut command: Command) -> Result<Self> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn()?;
        let input = child.stdin.take().context("no stdin")?;
        let mut lines = BufReader::new(child.stdout.take().context("no stdout")?).lines();
        let line = lines.next_line().await?.context("nothing was printed")?;
        let printed: Value = serde_json::from_str(&line)?;
        let page =
            printed["authorize_url"].as_str().with_context(|| format!("no page in {line}"))?.to_owned();
        Ok(Self { child, input, lines, page })
    }

    /// Types a line.
    pub(crate) async fn paste(&mut self, line: &str) -> Result<()> {
        Ok(self.input.write_all(format!("{line}\n").as_bytes()).await?)
    }

    /// Ctrl-C.
    pub(crate) async fn interrupt(&self) -> Result<()> {
        let pid = self.child.id().context("it has ended")?.to_string();
        let status = Command::new("kill").args(["-INT", &pid]).status().await?;
        ensure!(status.success(), "it could not be interrupted");
        Ok(())
    }

    /// Waits for its end.
    pub(crate) async fn end(mut self) -> Result<Answer> {
        let mut notes = String::new();
        let mut last = None;
        while let Some(line) = self.lines.next_line().await? {
            last = Some(line);
        }
        let status = self.child.wait().await?;
        if let Some(mut errors) = self.child.stderr.take() {
            errors.read_to_string(&mut notes).await?;
        }
        let json = last.map(|line| serde_json::from_str(&line)).transpose()?.unwrap_or_default();
        Ok(Answer { code: status.code().unwrap_or(-1), json, notes })
    }
}

/// Runs the command line with that line on stdin.
pub(crate) async fn typing(programs: &Programs, stage: &Stage, args: &[&str], line: &str) -> Result<Answer> {
    let mut command = programs.cli(stage);
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.kill_on_drop(true).spawn()?;
    let mut input = child.stdin.take().context("no stdin")?;
    input.write_all(format!("{line}\n").as_bytes()).await?;
    drop(input);
    let output = child.wait_with_output().await?;
    let json = serde_json::from_slice(&output.stdout).unwrap_or_default();
    let notes = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok(Answer { code: output.status.code().unwrap_or(-1), json, notes })
}

/// Adds an account by the command line, with somebody else playing the person at the pages.
pub(crate) async fn add(programs: &Programs, stage: &Stage, address: &str, user: User) -> Result<Answer> {
    let mut adding = Adding::begin(programs, stage, address).await?;
    let redirect = Browser::new().approve(&adding.page, user).await?;
    adding.paste(&redirect).await?;
    adding.end().await
}

/// How many accounts the command line lists.
pub(crate) async fn listed(programs: &Programs, stage: &Stage) -> Result<usize> {
    let answer = programs.ask(stage, &["list"]).await?;
    ensure!(answer.code == 0, "listing failed: {} {}", answer.json, answer.notes);
    answer.json.as_array().map(Vec::len).context("no list")
}
