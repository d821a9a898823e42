//! From the socket to the broker: who is it, then serve.

use std::path::PathBuf;
use std::sync::Arc;

use fediaccounts_broker::{Broker, Caller, serve};
use fediaccounts_platform::peer::{SystemAttestor, is_own_executable};
use fediaccounts_platform::socket::{Connection, Listener};
use tokio::task::JoinSet;

use crate::places::{Place, Places};

/// Takes connections until the socket fails. Dropping the future ends every one of them.
pub(crate) async fn serve_until_it_fails(mut listener: Listener, broker: Broker) {
    let Ok(folder) = own_folder() else {
        tracing::error!("the own executable was not found; nobody can be told apart");
        return;
    };
    let places = Places::new();
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let connection = match listener.accept().await {
            Ok(connection) => connection,
            Err(error) => {
                tracing::error!(%error, "the socket failed");
                return;
            }
        };
        // Whoever has no place is closed before anything dear is asked about it: a crowd costs a moment each.
        let peer = &connection.peer;
        if let Some(place) = places.take(peer.file(), peer.seems_ours(&folder)) {
            connections.spawn(one(connection, place, folder.clone(), broker.clone()));
        } else {
            tracing::info!(pid = peer.pid, "a program has as many connections as it may");
        }
    }
}

async fn one(connection: Connection, place: Place, folder: PathBuf, broker: Broker) {
    let may_manage = is_own_executable(&connection.peer, &folder).await;
    let place = if may_manage { Some(place) } else { place.of_a_stranger() };
    let Some(place) = place else { return };
    if !may_manage {
        tracing::info!(pid = connection.peer.pid, "a program that is not ours connected");
    }
    let attestor = Arc::new(SystemAttestor::new(connection.peer, may_manage));
    serve(connection.stream, Caller { may_manage, attestor }, broker).await;
    drop(place);
}

fn own_folder() -> std::io::Result<PathBuf> {
    let own = std::env::current_exe()?.canonicalize()?;
    own.parent().map(PathBuf::from).ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound))
}
