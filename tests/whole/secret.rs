//! What is typed in the window of its own: it does what it is for, and is nowhere else.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Browser};
use fediaccounts_stage::{Recorder, Stage, Window, until};
use serde_json::json;

use crate::canary;
use crate::cast::{self, add, listed, server};
use crate::memory;

/// The commands that main has none of, and what they would be called with.
const OF_SECRET: [&str; 4] = ["secret_purpose", "secret_follow", "secret_submit", "secret_cancel"];
/// The worst of those that the secret page has none of.
const OF_MAIN: [&str; 6] =
    ["watch", "unlock", "open_secret", "start_anew", "sign_out_all", "sign_in_copy_link"];

/// Begins a sign-in in the window and opens the window to paste into; gives the redirect.
async fn begin(window: &Window, recorder: &Recorder, address: &str) -> Result<String> {
    window.click("add-account").await?;
    window.type_into("add-address", address).await?;
    window.click("add-continue").await?;
    window.click("add-browser").await?;
    let redirect = Browser::new().approve(&recorder.page().await?, ANA).await?;
    window.click("add-not-back").await?;
    window.click("add-paste").await?;
    window.to_secret().await?;
    Ok(redirect)
}

#[tokio::test]
async fn a_pasted_address_completes_a_sign_in_and_its_window_ends() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let (server, recorder) = (server().await?, Recorder::install(&stage)?);
    let window = Window::open(&programs, &stage).await?;
    let before = web_processes(&stage);
    let redirect = begin(&window, &recorder, &server.host()).await?;
    window.shows(&server.host()).await?;
    ensure!(web_processes(&stage).len() == before.len() + 1, "it should have a process of its own");
    window.type_into("secret-text", "nothing of the kind").await?;
    window.click("secret-submit").await?;
    window.shows("not the address").await.context("what is refused should stay")?;
    window.type_into("secret-text", &redirect).await?;
    window.click("secret-submit").await?;
    window.secret_is_gone().await?;
    window.shows("You are signed in").await?;
    ensure!(listed(&programs, &stage).await? == 1);
    let code = redirect.split_once("code=").context("no code")?.1.split('&').next().unwrap_or_default();
    ensure!(!window.everything().await?.contains(code), "T025-DL, T183-UI: the code reached the main page");
    until("the process of the secret window to end", async || {
        (web_processes(&stage) == before).then_some(())
    })
    .await
    .context("T183-UI: what was typed should end with its process")?;
    window.close().await
}

#[tokio::test]
async fn neither_window_may_call_the_commands_of_the_other() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let (server, recorder) = (server().await?, Recorder::install(&stage)?);
    let window = Window::open(&programs, &stage).await?;
    begin(&window, &recorder, &server.host()).await?;
    for command in OF_MAIN {
        let refused = window.call(command, json!({})).await?;
        ensure!(is_refused(refused.as_deref()), "T175-UI: {command} from secret: {refused:?}");
    }
    ensure!(window.call("secret_purpose", json!({})).await?.is_none(), "its own should be answered");
    window.to_main().await?;
    for command in OF_SECRET {
        let typed = json!({ "kind": "text", "text": "x", "keep_keyring": false });
        let refused = window.call(command, json!({ "turn": 1, "typed": typed })).await?;
        ensure!(is_refused(refused.as_deref()), "T154-CO, T175-UI: {command} from main: {refused:?}");
    }
    window.to_secret().await?;
    // It ends under the driver's hand.
    let _ = window.click("secret-cancel").await;
    window.secret_is_gone().await?;
    window.shows("Waiting for").await?;
    window.close().await
}

#[tokio::test]
async fn a_passphrase_is_in_no_other_process_and_gone_with_its_own() -> Result<()> {
    const TYPED: &str = "canary 5d1f, four words";
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    let window = Window::open(&programs, &stage).await?;
    window.click("view-settings").await?;
    let main = web_processes(&stage);
    window.click("passphrase-set").await?;
    window.to_secret().await?;
    window.type_into("secret-text", TYPED).await?;
    window.type_into("secret-again", TYPED).await?;
    let own = web_processes(&stage).into_iter().find(|pid| !main.contains(pid));
    let own = own.context("it should have a process of its own")?;
    match memory::holds(own, TYPED) {
        Ok(found) => ensure!(found, "the search should find what is there"),
        Err(_) => cast::skip("looking into other processes needs the right to"),
    }
    window.click("secret-submit").await?;
    window.secret_is_gone().await?;
    until("its process to end", async || (web_processes(&stage) == main).then_some(())).await?;
    for pid in main {
        ensure!(!memory::holds(pid, TYPED).unwrap_or(false), "T183-UI: it reached the main page's process");
    }
    ensure!(!window.everything().await?.contains(TYPED), "T183-UI");
    ensure!(!canary::holds(stage.folder(), TYPED)?, "T090-ST, T189-UI: it is in a file");
    let key = programs.ask(&stage, &["status"]).await?.json["key"].clone();
    ensure!(key["keyring"] == true && key["passphrase"] == true, "both slots should hold it: {key}");

    window.click("lock").await?;
    window.shows("FediAccounts is locked").await?;
    window.click("unlock-passphrase").await?;
    window.to_secret().await?;
    window.type_into("secret-text", "another one altogether").await?;
    window.click("secret-submit").await?;
    window.shows("not the passphrase").await?;
    window.type_into("secret-text", TYPED).await?;
    window.click("secret-submit").await?;
    window.secret_is_gone().await?;
    window.shows("@ana").await?;
    window.close().await
}

/// Tauri's own words for a command that a window does not have.
fn is_refused(error: Option<&str>) -> bool {
    error.is_some_and(|error| error.contains("not allowed"))
}

/// The web processes of the stage's window.
pub(crate) fn web_processes(stage: &Stage) -> Vec<u32> {
    let mark = stage.folder().display().to_string();
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let mut pids: Vec<_> = processes
        .filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok())
        .filter(|pid| {
            let line = std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
            let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
            String::from_utf8_lossy(&line).contains("WebKitWebProcess")
                && String::from_utf8_lossy(&environment).contains(&mark)
        })
        .collect();
    pids.sort_unstable();
    pids
}
