//! The process that draws a page is killed: the window is back by itself, and nothing is lost.
//!
//! No driver is in these windows (WebKit's own loses a page that died): they are read and pressed as a screen
//! reader does.

use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, BEN, Software};
use fediaccounts_stage::{Node, Reader, Role, Stage, until};
use serde_json::json;
use tokio::process::Command;

use crate::cast::{add, listed};
use crate::consent::{App, socket};
use crate::ear::{self, CONSENT, MAIN, SIGN_IN, awaits, has_heading, says};
use crate::secret::web_processes;

/// How long a window may be without its page; on a loaded machine as long as it took to open it.
const BACK: Duration = Duration::from_secs(2);

#[tokio::test]
async fn a_main_window_whose_process_is_killed_is_back_where_it_was() -> Result<()> {
    let Some((place, reader)) = ear::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    for user in [ANA, BEN] {
        ensure!(add(&place.programs, &place.stage, &place.server.host(), user).await?.code == 0);
    }
    let started = now();
    let mut window = ear::start(&place)?;
    reader.window(MAIN, says(&place.handle())).await?;
    let limit = BACK.max(started.elapsed());
    reader.press(MAIN, "Apps").await?;
    reader.window(MAIN, has_heading("No app has asked yet")).await?;
    for _ in 0..3 {
        let old = web_processes(&place.stage);
        let took = kill(&place.stage, &reader, &old, MAIN, has_heading("No app has asked yet")).await?;
        ensure!(took < limit, "T190-UI: it was away for {took:?}");
    }
    reader.press(MAIN, "Accounts").await?;
    let back = reader.window(MAIN, says("Ben Okoro")).await?;
    ensure!(back.said().contains(&place.handle()), "T190-UI: nothing is lost");
    ensure!(listed(&place.programs, &place.stage).await? == 2, "T190-UI: nothing is lost");
    // What dies again and again is not begun for ever.
    let [last] = web_processes(&place.stage)[..] else { anyhow::bail!("there should be one") };
    end(last).await?;
    until("why it is closed", async || {
        let windows = reader.windows("").await.ok()?;
        windows.iter().any(says("has crashed several times")).then_some(())
    })
    .await
    .context("T190-UI")?;
    ensure!(web_processes(&place.stage).is_empty(), "T190-UI: it is not begun a fifth time");
    place.stage.press_key("Escape").await?;
    ensure!(window.line().await.is_none(), "T190-UI: it should have ended");
    Ok(())
}

#[tokio::test]
async fn what_was_typed_is_lost_with_its_process_and_its_sign_in_is_not() -> Result<()> {
    let Some((place, reader)) = ear::at(Software::PeerTube, BEN).await? else { return Ok(()) };
    let started = now();
    let _window = ear::start(&place)?;
    reader.press(MAIN, "Add an account").await?;
    let limit = BACK.max(started.elapsed());
    reader.window(MAIN, awaits(Role::Entry)).await?;
    place.stage.type_text(&place.handle()).await?;
    place.stage.press_key("Return").await?;
    let main = web_processes(&place.stage);
    reader.press(MAIN, "Enter password…").await?;
    reader.window(SIGN_IN, says("Password")).await?;
    let own = web_processes(&place.stage).into_iter().find(|pid| !main.contains(pid));
    end(own.context("it should have a process of its own")?).await?;
    let killed = now();
    let said = reader.window(MAIN, says("Type it once more.")).await.context("T190-UI")?;
    ensure!(killed.elapsed() < limit, "T190-UI: it was said after {:?}", killed.elapsed());
    ensure!(said.find(Role::Heading, "Waiting for what you type …").is_some(), "{}", said.drawn());
    reader.is_gone(SIGN_IN).await?;
    // Main dies too: what was begun and what was lost are still known.
    let old = web_processes(&place.stage);
    let back =
        |window: &Node| has_heading("Waiting for what you type …")(window) && says("once more")(window);
    let took = kill(&place.stage, &reader, &old, MAIN, back).await?;
    ensure!(took < limit, "T190-UI: it was away for {took:?}");
    reader.press(MAIN, "Open it again").await?;
    reader.window(SIGN_IN, awaits(Role::Entry)).await?;
    place.stage.type_text(BEN.name).await?;
    place.stage.press_key("Tab").await?;
    place.stage.type_text(BEN.password).await?;
    place.stage.press_key("Return").await?;
    let code =
        |window: &Node| awaits(Role::Entry)(window) && window.find(Role::PasswordText, "Password").is_none();
    reader.window(SIGN_IN, code).await.context("T190-UI: the sign-in goes on")?;
    place.stage.type_text(&place.server.one_time_code()).await?;
    place.stage.press_key("Return").await?;
    reader.window(MAIN, says("You are signed in")).await?;
    place.is_fine().await
}

#[tokio::test]
async fn a_question_outlives_the_process_that_shows_it_and_is_not_answered_by_that() -> Result<()> {
    let Some((place, reader)) = ear::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    ensure!(add(&place.programs, &place.stage, &place.server.host(), ANA).await?.code == 0);
    let started = now();
    let _window = ear::start(&place)?;
    reader.window(MAIN, says(&place.handle())).await?;
    let limit = BACK.max(started.elapsed());
    let main = web_processes(&place.stage);
    let mut app = App::connect(socket(&place)?).await?;
    let wish = json!({ "scopes": ["read"], "reason": "To try it" });
    let asked = tokio::spawn(async move { app.call("accounts.request", wish).await });
    reader.window(CONSENT, says("asks to use an account")).await?;
    for _ in 0..3 {
        let own: Vec<_> = web_processes(&place.stage).into_iter().filter(|pid| !main.contains(pid)).collect();
        let took = kill(&place.stage, &reader, &own, CONSENT, says("asks to use an account")).await?;
        ensure!(took < limit, "T190-UI: it was away for {took:?}");
        ensure!(!asked.is_finished(), "T190-UI: nobody has answered");
    }
    let own = web_processes(&place.stage).into_iter().find(|pid| !main.contains(pid));
    end(own.context("it should have a process of its own")?).await?;
    let answer = asked.await??;
    ensure!(answer["error"]["data"]["code"] == "denied", "T190-UI: it is a no, and never a yes: {answer}");
    Ok(())
}

/// Kills the one web process; says how long it took until another one showed that.
pub(crate) async fn kill(
    stage: &Stage,
    reader: &Reader,
    old: &[u32],
    title: &str,
    shows: impl Fn(&Node) -> bool,
) -> Result<Duration> {
    let [one] = old else { anyhow::bail!("there should be one: {old:?}") };
    end(*one).await?;
    let killed = now();
    until("another process", async || (!web_processes(stage).contains(one)).then_some(())).await?;
    reader.window(title, shows).await.context("T190-UI")?;
    Ok(killed.elapsed())
}

async fn end(pid: u32) -> Result<()> {
    let status = Command::new("kill").args(["-KILL", &pid.to_string()]).status().await?;
    ensure!(status.success(), "{pid} could not be killed");
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "how fast it is, is what is tested")]
fn now() -> Instant {
    Instant::now()
}
