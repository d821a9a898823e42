//! Asking an owner: a command with the way back for its answer.

use fediaccounts_protocol::{Code, Failure};
use tokio::sync::{mpsc, oneshot};

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
