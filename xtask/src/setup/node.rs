//! The version of Node.

use anyhow::{Context, Result, bail};

use crate::process;

const WANTED: &str = "Node 20.19, 22.12, 24 or a later one is needed";
const REMEDY: &str = "install it from https://nodejs.org or with a version manager (`nvm install 22`), and run \
                      `cargo xtask setup` again";

/// Stops with the sentence what to do where Node is missing or too old. It is not installed for the
/// person: what a system packages is often too old, and where it comes from is theirs to choose.
pub(super) fn require() -> Result<()> {
    if !process::on_path(if cfg!(windows) { "node.exe" } else { "node" }) {
        bail!("{WANTED} and there is none: {REMEDY}");
    }
    let found = process::output(process::command("node").arg("--version"))?;
    let found = found.trim();
    let version = parse(found).with_context(|| format!("`node --version` says {found}: no version"))?;
    if !is_new_enough(version) {
        bail!("{WANTED} and this is {found}: {REMEDY}");
    }
    if !process::on_path(if cfg!(windows) { "npm.cmd" } else { "npm" }) {
        bail!("Node is here and npm is not: install npm, and run `cargo xtask setup` again");
    }
    Ok(())
}

/// Major and minor number of what `node --version` prints.
fn parse(text: &str) -> Option<(u32, u32)> {
    let mut numbers = text.strip_prefix('v')?.split('.');
    Some((numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?))
}

/// What Vite 8 and its Svelte plugin say of themselves (`engines`).
fn is_new_enough(version: (u32, u32)) -> bool {
    match version {
        (20, minor) => minor >= 19,
        (22, minor) => minor >= 12,
        (major, _) => major >= 24,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn node_must_be_as_new_as_the_build_of_the_front_end_wants() {
        for (text, good) in [
            ("v18.20.4", false),
            ("v20.18.3", false),
            ("v20.19.0", true),
            ("v21.7.0", false),
            ("v22.11.0", false),
            ("v22.12.0", true),
            ("v23.11.0", false),
            ("v24.0.0", true),
        ] {
            assert_eq!(parse(text).map(is_new_enough), Some(good), "{text}");
        }
        for text in ["", "20.19.0", "v20", "node"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
