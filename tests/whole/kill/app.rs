//! An app that asks for a token of its own: a copy of this program, elsewhere than the agent, so that it is
//! nobody of ours.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use fediaccounts_protocol::public::{GetToken, RequestAccount};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::timeout;

use crate::ours::{self, PATIENCE, Wire, tell, told};

const PART: &str = "kill::app::asks_for_an_account";
/// Before the token, in what it tells; else it is why there is none.
const GIVEN: &str = "given ";

/// The app while it asks. Dropped, it ends.
pub(super) struct App {
    _process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl App {
    /// Starts it on a profile; it asks at once.
    pub(super) async fn start(profile: &Path) -> Result<Self> {
        let mut command = Command::new(program(profile)?);
        command.args(["--exact", PART, "--ignored", "--nocapture"]).kill_on_drop(true);
        let mut process =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let mut input = process.stdin.take().context("it is piped")?;
        input.write_all(format!("{}\n", profile.display()).as_bytes()).await?;
        let lines = BufReader::new(process.stdout.take().context("it is piped")?).lines();
        Ok(Self { _process: process, lines })
    }

    /// Waits until it has its token; fails if it gets none.
    pub(super) async fn token(&mut self) -> Result<String> {
        let telling = async {
            while let Some(line) = self.lines.next_line().await? {
                if let Some(told) = told(&line) {
                    let given = told.strip_prefix(GIVEN).map(str::to_owned);
                    return given.with_context(|| format!("the app got nothing: {told}"));
                }
            }
            anyhow::bail!("the app said nothing")
        };
        timeout(PATIENCE, telling).await.context("the app heard nothing")?
    }
}

/// A copy, and no link: a link to our window would be our window.
fn program(profile: &Path) -> Result<PathBuf> {
    let folder = profile.with_file_name("apps");
    let program = folder.join("tuba");
    if !program.exists() {
        std::fs::create_dir_all(&folder)?;
        std::fs::copy(std::env::current_exe()?, &program)?;
    }
    Ok(program)
}

#[tokio::test]
#[ignore = "a part that other tests play"]
async fn asks_for_an_account() {
    let profile = ours::order();
    if profile.is_empty() {
        return;
    }
    match ask(Path::new(&profile)).await {
        Ok(token) => tell(&format!("{GIVEN}{token}")),
        Err(error) => tell(&format!("{error:#}")),
    }
}

async fn ask(profile: &Path) -> Result<String> {
    let mut agent = Wire::connect(profile).await?;
    let wish = RequestAccount {
        software: None,
        instance: None,
        account: None,
        scopes: vec!["read".into()],
        reason: "To try it".into(),
        background: false,
    };
    let account = agent.get(wish).await?.account.id;
    let token = agent.get(GetToken { account, scopes: vec![], min_valid_seconds: None }).await?;
    Ok(token.access_token.0.clone())
}
