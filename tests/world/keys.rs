//! What a person does about the key, as short calls.

use fediaccounts_protocol::manage::{
    KeySlots, Lock, LockNow, RemovePassphrase, RestoreBackup, SetAside, SetPassphrase, StartAnew, Status,
    Typed, Unlock,
};
use fediaccounts_protocol::{Code, Failure};

use super::World;

/// A passphrase that is long enough.
pub(crate) const PASSPHRASE: &str = "correct horse battery";

pub(crate) const KEYRING: KeySlots = KeySlots { keyring: true, passphrase: false };
pub(crate) const SEALED: KeySlots = KeySlots { keyring: false, passphrase: true };
pub(crate) const BOTH: KeySlots = KeySlots { keyring: true, passphrase: true };

impl World {
    pub(crate) async fn unlock(&self, passphrase: &str) -> Result<(), Failure> {
        self.ask(Unlock { passphrase: Some(Typed(passphrase.into())) }).await
    }

    pub(crate) async fn unlock_by_keyring(&self) -> Result<(), Failure> {
        self.ask(Unlock { passphrase: None }).await
    }

    pub(crate) async fn lock(&self) -> Result<(), Failure> {
        self.ask(LockNow {}).await
    }

    pub(crate) async fn set_passphrase(&self, passphrase: &str, keep_keyring: bool) -> Result<(), Failure> {
        self.ask(SetPassphrase { passphrase: Typed(passphrase.into()), keep_keyring }).await
    }

    pub(crate) async fn remove_passphrase(&self, passphrase: &str) -> Result<(), Failure> {
        self.ask(RemovePassphrase { passphrase: Typed(passphrase.into()) }).await
    }

    pub(crate) async fn start_anew(&self) -> Result<SetAside, Failure> {
        self.ask(StartAnew {}).await
    }

    pub(crate) async fn restore(&self, name: &str) -> Result<SetAside, Failure> {
        self.ask(RestoreBackup { name: name.into() }).await
    }

    /// Where the key lies, as everybody is told.
    pub(crate) async fn slots(&self) -> KeySlots {
        let (shown, status) = (self.snapshot().await.key, self.ask(Status {}).await.unwrap().key);
        assert_eq!(shown, status);
        shown
    }

    /// Starts the broker, and waits until it says that.
    pub(crate) async fn start_to(&mut self, lock: Lock) {
        self.start().await;
        self.until(|shown| shown.lock == lock).await;
    }
}

pub(crate) fn code<T>(answer: Result<T, Failure>) -> Option<Code> {
    answer.err().map(|failure| failure.code)
}
