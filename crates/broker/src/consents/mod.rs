//! The owner of consents: what apps may do, what they ask, and what they did.
//!
//! A question goes through stages: the screen is looked at, it waits for its turn, it is shown, and after
//! a yes the asker is looked at once more; where the app is to get a token of its own, the person goes on
//! in the browser in between. One is shown at a time.

mod activity;
mod actor;
mod answering;
mod asking;
mod behind;
mod books;
mod cool_down;
mod ending;
mod handle;
mod known;
mod moments;
mod obtaining;
mod prompting;
mod queue;
mod showing;
mod views;
mod words;

use std::fmt;
use std::sync::Arc;

use fediaccounts_core::{
    AccountId, Activity, AppId, Attested, Attestor, Consent, Process, PromptError, Scope,
};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{self, AnswerPrompt, GetActivity, PromptAnswered};
use tokio::sync::oneshot;

pub(crate) use actor::{Consents, Decided};
pub(crate) use books::Books;
pub(crate) use handle::ConsentsHandle;
pub(crate) use words::name;

use crate::app_tokens::Obtaining;

/// An app at a connection.
#[derive(Clone)]
pub(crate) struct Asker {
    /// Ours.
    pub(crate) app: AppId,
    /// What the system says about it.
    pub(crate) attested: Attested,
    /// What it calls itself, cut and inert.
    pub(crate) says: String,
    /// Who looks once more, before anything is given.
    pub(crate) attestor: Arc<dyn Attestor>,
}

impl fmt::Debug for Asker {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { app, attested, says, .. } = self;
        f.debug_struct("Asker")
            .field("app", app)
            .field("attested", attested)
            .field("says", says)
            .finish_non_exhaustive()
    }
}

/// What an app asks the person for.
#[derive(Debug, Clone)]
pub(crate) struct Wish {
    /// Only accounts of this software.
    pub(crate) software: Option<String>,
    /// Only accounts of this host.
    pub(crate) instance: Option<String>,
    /// Only this account: an id or a handle, as the app wrote it.
    pub(crate) account: Option<String>,
    pub(crate) scope: Scope,
    /// In the app's own words.
    pub(crate) reason: String,
    pub(crate) background: bool,
}

/// What the person agreed to, or why not.
pub(crate) type Word = Result<Consent, Failure>;

type Reply<T> = oneshot::Sender<Result<T, Failure>>;

/// Everything that can be asked of the owner.
enum Command {
    /// Who somebody is, and what they call themselves.
    App(Attested, String, Reply<AppId>),
    Request(Box<Asker>, Box<Wish>, oneshot::Sender<Word>),
    /// The screen was looked at for a question; whether it is locked.
    Looked(u64, bool),
    /// A window was to come up for a question.
    BroughtUp(u64, Result<(), PromptError>),
    Answer(AnswerPrompt, Reply<PromptAnswered>),
    /// The asker of a question was looked at once more.
    Attested(u64, Box<Option<Attested>>),
    /// A token of an app's own is on its way, or not.
    Obtaining(u64, Result<Obtaining, Failure>),
    /// What came of that.
    Obtained(u64, Result<Scope, Failure>),
    Spend(AppId, Option<Process>, AccountId, oneshot::Sender<Option<Consent>>),
    Release(AppId, Option<Process>, AccountId, Reply<()>),
    /// An app, and an account or all of them, as the person wrote them.
    Withdraw(String, Option<String>, Reply<()>),
    WithdrawAll(Reply<()>),
    Note(Box<Activity>),
    /// A consent was used that was not since it was last looked.
    Used,
    GetActivity(GetActivity, Reply<Vec<manage::Activity>>),
    ClearActivity(Reply<()>),
    /// The person chose a notice.
    Chosen(String),
    /// The person wants to answer what waits.
    AskNow,
    /// The person's session was locked.
    ScreenLocked,
    /// Everything is written down; nothing is asked any more.
    Settle(oneshot::Sender<()>),
}
