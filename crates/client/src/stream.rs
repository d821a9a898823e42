//! The stream to the agent: a Unix socket, or a named pipe.

use std::io;
use std::path::Path;

#[cfg(unix)]
pub(crate) use std::os::unix::net::UnixStream as Stream;

#[cfg(unix)]
pub(crate) fn open(socket: &Path) -> io::Result<Stream> {
    Stream::connect(socket)
}

/// A named pipe is a file to its client.
#[cfg(windows)]
pub(crate) use std::fs::File as Stream;

#[cfg(windows)]
pub(crate) fn open(socket: &Path) -> io::Result<Stream> {
    std::fs::OpenOptions::new().read(true).write(true).open(socket)
}
