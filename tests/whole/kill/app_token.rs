//! The birth of an app's own token: what the person does for it, and what must hold after a kill.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{
    self, AnswerPrompt, GetSnapshot, Prompt, PromptAnswer, Share, SignInComplete, SignInLink, Snapshot,
    WatchPrompts, WithdrawAll,
};
use fediaccounts_protocol::{Code, Failure};
use tokio::time::{sleep, timeout};

use super::aftermath::{Before, Found, check_accounts};
use super::app::App;
use super::person::Person;
use super::places::Step;
use super::steps::of;
use crate::ours::{PATIENCE, Wire};

/// Nobody reads a question within a second, and nobody looks for one without a pause.
const READING: Duration = Duration::from_millis(50);

/// What the app asks the person.
pub(super) struct Question {
    prompt: Prompt,
    /// A question that nobody sees any more is over soon.
    _watching: Wire,
}

impl Person {
    /// Has the app ask, up to the step: gives what the browser brings, if that is where the step begins.
    pub(super) async fn prepare_app(&mut self, step: Step) -> Result<Option<String>> {
        self.part_with_app().await?;
        self.have_app_ask().await?;
        if step == Step::AppExchange { self.agree_in_browser().await } else { Ok(None) }
    }

    async fn have_app_ask(&mut self) -> Result<()> {
        self.app = Some(App::start(&self.order.profile).await?);
        let question = timeout(PATIENCE, self.read_question()).await.context("no question came")??;
        self.question = Some(question);
        Ok(())
    }

    async fn read_question(&self) -> Result<Question> {
        loop {
            let mut watching = Wire::connect(&self.order.profile).await?;
            if let Some(prompt) = watching.get(WatchPrompts {}).await? {
                return Ok(Question { prompt, _watching: watching });
            }
            sleep(READING).await;
        }
    }

    /// From the person's yes to the page for the browser: gives the sign-in, or nothing where the app has a
    /// token of its own already.
    pub(super) async fn let_app_in(&mut self) -> Result<Option<String>> {
        let Question { prompt, _watching } = self.question.take().context("the app asks")?;
        let choice = prompt.choices.iter().find(|choice| choice.handle.starts_with("@ana@"));
        let answer = PromptAnswer::Allow {
            account: choice.context("ana may be chosen")?.account.clone(),
            lifetime: *prompt.lifetimes.last().context("there is a lifetime")?,
            share: Share::OwnToken,
        };
        let answer = AnswerPrompt { id: prompt.id, answer };
        loop {
            match self.agent()?.ask(answer.clone()).await? {
                Ok(answered) => return Ok(answered.sign_in),
                Err(Failure { code: Code::TooSoon, .. }) => sleep(READING).await,
                Err(failure) => bail!("the person's yes: {failure:?}"),
            }
        }
    }

    /// Says yes, and goes on in the browser if that is needed: gives what it brings.
    async fn agree_in_browser(&mut self) -> Result<Option<String>> {
        let Some(id) = self.let_app_in().await? else { return Ok(None) };
        let page = self.agent()?.get(SignInLink { id }).await?.url;
        self.browser.approve(&page, ANA).await.map(Some)
    }

    /// From the redirect, if there is one, to the token that the app is given.
    pub(super) async fn finish_app(&mut self, redirect: Option<String>) -> Result<()> {
        if let Some(redirect) = redirect {
            self.agent()?.get(SignInComplete { redirect }).await?;
        }
        let token = self.app.as_mut().context("the app asks")?.token().await?;
        ensure!(self.living().contains(&token), "the app was given a token that does not live");
        Ok(())
    }

    /// Ends what there is of an app, and waits until the server has no token of one any more.
    async fn part_with_app(&mut self) -> Result<()> {
        (self.app, self.question) = (None, None);
        self.agent()?.get(WithdrawAll {}).await?;
        self.agent()?.until("apps to be gone", |shown| shown.apps.is_empty()).await?;
        self.account_for_tokens(&[], false).await.context("after a withdrawal").map(drop)
    }

    /// Looks whether anything was lost or doubled: accounts are as they were, no token of the app lives on
    /// that is not shown here, what the browser brings late is refused; and the app asks once more, and has
    /// one token.
    pub(super) async fn look_at_app(&mut self, before: Before, shown: &Snapshot) -> Result<Found> {
        check_accounts(shown)?;
        ensure!(of(ANA, shown).is_some(), "an app's token cost the account");
        self.agent()?.until("the app's sign-in to be over", |shown| shown.sign_ins.is_empty()).await?;
        if let Some(redirect) = before.redirect.clone() {
            let late = self.agent()?.ask(SignInComplete { redirect }).await?;
            ensure!(late.is_err(), "who asked is gone, and a token is fetched for it");
        }
        let asked_whose = before.requests.iter().any(|request| request.path.ends_with("/verify_credentials"));
        let may_be_unread = before.step == Step::AppExchange && !asked_whose;
        let unread = self.account_for_tokens(&before.tokens, may_be_unread).await?;
        self.ask_once_more().await.context("asking once more")?;
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        check_accounts(&shown)?;
        Ok(Found { account: of(ANA, &shown).is_some(), unread, signed_in_again: false })
    }

    /// What was stored before the kill is used, and else the browser is asked; either way there is one token.
    async fn ask_once_more(&mut self) -> Result<()> {
        let was_stored = own_tokens(&self.agent()?.get(GetSnapshot {}).await?) > 0;
        self.have_app_ask().await?;
        let redirect = self.agree_in_browser().await?;
        ensure!(
            redirect.is_none() == was_stored,
            "a token was there: {was_stored}, and the browser was asked"
        );
        self.finish_app(redirect).await?;
        self.account_for_tokens(&[], false).await?;
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        ensure!(own_tokens(&shown) == 1, "the app has {} tokens", own_tokens(&shown));
        self.part_with_app().await
    }
}

/// How many tokens of apps' own are shown: under a consent, or left by one that is over.
pub(super) fn own_tokens(shown: &Snapshot) -> usize {
    let of = |app: &manage::App| {
        let under_consent = app.consents.iter().filter(|consent| consent.share == Share::OwnToken);
        under_consent.count() + app.idle.len()
    };
    shown.apps.iter().map(of).sum()
}
