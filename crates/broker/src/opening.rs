//! From the keyring to the open database.

use std::path::Path;
use std::time::Duration;

use fediaccounts_core::{DatabaseKey, KeyringError, KeyringStatus};
use fediaccounts_protocol::manage::Lock;
use fediaccounts_store::{Contents, Store, StoreError};

use crate::Ports;

/// How often a locked keyring is looked at, without a prompt.
pub(crate) const LOOK_AGAIN: Duration = Duration::from_secs(2);

/// Opens the database with the key from the keyring. A first start makes the key; a database without
/// its key is left alone. The error says why accounts cannot be used now.
pub(crate) async fn open(ports: &Ports, database: &Path) -> Result<(Store, Contents), Lock> {
    let key = key(ports, database).await?;
    Store::open(database, &key, ports.now()).await.map_err(|error| {
        tracing::error!(%error, "the database cannot be opened");
        match error {
            StoreError::WrongKey => Lock::KeyMissing,
            _ => Lock::StoreFailed,
        }
    })
}

async fn key(ports: &Ports, database: &Path) -> Result<DatabaseKey, Lock> {
    if ports.keyring.status().await == KeyringStatus::Absent {
        return Err(Lock::KeyringAbsent);
    }
    // A locked keyring asks the person, once; the answer comes when it is open or not.
    match ports.keyring.get().await {
        Ok(Some(key)) => Ok(key),
        Ok(None) if fediaccounts_store::exists(database) => Err(Lock::KeyMissing),
        Ok(None) => make(ports).await,
        Err(error) => Err(lock(&error)),
    }
}

async fn make(ports: &Ports) -> Result<DatabaseKey, Lock> {
    let mut bytes = [0; 32];
    ports.entropy.fill(&mut bytes).map_err(|_| Lock::StoreFailed)?;
    let key = DatabaseKey::new(bytes);
    ports.keyring.put(&key).await.map_err(|error| lock(&error))?;
    Ok(key)
}

fn lock(error: &KeyringError) -> Lock {
    tracing::warn!(%error, "the keyring gave no key");
    match error {
        KeyringError::Absent => Lock::KeyringAbsent,
        KeyringError::Malformed => Lock::KeyMissing,
        KeyringError::Locked | KeyringError::TimedOut | KeyringError::Failed => Lock::KeyringLocked,
    }
}
