//! A server that gives made-up answers, whatever it is asked.

use std::sync::atomic::{AtomicUsize, Ordering};

use async_trait::async_trait;
use fediaccounts_core::NetError;

use super::answer;
use crate::{Request, Response, Transport};

/// Between the bodies of answers that come one after the other.
const BETWEEN: &[u8] = b"\n%%\n";

/// Answers with these bodies, in order; the last one stays.
pub(super) struct Answering {
    status: u16,
    bodies: Vec<Vec<u8>>,
    asked: AtomicUsize,
}

impl Answering {
    pub(super) fn new(status: u16, bytes: &[u8]) -> Self {
        let mut bodies = vec![];
        let mut rest = bytes;
        while let Some(at) = rest.windows(BETWEEN.len()).position(|here| here == BETWEEN) {
            bodies.push(rest[..at].to_vec());
            rest = &rest[at + BETWEEN.len()..];
        }
        bodies.push(rest.to_vec());
        Self { status, bodies, asked: AtomicUsize::new(0) }
    }
}

#[async_trait]
impl Transport for Answering {
    async fn send(&self, request: Request) -> Result<Response, NetError> {
        let asked = self.asked.fetch_add(1, Ordering::Relaxed);
        assert!(asked < 1_000, "it asks without an end");
        let body = &self.bodies[asked.min(self.bodies.len() - 1)];
        if body.len() > request.limit {
            return Err(NetError::TooLarge);
        }
        Ok(answer(self.status, body))
    }
}
