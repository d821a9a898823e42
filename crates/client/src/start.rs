//! Connecting, and starting the agent where it is not running.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use fediaccounts_protocol::Failure;

use crate::place::unreachable;
use crate::{Connection, Place, stream};

/// The agent, beside our own executable.
const AGENT: &str = if cfg!(windows) { "fediaccounts-agent.exe" } else { "fediaccounts-agent" };
/// How often the socket of an agent that another program is starting is tried.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(20);

/// Connects to the agent of a place, starting it if it does not run. `name` is what this program
/// calls itself.
pub fn connect(place: &Place, name: &str) -> Result<Connection, Failure> {
    if let Ok(stream) = stream::open(&place.socket) {
        return Connection::greet(stream, name);
    }
    if !place.may_start {
        return Err(unreachable("nobody listens on FEDIACCOUNTS_SOCKET"));
    }
    start(place)?;
    // Ready was said, or another start was faster and its socket comes within moments.
    for _ in 0..TRIES {
        if let Ok(stream) = stream::open(&place.socket) {
            return Connection::greet(stream, name);
        }
        std::thread::sleep(BETWEEN);
    }
    Err(unreachable("the agent does not answer"))
}

/// Starts the agent and waits until it listens, or ends because another one does.
#[expect(clippy::disallowed_methods, reason = "the one program that a client starts")]
fn start(place: &Place) -> Result<(), Failure> {
    let mut command = Command::new(agent()?);
    if let Some(profile) = &place.profile {
        command.arg("--profile").arg(profile);
    }
    // It outlives whoever reads our stderr, so it must not hold it open.
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    // A folder that is to be unmounted must not be held by it either.
    command.current_dir(if cfg!(windows) { "C:\\" } else { "/" });
    // Whoever starts it may end before it: it gets a process group of its own.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn().map_err(|_| unreachable("the agent could not be started"))?;
    if let Some(output) = child.stdout.take() {
        let mut line = String::new();
        // An end without a line is an agent that found another one serving; connecting tells.
        let _ = BufReader::new(output).read_line(&mut line);
    }
    std::thread::spawn(move || child.wait());
    Ok(())
}

fn agent() -> Result<PathBuf, Failure> {
    let own = std::env::current_exe().and_then(|path| path.canonicalize());
    own.ok()
        .and_then(|path| Some(path.parent()?.join(AGENT)))
        .ok_or_else(|| unreachable("the agent was not found"))
}
