//! Asking servers about tokens that apps have of their own. What they say moves no account.

use fediaccounts_core::{AccountId, Holder, IdentifyError, SessionState};
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::oneshot;

use super::actor::Accounts;
use super::examining::Inquiry;
use super::schedule::Key;
use super::{Command, Examined};
use crate::failures::Explain;
use crate::lanes::Asker;
use crate::mailbox::beside;

impl Accounts {
    /// Asks about all of an account's, as its server answers.
    pub(super) fn ask_for_apps(&mut self, id: &AccountId) {
        let Some(entry) = self.entries.get(id) else { return };
        let of_apps = entry.tokens.iter().map(|held| &held.holder).filter(|holder| **holder != Holder::Own);
        for holder in of_apps.cloned().collect::<Vec<_>>() {
            self.check_for_app(&(id.clone(), holder), None);
        }
    }

    /// Asks about one. Whoever comes while it is being asked about shares the answer.
    pub(super) fn check_for_app(&mut self, key: &Key, reply: Option<oneshot::Sender<Result<(), Failure>>>) {
        let state = self.entries.get(&key.0).map(|entry| &entry.account.state);
        let is_leaving = state == Some(&SessionState::WaitingToSignOut);
        let found = self.held(key).cloned().zip(self.instance_of(&key.0)).filter(|_| !is_leaving);
        let Some((held, instance)) = found else {
            let code = if is_leaving { Code::SigningOut } else { Code::ConsentRequired };
            return reply.into_iter().for_each(|reply| drop(reply.send(Err(Failure::new(code)))));
        };
        let asker = if reply.is_some() { Asker::Person } else { Asker::Background };
        if let Some(waiting) = self.app_checks.get_mut(key) {
            return waiting.extend(reply);
        }
        self.app_checks.insert(key.clone(), reply.into_iter().collect());
        let renew_first = self.is_renewed_first(key);
        let inquiry = Inquiry {
            ports: self.ports.clone(),
            store: self.store.clone(),
            lanes: self.lanes.clone(),
            accounts: self.way(),
            key: key.clone(),
            instance,
            asker,
        };
        let key = key.clone();
        let work = async move { inquiry.examine(held, renew_first).await };
        beside(self.sender.clone(), work, None, move |examined| {
            Command::CheckedForApp(key, Box::new(examined))
        });
    }

    /// What came of it. Only a clear word ends a token.
    pub(super) async fn checked_for_app(&mut self, key: &Key, examined: Option<Examined>) {
        let current = self.held(key).map(|held| held.tokens.access_token.clone());
        let answer = match examined {
            _ if current.is_none() => Err(Failure::new(Code::ConsentRequired)),
            // It was renewed, or obtained anew, meanwhile: nothing was said about the one it is now.
            Some(examined) if examined.asked_with != current => Ok(()),
            Some(examined) => self.seen_for_app(key, examined).await,
            // Its renewal was tried in vain, and told already what there is to tell.
            None => Err(Failure::new(Code::NotAnswering)),
        };
        for reply in self.app_checks.remove(key).into_iter().flatten() {
            let _ = reply.send(answer.clone());
        }
    }

    async fn seen_for_app(&mut self, (id, holder): &Key, examined: Examined) -> Result<(), Failure> {
        let subject = self.entries.get(id).map(|entry| entry.account.subject.clone());
        match examined.answer {
            Ok(identity) if Some(&identity.subject) == subject.as_ref() => Ok(()),
            // Somebody else's token is no token of this account.
            Ok(_) | Err(IdentifyError::TokenRefused) => {
                let Holder::App(app) = holder else { return Ok(()) };
                tracing::info!("a server takes an app's own token no more: it is given up");
                self.end_app_tokens(app, Some(id)).await?;
                Err(Failure::new(Code::ConsentRequired))
            }
            // It is taken, whatever it may do.
            Err(IdentifyError::ScopeTooSmall | IdentifyError::AccountDisabled) => Ok(()),
            Err(error) => Err(error.explain()),
        }
    }
}
