//! Connecting, and starting the agent where it is not running.

use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fediaccounts_protocol::{Code, Failure, Peer};

use crate::connection::{Connection, gone};
use crate::place::{Place, unreachable, variable};
use crate::stream;

/// The name of the agent.
const AGENT: &str = if cfg!(windows) { "fediaccounts-agent.exe" } else { "fediaccounts-agent" };
/// The name of the window.
#[cfg(feature = "manage")]
const WINDOW: &str = if cfg!(windows) { "fediaccounts-window.exe" } else { "fediaccounts-window" };
/// Where it may lie although the `PATH` does not say so.
const FOLDERS: [&str; 2] = ["/usr/local/bin", "/usr/bin"];
/// How often the socket of an agent that another program is starting is tried.
const TRIES: u32 = 100;
const BETWEEN: Duration = Duration::from_millis(20);
/// How long an agent may take until it listens.
const START_TIME: Duration = Duration::from_secs(10);

/// Connects to the agent of a place, starting it if it does not run. `client` is what this program calls
/// itself.
pub(crate) fn connect(place: &Place, client: &Peer) -> Result<Connection, Failure> {
    let first = match attempt(place, client) {
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
        match attempt(place, client) {
            Ok(connection) => return Ok(connection),
            Err(Attempt::Refused(failure)) => return Err(failure),
            Err(Attempt::Nobody(_)) => std::thread::sleep(BETWEEN),
        }
    }
    Err(unreachable("the agent does not answer"))
}

/// Connects to the agent of a place if it runs. Whoever only waits for news starts nobody whom the person
/// has ended.
pub(crate) fn connect_if_it_runs(place: &Place, client: &Peer) -> Result<Connection, Failure> {
    attempt(place, client).map_err(|(Attempt::Nobody(failure) | Attempt::Refused(failure))| failure)
}

/// Why there is no connection.
enum Attempt {
    /// Nobody listens, or whoever did has just ended.
    Nobody(Failure),
    /// Somebody is there and says no, or says nothing.
    Refused(Failure),
}

fn attempt(place: &Place, client: &Peer) -> Result<Connection, Attempt> {
    match stream::open(&place.socket) {
        Ok(stream) => Connection::greet(stream, client).map_err(|failure| match failure.code {
            Code::ShuttingDown => Attempt::Nobody(failure),
            _ if failure == gone() => Attempt::Nobody(failure),
            _ => Attempt::Refused(failure),
        }),
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Err(Attempt::Refused(stream::foreign())),
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

/// The agent's executable: beside our own, or where programs are.
pub fn agent_program() -> Result<PathBuf, Failure> {
    let own = std::env::current_exe().and_then(|path| path.canonicalize()).ok();
    let beside = own.as_deref().and_then(Path::parent).map(Path::to_owned);
    let path = variable("PATH").unwrap_or_default();
    let folders = beside.into_iter().chain(std::env::split_paths(&path)).chain(FOLDERS.map(PathBuf::from));
    folders
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(AGENT))
        .find(|file| file.is_file())
        .ok_or_else(|| unreachable("the agent was not found"))
}

/// The window's executable, beside the agent's. It may be missing.
#[cfg(feature = "manage")]
pub fn window_program() -> Result<PathBuf, Failure> {
    Ok(agent_program()?.with_file_name(WINDOW))
}
