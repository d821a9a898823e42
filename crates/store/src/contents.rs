//! What the database holds, as its owner gets it.

use fediaccounts_core::{
    Account, AccountId, App, AppId, ClientRegistration, Consent, Context, Holder, Instance, PendingSignIn,
    Refusal, Timestamp, TokenSet,
};
use rusqlite::Connection;

use crate::{
    Awaited, Settings, StoreError, accounts, apps, awaited, consents, instances, orphans, pending, settings,
};

/// Everything in the database, read once when it is opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contents {
    /// The accounts, in the order in which they were added.
    pub accounts: Vec<StoredAccount>,
    /// Every server that an account, a pending sign-in or an orphan is on.
    pub instances: Vec<Instance>,
    /// The sign-ins that wait, oldest first. Some may have expired meanwhile.
    pub pending: Vec<PendingSignIn>,
    /// The tokens whose revocation is owed, oldest first.
    pub orphans: Vec<Orphan>,
    /// The apps that the person decided something about.
    pub apps: Vec<App>,
    /// What the person agreed to for longer than until the next lock.
    pub consents: Vec<Consent>,
    /// What apps may not even ask for.
    pub refusals: Vec<Refusal>,
    /// What the person set.
    pub settings: Settings,
    /// The accounts from another computer that nobody signed in to here yet, in their order.
    pub awaited: Vec<Awaited>,
}

/// An account and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredAccount {
    /// The account.
    pub account: Account,
    /// Its token sets, one for each holder; our own first.
    pub tokens: Vec<HeldTokens>,
}

/// A token set. The registration it was issued to is read when it is needed:
/// [`Store::registration`](crate::Store::registration).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeldTokens {
    /// Whose it is.
    pub holder: Holder,
    /// The tokens.
    pub tokens: TokenSet,
    /// Since when they are being renewed, if that was begun and never ended: the server may have done it.
    pub renewing_since: Option<Timestamp>,
}

/// A token that lives at a server and belongs to no account any more; its revocation is owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Orphan {
    /// The database's name for it, never given again.
    pub id: i64,
    /// Where it lives.
    pub instance: Instance,
    /// What it is revoked with.
    pub registration: ClientRegistration,
    /// The tokens.
    pub tokens: TokenSet,
    /// Since when it is owed.
    pub since: Timestamp,
}

/// A sign-in that succeeded.
#[derive(Debug, Clone)]
pub struct SignedIn {
    /// Where.
    pub instance: Instance,
    /// The account, new or signed in again.
    pub account: Account,
    /// The registration that was made for the sign-in.
    pub registration: ClientRegistration,
    /// What the server gave.
    pub tokens: TokenSet,
    /// The pending sign-in that is done with it.
    pub pending: Context,
    /// The orphan that the token was until now, if it was stored as one.
    pub owed: Option<i64>,
    /// When: the beginning of the former token set's life as an orphan.
    pub now: Timestamp,
}

/// A sign-in that succeeded and gave an app a token of its own.
#[derive(Debug, Clone)]
pub struct SignedInForApp {
    /// The account, which is here.
    pub account: AccountId,
    /// The app.
    pub app: AppId,
    /// The registration that was made for the sign-in, in the app's name.
    pub registration: ClientRegistration,
    /// What the server gave.
    pub tokens: TokenSet,
    /// The pending sign-in that is done with it.
    pub pending: Context,
    /// The orphan that the token was until now.
    pub owed: i64,
    /// When: the beginning of the former token set's life as an orphan.
    pub now: Timestamp,
}

impl Contents {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        let Self { accounts, instances, pending, orphans, apps, consents, refusals, settings, awaited } =
            self;
        let of_accounts =
            accounts.is_empty() && instances.is_empty() && pending.is_empty() && orphans.is_empty();
        let of_apps = apps.is_empty() && consents.is_empty() && refusals.is_empty();
        of_accounts && of_apps && awaited.is_empty() && *settings == Settings::default()
    }
}

pub(crate) fn read(connection: &Connection) -> Result<Contents, StoreError> {
    Ok(Contents {
        accounts: accounts::read_all(connection)?,
        instances: instances::read_all(connection)?,
        pending: pending::read_all(connection)?,
        orphans: orphans::read_all(connection)?,
        apps: apps::read_all(connection)?,
        consents: consents::read_all(connection)?,
        refusals: consents::read_refusals(connection)?,
        settings: settings::read(connection)?,
        awaited: awaited::read_all(connection)?,
    })
}
