//! The table of client registrations. Each belongs to one pending sign-in or token set, and to both
//! while a sign-in waits for the person's word.

use fediaccounts_core::{AccountId, ClientRegistration, Holder, Origin, RedirectUri};
use rusqlite::{Connection, params};

use crate::rows::{self, Fields};
use crate::{StoreError, instances};

/// What [`read`] takes.
pub(crate) const COLUMNS: &str = "registration.client_id, registration.client_secret, \
    registration.redirect_uri, registration.scope, registration.registered_at";

pub(crate) fn read(fields: &mut Fields<'_>) -> Result<ClientRegistration, StoreError> {
    Ok(ClientRegistration {
        client_id: fields.take()?,
        client_secret: fields.optional_secret()?,
        redirect_uri: fields.parse(|text| RedirectUri::parse(&text))?,
        scope: fields.scope()?,
        registered_at: fields.time()?,
    })
}

/// The one that a holder's token set at an account was issued to.
pub(crate) fn held(
    connection: &Connection,
    account: &AccountId,
    holder: &Holder,
) -> Result<Option<ClientRegistration>, StoreError> {
    let app = match holder {
        Holder::Own => None,
        Holder::App(app) => Some(app.as_str()),
    };
    let sql = format!(
        "SELECT {COLUMNS} FROM token_set JOIN registration ON registration.id = token_set.registration
         WHERE account = ?1 AND app IS ?2"
    );
    let found = rows::all(connection, &sql, params![account.as_str(), app], read)?;
    Ok(found.into_iter().next())
}

/// Stores a registration at a server that is here; returns the row's id.
pub(crate) fn insert(
    connection: &Connection,
    origin: &Origin,
    registration: &ClientRegistration,
) -> Result<i64, StoreError> {
    let id = connection
        .prepare_cached(
            "INSERT INTO registration (origin, client_id, client_secret, redirect_uri, scope, registered_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .insert(params![
            origin.to_string(),
            registration.client_id,
            registration.client_secret.as_ref().map(fediaccounts_core::Secret::expose),
            registration.redirect_uri.to_string(),
            registration.scope.to_string(),
            registration.registered_at.seconds(),
        ])?;
    Ok(id)
}

/// Removes the registration if nothing uses it any more, and then its server likewise.
pub(crate) fn release(connection: &Connection, id: i64) -> Result<(), StoreError> {
    let origins = rows::all(
        connection,
        "DELETE FROM registration WHERE id = ?1
            AND NOT EXISTS (SELECT 1 FROM token_set WHERE token_set.registration = ?1)
            AND NOT EXISTS (SELECT 1 FROM pending_sign_in WHERE pending_sign_in.registration = ?1)
         RETURNING origin",
        [id],
        rows::origin,
    )?;
    origins.iter().try_for_each(|origin| instances::release(connection, origin))
}
