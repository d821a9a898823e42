//! Starting the system's own programs: found where the system keeps them and never through `PATH`,
//! started off the async threads, with nothing of ours but the arguments.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use tokio::process::{Child, Command};

const FOLDERS: [&str; 4] = ["/usr/bin", "/usr/local/bin", "/bin", "/run/current-system/sw/bin"];

/// Where the system has that program.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    FOLDERS.iter().map(|folder| Path::new(folder).join(name)).find(|path| path.is_file())
}

/// A command without a terminal, in a process group of its own, so that what ends us does not end
/// it. It inherits the environment, where we never keep a secret.
pub(crate) fn command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0);
    command
}

/// Starts it.
pub(crate) async fn spawn(mut command: Command) -> io::Result<Child> {
    tokio::task::spawn_blocking(move || command.spawn()).await.map_err(io::Error::other)?
}
