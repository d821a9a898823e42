//! The tables of what the person decided about apps: consents that outlive a lock, and refusals.

use fediaccounts_core::{AccountId, AppId, Consent, Lifetime, Refusal, Share, Timestamp};
use rusqlite::{Connection, params};

use crate::StoreError;
use crate::rows::{self, Fields, name_of};

const SHARES: [(&str, Share); 2] = [("own_token", Share::OwnToken), ("account", Share::Account)];

pub(crate) fn read_all(connection: &Connection) -> Result<Vec<Consent>, StoreError> {
    let sql = "SELECT app, account, scope, share, given_at, used_at FROM consent ORDER BY given_at, rowid";
    rows::all(connection, sql, [], read)
}

fn read(fields: &mut Fields<'_>) -> Result<Consent, StoreError> {
    Ok(Consent {
        app: AppId::from_text(fields.take::<String>()?),
        account: AccountId::from_text(fields.take::<String>()?),
        scope: fields.scope()?,
        lifetime: Lifetime::Always,
        share: fields.parse(|name| rows::named(&SHARES, &name))?,
        process: None,
        given_at: fields.time()?,
        used_at: fields.optional_time()?,
    })
}

pub(crate) fn read_refusals(connection: &Connection) -> Result<Vec<Refusal>, StoreError> {
    let sql = "SELECT app, account, refused_at FROM refusal ORDER BY refused_at, rowid";
    rows::all(connection, sql, [], |fields| {
        Ok(Refusal {
            app: AppId::from_text(fields.take::<String>()?),
            account: fields.take::<Option<String>>()?.map(AccountId::from_text),
            refused_at: fields.time()?,
        })
    })
}

/// Stores a consent, in the place of the one before.
pub(crate) fn put(connection: &Connection, consent: &Consent) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO consent (app, account, scope, share, given_at, used_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            consent.app.as_str(),
            consent.account.as_str(),
            consent.scope.to_string(),
            name_of(&SHARES, consent.share),
            consent.given_at.seconds(),
            consent.used_at.map(Timestamp::seconds),
        ])?;
    Ok(())
}

/// Stores a refusal, in the place of the one before.
pub(crate) fn put_refusal(connection: &Connection, refusal: &Refusal) -> Result<(), StoreError> {
    let account = refusal.account.as_ref().map(AccountId::as_str);
    connection
        .prepare_cached("DELETE FROM refusal WHERE app = ?1 AND account IS ?2")?
        .execute(params![refusal.app.as_str(), account])?;
    connection
        .prepare_cached("INSERT INTO refusal (app, account, refused_at) VALUES (?1, ?2, ?3)")?
        .execute(params![refusal.app.as_str(), account, refusal.refused_at.seconds()])?;
    Ok(())
}

/// Notes when consents were last used; those that are gone are left out.
pub(crate) fn note_uses(
    connection: &Connection,
    uses: &[(AppId, AccountId, Timestamp)],
) -> Result<(), StoreError> {
    let mut update =
        connection.prepare_cached("UPDATE consent SET used_at = ?3 WHERE app = ?1 AND account = ?2")?;
    // A consent that is nowhere stored keeps the app's own token all the same.
    let mut keep =
        connection.prepare_cached("UPDATE token_set SET used_at = ?3 WHERE app = ?1 AND account = ?2")?;
    for (app, account, at) in uses {
        update.execute(params![app.as_str(), account.as_str(), at.seconds()])?;
        keep.execute(params![app.as_str(), account.as_str(), at.seconds()])?;
    }
    Ok(())
}

/// Removes consents, and no refusals.
pub(crate) fn remove(connection: &Connection, consents: &[(AppId, AccountId)]) -> Result<(), StoreError> {
    let mut delete = connection.prepare_cached("DELETE FROM consent WHERE app = ?1 AND account = ?2")?;
    for (app, account) in consents {
        delete.execute([app.as_str(), account.as_str()])?;
    }
    Ok(())
}

/// Forgets consents and refusals: of an app, or of all; for an account, or for all and any.
pub(crate) fn forget(
    connection: &Connection,
    app: Option<&AppId>,
    account: Option<&AccountId>,
) -> Result<(), StoreError> {
    let (app, account) = (app.map(AppId::as_str), account.map(AccountId::as_str));
    for table in ["consent", "refusal"] {
        let sql =
            format!("DELETE FROM {table} WHERE app = coalesce(?1, app) AND (?2 IS NULL OR account IS ?2)");
        connection.prepare_cached(&sql)?.execute(params![app, account])?;
    }
    Ok(())
}
