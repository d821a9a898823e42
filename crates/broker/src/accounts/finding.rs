//! Finding accounts and servers by what a person writes.

use fediaccounts_core::{AccountId, Address, Origin};
use fediaccounts_protocol::{Code, Failure};

use super::actor::{Accounts, Entry};

impl Accounts {
    pub(super) fn with_subject(&self, origin: &Origin, subject: &str) -> Option<AccountId> {
        let same = |entry: &&Entry| entry.account.origin == *origin && entry.account.subject == subject;
        self.entries.values().find(same).map(|entry| entry.account.id.clone())
    }

    pub(super) fn find(&self, text: &str) -> Result<AccountId, Failure> {
        let id = AccountId::from_text(text);
        if self.entries.contains_key(&id) {
            return Ok(id);
        }
        let wanted = format!("@{}", text.strip_prefix('@').unwrap_or(text)).to_lowercase();
        let begins = |entry: &&Entry| entry.account.handle.to_string().to_lowercase().starts_with(&wanted);
        let found: Vec<_> = self.entries.values().filter(begins).map(|entry| &entry.account).collect();
        let exact = found.iter().find(|account| account.handle.to_string().to_lowercase() == wanted);
        match (exact, &found[..]) {
            (Some(account), _) => Ok(account.id.clone()),
            (None, [account]) if wanted.len() > 1 => Ok(account.id.clone()),
            (None, []) => Err(Failure::new(Code::NoSuchAccount)),
            (None, several) => Err(Failure::new(Code::Ambiguous).detail(
                several.iter().map(|account| account.handle.to_string()).collect::<Vec<_>>().join(" "),
            )),
        }
    }

    /// The server of an account, and its handle.
    pub(super) fn whereabouts(&self, id: &AccountId) -> Option<(Origin, String)> {
        let account = &self.entries.get(id)?.account;
        Some((account.origin.clone(), account.handle.to_string()))
    }

    /// The servers of accounts that are here, by what a person types for one: a host or an origin, however
    /// it is spelled. A handle is an account, not a server.
    pub(super) fn servers(&self, text: &str) -> Vec<Origin> {
        let Ok(Address { origin: wanted, user: None }) = Address::parse(text) else { return vec![] };
        let fits = |origin: &&Origin| **origin == wanted;
        let origins = self.entries.values().map(|entry| &entry.account.origin);
        let mut found: Vec<_> = origins.filter(fits).cloned().collect();
        found.sort();
        found.dedup();
        found
    }
}
