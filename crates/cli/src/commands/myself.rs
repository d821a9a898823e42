//! Signing in, in the middle of other questions.

use std::process::Command;

use fediaccounts_client::Place;

use crate::output::{self, Output};
use crate::trouble::Trouble;

/// Has another process of this program do something. Whoever waits for the browser reads lines until their
/// process ends, and would take the answer to the next question. Gives its exit code.
#[expect(clippy::disallowed_methods, reason = "this very program")]
pub(super) fn run(place: &Place, args: &[&str], output: Output) -> Result<u8, Trouble> {
    let not_started = |_| Trouble::CommandNotStarted("fediaccounts".into());
    let mut command = Command::new(std::env::current_exe().map_err(not_started)?);
    if let Some(profile) = &place.profile {
        command.arg("--profile").arg(profile);
    }
    if output.is_json() {
        command.arg("--json");
    }
    let ended = command.args(args).status().map_err(not_started)?;
    Ok(ended.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(output::FAILED))
}
