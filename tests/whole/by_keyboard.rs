//! The main job without a pointer: an account is added, an app is let in to it, and all of it ends again.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Browser, Software};
use fediaccounts_stage::{Recorder, Window, until};
use serde_json::json;

use crate::consent::{App, socket};
use crate::kinds::place::Place;

const ENTER: &str = "\u{E007}";

#[tokio::test]
async fn an_account_comes_an_app_is_let_in_and_both_end_by_keyboard_alone() -> Result<()> {
    let Some(place) = Place::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    let recorder = Recorder::install(&place.stage)?;
    let window = place.window().await?;
    choose(&window, "add-account").await?;
    window.has_focus("add-address").await?;
    window.press(&format!("{}{ENTER}", place.handle())).await?;
    choose(&window, "add-browser").await?;
    agree(&place, &recorder).await?;
    window.shows("You are signed in").await?;
    choose(&window, "add-done").await?;
    place.is_fine().await?;

    let mut app = App::connect(socket(&place)?).await?;
    let wish = json!({ "scopes": ["read"], "reason": "To try it" });
    let asked = tokio::spawn(async move { app.call("accounts.request", wish).await });
    window.to_consent().await?;
    window.has_focus("consent-deny").await.context("T155-CO")?;
    window.tab_to("consent-allow").await?;
    let allow = window.find("consent-allow").await?;
    until("the question to be read", async || {
        (allow.attr("aria-disabled").await.ok()?.as_deref() == Some("false")).then_some(())
    })
    .await?;
    window.press(ENTER).await?;
    agree(&place, &recorder).await?;
    let granted = asked.await??;
    ensure!(granted["result"]["account"]["id"].is_string(), "T172-CO: {granted}");

    // What came of it is shown for a while, in front of main.
    until("the question's window to end", async || (window.count().await.ok()? == 1).then_some(())).await?;
    window.to_main().await?;
    choose(&window, "detail-sign-out").await?;
    choose(&window, "sign-out-confirm").await?;
    window.shows("Sign in once. Every app asks here.").await?;
    until("everything to be dead at the server", async || (place.server.live_tokens() == 0).then_some(()))
        .await?;
    place.is_over().await?;
    window.close().await
}

/// Goes there by Tab, and presses it.
async fn choose(window: &Window, id: &str) -> Result<()> {
    window.tab_to(id).await?;
    window.press(ENTER).await
}

/// What the person does at the server's page.
async fn agree(place: &Place, recorder: &Recorder) -> Result<()> {
    let redirect = Browser::new().approve(&recorder.page().await?, place.user).await?;
    ensure!(place.stage.open(&redirect).await?, "the desktop should open our link");
    Ok(())
}
