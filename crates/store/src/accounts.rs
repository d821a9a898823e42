//! The table of accounts, and the sign-in that fills it.

use std::collections::HashMap;

use fediaccounts_core::{Account, AccountId, AppId, Handle, Holder, Secret, SessionState, SignInReason};
use rusqlite::{Connection, named_params};

use crate::rows::{self, Fields};
use crate::tokens::{self, Owner};
use crate::{
    HeldTokens, Orphan, SignedIn, StoreError, StoredAccount, instances, orphans, pending, registrations,
};

pub(crate) fn read_all(connection: &Connection) -> Result<Vec<StoredAccount>, StoreError> {
    let mut held: HashMap<String, Vec<HeldTokens>> = HashMap::new();
    for (account, tokens) in read_held(connection)? {
        // A list that is left to grow begins with room for four, and nearly every account has one.
        held.entry(account).or_insert_with(|| Vec::with_capacity(1)).push(tokens);
    }
    rows::all(
        connection,
        "SELECT id, origin, subject, user, host, display_name, avatar, state, state_detail, added_at, checked_at, label, color
         FROM account ORDER BY added_at, rowid",
        [],
        |fields| {
            let account = read(fields)?;
            let tokens = held.remove(account.id.as_str()).unwrap_or_default();
            Ok(StoredAccount { account, tokens })
        },
    )
}

fn read(fields: &mut Fields<'_>) -> Result<Account, StoreError> {
    Ok(Account {
        id: AccountId::from_text(fields.take::<String>()?),
        origin: rows::origin(fields)?,
        subject: fields.take()?,
        handle: Handle { user: fields.take()?, host: fields.take()? },
        display_name: fields.take()?,
        avatar: fields.url_text()?,
        state: read_state(fields)?,
        added_at: fields.time()?,
        checked_at: fields.optional_time()?,
        label: fields.take()?,
        color: fields.take()?,
    })
}

fn read_held(connection: &Connection) -> Result<Vec<(String, HeldTokens)>, StoreError> {
    let sql = format!(
        "SELECT account, app, {}, {}, renewing_since FROM token_set JOIN registration ON registration.id = token_set.registration
         WHERE account IS NOT NULL ORDER BY app",
        registrations::COLUMNS,
        tokens::COLUMNS
    );
    rows::all(connection, &sql, [], |fields| {
        let account = fields.take()?;
        let app: Option<String> = fields.take()?;
        // One that makes no sense is found when the database is opened, not when it is needed.
        drop(registrations::read(fields)?);
        let held = HeldTokens {
            holder: app.map_or(Holder::Own, |app| Holder::App(AppId::from_text(app))),
            tokens: tokens::read(fields)?,
            renewing_since: fields.optional_time()?,
        };
        Ok((account, held))
    })
}

fn read_state(fields: &mut Fields<'_>) -> Result<SessionState, StoreError> {
    let (name, detail): (String, Option<String>) = (fields.take()?, fields.take()?);
    Ok(match (name.as_str(), detail) {
        ("active", None) => SessionState::Active,
        ("needs_sign_in", Some(reason)) => SessionState::NeedsSignIn(match reason.as_str() {
            "token_refused" => SignInReason::TokenRefused,
            "registration_lost" => SignInReason::RegistrationLost,
            "expired" => SignInReason::Expired,
            "refresh_refused" => SignInReason::RefreshRefused,
            "scope_too_small" => SignInReason::ScopeTooSmall,
            _ => return Err(StoreError::Malformed),
        }),
        ("suspended", None) => SessionState::Suspended,
        ("moved", Some(to)) => SessionState::Moved { to },
        ("waiting_to_sign_out", None) => SessionState::WaitingToSignOut,
        _ => return Err(StoreError::Malformed),
    })
}

fn state_columns(state: &SessionState) -> (&'static str, Option<&str>) {
    match state {
        SessionState::Active => ("active", None),
        SessionState::NeedsSignIn(reason) => {
            let reason = match reason {
                SignInReason::TokenRefused => "token_refused",
                SignInReason::RegistrationLost => "registration_lost",
                SignInReason::Expired => "expired",
                SignInReason::RefreshRefused => "refresh_refused",
                SignInReason::ScopeTooSmall => "scope_too_small",
            };
            ("needs_sign_in", Some(reason))
        }
        SessionState::Suspended => ("suspended", None),
        SessionState::Moved { to } => ("moved", Some(to)),
        SessionState::WaitingToSignOut => ("waiting_to_sign_out", None),
    }
}

