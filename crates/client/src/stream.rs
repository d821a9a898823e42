//! The stream to the agent: a Unix socket, or a named pipe.

use std::io;
use std::path::Path;
use std::time::Duration;

use fediaccounts_protocol::Failure;

use crate::guard;
use crate::place::unreachable;

#[cfg(unix)]
pub(crate) use std::os::unix::net::UnixStream as Stream;

/// An agent that lives reads what it is sent at once.
#[cfg(unix)]
const WRITE_TIME: Duration = Duration::from_secs(10);

/// Connects. A socket behind which another user may stand is refused: passphrases go through it.
#[cfg(unix)]
pub(crate) fn open(socket: &Path) -> io::Result<Stream> {
    let stream = Stream::connect(socket)?;
    if !guard::is_safe(socket) || !is_served_by_us(&stream)? {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    stream.set_write_timeout(Some(WRITE_TIME))?;
    Ok(stream)
}

/// What a socket is that was refused.
pub(crate) fn foreign() -> Failure {
    unreachable("the socket is another user's")
}

/// Who listened, as the kernel says. Elsewhere the modes of the folder are all there is.
#[cfg(target_os = "linux")]
fn is_served_by_us(stream: &Stream) -> io::Result<bool> {
    let server = rustix::net::sockopt::socket_peercred(stream)?;
    Ok(server.uid == rustix::process::geteuid())
}

#[cfg(all(unix, not(target_os = "linux")))]
fn is_served_by_us(_: &Stream) -> io::Result<bool> {
    Ok(true)
}

/// Limits how long the next bytes are waited for; `None` is without end.
#[cfg(unix)]
pub(crate) fn set_patience(stream: &Stream, limit: Option<Duration>) -> io::Result<()> {
    stream.set_read_timeout(limit)
}

/// A file has no limits.
#[cfg(windows)]
pub(crate) fn set_patience(_: &Stream, _: Option<Duration>) -> io::Result<()> {
    Ok(())
}

/// A named pipe is a file to its client.
#[cfg(windows)]
pub(crate) use std::fs::File as Stream;

#[cfg(windows)]
pub(crate) fn open(socket: &Path) -> io::Result<Stream> {
    std::fs::OpenOptions::new().read(true).write(true).open(socket)
}

#[cfg(target_os = "linux")]
#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
