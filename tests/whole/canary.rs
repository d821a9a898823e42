//! Where secrets are, and are not, in real processes.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Browser};
use fediaccounts_stage::{Recorder, Stage, Window, until};

use crate::cast::{self, server};

#[tokio::test]
async fn secrets_are_nowhere_but_in_the_encrypted_database() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let (server, recorder) = (server().await?, Recorder::install(&stage)?);
    let log = stage.folder().join("agent.log");
    let _agent = programs.agent(&stage, &log).await?;
    let sampler = Sampler::start(&stage);
    let window = Window::open(&programs, &stage).await?;
    window.click("add-account").await?;
    window.type_into("add-address", &server.host()).await?;
    window.click("add-continue").await?;
    window.click("add-browser").await?;
    let page = recorder.page().await?;
    let redirect = Browser::new().approve(&page, ANA).await?;
    ensure!(stage.open(&redirect).await?);
    window.shows("You are signed in").await?;
    window.click("add-done").await?;
    window.click("account-row").await?;
    window.click("detail-check").await?;
    window.shows("Checked").await?;
    let shown = window.everything().await?;

    let transient = [parameter(&redirect, "code")?, parameter(&redirect, "state")?];
    let lasting: Vec<_> = [server.tokens(), server.client_secrets(), server.code_verifiers()].concat();
    ensure!(lasting.len() == 3, "one token, one secret, one verifier: {}", lasting.len());
    let seen = sampler.stop().await?;
    ensure!(std::fs::metadata(&log)?.len() > 0, "the log should have something to search");
    for secret in lasting.iter().chain(&transient) {
        ensure!(!shown.contains(secret), "T025-DL, T183-UI: a secret reached the page");
        ensure!(!holds(stage.folder(), secret)?, "T090-ST, T193-PR: a secret is in a file");
        ensure!(
            seen.environments.iter().all(|text| !text.contains(secret)),
            "T199-PR: a secret is in an environment"
        );
    }
    for secret in &lasting {
        ensure!(
            seen.arguments.keys().all(|text| !text.contains(secret)),
            "T199-PR: a secret is in arguments"
        );
    }
    // The code is handed over in arguments, as the desktop does it, and is dead when that is over.
    ensure!(
        seen.arguments.keys().any(|text| text.contains(&transient[0])),
        "the sampler should have seen the hand-over"
    );
    replay_is_refused(&programs, &stage, &server, &page, &redirect).await?;
    window.close().await
}

/// T026-DL: whoever read the code in the arguments gets nothing for it.
async fn replay_is_refused(
    programs: &fediaccounts_stage::Programs,
    stage: &Stage,
    server: &fediaccounts_practice::PracticeServer,
    page: &str,
    redirect: &str,
) -> Result<()> {
    let before = server.count("POST", "/oauth/token");
    let mut again = stage.command(programs.path("fediaccounts-window"));
    again.arg("--profile").arg(stage.profile()).arg(redirect).status().await?;
    ensure!(server.count("POST", "/oauth/token") == before, "T005-DL: it should not be sent again");
    let uri = redirect.split('?').next().unwrap_or_default();
    let fields = [
        ("grant_type", "authorization_code"),
        ("code", &parameter(redirect, "code")?),
        ("client_id", &parameter(page, "client_id")?),
        ("redirect_uri", uri),
    ];
    let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let answer = post(&server.host(), "/oauth/token", &body).await?;
    ensure!(answer.starts_with("HTTP/1.1 40"), "T026-DL: {answer}");
    ensure!(server.live_tokens() == 1);
    Ok(())
}

async fn post(host: &str, path: &str, body: &str) -> Result<String> {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let mut stream = tokio::net::TcpStream::connect(host).await?;
    let head = format!(
        "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body.as_bytes()).await?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await?;
    Ok(answer)
}

fn parameter(url: &str, name: &str) -> Result<String> {
    let url = url::Url::parse(url)?;
    let found = url.query_pairs().find(|(key, _)| key == name).map(|(_, value)| value.into_owned());
    found.with_context(|| format!("no {name} in the URL"))
}

/// Whether any file below the folder holds the text, in one of the forms it could take.
pub(crate) fn holds(folder: &Path, secret: &str) -> Result<bool> {
    use base64::Engine;
    let hex = secret
        .bytes()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .map(|half| b"0123456789abcdef"[usize::from(half)]);
    let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let encoded = base64::prelude::BASE64_STANDARD_NO_PAD.encode(secret);
    let forms = [secret.as_bytes().to_vec(), hex.collect(), wide, encoded.into_bytes()];
    for file in files(folder)? {
        // Sockets and files that end meanwhile cannot be read, and hold nothing.
        let Ok(bytes) = std::fs::read(&file) else { continue };
        if forms.iter().any(|form| bytes.windows(form.len()).any(|window| window == form)) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn files(folder: &Path) -> Result<Vec<std::path::PathBuf>> {
    let mut found = vec![];
    for entry in std::fs::read_dir(folder)?.flatten() {
        match entry.file_type()? {
            kind if kind.is_dir() => found.extend(files(&entry.path())?),
            kind if kind.is_file() => found.push(entry.path()),
            _ => {}
        }
    }
    Ok(found)
}

/// Looks at every process of the stage, as fast as it can.
pub(crate) struct Sampler {
    stop: Arc<AtomicBool>,
    thread: std::thread::JoinHandle<Seen>,
}

#[derive(Default)]
pub(crate) struct Seen {
    arguments: BTreeMap<String, u32>,
    pub(crate) environments: Vec<String>,
}

impl Seen {
    /// Whether a text was in an argument or in an environment.
    pub(crate) fn has(&self, text: &str) -> bool {
        self.arguments.keys().chain(&self.environments).any(|seen| seen.contains(text))
    }
}

impl Sampler {
    pub(crate) fn start(stage: &Stage) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (ended, mark) = (stop.clone(), stage.folder().display().to_string());
        let thread = std::thread::spawn(move || {
            let mut seen = Seen::default();
            while !ended.load(Ordering::SeqCst) {
                look(&mark, &mut seen);
            }
            seen
        });
        Self { stop, thread }
    }

    pub(crate) async fn stop(self) -> Result<Seen> {
        self.stop.store(true, Ordering::SeqCst);
        until("the sampler to end", async || self.thread.is_finished().then_some(())).await?;
        self.thread.join().map_err(|_| anyhow::anyhow!("the sampler failed"))
    }
}

fn look(mark: &str, seen: &mut Seen) {
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let environment = std::fs::read(entry.path().join("environ")).unwrap_or_default();
        let environment = String::from_utf8_lossy(&environment).into_owned();
        if !environment.contains(mark) {
            continue;
        }
        let arguments = std::fs::read(entry.path().join("cmdline")).unwrap_or_default();
        *seen.arguments.entry(String::from_utf8_lossy(&arguments).into_owned()).or_default() += 1;
        if !seen.environments.contains(&environment) {
            seen.environments.push(environment);
        }
    }
}
