//! What the person prefers, in the real window: it holds after the window was closed, from the first moment on
//! and in every window. And the checks, on what is really there.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::ANA;
use fediaccounts_stage::{Window, until};
use serde_json::{Value, json};

use crate::cast::{self, add, server};

/// How a page looks, and whether it was loaded more than once for that.
async fn look(window: &Window) -> Result<Value> {
    let script = "return { lang: document.documentElement.lang, theme: document.documentElement.dataset.theme, \
         ground: getComputedStyle(document.body).backgroundColor, \
         loads: performance.getEntriesByType('navigation').map(({ type }) => type), \
         search: location.search }";
    window.run(script, vec![]).await
}

/// Chooses one of a list as a person does.
async fn choose(window: &Window, id: &str, value: &str) -> Result<()> {
    window.find(id).await?;
    let script = "const [id, value] = arguments; \
         const choice = document.querySelector(`[data-testid='${id}']`); \
         choice.value = value; choice.dispatchEvent(new Event('change', { bubbles: true }))";
    window.run(script, vec![id.into(), value.into()]).await.map(drop)
}

#[tokio::test]
async fn language_and_theme_hold_after_the_window_was_closed_and_in_every_window() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    let window = Window::open(&programs, &stage).await?;
    window.click("view-settings").await?;
    window.shows("GNOME Keyring").await.context("where secrets are stored should be told")?;
    let light = look(&window).await?;
    window.click("theme-dark").await?;
    until("the page to be dark", async || (look(&window).await.ok()?["theme"] == "dark").then_some(()))
        .await?;
    ensure!(look(&window).await?["ground"] != light["ground"], "the colours should follow");
    choose(&window, "language", "de").await?;
    window.shows("Einstellungen").await?;
    window.shows("Wo Geheimnisse liegen").await.context("it should go on where the person was")?;
    window.close().await?;

    let kept = programs.ask(&stage, &["settings"]).await?.json;
    ensure!(kept["language"] == "de" && kept["theme"] == "dark", "{kept}");

    let window = Window::open(&programs, &stage).await?;
    window.shows("Konten").await?;
    let again = look(&window).await?;
    ensure!(again["theme"] == "dark" && again["lang"] == "de", "{again}");
    ensure!(again["ground"] != light["ground"], "{again}");
    let search = again["search"].as_str().unwrap_or_default();
    ensure!(
        search == "?theme=dark&language=de",
        "its address should say it from the first moment on: {search}"
    );
    ensure!(again["loads"] == json!(["navigate"]), "it should be loaded once: {again}");

    window.click("view-settings").await?;
    window.click("passphrase-set").await?;
    window.to_secret().await?;
    window.shows("Passphrase").await?;
    let secret = look(&window).await?;
    ensure!(secret["theme"] == "dark" && secret["lang"] == "de", "{secret}");
    // It ends under the driver's hand.
    let _ = window.click("secret-cancel").await;
    window.secret_is_gone().await?;
    window.close().await
}

#[tokio::test]
async fn the_checks_tell_what_is_really_there_and_the_report_names_nobody() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    let window = Window::open(&programs, &stage).await?;
    window.click("view-settings").await?;
    window.click("diagnose").await?;
    for check in ["socket", "agent", "profile", "key", "database", "questions"] {
        let row = window.find(&format!("check-{check}")).await?;
        let verdict = row.attr("data-verdict").await?;
        ensure!(verdict.as_deref() == Some("fine"), "{check}: {verdict:?} {}", row.text().await?);
    }
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(stage.profile(), open)?;
    window.click("diagnose-again").await?;
    window.shows("its mode is 0755").await?;
    let report = window.run("return document.querySelector('.report').textContent", vec![]).await?;
    let report = report.as_str().context("there is no report")?;
    ensure!(report.contains("mode 0755, not 0700") && report.contains("1 at 1 servers"), "{report}");
    let told = programs.ask(&stage, &["doctor", "--report"]).await?.json;
    let same = |text: &str| text.lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    ensure!(same(told.as_str().unwrap_or_default()) == same(report), "T171-CO: {told} {report}");
    for name in ["ana", &server.host(), &stage.profile().display().to_string()] {
        ensure!(!report.contains(name), "T171-CO: {name} is in the report: {report}");
    }
    ensure!(window.call("copy_report", json!({})).await?.is_none(), "what was reported should be copied");
    window.close().await
}
