use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::{AccountId, AppId, Holder, Instance, ListedAccount, Origin, Scope, Secret, TokenSet};
use fediaccounts_protocol::{Code, Failure, manage};
use tokio::sync::mpsc;

use super::awaiting::Await;
use super::renewals::{Unrenewed, Waiter};
use super::schedule::Key;
use super::shelf::{Laid, Shelf};
use super::{
    AccessToken, Adopted, AdoptedForApp, AppToken, Candidate, Command, Leaving, Look, Own, Ready, Taken,
    Wanted,
};
use crate::lanes::Asker;
use crate::mailbox::ask;

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct AccountsHandle {
    pub(super) sender: mpsc::Sender<Command>,
    pub(super) shelf: Shelf,
}

impl AccountsHandle {
    /// Makes the answer of a finished exchange an account: a new one, or the one it was before.
    pub(crate) async fn adopt(&self, adopted: Adopted) -> Result<Ready, Failure> {
        ask(&self.sender, |reply| Command::Adopt(Box::new(adopted), reply)).await?
    }

    /// Makes a login that another program keeps an account, unless that is here and works. The token stays no
    /// debt if this fails: the program has it still.
    pub(crate) async fn import(&self, adopted: Adopted) -> Result<Taken, Failure> {
        ask(&self.sender, |reply| Command::Import(Box::new(adopted), reply)).await?
    }

    /// Makes the answer of a finished exchange an app's own token, in the place of the one it had. Whoever
    /// asks keeps the token as a debt if this fails; `false` if the server gave one that somebody here has
    /// already, which is no debt.
    pub(crate) async fn adopt_for_app(&self, adopted: AdoptedForApp) -> Result<bool, Failure> {
        ask(&self.sender, |reply| Command::AdoptForApp(Box::new(adopted), reply)).await?
    }

