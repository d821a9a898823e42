//! The keychain of macOS and the credential store of Windows. They cannot be asked whether they are
//! locked; they ask the person themselves when they are.

use std::time::Duration;

use fediaccounts_core::KeyringError;
use keyring::v1;
use zeroize::Zeroizing;

use super::SERVICE;

/// One entry.
#[derive(Debug)]
pub(super) struct Entry {
    user: String,
}

impl Entry {
    /// Long enough for the system's own question.
    pub(super) const CALL_LIMIT: Duration = Duration::from_secs(60);

    pub(super) fn new(user: String) -> Self {
        Self { user }
    }

    pub(super) async fn is_locked(&self) -> Result<bool, KeyringError> {
        self.with(|_| Ok(false)).await
    }

    pub(super) async fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringError> {
        self.with(|entry| match entry.get_password() {
            Ok(value) => Ok(Some(Zeroizing::new(value.into_bytes()))),
            Err(v1::Error::NoEntry) => Ok(None),
            Err(error) => Err(failed(&error)),
        })
        .await
    }

    pub(super) async fn write(&self, value: &str) -> Result<(), KeyringError> {
        let value = Zeroizing::new(value.to_owned());
        self.with(move |entry| entry.set_password(&value).map_err(|error| failed(&error))).await
    }

    pub(super) async fn remove(&self) -> Result<(), KeyringError> {
        self.with(|entry| match entry.delete_credential() {
            Ok(()) | Err(v1::Error::NoEntry) => Ok(()),
            Err(error) => Err(failed(&error)),
        })
        .await
    }

    /// Nothing to do: the operation that comes next asks.
    #[expect(clippy::unused_async, reason = "where there is a prompt of ours, it is awaited")]
    pub(super) async fn unlock(&self) -> Result<(), KeyringError> {
        Ok(())
    }

    async fn with<T: Send + 'static>(
        &self,
        operation: impl FnOnce(&v1::Entry) -> Result<T, KeyringError> + Send + 'static,
    ) -> Result<T, KeyringError> {
        let user = self.user.clone();
        let work = move || operation(&v1::Entry::new(SERVICE, &user).map_err(|error| failed(&error))?);
        tokio::task::spawn_blocking(work).await.unwrap_or(Err(KeyringError::Failed))
    }
}

fn failed(error: &v1::Error) -> KeyringError {
    match error {
        v1::Error::NoDefaultStore => KeyringError::Absent,
        v1::Error::NoStorageAccess(_) => KeyringError::Locked,
        v1::Error::BadEncoding(_) | v1::Error::Ambiguous(_) => KeyringError::Malformed,
        _ => KeyringError::Failed,
    }
}
