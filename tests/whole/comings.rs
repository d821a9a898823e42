//! How a redirect comes back: to an open window, to none, after everything was restarted, twice, to
//! nobody, as junk.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Browser};
use fediaccounts_stage::{Programs, Recorder, Stage, Window, until};

use crate::cast::{self, Adding, listed, server};

/// Begins in the window; gives the redirect that the browser would follow.
async fn begin_in_window(window: &Window, recorder: &Recorder, address: &str) -> Result<String> {
    window.click("add-account").await?;
    window.type_into("add-address", address).await?;
    window.click("add-continue").await?;
    window.click("add-browser").await?;
    Browser::new().approve(&recorder.page().await?, ANA).await
}

async fn until_listed(programs: &Programs, stage: &Stage, count: usize) -> Result<()> {
    until(&format!("{count} accounts in the list"), async || {
        (listed(programs, stage).await.ok()? == count).then_some(())
    })
    .await
}

async fn until_no_window(stage: &Stage) -> Result<()> {
    until("the window's process to end", async || windows(stage).is_empty().then_some(())).await
}

/// The processes of the window on this stage, with their arguments.
fn windows(stage: &Stage) -> Vec<(u32, String)> {
    let profile = stage.profile().display().to_string();
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    pids.filter_map(|pid| Some((pid, std::fs::read_to_string(format!("/proc/{pid}/cmdline")).ok()?)))
        .filter(|(_, line)| line.contains("fediaccounts-window\0") && line.contains(&profile))
        .collect()
}

#[tokio::test]
async fn a_redirect_finds_the_open_window_and_its_process_is_gone_at_once() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let (server, recorder) = (server().await?, Recorder::install(&stage)?);
    let window = Window::open(&programs, &stage).await?;
    let redirect = begin_in_window(&window, &recorder, &server.host()).await?;
    ensure!(stage.open(&redirect).await?, "the desktop should open our link");
    window.shows("You are signed in").await?;
    ensure!(windows(&stage).len() == 1, "T026-DL: the second process should be gone");
    window.close().await
}

#[tokio::test]
async fn a_redirect_finds_no_window_and_one_opens() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let (server, recorder) = (server().await?, Recorder::install(&stage)?);
    let window = Window::open(&programs, &stage).await?;
    let redirect = begin_in_window(&window, &recorder, &server.host()).await?;
    window.close().await?;
    until_no_window(&stage).await?;

    ensure!(stage.command("xdg-open").arg(&redirect).spawn()?.id().is_some());
    until_listed(&programs, &stage, 1).await?;
    until("a window to open", async || (!windows(&stage).is_empty()).then_some(())).await?;
    until("no process to have the code in its arguments", async || {
        windows(&stage).iter().all(|(_, line)| !line.contains("code=")).then_some(())
    })
    .await?;
    end_windows(&stage)
}

#[tokio::test]
async fn a_redirect_comes_after_agent_and_window_were_killed() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let (server, recorder) = (server().await?, Recorder::install(&stage)?);
    let window = Window::open(&programs, &stage).await?;
    let redirect = begin_in_window(&window, &recorder, &server.host()).await?;
    let agent = stage.agent().context("an agent should serve")?;
    kill(agent)?;
    end_windows(&stage)?;
    until_no_window(&stage).await?;

    ensure!(stage.command("xdg-open").arg(&redirect).spawn()?.id().is_some());
    until_listed(&programs, &stage, 1).await.context("T003-DL")?;
    ensure!(stage.agent().is_some_and(|now| now != agent), "another agent should serve");
    ensure!(server.live_tokens() == 1);
    end_windows(&stage)
}

#[tokio::test]
async fn a_redirect_works_once_however_often_it_comes() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let mut adding = Adding::begin(&programs, &stage, &server.host()).await?;
    let redirect = Browser::new().approve(&adding.page, ANA).await?;
    adding.paste(&redirect).await?;
    adding.paste(&redirect).await?;
    let ended = adding.end().await?;
    ensure!(ended.code == 0, "{} {}", ended.json, ended.notes);
    let mut again = stage.command(programs.path("fediaccounts-window"));
    let mut again = again.arg("--profile").arg(stage.profile()).arg(&redirect).spawn()?;
    until_listed(&programs, &stage, 1).await?;
    ensure!(server.count("POST", "/oauth/token") == 1, "T005-DL");
    again.kill().await?;
    ensure!(server.live_tokens() == 1);
    end_windows(&stage)
}

#[tokio::test]
async fn a_redirect_that_nobody_waits_for_changes_nothing() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let mut adding = Adding::begin(&programs, &stage, &server.host()).await?;
    let before = server.requests().len();
    let right = Browser::new().approve(&adding.page, ANA).await?;
    let foreign = right.replacen("fediaccounts.app/", "fediaccounts.app/x", 1);
    let foreign = foreign.replacen(&foreign[foreign.find('?').unwrap_or(0) - 1..][..1], "", 1);
    let other_state = right.replacen("state=", "state=x", 1);
    let upgraded = right.replacen("app.fediaccounts.dev:", "app.fediaccounts:", 1);
    for junk in
        ["junk", "https://example.org/?code=a", &foreign, &other_state, &upgraded, "app.fediaccounts.dev://"]
    {
        adding.paste(junk).await?;
    }
    adding.paste(&right).await?;
    let ended = adding.end().await?;
    ensure!(ended.code == 0, "T001-DL, T014-DL, T029-OA: {} {}", ended.json, ended.notes);
    ensure!(ended.notes.matches("\"error\"").count() == 6, "each should be refused: {}", ended.notes);
    let exchanges =
        server.requests()[before..].iter().filter(|request| request.path == "/oauth/token").count();
    ensure!(exchanges == 1, "only the right one should reach the server");
    Ok(())
}

#[tokio::test]
async fn arguments_beside_a_link_are_refused_whole() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    for args in [
        &["app.fediaccounts.dev://x", "--remote-debugging-port=9222"][..],
        &["--inspect"],
        &["https://example.org"],
    ] {
        let mut command = stage.command(programs.path("fediaccounts-window"));
        let status = command
            .arg("--profile")
            .arg(stage.profile())
            .args(args)
            .stderr(std::process::Stdio::null())
            .status()
            .await?;
        ensure!(status.code() == Some(2), "T016-DL {args:?}: {status}");
    }
    ensure!(stage.agent().is_none(), "nothing should have been started");
    Ok(())
}

fn end_windows(stage: &Stage) -> Result<()> {
    windows(stage).into_iter().try_for_each(|(pid, _)| kill(pid))
}

#[expect(clippy::disallowed_methods, reason = "a crash has to come from outside")]
fn kill(pid: u32) -> Result<()> {
    let status = std::process::Command::new("kill").args(["-KILL", &pid.to_string()]).status()?;
    ensure!(status.success(), "process {pid} could not be killed");
    Ok(())
}
