//! The database opened past the store, as a tool of another kind would.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::sample::{NOW, key};

/// A connection of the test's own.
pub(crate) fn connect(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let hex: Vec<_> = key().expose().iter().map(|byte| format!("{byte:02x}")).collect();
    connection.execute_batch(&format!("PRAGMA key = \"x'{}'\"", hex.concat())).unwrap();
    connection
}

/// Another file of the database: its log, say.
pub(crate) fn beside(path: &Path, suffix: &str) -> PathBuf {
    format!("{}{suffix}", path.display()).into()
}

/// Opens a database made of these bytes and this log, in a new folder.
pub(crate) async fn open_bytes(
    bytes: &[u8],
    log: Option<&[u8]>,
) -> Result<fediaccounts_store::Contents, fediaccounts_store::StoreError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("accounts.db");
    std::fs::write(&path, bytes).unwrap();
    if let Some(log) = log {
        std::fs::write(beside(&path, "-wal"), log).unwrap();
    }
    match fediaccounts_store::Store::open(&path, &key(), NOW).await {
        Ok((store, contents)) => {
            store.close().await.unwrap();
            Ok(contents)
        }
        Err(error) => {
            assert_eq!(std::fs::read(&path).unwrap(), bytes, "T097-ST a file that was refused changed");
            if let Some(log) = log {
                assert_eq!(std::fs::read(beside(&path, "-wal")).unwrap(), log, "T097-ST its log changed");
            }
            Err(error)
        }
    }
}
