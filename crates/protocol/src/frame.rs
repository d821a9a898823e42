//! Frames: one JSON object in UTF-8, ended by a line feed.

use std::io::Write;

use serde::Serialize;
use zeroize::Zeroizing;

/// The longest line a client may send, in bytes without its line feed.
pub const MAX_REQUEST: usize = 64 * 1024;
/// The longest line the agent may send to our own executables: a snapshot of 5,000 accounts fits.
pub const MAX_ANSWER: usize = 16 * 1024 * 1024;

/// Why bytes are no frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// The line is longer than allowed; the rest of the stream cannot be read either.
    #[error("the line is too long")]
    TooLong,
    /// Not UTF-8.
    #[error("the line is not UTF-8")]
    NotUtf8,
}

/// Cuts a stream of bytes into lines, with a limit that is kept while reading.
#[derive(Debug)]
pub struct Frames {
    buffer: Vec<u8>,
    searched: usize,
    limit: usize,
}

impl Frames {
    /// For lines of at most `limit` bytes.
    pub fn new(limit: usize) -> Self {
        Self { buffer: Vec::new(), searched: 0, limit }
    }

    /// Takes bytes as they arrived.
    pub fn push(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// The next whole line without its end, or `None` until more arrives.
    pub fn next_line(&mut self) -> Result<Option<String>, FrameError> {
        let end =
            self.buffer[self.searched..].iter().position(|byte| *byte == b'\n').map(|at| at + self.searched);
        if end.unwrap_or(self.buffer.len()) > self.limit {
            return Err(FrameError::TooLong);
        }
        let Some(end) = end else {
            self.searched = self.buffer.len();
            return Ok(None);
        };
        // The line goes away with the memory it arrived in: what a person typed stays behind nowhere.
        let rest = self.buffer.split_off(end + 1);
        let mut line = std::mem::replace(&mut self.buffer, rest);
        self.searched = 0;
        line.pop();
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        String::from_utf8(line).map(Some).map_err(|_| FrameError::NotUtf8)
    }
}

/// A message as a line with its end. JSON escapes line feeds, so there is exactly one.
///
/// # Panics
/// Never with the types of this crate: all of them have a JSON form.
pub fn encode<T: Serialize>(message: &T) -> Vec<u8> {
    let mut line = serde_json::to_vec(message).expect("every message has a JSON form");
    line.push(b'\n');
    line
}

/// The same, behind what stands in `lines` already.
///
/// # Panics
/// Never with the types of this crate: all of them have a JSON form.
pub fn encode_into<T: Serialize>(lines: &mut Vec<u8>, message: &T) {
    serde_json::to_writer(&mut *lines, message).expect("every message has a JSON form");
    lines.push(b'\n');
}

/// The same for a message that carries what a person typed: the line is wiped when dropped, and no copy
/// of it is left where it grew.
///
/// # Panics
/// Never with the types of this crate: all of them have a JSON form.
pub fn encode_typed<T: Serialize>(message: &T) -> Zeroizing<Vec<u8>> {
    let mut length = Length(1);
    serde_json::to_writer(&mut length, message).expect("every message has a JSON form");
    let mut line = Zeroizing::new(Vec::with_capacity(length.0));
    serde_json::to_writer(&mut *line, message).expect("every message has a JSON form");
    line.push(b'\n');
    line
}

/// Counts what is written.
struct Length(usize);

impl Write for Length {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_come_out_whole_however_they_arrive() {
        let mut frames = Frames::new(64);
        for byte in b"{\"a\":1}\r\n{}\n\nrest" {
            frames.push(&[*byte]);
        }
        assert_eq!(frames.next_line(), Ok(Some("{\"a\":1}".into())));
        assert_eq!(frames.next_line(), Ok(Some("{}".into())));
        assert_eq!(frames.next_line(), Ok(Some(String::new())));
        assert_eq!(frames.next_line(), Ok(None));
        frames.push(b"\n");
        assert_eq!(frames.next_line(), Ok(Some("rest".into())));
    }

    #[test]
    fn the_limit_holds_while_reading_and_at_the_edge() {
        let mut frames = Frames::new(4);
        frames.push(b"1234");
        assert_eq!(frames.next_line(), Ok(None));
        frames.push(b"\n12345");
        assert_eq!(frames.next_line(), Ok(Some("1234".into())));
        assert_eq!(frames.next_line(), Err(FrameError::TooLong), "T137-IP: no end was needed to see it");
    }

    #[test]
    fn bytes_that_are_no_text_are_refused() {
        let mut frames = Frames::new(64);
        frames.push(b"\xff\xfe\n{}\n");
        assert_eq!(frames.next_line(), Err(FrameError::NotUtf8), "T138-IP");
        assert_eq!(frames.next_line(), Ok(Some("{}".into())));
    }

    #[test]
    fn a_message_is_one_line() {
        assert_eq!(encode(&"a\nb"), b"\"a\\nb\"\n");
        let typed = encode_typed(&"a\nb");
        assert_eq!(*typed, encode(&"a\nb"));
        assert_eq!(typed.capacity(), typed.len(), "it never grew");
    }
}
