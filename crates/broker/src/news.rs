//! What happens, for apps that asked to be told. Each hears of accounts that it may use at that moment, and
//! of nothing else.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use fediaccounts_core::{AccountId, AppId, Clock, Consent, Holder, Process, Share};
use fediaccounts_protocol::public::Event;
use tokio::sync::mpsc;

use crate::consents::Books;

/// What waits for one listener at most; one that leaves more behind hears nothing more.
const WAITING: usize = 64;

/// Where owners say what happens. Clones are the same one.
#[derive(Clone)]
pub(crate) struct News {
    clock: Arc<dyn Clock>,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Default)]
struct Shared {
    /// What apps may do, while accounts are open.
    books: Option<Books>,
    listeners: Vec<Listener>,
}

struct Listener {
    app: AppId,
    process: Option<Process>,
    sender: mpsc::Sender<Event>,
}

impl News {
    /// One that nobody listens to.
    pub(crate) fn new(clock: Arc<dyn Clock>) -> Self {
        Self { clock, shared: Arc::default() }
    }

    /// What an app hears from now on. It ends when more waits for it than is kept.
    pub(crate) fn listen(&self, app: AppId, process: Option<Process>) -> mpsc::Receiver<Event> {
        let (sender, receiver) = mpsc::channel(WAITING);
        let mut shared = self.shared();
        shared.listeners.retain(|listener| !listener.sender.is_closed());
        shared.listeners.push(Listener { app, process, sender });
        receiver
    }

    /// From now on this is what apps may do.
    pub(crate) fn go_by(&self, books: Option<Books>) {
        self.shared().books = books;
    }

    /// Something about an account: told to every app that may use it; where it is about a holder's token, to
    /// those that get that one.
    pub(crate) fn tell(&self, account: &AccountId, holder: Option<&Holder>, event: &Event) {
        let mut shared = self.shared();
        let Some(books) = shared.books.clone() else { return };
        let now = books.now(self.clock.now());
        shared.tell(event, |listener| {
            let consent = books.consent(&listener.app, account, listener.process);
            consent.is_some_and(|consent| {
                consent.is_for(listener.process) && !consent.is_over(now) && concerns(&consent, holder)
            })
        });
    }

    /// An app may use an account from now on.
    pub(crate) fn given(&self, consent: &Consent) {
        let account = consent.account.to_string();
        self.tell_one(consent, &Event::AccountChanged { account });
    }

    /// An app may use an account no longer.
    pub(crate) fn withdrawn(&self, consent: &Consent) {
        let account = consent.account.to_string();
        self.tell_one(consent, &Event::ConsentWithdrawn { account });
    }

    /// Something that only those are told whom a consent is or was for.
    fn tell_one(&self, consent: &Consent, event: &Event) {
        let is_its = |it: &Listener| it.app == consent.app && consent.is_for(it.process);
        self.shared().tell(event, is_its);
    }

    /// Something that everybody is told.
    pub(crate) fn tell_all(&self, event: &Event) {
        self.shared().tell(event, |_| true);
    }

    fn shared(&self) -> MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shared {
    /// Nobody is waited for: who does not listen is told no more.
    fn tell(&mut self, event: &Event, concerned: impl Fn(&Listener) -> bool) {
        self.listeners.retain(|listener| {
            if listener.sender.is_closed() {
                return false;
            }
            !concerned(listener) || listener.sender.try_send(event.clone()).is_ok()
        });
    }
}

fn concerns(consent: &Consent, holder: Option<&Holder>) -> bool {
    match (holder, consent.share) {
        (None, _) | (Some(Holder::Own), Share::Account) => true,
        (Some(Holder::App(app)), Share::OwnToken) => consent.app == *app,
        _ => false,
    }
}

#[cfg(test)]
#[path = "news_tests.rs"]
mod tests;
