//! Asking the server how an account stands.

use fediaccounts_core::{Account, AccountId, IdentifyError, Identity, Secret, SessionState, SignInReason};
use fediaccounts_protocol::{Code, Failure, manage};
use tokio::sync::oneshot;

use super::Command;
use super::actor::Accounts;
use crate::identify::identify;
use crate::mailbox::beside;

impl Accounts {
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
        if entry.checking.len() > 1 {
            return;
        }
        let (ports, id) = (self.ports.clone(), id.clone());
        let (instance, own) = (self.instances.get(&entry.account.origin).cloned(), entry.own().cloned());
        let asked_with = own.as_ref().map(|own| own.access_token.clone());
        let work = async move {
            match (instance, own) {
                (Some(instance), Some(own)) => identify(&ports, &instance, &own.access_token).await,
                _ => Err(IdentifyError::TokenRefused),
            }
        };
        let fallen = Err(IdentifyError::Malformed);
        beside(self.sender.clone(), work, fallen, move |answer| Command::Checked(id, asked_with, answer));
    }

    pub(super) async fn checked(
        &mut self,
        id: &AccountId,
        asked_with: Option<&Secret>,
        answer: Result<Identity, IdentifyError>,
    ) {
        let now = self.ports.now();
        let Some(entry) = self.entries.get_mut(id) else { return };
        if entry.own().map(|own| &own.access_token) != asked_with {
            // Signed in again meanwhile: nothing was said about the token it has now.
            entry.answer_checks();
            return;
        }
        let state = entry.account.state.clone();
        let mut account = entry.account.clone();
        match answer {
            Ok(identity) if identity.subject == account.subject => {
                entry.silent_since = None;
                account = Account {
                    state: state.seen_active(),
                    checked_at: Some(now),
                    ..account.renamed(&identity)
                };
            }
            // Somebody else's token is no token of this account.
            Ok(_) | Err(IdentifyError::TokenRefused) => {
                entry.silent_since = None;
                account.state = state.seen_refused(SignInReason::TokenRefused);
                account.checked_at = Some(now);
            }
            Err(IdentifyError::AccountDisabled) => {
                entry.silent_since = None;
                account.state = state.seen_suspended();
                account.checked_at = Some(now);
            }
            Err(error) => {
                tracing::info!(host = %account.origin.authority(), %error, "an account could not be checked");
                entry.silent_since.get_or_insert(now);
            }
        }
        if account != entry.account {
            if let Err(error) = self.store.put_account(&account).await {
                tracing::error!(%error, "the state of an account could not be stored");
            }
            entry.account = account;
        }
        entry.answer_checks();
    }
}
