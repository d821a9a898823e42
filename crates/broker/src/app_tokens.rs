//! Tokens of apps' own: each is a sign-in of the person, in the app's name, for an account that is here.

use fediaccounts_core::{AccountId, AppId, Scope};
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::oneshot;

/// What an app is to get.
#[derive(Debug, Clone)]
pub(crate) struct AppTokenWish {
    pub(crate) app: AppId,
    /// What people see on the server's page, before "by FediAccounts".
    pub(crate) name: String,
    pub(crate) account: AccountId,
    pub(crate) scope: Scope,
}

/// A sign-in for an app that goes on in the browser. Dropping it cancels that.
pub(crate) struct Obtaining {
    /// Its id, in the snapshot.
    pub(crate) sign_in: String,
    /// What was granted, once the token is stored as the app's; or why there is none.
    pub(crate) done: oneshot::Receiver<Result<Scope, Failure>>,
}

/// Begins to obtain one: registers a client in the app's name and opens the page.
pub(crate) async fn obtain(_wish: AppTokenWish) -> Result<Obtaining, Failure> {
    Err(Failure::new(Code::NotOffered))
}
