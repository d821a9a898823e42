//! The table of instances: one row per server, as it was understood last.

use fediaccounts_core::{DialectId, Endpoints, Instance, Origin, Scope, ServerSoftware};
use rusqlite::{Connection, params};

use crate::StoreError;
use crate::rows::{self, Fields};

/// What [`read`] takes.
pub(crate) const COLUMNS: &str = "instance.origin, account_domain, software_name, software_version, dialect, \
    title, description, issuer, registration_endpoint, authorization_endpoint, token_endpoint, \
    revocation_endpoint, scopes_supported, icon";

pub(crate) fn read(fields: &mut Fields<'_>) -> Result<Instance, StoreError> {
    Ok(Instance {
        origin: rows::origin(fields)?,
        account_domain: fields.take()?,
        software: ServerSoftware { name: fields.take()?, version: fields.take()? },
        dialect: DialectId::new(fields.take::<String>()?),
        title: fields.take()?,
        description: fields.take()?,
        issuer: fields.take()?,
        endpoints: Endpoints {
            registration: fields.url()?,
            authorization: fields.url()?,
            token: fields.url()?,
            revocation: fields.url()?,
        },
        scopes_supported: fields.parse_optional(|text| Some(Scope::parse(&text)))?,
        icon: fields.optional_url()?,
    })
}

pub(crate) fn read_all(connection: &Connection) -> Result<Vec<Instance>, StoreError> {
    rows::all(connection, &format!("SELECT {COLUMNS} FROM instance ORDER BY origin"), [], read)
}

/// Stores how the server was understood now.
pub(crate) fn put(connection: &Connection, instance: &Instance) -> Result<(), StoreError> {
    // An upsert, not a replacement: accounts and registrations refer to the row.
    insert(
        connection,
        instance,
        "UPDATE SET account_domain = excluded.account_domain, software_name = excluded.software_name,
            software_version = excluded.software_version, dialect = excluded.dialect,
            title = excluded.title, description = excluded.description, issuer = excluded.issuer,
            registration_endpoint = excluded.registration_endpoint,
            authorization_endpoint = excluded.authorization_endpoint,
            token_endpoint = excluded.token_endpoint, revocation_endpoint = excluded.revocation_endpoint,
            scopes_supported = excluded.scopes_supported, icon = excluded.icon",
    )
}

/// Stores it if the server is not here; what is here may be newer than what belongs to an old token.
pub(crate) fn put_if_new(connection: &Connection, instance: &Instance) -> Result<(), StoreError> {
    insert(connection, instance, "NOTHING")
}

fn insert(connection: &Connection, instance: &Instance, on_conflict: &str) -> Result<(), StoreError> {
    connection
        .prepare_cached(&format!(
            "INSERT INTO instance (origin, account_domain, software_name, software_version, dialect, title,
                description, issuer, registration_endpoint, authorization_endpoint, token_endpoint,
                revocation_endpoint, scopes_supported, icon)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
             ON CONFLICT (origin) DO {on_conflict}"
        ))?
        .execute(params![
            instance.origin.to_string(),
            instance.account_domain,
            instance.software.name,
            instance.software.version,
            instance.dialect.as_str(),
            instance.title,
            instance.description,
            instance.issuer,
            instance.endpoints.registration.as_str(),
            instance.endpoints.authorization.as_str(),
            instance.endpoints.token.as_str(),
            instance.endpoints.revocation.as_str(),
            instance.scopes_supported.as_ref().map(ToString::to_string),
            instance.icon.as_ref().map(url::Url::as_str),
        ])?;
    Ok(())
}

/// Removes the server if nobody uses it any more.
pub(crate) fn release(connection: &Connection, origin: &Origin) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "DELETE FROM instance WHERE origin = ?1
                AND NOT EXISTS (SELECT 1 FROM account WHERE account.origin = ?1)
                AND NOT EXISTS (SELECT 1 FROM registration WHERE registration.origin = ?1)",
        )?
        .execute([origin.to_string()])?;
    Ok(())
}
