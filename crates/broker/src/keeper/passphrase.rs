//! The passphrase: set, changed and taken away. Whatever ends this half way, at least one slot opens:
//! a slot is emptied only after the other one was read back.

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{DatabaseKey, KeyringError, KeyringStatus, Secret};
use fediaccounts_protocol::manage::Lock;
use fediaccounts_protocol::{Code, Failure, Remedy};
use fediaccounts_store::{Fit, Passphrase, fit};

use super::Reply;
use super::actor::{Keeper, Opened};
use super::opening::Slot;
use crate::failures::{self, Explain};

/// How long the keyring may take for an answer: while it does, a lock has to wait.
const LONGEST_ANSWER: Duration = Duration::from_secs(5);

impl Keeper {
    /// Seals the key of the open database; then it stays in the keyring, or leaves it. A keyring that
    /// is locked, and stays so, is found out before anything is changed.
    pub(super) async fn set_passphrase(
        &mut self,
        typed: &Secret,
        keep_keyring: bool,
        key: &DatabaseKey,
    ) -> Result<(), Failure> {
        let status = self.broker.ports.keyring.status().await;
        if status == KeyringStatus::Locked {
            self.until_unlocked().await?;
        }
        self.seal(typed, keep_keyring, key).await?;
        self.show_key();
        if status == KeyringStatus::Absent {
            return Ok(());
        }
        if keep_keyring { self.put_if_missing(key).await } else { self.empty_keyring().await }
    }

    /// On a computer without a keyring, where nothing was ever stored: a key is made and sealed, and
    /// an empty database opened with it.
    pub(super) async fn begin_with_passphrase(
        &mut self,
        typed: &Secret,
        keep_keyring: bool,
        reply: Reply<()>,
    ) -> Option<Opened> {
        let database = &self.broker.about.database;
        let nothing_stored = !fediaccounts_store::exists(database) && !self.file.exists();
        if self.broker.board.lock() != Lock::KeyringAbsent || !nothing_stored {
            let _ = reply.send(Err(self.failure()));
            return None;
        }
        let made = DatabaseKey::random(&*self.broker.ports.entropy).map_err(|error| error.explain());
        let sealed = match made {
            Ok(key) => self.seal(typed, keep_keyring, &key).await.map(|()| key),
            Err(failure) => Err(failure),
        };
        let key = match sealed {
            Ok(key) => key,
            Err(failure) => {
                let _ = reply.send(Err(failure));
                return None;
            }
        };
        let opened = self.open(key, Slot::Passphrase).await;
        let _ = reply.send(opened.as_ref().map(drop).map_err(|_| self.failure()));
        opened.ok()
    }

    /// Puts the key into the keyring alone. `open` is the key of the open database; without one, what
    /// the passphrase opens must fit the database.
    pub(super) async fn remove_passphrase(
        &mut self,
        typed: &Secret,
        open: Option<&DatabaseKey>,
    ) -> Result<(), Failure> {
        let passphrase = Passphrase::typed(typed.expose()).map_err(|_| failures::wrong_passphrase())?;
        let unsealed = self.file.open(passphrase).await.map_err(|error| error.explain())?;
        let key = match open {
            Some(key) => key,
            None => self.fitting(&unsealed.key).await?,
        };
        let keyring = Arc::clone(&self.broker.ports.keyring);
        if keyring.status().await == KeyringStatus::Absent {
            return Err(Failure::new(Code::KeyringAbsent).remedy(Remedy::InstallKeyring));
        }
        in_time(keyring.put(key)).await?;
        let back = in_time(keyring.get()).await?;
        if back.is_none_or(|back| back.expose() != key.expose()) {
            return Err(Failure::new(Code::KeyMissing));
        }
        self.keyring_holds_key = true;
        let removed = self.file.remove().await.map_err(|error| error.explain());
        self.show_key();
        removed
    }

    async fn fitting<'a>(&self, key: &'a DatabaseKey) -> Result<&'a DatabaseKey, Failure> {
        let database = &self.broker.about.database;
        let fits = !fediaccounts_store::exists(database) || fit(database, key).await != Fit::Neither;
        if fits { Ok(key) } else { Err(Failure::new(Code::KeyMissing).remedy(Remedy::StartAnew)) }
    }

    async fn seal(&self, typed: &Secret, keep_keyring: bool, key: &DatabaseKey) -> Result<(), Failure> {
        let passphrase = Passphrase::chosen(typed.expose()).map_err(|error| error.explain())?;
        let entropy = Arc::clone(&self.broker.ports.entropy);
        self.file.write(key, passphrase, keep_keyring, entropy).await.map_err(|error| error.explain())
    }

    /// After the passphrase opened the database: the keyring as the person wanted it, as far as that
    /// can be done without asking. What was cut off when it was set is done now.
    pub(super) async fn settle_keyring(&mut self, key: &DatabaseKey, keep_keyring: bool) {
        if self.broker.ports.keyring.status().await != KeyringStatus::Ready {
            return;
        }
        let settled = if keep_keyring { self.put_if_missing(key).await } else { self.empty_keyring().await };
        if let Err(failure) = settled {
            tracing::warn!(code = ?failure.code, "the keyring could not be settled");
        }
    }

    async fn put_if_missing(&mut self, key: &DatabaseKey) -> Result<(), Failure> {
        let keyring = Arc::clone(&self.broker.ports.keyring);
        if in_time(keyring.get()).await?.is_none() {
            in_time(keyring.put(key)).await?;
        }
        self.keyring_holds_key = true;
        self.show_key();
        Ok(())
    }

    async fn empty_keyring(&mut self) -> Result<(), Failure> {
        in_time(self.broker.ports.keyring.delete()).await?;
        self.keyring_holds_key = false;
        self.show_key();
        Ok(())
    }

    /// Has the person asked to unlock the keyring. What it holds does not matter.
    async fn until_unlocked(&self) -> Result<(), Failure> {
        match in_time(self.broker.ports.keyring.get()).await {
            Err(failure) if failure.code != Code::KeyMissing => Err(failure),
            _ => Ok(()),
        }
    }
}

/// A prompt that nobody answers ends as a keyring that is locked does. The prompt stays: once it is
/// answered, another try succeeds.
async fn in_time<T>(answer: impl Future<Output = Result<T, KeyringError>>) -> Result<T, Failure> {
    let answer = tokio::time::timeout(LONGEST_ANSWER, answer).await;
    answer.unwrap_or(Err(KeyringError::TimedOut)).map_err(|error| error.explain())
}
