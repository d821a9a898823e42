//! The main job as a person does it: both windows, by hand, from the empty window to the dead token.

use anyhow::{Result, ensure};

use crate::{ANA, Chromium, Programs, Server, Stage, Window, until};

/// Hears what was observed, with the name of a picture worth taking.
pub trait Observer {
    /// Something happened.
    fn saw(&self, what: &str);
    /// A moment to take a picture of, by name.
    fn moment(&self, name: &'static str, view: View<'_>) -> impl Future<Output = Result<()>>;
}

/// What a picture shows.
#[derive(Clone, Copy)]
pub enum View<'a> {
    /// Our window.
    Window,
    /// The browser's page.
    Browser(&'a Chromium),
    /// The whole display.
    Display,
}

/// The scheme of every profile but a person's own.
pub const SCHEME: &str = "app.fediaccounts.dev";
const EMPTY: &str = "Sign in once. Every app asks here.";

/// Plays it; fails at the first thing that does not happen.
pub async fn play(
    programs: &Programs,
    stage: &Stage,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    let mut browser = Chromium::install(stage, server, SCHEME).await?;
    observer.saw("Chromium is the desktop's browser");
    let window = Window::open(programs, stage).await?;
    window.shows(EMPTY).await?;
    observer.moment("1-empty", View::Window).await?;
    observer.saw("the window is open and has no accounts");
    begin(&window, server, observer).await?;
    agree(&window, &mut browser, server, observer).await?;
    check(programs, stage, &window, server, observer).await?;
    sign_out(&window, server, observer).await?;
    window.close().await
}

async fn begin(window: &Window, server: &Server, observer: &impl Observer) -> Result<()> {
    window.click("add-account").await?;
    window.type_into("add-address", server.host()).await?;
    observer.moment("2-address", View::Window).await?;
    window.click("add-continue").await?;
    window.shows("Mastodon").await?;
    observer.moment("3-is-this-it", View::Window).await?;
    observer.saw(&format!(
        "typed {}: the window shows a Mastodon and asks what may be done there",
        server.host()
    ));
    window.click("add-browser").await?;
    window.shows("Waiting for").await?;
    observer.moment("4-waiting", View::Window).await
}

async fn agree(
    window: &Window,
    browser: &mut Chromium,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    let page = browser.go_to_page(server).await?;
    observer.saw(&format!("the desktop opened {page} in Chromium"));
    browser.sign_in(ANA).await?;
    observer.moment("5-consent-in-chromium", View::Browser(browser)).await?;
    observer.moment("6-both", View::Display).await?;
    observer.saw("signed in as ana on the server's own page; it asks whether FediAccounts may");
    browser.approve().await?;
    observer.saw(&format!("agreed; the server redirects to {SCHEME}://…"));
    window.shows("You are signed in").await?;
    observer.moment("7-ready", View::Window).await?;
    ensure!(server.live_tokens().await? == 1, "the server should have one live token");
    observer.saw("the redirect came back by the custom scheme; the server has one live token");
    window.click("add-done").await
}

async fn check(
    programs: &Programs,
    stage: &Stage,
    window: &Window,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    let handle = format!("@ana@{}", server.host());
    window.shows(&handle).await?;
    window.click("account-row").await?;
    window.click("detail-check").await?;
    window.shows("Checked").await?;
    observer.moment("8-account", View::Window).await?;
    let listed = programs.ask(stage, &["list"]).await?.json;
    ensure!(listed[0]["handle"] == handle.as_str(), "the command line should list {handle}: {listed}");
    ensure!(listed[0]["state"]["kind"] == "active", "the account should be fine: {listed}");
    observer.saw(&format!("{handle} is in the list, checked and fine; the command line says the same"));
    Ok(())
}

async fn sign_out(window: &Window, server: &Server, observer: &impl Observer) -> Result<()> {
    window.click("detail-sign-out").await?;
    window.find("sign-out-confirm").await?;
    observer.moment("9-sign-out", View::Window).await?;
    window.click("sign-out-confirm").await?;
    window.shows(EMPTY).await?;
    observer.moment("10-signed-out", View::Window).await?;
    until("the server to have no live token", async || {
        server.live_tokens().await.is_ok_and(|live| live == 0).then_some(())
    })
    .await?;
    observer.saw("signed out: the account is gone here, and the token is dead at the server");
    Ok(())
}
