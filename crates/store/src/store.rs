//! The handle to the database.

use std::path::Path;
use std::time::Duration;

use fediaccounts_core::{
    Account, AccountId, AppId, ClientRegistration, Context, DatabaseKey, Holder, Instance, PendingSignIn,
    Secret, Timestamp, TokenSet,
};
use rusqlite::{Connection, Transaction};
use tokio::sync::{mpsc, oneshot};

use crate::renewals::Former;
use crate::thread::{self, Command};
use crate::{
    Backup, Contents, DuePicture, MadePicture, Orphan, SignedIn, SignedInForApp, StoreError, accounts,
    backup, for_apps, orphans, pending, pictures, registrations, renewals,
};

/// A handle to the open database; clones are handles to the same one.
///
/// Every call is one transaction, on the disk when it returns, and done in the order in which the
/// calls were made. A call that fails changed nothing. One that was begun is carried out even if
/// its future is dropped. When the last handle is gone the database is closed in the background;
/// [`Store::close`] waits for that.
#[derive(Debug, Clone)]
pub struct Store {
    commands: mpsc::Sender<Command>,
}

impl Store {
    /// Opens the database at `path` and reads all of it; makes it, and its folder, if nothing is
    /// there. The folder belongs to the database: it is made private, and so are the files.
    ///
    /// After an end without [`Store::close`] every page is checked first. A file that cannot be
    /// opened is left as it is.
    pub async fn open(
        path: &Path,
        key: &DatabaseKey,
        now: Timestamp,
    ) -> Result<(Self, Contents), StoreError> {
        let (commands, contents) = thread::start(path.to_owned(), key.clone(), now).await?;
        Ok((Self { commands }, contents))
    }

    /// Stores a pending sign-in, in the place of the one with the same context.
    pub async fn put_pending(&self, pending: &PendingSignIn) -> Result<(), StoreError> {
        let pending = pending.clone();
        self.call(move |transaction| pending::put(transaction, &pending)).await
    }

    /// Stores a pending sign-in with what it received, which until now was an orphan.
    pub async fn put_received(&self, pending: &PendingSignIn, owed: i64) -> Result<(), StoreError> {
        let pending = pending.clone();
        self.call(move |transaction| {
            orphans::remove(transaction, owed)?;
            pending::put(transaction, &pending)
        })
        .await
    }

    /// Removes a pending sign-in, and what it received. That it is gone already is no error.
    pub async fn remove_pending(&self, context: &Context) -> Result<(), StoreError> {
        let context = context.clone();
        self.call(move |transaction| pending::remove(transaction, &context)).await
    }

    /// Stores a sign-in that succeeded: the instance, the account (new, or updated by its id), our own
    /// registration and token set in the place of the former ones, and the pending sign-in removed.
    ///
    /// If the former access token was another, it lives on at the server: it becomes an orphan and is
    /// returned. [`StoreError::Refused`] if another account here has the same origin and subject.
    pub async fn commit_sign_in(&self, signed_in: SignedIn) -> Result<Option<Orphan>, StoreError> {
        self.call(move |transaction| accounts::commit_sign_in(transaction, &signed_in)).await
    }

    /// Stores a sign-in for an app that succeeded: its registration and token set at an account, in the place
    /// of the former ones of the same app, and the pending sign-in removed. The account itself and its own
    /// token set stay as they are. [`StoreError::UnknownAccount`] if it is gone.
    ///
    /// If the former access token was another, it becomes an orphan and is returned.
    pub async fn commit_for_app(&self, signed_in: SignedInForApp) -> Result<Option<Orphan>, StoreError> {
        self.call(move |transaction| for_apps::commit(transaction, &signed_in)).await
    }

    /// Takes an app's own token sets at some accounts away from it: they become orphans, or none does.
    pub async fn end_app_tokens(
        &self,
        app: &AppId,
        accounts: &[AccountId],
        now: Timestamp,
    ) -> Result<Vec<Orphan>, StoreError> {
        let (app, accounts) = (app.clone(), accounts.to_vec());
        self.call(move |transaction| for_apps::end(transaction, &app, &accounts, now)).await
    }

    /// Apps' own token sets that were not used since a moment, and that no stored consent of a later one is
    /// for.
    pub async fn unused_app_tokens(&self, since: Timestamp) -> Result<Vec<(AppId, AccountId)>, StoreError> {
        self.call(move |transaction| for_apps::unused(transaction, since)).await
    }

    /// Stores what changed of an account: its state, names and times.
    /// [`StoreError::UnknownAccount`] if it is gone.
    pub async fn put_account(&self, account: &Account) -> Result<(), StoreError> {
        let account = account.clone();
        self.call(move |transaction| accounts::update(transaction, &account)).await
    }

    /// Stores what changed of many accounts: of all of them, or of none.
    /// [`StoreError::UnknownAccount`] if one is gone.
    pub async fn put_accounts(&self, all: &[Account]) -> Result<(), StoreError> {
        let all = all.to_vec();
        self.call(move |transaction| {
            all.iter().try_for_each(|account| accounts::update(transaction, account))
        })
        .await
    }

    /// Removes an account with the token sets and registrations of all its holders, and its instance
    /// if nobody else uses it. That it is gone already is no error.
    pub async fn remove_account(&self, id: &AccountId) -> Result<(), StoreError> {
        let id = id.clone();
        self.call(move |transaction| accounts::remove(transaction, &id)).await
    }

    /// The registration that a holder's token set at an account was issued to: what it is renewed and revoked
    /// with. Nothing if there is no such set.
    pub async fn registration(
        &self,
        account: &AccountId,
        holder: &Holder,
    ) -> Result<Option<ClientRegistration>, StoreError> {
        let (account, holder) = (account.clone(), holder.clone());
        self.call(move |transaction| registrations::held(transaction, &account, &holder)).await
    }

