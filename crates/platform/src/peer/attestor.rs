//! Which app a peer is.

use std::sync::{Mutex, PoisonError};

use async_trait::async_trait;
use fediaccounts_core::{Attested, Attestor};

use super::{Peer, system};

/// What the system says about the peer of one connection.
///
/// On Linux: the class and the program by the file that the process runs (`/proc/PID/exe`), by its sandbox,
/// or nothing; the script of an interpreter by its arguments. Elsewhere every program is unknown.
#[derive(Debug)]
pub struct SystemAttestor {
    peer: Peer,
    speaks_for_parent: bool,
    /// What was said last.
    seen: Mutex<Option<system::Seen>>,
}

impl SystemAttestor {
    /// About a peer; where that is our own command line, about the program that started it. It is that only
    /// if [`is_own_executable`](super::is_own_executable) said so of this very peer.
    pub fn new(peer: Peer, speaks_for_parent: bool) -> Self {
        Self { peer, speaks_for_parent, seen: Mutex::new(None) }
    }
}

#[async_trait]
impl Attestor for SystemAttestor {
    async fn attest(&self) -> Option<Attested> {
        let evidence = &self.peer.evidence;
        let seen = if self.speaks_for_parent { evidence.attest_parent() } else { evidence.attest().await };
        let attested = seen.as_ref().map(system::Seen::attested);
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = seen;
        attested
    }

    fn still(&self) -> bool {
        let seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        seen.as_ref().is_some_and(|seen| self.peer.evidence.still(seen))
    }
}

#[cfg(all(test, target_os = "linux"))]
#[path = "attestor_tests.rs"]
mod tests;
