//! Connecting, and starting the agent where it is not running.

use std::io::{BufRead, BufReader, ErrorKind};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Duration;

use fediaccounts_protocol::{Code, Failure};

use crate::connection::gone;
use crate::place::unreachable;
use crate::{Connection, Place, stream};

/// The agent, beside our own executable.
const AGENT: &str = if cfg!(windows) { "fediaccounts-agent.exe" } else { "fediaccounts-agent" };
/// How often the socket of an agent that another program is starting is tried.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(20);
/// How long an agent may take until it listens.
const START_TIME: Duration = Duration::from_secs(10);

/// Connects to the agent of a place, starting it if it does not run. `name` is what this program
/// calls itself.
pub fn connect(place: &Place, name: &str) -> Result<Connection, Failure> {
    let first = match attempt(place, name) {
        Ok(connection) => return Ok(connection),
        Err(Attempt::Refused(failure)) => return Err(failure),
        Err(Attempt::Nobody(failure)) => failure,
    };
    if !place.may_start {
        return Err(first);
    }
    start(place)?;
    // Ready was said, or another start was faster and its socket comes within moments.
    for _ in 0..TRIES {
        match attempt(place, name) {
            Ok(connection) => return Ok(connection),
            Err(Attempt::Refused(failure)) => return Err(failure),
            Err(Attempt::Nobody(_)) => std::thread::sleep(BETWEEN),
        }
    }
    Err(unreachable("the agent does not answer"))
}

/// Why there is no connection.
enum Attempt {
    /// Nobody listens, or whoever did has just ended.
    Nobody(Failure),
    /// Somebody is there and says no, or says nothing.
    Refused(Failure),
}

fn attempt(place: &Place, name: &str) -> Result<Connection, Attempt> {
    match stream::open(&place.socket) {
        Ok(stream) => Connection::greet(stream, name).map_err(|failure| match failure.code {
            Code::ShuttingDown => Attempt::Nobody(failure),
            _ if failure == gone() => Attempt::Nobody(failure),
            _ => Attempt::Refused(failure),
        }),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => {
            Err(Attempt::Refused(unreachable("the socket is another user's")))
        }
        Err(_) => Err(Attempt::Nobody(unreachable("nobody listens on the socket"))),
    }
}

/// Starts the agent and waits until it listens, or ends because another one does.
#[expect(clippy::disallowed_methods, reason = "the one program that a client starts")]
fn start(place: &Place) -> Result<(), Failure> {
    let mut command = Command::new(agent_program()?);
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
    let (said, ready) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let mut line = String::new();
        // An end without a line is an agent that found another one serving; connecting tells.
        let _ = child.stdout.take().map(|output| BufReader::new(output).read_line(&mut line));
        // Nobody waits that long.
        let _ = said.send(());
        child.wait()
    });
    ready.recv_timeout(START_TIME).map_err(|_| unreachable("the agent does not get ready"))
}

/// The agent's program, that lies beside our own.
pub fn agent_program() -> Result<PathBuf, Failure> {
    let own = std::env::current_exe().and_then(|path| path.canonicalize());
    own.ok()
        .and_then(|path| Some(path.parent()?.join(AGENT)))
        .ok_or_else(|| unreachable("the agent was not found"))
}
