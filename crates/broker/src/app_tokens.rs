//! Tokens of apps' own: each is a sign-in of the person, in the app's name, for an account that is here.

use fediaccounts_core::{
    Access, AccountId, AppId, Dialect, Expected, Offer, Scheme, Scope, SignInBy, inert_line,
};
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::oneshot;

use crate::accounts::AccountsHandle;
use crate::registering::{Plan, Registering};
use crate::sign_ins::SignInsHandle;
use crate::{Ports, begin, way_back};

/// What an app is to get.
#[derive(Debug, Clone)]
pub(crate) struct AppTokenWish {
    pub(crate) app: AppId,
    /// What people see on the server's page, before "by FediAccounts".
    pub(crate) name: String,
    pub(crate) account: AccountId,
    pub(crate) scope: Scope,
}

/// The app that a sign-in is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ForApp {
    pub(crate) id: AppId,
    /// By which the person knows it.
    pub(crate) name: String,
}

/// Where it is heard what came of a sign-in for an app.
pub(crate) type Told = oneshot::Sender<Result<Scope, Failure>>;

/// A sign-in for an app that goes on in the browser. Dropping it cancels that.
pub(crate) struct Obtaining {
    /// Its id, in the snapshot. One that takes its place there has another.
    pub(crate) sign_in: String,
    /// What was granted, once the token is stored as the app's; or why there is none. Dropping this is
    /// what cancels.
    pub(crate) done: oneshot::Receiver<Result<Scope, Failure>>,
}

/// Whether a server gives apps tokens of their own: they are agreed to on a page of its own, which names
/// who asks.
pub(crate) fn are_offered(dialect: &dyn Dialect) -> bool {
    dialect.offers().contains(&Offer::Browser)
}

/// What obtaining works with.
#[derive(Clone)]
pub(crate) struct AppTokens {
    pub(crate) ports: Ports,
    pub(crate) scheme: Scheme,
    pub(crate) accounts: AccountsHandle,
    pub(crate) sign_ins: SignInsHandle,
}

impl AppTokens {
    /// Begins to obtain one: registers a client in the app's name and opens the page. To be asked among the
    /// owners, by whom it goes on.
    pub(crate) async fn obtain(&self, wish: AppTokenWish) -> Result<Obtaining, Failure> {
        let AppTokenWish { app, name, account, scope } = wish;
        let instance = self.accounts.instance(account.clone()).await?;
        let dialect = self.ports.dialect(&instance.dialect)?;
        if !are_offered(&*dialect) {
            return Err(Failure::new(Code::NotOffered));
        }
        self.sign_ins.room().await?;
        let chosen = way_back::choose(&self.ports, self.scheme, None, true).await?;
        let (scope, asked) = begin::scopes(&*dialect, Access::Custom(scope), &instance)?;
        let needed = dialect.identity_scope(&scope, &instance);
        let scope = scope.tokens().chain(needed.tokens()).map(str::to_owned).collect();
        let plan = Plan {
            instance,
            scope,
            asked,
            expected: Expected::Account(account),
            restarted: false,
            by: SignInBy::Browser,
            app: Some(ForApp { id: app, name }),
            open_browser: true,
        };
        let registering =
            Registering { ports: &self.ports, scheme: self.scheme, spares: Some(&self.sign_ins) };
        let mut begun = registering.begin(plan, chosen).await?;
        let (told, done) = self.watched();
        begun.told = Some(told);
        let sign_in = self.sign_ins.insert(begun).await?;
        begin::opened(&self.ports, &self.sign_ins, sign_in, true)
            .await
            .map(|sign_in| Obtaining { sign_in: sign_in.id, done })
    }

    /// A channel from the sign-in to whoever waits, with somebody in between who tells the sign-in once
    /// nobody waits any more.
    fn watched(&self) -> (Told, oneshot::Receiver<Result<Scope, Failure>>) {
        let (told, heard) = oneshot::channel();
        let (mut passed_on, done) = oneshot::channel();
        let sign_ins = self.sign_ins.clone();
        tokio::spawn(async move {
            tokio::select! {
                heard = heard => {
                    // One that was cancelled ends without a word: the person said no.
                    let heard = heard.unwrap_or_else(|_| Err(Failure::new(Code::Denied)));
                    let _ = passed_on.send(heard);
                }
                () = passed_on.closed() => sign_ins.give_up().await,
            }
        });
        (told, done)
    }
}

/// The longest that servers take.
const LONGEST_NAME: usize = 60;
const BY_US: &str = " by FediAccounts";

impl ForApp {
    /// What people see on the server's page, and in its list of apps: an app's name never hides whose
    /// registration it is.
    pub(crate) fn client_name(&self) -> String {
        let shown = inert_line(&self.name, LONGEST_NAME - BY_US.len());
        let name = if shown.is_empty() { "An app" } else { &shown };
        format!("{name}{BY_US}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn client_name(name: &str) -> String {
        ForApp { id: AppId::from_text("a"), name: name.to_owned() }.client_name()
    }

    #[test]
    fn a_registration_says_for_whom_and_by_whom_it_is() {
        for (name, said) in [
            ("Tuba", "Tuba by FediAccounts"),
            ("", "An app by FediAccounts"),
            ("\u{202e}\u{7}\n ", "An app by FediAccounts"),
            (" Tu\tba\n", "Tu ba by FediAccounts"),
            ("Tu\u{202e}ba\u{0}\u{200b}", "Tuba by FediAccounts"),
        ] {
            assert_eq!(client_name(name), said, "T144 {name:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_and_ours_never() {
        let long = client_name(&"é".repeat(200));
        assert_eq!(long.chars().count(), 60);
        assert!(long.ends_with("é by FediAccounts"), "{long}");
        let at_a_space = client_name(&format!("{} bc", "a".repeat(43)));
        assert_eq!(at_a_space, format!("{} by FediAccounts", "a".repeat(43)));
    }
}
