//! The local address of one sign-in.

use fediaccounts_core::{Context, LoopbackListener};
use tokio::sync::mpsc;
use tokio::task::AbortHandle;

use super::Command;

/// An open address. Dropping this closes it at once.
pub(super) struct Listening(AbortHandle);

impl Listening {
    /// Brings the owner whatever comes to the address of that context. It goes on after that: what
    /// came may be an old page's answer, or an error that anybody could have sent.
    pub(super) fn start(
        mut listener: Box<dyn LoopbackListener>,
        context: Context,
        owner: mpsc::Sender<Command>,
    ) -> Self {
        let task = tokio::spawn(async move {
            loop {
                let command = match listener.redirect().await {
                    Ok(url) => Command::Returned(url),
                    Err(error) => {
                        tracing::warn!(%error, "a sign-in has lost its local address");
                        let _ = owner.send(Command::Deaf(context)).await;
                        return;
                    }
                };
                if owner.send(command).await.is_err() {
                    return;
                }
            }
        });
        Self(task.abort_handle())
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.0.abort();
    }
}
