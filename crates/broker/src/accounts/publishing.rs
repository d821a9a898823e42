//! Showing accounts: those that changed, not all of them for each.

use std::collections::BTreeSet;

use fediaccounts_core::{AccountId, Holder, TokenSet};
use fediaccounts_protocol::manage;

use super::actor::Accounts;
use crate::views::{self, Renewing};

/// Nobody signs in to more of them before the next snapshot.
const AWAITED_SHOWN: usize = 100;

/// What is not shown yet.
#[derive(Debug, Default)]
pub(super) struct Changes {
    accounts: BTreeSet<AccountId>,
    everybody: bool,
    servers: bool,
    awaited: bool,
}

impl Accounts {
    /// An account changed, or is gone.
    pub(super) fn touch(&mut self, id: &AccountId) {
        if !self.changes.everybody {
            self.changes.accounts.insert(id.clone());
        }
    }

    /// Everybody's standing changed.
    pub(super) fn touch_all(&mut self) {
        self.changes.everybody = true;
    }

    /// There is a server more, or less, or one says something else about itself.
    pub(super) fn touch_servers(&mut self) {
        self.changes.servers = true;
    }

    /// Who is awaited from another computer changed.
    pub(super) fn touch_awaited(&mut self) {
        self.changes.awaited = true;
    }

    /// Shows what changed.
    pub(super) fn publish(&mut self) {
        let Changes { accounts, everybody, servers, awaited } = std::mem::take(&mut self.changes);
        if everybody {
            self.lay_again(self.shelf.ids().iter());
            self.board.show_accounts(self.entries.keys().filter_map(|id| self.view(id)).collect());
        } else if !accounts.is_empty() {
            self.lay_again(accounts.iter());
            let rows = accounts.iter().map(|id| (id.to_string(), self.view(id))).collect();
            self.board.show_some_accounts(rows);
        }
        if servers {
            let shown =
                |instance| views::instance(instance, self.ports.dialect(&instance.dialect).ok().as_deref());
            let mut instances: Vec<_> = self.instances.values().map(shown).collect();
            instances.sort_by(|a, b| a.origin.cmp(&b.origin));
            self.board.show_instances(instances);
        }
        if awaited {
            let shown = self.awaited.iter().take(AWAITED_SHOWN).map(views::awaited);
            self.board.show_awaited(shown.collect(), self.awaited.len());
        }
    }

    /// How an account is shown.
    pub(super) fn view(&self, id: &AccountId) -> Option<manage::Account> {
        let entry = self.entries.get(id)?;
        let own = entry.own().map(|held| &held.tokens);
        let instance = self.instances.get(&entry.account.origin);
        let standing = self.rounds.standing(id, &entry.account.origin);
        Some(views::account(&entry.account, instance, own, standing, self.renewing(id, own)))
    }

    fn renewing(&self, id: &AccountId, own: Option<&TokenSet>) -> Renewing {
        let key = (id.clone(), Holder::Own);
        if self.renewals.flights.contains_key(&key) {
            return Renewing::Now;
        }
        let at = self.renewals.schedule.at(&key);
        Renewing::At(at.filter(|_| own.is_some_and(|tokens| tokens.refresh_token.is_some())))
    }
}
