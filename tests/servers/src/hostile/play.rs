//! Playing scripts to whoever asks, and the good server to everybody else.

use std::io::Cursor;
use std::time::Duration;

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncReadExt, AsyncWriteExt, join};
use tokio::net::TcpStream;

use super::script::{End, Script};
use super::wire;
use crate::faults::Hangup;
use crate::world::{Request, Shared};

/// Serves one connection. Good answers are one to a connection, so that each request is looked at.
pub(crate) async fn converse(mut stream: TcpStream, router: Router, shared: Shared) {
    while let Some((heard, bytes)) = wire::read(&mut stream).await {
        let script = shared.lock().scripts.take(&heard);
        let Some(script) = script else { return serve(stream, bytes, router).await };
        let (method, path, status) = (heard.method, heard.path, script.status);
        shared.lock().requests.push(Request { method, path, status });
        let played = play(&mut stream, &script, &shared).await;
        match script.end {
            _ if played.is_err() => return,
            End::Next => {}
            End::Close => return drop(stream.shutdown().await),
            End::Reset => return drop(stream.set_zero_linger()),
            End::Silence => return until_left(&mut stream).await,
        }
    }
}

async fn serve(stream: TcpStream, read: Vec<u8>, router: Router) {
    let hangup = Hangup::default();
    let service = TowerToHyperService::new(router.layer(Extension(hangup.clone())));
    let (rest, answers) = stream.into_split();
    let io = TokioIo::new(join(Cursor::new(read).chain(rest), answers));
    let connection = http1::Builder::new().keep_alive(false).serve_connection(io, service);
    tokio::select! {
        _ = connection => {}
        () = hangup.asked() => {}
    }
}

async fn play(stream: &mut TcpStream, script: &Script, shared: &Shared) -> std::io::Result<()> {
    send(stream, &script.opening(), script.pace, shared).await?;
    let Some(burden) = script.burden() else { return Ok(()) };
    loop {
        send(stream, &burden, script.pace, shared).await?;
    }
}

async fn send(
    stream: &mut TcpStream,
    bytes: &[u8],
    pace: Option<(usize, Duration)>,
    shared: &Shared,
) -> std::io::Result<()> {
    // In pieces, so that what is counted was taken.
    let (size, pause) = pace.map_or((64 * 1024, None), |(size, pause)| (size, Some(pause)));
    for piece in bytes.chunks(size) {
        stream.write_all(piece).await?;
        shared.lock().scripts.sent += piece.len() as u64;
        if let Some(pause) = pause {
            tokio::time::sleep(pause).await;
        }
    }
    Ok(())
}

/// Holds the connection until the other side has had enough.
async fn until_left(stream: &mut TcpStream) {
    let mut nothing = [0; 1024];
    while let Ok(1..) = stream.read(&mut nothing).await {}
}
