//! How fast, and how large: run by `cargo xtask bench`, on a machine that does nothing else.

mod figures;
mod hostile;
mod idle;
mod many;
mod part;
mod process;
mod profile;
mod speed;

use anyhow::{Context, Result};

use crate::{cast, ours};

const PART: &str = "bench::part::measures";

#[tokio::test]
#[ignore = "run by `cargo xtask bench`"]
async fn every_figure_meets_its_goal() -> Result<()> {
    let (programs, stage) = cast::stage().await?.context("a stage is needed")?;
    let order = format!("{} {}", parts(), stage.profile().display());
    ours::play(&programs, &stage, PART, &order).await
}

/// All, unless the environment names some.
#[expect(clippy::disallowed_methods, reason = "whoever works on one part measures that one alone")]
fn parts() -> String {
    std::env::var("FEDIACCOUNTS_BENCH").unwrap_or_else(|_| part::PARTS.join(","))
}
