//! How owners are asked, how they have slow work done beside them, and how their end is noticed.

use fediaccounts_protocol::{Code, Failure};
use tokio::sync::{mpsc, oneshot, watch};

/// Sends a command and waits for its answer; an owner that is gone is an agent that is stopping.
pub(crate) async fn ask<C, T>(
    owner: &mpsc::Sender<C>,
    command: impl FnOnce(oneshot::Sender<T>) -> C,
) -> Result<T, Failure> {
    let (reply, answer) = oneshot::channel();
    let stopping = || Failure::new(Code::ShuttingDown);
    owner.send(command(reply)).await.map_err(|_| stopping())?;
    answer.await.map_err(|_| stopping())
}

/// Has slow work done beside an owner, which hears of its end by a command. Work that falls over ends
/// as `fallen`, so that nobody waits for it for ever.
pub(crate) fn beside<C: Send + 'static, T: Send + 'static>(
    owner: mpsc::Sender<C>,
    work: impl Future<Output = T> + Send + 'static,
    fallen: T,
    command: impl FnOnce(T) -> C + Send + 'static,
) {
    tokio::spawn(async move {
        let done = tokio::spawn(work).await.unwrap_or_else(|error| {
            tracing::error!(panicked = error.is_panic(), "work beside an owner fell over");
            fallen
        });
        // An owner that is gone needs no news.
        let _ = owner.send(command(done)).await;
    });
}

/// Goes off when the owner that holds it ends, however that comes. Without one of its owners a broker
/// is of no use.
pub(crate) struct Alarm(pub(crate) watch::Sender<bool>);

impl Drop for Alarm {
    fn drop(&mut self) {
        self.0.send_replace(true);
    }
}
