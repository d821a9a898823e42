//! The main job as a person does it: both windows, by hand, from the empty window to the dead token.

mod signing_in;
mod signing_out;

use anyhow::{Result, ensure};

use crate::{Chromium, Programs, Server, Stage, Window};

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

/// What our window is worked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hands {
    /// A pointer, and keys for what is typed.
    Both,
    /// Keys for everything.
    Keyboard,
}

/// Plays it; fails at the first thing that does not happen.
pub async fn play(
    programs: &Programs,
    stage: &Stage,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    play_with(Hands::Both, programs, stage, server, observer).await
}

/// The same, with those hands.
pub async fn play_with(
    hands: Hands,
    programs: &Programs,
    stage: &Stage,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    let mut browser = Chromium::install(stage, &server.origin(), stage.scheme()).await?;
    observer.saw("Chromium is the desktop's browser");
    let mut window = Window::open(programs, stage).await?;
    if hands == Hands::Keyboard {
        window.by_keyboard_alone();
    }
    window.shows(EMPTY).await?;
    observer.moment("1-empty", View::Window).await?;
    observer.saw("the window is open and has no accounts");
    signing_in::sign_in(&window, &mut browser, server, observer).await?;
    check(programs, stage, &window, server, observer).await?;
    signing_out::sign_out(&window, &mut browser, server, observer).await?;
    window.close().await
}

async fn check(
    programs: &Programs,
    stage: &Stage,
    window: &Window,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    let handle = format!("@{}@{}", server.kind().person.name, server.host());
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
