//! What Linux tells.

mod diag;
mod holders;
mod image;
mod process;
mod scans;
mod syscalls;

use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use tokio::net::UnixStream;

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
}

impl Evidence {
    pub(super) fn of(stream: &UnixStream, pid: u32) -> io::Result<Self> {
        Ok(Self { process: Process::of_peer(stream, pid), socket: Socket::of(stream)? })
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
        is_ours(&image, folder) && self.holding().await == Holding::Own && image.still_runs(&self.process)
    }
}

fn is_ours(image: &Image, folder: &Path) -> bool {
    let owner = image.file().uid();
    let named = image.path().file_name().is_some_and(|name| OWN_NAMES.iter().any(|own| name == *own));
    named
        && image.path().parent() == Some(folder)
        && (owner == 0 || owner == rustix::process::geteuid().as_raw())
}

#[cfg(test)]
#[path = "linux_tests.rs"]
mod tests;
