//! What must hold after a kill.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fediaccounts_core::Keyring;
use fediaccounts_platform::{Profile, SystemKeyring};
use fediaccounts_practice::{ANA, BEN, Request};
use fediaccounts_protocol::manage::{GetSnapshot, SignInCancel, SignInStep, SignedOut, Snapshot, State};
use fediaccounts_store::{Contents, Store};
use tokio::time::{Instant, sleep};

use super::app_token::own_tokens;
use super::person::Person;
use super::places::Step;
use super::steps::{Told, of};
use crate::ours::{BETWEEN, PATIENCE};

/// How long a token that may have been lost on its way is given to turn up.
const MAY_TURN_UP: Duration = Duration::from_millis(250);

/// How things stood when the agent died.
pub(super) struct Before {
    pub(super) step: Step,
    pub(super) redirect: Option<String>,
    pub(super) told: Told,
    /// How much the server had been asked before the step.
    pub(super) asked: usize,
    /// What the server was asked in the step.
    pub(super) requests: Vec<Request>,
    /// The tokens that lived before it.
    pub(super) tokens: Vec<String>,
}

/// What is there afterwards.
pub(super) struct Found {
    /// Ana's account.
    pub(super) account: bool,
    /// A token that nobody here can know of.
    pub(super) unread: bool,
    /// The person had to sign in again.
    pub(super) signed_in_again: bool,
}

impl Person {
    /// Looks whether anything was lost or doubled, and goes on with what waits.
    pub(super) async fn look_around(&mut self, before: Before, shown: &Snapshot) -> Result<Found> {
        let ana = of(ANA, shown).is_some();
        let told = &before.told;
        check_accounts(shown)?;
        ensure!(*told != Told::Ready || ana, "an account that was said to be ready is lost");
        ensure!(before.step != Step::Check || ana, "a check lost the account");
        ensure!(*told != Told::SignedOut(SignedOut::Revoked) || !ana, "an account that was gone is back");
        if let Told::Begun(id) = told {
            let waits = shown.sign_ins.iter().any(|sign_in| sign_in.id == *id);
            ensure!(waits, "a sign-in whose page was given out is lost");
        }
        if let Some(redirect) = &before.redirect {
            // Whether it may still be used is up to the agent; what it leaves behind is looked at.
            if !ana && let Err(error) = self.complete(redirect.clone()).await {
                ensure!(self.agent()?.ask(GetSnapshot {}).await.is_ok(), "{error:#}");
            }
        }
        self.tidy_up().await?;
        // A token is stored before the server is asked whose it is.
        let asked_whose = before.requests.iter().any(|request| request.path.ends_with("/verify_credentials"));
        let may_be_unread = before.step == Step::Exchange && !asked_whose;
        let unread = self.account_for_tokens(&before.tokens, may_be_unread).await?;
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        check_accounts(&shown)?;
        Ok(Found { account: of(ANA, &shown).is_some(), unread, signed_in_again: false })
    }

    /// Cancels the sign-ins that wait, and waits until nothing is under way.
    pub(super) async fn tidy_up(&mut self) -> Result<()> {
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        for sign_in in shown.sign_ins {
            if matches!(sign_in.step, SignInStep::Waiting { .. } | SignInStep::Other { .. }) {
                self.agent()?.get(SignInCancel { id: sign_in.id }).await?;
            }
        }
        let exchanging =
            |shown: &Snapshot| shown.sign_ins.iter().any(|sign_in| sign_in.step == SignInStep::Exchanging);
        let leaving =
            |shown: &Snapshot| shown.accounts.iter().any(|account| account.state == State::WaitingToSignOut);
        let quiet = |shown: &Snapshot| !exchanging(shown) && !leaving(shown);
        self.agent()?.until("sign-ins and sign-outs to end", quiet).await?;
        Ok(())
    }

    /// Waits until every token that lives belongs to an account here, or to an app. One may be unaccounted for, if the
    /// agent died while it was on its way: says whether it is.
    pub(super) async fn account_for_tokens(
        &mut self,
        before: &[String],
        may_be_unread: bool,
    ) -> Result<bool> {
        let limit = Instant::now() + if may_be_unread { MAY_TURN_UP } else { PATIENCE };
        loop {
            let shown = self.agent()?.get(GetSnapshot {}).await?;
            let accounts = shown.accounts.len() + own_tokens(&shown);
            let living = self.living();
            if living.len() == accounts {
                return Ok(false);
            }
            if Instant::now() > limit {
                let new: Vec<_> = living.iter().filter(|token| !before.contains(token)).collect();
                let is_the_gap = may_be_unread && living.len() == accounts + 1 && new.len() == 1;
                ensure!(is_the_gap, "{} tokens live for {accounts} accounts", living.len());
                self.unread.extend(new.into_iter().cloned());
                return Ok(true);
            }
            sleep(BETWEEN).await;
        }
    }

    /// The tokens that live, but for those that were never read.
    pub(super) fn living(&self) -> BTreeSet<String> {
        let tokens = self.server.tokens_of_people().into_iter();
        tokens.filter(|token| !self.unread.contains(token)).collect()
    }

    /// Ends the agent in good order, and compares the database with the server, token by token.
    pub(super) async fn end(&mut self) -> Result<()> {
        self.let_go()?.stop().await?;
        let (accounts, owed) = tokens_of(&self.stored().await?);
        let living = self.living();
        ensure!(accounts.is_subset(&living), "an account has a token that the server ended");
        let lost: Vec<_> = living.iter().filter(|token| !accounts.contains(*token)).collect();
        ensure!(lost.iter().all(|token| owed.contains(*token)), "a token belongs to nobody and is not owed");
        let known = self.unread.iter().filter(|token| accounts.contains(*token) || owed.contains(*token));
        ensure!(known.count() == 0, "a token that seemed unread is known");
        Ok(())
    }

    async fn stored(&self) -> Result<Contents> {
        let profile = Profile::open(Some(&self.order.profile)).context("opening the profile")?;
        let key = SystemKeyring::new(&profile.id()?).get().await?.context("the keyring has the key")?;
        let now = fediaccounts_core::Clock::now(&fediaccounts_platform::SystemClock);
        let (store, contents) = Store::open(&profile.database(), &key, now).await?;
        store.close().await?;
        Ok(contents)
    }
}

/// Nobody lost, nobody there twice, nobody who was never here.
pub(super) fn check_accounts(shown: &Snapshot) -> Result<()> {
    let handles: Vec<_> = shown.accounts.iter().map(|account| account.handle.as_str()).collect();
    let known = usize::from(of(ANA, shown).is_some()) + usize::from(of(BEN, shown).is_some());
    ensure!(of(BEN, shown).is_some(), "the account of a bystander is lost: {handles:?}");
    ensure!(handles.len() == known, "an account is there twice: {handles:?}");
    Ok(())
}

/// The access tokens of accounts, and those whose revocation is owed or that wait for a choice.
fn tokens_of(contents: &Contents) -> (BTreeSet<String>, BTreeSet<String>) {
    let text = |tokens: &fediaccounts_core::TokenSet| tokens.access_token.expose().to_owned();
    let held = contents.accounts.iter().flat_map(|stored| &stored.tokens);
    let accounts = held.map(|held| text(&held.tokens)).collect();
    let orphans = contents.orphans.iter().map(|orphan| text(&orphan.tokens));
    let received = contents.pending.iter().filter_map(|pending| pending.received.as_ref());
    (accounts, orphans.chain(received.map(|received| text(&received.0))).collect())
}
