//! `cargo xtask demo`: the main job, on real parts.

use anyhow::{Result, ensure};

use crate::{process, setup, workspace};

/// Sets up, builds and plays. With a display a person plays; without one, or with `--alone`, the
/// demo plays by itself on a private display and fails if anything does not happen.
pub(crate) fn demo(args: &[String]) -> Result<()> {
    ensure!(args.iter().all(|arg| arg == "--alone"), "usage: cargo xtask demo [--alone]");
    setup::setup()?;
    workspace::build()?;
    let here = args.is_empty() && has_display();
    let demo = workspace::programs()?.join(format!("demo{}", std::env::consts::EXE_SUFFIX));
    process::run(process::command(&demo.to_string_lossy()).args(here.then_some("--here")))
}

#[expect(clippy::disallowed_methods, reason = "a display is announced by the environment")]
fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}
