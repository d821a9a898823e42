//! The table of token sets: those of accounts, orphans, and those received in a sign-in that waits.

use fediaccounts_core::{AccountId, Holder, Received, Secret, Timestamp, TokenSet};
use rusqlite::{Connection, params};

use crate::rows::{self, Fields};
use crate::{StoreError, registrations};

/// What [`read`] takes.
pub(crate) const COLUMNS: &str = "token_set.access_token, token_set.refresh_token, token_set.scope, \
    token_set.issued_at, token_set.expires_at, token_set.received_scope, token_set.received_created_at, \
    token_set.received_id, token_set.received_me, token_set.refresh_expires_at";

/// Whose a token set is.
#[derive(Clone, Copy)]
pub(crate) enum Owner<'a> {
    /// A holder's at an account.
    Account(&'a AccountId, &'a Holder),
    /// Nobody's: its revocation is owed since then.
    Nobody(Timestamp),
    /// That of the pending sign-in which refers to it.
    Pending,
}

pub(crate) fn read(fields: &mut Fields<'_>) -> Result<TokenSet, StoreError> {
    Ok(TokenSet {
        access_token: fields.secret()?,
        refresh_token: fields.optional_secret()?,
        scope: fields.scope()?,
        issued_at: fields.time()?,
        expires_at: fields.optional_time()?,
        received: Received {
            scope: fields.shared_text()?,
            created_at: fields.take()?,
            id: fields.take()?,
            me: fields.take()?,
        },
        refresh_expires_at: fields.optional_time()?,
    })
}

/// Stores a token set; returns the row's id, which is never given again.
pub(crate) fn insert(
    connection: &Connection,
    registration: i64,
    owner: Owner<'_>,
    tokens: &TokenSet,
) -> Result<i64, StoreError> {
    let (account, app, orphaned_at) = match owner {
        Owner::Account(account, Holder::Own) => (Some(account.as_str()), None, None),
        Owner::Account(account, Holder::App(app)) => (Some(account.as_str()), Some(app.as_str()), None),
        Owner::Nobody(since) => (None, None, Some(since.seconds())),
        Owner::Pending => (None, None, None),
    };
    let id = connection
        .prepare_cached(
            "INSERT INTO token_set (registration, account, app, orphaned_at, access_token, refresh_token,
                scope, issued_at, expires_at, received_scope, received_created_at, received_id, received_me,
                refresh_expires_at, used_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        )?
        .insert(params![
            registration,
            account,
            app,
            orphaned_at,
            tokens.access_token.expose(),
            tokens.refresh_token.as_ref().map(Secret::expose),
            tokens.scope.to_string(),
            tokens.issued_at.seconds(),
            tokens.expires_at.map(Timestamp::seconds),
            tokens.received.scope,
            tokens.received.created_at,
            tokens.received.id,
            tokens.received.me,
            tokens.refresh_expires_at.map(Timestamp::seconds),
            // A renewal makes it no younger.
            app.map(|_| tokens.issued_at.seconds()),
        ])?;
    Ok(id)
}

/// Writes another token set into a row: whose it is stays, and a renewal that was begun is done.
pub(crate) fn replace(connection: &Connection, row: i64, tokens: &TokenSet) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "UPDATE token_set SET access_token = ?2, refresh_token = ?3, scope = ?4, issued_at = ?5,
                expires_at = ?6, received_scope = ?7, received_created_at = ?8, received_id = ?9,
                received_me = ?10, refresh_expires_at = ?11, renewing_since = NULL
             WHERE id = ?1",
        )?
        .execute(params![
            row,
            tokens.access_token.expose(),
            tokens.refresh_token.as_ref().map(Secret::expose),
            tokens.scope.to_string(),
            tokens.issued_at.seconds(),
            tokens.expires_at.map(Timestamp::seconds),
            tokens.received.scope,
            tokens.received.created_at,
            tokens.received.id,
            tokens.received.me,
            tokens.refresh_expires_at.map(Timestamp::seconds),
        ])?;
    Ok(())
}

/// Removes one token set, and its registration if that was its last use. That it is gone already is
/// no error.
pub(crate) fn remove(connection: &Connection, id: i64) -> Result<(), StoreError> {
    let sql = "DELETE FROM token_set WHERE id = ?1 RETURNING registration";
    let registrations = rows::all(connection, sql, [id], rows::id)?;
    registrations.into_iter().try_for_each(|id| registrations::release(connection, id))
}
