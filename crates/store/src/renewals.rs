//! Renewing a token set: that it is begun is stored before the server is asked, and what the server gave
//! replaces the former set in the transaction that ends it.
//!
//! Whoever renews names the access token that they began with: a set that was replaced meanwhile, by
//! somebody who signed in again, is another one, and stays as it is.

use fediaccounts_core::{AccountId, Holder, Secret, Timestamp, TokenSet};
use rusqlite::{Connection, params};

use crate::{StoreError, rows, tokens};

/// Whose token set is meant, and which.
pub(crate) struct Former<'a> {
    pub(crate) account: &'a AccountId,
    pub(crate) holder: &'a Holder,
    pub(crate) access_token: &'a Secret,
}

impl Former<'_> {
    /// Its row, if it is still there.
    fn row(&self, connection: &Connection) -> Result<Option<i64>, StoreError> {
        let app = match self.holder {
            Holder::Own => None,
            Holder::App(app) => Some(app.as_str()),
        };
        let sql = "SELECT id FROM token_set WHERE account = ?1 AND app IS ?2 AND access_token = ?3";
        let found = rows::all(
            connection,
            sql,
            params![self.account.as_str(), app, self.access_token.expose()],
            rows::id,
        )?;
        Ok(found.into_iter().next())
    }
}

/// Notes since when it is being renewed, or that it is not any more; says whether it is there.
pub(crate) fn note(
    connection: &Connection,
    former: &Former<'_>,
    since: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let Some(row) = former.row(connection)? else { return Ok(false) };
    connection
        .prepare_cached("UPDATE token_set SET renewing_since = ?2 WHERE id = ?1")?
        .execute(params![row, since.map(Timestamp::seconds)])?;
    Ok(true)
}

/// Puts what the server gave in its place, and ends the renewal; says whether it was there.
pub(crate) fn put(
    connection: &Connection,
    former: &Former<'_>,
    renewed: &TokenSet,
) -> Result<bool, StoreError> {
    let Some(row) = former.row(connection)? else { return Ok(false) };
    tokens::replace(connection, row, renewed)?;
    Ok(true)
}

/// The same for a set that belongs to nobody any more, by its row.
pub(crate) fn put_orphan(connection: &Connection, id: i64, renewed: &TokenSet) -> Result<bool, StoreError> {
    let sql = "SELECT id FROM token_set WHERE id = ?1 AND orphaned_at IS NOT NULL";
    let Some(row) = rows::all(connection, sql, [id], rows::id)?.into_iter().next() else { return Ok(false) };
    tokens::replace(connection, row, renewed)?;
    Ok(true)
}
