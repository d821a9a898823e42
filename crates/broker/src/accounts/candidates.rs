//! Accounts that an app may be given: what the person chooses among.

use fediaccounts_core::{AccountId, Address, AppId, DialectId, Holder, Origin, Scope, SessionState};

use super::actor::{Accounts, Entry};

/// Which accounts are wanted, in the words of an app.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    /// The app itself.
    pub(crate) app: AppId,
    /// Only those of this software.
    pub(crate) software: Option<String>,
    /// Only those of this host.
    pub(crate) instance: Option<String>,
    /// Only this one: a handle, or the id of one that the app knows.
    pub(crate) account: Option<String>,
    /// Those that it knows.
    pub(crate) known: Vec<AccountId>,
}

/// One that is here, and not on its way out.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    pub(crate) id: AccountId,
    pub(crate) handle: String,
    pub(crate) display_name: String,
    pub(crate) label: String,
    pub(crate) color: Option<u32>,
    pub(crate) origin: Origin,
    /// Its server's software, as that calls itself.
    pub(crate) software: String,
    pub(crate) dialect: DialectId,
    /// What the account's own token may do, if there is one.
    pub(crate) own: Option<Scope>,
    /// What the app's own token may do, if there is one.
    pub(crate) apps: Option<Scope>,
}

impl Accounts {
    pub(super) fn candidates(&self, wanted: &Wanted) -> Vec<Candidate> {
        let here = wanted.instance.as_deref().map(|text| Address::parse(text).ok());
        let fits = |entry: &&Entry| {
            entry.account.state != SessionState::WaitingToSignOut
                && wanted.account.as_deref().is_none_or(|text| is_named(entry, text, &wanted.known))
                && here.as_ref().is_none_or(|here| here.as_ref().is_some_and(|here| is_at(entry, here)))
        };
        let found = self.entries.values().filter(fits).filter_map(|entry| self.candidate(entry, &wanted.app));
        let speaks = |candidate: &Candidate| {
            let software = wanted.software.as_deref();
            software.is_none_or(|software| candidate.software.eq_ignore_ascii_case(software))
        };
        found.filter(speaks).collect()
    }

    fn candidate(&self, entry: &Entry, app: &AppId) -> Option<Candidate> {
        let account = &entry.account;
        let instance = self.instances.get(&account.origin)?;
        let holder = Holder::App(app.clone());
        let apps = entry.tokens.iter().find(|held| held.holder == holder);
        Some(Candidate {
            id: account.id.clone(),
            handle: account.handle.to_string(),
            display_name: account.display_name.clone(),
            label: account.label.clone(),
            color: account.color,
            origin: account.origin.clone(),
            software: instance.software.name.clone(),
            dialect: instance.dialect.clone(),
            own: entry.own().map(|held| held.tokens.scope.clone()),
            apps: apps.map(|held| held.tokens.scope.clone()),
        })
    }

    /// Those that are not here any more.
    pub(super) fn missing(&self, mut ids: Vec<AccountId>) -> Vec<AccountId> {
        ids.retain(|id| !self.entries.contains_key(id));
        ids
    }
}

fn is_at(entry: &Entry, address: &Address) -> bool {
    entry.account.origin == address.origin || entry.account.handle.host == address.origin.authority()
}

/// An id that the app does not know names nobody: it would tell whether somebody is here.
fn is_named(entry: &Entry, text: &str, known: &[AccountId]) -> bool {
    let handle = entry.account.handle.to_string();
    let is_handle = |text: &str| handle.to_lowercase() == text.to_lowercase();
    is_handle(text)
        || is_handle(&format!("@{text}"))
        || (entry.account.id.as_str() == text && known.contains(&entry.account.id))
}
