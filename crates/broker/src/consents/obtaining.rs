//! A token of an app's own, obtained by a sign-in that goes on in the person's browser.

use fediaccounts_core::{AccountId, Scope, Share};
use fediaccounts_protocol::manage::PromptAnswered;
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;

use super::Command;
use super::actor::Consents;
use super::prompting::name_for_server;
use super::queue::{Allowing, Stage, Step};
use crate::app_tokens::{AppTokenWish, Obtaining};
use crate::mailbox::beside;

/// A sign-in that is waited for. Dropping it cancels that.
pub(super) struct Ongoing(JoinHandle<()>);

impl Ongoing {
    fn wait(number: u64, obtaining: Obtaining, owner: mpsc::Sender<Command>) -> Self {
        Self(tokio::spawn(async move {
            let done = obtaining.done.await.unwrap_or_else(|_| Err(Failure::new(Code::Denied)));
            let _ = owner.send(Command::Obtained(number, done)).await;
        }))
    }
}

impl Drop for Ongoing {
    fn drop(&mut self) {
        self.0.abort();
    }
}

impl Consents {
    /// The person wants the app to have a token of its own: the one that it has, or a new one.
    pub(super) async fn obtain(&mut self, number: u64) {
        let Some(question) = self.queue.get_mut(number) else { return };
        let Stage::Allowing(_, Allowing { account, share: Share::OwnToken, .. }) = &question.stage else {
            return self.grant(number).await;
        };
        let (account, asker, scope) = (account.clone(), question.asker.clone(), question.wish.scope.clone());
        let own = self.accounts.has_app_token(&asker.app, &account).await;
        if let Ok(Some(own)) = own
            && self.covers(&account, &own, &scope).await
        {
            return self.grant(number).await;
        }
        let name = name_for_server(&asker);
        let wish = AppTokenWish { app: asker.app, name, account, scope };
        let app_tokens = self.app_tokens.clone();
        self.step(number, |step| match step {
            Step::Attesting(reply) => Step::Registering(reply),
            step => step,
        });
        let fallen = Err(Failure::new(Code::Internal));
        let work = async move { app_tokens.obtain(wish).await };
        beside(self.sender.clone(), work, fallen, move |begun| Command::Obtaining(number, begun));
    }

    /// The page is open, and the question out of sight; or there is none, and it stands as before.
    pub(super) fn obtaining(&mut self, number: u64, begun: Result<Obtaining, Failure>) {
        let sender = self.sender.clone();
        let Some(question) = self.queue.get_mut(number) else { return };
        let stage = std::mem::replace(&mut question.stage, Stage::Waiting);
        question.stage = match (stage, begun) {
            (Stage::Allowing(showing, allowing), Ok(obtaining)) => {
                let sign_in = Some(obtaining.sign_in.clone());
                let ongoing = Ongoing::wait(number, obtaining, sender);
                if let Step::Registering(reply) = allowing.step {
                    let _ = reply.send(Ok(PromptAnswered { sign_in }));
                }
                self.prompts.show(None);
                self.is_news = true;
                Stage::Allowing(showing, Allowing { step: Step::InBrowser { _ongoing: ongoing }, ..allowing })
            }
            (Stage::Allowing(showing, Allowing { step: Step::Registering(reply), .. }), Err(failure)) => {
                let _ = reply.send(Err(failure));
                Stage::Shown(showing)
            }
            (stage, _) => stage,
        };
    }

    /// The sign-in has ended.
    pub(super) async fn obtained(&mut self, number: u64, done: Result<Scope, Failure>) {
        let Some(question) = self.queue.get_mut(number) else { return };
        let Stage::Allowing(_, Allowing { account, .. }) = &question.stage else { return };
        let (account, scope) = (account.clone(), question.wish.scope.clone());
        match done {
            Ok(granted) if self.covers(&account, &granted, &scope).await => {
                self.step(number, |_| Step::AttestingAgain);
                self.attest(number);
            }
            Ok(_) => self.end(number, Failure::new(Code::Denied)),
            Err(failure) => self.end(number, for_app(&failure)),
        }
    }

    /// Whether a scope includes what is asked for, as the account's server means it.
    async fn covers(&self, account: &AccountId, held: &Scope, asked: &Scope) -> bool {
        let Ok(instance) = self.accounts.instance(account.clone()).await else { return false };
        let dialect = self.ports.dialect(&instance.dialect);
        dialect.is_ok_and(|dialect| dialect.covers_all(held, asked))
    }

    fn step(&mut self, number: u64, next: impl FnOnce(Step) -> Step) {
        let Some(question) = self.queue.get_mut(number) else { return };
        let stage = std::mem::replace(&mut question.stage, Stage::Waiting);
        question.stage = match stage {
            Stage::Allowing(showing, allowing) => {
                Stage::Allowing(showing, Allowing { step: next(allowing.step), ..allowing })
            }
            stage => stage,
        };
    }
}

/// What an app hears of a sign-in that failed: no more than whether it may help to try again.
fn for_app(failure: &Failure) -> Failure {
    let unreachable = [Code::HostNotFound, Code::NotAnswering, Code::TlsFailed];
    Failure::new(if unreachable.contains(&failure.code) { Code::Unreachable } else { Code::Denied })
}
