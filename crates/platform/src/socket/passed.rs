//! The listening socket that systemd opened before it started us, as `sd_listen_fds(3)` says.

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::fd::{AsFd, BorrowedFd, FromRawFd, OwnedFd, RawFd};
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use rustix::io::FdFlags;
use rustix::net::SocketType;

/// The first descriptor that is passed.
const FIRST: RawFd = 3;
/// What tells about them; the last one is told since systemd 258.
const VARIABLES: [&str; 4] = ["LISTEN_PID", "LISTEN_FDS", "LISTEN_FDNAMES", "LISTEN_PIDFDID"];

/// Descriptors are passed once.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// Why a socket that was passed is not served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PassedError {
    /// None, several, or a number that is none.
    #[error("not exactly one socket was passed")]
    NotOne,
    /// It was asked for too late, when other threads read the environment.
    #[error("the passed socket was asked for beside other threads")]
    TooLate,
    /// Another family or kind, or one that does not listen.
    #[error("what was passed is no listening Unix stream socket")]
    AnotherKind,
    /// It listens somewhere else than the socket of this profile has to.
    #[error("the passed socket is not that of this profile")]
    Elsewhere,
    /// Its file, or the folder of that, is somebody else's or open to others.
    #[error("the passed socket is not closed to other users")]
    Exposed,
}

/// A socket that was passed and is not looked at yet.
#[derive(Debug)]
pub struct PassedSocket(OwnedFd);

impl PassedSocket {
    /// What was passed to this very process, if anything was. The variables are gone after it, so that no
    /// program that this one starts takes them for its own.
    ///
    /// To be called first of all, before there is a second thread.
    pub fn take() -> Result<Option<Self>, PassedError> {
        #[expect(clippy::disallowed_methods, reason = "this is how systemd passes sockets")]
        let [pid, count, names, id] = VARIABLES.map(std::env::var_os);
        if [&pid, &count, &names, &id].iter().all(|said| said.is_none()) {
            return Ok(None);
        }
        forget()?;
        // Said to a process that started us and did not tidy up.
        if pid.as_deref() != Some(OsStr::new(&std::process::id().to_string())) {
            return Ok(None);
        }
        match count.and_then(number) {
            Some(0) => Ok(None),
            Some(1) if !TAKEN.swap(true, Ordering::SeqCst) => Ok(Some(Self(first()?))),
            _ => Err(PassedError::NotOne),
        }
    }

    /// The listener, if it is what [`Listener::bind`](super::Listener::bind) would have made at `path`.
    pub(super) fn listener_at(self, path: &Path) -> Result<UnixListener, PassedError> {
        let is_stream =
            rustix::net::sockopt::socket_type(&self.0).is_ok_and(|kind| kind == SocketType::STREAM);
        if !is_stream || !listens(self.0.as_fd()) {
            return Err(PassedError::AnotherKind);
        }
        let listener = UnixListener::from(self.0);
        // An error: it is of another family.
        let address = listener.local_addr().map_err(|_| PassedError::AnotherKind)?;
        let bound = address.as_pathname().ok_or(PassedError::Elsewhere)?;
        if !is_at(bound, path) {
            return Err(PassedError::Elsewhere);
        }
        if !is_closed(path).unwrap_or(false) {
            return Err(PassedError::Exposed);
        }
        listener.set_nonblocking(true).map_err(|_| PassedError::AnotherKind)?;
        Ok(listener)
    }
}

fn number(text: OsString) -> Option<u32> {
    text.into_string().ok()?.parse().ok()
}

fn forget() -> Result<(), PassedError> {
    let threads = std::fs::read_dir("/proc/self/task").map(Iterator::count);
    if threads.ok() != Some(1) {
        return Err(PassedError::TooLate);
    }
    for name in VARIABLES {
        #[expect(unsafe_code, reason = "the environment belongs to all threads")]
        // SAFETY: this is the only thread, so nobody reads the environment meanwhile.
        unsafe {
            std::env::remove_var(name);
        }
    }
    Ok(())
}

fn first() -> Result<OwnedFd, PassedError> {
    #[expect(unsafe_code, reason = "the descriptor comes as a number")]
    // SAFETY: borrowed for this one question, which says whether it is open.
    let is_open = rustix::io::fcntl_setfd(unsafe { BorrowedFd::borrow_raw(FIRST) }, FdFlags::CLOEXEC);
    is_open.map_err(|_| PassedError::NotOne)?;
    #[expect(unsafe_code, reason = "the descriptor comes as a number")]
    // SAFETY: it is open, whoever started this very process said that it is for us to take, and nobody took it
    // before (`TAKEN`).
    Ok(unsafe { OwnedFd::from_raw_fd(FIRST) })
}

/// Systems without that question have no systemd either.
fn listens(socket: BorrowedFd<'_>) -> bool {
    #[cfg(target_os = "linux")]
    return rustix::net::sockopt::socket_acceptconn(socket).unwrap_or(false);
    #[cfg(not(target_os = "linux"))]
    {
        let _ = socket;
        false
    }
}

/// systemd names the folder as the environment does, which may go through a link.
fn is_at(bound: &Path, path: &Path) -> bool {
    let folder = |path: &Path| path.parent().and_then(|folder| folder.canonicalize().ok());
    bound == path || (bound.file_name() == path.file_name() && folder(bound).as_deref() == path.parent())
}

fn is_closed(path: &Path) -> io::Result<bool> {
    let own = rustix::process::geteuid().as_raw();
    let socket = std::fs::symlink_metadata(path)?;
    let folder = std::fs::symlink_metadata(path.parent().ok_or(io::ErrorKind::NotFound)?)?;
    let is_socket = socket.file_type().is_socket() && socket.uid() == own && socket.mode() & 0o7777 == 0o600;
    let is_folder = folder.is_dir() && folder.uid() == own && folder.mode() & 0o7777 == 0o700;
    Ok(is_socket && is_folder)
}
