//! What stands beneath consents, for journeys that look at that alone.

use fediaccounts_core::{AccountId, AppId, Scope};
use fediaccounts_protocol::Failure;
use tokio::sync::oneshot;

use crate::Broker;
use crate::app_tokens::{AppTokenWish, Obtaining};

#[doc(hidden)]
impl Broker {
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
