//! What the person answers.

use fediaccounts_core::{AccountId, Attested, Consent, Deed, Refusal, Timestamp};
use fediaccounts_protocol::manage::{AnswerPrompt, PromptAnswer, PromptAnswered};
use fediaccounts_protocol::{Code, Failure};

use super::actor::Consents;
use super::behind::line;
use super::queue::{Allowing, Question, Stage, Step};
use super::{Command, Reply, views};
use crate::failures::Explain;
use crate::mailbox::beside;

const DONE: PromptAnswered = PromptAnswered { sign_in: None };

impl Consents {
    pub(super) async fn answered(&mut self, answer: AnswerPrompt, reply: Reply<PromptAnswered>) {
        let shown = self.queue.shown();
        let shown = shown.filter(|it| it.showing().is_some_and(|showing| showing.prompt.id == answer.id));
        let Some(number) = shown.map(|question| question.number) else {
            return drop(reply.send(Err(Failure::new(Code::NoSuchPrompt))));
        };
        let done = match answer.answer {
            PromptAnswer::Allow { account, lifetime, share } => {
                return self.allow(number, (account, lifetime, share), reply);
            }
            PromptAnswer::Deny => {
                self.deny(number, self.now());
                Ok(DONE)
            }
            PromptAnswer::Never => self.block(number).await.map(|()| DONE),
        };
        self.answer(reply, done).await;
    }

    /// Yes: to what was shown, by somebody who can have read it.
    fn allow(
        &mut self,
        number: u64,
        (account, lifetime, share): (
            String,
            fediaccounts_protocol::manage::Lifetime,
            fediaccounts_protocol::manage::Share,
        ),
        reply: Reply<PromptAnswered>,
    ) {
        let Some(question) = self.queue.get_mut(number) else { return };
        let refused = match &question.stage {
            Stage::Shown(showing) => {
                let prompt = &showing.prompt;
                let offered = prompt.choices.iter().find(|choice| choice.account == account);
                let is_offered = offered.is_some_and(|choice| choice.shares.contains(&share))
                    && prompt.lifetimes.contains(&lifetime);
                let is_read = self.prompts.can_have_been_read(&prompt.id);
                match (is_offered, is_read) {
                    (false, _) => Some(Code::BadRequest),
                    (true, false) => Some(Code::TooSoon),
                    (true, true) => None,
                }
            }
            _ => Some(Code::NotNow),
        };
        if let Some(code) = refused {
            return drop(reply.send(Err(Failure::new(code))));
        }
        if let Stage::Shown(showing) = std::mem::replace(&mut question.stage, Stage::Waiting) {
            let allowing = Allowing {
                account: AccountId::from_text(account),
                lifetime: views::lifetime_said(lifetime),
                share: views::share_said(share),
                step: Step::Attesting(reply),
            };
            question.stage = Stage::Allowing(showing, allowing);
            self.attest(number);
        }
    }

    /// Has it looked who the asker is by now.
    pub(super) fn attest(&mut self, number: u64) {
        let Some(question) = self.queue.get_mut(number) else { return };
        let attestor = question.asker.attestor.clone();
        let look = async move { if attestor.still() { attestor.attest().await } else { None } };
        beside(self.sender.clone(), look, None, move |attested| {
            Command::Attested(number, Box::new(attested))
        });
    }

    /// Whoever asks has to be who they were: another program may sit at the connection by now.
    pub(super) async fn attested(&mut self, number: u64, attested: Option<Attested>) {
        let now = self.now();
        let Some(question) = self.queue.get_mut(number) else { return };
        if attested.as_ref() != Some(&question.asker.attested) {
            tracing::warn!("an app was another one when the person had answered");
            let line = line(&question.asker, Deed::Refused, now);
            self.note(line);
            return self.end(number, Failure::new(Code::Denied));
        }
        match &question.stage {
            Stage::Allowing(_, Allowing { step: Step::Attesting(_), .. }) => self.obtain(number).await,
            Stage::Allowing(_, Allowing { step: Step::AttestingAgain, .. }) => self.grant(number).await,
            _ => {}
        }
    }

