//! Writing: what waits to be read by a peer, and how long it may wait.

use std::io;
use std::time::Duration;

use fediaccounts_protocol::encode_into;
use serde::Serialize;
use tokio::io::{AsyncWrite, AsyncWriteExt};

/// While so much waits, nothing more is taken up for the peer.
const ROOM: usize = 256 * 1024;
/// A peer that reads nothing for so long is gone.
const WRITE_TIME: Duration = Duration::from_secs(30);
/// An answer with a token and its account in it is about that long.
const USUAL: usize = 1024;

pub(super) struct Outbox<W> {
    writer: W,
    waiting: Vec<u8>,
    written: usize,
}

impl<W: AsyncWrite + Unpin> Outbox<W> {
    pub(super) fn new(writer: W) -> Self {
        Self { writer, waiting: Vec::new(), written: 0 }
    }

    /// What waits; lines are put behind it.
    pub(super) fn lines(&mut self) -> &mut Vec<u8> {
        if self.waiting.is_empty() {
            self.waiting.reserve(USUAL);
        }
        &mut self.waiting
    }

    pub(super) fn push<T: Serialize>(&mut self, message: &T) {
        encode_into(self.lines(), message);
    }

    /// A line that is written already: it is copied only behind another one.
    pub(super) fn push_line(&mut self, line: Vec<u8>) {
        if self.waiting.is_empty() {
            self.waiting = line;
        } else {
            self.waiting.extend_from_slice(&line);
        }
    }

    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Whether there is room for more: a single message may be longer than that.
    pub(super) fn has_room(&self) -> bool {
        self.waiting.len() - self.written < ROOM
    }

    /// Writes as much as the peer takes now. May be left off and taken up again.
    pub(super) async fn write(&mut self) -> io::Result<()> {
        let write = self.writer.write(&self.waiting[self.written..]);
        match tokio::time::timeout(WRITE_TIME, write).await {
            Ok(Ok(count @ 1..)) => self.written += count,
            Ok(Err(error)) => return Err(error),
            Ok(Ok(_)) | Err(_) => return Err(io::ErrorKind::TimedOut.into()),
        }
        if self.written == self.waiting.len() {
            // What was written is freed, and so wiped: there may have been a token in it.
            (self.waiting, self.written) = (Vec::new(), 0);
        }
        Ok(())
    }

    /// Writes everything that waits, if the peer takes it within that time, and ends the connection.
    pub(super) async fn finish(mut self, limit: Duration) {
        let writing = async {
            while self.is_waiting() && self.write().await.is_ok() {}
            let _ = self.writer.shutdown().await;
        };
        let _ = tokio::time::timeout(limit, writing).await;
    }
}
