//! The calls of [`Store`] about apps, what the person decided about them, and what they did.

use fediaccounts_core::{AccountId, Activity, App, AppId, Consent, LockRule, Refusal, Timestamp};

use crate::activity::{self, ActivityFilter};
use crate::{Store, StoreError, apps, consents, settings};

/// What happened since it was last written down, for [`Store::write_behind`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Behind {
    /// What apps did, in order.
    pub activity: Vec<Activity>,
    /// When consents were last used.
    pub uses: Vec<(AppId, AccountId, Timestamp)>,
    /// The latest time that was seen.
    pub latest: Option<Timestamp>,
}

impl Store {
    /// Stores a consent that outlives a lock, in the place of the one before, with its app.
    pub async fn put_consent(&self, app: &App, consent: &Consent) -> Result<(), StoreError> {
        let (app, consent) = (app.clone(), consent.clone());
        self.call(move |transaction| {
            apps::put(transaction, &app)?;
            consents::put(transaction, &consent)
        })
        .await
    }

    /// Stores the app of a consent that does not outlive a lock, and removes the one before.
    pub async fn put_passing_consent(&self, app: &App, account: &AccountId) -> Result<(), StoreError> {
        let (app, account) = (app.clone(), account.clone());
        self.call(move |transaction| {
            apps::put(transaction, &app)?;
            consents::remove(transaction, &[(app.id, account)])
        })
        .await
    }

    /// Stores an app, or what one calls itself now. [`StoreError::Refused`] if another one is that program.
    pub async fn put_app(&self, app: &App) -> Result<(), StoreError> {
        let app = app.clone();
        self.call(move |transaction| apps::put(transaction, &app)).await
    }

    /// Stores a refusal, with its app, and removes the consents that it stands against.
    pub async fn put_refusal(&self, app: &App, refusal: &Refusal) -> Result<(), StoreError> {
        let (app, refusal) = (app.clone(), refusal.clone());
        self.call(move |transaction| {
            apps::put(transaction, &app)?;
            consents::forget(transaction, Some(&app.id), refusal.account.as_ref())?;
            consents::put_refusal(transaction, &refusal)
        })
        .await
    }

    /// Removes consents, and no refusals. That one is gone already is no error.
    pub async fn remove_consents(&self, consents: &[(AppId, AccountId)]) -> Result<(), StoreError> {
        let consents = consents.to_vec();
        self.call(move |transaction| consents::remove(transaction, &consents)).await
    }

    /// Forgets consents and refusals: of an app, or of all; for an account, or for all and any.
    pub async fn forget_consents(
        &self,
        app: Option<&AppId>,
        account: Option<&AccountId>,
    ) -> Result<(), StoreError> {
        let (app, account) = (app.cloned(), account.cloned());
        self.call(move |transaction| consents::forget(transaction, app.as_ref(), account.as_ref())).await
    }

    /// Writes down what happened.
    pub async fn write_behind(&self, behind: Behind) -> Result<(), StoreError> {
        self.call(move |transaction| {
            activity::add(transaction, &behind.activity)?;
            consents::note_uses(transaction, &behind.uses)?;
            behind.latest.map_or(Ok(()), |latest| settings::put_latest(transaction, latest))
        })
        .await
    }

    /// What apps did, the newest first, each line with its number.
    pub async fn activity(&self, filter: ActivityFilter) -> Result<Vec<(i64, Activity)>, StoreError> {
        self.call(move |transaction| activity::read(transaction, &filter)).await
    }

    /// Forgets what apps did.
    pub async fn clear_activity(&self) -> Result<(), StoreError> {
        self.call(|transaction| activity::clear(transaction)).await
    }

    /// Stores when accounts are locked by themselves.
    pub async fn put_lock_rule(&self, rule: LockRule) -> Result<(), StoreError> {
        self.call(move |transaction| settings::put_lock_rule(transaction, rule)).await
    }

    /// Stores that the person was told of every sign-in that ends by then.
    pub async fn put_announced(&self, announced: Timestamp) -> Result<(), StoreError> {
        self.call(move |transaction| settings::put_announced(transaction, announced)).await
    }
}
