//! One connection to each of the person's buses.

use std::sync::Arc;

use tokio::runtime::Handle;
use tokio::sync::Mutex;
use zbus::Connection;

/// Connections that are made when they are first needed, anew once they are gone, on a runtime that outlives
/// whoever asks.
#[derive(Debug, Clone)]
pub(in super::super) struct Buses(Arc<Kept>);

#[derive(Debug)]
struct Kept {
    runtime: Handle,
    session: Mutex<Option<Connection>>,
    system: Mutex<Option<Connection>>,
}

impl Buses {
    /// On the runtime of the caller.
    pub(in super::super) fn new() -> Self {
        Self(Arc::new(Kept {
            runtime: Handle::current(),
            session: Mutex::default(),
            system: Mutex::default(),
        }))
    }

    /// The bus of the person's session; `None` if there is none.
    pub(in super::super) async fn session(&self) -> Option<Connection> {
        self.kept(&self.0.session, Connection::session()).await
    }

    /// The bus of the system.
    pub(in super::super) async fn system(&self) -> Option<Connection> {
        self.kept(&self.0.system, Connection::system()).await
    }

    /// Does something for as long as the runtime lives.
    pub(in super::super) fn spawn(&self, work: impl Future<Output = ()> + Send + 'static) {
        self.0.runtime.spawn(work);
    }

    async fn kept(
        &self,
        place: &Mutex<Option<Connection>>,
        connect: impl Future<Output = zbus::Result<Connection>> + Send + 'static,
    ) -> Option<Connection> {
        let mut kept = place.lock().await;
        if kept.as_ref().is_none_or(Connection::is_closed) {
            // Its tasks live where it was made.
            let made = self.0.runtime.spawn(tokio::time::timeout(super::PATIENCE, connect)).await;
            *kept = made.ok()?.ok()?.ok();
        }
        kept.clone()
    }
}
