//! Ending processes where nothing can be awaited any more.

use std::process::{Command, Stdio};

/// Runs `kill` or `pkill`. That the process ended by itself already is as good.
#[expect(clippy::disallowed_methods, reason = "what is dropped cannot wait for an async command")]
pub(crate) fn end(program: &str, args: &[&str]) {
    let _ = Command::new(program).args(args).stdout(Stdio::null()).stderr(Stdio::null()).status();
}
