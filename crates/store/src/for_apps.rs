//! Token sets that apps have of their own at accounts.

use fediaccounts_core::{AccountId, AppId, Holder, Origin, Secret, Timestamp};
use rusqlite::Connection;

use crate::rows;
use crate::tokens::{self, Owner};
use crate::{Orphan, SignedInForApp, StoreError, orphans, pending, registrations};

/// Stores a sign-in for an app that succeeded. The app's former token set at the account becomes an orphan,
/// and is returned, if it was another.
pub(crate) fn commit(
    connection: &Connection,
    signed_in: &SignedInForApp,
) -> Result<Option<Orphan>, StoreError> {
    let SignedInForApp { account, app, registration, tokens, pending, owed, now } = signed_in;
    let origin = origin(connection, account)?;
    let orphan = match held(connection, app, account)? {
        Some((id, former)) if former != tokens.access_token => Some(orphans::make(connection, id, *now)?),
        Some((id, _)) => tokens::remove(connection, id).map(|()| None)?,
        None => None,
    };
    let registration = registrations::insert(connection, &origin, registration)?;
    let holder = Holder::App(app.clone());
    tokens::insert(connection, registration, Owner::Account(account, &holder), tokens)?;
    pending::remove(connection, pending)?;
    orphans::remove(connection, *owed)?;
    Ok(orphan)
}

/// Makes an app's token sets at some accounts orphans.
pub(crate) fn end(
    connection: &Connection,
    app: &AppId,
    accounts: &[AccountId],
    now: Timestamp,
) -> Result<Vec<Orphan>, StoreError> {
    let mut ended = vec![];
    for account in accounts {
        if let Some((id, _)) = held(connection, app, account)? {
            ended.push(orphans::make(connection, id, now)?);
        }
    }
    Ok(ended)
}

/// The row and the access token of an app's token set at an account.
fn held(
    connection: &Connection,
    app: &AppId,
    account: &AccountId,
) -> Result<Option<(i64, Secret)>, StoreError> {
    let sql = "SELECT id, access_token FROM token_set WHERE account = ?1 AND app = ?2";
    let found = rows::all(connection, sql, [account.as_str(), app.as_str()], |fields| {
        Ok((fields.take()?, fields.secret()?))
    })?;
    Ok(found.into_iter().next())
}

fn origin(connection: &Connection, account: &AccountId) -> Result<Origin, StoreError> {
    let sql = "SELECT origin FROM account WHERE id = ?1";
    let found = rows::all(connection, sql, [account.as_str()], rows::origin)?;
    found.into_iter().next().ok_or(StoreError::UnknownAccount)
}
