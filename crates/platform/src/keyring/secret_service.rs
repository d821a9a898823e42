//! The Secret Service of the session bus, as GNOME, KDE and others have it. The secret crosses the
//! bus encrypted, and nothing but [`Entry::unlock`] ever shows a prompt.

use std::collections::HashMap;
use std::time::Duration;

use fediaccounts_core::KeyringError;
use secret_service::{Collection, EncryptionType, Error, Item, SecretService};
use zeroize::Zeroizing;

use super::SERVICE;

const LABEL: &str = "FediAccounts database key";
/// The name other programs give it too.
const FIRST_COLLECTION: &str = "Default keyring";
const TYPE: &str = "text/plain";

/// One entry, named by the attributes that other keyring libraries use too.
#[derive(Debug)]
pub(super) struct Entry {
    user: String,
}

/// Where the entry is.
enum Place<'a> {
    Open(Item<'a>),
    /// It is there and cannot be read.
    Shut(Item<'a>),
    /// It is not to be seen, and the collection it would be in is locked.
    Behind(Collection<'a>),
    /// It is not there. The collection it would be in, if the person has one yet.
    Missing(Option<Collection<'a>>),
}

impl Entry {
    pub(super) const CALL_LIMIT: Duration = Duration::from_secs(5);

    pub(super) fn new(user: String) -> Self {
        Self { user }
    }

    pub(super) async fn is_locked(&self) -> Result<bool, KeyringError> {
        let service = connect().await?;
        Ok(matches!(self.find(&service).await?, Place::Shut(_) | Place::Behind(_)))
    }

    pub(super) async fn read(&self) -> Result<Option<Zeroizing<Vec<u8>>>, KeyringError> {
        let service = connect().await?;
        match self.find(&service).await? {
            Place::Open(item) => Ok(Some(Zeroizing::new(item.get_secret().await.map_err(failed)?))),
            Place::Shut(_) | Place::Behind(_) => Err(KeyringError::Locked),
            Place::Missing(_) => Ok(None),
        }
    }

    pub(super) async fn write(&self, value: &str) -> Result<(), KeyringError> {
        let service = connect().await?;
        match self.find(&service).await? {
            Place::Open(item) => item.set_secret(value.as_bytes(), TYPE).await.map_err(failed),
            Place::Shut(_) | Place::Behind(_) | Place::Missing(None) => Err(KeyringError::Locked),
            Place::Missing(Some(collection)) => {
                let created =
                    collection.create_item(LABEL, self.attributes(), value.as_bytes(), true, TYPE).await;
                created.map(drop).map_err(failed)
            }
        }
    }

    pub(super) async fn remove(&self) -> Result<(), KeyringError> {
        let service = connect().await?;
        match self.find(&service).await? {
            Place::Open(item) => item.delete().await.map_err(failed),
            Place::Shut(_) | Place::Behind(_) => Err(KeyringError::Locked),
            Place::Missing(_) => Ok(()),
        }
    }

    /// Shows the system's prompt and waits for the person, without a limit. Who has no collection
    /// yet is asked for the password of the first one.
    pub(super) async fn unlock(&self) -> Result<(), KeyringError> {
        let service = connect().await?;
        match self.find(&service).await? {
            Place::Shut(item) => item.unlock().await.map_err(failed),
            Place::Behind(collection) => collection.unlock().await.map_err(failed),
            Place::Missing(None) => {
                service.create_collection(FIRST_COLLECTION, "default").await.map(drop).map_err(failed)
            }
            Place::Open(_) | Place::Missing(Some(_)) => Ok(()),
        }
    }

    fn attributes(&self) -> HashMap<&str, &str> {
        HashMap::from([("service", SERVICE), ("username", self.user.as_str())])
    }

    async fn find<'a>(&self, service: &'a SecretService<'_>) -> Result<Place<'a>, KeyringError> {
        let mut found = service.search_items(self.attributes()).await.map_err(failed)?;
        if let Some(item) = found.unlocked.pop() {
            return Ok(Place::Open(item));
        }
        if let Some(item) = found.locked.pop() {
            return Ok(Place::Shut(item));
        }
        // Some services list no items of a locked collection: "missing" would be a guess.
        match service.get_default_collection().await {
            Ok(collection) if collection.is_locked().await.map_err(failed)? => Ok(Place::Behind(collection)),
            Ok(collection) => Ok(Place::Missing(Some(collection))),
            Err(Error::NoResult) => Ok(Place::Missing(None)),
            Err(error) => Err(failed(error)),
        }
    }
}

/// A connection of its own for every operation: nothing stays failed, and no prompt waits behind
/// another call.
async fn connect() -> Result<SecretService<'static>, KeyringError> {
    SecretService::connect(EncryptionType::Dh).await.map_err(|_| KeyringError::Absent)
}

#[expect(clippy::needless_pass_by_value, reason = "it stands in map_err")]
fn failed(error: Error) -> KeyringError {
    match error {
        Error::Locked | Error::Prompt | Error::PromptDisconnected => KeyringError::Locked,
        _ => KeyringError::Failed,
    }
}
