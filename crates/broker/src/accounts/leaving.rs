//! Signing out: revoked at the server, proven, and only then removed here.

use fediaccounts_core::{Account, AccountId, Instance, Origin, SessionState};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::{HeldTokens, Store};
use tokio::sync::oneshot;

use super::actor::{Accounts, Entry, asks_anew};
use super::renewals::Unrenewed;
use super::schedule::Key;
use super::{AccountsHandle, Command};
use crate::Ports;
use crate::failures::Explain;
use crate::heard::Heard;
use crate::lanes::{Asker, Lanes};
use crate::mailbox::beside;
use crate::revocation::{Unrevoked, revoke};

/// What stands in the way is here, not at the server: it is tried again, with the same patience.
const UNABLE: Heard = Heard::Declined { retry_after: None };

/// An account that is on its way out, and where it is heard what came of it.
pub(crate) struct Leaving {
    pub(crate) account: AccountId,
    pub(crate) handle: String,
    pub(crate) outcome: Result<oneshot::Receiver<Result<manage::SignedOut, Failure>>, Failure>,
}

impl Accounts {
    /// A person signs one account out.
    pub(super) async fn sign_out(
        &mut self,
        id: &AccountId,
        reply: oneshot::Sender<Result<manage::SignedOut, Failure>>,
    ) {
        if !self.entries.contains_key(id) {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
            return;
        }
        if let Err(failure) = self.begin_sign_outs(std::slice::from_ref(id)).await {
            let _ = reply.send(Err(failure));
            return;
        }
        self.leave(id, reply, Asker::Person);
    }

    /// A person signs all accounts out, or those of some servers.
    pub(super) async fn sign_out_all(&mut self, origins: Option<&[Origin]>) -> Vec<Leaving> {
        let there = |entry: &&Entry| origins.is_none_or(|all| all.contains(&entry.account.origin));
        let ids: Vec<_> = self.entries.values().filter(there).map(|entry| entry.account.id.clone()).collect();
        let begun = self.begin_sign_outs(&ids).await;
        let mut all = vec![];
        for account in ids {
            let handle = self.entries.get(&account).map(|entry| entry.account.handle.to_string());
            let outcome = begun.clone().map(|()| {
                let (reply, outcome) = oneshot::channel();
                self.leave(&account, reply, Asker::Background);
                outcome
            });
            all.push(Leaving { account, handle: handle.unwrap_or_default(), outcome });
        }
        if origins.is_none() {
            self.orphans.try_now().await;
        }
        all
    }

    /// From here on nobody gets the tokens, whatever becomes of the revocations: all of it is stored,
    /// or nothing has begun.
    async fn begin_sign_outs(&mut self, ids: &[AccountId]) -> Result<(), Failure> {
        let leaving = |entry: &Entry| {
            let account = entry.account.clone();
            Account { state: account.state.clone().signing_out(), ..account }
        };
        let accounts: Vec<_> = ids.iter().filter_map(|id| self.entries.get(id)).map(leaving).collect();
        self.store.put_accounts(&accounts).await.map_err(|error| error.explain())?;
        for account in accounts {
            let id = account.id.clone();
            if let Some(entry) = self.entries.get_mut(&id) {
                entry.account = account;
            }
            self.plan(&id);
            self.touch(&id);
        }
        self.publish();
        for id in ids {
            self.renewals.turn_away(id);
        }
        Ok(())
    }

