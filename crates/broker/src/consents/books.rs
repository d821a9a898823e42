//! What apps may do, for whoever answers them: written by the owner of consents alone, before it answers;
//! read by everybody without waiting for it.

use std::sync::{Arc, PoisonError, RwLock};

use fediaccounts_core::{AccountId, AppId, Consent, Process, Timestamp};

/// What apps may do.
#[derive(Clone, Default)]
pub(crate) struct Books {
    consents: Arc<RwLock<Vec<Consent>>>,
}

impl Books {
    /// The consent of an app to an account.
    pub(crate) fn consent(&self, app: &AppId, account: &AccountId) -> Option<Consent> {
        let consents = self.consents.read().unwrap_or_else(PoisonError::into_inner);
        consents.iter().find(|consent| consent.app == *app && consent.account == *account).cloned()
    }

    /// All that an app may do now, in one process of it.
    pub(crate) fn of(&self, app: &AppId, process: Option<Process>, now: Timestamp) -> Vec<Consent> {
        let consents = self.consents.read().unwrap_or_else(PoisonError::into_inner);
        let is_good =
            |consent: &&Consent| consent.app == *app && consent.is_for(process) && !consent.is_over(now);
        consents.iter().filter(is_good).cloned().collect()
    }
}
