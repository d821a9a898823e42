//! The table of what apps did: the newest lines of it.

use fediaccounts_core::{AccountId, Activity, AppId, Deed, Lifetime, Timestamp};
use rusqlite::{Connection, params};

use crate::StoreError;
use crate::apps::CLASSES;
use crate::rows::{self, Fields, name_of};

/// How many lines are kept.
pub const LONGEST_ACTIVITY: i64 = 10_000;

const DEEDS: [(&str, Deed); 9] = [
    ("allowed", Deed::Allowed),
    ("denied", Deed::Denied),
    ("blocked", Deed::Blocked),
    ("given", Deed::Given),
    ("refused", Deed::Refused),
    ("reported", Deed::Reported),
    ("released", Deed::Released),
    ("withdrawn", Deed::Withdrawn),
    ("ended", Deed::Ended),
];

const LIFETIMES: [(&str, Lifetime); 3] =
    [("once", Lifetime::Once), ("until_lock", Lifetime::UntilLock), ("always", Lifetime::Always)];

/// Which lines are wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActivityFilter {
    /// Only those about this account.
    pub account: Option<AccountId>,
    /// Only those of this app.
    pub app: Option<AppId>,
    /// Only those before the line of this number.
    pub before: Option<i64>,
    /// No more than that.
    pub limit: u32,
}

/// The newest lines first, each with its number.
pub(crate) fn read(
    connection: &Connection,
    filter: &ActivityFilter,
) -> Result<Vec<(i64, Activity)>, StoreError> {
    let sql =
        "SELECT number, at, deed, times, app, name, class, account, handle, scope, lifetime FROM activity
        WHERE number < coalesce(?1, 9223372036854775807) AND app = coalesce(?2, app)
            AND (?3 IS NULL OR account = ?3)
        ORDER BY number DESC LIMIT ?4";
    let (app, account) =
        (filter.app.as_ref().map(AppId::as_str), filter.account.as_ref().map(AccountId::as_str));
    rows::all(connection, sql, params![filter.before, app, account, filter.limit], |fields| {
        Ok((fields.take()?, read_line(fields)?))
    })
}

fn read_line(fields: &mut Fields<'_>) -> Result<Activity, StoreError> {
    Ok(Activity {
        at: fields.time()?,
        deed: fields.parse(|name| rows::named(&DEEDS, &name))?,
        times: fields.take()?,
        app: AppId::from_text(fields.take::<String>()?),
        name: fields.take()?,
        class: fields.parse(|name| rows::named(&CLASSES, &name))?,
        account: fields.take::<Option<String>>()?.map(AccountId::from_text),
        handle: fields.take()?,
        scope: fields.scope()?,
        lifetime: fields.parse_optional(|name| rows::named(&LIFETIMES, &name))?,
    })
}

/// Adds lines, and drops the oldest of those that are too many.
pub(crate) fn add(connection: &Connection, lines: &[Activity]) -> Result<(), StoreError> {
    let mut insert = connection.prepare_cached(
        "INSERT INTO activity (at, deed, times, app, name, class, account, handle, scope, lifetime)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for line in lines {
        insert.execute(params![
            Timestamp::seconds(line.at),
            name_of(&DEEDS, line.deed),
            line.times,
            line.app.as_str(),
            line.name,
            name_of(&CLASSES, line.class),
            line.account.as_ref().map(AccountId::as_str),
            line.handle,
            line.scope.to_string(),
            line.lifetime.map(|lifetime| name_of(&LIFETIMES, lifetime)),
        ])?;
    }
    connection
        .prepare_cached("DELETE FROM activity WHERE number <= (SELECT max(number) FROM activity) - ?1")?
        .execute([LONGEST_ACTIVITY])?;
    Ok(())
}

/// Forgets all of it.
pub(crate) fn clear(connection: &Connection) -> Result<(), StoreError> {
    connection.execute("DELETE FROM activity", [])?;
    Ok(())
}
