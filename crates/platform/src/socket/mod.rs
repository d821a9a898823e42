//! The Unix socket that the agent serves.

mod folder;
mod passed;
mod room;

use std::io;
use std::os::unix::fs::FileTypeExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::Mode;
use tokio::net::{UnixListener, UnixSocket, UnixStream};

use self::folder::Folder;
pub use self::passed::{PassedError, PassedSocket};
pub use self::room::room;
use crate::peer::Peer;

/// How many connections may wait for [`Listener::accept`]. One that comes behind them waits as long as they
/// take to be looked at, so more would only make a crowd's way longer.
const BACKLOG: u32 = 128;
const SOCKET_MODE: Mode = Mode::RUSR.union(Mode::WUSR);
const SHORTEST_PAUSE: Duration = Duration::from_millis(10);
const LONGEST_PAUSE: Duration = Duration::from_secs(1);

/// Why a socket was not opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SocketError {
    /// Unix sockets have paths of about a hundred bytes at most (108 on Linux, 104 on macOS).
    #[error("the path is too long for a socket, or not absolute")]
    Path,
    /// The folder is a symbolic link, or no folder.
    #[error("the socket's folder is not a real folder")]
    NotAFolder,
    /// The folder belongs to another user.
    #[error("the socket's folder belongs to another user")]
    ForeignFolder,
    /// Another folder took the place of the one that was checked.
    #[error("the socket's folder was replaced")]
    Replaced,
    /// Something that is no socket stands at the path.
    #[error("something that is not a socket stands in the socket's place")]
    Occupied,
    /// What systemd passed is not it.
    #[error(transparent)]
    Passed(#[from] PassedError),
    /// The system refused.
    #[error("opening the socket")]
    Io(#[from] io::Error),
}

/// A socket that only programs of the same user reach.
///
/// The file goes when this is dropped, unless systemd opened it and goes on listening.
#[derive(Debug)]
pub struct Listener {
    socket: UnixListener,
    path: PathBuf,
    is_systemds: bool,
}

/// A connection of a program of the same user.
#[derive(Debug)]
pub struct Connection {
    /// The connection itself; nothing was read from it.
    pub stream: UnixStream,
    /// Who connected, as the kernel says.
    pub peer: Peer,
}

impl Listener {
    /// Listens at `path`, whose caller holds the [`ProfileLock`](crate::lock::ProfileLock): a socket
    /// that is already there is a leftover and is replaced (T120).
    ///
    /// Missing folders are made; the last one must be ours and is closed to everybody else (T119). The
    /// socket never has a mode wider than 0600, whatever the umask is (T121). Must be called within a
    /// tokio runtime.
    pub fn bind(path: &Path) -> Result<Self, SocketError> {
        let parent = path.parent().filter(|parent| parent.is_absolute()).ok_or(SocketError::Path)?;
        std::os::unix::net::SocketAddr::from_pathname(path).map_err(|_| SocketError::Path)?;
        let folder = Folder::prepare(parent)?;
        remove_leftover(path)?;
        let socket = UnixSocket::new_stream()?;
        narrow_before_bind(&socket)?;
        socket.bind(path)?;
        // From here on, every way out removes the file again.
        let listener = Self { socket: socket.listen(BACKLOG)?, path: path.to_owned(), is_systemds: false };
        if !folder.is_still_at(parent) {
            return Err(SocketError::Replaced);
        }
        rustix::fs::chmod(path, SOCKET_MODE).map_err(io::Error::from)?;
        Ok(listener)
    }

    /// Goes on with what systemd passed, if it is just what [`bind`](Self::bind) would have opened at `path`;
    /// whoever connected before is answered. Must be called within a tokio runtime.
    pub fn of_systemd(socket: PassedSocket, path: &Path) -> Result<Self, SocketError> {
        let socket = UnixListener::from_std(socket.listener_at(path)?)?;
        Ok(Self { socket, path: path.to_owned(), is_systemds: true })
    }

    /// The next connection of a program of the same user.
    ///
    /// A connection of anybody else, root included, is closed before a byte of it is read (T117,
    /// T118), and waited past. When the process runs out of descriptors this pauses, up to a second
    /// at a time, and goes on (T141). Safe to drop at any time.
    pub async fn accept(&mut self) -> io::Result<Connection> {
        let mut pause = SHORTEST_PAUSE;
        loop {
            match self.socket.accept().await {
                Ok((stream, _)) => match Peer::of(&stream) {
                    Ok(peer) if peer.uid == rustix::process::geteuid().as_raw() => {
                        return Ok(Connection { stream, peer });
                    }
                    Ok(_) => tracing::warn!("refused a connection of another user"),
                    Err(_) => tracing::warn!("refused a connection of nobody the kernel knows"),
                },
                Err(error) if is_about_one_connection(&error) => {}
                Err(error) if is_exhaustion(&error) => {
                    tracing::warn!("too few descriptors or memory to take connections");
                    tokio::time::sleep(pause).await;
                    pause = (pause * 2).min(LONGEST_PAUSE);
                }
                Err(error) => return Err(error),
            }
        }
    }

    /// Where it listens.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        if !self.is_systemds {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

fn remove_leftover(path: &Path) -> Result<(), SocketError> {
    match std::fs::symlink_metadata(path) {
        Ok(found) if found.file_type().is_socket() => Ok(std::fs::remove_file(path)?),
        Ok(_) => Err(SocketError::Occupied),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Linux gives the file the mode of the socket less the umask. So a narrow mode on the socket makes the
/// file narrow from its first instant, and no other thread's files feel it, as they would a changed
/// umask. Elsewhere the folder alone guards that instant.
fn narrow_before_bind(socket: &UnixSocket) -> io::Result<()> {
    if cfg!(target_os = "linux") {
        rustix::fs::fchmod(socket, SOCKET_MODE)?;
    }
    Ok(())
}

fn is_about_one_connection(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::ConnectionAborted | io::ErrorKind::Interrupted)
}

fn is_exhaustion(error: &io::Error) -> bool {
    use rustix::io::Errno;

    Errno::from_io_error(error)
        .is_some_and(|code| matches!(code, Errno::MFILE | Errno::NFILE | Errno::NOBUFS | Errno::NOMEM))
}

#[cfg(all(test, target_os = "linux"))]
#[path = "socket_tests.rs"]
mod tests;
