//! What other systems tell: user and process number, no more in this version.
#![expect(
    clippy::unnecessary_wraps,
    clippy::unused_async,
    clippy::unused_self,
    reason = "the same calls as on Linux, which has to ask"
)]

use std::io;
use std::path::{Path, PathBuf};

use fediaccounts_core::{AppClass, AppIdentity, Attested, Process};
use tokio::net::UnixStream;

use super::Holding;

#[derive(Debug)]
pub(super) struct Evidence {
    pid: u32,
}

/// Who connected: some program.
#[derive(Debug)]
pub(super) struct Seen {
    pid: u32,
}

impl Seen {
    pub(super) fn attested(&self) -> Attested {
        let identity = AppIdentity { class: AppClass::Unknown, program: String::new() };
        Attested { identity, process: Some(Process { number: self.pid, began: 0 }), script: None }
    }
}

impl Evidence {
    pub(super) fn of(_: &UnixStream, pid: u32) -> io::Result<Self> {
        Ok(Self { pid })
    }

    pub(super) fn executable(&self) -> Option<PathBuf> {
        None
    }

    pub(super) async fn holding(&self) -> Holding {
        Holding::Own
    }

    pub(super) async fn is_own_executable(&self, _: &Path) -> bool {
        true
    }

    pub(super) async fn attest(&self) -> Option<Seen> {
        Some(Seen { pid: self.pid })
    }

    pub(super) fn attest_parent(&self) -> Option<Seen> {
        Some(Seen { pid: self.pid })
    }

    pub(super) fn still(&self, _: &Seen) -> bool {
        true
    }

    pub(super) fn file(&self) -> Option<(u64, u64)> {
        None
    }

    pub(super) fn seems_ours(&self, _: &Path) -> bool {
        true
    }
}
