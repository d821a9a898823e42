//! Reading one request off a connection, without a library in between.

use tokio::io::{AsyncRead, AsyncReadExt};

/// More than any request of ours has.
const MOST: usize = 1 << 20;

/// A request as it came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    /// The HTTP method.
    pub method: String,
    /// The path without its query.
    pub path: String,
    /// Everything that was sent: head and body.
    pub text: String,
}

impl Heard {
    /// The value of a header field, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let (head, _) = self.text.split_once("\r\n\r\n")?;
        head.lines().skip(1).find_map(|line| {
            let (key, value) = line.split_once(':')?;
            key.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }
}

/// Reads a whole request; `None` if the connection ends before.
pub(super) async fn read(stream: &mut (impl AsyncRead + Unpin)) -> Option<(Heard, Vec<u8>)> {
    let mut bytes = Vec::new();
    let mut piece = [0; 8192];
    while bytes.len() < MOST {
        let count = stream.read(&mut piece).await.ok().filter(|count| *count > 0)?;
        bytes.extend_from_slice(&piece[..count]);
        if let Some(heard) = whole(&bytes) {
            return Some((heard, bytes));
        }
    }
    None
}

fn whole(bytes: &[u8]) -> Option<Heard> {
    let body_at = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = String::from_utf8_lossy(bytes).into_owned();
    let mut words = text.split([' ', '\r']);
    let (method, target) = (words.next()?.to_owned(), words.next()?);
    let path = target.split('?').next().unwrap_or_default().to_owned();
    let heard = Heard { method, path, text };
    let length: usize = heard.header("content-length").map_or(Ok(0), str::parse).ok()?;
    (bytes.len() >= body_at + length).then_some(heard)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[tokio::test]
    async fn a_request_is_read_to_its_end() {
        let whole = b"POST /oauth/token?x=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc";
        let (heard, bytes) = read(&mut &whole[..]).await.unwrap();
        assert_eq!((heard.method.as_str(), heard.path.as_str()), ("POST", "/oauth/token"));
        assert_eq!((heard.header("host"), heard.header("cookie")), (Some("a"), None));
        assert_eq!(bytes, whole);
        assert!(read(&mut &whole[..whole.len() - 1]).await.is_none());
    }
}
