//! The operating system's keyring, which holds the database key and nothing else of ours.

#[cfg(any(target_os = "macos", windows))]
mod native;
#[cfg(target_os = "linux")]
mod product;
#[cfg(target_os = "linux")]
mod secret_service;
#[cfg(target_os = "linux")]
#[cfg(test)]
mod tests;

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fediaccounts_core::{DatabaseKey, Keyring, KeyringError, KeyringStatus};
use tokio::sync::Mutex;
use tokio::task::JoinHandle;
use tokio::time::timeout;
use zeroize::Zeroizing;

#[cfg(any(target_os = "macos", windows))]
use self::native::Entry;
#[cfg(target_os = "linux")]
use self::secret_service::Entry;

/// The service every entry of ours stands under.
const SERVICE: &str = "FediAccounts";

/// How long the keyring is waited for.
#[derive(Debug, Clone, Copy)]
struct Limits {
    /// One operation that asks nobody.
    call: Duration,
    /// What one call waits for a prompt; the prompt itself stays.
    prompt: Duration,
    /// How long a prompt may stay: one whose service died would be waited for without end.
    shown: Duration,
}

impl Limits {
    const USUAL: Self = Self {
        call: Entry::CALL_LIMIT,
        prompt: Duration::from_secs(60),
        shown: Duration::from_secs(10 * 60),
    };
}

/// The keyring entry of one profile's database key: service `FediAccounts`, user
/// `database/<profile id>`, value the 44 characters of its base64.
///
/// Every call ends: after 5 seconds, or after a minute if the person is asked to unlock. What is
/// being typed then goes on, and the next call finds the keyring open. Nothing is kept between the
/// calls, so a keyring that starts later is found. To be used within a tokio runtime.
#[derive(Debug)]
pub struct SystemKeyring {
    entry: Arc<Entry>,
    limits: Limits,
    /// The system's prompt, while it is shown: there is never a second one of ours beside it.
    prompt: Mutex<Option<JoinHandle<Result<(), KeyringError>>>>,
}

impl SystemKeyring {
    /// The entry of the profile with that id.
    pub fn new(profile_id: &str) -> Self {
        Self::with_limits(profile_id, Limits::USUAL)
    }

    fn with_limits(profile_id: &str, limits: Limits) -> Self {
        let entry = Arc::new(Entry::new(format!("database/{profile_id}")));
        Self { entry, limits, prompt: Mutex::new(None) }
    }

    /// Runs an operation; if the keyring is locked, asks the person once and runs it again.
    async fn unlocked<T, F>(&self, operation: impl Fn() -> F) -> Result<T, KeyringError>
    where
        F: Future<Output = Result<T, KeyringError>>,
    {
        match self.limited(operation()).await {
            Err(KeyringError::Locked) => {
                self.ask().await?;
                self.limited(operation()).await
            }
            done => done,
        }
    }

    async fn limited<T>(
        &self,
        operation: impl Future<Output = Result<T, KeyringError>>,
    ) -> Result<T, KeyringError> {
        timeout(self.limits.call, operation).await.unwrap_or(Err(KeyringError::TimedOut))
    }

    /// Waits for the person at the system's prompt, showing it if it is not there yet.
    async fn ask(&self) -> Result<(), KeyringError> {
        let answer = async {
            let mut prompt = self.prompt.lock().await;
            // An answer that nobody waited for is not the answer to this call.
            if prompt.as_ref().is_some_and(JoinHandle::is_finished) {
                *prompt = None;
            }
            let answer = prompt.get_or_insert_with(|| self.show()).await;
            *prompt = None;
            answer.unwrap_or(Err(KeyringError::Failed))
        };
        timeout(self.limits.prompt, answer).await.unwrap_or(Err(KeyringError::Locked))
    }

    fn show(&self) -> JoinHandle<Result<(), KeyringError>> {
        let (entry, limit) = (self.entry.clone(), self.limits.shown);
        tokio::spawn(async move { timeout(limit, entry.unlock()).await.unwrap_or(Err(KeyringError::Locked)) })
    }
}

#[async_trait]
impl Keyring for SystemKeyring {
    async fn status(&self) -> KeyringStatus {
        match self.limited(self.entry.is_locked()).await {
            Ok(false) => KeyringStatus::Ready,
            Ok(true) => KeyringStatus::Locked,
            Err(error) => {
                tracing::debug!(%error, "asking how the keyring stands");
                KeyringStatus::Absent
            }
        }
    }

    async fn get(&self) -> Result<Option<DatabaseKey>, KeyringError> {
        let value = self.unlocked(|| self.entry.read()).await?;
        value.map(|value| decode(&value)).transpose()
    }

    async fn put(&self, key: &DatabaseKey) -> Result<(), KeyringError> {
        let value = Zeroizing::new(BASE64_STANDARD.encode(key.expose()));
        self.unlocked(|| self.entry.write(&value)).await?;
        match self.limited(self.entry.read()).await? {
            Some(kept) if *kept == value.as_bytes() => Ok(()),
            _ => Err(KeyringError::Failed),
        }
    }

    async fn delete(&self) -> Result<(), KeyringError> {
        self.unlocked(|| self.entry.remove()).await
    }

    #[cfg(target_os = "linux")]
    async fn name(&self) -> Option<String> {
        timeout(self.limits.call, product::name()).await.ok().flatten()
    }

    #[cfg(not(target_os = "linux"))]
    async fn name(&self) -> Option<String> {
        Some(if cfg!(windows) { "Credential Manager" } else { "Keychain" }.to_owned())
    }
}

fn decode(value: &[u8]) -> Result<DatabaseKey, KeyringError> {
    let bytes = Zeroizing::new(BASE64_STANDARD.decode(value).map_err(|_| KeyringError::Malformed)?);
    let key = Zeroizing::new(<[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| KeyringError::Malformed)?);
    Ok(DatabaseKey::new(*key))
}

#[cfg(test)]
mod value_tests {
    use super::*;

    #[test]
    fn the_value_is_44_characters_and_reads_back() {
        let value = BASE64_STANDARD.encode([0xfb; 32]);
        assert_eq!(value.len(), 44, "T107-ST");
        assert_eq!(decode(value.as_bytes()).unwrap().expose(), &[0xfb; 32]);
    }

    #[test]
    fn an_entry_that_is_not_ours_is_malformed() {
        let long = BASE64_STANDARD.encode([1; 33]);
        for bad in ["", "hunter2", &"A".repeat(44), &long, &"ä".repeat(22)] {
            assert_eq!(decode(bad.as_bytes()).err(), Some(KeyringError::Malformed), "T105-ST {bad}");
        }
    }
}
