//! The table of settings, each under its name. One that is missing was never set.

use fediaccounts_core::{LockRule, Timestamp};
use rusqlite::{Connection, OptionalExtension};

use crate::StoreError;

const AFTER_MINUTES: &str = "lock_after_minutes";
const WITH_SESSION: &str = "lock_with_session";
const LATEST: &str = "latest_time";
const ANNOUNCED: &str = "endings_announced";

/// What the person set, and what is remembered beside it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Settings {
    /// When accounts are locked by themselves.
    pub lock_rule: LockRule,
    /// The latest time that was ever seen: a clock that shows an earlier one was set back.
    pub latest: Option<Timestamp>,
    /// The person was told of every sign-in that ends by then.
    pub announced: Option<Timestamp>,
}

pub(crate) fn read(connection: &Connection) -> Result<Settings, StoreError> {
    let number = |name| -> Result<Option<i64>, StoreError> {
        let text = get(connection, name)?;
        text.map(|text| text.parse().map_err(|_| StoreError::Malformed)).transpose()
    };
    Ok(Settings {
        lock_rule: LockRule {
            after_minutes: number(AFTER_MINUTES)?.and_then(|minutes| minutes.try_into().ok()),
            with_session: get(connection, WITH_SESSION)?.is_some(),
        },
        latest: number(LATEST)?.map(Timestamp::from_seconds),
        announced: number(ANNOUNCED)?.map(Timestamp::from_seconds),
    })
}

fn get(connection: &Connection, name: &str) -> Result<Option<String>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT value FROM setting WHERE name = ?1")?;
    Ok(statement.query_row([name], |row| row.get(0)).optional()?)
}

/// Sets one, or with `None` takes it away.
fn set(connection: &Connection, name: &str, value: Option<String>) -> Result<(), StoreError> {
    let changed = match value {
        Some(value) => connection
            .prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?1, ?2)")?
            .execute([name, &value]),
        None => connection.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([name]),
    };
    changed?;
    Ok(())
}

pub(crate) fn put_lock_rule(connection: &Connection, rule: LockRule) -> Result<(), StoreError> {
    set(connection, AFTER_MINUTES, rule.after_minutes.map(|minutes| minutes.to_string()))?;
    set(connection, WITH_SESSION, rule.with_session.then(|| "yes".to_owned()))
}

pub(crate) fn put_latest(connection: &Connection, latest: Timestamp) -> Result<(), StoreError> {
    set(connection, LATEST, Some(latest.seconds().to_string()))
}

pub(crate) fn put_announced(connection: &Connection, announced: Timestamp) -> Result<(), StoreError> {
    set(connection, ANNOUNCED, Some(announced.seconds().to_string()))
}
