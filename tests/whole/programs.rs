//! Programs of others, as the Python index has them, with a token of the real agent.

use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Browser, PracticeServer};
use fediaccounts_stage::{Programs, Stage};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::OnceCell;
use tokio::time::timeout;

use crate::cast::{self, Adding, add, server, skip};
use crate::ours::{BETWEEN, PATIENCE};

/// What was looked at when their shapes were written down.
const CLIENTS: [&str; 2] = ["toot==0.52.1", "Mastodon.py==2.3.3"];

/// Posts by what `fediaccounts exec --as mastodon.py` gives.
const POST_BY_FILE: &str = r#"
import os, mastodon
m = mastodon.Mastodon(access_token=os.environ["FEDIACCOUNTS_TOKEN_FILE"])
print(m.account_verify_credentials()["username"], m.status_post("by Mastodon.py")["url"])
"#;
/// Posts by what the environment says.
const POST_BY_ENVIRONMENT: &str = r#"
import os, mastodon
m = mastodon.Mastodon(access_token=os.environ["FEDIACCOUNTS_TOKEN"], api_base_url=os.environ["FEDIACCOUNTS_API_BASE"])
print(m.account_verify_credentials()["username"], m.status_post("by the environment")["url"])
"#;

/// Has toot itself keep a login.
const KEEP: &str = r#"
import os, toot, toot.config
host, base, id, secret, token = os.environ["LOGIN"].split()
toot.config.save_app(toot.App(host, base, id, secret))
toot.config.save_user(toot.User(host, "ana", token))
"#;

/// Where their programs are, installed once; `None` where the index is out of reach.
async fn clients(programs: &Programs) -> Option<PathBuf> {
    static CLIENTS_HERE: OnceCell<Option<PathBuf>> = OnceCell::const_new();
    let folder = programs.path("python-clients");
    let here =
        CLIENTS_HERE.get_or_init(|| async { install(&folder).await.ok().map(|()| folder.join("bin")) });
    let here = here.await.clone();
    if here.is_none() {
        skip("toot and Mastodon.py need Python with venv, and PyPI");
    }
    here
}

async fn install(folder: &Path) -> Result<()> {
    let path = folder.to_str().context("a path of letters")?;
    // What is installed names its own place: elsewhere it is of no use.
    let done = folder.join(CLIENTS.join(" "));
    if std::fs::read_to_string(&done).is_ok_and(|place| place == path) {
        return Ok(());
    }
    let run = async |program: &Path, args: &[&str]| -> Result<()> {
        let mut command = Command::new(program);
        command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        ensure!(command.status().await?.success(), "{} failed", program.display());
        Ok(())
    };
    run(Path::new("python3"), &["-m", "venv", "--clear", path]).await?;
    run(&folder.join("bin/pip"), &["install", "--quiet", "--retries", "1", CLIENTS[0], CLIENTS[1]]).await?;
    Ok(std::fs::write(done, path)?)
}

/// A stage with an account, and the programs of others.
async fn ana() -> Result<Option<(Programs, Stage, PracticeServer, PathBuf)>> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(None) };
    let Some(clients) = clients(&programs).await else { return Ok(None) };
    let server = server().await?;
    let added = add(&programs, &stage, &server.host(), ANA).await?;
    ensure!(added.code == 0, "{} {}", added.json, added.notes);
    Ok(Some((programs, stage, server, clients)))
}

/// `fediaccounts exec`, with a person at a terminal who says yes to what it asks, and shares the account.
async fn exec(programs: &Programs, stage: &Stage, args: &[&str]) -> Result<Output> {
    let words = [&["exec", "@ana"], args].concat();
    let person = Person::sit_down(programs, stage).await?;
    let mut command = stage.command(programs.path("fediaccounts"));
    command.arg("--profile").arg(stage.profile()).args(words).stdin(Stdio::null()).kill_on_drop(true);
    let (output, agreed) = tokio::join!(timeout(PATIENCE, command.output()), person.agree());
    let output = output.context("it did not end")??;
    agreed.with_context(|| format!("nobody agreed: {}", said(&output)))?;
    Ok(output)
}

/// Somebody in front of `fediaccounts consents`.
struct Person {
    terminal: Child,
    keys: ChildStdin,
    screen: ChildStdout,
    shown: String,
}

impl Person {
    async fn sit_down(programs: &Programs, stage: &Stage) -> Result<Self> {
        let (cli, profile) = (programs.path("fediaccounts"), stage.profile());
        let line = format!("{} --profile {} consents --once", cli.display(), profile.display());
        let mut terminal = stage.command("script");
        terminal.args(["--quiet", "--return", "--command", &line, "/dev/null"]);
        terminal.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let mut terminal = terminal.spawn()?;
        let keys = terminal.stdin.take().context("no keys")?;
        let screen = terminal.stdout.take().context("no screen")?;
        let mut person = Self { terminal, keys, screen, shown: String::new() };
        person.read_until("Ctrl-C ends this.").await?;
        Ok(person)
    }

