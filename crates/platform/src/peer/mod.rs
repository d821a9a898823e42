//! Who is at the other end of a connection, as far as the kernel knows.
//!
//! The kernel says which process *connected*. It does not say who *holds* the socket: a process can
//! connect, pass the socket on or put another program in its place. So there are two questions,
//! [`Peer::executable`] and [`Peer::holding`], and only both together say who will read the answers.
//!
//! What stays beyond these means, and is published: a process whose descriptors cannot be read (another
//! user's, or not dumpable) counts as not holding; a descriptor under way between two processes is held
//! by nobody; a program of the person can steer another one with a debugger or a preloaded library.

#[cfg(target_os = "linux")]
#[path = "linux/mod.rs"]
mod system;
#[cfg(not(target_os = "linux"))]
#[path = "elsewhere.rs"]
mod system;

mod attestor;

use std::io;
use std::path::{Path, PathBuf};

pub use self::attestor::SystemAttestor;
use tokio::net::UnixStream;

/// The process that connected.
#[derive(Debug)]
pub struct Peer {
    /// Its number when it connected, 0 if it lies outside our process namespace.
    pub pid: u32,
    /// Its user when it connected.
    pub uid: u32,
    evidence: system::Evidence,
}

/// How a peer stands to its end of the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holding {
    /// It holds it, nobody else does, and it would not outlive an exec: the program that runs there now
    /// opened it itself.
    Own,
    /// It holds it and nobody else does, but the connection may have been opened by another program that
    /// put this one in its place (T125).
    Inheritable,
    /// It does not hold it, somebody else does too, or this cannot be known.
    Unproven,
}

impl Peer {
    /// Who connected to `stream`, an accepted connection. The connection must stay open for the later
    /// questions.
    pub(crate) fn of(stream: &UnixStream) -> io::Result<Self> {
        let credentials = stream.peer_cred()?;
        let pid = credentials.pid().and_then(|pid| u32::try_from(pid).ok()).unwrap_or(0);
        Ok(Self { pid, uid: credentials.uid(), evidence: system::Evidence::of(stream, pid)? })
    }

    /// The file that the process runs, where it still lies at its path.
    ///
    /// `None` if the process is gone, hides it, had it removed or replaced (T127), or lives in a user
    /// namespace of its own, where it can claim any file. Read while the process is provably the one that
    /// connected (T124); on kernels before 6.5 that proof needs [`Peer::holding`] beside it. Always
    /// `None` but on Linux.
    pub fn executable(&self) -> Option<PathBuf> {
        self.evidence.executable()
    }

    /// Looks who holds the other end: on Linux `sock_diag` names the socket and `/proc` everybody who
    /// has it open, in milliseconds. One look at a time, shared by all who wait for one. Elsewhere there
    /// is no such look, and it is always [`Holding::Own`].
    pub async fn holding(&self) -> Holding {
        self.evidence.holding().await
    }

    /// Which file it runs, as a number of the file system and one of the file in it: only to tell programs
    /// apart, since nothing is proven by it. `None` if it is gone or hides, and always but on Linux.
    pub fn file(&self) -> Option<(u64, u64)> {
        self.evidence.file()
    }

    /// Whether it says that it runs one of our programs in `folder`: a guess at no cost, before
    /// [`is_own_executable`] proves it.
    pub fn seems_ours(&self, folder: &Path) -> bool {
        self.evidence.seems_ours(folder)
    }

    /// Whether the process holds the other end, and nobody else does.
    pub async fn holds_alone(&self) -> bool {
        self.holding().await != Holding::Unproven
    }
}

/// Whether the peer is our own window or command line: the file it runs lies in `folder` (the agent's
/// own, canonical), belongs to us or root and has one of our names, and the program in it opened the
/// connection itself and holds it alone.
///
/// Where executables are not known (macOS), that it is the same user is all there is.
pub async fn is_own_executable(peer: &Peer, folder: &Path) -> bool {
    peer.evidence.is_own_executable(folder).await
}

#[cfg(all(test, target_os = "linux"))]
mod parts;
#[cfg(all(test, target_os = "linux"))]
#[path = "peer_tests.rs"]
mod tests;
