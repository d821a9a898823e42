//! Addresses on this computer for the browser's answers (RFC 8252, section 7.3).

mod conversation;
mod request;

use std::collections::VecDeque;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use fediaccounts_core::{Context, Loopback, LoopbackError, LoopbackListener, Secret};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{AbortHandle, JoinSet};

use self::conversation::converse;
use self::request::Expected;

/// Conversations at once. One more ends the oldest: a browser says all it has to say at once, so the
/// one that has been silent for longest is not the one that is waited for.
const MOST: usize = 64;
/// The pause when the system cannot give a connection, for want of descriptors.
const BREATH: Duration = Duration::from_millis(100);
/// That often in a row, and the listener is given up.
const PATIENCE: u32 = 100;

/// Listens on 127.0.0.1, and on nothing else.
#[derive(Debug, Default)]
pub struct SystemLoopback;

#[async_trait]
impl Loopback for SystemLoopback {
    async fn listen(
        &self,
        context: &Context,
        port: Option<u16>,
    ) -> Result<Box<dyn LoopbackListener>, LoopbackError> {
        let unavailable = |_| LoopbackError::Unavailable;
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, port.unwrap_or(0))).await.map_err(unavailable)?;
        let port = listener.local_addr().map_err(unavailable)?.port();
        let expected = Arc::new(Expected { port, context: context.clone() });
        Ok(Box::new(Listening { listener, expected, conversations: JoinSet::new(), order: VecDeque::new() }))
    }
}

/// One open port. Dropping it closes the port and every connection at once.
struct Listening {
    listener: TcpListener,
    expected: Arc<Expected>,
    conversations: JoinSet<Option<Secret>>,
    /// The conversations, oldest first.
    order: VecDeque<AbortHandle>,
}

#[async_trait]
impl LoopbackListener for Listening {
    fn port(&self) -> u16 {
        self.expected.port
    }

    async fn redirect(&mut self) -> Result<Secret, LoopbackError> {
        let mut failures = 0;
        loop {
            tokio::select! {
                Some(ended) = self.conversations.join_next() => {
                    self.order.retain(|conversation| !conversation.is_finished());
                    if let Ok(Some(url)) = ended {
                        return Ok(url);
                    }
                }
                accepted = self.listener.accept() => match accepted {
                    Ok((stream, _)) => {
                        failures = 0;
                        self.talk(stream);
                        // Whoever is here already may speak before the next one comes: else a crowd
                        // at the door would end conversations that never began.
                        tokio::task::yield_now().await;
                    }
                    Err(_) if failures < PATIENCE => {
                        failures += 1;
                        tokio::time::sleep(BREATH).await;
                    }
                    Err(_) => return Err(LoopbackError::Failed),
                }
            }
        }
    }
}

impl Listening {
    fn talk(&mut self, stream: TcpStream) {
        if self.order.len() >= MOST
            && let Some(oldest) = self.order.pop_front()
        {
            oldest.abort();
        }
        self.order.push_back(self.conversations.spawn(converse(stream, Arc::clone(&self.expected))));
    }
}

#[cfg(test)]
#[path = "loopback/loopback_tests.rs"]
mod tests;
