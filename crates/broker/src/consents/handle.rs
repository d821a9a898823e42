use fediaccounts_core::{AccountId, AppId, Attested, Consent};
use fediaccounts_protocol::manage::{Activity, AnswerPrompt, Deed, GetActivity, Prompt, PromptAnswered};
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::watch;

use super::{Asker, Books, Wish, Word};
use crate::accounts::AccountsHandle;
use crate::app_tokens::AppTokens;
use crate::mailbox::Alarm;
use crate::ports::Surroundings;

/// The owner of consents.
pub(crate) struct Consents;

impl Consents {
    /// Starts it.
    pub(crate) fn start(
        _around: Surroundings,
        _accounts: AccountsHandle,
        _app_tokens: AppTokens,
        _alarm: Alarm,
    ) -> ConsentsHandle {
        ConsentsHandle { books: Books::default(), prompts: watch::Sender::new(None) }
    }
}

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct ConsentsHandle {
    books: Books,
    prompts: watch::Sender<Option<Prompt>>,
}

impl ConsentsHandle {
    /// What apps may do.
    pub(crate) fn books(&self) -> &Books {
        &self.books
    }

    /// The app that somebody is; one that was never seen becomes known.
    pub(crate) async fn app(&self, _attested: Attested, _says: String) -> Result<AppId, Failure> {
        Err(Failure::new(Code::NoAccess))
    }

    /// Has the person asked, unless they agreed already. Dropping this takes the question away.
    pub(crate) async fn request(&self, _asker: Asker, _wish: Wish) -> Word {
        Err(Failure::new(Code::Denied))
    }

    /// A consent for one token is used up; gives it if it was still there.
    pub(crate) async fn spend(&self, _app: AppId, _account: AccountId) -> Option<Consent> {
        None
    }

    /// An app gives its consent back.
    pub(crate) async fn release(&self, _app: AppId, _account: AccountId) -> Result<(), Failure> {
        Err(Failure::new(Code::NoAccess))
    }

    /// Notes what an app did, behind the answer: never waits, and is lost rather than in the way.
    pub(crate) fn note(&self, _asker: &Asker, _account: Option<&AccountId>, _deed: Deed) {}

    /// The question to be shown now, as it changes.
    pub(crate) fn prompts(&self) -> watch::Receiver<Option<Prompt>> {
        self.prompts.subscribe()
    }

    /// The person's answer to a question.
    pub(crate) async fn answer(&self, _answer: AnswerPrompt) -> Result<PromptAnswered, Failure> {
        Err(Failure::new(Code::NoSuchPrompt))
    }

    /// Takes back what the person decided about an app, by id or name; for one account, or all.
    pub(crate) async fn withdraw(&self, _app: &str, _account: Option<&str>) -> Result<(), Failure> {
        Err(Failure::new(Code::NoSuchApp))
    }

    /// The same for every app.
    pub(crate) async fn withdraw_all(&self) -> Result<(), Failure> {
        Ok(())
    }

    /// What apps did, newest first.
    pub(crate) async fn activity(&self, _asked: GetActivity) -> Result<Vec<Activity>, Failure> {
        Ok(vec![])
    }

    /// Forgets it.
    pub(crate) async fn clear_activity(&self) -> Result<(), Failure> {
        Ok(())
    }
}
