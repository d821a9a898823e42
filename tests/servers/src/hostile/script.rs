//! What is sent in the place of an answer, with its timing and its end.

use std::fmt::Write as _;
use std::time::Duration;

/// How the length of the body is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Length {
    /// As it is.
    Exact,
    /// As somebody says.
    Claimed(&'static str),
    /// In chunks, each with its own.
    Chunked,
    /// Not at all: the body ends with the connection.
    Untold,
}

/// What happens after the last byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// The connection is closed.
    Close,
    /// The connection is held, and nothing more is said.
    Silence,
    /// The connection is reset.
    Reset,
    /// The next request is taken on the same connection.
    Next,
}

/// Everything that is sent for one request.
#[derive(Clone, Debug)]
pub struct Script {
    /// The status it claims, for the record.
    pub(super) status: u16,
    head: Head,
    body: Vec<u8>,
    forever: Option<Vec<u8>>,
    length: Length,
    /// So many bytes, then that pause.
    pub(super) pace: Option<(usize, Duration)>,
    pub(super) end: End,
}

#[derive(Clone, Debug)]
enum Head {
    Http {
        status_line: String,
        fields: Vec<(Vec<u8>, Vec<u8>)>,
    },
    /// The body is all there is.
    None,
}

impl Script {
    /// An answer in good HTTP, to be spoiled by what follows.
    pub fn answer(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let fields = match content_type {
            "" => vec![],
            kind => vec![(b"Content-Type".to_vec(), kind.into())],
        };
        let head = Head::Http { status_line: format!("HTTP/1.1 {status} Practice"), fields };
        Self {
            status,
            head,
            body: body.into(),
            forever: None,
            length: Length::Exact,
            pace: None,
            end: End::Close,
        }
    }

    /// 200 and a body that says it is JSON.
    pub fn json(body: impl Into<Vec<u8>>) -> Self {
        Self::answer(200, "application/json", body)
    }

    /// A redirect.
    pub fn redirect(status: u16, location: impl Into<Vec<u8>>) -> Self {
        Self::answer(status, "text/html", "").header("Location", location)
    }

    /// These bytes, and nothing that we would add.
    pub fn raw(bytes: impl Into<Vec<u8>>) -> Self {
        Self { head: Head::None, length: Length::Untold, status: 0, ..Self::answer(0, "", bytes) }
    }

    /// Takes the request and says nothing.
    pub fn silent() -> Self {
        Self::raw("").end(End::Silence)
    }

    /// The same with another first line.
    #[must_use]
    pub fn status_line(mut self, line: &str) -> Self {
        if let Head::Http { status_line, .. } = &mut self.head {
            line.clone_into(status_line);
        }
        self
    }

    /// The same with one more header field, whatever stands in it.
    #[must_use]
    pub fn header(mut self, name: impl Into<Vec<u8>>, value: impl Into<Vec<u8>>) -> Self {
        if let Head::Http { fields, .. } = &mut self.head {
            fields.push((name.into(), value.into()));
        }
        self
    }

    /// The same with the length told otherwise.
    #[must_use]
    pub fn length(mut self, length: Length) -> Self {
        self.length = length;
        self
    }

    /// The same with these bytes again and again after the body, for as long as they are taken.
    #[must_use]
    pub fn forever(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.forever = Some(bytes.into());
        self
    }

    /// The same in pieces of `bytes`, with a pause after each.
    #[must_use]
    pub fn paced(mut self, bytes: usize, pause: Duration) -> Self {
        self.pace = Some((bytes, pause));
        self
    }

    /// The same with another end.
    #[must_use]
    pub fn end(mut self, end: End) -> Self {
        self.end = end;
        self
    }

    /// What is sent first.
    pub(super) fn opening(&self) -> Vec<u8> {
        let mut bytes = self.head_bytes();
        match self.length {
            Length::Chunked => {
                bytes.extend(chunk(&self.body));
                if self.forever.is_none() {
                    bytes.extend(b"0\r\n\r\n");
                }
            }
            _ => bytes.extend(&self.body),
        }
        bytes
    }

    /// What is sent after that without an end.
    pub(super) fn burden(&self) -> Option<Vec<u8>> {
        let bytes = self.forever.as_ref()?;
        Some(if self.length == Length::Chunked { chunk(bytes) } else { bytes.clone() })
    }

    fn head_bytes(&self) -> Vec<u8> {
        let Head::Http { status_line, fields } = &self.head else { return vec![] };
        let mut text = format!("{status_line}\r\n");
        match self.length {
            Length::Exact => write!(text, "Content-Length: {}\r\n", self.body.len()),
            Length::Claimed(length) => write!(text, "Content-Length: {length}\r\n"),
            Length::Chunked => write!(text, "Transfer-Encoding: chunked\r\n"),
            Length::Untold => Ok(()),
        }
        .expect("invariant: a string takes everything");
        if self.end != End::Next {
            text.push_str("Connection: close\r\n");
        }
        let mut bytes = text.into_bytes();
        for (name, value) in fields {
            bytes.extend([name, &b": "[..], value, b"\r\n"].concat());
        }
        bytes.extend(b"\r\n");
        bytes
    }
}

/// One chunk of RFC 9112, section 7.1; nothing for an empty body, which would be the last.
fn chunk(bytes: &[u8]) -> Vec<u8> {
    if bytes.is_empty() {
        return vec![];
    }
    [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat()
}
