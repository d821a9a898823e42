//! Signing out: revoked at the server, proven, and only then removed here.

use fediaccounts_core::{Account, AccountId, SessionState};
use fediaccounts_protocol::{Code, Failure, manage};
use tokio::sync::oneshot;

use super::Command;
use super::actor::{Accounts, Entry};
use crate::failures::Explain;
use crate::mailbox::beside;
use crate::revocation::{pause, revoke};

impl Accounts {
    pub(super) async fn sign_out(
        &mut self,
        id: &AccountId,
        reply: oneshot::Sender<Result<manage::SignedOut, Failure>>,
    ) {
        let Some(entry) = self.entries.get_mut(id) else {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
            return;
        };
        let account = Account { state: entry.account.state.clone().signing_out(), ..entry.account.clone() };
        // From here on nobody gets the token, whatever becomes of the revocation.
        if let Err(error) = self.store.put_account(&account).await {
            let _ = reply.send(Err(error.explain()));
            return;
        }
        entry.account = account;
        entry.leaving.push(reply);
        self.revoke(id);
    }

    pub(super) fn resume_sign_outs(&mut self) {
        let waiting = |entry: &&Entry| entry.account.state == SessionState::WaitingToSignOut;
        let ids: Vec<_> =
            self.entries.values().filter(waiting).map(|entry| entry.account.id.clone()).collect();
        for id in ids {
            self.revoke(&id);
        }
    }

    fn revoke(&mut self, id: &AccountId) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        if entry.revoking || entry.account.state != SessionState::WaitingToSignOut {
            return;
        }
        entry.revoking = true;
        entry.tries += 1;
        let (ports, account) = (self.ports.clone(), id.clone());
        let (instance, tokens) = (self.instances.get(&entry.account.origin).cloned(), entry.tokens.clone());
        let work = async move {
            let mut proven = true;
            for held in &tokens {
                proven &= match &instance {
                    Some(instance) => revoke(&ports, instance, &held.registration, &held.tokens).await,
                    None => false,
                };
            }
            proven
        };
        beside(self.sender.clone(), work, false, move |proven| Command::Revoked { account, proven });
    }

    pub(super) async fn revoked(&mut self, id: &AccountId, proven: bool) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.revoking = false;
        let outcome = if proven {
            self.store
                .remove_account(id)
                .await
                .map(|()| manage::SignedOut::Revoked)
                .map_err(|error| error.explain())
        } else {
            Ok(manage::SignedOut::Waiting)
        };
        let replies: Vec<_> = entry.leaving.drain(..).collect();
        if outcome == Ok(manage::SignedOut::Revoked) {
            self.remove(id);
        } else {
            self.revoke_later(id);
        }
        for reply in replies {
            let _ = reply.send(outcome.clone());
        }
    }

    /// One try waits at a time, however often the person asks.
    fn revoke_later(&mut self, id: &AccountId) {
        let Some(entry) = self.entries.get_mut(id).filter(|entry| !entry.waits) else { return };
        entry.waits = true;
        let (sender, again, pause) = (self.sender.clone(), id.clone(), pause(entry.tries));
        tokio::spawn(async move {
            tokio::time::sleep(pause).await;
            let _ = sender.send(Command::RevokeAgain(again)).await;
        });
    }

    pub(super) fn revoke_again(&mut self, id: &AccountId) {
        if let Some(entry) = self.entries.get_mut(id) {
            entry.waits = false;
        }
        self.revoke(id);
    }
}
