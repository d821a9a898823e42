use fediaccounts_core::{AccountId, Activity, AppId, Attested, Consent, Deed, Process};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{self, AnswerPrompt, GetActivity, PromptAnswered};
use tokio::sync::mpsc;

use super::behind::{about, line};
use super::{Asker, Books, Command, Wish, Word};
use crate::Ports;
use crate::mailbox::ask;

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct ConsentsHandle {
    pub(super) books: Books,
    pub(super) ports: Ports,
    pub(super) sender: mpsc::Sender<Command>,
}

impl ConsentsHandle {
    /// What apps may do.
    pub(crate) fn books(&self) -> &Books {
        &self.books
    }

    /// The app that somebody is; one that was never seen becomes known.
    pub(crate) async fn app(&self, attested: Attested, says: String) -> Result<AppId, Failure> {
        ask(&self.sender, |reply| Command::App(attested, says, reply)).await?
    }

    /// Has the person asked, unless they agreed already. Dropping this takes the question away.
    pub(crate) async fn request(&self, asker: Asker, wish: Wish) -> Word {
        ask(&self.sender, |reply| Command::Request(Box::new(asker), Box::new(wish), reply)).await?
    }

    /// A consent for one token is used up; gives it if it was still there. That the token was given is noted
    /// by this.
    pub(crate) async fn spend(
        &self,
        app: AppId,
        process: Option<Process>,
        account: AccountId,
    ) -> Option<Consent> {
        ask(&self.sender, |reply| Command::Spend(app, process, account, reply)).await.ok().flatten()
    }

    /// An app gives its consent back.
    pub(crate) async fn release(
        &self,
        app: AppId,
        process: Option<Process>,
        account: AccountId,
    ) -> Result<(), Failure> {
        ask(&self.sender, |reply| Command::Release(app, process, account, reply)).await?
    }

    /// Notes what an app did, behind the answer: never waits, and is lost rather than in the way.
    pub(crate) fn note(&self, asker: &Asker, account: Option<&AccountId>, deed: Deed) {
        let (now, process) = (self.books.now(self.ports.now()), asker.attested.process);
        let command = if let (Deed::Given, Some(account)) = (deed, account) {
            if !self.books.note_use(&asker.app, account, process, now) {
                return;
            }
            Command::Used
        } else {
            let blank = line(asker, deed, now);
            let consent = account.and_then(|account| self.books.consent(&asker.app, account, process));
            Command::Note(Box::new(match consent {
                Some(consent) => about(blank, &consent),
                None => Activity { account: account.cloned(), ..blank },
            }))
        };
        // An owner that has too much to do has seen enough of this.
        let _ = self.sender.try_send(command);
    }

    /// The person's answer to a question.
    pub(crate) async fn answer(&self, answer: AnswerPrompt) -> Result<PromptAnswered, Failure> {
        ask(&self.sender, |reply| Command::Answer(answer, reply)).await?
    }

    /// Takes back what the person decided about an app, by id or name; for one account, or all.
    pub(crate) async fn withdraw(&self, app: &str, account: Option<&str>) -> Result<(), Failure> {
        let (app, account) = (app.to_owned(), account.map(str::to_owned));
        ask(&self.sender, |reply| Command::Withdraw(app, account, reply)).await?
    }

    /// The same for every app.
    pub(crate) async fn withdraw_all(&self) -> Result<(), Failure> {
        ask(&self.sender, Command::WithdrawAll).await?
    }

    /// What apps did, newest first.
    pub(crate) async fn activity(&self, asked: GetActivity) -> Result<Vec<manage::Activity>, Failure> {
        ask(&self.sender, |reply| Command::GetActivity(asked, reply)).await?
    }

    /// Forgets it.
    pub(crate) async fn clear_activity(&self) -> Result<(), Failure> {
        ask(&self.sender, Command::ClearActivity).await?
    }

    /// The person chose a notice.
    pub(crate) async fn chosen(&self, name: String) {
        // Nothing is asked any more where nobody hears it.
        let _ = self.sender.send(Command::Chosen(name)).await;
    }

    /// The person wants to answer what waits.
    pub(crate) async fn ask_now(&self) {
        let _ = self.sender.send(Command::AskNow).await;
    }

    /// Has nothing asked any more, and everything written down.
    pub(crate) async fn settle(&self) {
        // An owner that is gone has written what it could.
        let _ = ask(&self.sender, Command::Settle).await;
    }
}
