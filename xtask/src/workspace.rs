//! Where things lie.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process;

/// The folder of the whole project.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in a folder of the project")
}

/// The folder of the front end.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// The folder with the programs that `cargo build` writes: the one this program was started from, so
/// `CARGO_TARGET_DIR` and Cargo's settings are respected.
pub(crate) fn programs() -> Result<PathBuf> {
    let own = std::env::current_exe().context("this program's own path cannot be read")?;
    Ok(own.parent().context("this program lies in no folder")?.to_owned())
}

/// The folder for everything that is built or written while testing (`target`).
pub(crate) fn target() -> Result<PathBuf> {
    let programs = programs()?;
    Ok(programs.parent().context("the folder of the programs lies in no folder")?.to_owned())
}

/// Builds every program and library. Always the whole workspace: choosing packages would change the
/// features of their dependencies and compile half the tree twice.
pub(crate) fn build() -> Result<()> {
    process::run(process::command("cargo").args(["build", "--workspace", "--locked"]))
}
