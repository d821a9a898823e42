//! A connection that has said hello, for one task.

use std::time::Duration;

use fediaccounts_protocol::{Capability, Code, Failure, Frames, Incoming, Method, Peer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixStream;
use tokio::time::timeout;

use crate::connection::{Connection, gone, line};
use crate::place::{Place, unreachable};
use crate::start;

/// An agent that lives reads what it is sent at once.
const WRITE_TIME: Duration = Duration::from_secs(10);

/// A connection that has said hello.
pub(super) struct Link {
    stream: UnixStream,
    frames: Frames,
    capabilities: Vec<Capability>,
}

impl Link {
    /// Connects, and starts the agent where it does not run.
    pub(super) async fn open(place: &Place, peer: &Peer) -> Result<Self, Failure> {
        Self::by(place, peer, start::connect).await
    }

    /// Connects, if there is an agent.
    pub(super) async fn open_if_it_runs(place: &Place, peer: &Peer) -> Result<Self, Failure> {
        Self::by(place, peer, start::connect_if_it_runs).await
    }

    /// The same steps as without Tokio, on a thread that may wait.
    async fn by(
        place: &Place,
        peer: &Peer,
        connect: fn(&Place, &Peer) -> Result<Connection, Failure>,
    ) -> Result<Self, Failure> {
        let (place, peer) = (place.clone(), peer.clone());
        let connected = tokio::task::spawn_blocking(move || connect(&place, &peer)).await;
        let connection = connected.map_err(|_| unreachable("the runtime is shut down"))??;
        let (stream, frames, capabilities) = connection.into_parts();
        let stream = stream.set_nonblocking(true).and_then(|()| UnixStream::from_std(stream));
        Ok(Self { stream: stream.map_err(|_| gone())?, frames, capabilities })
    }

    /// Whether the agent answers a group of methods here.
    pub(super) fn can(&self, capability: Capability) -> bool {
        self.capabilities.contains(&capability)
    }

    /// Sends a line.
    pub(super) async fn send(&mut self, line: &[u8]) -> Result<(), Failure> {
        match timeout(WRITE_TIME, self.stream.write_all(line)).await {
            Ok(Ok(())) => Ok(()),
            _ => Err(gone()),
        }
    }

    /// The next message. It may be given up at any time, and nothing is lost.
    pub(super) async fn next(&mut self) -> Result<Incoming, Failure> {
        let mut bytes = [0; 8 * 1024];
        loop {
            if let Some(line) = self.frames.next_line().map_err(|_| Failure::new(Code::BadAnswer))? {
                return Incoming::parse(&line);
            }
            match self.stream.read(&mut bytes).await {
                Ok(count) if count > 0 => self.frames.push(&bytes[..count]),
                _ => return Err(gone()),
            }
        }
    }

    /// Asks the one thing that this connection is for, and waits for the answer.
    pub(super) async fn request<M: Method + Sync>(&mut self, request: &M) -> Result<M::Answer, Failure> {
        let sent = line(1, request);
        self.send(&sent).await?;
        loop {
            if let Incoming::Answer { result, .. } = self.next().await? {
                return serde_json::from_value(result?).map_err(|_| Failure::new(Code::BadAnswer));
            }
        }
    }
}
