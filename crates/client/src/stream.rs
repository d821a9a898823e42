//! The stream to the agent: a Unix socket, or a named pipe.

use std::io;
use std::path::Path;
use std::time::Duration;

#[cfg(unix)]
pub(crate) use std::os::unix::net::UnixStream as Stream;

#[cfg(unix)]
pub(crate) fn open(socket: &Path) -> io::Result<Stream> {
    Stream::connect(socket)
}

/// Limits how long an answer is waited for; `None` is without end.
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
