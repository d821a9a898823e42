//! Which app a peer is.

use async_trait::async_trait;
use fediaccounts_core::{Attested, Attestor};

use super::Peer;

/// What the system says about the peer of one connection.
#[derive(Debug)]
pub struct SystemAttestor {
    _peer: Peer,
    _speaks_for_parent: bool,
}

impl SystemAttestor {
    /// About a peer; where that is our own command line, about the program that started it.
    pub fn new(peer: Peer, speaks_for_parent: bool) -> Self {
        Self { _peer: peer, _speaks_for_parent: speaks_for_parent }
    }
}

#[async_trait]
impl Attestor for SystemAttestor {
    async fn attest(&self) -> Option<Attested> {
        None
    }

    fn still(&self) -> bool {
        false
    }
}
