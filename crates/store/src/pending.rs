//! The table of pending sign-ins, each under its context.

use fediaccounts_core::{
    AccountId, AppId, CodeVerifier, Context, Expected, Holder, Identity, PendingSignIn, SignInBy, State,
    TokenSet,
};
use rusqlite::{Connection, named_params};

use crate::rows::{self, Fields};
use crate::tokens::{self, Owner};
use crate::{StoreError, instances, registrations};

const BY: [(&str, SignInBy); 4] = [
    ("browser", SignInBy::Browser),
    ("password", SignInBy::Password),
    ("device", SignInBy::Device),
    ("new_account", SignInBy::NewAccount),
];

pub(crate) fn read_all(connection: &Connection) -> Result<Vec<PendingSignIn>, StoreError> {
    let sql = format!(
        "SELECT {}, {}, context, restarted, signs_in_by, holder, pending_sign_in.state, verifier, expected_user, expected_account, begun_at,
             received_subject, received_username, received_display_name, received_avatar, received_tokens
         FROM pending_sign_in
             JOIN registration ON registration.id = pending_sign_in.registration
             JOIN instance ON instance.origin = registration.origin
         ORDER BY begun_at, pending_sign_in.rowid",
        instances::COLUMNS,
        registrations::COLUMNS
    );
    rows::all(connection, &sql, [], |fields| read(connection, fields))
}

fn read(connection: &Connection, fields: &mut Fields<'_>) -> Result<PendingSignIn, StoreError> {
    Ok(PendingSignIn {
        instance: instances::read(fields)?,
        registration: registrations::read(fields)?,
        context: fields.parse(|text| Context::parse(&text))?,
        restarted: fields.take()?,
        by: fields.parse(|name| BY.into_iter().find_map(|(known, by)| (known == name).then_some(by)))?,
        holder: fields
            .take::<Option<String>>()?
            .map_or(Holder::Own, |app| Holder::App(AppId::from_text(app))),
        state: State::from_secret(fields.secret()?),
        verifier: CodeVerifier::from_secret(fields.secret()?),
        expected: match (fields.take::<Option<String>>()?, fields.take::<Option<String>>()?) {
            (None, None) => Expected::Anybody,
            (Some(user), None) => Expected::User(user),
            (None, Some(id)) => Expected::Account(AccountId::from_text(id)),
            (Some(_), Some(_)) => return Err(StoreError::Malformed),
        },
        begun_at: fields.time()?,
        received: read_received(connection, fields)?,
    })
}

fn read_received(
    connection: &Connection,
    fields: &mut Fields<'_>,
) -> Result<Option<(TokenSet, Identity)>, StoreError> {
    let (subject, username, display_name): (Option<String>, Option<String>, Option<String>) =
        (fields.take()?, fields.take()?, fields.take()?);
    let avatar = fields.optional_url()?;
    let (Some(subject), Some(username), Some(display_name), Some(row)) =
        (subject, username, display_name, fields.take::<Option<i64>>()?)
    else {
        return Ok(None);
    };
    let sql = format!("SELECT {} FROM token_set WHERE id = ?1", tokens::COLUMNS);
    let found = rows::all(connection, &sql, [row], tokens::read)?;
    let tokens = found.into_iter().next().ok_or(StoreError::Malformed)?;
    Ok(Some((tokens, Identity { subject, username, display_name, avatar, suspended: false, moved_to: None })))
}

/// Stores a pending sign-in, in the place of the one with the same context.
pub(crate) fn put(connection: &Connection, pending: &PendingSignIn) -> Result<(), StoreError> {
    remove(connection, &pending.context)?;
    instances::put(connection, &pending.instance)?;
    let registration = registrations::insert(connection, &pending.instance.origin, &pending.registration)?;
    let (tokens, identity) = pending.received.as_ref().map(|(tokens, identity)| (tokens, identity)).unzip();
    let tokens =
        tokens.map(|tokens| tokens::insert(connection, registration, Owner::Pending, tokens)).transpose()?;
    let (user, account) = match &pending.expected {
        Expected::Anybody => (None, None),
        Expected::User(user) => (Some(user.as_str()), None),
        Expected::Account(id) => (None, Some(id.as_str())),
    };
    connection
        .prepare_cached(
            "INSERT INTO pending_sign_in (context, registration, state, verifier, expected_user,
                expected_account, begun_at, received_tokens, received_subject, received_username,
                received_display_name, received_avatar, restarted, signs_in_by, holder)
             VALUES (:context, :registration, :state, :verifier, :user, :account, :begun_at, :tokens,
                :subject, :username, :display_name, :avatar, :restarted, :by, :holder)",
        )?
        .execute(named_params! {
            ":context": pending.context.as_str(),
            ":registration": registration,
            ":state": pending.state.secret().expose(),
            ":verifier": pending.verifier.secret().expose(),
            ":user": user,
            ":account": account,
            ":begun_at": pending.begun_at.seconds(),
            ":tokens": tokens,
            ":subject": identity.map(|identity| &identity.subject),
            ":username": identity.map(|identity| &identity.username),
            ":display_name": identity.map(|identity| &identity.display_name),
            ":avatar": identity.and_then(|identity| identity.avatar.as_ref()).map(url::Url::as_str),
            ":restarted": pending.restarted,
            ":by": BY.into_iter().find_map(|(name, by)| (by == pending.by).then_some(name)),
            ":holder": match &pending.holder {
                Holder::Own => None,
                Holder::App(app) => Some(app.as_str()),
            },
        })?;
    Ok(())
}

/// Removes a pending sign-in with what it received, and what nobody uses any more. That it is gone
/// already is no error.
pub(crate) fn remove(connection: &Connection, context: &Context) -> Result<(), StoreError> {
    let removed = rows::all(
        connection,
        "DELETE FROM pending_sign_in WHERE context = ?1 RETURNING registration, received_tokens",
        [context.as_str()],
        |fields| Ok((fields.take()?, fields.take::<Option<i64>>()?)),
    )?;
    for (registration, received) in removed {
        if let Some(tokens) = received {
            tokens::remove(connection, tokens)?;
        }
        registrations::release(connection, registration)?;
    }
    Ok(())
}
