//! What apps are answered from: written by the owner of accounts alone, before it answers; read by whoever
//! serves an app, without waiting for the owner. Only accounts that some app asked for lie there.

use std::cmp::Ordering;
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

    /// What lies there about some accounts, each with what belongs to it, in the order of lists.
    pub(crate) fn in_order<T>(&self, accounts: Vec<(AccountId, T)>) -> Vec<(Arc<Laid>, T)> {
        let mut rows: Vec<_> = {
            let all = self.read();
            accounts.into_iter().filter_map(|(id, own)| Some((Arc::clone(all.get(&id)?), own))).collect()
        };
        rows.sort_by_cached_key(|(laid, _)| Place::of(laid));
        rows
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
    fn place(&self) -> (&str, &str, &str) {
        (&self.api_base, &self.handle, self.id.as_str())
    }
}

/// As much of a place is nearly always another one's no more.
const BEGINNING: usize = 48;

/// [`Face::place`] with its beginning at hand: to sort thousands by what lies all over the memory takes many
/// times as long as to sort a few.
struct Place {
    beginning: [u8; BEGINNING],
    laid: Arc<Laid>,
}

impl Place {
    fn of(laid: &Arc<Laid>) -> Self {
        Self { beginning: beginning(&laid.face), laid: Arc::clone(laid) }
    }
}

fn beginning(face: &Face) -> [u8; BEGINNING] {
    let (server, handle, _) = face.place();
    // No origin has a smaller byte in it than the one between the two.
    let text = server.bytes().chain([0]).chain(handle.bytes());
    let mut beginning = [0; BEGINNING];
    beginning.iter_mut().zip(text).for_each(|(here, byte)| *here = byte);
    beginning
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        let by_beginning = self.beginning.cmp(&other.beginning);
        by_beginning.then_with(|| self.laid.face.place().cmp(&other.laid.face.place()))
    }
}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Place {}

#[cfg(test)]
mod tests {
    use super::*;

    fn face(api_base: &str, handle: &str) -> Face {
        Face {
            id: AccountId::from_text("id"),
            handle: handle.into(),
            display_name: String::new(),
            label: String::new(),
            color: None,
            software: String::new(),
            api_base: api_base.into(),
            standing: Standing::Active,
        }
    }

    #[test]
    fn a_beginning_never_contradicts_the_whole() {
        let long = "a".repeat(BEGINNING);
        let servers =
            ["https://a.example", "https://a.example:8443", "https://a.example.org", "https://b", &long];
        let handles = ["", "@a", "@a@a.example", "@ab", "@b\u{0}", "@ä", &long, &format!("{long}b")];
        let all: Vec<_> =
            servers.iter().flat_map(|server| handles.iter().map(|handle| face(server, handle))).collect();
        for (a, b) in all.iter().flat_map(|a| all.iter().map(move |b| (a, b))) {
            let (by_beginning, by_place) = (beginning(a).cmp(&beginning(b)), a.place().cmp(&b.place()));
            assert!(by_beginning == by_place || by_beginning == Ordering::Equal, "{a:?} {b:?}");
        }
        let apart = beginning(&face("https://server-17.invalid", "@person_4017@server-17.invalid"));
        assert_ne!(apart, beginning(&face("https://server-17.invalid", "@person_4018@server-17.invalid")));
    }
}
