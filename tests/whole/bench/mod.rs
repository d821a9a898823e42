//! How fast, and how large: run by `cargo xtask bench`, on a machine that does nothing else.

mod figures;
mod hostile;
mod part;
mod process;
mod profile;

use anyhow::{Context, Result};

use crate::{cast, ours};

const PART: &str = "bench::part::measures";

#[tokio::test]
#[ignore = "run by `cargo xtask bench`"]
async fn every_figure_meets_its_goal() -> Result<()> {
    let (programs, stage) = cast::stage().await?.context("a stage is needed")?;
    ours::play(&programs, &stage, PART, &stage.profile().display().to_string()).await
}
