//! A made-up app asks for an account: consent in the real window, a token of its own through a real browser, and
//! its end.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Software};
use fediaccounts_protocol::endpoint;
use fediaccounts_stage::{Window, until};
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader, Lines};
use tokio::net::UnixStream;
use tokio::net::unix::{OwnedReadHalf, OwnedWriteHalf};
use tokio::time::timeout;

use crate::cast;
use crate::kinds::place::Place;

/// How long an answer may take: as long as all that the person does meanwhile, on a loaded machine.
const PATIENCE: Duration = Duration::from_secs(300);
/// The key, as WebDriver writes it.
const ENTER: &str = "\u{E007}";
/// How long an app may still be given tokens after a withdrawal.
const AT_ONCE: Duration = Duration::from_millis(100);

/// An app, as a stranger would write it from the documents: this very process.
pub(crate) struct App {
    lines: Lines<BufReader<OwnedReadHalf>>,
    writer: OwnedWriteHalf,
    next_id: u64,
    /// What it was told without asking.
    heard: Vec<Value>,
}

impl App {
    pub(crate) async fn connect(socket: PathBuf) -> Result<Self> {
        let (reader, writer) = UnixStream::connect(socket).await?.into_split();
        let mut app = Self { lines: BufReader::new(reader).lines(), writer, next_id: 1, heard: vec![] };
        let hello = json!({ "protocol": 1, "client": { "name": "A made-up app", "version": "1" } });
        let welcome = app.call("hello", hello).await?;
        ensure!(welcome.get("result").is_some(), "hello: {welcome}");
        Ok(app)
    }

    /// Asks, and gives the whole answer.
    pub(crate) async fn call(&mut self, method: &str, params: Value) -> Result<Value> {
        let id = self.next_id;
        self.next_id += 1;
        let request = json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params });
        self.writer.write_all(format!("{request}\n").as_bytes()).await?;
        loop {
            let line = self.line().await.with_context(|| format!("asking {method}"))?;
            if line["id"] == id {
                return Ok(line);
            }
            self.heard.push(line);
        }
    }

    async fn line(&mut self) -> Result<Value> {
        let line = timeout(PATIENCE, self.lines.next_line()).await.context("nothing comes")??;
        Ok(serde_json::from_str(&line.context("the agent hung up")?)?)
    }
}

/// The agent's socket of the stage.
pub(crate) fn socket(place: &Place) -> Result<PathBuf> {
    let runtime = place.stage.folder().join("run").canonicalize()?;
    Ok(endpoint::socket(&runtime, Some(&place.stage.profile().canonicalize()?)))
}

#[tokio::test]
async fn an_app_is_let_in_by_the_person_and_out_again() -> Result<()> {
    let Some(place) = Place::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    let mut browser = place.chromium().await?;
    let window = place.window().await?;
    cast::add(&place.programs, &place.stage, &place.server.host(), ANA).await?;
    window.shows(&place.handle()).await?;
    let own = place.server.tokens();
    let mut asking = App::connect(socket(&place)?).await?;
    let mut app = App::connect(socket(&place)?).await?;
    app.call("events.subscribe", json!({})).await?;
    let list = app.call("accounts.list", json!({})).await?;
    ensure!(list["result"] == json!([]), "T143-IP: nothing is told before the person agreed: {list}");
    let wish = json!({ "scopes": ["read"], "reason": "To try it" });
    let asked = tokio::spawn(async move { asking.call("accounts.request", wish).await });
    allow(&window).await?;
    browser.go_to(&place.server.origin()).await?;
    browser.sign_in(fediaccounts_stage::ANA).await?;
    browser.approve().await?;
    window.shows("has access of its own").await?;
    let granted = asked.await??;
    let account =
        granted["result"]["account"]["id"].as_str().with_context(|| format!("{granted}"))?.to_owned();
    let token = given(&mut app, &account).await?;
    ensure!(place.server.token_is_live(&token) && !own.contains(&token), "a token of its own, that works");
    let names = place.server.client_names();
    ensure!(names.iter().any(|name| name.ends_with(" by FediAccounts")), "{names:?}");
    withdraw(&window, &mut app, &account).await?;
    hears_of_it(&mut app, &account).await?;
    until("the app's token to be dead at the server", async || {
        (!place.server.token_is_live(&token)).then_some(())
    })
    .await?;
    ensure!(place.server.live_tokens() == 1, "the account's own token lives");
    place.is_fine().await?;
    window.close().await
}

/// Says yes in the window that has come up: until the lock, with a token of its own.
async fn allow(window: &Window) -> Result<()> {
    window.to_consent().await?;
    window.shows("asks to use an account").await?;
    window.has_focus("consent-deny").await.context("T155-CO")?;
    window.shows("It says it is “A made-up app”.").await.context("T159-CO")?;
    window.shows("By path only").await?;
    let refused = window.call("withdraw_all", json!({})).await?;
    ensure!(refused.is_some(), "T175-UI: the consent page has no command of main");
    window.click("lifetime-until_lock").await?;
    // By keyboard: a click may be what brings the window to the front, and then it answers nothing.
    window.tab_to("consent-allow").await?;
    let allow = window.find("consent-allow").await?;
    until("the question to be read", async || {
        (allow.attr("aria-disabled").await.ok()?.as_deref() == Some("false")).then_some(())
    })
    .await?;
    window.press(ENTER).await?;
    window.shows("Agree once more in your browser").await
}

async fn given(app: &mut App, account: &str) -> Result<String> {
    let answer = app.call("token.get", json!({ "account": account })).await?;
    let token = answer["result"]["access_token"].as_str();
    Ok(token.with_context(|| format!("no token: {answer}"))?.to_owned())
}

/// Takes it back in main: the app is refused at once, and told why.
async fn withdraw(window: &Window, app: &mut App, account: &str) -> Result<()> {
    window.to_main().await?;
    let answer = json!({ "id": "0", "answer": { "kind": "deny" } });
    let refused = window.call("consent_answer", answer).await?;
    ensure!(refused.is_some_and(|words| words.contains("not allowed")), "T154-CO: main answers nothing");
    window.click("view-apps").await?;
    window.click_first("take-").await?;
    let clicked = now();
    loop {
        let answer = app.call("token.get", json!({ "account": account })).await?;
        if answer.get("error").is_some() {
            ensure!(answer["error"]["data"]["code"] == "no_access", "T147-IP: {answer}");
            break;
        }
        ensure!(clicked.elapsed() < AT_ONCE, "T147-IP: it was still given a token");
    }
    Ok(())
}

/// The event comes, if it has not come already.
async fn hears_of_it(app: &mut App, account: &str) -> Result<()> {
    let is_it = |line: &Value| {
        line["method"] == "event"
            && line["params"]["kind"] == "consent_withdrawn"
            && line["params"]["account"] == account
    };
    while !app.heard.iter().any(is_it) {
        let line = app.line().await.context("T147-IP: the withdrawal is told of")?;
        app.heard.push(line);
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "how fast it is, is what is tested")]
fn now() -> Instant {
    Instant::now()
}
