//! Servers that answer so as to cost time and memory.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use fediaccounts_core::Origin;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

/// So many, each hostile in one of six ways.
pub(super) async fn servers(count: usize) -> Result<Vec<Origin>> {
    let bombs = Arc::new([nested(), endless_list(), wide()]);
    let mut origins = Vec::new();
    for number in 0..count {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        origins.push(Origin::parse(&format!("http://{}", listener.local_addr()?))?);
        let bombs = bombs.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(answer(stream, number % 6, bombs.clone()));
            }
        });
    }
    Ok(origins)
}

async fn answer(mut stream: TcpStream, way: usize, bombs: Arc<[String; 3]>) -> std::io::Result<()> {
    let _ = stream.read(&mut [0; 4096]).await?;
    match way {
        0..3 => {
            let body = &bombs[way];
            stream.write_all(format!("{HEAD}Content-Length: {}\r\n\r\n", body.len()).as_bytes()).await?;
            stream.write_all(body.as_bytes()).await?;
        }
        3 => {
            stream.write_all(HEAD.as_bytes()).await?;
            let more = "x".repeat(64 * 1024);
            loop {
                stream.write_all(more.as_bytes()).await?;
            }
        }
        4 => {
            for byte in HEAD.bytes().cycle() {
                stream.write_all(&[byte]).await?;
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
        _ => {}
    }
    // Held open, and silent.
    stream.read(&mut [0]).await.map(drop)
}

/// A megabyte of lists within lists.
fn nested() -> String {
    "[".repeat(1024 * 1024 - 1)
}

/// A megabyte of names, none of which is asked for.
fn wide() -> String {
    let fields: Vec<_> = (0..40_000).map(|number| format!("\"name-{number}\":[{{}}]")).collect();
    format!("{{\"id\":\"1\",\"username\":\"a\",{}}}", fields.join(","))
}

/// A megabyte of nothing much, where a name belongs.
fn endless_list() -> String {
    format!("{{\"id\":\"1\",\"username\":[{}0]}}", "0,".repeat(500_000))
}
