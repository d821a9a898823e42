//! The tables of pictures: what is shown of an account or an instance, and when it is asked for again.

use std::time::Duration;

use fediaccounts_core::{Origin, Timestamp};
use rusqlite::{Connection, OptionalExtension, params};
use url::Url;

use crate::StoreError;
use crate::rows;

/// A picture that is to be fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DuePicture {
    /// Whose it is: an account's id, or an instance's origin.
    pub owner: String,
    /// The server that named it.
    pub origin: Origin,
    /// Where it is.
    pub url: Url,
}

/// A picture that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MadePicture {
    /// A name for it that no other picture has.
    pub tag: String,
    /// The PNG.
    pub png: Vec<u8>,
}

/// At most `limit` of those that were never asked for, whose URL is another now, or whose time has
/// come; the newest owners without one first. A time further away than `longest` was written by a
/// clock that was wrong, and has come.
pub(crate) fn due(
    connection: &Connection,
    now: Timestamp,
    longest: Duration,
    limit: usize,
) -> Result<Vec<DuePicture>, StoreError> {
    let sql = "
        WITH wanted (owner, origin, url, age) AS (
            SELECT id, origin, avatar, added_at FROM account
                WHERE avatar IS NOT NULL AND state <> 'waiting_to_sign_out'
            UNION ALL
            SELECT origin, origin, icon, 0 FROM instance
                WHERE icon IS NOT NULL AND EXISTS (SELECT 1 FROM account WHERE account.origin = instance.origin))
        SELECT wanted.owner, wanted.origin, wanted.url FROM wanted
            LEFT JOIN picture ON picture.owner = wanted.owner
            WHERE picture.owner IS NULL OR picture.url <> wanted.url
                OR picture.due_at NOT BETWEEN ?1 + 1 AND ?2
            ORDER BY picture.owner IS NOT NULL, wanted.age DESC
            LIMIT ?3";
    let (now, latest) = (now.seconds(), now.plus(longest).seconds());
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    rows::all(connection, sql, params![now, latest, limit], |fields| {
        Ok(DuePicture { owner: fields.take()?, origin: rows::origin(fields)?, url: fields.url()? })
    })
}

/// Notes that a picture was asked for, with what came of it. Without a picture the one before stays.
/// For an owner who is gone meanwhile, nothing; says whether it was noted.
pub(crate) fn put(
    connection: &Connection,
    asked: &DuePicture,
    made: Option<&MadePicture>,
    due_at: Timestamp,
) -> Result<bool, StoreError> {
    let noted = connection
        .prepare_cached(
            "INSERT INTO picture (owner, url, due_at, tag) SELECT ?1, ?2, ?3, ?4
                WHERE EXISTS (SELECT 1 FROM account WHERE id = ?1)
                    OR EXISTS (SELECT 1 FROM instance WHERE origin = ?1)
             ON CONFLICT (owner) DO UPDATE SET url = excluded.url, due_at = excluded.due_at,
                 tag = coalesce(excluded.tag, tag)",
        )?
        .execute(params![asked.owner, asked.url.as_str(), due_at.seconds(), made.map(|made| &made.tag)])?;
    if let Some(made) = made.filter(|_| noted > 0) {
        connection
            .prepare_cached("INSERT OR REPLACE INTO picture_png (owner, png) VALUES (?1, ?2)")?
            .execute(params![asked.owner, made.png])?;
    }
    Ok(noted > 0)
}

/// The tag of every picture there is, by its owner.
pub(crate) fn tags(connection: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let sql = "SELECT owner, tag FROM picture WHERE tag IS NOT NULL";
    rows::all(connection, sql, [], |fields| Ok((fields.take()?, fields.take()?)))
}

/// The PNG of an owner.
pub(crate) fn png(connection: &Connection, owner: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT png FROM picture_png WHERE owner = ?1")?;
    Ok(statement.query_row([owner], |row| row.get(0)).optional()?)
}
