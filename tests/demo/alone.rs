//! Without a person: a private display, a real browser, and hands for both.

use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use fediaccounts_stage::{ANA, Chromium, Programs, Server, Stage, Window, until};

const SCHEME: &str = "app.fediaccounts.dev";

/// Plays the whole journey; fails at the first thing that does not happen.
pub(crate) async fn play(programs: &Programs) -> Result<()> {
    let missing = fediaccounts_stage::missing();
    if !missing.is_empty() {
        bail!("this machine lacks {}; `cargo xtask setup` installs what is needed", missing.join(", "));
    }
    let pictures = pictures()?;
    let shot = |name: &str| pictures.join(format!("{name}.png"));
    let stage = Stage::set_up().await?;
    say("private display, session bus and keyring are up");
    let server = Server::practice(programs, &stage).await?;
    say(&format!("practice server at {}", server.origin()));
    let mut browser = Chromium::install(&stage, &server, SCHEME).await?;
    say("Chromium is the desktop's browser");

    let window = Window::open(programs, &stage).await?;
    window.shows("Sign in once. Every app asks here.").await?;
    stage.window_screenshot(&shot("1-empty")).await?;
    say("the window is open and has no accounts");

    window.click("add-account").await?;
    window.type_into("add-address", server.host()).await?;
    stage.window_screenshot(&shot("2-address")).await?;
    window.click("add-continue").await?;
    window.shows("Mastodon").await?;
    stage.window_screenshot(&shot("3-is-this-it")).await?;
    say(&format!("typed {}: the window shows a Mastodon and asks what may be done there", server.host()));

    window.click("add-browser").await?;
    window.shows("Waiting for").await?;
    let page = browser.go_to_page(&server).await?;
    say(&format!("the desktop opened {page} in Chromium"));
    stage.window_screenshot(&shot("4-waiting")).await?;
    browser.sign_in(ANA).await?;
    browser.screenshot(&shot("5-consent-in-chromium")).await?;
    stage.screenshot(&shot("6-both")).await?;
    say("signed in as ana on the server's own page; it asks whether FediAccounts may");
    browser.approve().await?;
    say(&format!("agreed; the server redirects to {SCHEME}://…"));

    window.shows("You are signed in").await?;
    stage.window_screenshot(&shot("7-ready")).await?;
    ensure!(server.state().await?.live_tokens == 1, "the server should have one live token");
    say("the redirect came back by the custom scheme; the account is ready; the server has one live token");
    window.click("add-done").await?;
    let handle = format!("@ana@{}", server.host());
    window.shows(&handle).await?;

    window.click("account-row").await?;
    window.click("detail-check").await?;
    window.shows("Checked").await?;
    stage.window_screenshot(&shot("8-account")).await?;
    let listed = programs.ask(&stage, &["list"]).await?;
    ensure!(
        listed.json[0]["handle"] == handle.as_str(),
        "the command line should list {handle}: {}",
        listed.json
    );
    ensure!(listed.json[0]["state"]["kind"] == "active", "the account should be fine");
    say(&format!("{handle} is in the list, checked and fine; the command line says the same"));

    window.click("detail-sign-out").await?;
    window.find("sign-out-confirm").await?;
    stage.window_screenshot(&shot("9-sign-out")).await?;
    window.click("sign-out-confirm").await?;
    window.shows("Sign in once. Every app asks here.").await?;
    stage.window_screenshot(&shot("10-signed-out")).await?;
    until("the server to have no live token", async || {
        server.state().await.is_ok_and(|state| state.live_tokens == 0).then_some(())
    })
    .await?;
    say("signed out: the account is gone here, and the token is dead at the server");
    window.close().await?;
    println!("\nAll of it happened. Pictures are in {}.", pictures.display());
    Ok(())
}

/// `target/demo`, emptied.
fn pictures() -> Result<PathBuf> {
    let own = std::env::current_exe()?;
    let target = own.ancestors().nth(2).context("the demo lies outside of a target folder")?;
    let folder = target.join("demo");
    if folder.exists() {
        std::fs::remove_dir_all(&folder)?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

fn say(what: &str) {
    println!("  ✓ {what}");
}
