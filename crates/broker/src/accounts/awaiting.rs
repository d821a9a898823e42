//! Accounts from another computer that nobody signed in to here yet. Whoever signs in to one of them has met it:
//! it gets the looks that it had there, and is awaited no longer.

use std::collections::HashSet;

use fediaccounts_core::{Account, AccountId, ListedAccount, Named, SessionState};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::Awaited;
use tokio::sync::oneshot;

use super::actor::Accounts;
use crate::failures::Explain;

/// So many can be awaited at once.
const MOST: usize = fediaccounts_moving::MOST_ACCOUNTS;

/// A change of who is awaited.
pub(super) enum Await {
    /// These too, but for those that are here.
    These(Vec<ListedAccount>, oneshot::Sender<Result<manage::MovedIn, Failure>>),
    /// That one behind all others.
    Later(i64, oneshot::Sender<Result<(), Failure>>),
    /// That one no longer, or none at all.
    Forget(Option<i64>, oneshot::Sender<Result<(), Failure>>),
}

impl Accounts {
    pub(super) async fn change_awaited(&mut self, change: Await) {
        match change {
            Await::These(listed, reply) => {
                let moved = self.await_them(listed).await;
                self.answer(reply, moved);
            }
            Await::Later(id, reply) => {
                let put = self.await_later(id).await;
                self.answer(reply, put);
            }
            Await::Forget(id, reply) => {
                let forgotten = self.forget_awaited(id).await;
                self.answer(reply, forgotten);
            }
        }
    }

    /// Awaits those that are neither here nor awaited already.
    async fn await_them(&mut self, listed: Vec<ListedAccount>) -> Result<manage::MovedIn, Failure> {
        let (here, known) = (self.names(), self.awaited_names());
        let (here, others): (Vec<_>, Vec<_>) =
            listed.into_iter().partition(|listed| here.contains(&listed.named()));
        let (before, new): (Vec<_>, Vec<_>) =
            others.into_iter().partition(|listed| known.contains(&listed.named()));
        let moved = manage::MovedIn {
            awaited: count(new.len()),
            before: count(before.len()),
            here: count(here.len()),
        };
        if self.awaited.len() + new.len() > MOST {
            return Err(Failure::new(Code::MovingFileTooLarge));
        }
        if !new.is_empty() {
            let stored = self.store.put_awaited(new).await.map_err(|error| error.explain())?;
            self.awaited.extend(stored);
            self.touch_awaited();
        }
        Ok(moved)
    }

    /// Puts one behind all others.
    async fn await_later(&mut self, id: i64) -> Result<(), Failure> {
        self.store.put_awaited_last(id).await.map_err(|error| error.explain())?;
        if let Some(at) = self.awaited.iter().position(|awaited| awaited.id == id) {
            self.awaited[at..].rotate_left(1);
            self.touch_awaited();
        }
        Ok(())
    }

    /// Awaits one no longer, or none at all.
    async fn forget_awaited(&mut self, id: Option<i64>) -> Result<(), Failure> {
        let wanted = |awaited: &Awaited| id.is_none_or(|id| awaited.id == id);
        let ids = self.awaited.iter().filter(|awaited| wanted(awaited)).map(|awaited| awaited.id).collect();
        self.store.remove_awaited(ids).await.map_err(|error| error.explain())?;
        self.awaited.retain(|awaited| !wanted(awaited));
        self.touch_awaited();
        Ok(())
    }

    /// Who is here is awaited no longer: the program may have ended between the two.
    pub(super) async fn forget_those_here(&mut self) {
        if self.awaited.is_empty() {
            return;
        }
        let names = self.names();
        let here = self.awaited.iter().filter(|awaited| names.contains(&awaited.account.named()));
        self.forget_met(here.map(|awaited| awaited.id).collect()).await;
    }

    /// An account with the looks that it had on the other computer, if it was awaited.
    pub(super) fn with_looks(&self, account: Account) -> Account {
        match self.awaited_as(&account) {
            Some(Awaited { account: listed, .. }) => {
                Account { label: listed.label.clone(), color: listed.color, ..account }
            }
            None => account,
        }
    }

    /// Somebody signed in to an account.
    pub(super) async fn met(&mut self, account: &Account) {
        let ids = self.awaited_as(account).map(|awaited| awaited.id).into_iter().collect();
        self.forget_met(ids).await;
    }

    async fn forget_met(&mut self, ids: Vec<i64>) {
        if ids.is_empty() {
            return;
        }
        self.awaited.retain(|awaited| !ids.contains(&awaited.id));
        self.touch_awaited();
        // They are here, which is found out anew at the next start.
        if let Err(error) = self.store.remove_awaited(ids).await {
            tracing::warn!(%error, "accounts that are here are still stored as awaited");
        }
    }

    /// Everything that moves to another computer: the accounts here, but for those that leave, and those that
    /// are awaited here still.
    pub(super) fn listed(&self, default: Option<&AccountId>) -> Vec<ListedAccount> {
        let here = self.entries.values().filter(|entry| stays(&entry.account)).map(|entry| {
            let account = &entry.account;
            let instance = self.instances.get(&account.origin);
            ListedAccount {
                origin: account.origin.clone(),
                handle: account.handle.clone(),
                software: instance.map(|instance| instance.software.name.clone()).unwrap_or_default(),
                label: account.label.clone(),
                color: account.color,
                scope: entry.own().map(|held| held.tokens.scope.clone()).unwrap_or_default(),
                is_default: default == Some(&account.id),
            }
        });
        let mut listed: Vec<_> = here.collect();
        let chosen = listed.iter().any(|account| account.is_default);
        listed.sort_by_cached_key(|account| (account.origin.clone(), account.handle.to_string()));
        listed.extend(self.awaited.iter().map(|awaited| {
            let is_default = awaited.account.is_default && !chosen;
            ListedAccount { is_default, ..awaited.account.clone() }
        }));
        listed
    }

    fn awaited_as(&self, account: &Account) -> Option<&Awaited> {
        let named = Named::new(&account.origin, &account.handle.user);
        self.awaited.iter().find(|awaited| awaited.account.named() == named)
    }

    fn awaited_names(&self) -> HashSet<Named> {
        self.awaited.iter().map(|awaited| awaited.account.named()).collect()
    }

    /// The accounts that are here, and are to stay.
    fn names(&self) -> HashSet<Named> {
        let accounts = self.entries.values().map(|entry| &entry.account).filter(|account| stays(account));
        accounts.map(|account| Named::new(&account.origin, &account.handle.user)).collect()
    }
}

fn stays(account: &Account) -> bool {
    account.state != SessionState::WaitingToSignOut
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
