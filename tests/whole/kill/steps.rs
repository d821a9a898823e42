//! What the person does.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, User};
use fediaccounts_protocol::manage::{
    Account, Check, GetSnapshot, NameAndPassword, SignIn, SignInBegin, SignInComplete, SignInLink,
    SignInPassword, SignInStep, SignOut, SignedOut, Snapshot, Typed,
};

use super::person::Person;
use super::places::{Action, Step};

/// What the person was told before the agent died.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// Nothing.
    Nothing,
    /// The name of a sign-in that waits.
    Begun(String),
    /// The account is ready.
    Ready,
    /// The account was checked.
    Checked,
    /// It is signed out, or waits to be.
    SignedOut(SignedOut),
}

/// What a step needs.
pub(super) struct Prepared {
    /// Ana's account.
    account: Option<String>,
    /// What the browser brings.
    pub(super) redirect: Option<String>,
}

/// The account of somebody in what is shown.
pub(super) fn of(user: User, shown: &Snapshot) -> Option<&Account> {
    let begin = format!("@{}@", user.name);
    shown.accounts.iter().find(|account| account.handle.starts_with(&begin))
}

impl Person {
    /// Makes everything as the step needs it.
    pub(super) async fn prepare(&mut self, step: Step) -> Result<Prepared> {
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        let ana = of(ANA, &shown).map(|account| account.id.clone());
        match (step, ana) {
            (Step::Begin | Step::Exchange, Some(account)) => {
                let outcome = self.agent()?.get(SignOut { account }).await?;
                ensure!(outcome == SignedOut::Revoked, "ana could not be signed out");
            }
            (Step::Begin | Step::Exchange, None) => {}
            (_, None) => self.add(ANA).await?,
            _ => {}
        }
        let redirect = match step {
            Step::Exchange => Some(self.approve(ANA).await?),
            Step::AppBegin | Step::AppExchange => self.prepare_app(step).await?,
            _ => None,
        };
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        Ok(Prepared { account: of(ANA, &shown).map(|account| account.id.clone()), redirect })
    }

    /// Does the step to its end.
    pub(super) async fn step(&mut self, step: Step, prepared: &Prepared) -> Result<Told> {
        let account = || prepared.account.clone().context("ana is here");
        Ok(match step {
            Step::Begin => Told::Begun(self.begin().await?.id),
            Step::Exchange => {
                let redirect = prepared.redirect.clone().context("the browser came back")?;
                self.complete(redirect).await?;
                Told::Ready
            }
            Step::Check | Step::Renew => {
                self.agent()?.get(Check { account: account()? }).await?;
                Told::Checked
            }
            Step::AppBegin => Told::Begun(self.let_app_in().await?.context("it needs the browser")?),
            Step::AppExchange => {
                self.finish_app(prepared.redirect.clone()).await?;
                Told::Ready
            }
            Step::SignOut => Told::SignedOut(self.agent()?.get(SignOut { account: account()? }).await?),
        })
    }

    /// The whole way to an account.
    pub(super) async fn add(&mut self, user: User) -> Result<()> {
        if self.order.action == Action::Renewal {
            return self.add_by_password(user).await;
        }
        let redirect = self.approve(user).await?;
        self.complete(redirect).await
    }

    async fn begin(&mut self) -> Result<SignIn> {
        let begin = SignInBegin {
            text: self.server.host(),
            access: None,
            account: None,
            open_browser: false,
            way: None,
            by: None,
            accept_look_alike: false,
            origin: None,
        };
        Ok(self.agent()?.get(begin).await?.sign_in)
    }

    async fn approve(&mut self, user: User) -> Result<String> {
        let id = self.begin().await?.id;
        let page = self.agent()?.get(SignInLink { id }).await?.url;
        self.browser.approve(&page, user).await
    }

    /// At a server that has no page for it.
    async fn add_by_password(&mut self, user: User) -> Result<()> {
        let id = self.begin().await?.id;
        let typed = NameAndPassword {
            username: Typed(user.name.to_owned()),
            password: Typed(user.password.to_owned()),
        };
        let id = self.agent()?.get(SignInPassword { id, typed }).await?.id;
        self.until_ready(id).await
    }

    /// Brings a redirect back; fails unless an account becomes ready.
    pub(super) async fn complete(&mut self, redirect: String) -> Result<()> {
        let id = self.agent()?.get(SignInComplete { redirect }).await?.id;
        self.until_ready(id).await
    }

    async fn until_ready(&mut self, id: String) -> Result<()> {
        let step = |shown: &Snapshot| {
            let found = shown.sign_ins.iter().find(|sign_in| sign_in.id == id);
            found.map(|sign_in| sign_in.step.clone())
        };
        let is_under_way = |step: Option<SignInStep>| {
            matches!(step, Some(SignInStep::Waiting { .. } | SignInStep::Exchanging))
        };
        let shown = self.agent()?.until("the sign-in", |shown| !is_under_way(step(shown))).await?;
        let ended = step(&shown);
        ensure!(matches!(ended, Some(SignInStep::Ready { .. })), "no account: {ended:?}");
        Ok(())
    }
}