    fn leave(
        &mut self,
        id: &AccountId,
        reply: oneshot::Sender<Result<manage::SignedOut, Failure>>,
        asker: Asker,
    ) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        let waiting = entry.waiting();
        waiting.leaving.push(reply);
        if asks_anew(waiting.revokes, asker) {
            self.rounds.begin(id, self.ports.now());
            self.revoke(id, asker);
        }
    }

    /// Has the server asked to end all tokens of an account; the rounds know of it already.
    pub(super) fn revoke(&mut self, id: &AccountId, asker: Asker) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.waiting().revokes = Some(asker);
        let (account, origin) = (id.clone(), entry.account.origin.clone());
        let instance = self.instances.get(&origin).cloned();
        let held = entry.tokens.clone();
        let key = |held: HeldTokens| ((id.clone(), held.holder.clone()), held);
        let held = held.into_iter().map(key).map(|(key, held)| (self.is_renewed_first(&key), key, held));
        let held: Vec<_> = held.collect();
        let parting = Parting {
            ports: self.ports.clone(),
            store: self.store.clone(),
            lanes: self.lanes.clone(),
            accounts: self.way(),
            asker,
        };
        let work = async move {
            let Some(instance) = instance else { return Err(UNABLE) };
            let mut all = Ok(());
            for (renew_first, key, held) in held {
                all = all.and(parting.end(&instance, key, held, renew_first).await);
            }
            all
        };
        beside(self.sender.clone(), work, Err(UNABLE), move |outcome| Command::Revoked {
            account,
            origin,
            asker,
            outcome,
        });
    }

    pub(super) async fn revoked(
        &mut self,
        id: &AccountId,
        origin: &Origin,
        asker: Asker,
        outcome: Result<(), Heard>,
    ) {
        self.rounds.end(id);
        let removed = match outcome {
            Ok(()) => self.store.remove_account(id).await,
            Err(_) => Ok(()),
        };
        let heard = if removed.is_ok() { Heard::Answer } else { UNABLE };
        self.heard(id, origin, outcome.err().unwrap_or(heard)).await;
        let answer = removed.map_err(|error| error.explain()).map(|()| match outcome {
            Ok(()) => manage::SignedOut::Revoked,
            Err(_) => manage::SignedOut::Waiting,
        });
        let Some(entry) = self.entries.get_mut(id) else { return };
        let waiting = entry.waiting();
        waiting.revokes.take_if(|revokes| *revokes == asker);
        let replies = std::mem::take(&mut waiting.leaving);
        entry.settle();
        if answer == Ok(manage::SignedOut::Revoked) {
            self.remove(id);
        }
        self.publish();
        for reply in replies {
            let _ = reply.send(answer.clone());
        }
    }

    /// A person gives up on the proof. The token may live on at the server; nobody here has it any more.
    pub(super) async fn remove_anyway(&mut self, id: &AccountId) -> Result<(), Failure> {
        let entry = self.entries.get(id).ok_or_else(|| Failure::new(Code::NoSuchAccount))?;
        if entry.account.state != SessionState::WaitingToSignOut {
            return Err(Failure::new(Code::NotSigningOut));
        }
        let host = entry.account.origin.authority();
        self.store.remove_account(id).await.map_err(|error| error.explain())?;
        tracing::warn!(%host, "an account was removed without its server's word");
        self.remove(id);
        Ok(())
    }
}

/// What signing out works with.
struct Parting {
    ports: Ports,
    store: Store,
    lanes: Lanes,
    accounts: AccountsHandle,
    asker: Asker,
}

impl Parting {
    /// Has the server asked to end one holder's tokens. Some servers end no token that has run out, but
    /// what it is renewed with lives on: so it is renewed first, or as soon as the server says so. What is
    /// not renewed any more is dead, and the server is asked for that proof too.
    async fn end(
        &self,
        instance: &Instance,
        key: Key,
        mut held: HeldTokens,
        renew_first: bool,
    ) -> Result<(), Heard> {
        let registration = self.store.registration(&key.0, &key.1).await.ok().flatten().ok_or(UNABLE)?;
        let mut renews = renew_first;
        loop {
            let mut refused = false;
            if renews {
                let former = held.tokens.access_token.clone();
                match self.accounts.renewed(key.clone(), former, self.asker).await {
                    Ok(renewed) => held.tokens = renewed,
                    Err(Unrenewed::Refused | Unrenewed::Gone) => refused = true,
                    Err(Unrenewed::Later(heard, _)) => return Err(heard.unwrap_or(UNABLE)),
                }
            }
            let _lane = self.lanes.enter(&instance.origin, self.asker).await;
            match revoke(&self.ports, instance, &registration, &held.tokens).await {
                Err(Unrevoked::RunOut) if refused => return Ok(()),
                Err(Unrevoked::RunOut) if !renews => renews = true,
                ended => return ended.map_err(Heard::from),
            }
        }
    }
}
