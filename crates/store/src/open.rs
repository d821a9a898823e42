//! Opening and closing: the key, the settings, and the checks that come before the first change.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::time::Duration;

use fediaccounts_core::{DatabaseKey, Timestamp};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};
use url::Url;
use zeroize::Zeroizing;

use crate::{Contents, StoreError, backup, contents, place, schema};

/// SQLCipher's, since version 4.
const PAGE_SIZE: u64 = 4096;

/// How long to wait for another connection to let go: a predecessor that is about to close.
const PATIENCE: Duration = Duration::from_secs(1);

/// Before the key: the library's own log goes to standard error, and what it frees, pages and texts
/// with tokens in them, is wiped only if it is told to.
const SILENCE: &str = "
    PRAGMA cipher_log_level = NONE;
    PRAGMA cipher_memory_security = ON;";

/// After the key, and none of them reads the file. The lock is held as long as the connection is
/// open, so there is no shared memory beside the file; deleted tokens are overwritten; nothing is
/// written to temporary files; a commit is on the disk when it returns.
const SETTINGS: &str = "
    PRAGMA cipher_compatibility = 4;
    PRAGMA locking_mode = EXCLUSIVE;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA cache_size = -256;
    PRAGMA trusted_schema = OFF;
    PRAGMA foreign_keys = ON;";

/// The same for one that is only read.
const READING: &str = "
    PRAGMA cipher_compatibility = 4;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;";

/// Opens the database, which is made if none is there, and reads all of it. A file that fails a
/// check is left as it is.
pub(crate) fn open(
    path: &Path,
    key: &DatabaseKey,
    now: Timestamp,
) -> Result<(Connection, Contents), StoreError> {
    let path = place::prepare(path)?;
    if !place::check(&path)? {
        create(&path, key)?;
    }
    check_size(&path)?;
    let mut connection = connect(&path, key)?;
    // Until the checks are done, closing must not move the log into the file.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    check_key(&connection)?;
    let known = schema::version(&connection)?;
    if known == 0 {
        return Err(StoreError::Malformed); // emptied: none was ever published without its schema
    }
    let unsure = known < schema::LATEST || was_left_open(&connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    if unsure {
        check_integrity(&connection)?;
    }
    if known < schema::LATEST {
        backup::make_before_migration(&connection, &path, key, now, known)?;
        schema::migrate(&mut connection)?;
    }
    let contents = contents::read(&connection)?;
    set_opened_at(&connection, Some(now))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    // Pages that were read once, and statements that are not run again.
    connection.flush_prepared_statement_cache();
    connection.release_memory()?;
    Ok((connection, contents))
}

/// Notes the good end and moves the log into the file.
pub(crate) fn close(connection: Connection) -> Result<(), StoreError> {
    set_opened_at(&connection, None)?;
    empty_log(&connection)?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Makes a database under another name and publishes it when it is whole: so an empty or half file
/// under the right name is always damage, never a first start.
fn create(path: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    if place::exists(path) {
        return Err(StoreError::Malformed); // a log without its database
    }
    let fresh = place::beside(path, ".new");
    place::make_file(&fresh)?;
    let mut connection = connect(&fresh, key)?;
    schema::migrate(&mut connection)?;
    connection.close().map_err(|(_, error)| error)?;
    place::publish(&fresh, path)
}

/// A database as it lies there, without its log, that nothing is done to and nobody else changes.
pub(crate) fn read_only(path: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_URI;
    let address = Url::from_file_path(path).map_err(|()| StoreError::Io)?;
    let connection = Connection::open_with_flags(format!("{address}?immutable=1"), flags)?;
    connection.execute_batch(SILENCE)?;
    connection.execute_batch(&key_statement(key))?;
    connection.execute_batch(READING)?;
    check_key(&connection)?;
    schema::version(&connection)?;
    Ok(connection)
}

/// A connection to a file that is there.
pub(crate) fn connect(path: &Path, key: &DatabaseKey) -> Result<Connection, StoreError> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(path, flags)?;
    if connection.is_readonly(MAIN_DB)? {
        return Err(StoreError::ReadOnly); // the file system is; the library would fall back to reading
    }
    connection.busy_timeout(PATIENCE)?;
    connection.execute_batch(SILENCE)?;
    connection.execute_batch(&key_statement(key))?;
    connection.execute_batch(SETTINGS)?;
    Ok(connection)
}

/// The raw key: no derivation, for it has all of its 256 bits.
fn key_statement(key: &DatabaseKey) -> Zeroizing<String> {
    // Room for all of it: a string that grows leaves copies behind.
    let mut statement = Zeroizing::new(String::with_capacity(96));
    statement.push_str("PRAGMA key = \"x'");
    for byte in key.expose() {
        write!(statement, "{byte:02x}").expect("writing to a string cannot fail");
    }
    statement.push_str("'\";");
    statement
}

/// A database has whole pages; only a log makes up for a torn one.
fn check_size(path: &Path) -> Result<(), StoreError> {
    let length = fs::metadata(path)?.len();
    let has_log = fs::metadata(place::beside(path, "-wal")).is_ok_and(|log| log.len() > 0);
    if length % PAGE_SIZE == 0 || has_log { Ok(()) } else { Err(StoreError::Malformed) }
}

/// The first page can be read under this key.
fn check_key(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?;
    Ok(())
}

fn was_left_open(connection: &Connection) -> Result<bool, StoreError> {
    let opened_at: Option<i64> = connection.query_row("SELECT opened_at FROM run", [], |row| row.get(0))?;
    Ok(opened_at.is_some())
}

fn set_opened_at(connection: &Connection, now: Option<Timestamp>) -> Result<(), StoreError> {
    connection.execute("UPDATE run SET opened_at = ?1", [now.map(Timestamp::seconds)])?;
    Ok(())
}

/// The pages fit each other, and every one is as it was written.
///
/// A crash may have torn a page on its way from the log into the file. The first look is through the
/// log and sees it whole; the second is at the file itself, so the log is moved there before.
fn check_integrity(connection: &Connection) -> Result<(), StoreError> {
    check_structure(connection)?;
    empty_log(connection)?;
    check_seals(connection)
}

/// The same for a file without a log.
pub(crate) fn check_pages(connection: &Connection) -> Result<(), StoreError> {
    check_structure(connection)?;
    check_seals(connection)
}

fn check_structure(connection: &Connection) -> Result<(), StoreError> {
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::Malformed) }
}

/// Looks at the file itself.
fn check_seals(connection: &Connection) -> Result<(), StoreError> {
    let mut bad_pages = connection.prepare("PRAGMA cipher_integrity_check")?;
    if bad_pages.query([])?.next()?.is_some() { Err(StoreError::Malformed) } else { Ok(()) }
}

/// Moves the log into the file.
fn empty_log(connection: &Connection) -> Result<(), StoreError> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}
