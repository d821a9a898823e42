//! Addresses on this computer for the browser's answers (RFC 8252, section 7.3).

use async_trait::async_trait;
use fediaccounts_core::{Context, Loopback, LoopbackError, LoopbackListener};

/// Listens on 127.0.0.1.
#[derive(Debug, Default)]
pub struct SystemLoopback;

#[async_trait]
impl Loopback for SystemLoopback {
    async fn listen(&self, _: &Context, _: Option<u16>) -> Result<Box<dyn LoopbackListener>, LoopbackError> {
        Err(LoopbackError::Unavailable)
    }
}
