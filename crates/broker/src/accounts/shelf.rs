//! What apps are answered from: written by the owner of accounts alone, before it answers; read by whoever
//! serves an app, without waiting for the owner. Only accounts that some app asked for lie there.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::time::Duration;

use fediaccounts_core::{AccountId, Dialect, Holder, Secret, Timestamp};
use fediaccounts_protocol::public::Standing;

use super::AccessToken;
use crate::lifetime::lasts_so_long;

/// The shelf. Clones are the same one.
#[derive(Clone, Default)]
pub(crate) struct Shelf(Arc<RwLock<HashMap<AccountId, Arc<Laid>>>>);

/// One account, laid out.
pub(crate) struct Laid {
    /// How it looks to apps.
    pub(crate) face: Face,
    /// What its server means by a scope.
    pub(crate) dialect: Arc<dyn Dialect>,
    pub(super) tokens: Vec<LaidToken>,
}

/// How an account looks to apps: [`Account`](fediaccounts_protocol::public::Account) without what only one app was promised.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Face {
    pub(crate) id: AccountId,
    pub(crate) handle: String,
    pub(crate) display_name: String,
    pub(crate) label: String,
    pub(crate) color: Option<String>,
    pub(crate) software: String,
    pub(crate) api_base: String,
    pub(crate) standing: Standing,
}

/// A token of a holder.
pub(super) struct LaidToken {
    pub(super) holder: Holder,
    /// It may be given as it is: nothing is known against it, and it is not being renewed.
    pub(super) is_good: bool,
    pub(super) issued_at: Timestamp,
    pub(super) token: AccessToken,
}

impl Shelf {
    /// What lies there about an account.
    pub(crate) fn get(&self, id: &AccountId) -> Option<Arc<Laid>> {
        self.read().get(id).cloned()
    }

    /// Takes everything away: tokens are wiped with the last who reads them.
    pub(crate) fn wipe(&self) {
        self.write().clear();
    }

    pub(super) fn holds(&self, id: &AccountId) -> bool {
        self.read().contains_key(id)
    }

    pub(super) fn ids(&self) -> Vec<AccountId> {
        self.read().keys().cloned().collect()
    }

    /// Puts an account there, or takes it away; gives what lay there before.
    pub(super) fn put(&self, id: &AccountId, laid: Option<Arc<Laid>>) -> Option<Arc<Laid>> {
        match laid {
            Some(laid) => self.write().insert(id.clone(), laid),
            None => self.write().remove(id),
        }
    }

    fn read(&self) -> RwLockReadGuard<'_, HashMap<AccountId, Arc<Laid>>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<AccountId, Arc<Laid>>> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Laid {
    /// The token of a holder, if it may be given as it is, and lasts for so long.
    pub(crate) fn token(&self, holder: &Holder, min_valid: Duration, now: Timestamp) -> Option<&AccessToken> {
        let LaidToken { token, issued_at, is_good, .. } = self.token_of(holder)?;
        (*is_good && lasts_so_long(*issued_at, token.expires_at, min_valid, now)).then_some(token)
    }

    /// Whether that is the token of a holder now, good or not.
    pub(crate) fn is_token(&self, holder: &Holder, token: &Secret) -> bool {
        self.token_of(holder).is_some_and(|laid| laid.token.token == *token)
    }

    pub(super) fn token_of(&self, holder: &Holder) -> Option<&LaidToken> {
        self.tokens.iter().find(|laid| laid.holder == *holder)
    }
}

impl Face {
    /// Where it stands in lists: by server, then by handle.
    pub(crate) fn place(&self) -> (&str, &str, &str) {
        (&self.api_base, &self.handle, self.id.as_str())
    }
}
