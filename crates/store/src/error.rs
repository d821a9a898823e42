//! What can go wrong with the database.

use std::io;

use rusqlite::ErrorCode;

/// Using the database. No variant quotes a value: what the library says about an error stays here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The file is no database under this key. It is another's key, or the first page is damaged: the
    /// two cannot be told apart.
    #[error("the file is no database under this key")]
    WrongKey,
    /// A newer FediAccounts wrote it; it was not touched.
    #[error("the database has schema {version}, which is newer than this program")]
    Newer {
        /// The schema it has.
        version: u32,
    },
    /// It is damaged, or a row cannot be read back. The file was left as it is.
    #[error("the database is damaged")]
    Malformed,
    /// The disk or the person's share of it is full. Nothing of the change was stored.
    #[error("the disk is full")]
    Full,
    /// The file, its folder or the file system cannot be written.
    #[error("the database cannot be written")]
    ReadOnly,
    /// Another failure of the disk or the file system.
    #[error("reading or writing the database failed")]
    Io,
    /// Another connection has it open.
    #[error("the database is in use")]
    InUse,
    /// It was closed.
    #[error("the database is closed")]
    Closed,
    /// The file or its folder belongs to another user.
    #[error("the database belongs to another user")]
    ForeignOwner,
    /// A link stands where the file or its folder belongs, or the file has a second name.
    #[error("a link stands in the place of the database")]
    Symlink,
    /// No account has this id (any more).
    #[error("the account is not in the database")]
    UnknownAccount,
    /// The change contradicts what is stored: another account has the same identity, say.
    #[error("the change does not fit what is stored")]
    Refused,
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let rusqlite::Error::SqliteFailure(failure, _) = error else {
            // Everything else is said about a value that is not what its column promises.
            return Self::Malformed;
        };
        tracing::debug!(code = failure.extended_code, "the database refused a step");
        match failure.code {
            ErrorCode::NotADatabase => Self::WrongKey,
            ErrorCode::DiskFull => Self::Full,
            ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen => Self::ReadOnly,
            ErrorCode::SystemIoFailure | ErrorCode::FileLockingProtocolFailed => Self::Io,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => Self::InUse,
            ErrorCode::ConstraintViolation | ErrorCode::TooBig => Self::Refused,
            _ => Self::Malformed,
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Io,
        }
    }
}
