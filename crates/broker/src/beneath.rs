//! What stands beneath consents, for journeys that look at that alone: nothing else calls it.

use std::time::Duration;

use fediaccounts_core::{AccountId, AppId, Holder, Scope};
use fediaccounts_protocol::Failure;
use tokio::sync::oneshot;

use crate::Broker;
use crate::accounts::AccessToken;
use crate::app_tokens::{AppTokenWish, Obtaining};

#[doc(hidden)]
impl Broker {
    /// A holder's access token of an account, by its id or handle, valid for so long at least: the one that is
    /// there if it is, else a renewed one. Where the server gives none for so long, one with half of its
    /// life left; if it cannot be renewed now, one that is alive.
    ///
    /// However many ask at once, the server is asked once; and one that is known not to answer is not
    /// asked before its time. `sign_in_needed` if nothing but the person can help;
    /// `consent_required` if an app has no token of its own, or not any more.
    pub async fn access_token(
        &self,
        account: &str,
        holder: Holder,
        min_valid: Duration,
    ) -> Result<AccessToken, Failure> {
        self.started().await;
        let running = self.running()?;
        let (accounts, account) = (running.accounts.clone(), account.to_owned());
        let asked = running.work(async move {
            let id = accounts.find(&account).await?;
            accounts.access_token(id, holder, min_valid).await
        });
        asked.await.map_err(|failure| self.overtaken(failure))
    }

    /// Begins to obtain a token for an app, at an account by its id: the id of the sign-in, and what comes
    /// of it.
    pub async fn obtain_for_app(
        &self,
        app: &AppId,
        name: &str,
        account: &str,
        scope: &str,
    ) -> Result<(String, oneshot::Receiver<Result<Scope, Failure>>), Failure> {
        let running = self.running()?;
        let tokens = running.app_tokens.clone();
        let wish = AppTokenWish {
            app: app.clone(),
            name: name.to_owned(),
            account: AccountId::from_text(account),
            scope: Scope::parse(scope),
        };
        let Obtaining { sign_in, done } = running.work(async move { tokens.obtain(wish).await }).await?;
        Ok((sign_in, done))
    }

    /// What an app's own token at an account may do.
    pub async fn has_app_token(&self, app: &AppId, account: &str) -> Result<Option<Scope>, Failure> {
        self.running()?.accounts.has_app_token(app, &AccountId::from_text(account)).await
    }

    /// Has an app's own token asked about.
    pub async fn check_for_app(&self, app: &AppId, account: &str) -> Result<(), Failure> {
        self.running()?.accounts.check_for_app(app.clone(), AccountId::from_text(account)).await
    }

    /// Ends an app's own tokens.
    pub async fn end_app_tokens(&self, app: &AppId, account: Option<&str>) -> Result<(), Failure> {
        let account = account.map(AccountId::from_text);
        self.running()?.accounts.end_app_tokens(app.clone(), account).await
    }
}
