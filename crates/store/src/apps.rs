//! The table of apps.

use fediaccounts_core::{App, AppClass, AppId, AppIdentity};
use rusqlite::{Connection, params};

use crate::rows::{self, Fields};
use crate::{StoreError, rows::name_of};

pub(crate) const CLASSES: [(&str, AppClass); 7] = [
    ("signed", AppClass::Signed),
    ("sandboxed", AppClass::Sandboxed),
    ("installed", AppClass::Installed),
    ("keyed", AppClass::Keyed),
    ("path_only", AppClass::PathOnly),
    ("interpreter", AppClass::Interpreter),
    ("unknown", AppClass::Unknown),
];

pub(crate) fn read_all(connection: &Connection) -> Result<Vec<App>, StoreError> {
    let sql = "SELECT id, class, program, says, first_seen_at FROM app ORDER BY first_seen_at, rowid";
    rows::all(connection, sql, [], read)
}

fn read(fields: &mut Fields<'_>) -> Result<App, StoreError> {
    Ok(App {
        id: AppId::from_text(fields.take::<String>()?),
        identity: AppIdentity {
            class: fields.parse(|name| rows::named(&CLASSES, &name))?,
            program: fields.take()?,
        },
        says: fields.take()?,
        first_seen_at: fields.time()?,
    })
}

/// Stores an app, or what one calls itself now. [`StoreError::Refused`] if another one is that program.
pub(crate) fn put(connection: &Connection, app: &App) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO app (id, class, program, says, first_seen_at) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT (id) DO UPDATE SET says = excluded.says",
        )?
        .execute(params![
            app.id.as_str(),
            name_of(&CLASSES, app.identity.class),
            app.identity.program,
            app.says,
            app.first_seen_at.seconds(),
        ])?;
    Ok(())
}
