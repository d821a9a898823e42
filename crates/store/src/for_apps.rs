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

/// Those that were not used since a moment, and that no stored consent of a later one is for.
pub(crate) fn unused(
    connection: &Connection,
    since: Timestamp,
) -> Result<Vec<(AppId, AccountId)>, StoreError> {
    let sql = "SELECT app, account FROM token_set
         WHERE app IS NOT NULL AND COALESCE(used_at, issued_at) < ?1 AND NOT EXISTS (
             SELECT 1 FROM consent WHERE consent.app = token_set.app AND consent.account = token_set.account
                 AND MAX(given_at, COALESCE(consent.used_at, given_at)) >= ?1)";
    rows::all(connection, sql, [since.seconds()], |fields| {
        Ok((AppId::from_text(fields.take::<String>()?), AccountId::from_text(fields.take::<String>()?)))
    })
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
