//! A server on loopback that answers connection by connection as it is told.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use url::Url;

/// How a TLS handshake begins.
const TLS: char = '\u{16}';

/// What one connection gets.
#[derive(Debug, Clone)]
pub(crate) enum Reply {
    /// These bytes, then the end.
    Say(String),
    /// The same with bytes that are no text.
    Send(Vec<u8>),
    /// These bytes, then more of the second for as long as they are taken.
    Flood(&'static str, &'static str),
    /// These bytes, then nothing, with the connection held open.
    Stall(&'static str),
}

impl Reply {
    pub(crate) fn ok(body: &str) -> Self {
        Self::with("200 OK", "Content-Type: application/json\r\n", body)
    }

    pub(crate) fn redirect(status: &str, location: &str) -> Self {
        Self::with(status, &format!("Location: {location}\r\n"), "")
    }

    pub(crate) fn with(status: &str, headers: &str, body: &str) -> Self {
        let length = body.len();
        Self::Say(format!(
            "HTTP/1.1 {status}\r\nContent-Length: {length}\r\nConnection: close\r\n{headers}\r\n{body}"
        ))
    }
}

/// The running server; it ends with the test's runtime.
pub(crate) struct Scripted {
    /// Its address, as `http://127.0.0.1:<port>/`.
    pub(crate) url: Url,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Scripted {
    /// Answers each connection by what `script` makes of its request.
    pub(crate) async fn start(script: impl Fn(&str) -> Reply + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = Url::parse(&format!("http://{}/", listener.local_addr().unwrap())).unwrap();
        let seen = Arc::new(Mutex::new(Vec::new()));
        let log = seen.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let request = head_and_body(&mut stream).await;
                log.lock().unwrap().push(request.clone());
                tokio::spawn(answer(stream, script(&request)));
            }
        });
        Self { url, seen }
    }

    /// The same reply for everybody.
    pub(crate) async fn always(reply: Reply) -> Self {
        Self::start(move |_| reply.clone()).await
    }

    /// The requests that came, as text.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

async fn head_and_body(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream.read(&mut buffer).await.unwrap_or(0);
        text.push_str(&String::from_utf8_lossy(&buffer[..read]));
        if read == 0 || text.starts_with(TLS) || is_whole(&text) {
            return text;
        }
    }
}

fn is_whole(text: &str) -> bool {
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head
        .lines()
        .find_map(|line| line.to_ascii_lowercase().strip_prefix("content-length: ")?.parse().ok());
    body.len() >= length.unwrap_or(0)
}

async fn answer(mut stream: TcpStream, reply: Reply) -> std::io::Result<()> {
    match reply {
        Reply::Say(text) => stream.write_all(text.as_bytes()).await,
        Reply::Send(bytes) => stream.write_all(&bytes).await,
        Reply::Flood(head, more) => {
            stream.write_all(head.as_bytes()).await?;
            loop {
                stream.write_all(more.as_bytes()).await?;
            }
        }
        Reply::Stall(head) => {
            stream.write_all(head.as_bytes()).await?;
            stream.read(&mut [0]).await.map(drop)
        }
    }
}
