//! Asking the server how an account stands.

use fediaccounts_core::{
    Account, AccountId, IdentifyError, Identity, Instance, Origin, RegistrationStanding, SessionState,
    SignInReason, Timestamp,
};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::HeldTokens;
use tokio::sync::oneshot;

use super::actor::{Accounts, asks_anew};
use super::{Checked, Command};
use crate::Ports;
use crate::heard::Heard;
use crate::identify::identify;
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
        entry.checking.push(reply);
        if asks_anew(entry.checks, Asker::Person) {
            self.rounds.begin(id, self.ports.now());
            self.ask(id, Asker::Person);
        }
    }

    /// Has the server asked; the rounds know of it already.
    pub(super) fn ask(&mut self, id: &AccountId, asker: Asker) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.checks = Some(asker);
        let (ports, lanes, account) = (self.ports.clone(), self.lanes.clone(), id.clone());
        let origin = entry.account.origin.clone();
        let (instance, own) = (self.instances.get(&origin).cloned(), entry.own().cloned());
        let asked_with = own.as_ref().map(|own| own.tokens.access_token.clone());
        let at = origin.clone();
        let work = async move {
            match (instance, own) {
                (Some(instance), Some(own)) => {
                    let _lane = lanes.enter(&at, asker).await;
                    examine(&ports, &instance, &own).await
                }
                _ => (Err(IdentifyError::TokenRefused), false),
            }
        };
        let fallen = (Err(IdentifyError::Malformed), false);
        beside(self.sender.clone(), work, fallen, move |(answer, lost)| {
            Command::Checked(Box::new(Checked { account, origin, asked_with, asker, answer, lost }))
        });
    }

    pub(super) async fn checked(&mut self, checked: Checked) {
        let Checked { account: id, origin, asked_with, asker, answer, lost } = checked;
        let now = self.ports.now();
        self.rounds.end(&id);
        let Some(entry) = self.entries.get_mut(&id) else { return };
        if entry.checks == Some(asker) {
            entry.checks = None;
        }
        // Signed in again meanwhile: nothing was said about the token it has now.
        if entry.own().map(|own| &own.tokens.access_token) == asked_with.as_ref() {
            let expired = entry.own().and_then(|own| own.tokens.expires_at).is_some_and(|at| at <= now);
            let was = entry.account.clone();
            let heard = answer.as_ref().map_or_else(Heard::from, |_| Heard::Answer);
            let account = match answer {
                Ok(identity) if identity.subject == was.subject => {
                    let state = was.state.clone().seen(&identity);
                    Account { state, checked_at: Some(now), ..was.renamed(&identity) }
                }
                Err(IdentifyError::TokenRefused) if lost => refused(was, SignInReason::RegistrationLost, now),
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
            };
            self.store_changes(account).await;
            self.heard(&id, &origin, heard).await;
        }
        self.plan(&id);
        self.touch(&id);
        self.publish();
        self.answer_checks(&id);
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

    async fn store_changes(&mut self, account: Account) {
        let Some(entry) = self.entries.get_mut(&account.id).filter(|entry| entry.account != account) else {
            return;
        };
        if let Err(error) = self.store.put_account(&account).await {
            tracing::error!(%error, "the state of an account could not be stored");
        }
        entry.account = account;
    }

    fn answer_checks(&mut self, id: &AccountId) {
        let Some(view) = self.view(id) else { return };
        let replies = self.entries.get_mut(id).map(|entry| std::mem::take(&mut entry.checking));
        for reply in replies.into_iter().flatten() {
            let _ = reply.send(Ok(view.clone()));
        }
    }
}

fn refused(account: Account, why: SignInReason, now: Timestamp) -> Account {
    Account { state: account.state.clone().seen_refused(why), checked_at: Some(now), ..account }
}

/// Asks whom the token speaks for; and if nobody, whether that is because the server lost the whole
/// registration.
async fn examine(
    ports: &Ports,
    instance: &Instance,
    own: &HeldTokens,
) -> (Result<Identity, IdentifyError>, bool) {
    let answer = identify(ports, instance, &own.tokens.access_token).await;
    if answer != Err(IdentifyError::TokenRefused) {
        return (answer, false);
    }
    let Ok(dialect) = ports.dialect(&instance.dialect) else { return (answer, false) };
    let standing = dialect.check_registration(instance, &own.registration).await;
    (answer, standing == Ok(RegistrationStanding::Lost))
}
