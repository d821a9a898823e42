//! One connection to the open port: one request, one answer, and the end.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::Secret;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::request::{Expected, Verdict};

/// A browser on this computer needs no time worth speaking of.
const LIMIT: Duration = Duration::from_secs(5);
/// As long as the longest redirect we take, and as much again for headers.
const MOST: usize = 16 * 1024;
/// How much of what comes after a refused head is read away, so that the answer arrives.
const MOST_AFTER: usize = 64 * 1024;

const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>FediAccounts</title>\n\
    <p>FediAccounts has the answer. You can close this tab.</p>\n</html>\n";
/// Nothing that the page could show, run or be framed in.
const POLICY: &str =
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/// Gives the URL if the request is the redirect; everything else is refused.
pub(super) async fn converse(mut stream: TcpStream, expected: Arc<Expected>) -> Option<Secret> {
    match timeout(LIMIT, read(&mut stream, &expected)).await.ok()? {
        Verdict::Redirect(url) => {
            // Whether the page arrives or not, the redirect has.
            let _ = timeout(LIMIT, say(&mut stream, "200 OK", PAGE)).await;
            Some(url)
        }
        Verdict::NotFound => refuse(stream, "404 Not Found").await,
        Verdict::Bad | Verdict::Unfinished => refuse(stream, "400 Bad Request").await,
    }
}

async fn read(stream: &mut TcpStream, expected: &Expected) -> Verdict {
    let mut head = Zeroizing::new(vec![0; MOST]);
    let mut filled = 0;
    while filled < MOST {
        match stream.read(&mut head[filled..]).await {
            Ok(count @ 1..) => filled += count,
            Ok(0) | Err(_) => break,
        }
        match expected.judge(&head[..filled]) {
            Verdict::Unfinished => {}
            verdict => return verdict,
        }
    }
    Verdict::Unfinished
}

async fn refuse(mut stream: TcpStream, status: &str) -> Option<Secret> {
    let refusal = async {
        say(&mut stream, status, "").await?;
        // Closed with something unread, the connection would be reset before the answer is there.
        let mut rest = [0; 4096];
        let mut left = MOST_AFTER;
        while let count @ 1.. = stream.read(&mut rest).await? {
            left = left.saturating_sub(count);
            if left == 0 {
                break;
            }
        }
        Ok::<_, std::io::Error>(())
    };
    let _ = timeout(LIMIT, refusal).await;
    None
}

async fn say(stream: &mut TcpStream, status: &str, body: &str) -> std::io::Result<()> {
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Cache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nContent-Security-Policy: {POLICY}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    stream.write_all(answer.as_bytes()).await?;
    stream.shutdown().await
}
