//! `cargo xtask run`: the window on a profile of its own, apart from the person's accounts.

use anyhow::Result;

use crate::{process, setup, workspace};

/// Sets up, builds and starts the window; `args` are handed on to it.
pub(crate) fn run(args: &[String]) -> Result<()> {
    setup::setup()?;
    workspace::build()?;
    let profile = workspace::target()?.join("profile");
    let window = workspace::programs()?.join(format!("fediaccounts-window{}", std::env::consts::EXE_SUFFIX));
    process::run(process::command(&window.to_string_lossy()).arg("--profile").arg(&profile).args(args))
}
