//! Backups of our own: whole databases under the same key, in a folder beside the database. They help
//! against a damaged file, not against a lost key.

use std::fs;
use std::path::{Path, PathBuf};

use fediaccounts_core::{DatabaseKey, Timestamp};
use rusqlite::Connection;
use rusqlite::backup::{Backup as Copying, StepResult};

use crate::{Contents, StoreError, contents, dated, open, place};

/// How many are kept.
const KEPT: usize = 2;
const BEGIN: &str = "accounts-";
const END: &str = ".db";
/// Stands behind the date of one that was made before a migration, and the schema behind it.
const MIGRATION: &str = "-schema-";

/// A backup that lies in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its file name.
    pub name: String,
    /// The whole path.
    pub path: PathBuf,
    /// When it was made, as its name says.
    pub made_at: Timestamp,
    /// How large it is, in bytes.
    pub size: u64,
}

impl Backup {
    fn is_before_migration(&self) -> bool {
        self.name.contains(MIGRATION)
    }
}

/// The folder with the backups of a database.
pub(crate) fn folder(database: &Path) -> PathBuf {
    database.with_file_name("backups")
}

/// The backups of a database, newest first. Only regular files with names as we give them count.
pub fn list(database: &Path) -> Vec<Backup> {
    let Ok(entries) = fs::read_dir(folder(database)) else { return vec![] };
    let mut found: Vec<_> = entries.filter_map(|entry| read_entry(&entry.ok()?)).collect();
    found.sort_by(|a, b| (b.made_at, &b.name).cmp(&(a.made_at, &a.name)));
    found
}

fn read_entry(entry: &fs::DirEntry) -> Option<Backup> {
    let name = entry.file_name().into_string().ok()?;
    let date = name.strip_prefix(BEGIN)?.strip_suffix(END)?.get(..dated::LENGTH)?;
    let made_at = dated::read(date)?;
    let metadata = fs::symlink_metadata(entry.path()).ok().filter(fs::Metadata::is_file)?;
    Some(Backup { path: entry.path(), made_at, size: metadata.len(), name })
}

/// Whether there is a backup that this key opens: then it is the right one, whatever became of the
/// database.
pub(crate) fn any_opens(database: &Path, key: &DatabaseKey) -> bool {
    list(database).iter().any(|backup| open::read_only(&backup.path, key).is_ok())
}

/// Makes a backup of the open database, proves that it opens, and lets go of those that are too many.
pub(crate) fn make(
    connection: &Connection,
    database: &Path,
    key: &DatabaseKey,
    now: Timestamp,
) -> Result<Backup, StoreError> {
    let made = write(connection, database, key, now, "")?;
    prune(database, &made, KEPT);
    Ok(made)
}

/// The same before the schema is changed; one of these is kept.
pub(crate) fn make_before_migration(
    connection: &Connection,
    database: &Path,
    key: &DatabaseKey,
    now: Timestamp,
    schema: usize,
) -> Result<(), StoreError> {
    let made = write(connection, database, key, now, &format!("{MIGRATION}{schema}"))?;
    prune(database, &made, 1);
    Ok(())
}

/// Whether the newest backup holds something else than the open database, or there is none of a
/// database that holds something. That time passed is no change.
pub(crate) fn is_behind(
    connection: &Connection,
    database: &Path,
    key: &DatabaseKey,
) -> Result<bool, StoreError> {
    let here = timeless(connection)?;
    let Some(newest) = list(database).into_iter().find(|backup| !backup.is_before_migration()) else {
        return Ok(!here.is_empty());
    };
    let there = open::read_only(&newest.path, key).and_then(|backup| timeless(&backup));
    Ok(there.as_ref() != Ok(&here))
}

/// All that is worth a backup. The latest time that was seen is written whenever accounts are closed: with
/// it nothing would ever be unchanged, and older backups would give way to copies of the same.
fn timeless(connection: &Connection) -> Result<Contents, StoreError> {
    let mut contents = contents::read(connection)?;
    contents.settings.latest = None;
    Ok(contents)
}

fn write(
    connection: &Connection,
    database: &Path,
    key: &DatabaseKey,
    now: Timestamp,
    suffix: &str,
) -> Result<Backup, StoreError> {
    let fresh = place::prepare(&folder(database).join("accounts.db.new"))?;
    place::make_file(&fresh)?;
    let copied = copy(connection, &fresh, key);
    let named = copied.and_then(|()| {
        let path = free_name(database, now, suffix)?;
        place::publish(&fresh, &path)?;
        Ok(path)
    });
    let path = named.inspect_err(|_| place::discard(&fresh))?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Backup { size: fs::metadata(&path)?.len(), name, path, made_at: now })
}

fn copy(connection: &Connection, fresh: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let mut copy = open::connect(fresh, key)?;
    match Copying::new(connection, &mut copy)?.step(-1)? {
        StepResult::Done => {}
        _ => return Err(StoreError::InUse),
    }
    // One file, with nothing beside it.
    copy.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    copy.close().map_err(|(_, error)| error)?;
    prove(fresh, key)
}

/// Every page of a backup is as it was written, and all of it can be read by this program.
pub(crate) fn prove(backup: &Path, key: &DatabaseKey) -> Result<(), StoreError> {
    let connection = open::read_only(backup, key)?;
    open::check_pages(&connection)
}

fn free_name(database: &Path, now: Timestamp, suffix: &str) -> Result<PathBuf, StoreError> {
    let folder = folder(database);
    let named = |count: &str| folder.join(format!("{BEGIN}{}{suffix}{count}{END}", dated::write(now)));
    place::free_name(named, |name| !place::is_taken(name))
}

/// Removes the oldest of the kind of the one that was just made, which stays whatever the others' names
/// say: one from the future was made while the clock was wrong, and goes first. One that cannot be
/// removed is no harm.
fn prune(database: &Path, made: &Backup, kept: usize) {
    let is_other =
        |other: &Backup| other.name != made.name && other.is_before_migration() == made.is_before_migration();
    let mut others: Vec<_> = list(database).into_iter().filter(is_other).collect();
    others.sort_by_key(|other| other.made_at > made.made_at);
    for old in others.into_iter().skip(kept - 1) {
        if let Err(error) = place::remove(&old.path) {
            tracing::warn!(%error, "an old backup could not be removed");
        }
    }
}
