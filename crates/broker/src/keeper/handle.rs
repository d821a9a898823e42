use std::time::Duration;

use fediaccounts_core::Secret;
use fediaccounts_protocol::{Failure, manage};
use tokio::sync::{mpsc, oneshot};

use super::Command;
use crate::mailbox::ask;

/// A keyring whose prompt nobody answers does not keep the agent alive. Every step that is cut off
/// leaves a slot that opens.
const LONGEST_STOP: Duration = Duration::from_secs(15);

/// The way to the owner. Each call is carried out even if nobody waits for its answer any more.
#[derive(Clone)]
pub(crate) struct KeeperHandle(mpsc::Sender<Command>);

/// Where the owner hears.
pub(crate) struct Commands(pub(super) mpsc::Receiver<Command>);

impl KeeperHandle {
    /// A way to an owner that is yet to be started.
    pub(crate) fn new() -> (Self, Commands) {
        let (sender, commands) = mpsc::channel(16);
        (Self(sender), Commands(commands))
    }

    /// Opens accounts: with the passphrase, or by asking the keyring.
    pub(crate) async fn unlock(&self, passphrase: Option<Secret>) -> Result<(), Failure> {
        ask(&self.0, |reply| Command::Unlock(passphrase, reply)).await?
    }

    /// Closes accounts, and wipes the key.
    pub(crate) async fn lock(&self) -> Result<(), Failure> {
        ask(&self.0, Command::Lock).await?
    }

    /// Seals the key with a passphrase.
    pub(crate) async fn set_passphrase(&self, passphrase: Secret, keep_keyring: bool) -> Result<(), Failure> {
        ask(&self.0, |reply| Command::SetPassphrase { passphrase, keep_keyring, reply }).await?
    }

    /// Puts the key back into the keyring alone.
    pub(crate) async fn remove_passphrase(&self, passphrase: Secret) -> Result<(), Failure> {
        ask(&self.0, |reply| Command::RemovePassphrase(passphrase, reply)).await?
    }

    /// Sets a database aside that cannot be opened, and begins an empty one.
    pub(crate) async fn start_anew(&self) -> Result<manage::SetAside, Failure> {
        ask(&self.0, Command::StartAnew).await?
    }

    /// Puts a backup in the place of a damaged database.
    pub(crate) async fn restore(&self, name: String) -> Result<manage::SetAside, Failure> {
        ask(&self.0, |reply| Command::Restore(name, reply)).await?
    }

    /// Makes a backup.
    pub(crate) async fn back_up(&self) -> Result<manage::Backup, Failure> {
        ask(&self.0, Command::BackUp).await?
    }

    /// Closes everything for good.
    pub(crate) async fn stop(&self) {
        let (reply, stopped) = oneshot::channel();
        let stop = async {
            if self.0.send(Command::Stop(reply)).await.is_ok() {
                let _ = stopped.await;
            }
        };
        if tokio::time::timeout(LONGEST_STOP, stop).await.is_err() {
            tracing::warn!("the keyring held up the end; what was under way is cut off");
        }
    }
}
