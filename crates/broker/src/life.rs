//! The owners from the database's opening to its closing, on a runtime of their own: whatever task
//! they began, none is left when it ends, nor anything that a task held.

use std::io;
use std::sync::Arc;
use std::thread;

use fediaccounts_store::{Contents, Store};
use tokio::runtime::Builder;
use tokio::sync::{oneshot, watch};

use crate::Broker;
use crate::broker::Running;

/// Owners at work. Dropping it ends them too, in the background.
pub(crate) struct Life {
    pub(crate) running: Arc<Running>,
    /// Becomes true when one of the owners has ended by itself.
    failed: watch::Receiver<bool>,
    end: oneshot::Sender<()>,
    ended: oneshot::Receiver<()>,
}

impl Life {
    /// Starts the owners with what the store holds.
    pub(crate) async fn begin(broker: Broker, store: Store, contents: Contents) -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let (failing, failed) = watch::channel(false);
        let (end, told) = oneshot::channel::<()>();
        let (begun, beginning) = oneshot::channel();
        let (gone, ended) = oneshot::channel();
        thread::Builder::new().name("owners".into()).spawn(move || {
            runtime.block_on(async move {
                let running = broker.run(store, contents, &failing).await;
                drop((broker, failing));
                let _ = begun.send(Arc::new(running));
                // Also when whoever may tell is gone.
                let _ = told.await;
            });
            // Every task is dropped here; a name that is being looked up is not waited for.
            runtime.shutdown_background();
            let _ = gone.send(());
        })?;
        let running = beginning.await.map_err(|_| io::Error::other("the owners fell over"))?;
        Ok(Self { running, failed, end, ended })
    }

    /// Waits until one of the owners has ended by itself.
    pub(crate) async fn failed(&mut self) {
        // An error means that the last of them is gone.
        let _ = self.failed.wait_for(|failed| *failed).await;
    }

    /// Ends them, wherever they are, and waits until nothing of them is left.
    pub(crate) async fn end(self) {
        let Self { running, end, ended, .. } = self;
        drop((running, end));
        let _ = ended.await;
    }
}