    /// Says yes to one question, with the account's own token, for the shortest time.
    async fn agree(mut self) -> Result<()> {
        for (question, answer) in [("How long?", "\n"), ("How?", "2\n"), ("Allow it?", "y\n")] {
            self.read_until(question).await?;
            self.keys.write_all(answer.as_bytes()).await?;
        }
        // Whoever answers as fast as this is asked again.
        while self.read_until("Once more:").await.is_ok() {
            tokio::time::sleep(BETWEEN).await;
            self.keys.write_all(b"y\n").await?;
        }
        ensure!(self.shown.contains("Allowed."), "{}", self.shown);
        ensure!(self.terminal.wait().await?.success(), "{}", self.shown);
        Ok(())
    }

    /// Reads what is shown up to that, and forgets it; an error at its end.
    async fn read_until(&mut self, text: &str) -> Result<()> {
        let mut bytes = [0; 1024];
        loop {
            if let Some(at) = self.shown.find(text) {
                self.shown.drain(..at + text.len());
                return Ok(());
            }
            let read = timeout(PATIENCE / 2, self.screen.read(&mut bytes)).await;
            let count = read.with_context(|| format!("{text:?} is not shown: {}", self.shown))??;
            ensure!(count > 0, "{text:?} was not shown: {}", self.shown);
            self.shown.push_str(&String::from_utf8_lossy(&bytes[..count]));
        }
    }
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[tokio::test]
async fn mastodon_py_posts_with_a_token_that_it_was_given() -> Result<()> {
    let Some((programs, stage, server, clients)) = ana().await? else { return Ok(()) };
    let python = clients.join("python");
    let python = python.to_str().context("a path of letters")?;
    for (form, script, text) in
        [("mastodon.py", POST_BY_FILE, "by Mastodon.py"), ("env", POST_BY_ENVIRONMENT, "by the environment")]
    {
        let args = ["--as", form, "--scopes", "read write", "--", python, "-c", script];
        let output = exec(&programs, &stage, &args).await?;
        ensure!(output.status.success(), "{form}: {}", said(&output));
        ensure!(said(&output).starts_with(&format!("ana {}/@ana/", server.origin())), "{}", said(&output));
        ensure!(server.posts().last().is_some_and(|post| post.text == text && post.user == ANA));
    }
    Ok(())
}

#[tokio::test]
async fn toot_runs_with_an_account_that_it_never_signed_in_to() -> Result<()> {
    let Some((programs, stage, server, clients)) = ana().await? else { return Ok(()) };
    let toot = clients.join("toot");
    let toot = toot.to_str().context("a path of letters")?;
    let who = exec(&programs, &stage, &["--as", "toot", "--", toot, "whoami"]).await?;
    ensure!(who.status.success() && said(&who).contains("@ana"), "{}", said(&who));
    let posted = exec(&programs, &stage, &["--as", "toot", "--", toot, "post", "by toot"]).await?;
    ensure!(posted.status.success(), "{}", said(&posted));
    ensure!(server.posts().last().is_some_and(|post| post.text == "by toot" && post.user == ANA));
    ensure!(!stage.home().join(".config/toot/config.json").exists(), "nothing of it stays");
    Ok(())
}

#[tokio::test]
async fn a_login_that_toot_keeps_is_taken_over_made_anew_and_cleaned_away() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let Some(clients) = clients(&programs).await else { return Ok(()) };
    let server = server().await?;
    let login = server.login_with(ANA, "toot - a Mastodon CLI client");
    let (host, base) = (server.host(), server.origin());
    let kept = [&*host, &*base, &*login.client_id, &*login.client_secret, &*login.access_token].join(" ");
    let mut keep = stage.command(clients.join("python"));
    ensure!(keep.args(["-c", KEEP]).env("LOGIN", kept).status().await?.success());
    let whoami = async || stage.command(clients.join("toot")).arg("whoami").output().await;
    ensure!(said(&whoami().await?).contains("@ana"), "toot is signed in");

    let mut import = programs.cli(&stage);
    import.args(["import", "--from", "toot", "--yes", "--renew", "--no-browser", "--clean"]);
    let mut importing = Adding::by(import).await?;
    let redirect = Browser::new().approve(&importing.page, ANA).await?;
    importing.paste(&redirect).await?;
    let ended = importing.end().await?;
    let took = &ended.json[0];
    ensure!(
        ended.code == 0 && took["outcome"] == "taken" && took["renewed"] == true,
        "{took} {}",
        ended.notes
    );
    ensure!(!ended.json.to_string().contains(&login.access_token), "T090-ST");

    let wait = async || {
        while server.token_is_live(&login.access_token) {
            tokio::time::sleep(BETWEEN).await;
        }
    };
    timeout(PATIENCE, wait()).await.context("the token from the file lives on")?;
    ensure!(server.live_tokens() == 1, "and ours does");
    let config = std::fs::read_to_string(stage.home().join(".config/toot/config.json"))?;
    ensure!(
        !config.contains(&login.access_token) && !config.contains(&login.client_secret),
        "T090-ST {config}"
    );
    let backup = std::fs::read_to_string(took["backup"].as_str().context("a backup")?)?;
    ensure!(backup.contains(&login.access_token), "the file as it was");
    ensure!(!said(&whoami().await?).contains("@ana"), "toot reads its file still, and has nobody in it");
    let who = exec(
        &programs,
        &stage,
        &["--as", "toot", "--", clients.join("toot").to_str().context("letters")?, "whoami"],
    )
    .await?;
    ensure!(who.status.success() && said(&who).contains("@ana"), "it is given what it had: {}", said(&who));
    Ok(())
}
