//! Token sets that belong to nobody any more, until their revocation is proven.

use fediaccounts_core::{ClientRegistration, Context, Instance, Timestamp, TokenSet};
use rusqlite::{Connection, params};

use crate::rows::{self, Fields};
use crate::tokens::{self, Owner};
use crate::{Orphan, StoreError, instances, pending, registrations};

pub(crate) fn read_all(connection: &Connection) -> Result<Vec<Orphan>, StoreError> {
    rows::all(connection, &select("orphaned_at IS NOT NULL ORDER BY orphaned_at, token_set.id"), [], read)
}

fn select(condition: &str) -> String {
    format!(
        "SELECT token_set.id, {}, {}, {}, orphaned_at FROM token_set
             JOIN registration ON registration.id = token_set.registration
             JOIN instance ON instance.origin = registration.origin
         WHERE {condition}",
        instances::COLUMNS,
        registrations::COLUMNS,
        tokens::COLUMNS
    )
}

fn read(fields: &mut Fields<'_>) -> Result<Orphan, StoreError> {
    Ok(Orphan {
        id: fields.take()?,
        instance: instances::read(fields)?,
        registration: registrations::read(fields)?,
        tokens: tokens::read(fields)?,
        since: fields.time()?,
    })
}

/// Takes a token set away from its account.
pub(crate) fn make(connection: &Connection, tokens: i64, since: Timestamp) -> Result<Orphan, StoreError> {
    connection
        .prepare_cached(
            "UPDATE token_set SET account = NULL, app = NULL, orphaned_at = ?2, renewing_since = NULL
             WHERE id = ?1",
        )?
        .execute(params![tokens, since.seconds()])?;
    let found = rows::all(connection, &select("token_set.id = ?1"), [tokens], read)?;
    found.into_iter().next().ok_or(StoreError::Malformed)
}

/// Stores a token that never came to belong to an account.
pub(crate) fn put(
    connection: &Connection,
    instance: Instance,
    registration: ClientRegistration,
    tokens: TokenSet,
    since: Timestamp,
) -> Result<Orphan, StoreError> {
    instances::put_if_new(connection, &instance)?;
    let row = registrations::insert(connection, &instance.origin, &registration)?;
    let id = tokens::insert(connection, row, Owner::Nobody(since), &tokens)?;
    Ok(Orphan { id, instance, registration, tokens, since })
}

/// Stores the token that a sign-in received, and ends the sign-in.
pub(crate) fn abandon(
    connection: &Connection,
    context: &Context,
    instance: Instance,
    registration: ClientRegistration,
    tokens: TokenSet,
    since: Timestamp,
) -> Result<Orphan, StoreError> {
    let orphan = put(connection, instance, registration, tokens, since)?;
    pending::remove(connection, context)?;
    Ok(orphan)
}

/// Removes an orphan, and nothing else: an id of another token set is not one of an orphan.
pub(crate) fn remove(connection: &Connection, id: i64) -> Result<(), StoreError> {
    let sql = "SELECT id FROM token_set WHERE id = ?1 AND orphaned_at IS NOT NULL";
    let found = rows::all(connection, sql, [id], rows::id)?;
    found.into_iter().try_for_each(|id| tokens::remove(connection, id))
}
