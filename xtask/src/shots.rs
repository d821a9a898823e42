//! `cargo xtask shots`: pictures of every view and state of the front end, for people to look at.

use anyhow::Result;

use crate::{process, ui, workspace};

/// Writes the pictures to `target/shots`, with pages (`sheet-*.png`) that show many at once. `args`: a part
/// of the names of those wanted, and `--language CODE`, several times if need be.
pub(crate) fn shots(args: &[String]) -> Result<()> {
    ui::install()?;
    let folder = workspace::target()?.join("shots");
    let mut npm = process::npm(&["run", "shots", "--"]);
    process::run(npm.arg(folder).args(args))
}
