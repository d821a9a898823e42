//! The table of accounts from another computer that nobody signed in to here yet.

use fediaccounts_core::{Handle, ListedAccount};
use rusqlite::{Connection, named_params};

use crate::{Store, StoreError, rows};

/// An account from another computer that nobody signed in to here yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Awaited {
    /// The database's name for it, never given again.
    pub id: i64,
    /// The account.
    pub account: ListedAccount,
}

impl Store {
    /// Stores accounts that are awaited, behind those that are; the same ones with their ids.
    pub async fn put_awaited(&self, accounts: Vec<ListedAccount>) -> Result<Vec<Awaited>, StoreError> {
        self.call(move |transaction| accounts.into_iter().map(|account| put(transaction, account)).collect())
            .await
    }

    /// Puts one that is awaited behind all others. That it is gone already is no error.
    pub async fn put_awaited_last(&self, id: i64) -> Result<(), StoreError> {
        let sql = "UPDATE awaited SET place = (SELECT max(place) FROM awaited) + 1 WHERE id = ?1";
        self.call(move |transaction| Ok(transaction.prepare_cached(sql)?.execute([id]).map(drop)?)).await
    }

    /// Removes some that are awaited. That one is gone already is no error.
    pub async fn remove_awaited(&self, ids: Vec<i64>) -> Result<(), StoreError> {
        self.call(move |transaction| ids.iter().try_for_each(|id| remove(transaction, *id))).await
    }
}

pub(crate) fn read_all(connection: &Connection) -> Result<Vec<Awaited>, StoreError> {
    let sql = "SELECT id, origin, user, host, software, label, color, scope, is_default FROM awaited
        ORDER BY place, id";
    rows::all(connection, sql, [], |fields| {
        Ok(Awaited {
            id: fields.take()?,
            account: ListedAccount {
                origin: fields.origin()?,
                handle: Handle { user: fields.take()?, host: fields.take()? },
                software: fields.take()?,
                label: fields.take()?,
                color: fields.take()?,
                scope: fields.scope()?,
                is_default: fields.take()?,
            },
        })
    })
}

fn put(connection: &Connection, account: ListedAccount) -> Result<Awaited, StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO awaited (place, origin, user, host, software, label, color, scope, is_default)
             VALUES ((SELECT coalesce(max(place), 0) + 1 FROM awaited), :origin, :user, :host, :software,
                :label, :color, :scope, :is_default)",
        )?
        .execute(named_params! {
            ":origin": account.origin.as_str(),
            ":user": account.handle.user,
            ":host": account.handle.host,
            ":software": account.software,
            ":label": account.label,
            ":color": account.color,
            ":scope": &*account.scope.text(),
            ":is_default": account.is_default,
        })?;
    Ok(Awaited { id: connection.last_insert_rowid(), account })
}

fn remove(connection: &Connection, id: i64) -> Result<(), StoreError> {
    connection.prepare_cached("DELETE FROM awaited WHERE id = ?1")?.execute([id])?;
    Ok(())
}