    /// Writes down what the person agreed to, then says so.
    pub(super) async fn grant(&mut self, number: u64) {
        let now = self.now();
        let Some(question) = self.take(number) else { return };
        let Stage::Allowing(_, allowing) = &question.stage else { return };
        let consent = Consent {
            app: question.asker.app.clone(),
            account: allowing.account.clone(),
            scope: question.wish.scope.clone(),
            lifetime: allowing.lifetime,
            share: allowing.share,
            process: process(&question),
            given_at: now,
            used_at: None,
        };
        match self.keep(&consent).await {
            Ok(()) => {
                let decided = line(&question.asker, Deed::Allowed, now);
                self.note_now(super::behind::about(decided, &consent)).await;
                self.publish().await;
                question.end(Ok(consent), Ok(DONE));
            }
            Err(failure) => {
                let code = if failure.code == Code::NoSuchAccount { Code::NoAccess } else { failure.code };
                question.end(Err(Failure::new(code)), Err(failure));
            }
        }
    }

    /// Stores a consent if it is to last, in the place of the one before, and writes it into the books.
    async fn keep(&mut self, consent: &Consent) -> Result<(), Failure> {
        let gone = self.accounts.missing(vec![consent.account.clone()]).await?;
        if !gone.is_empty() {
            return Err(Failure::new(Code::NoSuchAccount));
        }
        let Some(known) = self.apps.get(&consent.app) else { return Err(Failure::new(Code::Internal)) };
        let stored = if consent.lifetime == fediaccounts_core::Lifetime::Always {
            self.store.put_consent(&known.app, consent).await
        } else {
            self.store.put_passing_consent(&known.app, &consent.account).await
        };
        stored.map_err(|error| error.explain())?;
        self.apps.yes(&consent.app);
        self.books.put(consent.clone());
        self.news.given(consent);
        self.plan();
        self.is_news = true;
        Ok(())
    }

    /// No, or no answer.
    pub(super) fn deny(&mut self, number: u64, now: Timestamp) {
        let Some(question) = self.queue.get_mut(number) else { return };
        let (app, line) = (question.asker.app.clone(), line(&question.asker, Deed::Denied, now));
        self.apps.no(&app, now);
        self.note(line);
        self.end(number, Failure::new(Code::Denied));
    }

    /// No, and it may not ask again: for the account that it named, or for any.
    async fn block(&mut self, number: u64) -> Result<(), Failure> {
        let now = self.now();
        let Some(question) = self.queue.get_mut(number) else { return Ok(()) };
        let Some(prompt) = question.showing().map(|showing| &showing.prompt) else { return Ok(()) };
        let named = prompt.choices.first().filter(|_| prompt.named);
        let account = named.map(|choice| AccountId::from_text(choice.account.clone()));
        let (app, line) = (question.asker.app.clone(), line(&question.asker, Deed::Blocked, now));
        let refusal = Refusal { app: app.clone(), account: account.clone(), refused_at: now };
        let Some(known) = self.apps.get(&app) else { return Err(Failure::new(Code::Internal)) };
        self.store.put_refusal(&known.app, &refusal).await.map_err(|error| error.explain())?;
        self.apps.keep(&app);
        self.refusals.retain(|other| other.app != refusal.app || other.account != refusal.account);
        self.refusals.push(refusal);
        let meant = |consent: &Consent| {
            consent.app == app && account.as_ref().is_none_or(|account| consent.account == *account)
        };
        self.books.strike(meant).iter().for_each(|consent| self.news.withdrawn(consent));
        self.note_uses();
        self.plan();
        self.note_now(fediaccounts_core::Activity { account, ..line }).await;
        self.end(number, Failure::new(Code::Denied));
        Ok(())
    }
}

/// The one process that a consent is for, where the app is no program of its own.
fn process(question: &Question) -> Option<fediaccounts_core::Process> {
    let Attested { identity, process, .. } = &question.asker.attested;
    process.filter(|_| identity.class.is_for_one_process())
}
