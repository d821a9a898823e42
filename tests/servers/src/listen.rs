//! The accept loop. Connections are served one task each, so that one can be cut off alone.

use axum::{Extension, Router};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, JoinSet};

use crate::faults::Hangup;
use crate::hostile;
use crate::world::Shared;

/// A server that runs until it is dropped.
#[derive(Debug)]
pub(crate) struct Running {
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
}

impl Running {
    /// Serves a listener on the current runtime.
    pub(crate) fn start(listener: TcpListener, router: Router) -> Self {
        Self::over(listener, move |stream| converse(stream, router.clone()))
    }

    /// Serves a listener with scripts in the place of some answers.
    pub(crate) fn scripted(listener: TcpListener, router: Router, shared: Shared) -> Self {
        Self::over(listener, move |stream| hostile::converse(stream, router.clone(), shared.clone()))
    }

    fn over<F>(listener: TcpListener, serve: impl Fn(TcpStream) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(accept(listener, serve, stopped));
        Self { stop: Some(stop), task }
    }

    /// Cuts all connections and comes back when the port is free.
    pub(crate) async fn stop(mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        let _ = (&mut self.task).await;
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn accept<F>(
    listener: TcpListener,
    serve: impl Fn(TcpStream) -> F + Send,
    mut stopped: oneshot::Receiver<()>,
) where
    F: Future<Output = ()> + Send + 'static,
{
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            _ = &mut stopped => break,
            Some(_) = connections.join_next() => {}
            accepted = listener.accept() => {
                let Ok((stream, _)) = accepted else { continue };
                connections.spawn(serve(stream));
            }
        }
    }
    drop(listener);
    connections.shutdown().await;
}

async fn converse(stream: TcpStream, router: Router) {
    let hangup = Hangup::default();
    let service = TowerToHyperService::new(router.layer(Extension(hangup.clone())));
    let connection = http1::Builder::new().serve_connection(TokioIo::new(stream), service);
    tokio::select! {
        _ = connection => {}
        () = hangup.asked() => {}
    }
}
