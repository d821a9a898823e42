//! The schema, as the list of scripts that lead to it.

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

/// Script `n` makes schema `n + 1` from schema `n`. One that was released is never changed.
const SCRIPTS: [&str; 6] = [
    include_str!("schema/0001.sql"),
    include_str!("schema/0002.sql"),
    include_str!("schema/0003.sql"),
    include_str!("schema/0004.sql"),
    include_str!("schema/0005.sql"),
    include_str!("schema/0006.sql"),
];

/// The schema this program writes.
pub(crate) const LATEST: usize = SCRIPTS.len();

/// The schema a database has: the number of scripts it has seen. One that knows more than we do is
/// refused.
pub(crate) fn version(connection: &Connection) -> Result<usize, StoreError> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    match usize::try_from(version) {
        Ok(known) if known <= LATEST => Ok(known),
        _ => {
            Err(u32::try_from(version).map_or(StoreError::Malformed, |version| StoreError::Newer { version }))
        }
    }
}

/// Runs the scripts that are missing, each with its number in one transaction: a crash between two
/// of them loses nothing.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let known = version(connection)?;
    for (number, script) in (1..).zip(SCRIPTS).skip(known) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(script)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}
