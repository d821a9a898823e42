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
    seen: Mutex<Sight>,
}

/// What was seen of it.
#[derive(Debug, Default)]
enum Sight {
    #[default]
    Nothing,
    /// What was said last.
    Of(system::Seen),
    /// It was somebody once and is not any more: nobody is believed on this connection again.
    Over,
}

impl SystemAttestor {
    /// About a peer; where that is our own command line, about the program that started it. It is that only
    /// if [`is_own_executable`](super::is_own_executable) said so of this very peer.
    pub fn new(peer: Peer, speaks_for_parent: bool) -> Self {
        Self { peer, speaks_for_parent, seen: Mutex::default() }
    }
}

#[async_trait]
impl Attestor for SystemAttestor {
    async fn attest(&self) -> Option<Attested> {
        let evidence = &self.peer.evidence;
        let seen = if self.speaks_for_parent { evidence.attest_parent() } else { evidence.attest().await };
        let mut sight = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        // Another program may have come between two looks; then the second one would stand for the first.
        let is_same = match &*sight {
            Sight::Nothing => true,
            Sight::Of(before) => seen.is_some() && evidence.still(before),
            Sight::Over => false,
        };
        let attested = seen.as_ref().filter(|_| is_same).map(system::Seen::attested);
        *sight = match seen {
            _ if !is_same => Sight::Over,
            Some(seen) => Sight::Of(seen),
            None => Sight::Nothing,
        };
        attested
    }

    fn still(&self) -> bool {
        let sight = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        matches!(&*sight, Sight::Of(seen) if self.peer.evidence.still(seen))
    }
}

#[cfg(all(test, target_os = "linux"))]
#[path = "attestor_tests.rs"]
mod tests;
