//! The window, from the command line.

use std::process::{Command, Stdio};

use fediaccounts_client::{Connection, Place, window_program};
use fediaccounts_protocol::manage::Raise;

use crate::messages;
use crate::output::{self, Output};
use crate::trouble::Trouble;

/// Brings the window to the front, or starts it; it outlives this program.
#[expect(clippy::disallowed_methods, reason = "the window, that lies beside this program")]
pub(crate) fn open(place: &Place, agent: &mut Connection, output: Output) -> Result<u8, Trouble> {
    if !agent.request(&Raise::default())?.raised {
        let program = window_program()?;
        let mut command = Command::new(&program);
        if let Some(profile) = &place.profile {
            command.arg("--profile").arg(profile);
        }
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        command.spawn().map_err(|_| Trouble::CommandNotStarted(program.display().to_string()))?;
    }
    output.answer(&"opened", |_| messages::WINDOW_OPENED.into());
    Ok(output::DONE)
}
