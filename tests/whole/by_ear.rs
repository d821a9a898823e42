//! The real window as a screen reader finds it (AT-SPI): everything has a name, and is read in an order that makes
//! sense.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, BEN, Software};
use fediaccounts_stage::{Node, Role};
use serde_json::json;

use crate::cast::add;
use crate::consent::{App, socket};
use crate::ear::{self, CONSENT, MAIN, has_heading, says};

#[tokio::test]
async fn everything_in_the_main_window_has_a_name() -> Result<()> {
    let Some((place, reader)) = ear::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    let _window = ear::start(&place)?;
    is_named(&reader.window(MAIN, says("Sign in once. Every app asks here.")).await?)?;
    reader.press(MAIN, "Add an account").await?;
    let dialog = reader.window(MAIN, |window| window.find(Role::Entry, "Server or handle").is_some()).await?;
    is_named(&dialog)?;
    let inside = dialog.all().into_iter().find(|node| node.role == Role::Dialog).context("no dialog")?;
    ensure!(!inside.name.is_empty(), "the dialog has a name: {}", dialog.drawn());
    reader.press(MAIN, "Cancel").await?;
    for user in [ANA, BEN] {
        ensure!(add(&place.programs, &place.stage, &place.server.host(), user).await?.code == 0);
    }
    let full = reader.window(MAIN, says("Ben Okoro")).await?;
    is_named(&full)?;
    for (user, name) in [(ANA, "Ana Lind"), (BEN, "Ben Okoro")] {
        let row = format!("{name} @{}@{} Fine", user.name, place.server.host());
        ensure!(full.find(Role::PushButton, &row).is_some(), "who, where and how it is: {}", full.drawn());
    }
    let views = [
        ("Apps", "No app has asked yet"),
        ("Activity", "Nothing has happened yet"),
        ("Accounts", "Accounts"),
    ];
    for (button, heading) in views {
        reader.press(MAIN, button).await?;
        is_named(&reader.window(MAIN, has_heading(heading)).await?)?;
    }
    reader.press(MAIN, "Sign out…").await?;
    is_named(&reader.window(MAIN, says("Cancel")).await?)?;
    Ok(())
}

#[tokio::test]
async fn the_consent_window_is_read_in_the_order_in_which_one_decides() -> Result<()> {
    let Some((place, reader)) = ear::at(Software::Mastodon, ANA).await? else { return Ok(()) };
    ensure!(add(&place.programs, &place.stage, &place.server.host(), ANA).await?.code == 0);
    let _window = ear::start(&place)?;
    reader.window(MAIN, says(&place.handle())).await?;
    let mut app = App::connect(socket(&place)?).await?;
    let wish = json!({ "scopes": ["read"], "reason": "To try it" });
    let asked = tokio::spawn(async move { app.call("accounts.request", wish).await });
    let window = reader.window(CONSENT, says("asks to use an account")).await?;
    is_named(&window)?;
    let said = window.said();
    let mut from = 0;
    for words in [
        "asks to use an account",
        "It says it is",
        "Read ",
        &format!("@{}", ANA.name),
        "Once",
        "Until I lock",
        "Deny",
        "Allow",
    ] {
        let at = said[from..].find(words);
        from += at.with_context(|| format!("T172-CO: “{words}” is not read where it belongs:\n{said}"))?;
    }
    for (role, name) in [(Role::PushButton, "Deny"), (Role::PushButton, "Allow")] {
        ensure!(window.find(role, name).is_some(), "T172-CO: {}", window.drawn());
    }
    reader.press(CONSENT, "Deny").await?;
    let answer = asked.await??;
    ensure!(answer["error"]["data"]["code"] == "denied", "{answer}");
    reader.is_gone(CONSENT).await
}

/// Each control is called something, and there is a heading to go to.
fn is_named(window: &Node) -> Result<()> {
    let page = window.all().into_iter().find(|node| node.role == Role::DocumentWeb).context("no page")?;
    ensure!(!page.name.is_empty(), "the page has a title");
    let nameless = |node: &&Node| (node.role.is_control() || node.focusable) && node.name.trim().is_empty();
    let nameless: Vec<_> = page.all().into_iter().skip(1).filter(nameless).map(Node::drawn).collect();
    ensure!(nameless.is_empty(), "without a name: {nameless:?} in\n{}", window.drawn());
    let heading = |node: &Node| node.role == Role::Heading && !node.said().is_empty();
    ensure!(page.all().into_iter().any(heading), "without a heading:\n{}", window.drawn());
    Ok(())
}