    /// Notes that a holder's token set is being renewed since `since`, or with `None` that nothing came
    /// of it and nothing can have. Says whether the set with that access token is still there; if not,
    /// nothing was noted.
    pub async fn note_renewal(
        &self,
        account: &AccountId,
        holder: &Holder,
        access_token: &Secret,
        since: Option<Timestamp>,
    ) -> Result<bool, StoreError> {
        let (account, holder, access_token) = (account.clone(), holder.clone(), access_token.clone());
        self.call(move |transaction| {
            let former = Former { account: &account, holder: &holder, access_token: &access_token };
            renewals::note(transaction, &former, since)
        })
        .await
    }

    /// Puts a renewed token set in the place of the one with that access token, and ends the renewal.
    /// Says whether that one is still there; if not, nothing was stored.
    pub async fn put_renewed(
        &self,
        account: &AccountId,
        holder: &Holder,
        access_token: &Secret,
        renewed: &TokenSet,
    ) -> Result<bool, StoreError> {
        let (account, holder, access_token) = (account.clone(), holder.clone(), access_token.clone());
        let renewed = renewed.clone();
        self.call(move |transaction| {
            let former = Former { account: &account, holder: &holder, access_token: &access_token };
            renewals::put(transaction, &former, &renewed)
        })
        .await
    }

    /// Puts a renewed token set in the place of an orphan's. Says whether the orphan is still there.
    pub async fn put_renewed_orphan(&self, id: i64, renewed: &TokenSet) -> Result<bool, StoreError> {
        let renewed = renewed.clone();
        self.call(move |transaction| renewals::put_orphan(transaction, id, &renewed)).await
    }

    /// Stores a token whose revocation is owed since `since`.
    pub async fn put_orphan(
        &self,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        since: Timestamp,
    ) -> Result<Orphan, StoreError> {
        let (instance, registration, tokens) = (instance.clone(), registration.clone(), tokens.clone());
        self.call(move |transaction| orphans::put(transaction, instance, registration, tokens, since)).await
    }

    /// Ends a sign-in that received a token nobody wants: [`Store::put_orphan`] and
    /// [`Store::remove_pending`] in one.
    pub async fn abandon_pending(
        &self,
        context: &Context,
        instance: &Instance,
        registration: &ClientRegistration,
        tokens: &TokenSet,
        since: Timestamp,
    ) -> Result<Orphan, StoreError> {
        let context = context.clone();
        let (instance, registration, tokens) = (instance.clone(), registration.clone(), tokens.clone());
        self.call(move |transaction| {
            orphans::abandon(transaction, &context, instance, registration, tokens, since)
        })
        .await
    }

    /// Removes an orphan: its revocation is proven. That it is gone already is no error.
    pub async fn remove_orphan(&self, id: i64) -> Result<(), StoreError> {
        self.call(move |transaction| orphans::remove(transaction, id)).await
    }

    /// At most `limit` pictures that are to be fetched. A time further away than `longest` was written
    /// by a clock that was wrong.
    pub async fn due_pictures(
        &self,
        now: Timestamp,
        longest: Duration,
        limit: usize,
    ) -> Result<Vec<DuePicture>, StoreError> {
        self.call(move |transaction| pictures::due(transaction, now, longest, limit)).await
    }

    /// Notes that a picture was asked for, with what came of it, and when it is asked for again.
    /// Without a picture the one before stays. Says whether the owner is still there; if not, nothing
    /// was noted.
    pub async fn put_picture(
        &self,
        asked: DuePicture,
        made: Option<MadePicture>,
        due_at: Timestamp,
    ) -> Result<bool, StoreError> {
        self.call(move |transaction| pictures::put(transaction, &asked, made.as_ref(), due_at)).await
    }

    /// The tag of every picture there is, by its owner.
    pub async fn picture_tags(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.call(|transaction| pictures::tags(transaction)).await
    }

    /// The PNG of an account's id or an instance's origin.
    pub async fn picture(&self, owner: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let owner = owner.to_owned();
        self.call(move |transaction| pictures::png(transaction, &owner)).await
    }

    /// Makes a backup of the database at `database`, which is this one, under its key. It was proven to
    /// open when this returns; of older ones one is kept.
    pub async fn back_up(
        &self,
        database: &Path,
        key: &DatabaseKey,
        now: Timestamp,
    ) -> Result<Backup, StoreError> {
        let (database, key) = (database.to_owned(), key.clone());
        self.run(move |connection| backup::make(connection, &database, &key, now)).await
    }

    /// Whether something changed since the newest backup.
    pub async fn is_ahead_of_backup(&self, database: &Path, key: &DatabaseKey) -> Result<bool, StoreError> {
        let (database, key) = (database.to_owned(), key.clone());
        self.run(move |connection| backup::is_behind(connection, &database, &key)).await
    }

    /// Closes the database in good order, after the calls made before. Other handles, and a second
    /// call, get [`StoreError::Closed`].
    pub async fn close(self) -> Result<(), StoreError> {
        let (reply, answer) = oneshot::channel();
        self.commands.send(Command::Close(reply)).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }

    pub(crate) async fn call<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.run(|connection| thread::in_transaction(connection, work)).await
    }

    async fn run<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (reply, answer) = oneshot::channel();
        let run = Command::Run(Box::new(move |connection| {
            // Whoever asked may have gone; the work is done all the same.
            let _ = reply.send(work(connection));
        }));
        self.commands.send(run).await.map_err(|_| StoreError::Closed)?;
        answer.await.map_err(|_| StoreError::Closed)?
    }
}
