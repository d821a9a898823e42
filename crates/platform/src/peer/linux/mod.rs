//! What Linux tells.

mod attest;
mod cgroup;
mod diag;
mod flatpak;
mod holders;
mod identity;
mod image;
mod installed;
mod interpreters;
mod mounts;
mod process;
mod scans;
mod script;
mod snap;
mod syscalls;

use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use tokio::net::UnixStream;

pub(super) use self::attest::Seen;
use self::diag::Socket;
use self::image::Image;
use self::process::Process;
use super::Holding;

/// The programs of ours that manage accounts: they stand beside the agent.
const OWN_NAMES: [&str; 2] = ["fediaccounts", "fediaccounts-window"];

/// The process that connected, and our end of the connection.
#[derive(Debug)]
pub(super) struct Evidence {
    process: Process,
    socket: Socket,
    /// The program of ours that opened the connection and held it alone, once that was seen.
    own: OnceLock<Image>,
}

impl Evidence {
    pub(super) fn of(stream: &UnixStream, pid: u32) -> io::Result<Self> {
        Ok(Self::about(Process::of_peer(stream, pid), Socket::of(stream)?))
    }

    fn about(process: Process, socket: Socket) -> Self {
        Self { process, socket, own: OnceLock::new() }
    }

    pub(super) fn executable(&self) -> Option<PathBuf> {
        Image::of(&self.process).map(Image::into_path)
    }

    pub(super) async fn holding(&self) -> Holding {
        let holders = scans::holders_of_peer(self.socket).await;
        match holders.as_slice() {
            [only] if only.pid == self.process.pid() && self.process.is_same() => {
                if only.inheritable {
                    Holding::Inheritable
                } else {
                    Holding::Own
                }
            }
            _ => Holding::Unproven,
        }
    }

    /// All of it about one image: a program that is exchanged between two of the questions is refused.
    pub(super) async fn is_own_executable(&self, folder: &Path) -> bool {
        let Some(image) = Image::of(&self.process) else {
            return false;
        };
        let is_own = is_ours(&image, folder)
            && self.holding().await == Holding::Own
            && image.still_runs(&self.process);
        if is_own {
            self.own.get_or_init(|| image);
        }
        is_own
    }

    /// Who the peer is, if the program in it opened the connection itself and holds it alone.
    pub(super) async fn attest(&self) -> Option<Seen> {
        let seen = Seen::of(&self.process)?;
        (self.holding().await == Holding::Own && self.still(&seen)).then_some(seen)
    }

    /// Who started the peer, if that is a program of ours. No other look at who holds the connection: that
    /// was taken when [`Evidence::is_own_executable`] said so, and ours pass none on.
    pub(super) fn attest_parent(&self) -> Option<Seen> {
        self.own.get().filter(|image| image.still_runs(&self.process))?;
        Seen::of_parent(&self.process)
    }

    /// Whether what was seen still holds: a few microseconds.
    pub(super) fn still(&self, seen: &Seen) -> bool {
        seen.still(&self.process)
    }

    /// The file that the process runs, wherever it lies, as it says at this moment; only to tell programs
    /// apart that come in great numbers.
    pub(super) fn file(&self) -> Option<(u64, u64)> {
        let file = std::fs::metadata(self.process.folder().join("exe")).ok()?;
        Some((file.dev(), file.ino()))
    }

    /// Whether it runs a file of ours by its name and place, as it says at this moment.
    pub(super) fn seems_ours(&self, folder: &Path) -> bool {
        let path = std::fs::read_link(self.process.folder().join("exe"));
        path.is_ok_and(|path| has_our_name(&path, folder))
    }
}

fn is_ours(image: &Image, folder: &Path) -> bool {
    let owner = image.file().uid();
    has_our_name(image.path(), folder) && (owner == 0 || owner == rustix::process::geteuid().as_raw())
}

fn has_our_name(path: &Path, folder: &Path) -> bool {
    let named = path.file_name().is_some_and(|name| OWN_NAMES.iter().any(|own| name == *own));
    named && path.parent() == Some(folder)
}

#[cfg(test)]
#[path = "linux_tests.rs"]
mod tests;
