//! `cargo xtask demo`: the main job, on real parts.

use anyhow::{Result, ensure};

use crate::{process, setup, workspace};

/// Sets up, builds and plays. With a display a person plays; without one, or with `--alone`, the
/// demo plays by itself on a private display and fails if anything does not happen. The server is a
/// Mastodon, unless `--server` names another kind.
pub(crate) fn demo(args: &[String]) -> Result<()> {
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let (alone, server) = match args.as_slice() {
        ["--server", name, rest @ ..] => (rest, Some(*name)),
        [first @ .., "--server", name] => (first, Some(*name)),
        rest => (rest, None),
    };
    ensure!(
        alone.len() <= 1 && alone.iter().all(|arg| ["--alone", "--here"].contains(arg)),
        "usage: cargo xtask demo [--alone|--here] [--server NAME]"
    );
    setup::setup()?;
    workspace::build()?;
    let here = alone == ["--here"] || alone.is_empty() && has_display();
    let demo = workspace::programs()?.join(format!("demo{}", std::env::consts::EXE_SUFFIX));
    let mut command = process::command(&demo.to_string_lossy());
    command.args(here.then_some("--here"));
    process::run(command.args(server.iter().flat_map(|name| ["--server", name])))
}

#[expect(clippy::disallowed_methods, reason = "a display is announced by the environment")]
fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .into_iter()
            .any(|name| std::env::var_os(name).is_some_and(|v| !v.is_empty()))
}
