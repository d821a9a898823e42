//! Reading: lines of a connection, each with a time limit from its first byte on.

use std::time::Duration;

use fediaccounts_protocol::{FrameError, Frames, MAX_REQUEST};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::time::Instant;

/// How long a line may take from its first byte on.
const FRAME_TIME: Duration = Duration::from_secs(5);

pub(super) struct Lines<R> {
    reader: R,
    frames: Frames,
    /// Whether anything came at all.
    is_new: bool,
    /// Whether the last byte that came was no end of a line.
    begun: bool,
    /// Until when the line that has begun may take.
    limit: Option<Instant>,
}

impl<R: AsyncRead + Unpin> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, frames: Frames::new(MAX_REQUEST), is_new: true, begun: false, limit: None }
    }

    /// The next line; `None` when the peer is gone, too slow, or speaks something else altogether. Nothing is
    /// lost if nobody waits for it any more.
    pub(super) async fn next(&mut self) -> Result<Option<String>, FrameError> {
        loop {
            if let Some(line) = self.frames.next_line()? {
                self.limit = None;
                return Ok(Some(line));
            }
            if !self.read().await {
                return Ok(None);
            }
        }
    }

    /// Takes what arrives; says whether that can be the beginning of something.
    async fn read(&mut self) -> bool {
        // Freed, and so wiped, with whatever was in it.
        let mut bytes = vec![0; 4 * 1024];
        let read = self.reader.read(&mut bytes);
        let count = if self.begun {
            let limit = *self.limit.get_or_insert_with(|| Instant::now() + FRAME_TIME);
            tokio::time::timeout_at(limit, read).await.unwrap_or(Ok(0))
        } else {
            read.await
        };
        let Ok(count @ 1..) = count else { return false };
        // A browser that was led here speaks first, and of something else.
        if std::mem::take(&mut self.is_new) && bytes[0] != b'{' {
            return false;
        }
        self.begun = bytes[count - 1] != b'\n';
        self.frames.push(&bytes[..count]);
        true
    }
}
