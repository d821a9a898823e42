//! Asking the server how an account stands.

use fediaccounts_core::{
    Account, AccountId, Holder, IdentifyError, Origin, SessionState, SignInReason, Timestamp,
};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::StoreError;
use tokio::sync::oneshot;

use super::actor::{Accounts, asks_anew};
use super::examining::Inquiry;
use super::{Checked, Command, Examined};
use crate::failures::Explain;
use crate::heard::Heard;
use crate::lanes::Asker;
use crate::mailbox::beside;

impl Accounts {
    /// A person asks.
    pub(super) fn check(&mut self, id: &AccountId, reply: oneshot::Sender<Result<manage::Account, Failure>>) {
        let Some(entry) = self.entries.get_mut(id) else {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
            return;
        };
        if entry.account.state == SessionState::WaitingToSignOut {
            let _ = reply.send(Err(Failure::new(Code::SigningOut)));
            return;
        }
        let waiting = entry.waiting();
        waiting.checking.push(reply);
        if asks_anew(waiting.checks, Asker::Person) {
            self.rounds.begin(id, self.ports.now());
            self.ask(id, Asker::Person);
        }
    }

    /// Has the server asked; the rounds know of it already.
    pub(super) fn ask(&mut self, id: &AccountId, asker: Asker) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.waiting().checks = Some(asker);
        let account = id.clone();
        let origin = entry.account.origin.clone();
        let own = entry.own().cloned();
        let asked_with = own.as_ref().map(|own| own.tokens.access_token.clone());
        let key = (id.clone(), Holder::Own);
        let renew_first = self.is_renewed_first(&key);
        let inquiry = self.instance_of(&key.0).map(|instance| Inquiry {
            ports: self.ports.clone(),
            store: self.store.clone(),
            lanes: self.lanes.clone(),
            accounts: self.way(),
            key,
            instance,
            asker,
        });
        let refused = Err(IdentifyError::TokenRefused);
        let work = async move {
            match inquiry.zip(own) {
                Some((inquiry, own)) => inquiry.examine(own, renew_first).await,
                None => Some(Examined { asked_with: None, answer: refused, lost: false }),
            }
        };
        let fallen = Some(Examined { asked_with, answer: Err(IdentifyError::Malformed), lost: false });
        beside(self.sender.clone(), work, fallen, move |examined| {
            Command::Checked(Box::new(Checked { account, origin, asker, examined }))
        });
    }

    pub(super) async fn checked(&mut self, checked: Checked) {
        let Checked { account: id, origin, asker, examined } = checked;
        self.rounds.end(&id);
        let Some(entry) = self.entries.get_mut(&id) else { return };
        entry.waiting().checks.take_if(|checks| *checks == asker);
        entry.settle();
        // Signed in again meanwhile: nothing was said about the token it has now.
        let own = entry.own().map(|own| &own.tokens.access_token);
        let said = examined.filter(|examined| own == examined.asked_with.as_ref());
        let mut stored = Ok(());
        if let Some(examined) = said {
            if examined.answer.is_ok() {
                self.ask_for_apps(&id);
            }
            let heard = examined.answer.as_ref().map_or_else(Heard::from, |_| Heard::Answer);
            let account = self.seen(&id, examined);
            stored = match account {
                Some(account) => self.store_changes(account).await,
                None => Ok(()),
            };
            // What could not be stored is asked for again, with the same patience.
            let heard = if stored.is_ok() { heard } else { Heard::Declined { retry_after: None } };
            self.heard(&id, &origin, heard).await;
        }
        self.plan(&id);
        self.touch(&id);
        self.publish();
        self.answer_checks(&id, stored);
    }

    /// The account as its server says that it stands.
    fn seen(&self, id: &AccountId, examined: Examined) -> Option<Account> {
        let now = self.ports.now();
        let entry = self.entries.get(id)?;
        let expired = entry.own().and_then(|own| own.tokens.expires_at).is_some_and(|at| at <= now);
        let was = entry.account.clone();
        Some(match examined.answer {
            Ok(identity) if identity.subject == was.subject => {
                let state = was.state.clone().seen(&identity);
                Account { state, checked_at: Some(now), ..was.renamed(&identity) }
            }
            Err(IdentifyError::TokenRefused) if examined.lost => {
                refused(was, SignInReason::RegistrationLost, now)
            }
            Err(IdentifyError::TokenRefused) if expired => refused(was, SignInReason::Expired, now),
            // Somebody else's token is no token of this account.
            Ok(_) | Err(IdentifyError::TokenRefused) => refused(was, SignInReason::TokenRefused, now),
            Err(IdentifyError::ScopeTooSmall) => refused(was, SignInReason::ScopeTooSmall, now),
            Err(IdentifyError::AccountDisabled) => {
                Account { state: was.state.clone().seen_suspended(), checked_at: Some(now), ..was }
            }
            Err(error) => {
                tracing::info!(host = %was.origin.authority(), %error, "an account could not be checked");
                was
            }
        })
    }

    /// Takes note of what asking told about the server and the way to it.
    pub(super) async fn heard(&mut self, id: &AccountId, origin: &Origin, heard: Heard) {
        let offline = self.rounds.is_offline();
        if self.rounds.heard(id, origin, heard, self.ports.now()) {
            self.touch_all();
        }
        if offline && !self.rounds.is_offline() {
            self.orphans.try_now().await;
        }
    }

    /// Stores how an account stands now; only then it stands so.
    pub(super) async fn store_changes(&mut self, account: Account) -> Result<(), StoreError> {
        let Some(entry) = self.entries.get_mut(&account.id).filter(|entry| entry.account != account) else {
            return Ok(());
        };
        self.store.put_account(&account).await.inspect_err(|error| {
            tracing::error!(%error, "the state of an account could not be stored");
        })?;
        entry.account = account;
        Ok(())
    }

    fn answer_checks(&mut self, id: &AccountId, stored: Result<(), StoreError>) {
        let Some(view) = self.view(id) else { return };
        let answer = stored.map(|()| view).map_err(|error| error.explain());
        let Some(entry) = self.entries.get_mut(id) else { return };
        let replies = std::mem::take(&mut entry.waiting().checking);
        entry.settle();
        for reply in replies {
            let _ = reply.send(answer.clone());
        }
    }
}

fn refused(account: Account, why: SignInReason, now: Timestamp) -> Account {
    Account { state: account.state.clone().seen_refused(why), checked_at: Some(now), ..account }
}