const INSERT: &str = "INSERT INTO account (id, origin, subject, user, host, display_name, avatar, state,
        state_detail, added_at, checked_at, label, color)
    VALUES (:id, :origin, :subject, :user, :host, :display_name, :avatar, :state, :state_detail, :added_at,
        :checked_at, :label, :color)";

const UPDATE: &str = "UPDATE account SET origin = :origin, subject = :subject, user = :user, host = :host,
        display_name = :display_name, avatar = :avatar, state = :state, state_detail = :state_detail,
        added_at = :added_at, checked_at = :checked_at, label = :label, color = :color
    WHERE id = :id";

/// Runs [`INSERT`] or [`UPDATE`]; whether a row was written.
fn write(connection: &Connection, sql: &str, account: &Account) -> Result<bool, StoreError> {
    let (state, state_detail) = state_columns(&account.state);
    let written = connection.prepare_cached(sql)?.execute(named_params! {
        ":id": account.id.as_str(),
        ":origin": account.origin.to_string(),
        ":subject": account.subject,
        ":user": account.handle.user,
        ":host": account.handle.host,
        ":display_name": account.display_name,
        ":avatar": account.avatar,
        ":state": state,
        ":state_detail": state_detail,
        ":added_at": account.added_at.seconds(),
        ":checked_at": account.checked_at.map(fediaccounts_core::Timestamp::seconds),
        ":label": account.label,
        ":color": account.color,
    })?;
    Ok(written > 0)
}

/// Writes what changed of an account that is here.
pub(crate) fn update(connection: &Connection, account: &Account) -> Result<(), StoreError> {
    if write(connection, UPDATE, account)? { Ok(()) } else { Err(StoreError::UnknownAccount) }
}

/// Removes an account with its token sets, and what nobody uses any more. That it is gone already is
/// no error.
pub(crate) fn remove(connection: &Connection, id: &AccountId) -> Result<(), StoreError> {
    let sql = "SELECT id FROM token_set WHERE account = ?1";
    let held = rows::all(connection, sql, [id.as_str()], rows::id)?;
    held.into_iter().try_for_each(|tokens| tokens::remove(connection, tokens))?;
    let sql = "DELETE FROM account WHERE id = ?1 RETURNING origin";
    let origins = rows::all(connection, sql, [id.as_str()], rows::origin)?;
    origins.iter().try_for_each(|origin| instances::release(connection, origin))
}

/// Stores a sign-in that succeeded. The account's former token set of our own becomes an orphan, and
/// is returned, if it was another.
pub(crate) fn commit_sign_in(
    connection: &Connection,
    signed_in: &SignedIn,
) -> Result<Option<Orphan>, StoreError> {
    let SignedIn { instance, account, registration, tokens, pending, owed, now } = signed_in;
    instances::put(connection, instance)?;
    if !write(connection, UPDATE, account)? {
        write(connection, INSERT, account)?;
    }
    let orphan = match own_tokens(connection, &account.id)? {
        Some((id, former)) if former != tokens.access_token => Some(orphans::make(connection, id, *now)?),
        // The server gave the same token again: it lives on under its new registration.
        Some((id, _)) => tokens::remove(connection, id).map(|()| None)?,
        None => None,
    };
    let registration = registrations::insert(connection, &instance.origin, registration)?;
    tokens::insert(connection, registration, Owner::Account(&account.id, &Holder::Own), tokens)?;
    pending::remove(connection, pending)?;
    owed.map_or(Ok(()), |id| orphans::remove(connection, id))?;
    Ok(orphan)
}

/// The row and the access token of our own token set of an account.
fn own_tokens(connection: &Connection, id: &AccountId) -> Result<Option<(i64, Secret)>, StoreError> {
    let sql = "SELECT id, access_token FROM token_set WHERE account = ?1 AND app IS NULL";
    let found = rows::all(connection, sql, [id.as_str()], |fields| Ok((fields.take()?, fields.secret()?)))?;
    Ok(found.into_iter().next())
}
