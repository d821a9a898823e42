//! What a server is asked with on behalf of an account.

use fediaccounts_core::{AccountId, Instance, SessionState, TokenSet};
use fediaccounts_protocol::{Code, Failure};

use super::actor::Accounts;

/// An account's own token set, and where it is good.
pub(crate) struct Own {
    pub(crate) instance: Instance,
    /// The server's id of the account.
    pub(crate) subject: String,
    pub(crate) tokens: TokenSet,
}

impl Accounts {
    pub(super) fn instance_of(&self, id: &AccountId) -> Option<Instance> {
        let entry = self.entries.get(id)?;
        self.instances.get(&entry.account.origin).cloned()
    }

    /// Nothing is asked for an account that has to be signed in again, nor for one on its way out.
    pub(super) fn own(&self, id: &AccountId) -> Result<Own, Failure> {
        let gone = || Failure::new(Code::NoSuchAccount);
        let entry = self.entries.get(id).ok_or_else(gone)?;
        match entry.account.state {
            SessionState::NeedsSignIn(_) => return Err(Failure::new(Code::SignInNeeded)),
            SessionState::WaitingToSignOut => return Err(Failure::new(Code::SigningOut)),
            SessionState::Active | SessionState::Suspended | SessionState::Moved { .. } => {}
        }
        let held = entry.own().ok_or_else(|| Failure::new(Code::SignInNeeded))?;
        Ok(Own {
            instance: self.instance_of(id).ok_or_else(gone)?,
            subject: entry.account.subject.clone(),
            tokens: held.tokens.clone(),
        })
    }
}
