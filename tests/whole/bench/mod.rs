//! How fast, and how large: run by `cargo xtask bench`, on a machine that does nothing else.

mod figures;
mod hostile;
mod idle;
mod many;
mod part;
mod process;
mod profile;
mod speed;
mod window;

use std::io::Write;

use anyhow::{Context, Result, ensure};
use figures::Figures;

use crate::{cast, ours};

const PART: &str = "bench::part::measures";
/// This part needs the real window beside the agent, where the others play it.
const WINDOW: &str = "window";

#[tokio::test]
#[ignore = "run by `cargo xtask bench`"]
async fn every_figure_meets_its_goal() -> Result<()> {
    let parts = parts();
    let (of_the_window, others): (Vec<_>, Vec<_>) = parts.split(',').partition(|part| *part == WINDOW);
    let mut missed = Vec::new();
    if !others.is_empty() {
        let (programs, stage) = cast::stage().await?.context("a stage is needed")?;
        let order = format!("{} {}", others.join(","), stage.profile().display());
        missed.extend(
            ours::play(&programs, &stage, PART, &order).await.err().map(|error| format!("{error:#}")),
        );
    }
    if !of_the_window.is_empty() {
        let mut figures = Figures::told_by(print);
        window::window(&mut figures).await?;
        missed.append(&mut figures.missed);
    }
    ensure!(missed.is_empty(), "{}", missed.join("; "));
    Ok(())
}

fn print(figure: &str) {
    writeln!(std::io::stdout(), "figure: {figure}").expect("the test may print");
}

/// All, unless the environment names some.
#[expect(clippy::disallowed_methods, reason = "whoever works on one part measures that one alone")]
fn parts() -> String {
    std::env::var("FEDIACCOUNTS_BENCH").unwrap_or_else(|_| format!("{},{WINDOW}", part::PARTS.join(",")))
}
