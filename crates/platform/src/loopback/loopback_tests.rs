//! T024-DL: what web pages and other programs can do to an open port.

use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use super::*;

/// How long anything may take before a test gives up. Nothing ever waits for that long.
const ENOUGH: Duration = Duration::from_secs(20);

/// An open port whose redirect is waited for.
struct Open {
    port: u16,
    context: String,
    waiting: JoinHandle<Result<Secret, LoopbackError>>,
}

async fn open() -> Open {
    let context = Context::parse(&"c".repeat(43)).unwrap();
    let mut listener = SystemLoopback.listen(&context, None).await.unwrap();
    let port = listener.port();
    let waiting = tokio::spawn(async move { listener.redirect().await });
    Open { port, context: context.as_str().to_owned(), waiting }
}

impl Open {
    async fn connect(&self) -> TcpStream {
        TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await.unwrap()
    }

    /// Sends bytes and reads the answer to its end.
    async fn ask(&self, bytes: &[u8]) -> String {
        let mut stream = self.connect().await;
        stream.write_all(bytes).await.unwrap();
        read(&mut stream).await
    }

    /// What a browser sends when it follows the redirect.
    fn redirect(&self) -> Vec<u8> {
        let line = format!("GET /{}?code=CANARY&state=s", self.context);
        request(&line, &format!("127.0.0.1:{}", self.port))
    }

    /// The redirect still works; gives the page.
    async fn finish(self) -> String {
        let page = self.ask(&self.redirect()).await;
        let url = timeout(ENOUGH, self.waiting).await.unwrap().unwrap().unwrap();
        let expected = format!("http://127.0.0.1:{}/{}?code=CANARY&state=s", self.port, self.context);
        assert_eq!(url.expose(), expected);
        page
    }
}

fn request(line: &str, host: &str) -> Vec<u8> {
    format!("{line} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\n\r\n").into_bytes()
}

async fn read(stream: &mut TcpStream) -> String {
    let mut answer = vec![];
    timeout(ENOUGH, stream.read_to_end(&mut answer)).await.unwrap().unwrap();
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn the_redirect_is_answered_with_a_page_in_plain_words() {
    let open = open().await;
    let page = open.finish().await;
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("FediAccounts has the answer. You can close this tab."), "{page}");
    for header in [
        "Cache-Control: no-store",
        "Referrer-Policy: no-referrer",
        "Content-Security-Policy: default-src 'none'",
        "Connection: close",
    ] {
        assert!(page.contains(&format!("\r\n{header}")), "T024-DL {header}");
    }
    assert!(!page.contains("script") && !page.contains("CANARY"), "T024-DL {page}");
}

/// Elsewhere than on Linux the other loopback addresses are not there to be tried.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn only_this_computer_is_listened_to() {
    let open = open().await;
    let free = TcpListener::bind((Ipv4Addr::new(127, 0, 0, 2), open.port)).await;
    assert!(free.is_ok(), "T024-DL every other address is free at that port");
    open.finish().await;
}

#[tokio::test]
async fn a_name_that_was_made_to_lead_here_is_refused() {
    let open = open().await;
    let line = format!("GET /{}?code=a&state=s", open.context);
    for host in ["evil.example", "localhost", "127.0.0.1"] {
        let answer = open.ask(&request(&line, &format!("{host}:{}0", open.port))).await;
        assert!(answer.starts_with("HTTP/1.1 400 "), "T024-DL {host} {answer}");
        assert!(answer.contains("Content-Length: 0\r\n"), "T024-DL {answer}");
    }
    open.finish().await;
}

#[tokio::test]
async fn other_paths_and_methods_are_refused_and_waited_on() {
    let open = open().await;
    let own = format!("127.0.0.1:{}", open.port);
    let right = open.context.clone();
    for (line, status) in [
        ("GET /favicon.ico".to_owned(), "404"),
        (format!("GET /{}?code=a&state=s", "d".repeat(43)), "404"),
        (format!("GET /{right}"), "404"),
        (format!("HEAD /{right}?code=a&state=s"), "400"),
        (format!("POST /{right}?code=a&state=s"), "400"),
    ] {
        let answer = open.ask(&request(&line, &own)).await;
        assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "T024-DL {line}: {answer}");
    }
    open.finish().await;
}

