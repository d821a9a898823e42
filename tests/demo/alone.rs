//! Without a person: a private display, a real browser, and hands for both.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use fediaccounts_stage::journey::{self, Observer, View};
use fediaccounts_stage::{Kind, Programs, Server, Stage};

/// Plays the whole journey; fails at the first thing that does not happen.
pub(crate) async fn play(programs: &Programs, kind: &'static Kind) -> Result<()> {
    let missing = fediaccounts_stage::missing();
    if !missing.is_empty() {
        bail!("this machine lacks {}; `cargo xtask setup` installs what is needed", missing.join(", "));
    }
    let stage = Stage::set_up().await?;
    let audience = Audience { stage: &stage, pictures: pictures()? };
    audience.saw("private display, session bus and keyring are up");
    let server = Server::of_kind(programs, &stage, kind).await?;
    audience.saw(&format!("a practice {} at {}", kind.shown, server.origin()));
    journey::play(programs, &stage, &server, &audience).await?;
    println!("\nAll of it happened. Pictures are in {}.", audience.pictures.display());
    Ok(())
}

/// Whoever reads the terminal, and later looks at the pictures.
struct Audience<'a> {
    stage: &'a Stage,
    pictures: PathBuf,
}

impl Observer for Audience<'_> {
    fn saw(&self, what: &str) {
        println!("  ✓ {what}");
    }

    async fn moment(&self, name: &'static str, view: View<'_>) -> Result<()> {
        let file = self.pictures.join(format!("{name}.png"));
        match view {
            View::Window => self.stage.window_screenshot(&file).await,
            View::Browser(browser) => browser.screenshot(&file).await,
            View::Display => self.stage.screenshot(&file).await,
        }
    }
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
