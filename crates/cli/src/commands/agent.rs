//! The agent in the foreground, for computers without a desktop and for whoever looks after it.

use std::path::Path;
use std::process::Command;

use fediaccounts_client::agent_program;

use crate::trouble::Trouble;

/// Takes the place of this process.
#[expect(clippy::disallowed_methods, reason = "the agent, in the place of this program")]
pub(crate) fn agent(profile: Option<&Path>) -> Result<u8, Trouble> {
    let program = agent_program()?;
    let mut command = Command::new(&program);
    if let Some(profile) = profile {
        command.arg("--profile").arg(profile);
    }
    let name = program.display().to_string();
    #[cfg(unix)]
    {
        let _ = std::os::unix::process::CommandExt::exec(&mut command);
        Err(Trouble::CommandNotStarted(name))
    }
    #[cfg(windows)]
    {
        let ended = command.status().map_err(|_| Trouble::CommandNotStarted(name))?;
        Ok(ended.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(crate::output::FAILED))
    }
}
