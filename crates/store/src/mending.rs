//! What is done about a database that cannot be opened: looking whether a key fits, setting it aside,
//! and putting a backup in its place. Each leaves what was there under another name.

use std::path::{Path, PathBuf};

use fediaccounts_core::{DatabaseKey, Timestamp};

use crate::{StoreError, aside, backup, open, place};

/// Putting a backup in the place of the database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RestoreError {
    /// There is none of that name.
    #[error("there is no such backup")]
    NoSuchBackup,
    /// It cannot be used, or the files cannot be changed; the database is where it was.
    #[error("the backup: {0}")]
    Store(#[from] StoreError),
}

/// What a key and a database, or its backups, have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fit {
    /// It is the database's key.
    Database,
    /// It is the key of a backup: the database is damaged.
    Backup,
    /// It is neither's.
    Neither,
}

/// Looks whether a key is that of the database, without changing anything.
pub async fn fit(database: &Path, key: &DatabaseKey) -> Fit {
    let (database, key) = (database.to_owned(), key.clone());
    let look = move || {
        if open::read_only(&database, &key).is_ok() {
            return Ok(Fit::Database);
        }
        Ok(if backup::any_opens(&database, &key) { Fit::Backup } else { Fit::Neither })
    };
    blocking(look).await.unwrap_or(Fit::Neither)
}

/// Sets everything aside that belongs to the database: itself, the sealed key and the backups. Says
/// where the database is now. It must not be open.
pub async fn set_aside(database: &Path, now: Timestamp) -> Result<PathBuf, StoreError> {
    let database = database.to_owned();
    blocking(move || aside::everything(&database, now)).await
}

/// Puts a backup in the place of the database, which is set aside; says where it is now. It must not
/// be open, and the key must be that of the backup.
pub async fn restore(
    database: &Path,
    name: &str,
    key: &DatabaseKey,
    now: Timestamp,
) -> Result<PathBuf, RestoreError> {
    let found = backup::list(database).into_iter().find(|backup| backup.name == name);
    let backup = found.ok_or(RestoreError::NoSuchBackup)?.path;
    let (database, key) = (database.to_owned(), key.clone());
    Ok(blocking(move || put_back(&database, &backup, &key, now)).await?)
}

/// The database is copied, not renamed: at every moment something stands in its place, and after a
/// crash that is the damaged one or the backup, never nothing.
fn put_back(
    database: &Path,
    backup: &Path,
    key: &DatabaseKey,
    now: Timestamp,
) -> Result<PathBuf, StoreError> {
    let database = place::prepare(database)?;
    let fresh = place::beside(&database, ".new");
    place::clear(&fresh)?;
    let proven = place::copy(backup, &fresh).and_then(|()| backup::prove(&fresh, key));
    proven.inspect_err(|_| place::discard(&fresh))?;
    let aside = aside::copy(&database, now)?;
    // The log of another database would be played into this one.
    for suffix in place::COMPANIONS {
        place::remove(&place::beside(&database, suffix))?;
    }
    place::publish(&fresh, &database)?;
    Ok(aside)
}

async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    // It fell over, or the runtime is ending.
    tokio::task::spawn_blocking(work).await.unwrap_or(Err(StoreError::Closed))
}
