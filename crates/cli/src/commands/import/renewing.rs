//! Signing in anew, in the middle of other questions.

use std::process::Command;

use fediaccounts_client::Place;

use crate::output::{self, Output};
use crate::trouble::Trouble;

/// Has another process of this program sign an account in again. Whoever waits for the browser reads lines
/// until their process ends, and would take the answer to the next question. Gives its exit code.
#[expect(clippy::disallowed_methods, reason = "this very program")]
pub(super) fn sign_in_anew(
    place: &Place,
    account: &str,
    no_browser: bool,
    output: Output,
) -> Result<u8, Trouble> {
    let not_started = |_| Trouble::CommandNotStarted("fediaccounts".into());
    let mut command = Command::new(std::env::current_exe().map_err(not_started)?);
    if let Some(profile) = &place.profile {
        command.arg("--profile").arg(profile);
    }
    if output.is_json() {
        command.arg("--json");
    }
    command.args(["sign-in-again", account]);
    if no_browser {
        command.arg("--no-browser");
    }
    let ended = command.status().map_err(not_started)?;
    Ok(ended.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(output::FAILED))
}
