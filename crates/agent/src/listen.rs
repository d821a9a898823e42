//! From the socket to the broker: who is it, then serve.

use std::path::PathBuf;
use std::sync::Arc;

use fediaccounts_broker::{Broker, Caller, serve};
use fediaccounts_platform::peer::{SystemAttestor, is_own_executable};
use fediaccounts_platform::socket::{Connection, Listener};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// Connections at once; more wait in the socket's own queue.
const MAX_CONNECTIONS: usize = 256;
/// How many of them programs that are not ours may hold: the rest stays free for the person.
const MAX_STRANGERS: usize = 192;

/// Takes connections until the socket fails. Dropping the future ends every one of them.
pub(crate) async fn serve_until_it_fails(mut listener: Listener, broker: Broker) {
    let Ok(folder) = own_folder() else {
        tracing::error!("the own executable was not found; nobody can be told apart");
        return;
    };
    let strangers = Arc::new(Semaphore::new(MAX_STRANGERS));
    let mut connections = JoinSet::new();
    loop {
        while connections.len() >= MAX_CONNECTIONS {
            connections.join_next().await;
        }
        while connections.try_join_next().is_some() {}
        match listener.accept().await {
            Ok(connection) => {
                connections.spawn(one(connection, folder.clone(), strangers.clone(), broker.clone()));
            }
            Err(error) => {
                tracing::error!(%error, "the socket failed");
                return;
            }
        }
    }
}

async fn one(connection: Connection, folder: PathBuf, strangers: Arc<Semaphore>, broker: Broker) {
    let may_manage = is_own_executable(&connection.peer, &folder).await;
    let place = if may_manage { None } else { strangers.try_acquire_owned().ok() };
    if !may_manage {
        tracing::info!(
            pid = connection.peer.pid,
            served = place.is_some(),
            "a program that is not ours connected"
        );
    }
    if may_manage || place.is_some() {
        let attestor = Arc::new(SystemAttestor::new(connection.peer, may_manage));
        serve(connection.stream, Caller { may_manage, attestor }, broker).await;
    }
    drop(place);
}

fn own_folder() -> std::io::Result<PathBuf> {
    let own = std::env::current_exe()?.canonicalize()?;
    own.parent().map(PathBuf::from).ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound))
}