#[tokio::test]
async fn a_head_without_an_end_and_a_body_are_refused() {
    let open = open().await;
    let huge = format!("GET /{}?code=a HTTP/1.1\r\nA: {}", open.context, "a".repeat(40 * 1024));
    let answer = open.ask(huge.as_bytes()).await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "T024-DL {answer}");
    let mut posted = request(&format!("POST /{}?code=a", open.context), "evil.example");
    posted.extend_from_slice(&vec![b'x'; 20 * 1024]);
    let answer = open.ask(&posted).await;
    assert!(answer.starts_with("HTTP/1.1 400 "), "T024-DL {answer}");
    open.finish().await;
}

#[tokio::test]
async fn silent_connections_stall_nobody() {
    let open = open().await;
    let mut silent = vec![];
    for _ in 0..1_000 {
        silent.push(open.connect().await);
    }
    let mut dripping = open.connect().await;
    dripping.write_all(b"GET /").await.unwrap();
    open.finish().await;
}

#[tokio::test]
async fn a_thousand_connections_at_once_are_answered_or_closed() {
    let open = open().await;
    let mut asking = JoinSet::new();
    for _ in 0..1_000 {
        let (port, request) = (open.port, request("GET /x", &format!("127.0.0.1:{}", open.port)));
        asking.spawn(async move {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.unwrap();
            let mut answer = vec![];
            let _ = stream.write_all(&request).await;
            timeout(ENOUGH, stream.read_to_end(&mut answer)).await.expect("it comes to an end")
        });
    }
    while let Some(ended) = asking.join_next().await {
        // One that was pushed out by later ones hears nothing.
        let _ = ended.unwrap();
    }
    open.finish().await;
}

#[tokio::test]
async fn who_came_first_is_heard_before_a_crowd_that_came_after() {
    use std::io::Write;

    let open = open().await;
    let address = (Ipv4Addr::LOCALHOST, open.port);
    let mut browser = std::net::TcpStream::connect(address).unwrap();
    browser.write_all(&open.redirect()).unwrap();
    // All of them are there before the listener runs at all.
    let crowd: Vec<_> = (0..MOST + 20).map(|_| std::net::TcpStream::connect(address).unwrap()).collect();
    let heard = timeout(ENOUGH, open.waiting).await.expect("T024-DL the redirect is taken");
    assert!(heard.unwrap().is_ok(), "T024-DL");
    drop(crowd);
}

#[tokio::test]
async fn a_request_that_comes_in_pieces_is_read_to_its_end() {
    let open = open().await;
    let mut stream = open.connect().await;
    for piece in open.redirect().chunks(7) {
        stream.write_all(piece).await.unwrap();
        stream.flush().await.unwrap();
    }
    assert!(read(&mut stream).await.starts_with("HTTP/1.1 200 "));
    let url = timeout(ENOUGH, open.waiting).await.unwrap().unwrap().unwrap();
    assert!(url.expose().ends_with("?code=CANARY&state=s"));
}

#[tokio::test]
async fn the_port_is_closed_as_soon_as_nobody_waits_any_more() {
    let open = open().await;
    let (port, context) = (open.port, Context::parse(&open.context).unwrap());
    let mut silent = open.connect().await;
    open.finish().await;
    let refused = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await;
    assert!(refused.is_err(), "T024-DL a second request finds nobody");
    // Closed from the other side, with or without ceremony.
    let _ = timeout(ENOUGH, silent.read(&mut [0])).await.expect("T024-DL other connections end with it");
    let again = SystemLoopback.listen(&context, Some(port)).await.expect("the port can be had again");
    assert_eq!(again.port(), port);
    let taken = SystemLoopback.listen(&context, Some(port)).await.map(|_| ());
    assert_eq!(taken, Err(LoopbackError::Unavailable));
}

#[tokio::test]
async fn one_that_is_asked_again_goes_on_listening() {
    let context = Context::parse(&"c".repeat(43)).unwrap();
    let mut listener = SystemLoopback.listen(&context, None).await.unwrap();
    let port = listener.port();
    for round in ["first", "second"] {
        let line =
            format!("GET /{}?error={round} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n", context.as_str());
        let asking = tokio::spawn(async move {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.unwrap();
            stream.write_all(line.as_bytes()).await.unwrap();
            read(&mut stream).await
        });
        let url = timeout(ENOUGH, listener.redirect()).await.unwrap().unwrap();
        assert!(url.expose().ends_with(&format!("?error={round}")));
        assert!(asking.await.unwrap().starts_with("HTTP/1.1 200 "));
    }
}