    /// Ends an app's own tokens, at one account or all. From the answer on nobody gets them; that they are
    /// dead at their servers is seen to, across restarts. That there are none is no error.
    pub(crate) async fn end_app_tokens(&self, app: AppId, account: Option<AccountId>) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::EndAppTokens(app, account, reply)).await?
    }

    /// Asks the server now about an app's own token. One that it refuses is given up: then, and where there is
    /// none, [`Code::ConsentRequired`]. Callers that come while it is being asked share the answer.
    pub(crate) async fn check_for_app(&self, app: AppId, account: AccountId) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::CheckForApp((account, Holder::App(app)), reply)).await?
    }

    /// What an app's own token at an account may do, if there is one.
    pub(crate) async fn has_app_token(
        &self,
        app: &AppId,
        account: &AccountId,
    ) -> Result<Option<Scope>, Failure> {
        let all = self.app_tokens().await?;
        Ok(all.into_iter().find(|own| own.app == *app && own.account == *account).map(|own| own.scope))
    }

    /// Every app's own tokens, whether or not anybody agrees any more to their use.
    pub(crate) async fn app_tokens(&self) -> Result<Vec<AppToken>, Failure> {
        ask(&self.sender, Command::AppTokens).await
    }

    /// Accounts that an app may be given.
    pub(crate) async fn candidates(&self, wanted: Wanted) -> Result<Vec<Candidate>, Failure> {
        ask(&self.sender, |reply| Command::Candidates(Box::new(wanted), reply)).await
    }

    /// Those of some accounts that are not here any more.
    pub(crate) async fn missing(&self, ids: Vec<AccountId>) -> Result<Vec<AccountId>, Failure> {
        ask(&self.sender, |reply| Command::Missing(ids, reply)).await
    }

    /// Asks the server now. Callers that come while it is being asked share the answer.
    pub(crate) async fn check(&self, account: AccountId) -> Result<manage::Account, Failure> {
        ask(&self.sender, |reply| Command::Check(account, reply)).await?
    }

    /// An access token that is valid for so long at least; renewed if the one that is there is not. Where
    /// the server gives none for so long, one that has half of its life left. [`Code::ConsentRequired`] if an
    /// app has none of its own, or not any more.
    pub(crate) async fn access_token(
        &self,
        account: AccountId,
        holder: Holder,
        min_valid: Duration,
    ) -> Result<AccessToken, Failure> {
        let key = (account, holder);
        let user = |reply| Command::Serve(key, Waiter::User { min_valid, reply }, Asker::Person);
        ask(&self.sender, user).await?
    }

    /// What apps are answered from.
    pub(crate) fn shelf(&self) -> &Shelf {
        &self.shelf
    }

    /// An account as it lies on the shelf, put there if need be; nothing if it is not here for apps.
    pub(crate) async fn laid(&self, account: &AccountId) -> Result<Option<Arc<Laid>>, Failure> {
        self.lay_out(vec![account.clone()]).await?;
        Ok(self.shelf.get(account))
    }

    /// Puts accounts on the shelf that do not lie there.
    pub(crate) async fn lay_out(&self, mut accounts: Vec<AccountId>) -> Result<(), Failure> {
        accounts.retain(|account| !self.shelf.holds(account));
        if accounts.is_empty() {
            return Ok(());
        }
        ask(&self.sender, |reply| Command::LayOut(accounts, reply)).await
    }

    /// Somebody says that a server refuses a holder's token: the server is asked about it, and for another one
    /// if it is so. What comes of it is taken note of.
    pub(crate) async fn look_after(&self, account: AccountId, holder: Holder) {
        match holder {
            Holder::Own => drop(self.check(account).await),
            Holder::App(app) => drop(self.check_for_app(app, account).await),
        }
    }

    /// For work beside the owner: another token set than the one with that access token. It is renewed
    /// if it was not meanwhile.
    pub(super) async fn renewed(
        &self,
        key: Key,
        former: Secret,
        asker: Asker,
    ) -> Result<TokenSet, Unrenewed> {
        let work = |reply| Command::Serve(key, Waiter::Work { former, reply }, asker);
        let answer = ask(&self.sender, work).await;
        answer.unwrap_or_else(|failure| Err(Unrenewed::Later(None, failure)))
    }

    /// Has nothing renewed any more, and waits until what is under way has ended and is stored.
    pub(crate) async fn settle(&self) {
        // An owner that is gone has nothing under way.
        let _ = ask(&self.sender, Command::Settle).await;
    }

    /// Signs out. May be repeated.
    pub(crate) async fn sign_out(&self, account: AccountId) -> Result<manage::SignedOut, Failure> {
        ask(&self.sender, |reply| Command::SignOut(account, reply)).await?
    }

    /// Signs all accounts out, or those of some servers. From the answer on nobody gets their tokens;
    /// what comes of each is heard later.
    pub(crate) async fn sign_out_all(&self, origins: Option<Vec<Origin>>) -> Result<Vec<Leaving>, Failure> {
        ask(&self.sender, |reply| Command::SignOutAll(origins, reply)).await
    }

    /// Removes an account that waits to be signed out, without proof.
    pub(crate) async fn remove(&self, account: AccountId) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::Remove(account, reply)).await?
    }

    /// Sets what the person calls an account, and its color.
    pub(crate) async fn set_look(&self, account: AccountId, look: Look) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::SetLook(account, look, reply)).await?
    }

    /// Awaits accounts from another computer that are neither here nor awaited.
    pub(crate) async fn await_them(&self, listed: Vec<ListedAccount>) -> Result<manage::MovedIn, Failure> {
        ask(&self.sender, |reply| Command::Await(Await::These(listed, reply))).await?
    }

    /// Puts an awaited account behind all others. That it is gone already is no error.
    pub(crate) async fn await_later(&self, id: i64) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::Await(Await::Later(id, reply))).await?
    }

    /// Awaits an account no longer, or none at all. That it is gone already is no error.
    pub(crate) async fn forget_awaited(&self, id: Option<i64>) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::Await(Await::Forget(id, reply))).await?
    }

    /// Everything that moves to another computer; `default` is the account that is meant where none is named.
    pub(crate) async fn listed(&self, default: Option<AccountId>) -> Result<Vec<ListedAccount>, Failure> {
        ask(&self.sender, |reply| Command::Listed(default, reply)).await
    }

    /// The servers of accounts, by host or origin.
    pub(crate) async fn servers(&self, text: &str) -> Result<Vec<Origin>, Failure> {
        let text = text.to_owned();
        ask(&self.sender, |reply| Command::Servers(text, reply)).await
    }

    /// The account of an id, a handle, or the beginning of one if only one begins so.
    pub(crate) async fn find(&self, text: &str) -> Result<AccountId, Failure> {
        let text = text.to_owned();
        ask(&self.sender, |reply| Command::Find(text, reply)).await?
    }

    /// The account of that identity, if it is here.
    pub(crate) async fn with_subject(
        &self,
        origin: Origin,
        subject: String,
    ) -> Result<Option<AccountId>, Failure> {
        ask(&self.sender, |reply| Command::Subject { origin, subject, reply }).await
    }

    /// The server of an account.
    pub(crate) async fn instance(&self, account: AccountId) -> Result<Instance, Failure> {
        let found = ask(&self.sender, |reply| Command::Instance(account, reply)).await?;
        found.ok_or_else(|| Failure::new(Code::NoSuchAccount))
    }

    /// What an account's server is asked with.
    pub(crate) async fn own(&self, account: AccountId) -> Result<Own, Failure> {
        ask(&self.sender, |reply| Command::Own(account, reply)).await?
    }

    /// Where an account is, and its handle.
    pub(crate) async fn whereabouts(&self, account: AccountId) -> Result<(Origin, String), Failure> {
        let found = ask(&self.sender, |reply| Command::Whereabouts(account, reply)).await?;
        found.ok_or_else(|| Failure::new(Code::NoSuchAccount))
    }
}
