//! Reading what apps did.

use fediaccounts_core::{AccountId, AppId};
use fediaccounts_protocol::Failure;
use fediaccounts_protocol::manage::{self, GetActivity};
use fediaccounts_store::ActivityFilter;

use super::actor::Consents;
use super::views;
use crate::failures::Explain;

/// How many lines are given if nobody says how many.
const USUAL: u32 = 100;
/// How many are given at most.
const LONGEST: u32 = 1_000;

impl Consents {
    /// The newest lines first. What is not written down yet is, before.
    pub(super) async fn activity(&mut self, asked: GetActivity) -> Result<Vec<manage::Activity>, Failure> {
        self.write().await;
        let account = match asked.account {
            // One that is gone is known by its id.
            Some(text) => Some(self.accounts.find(&text).await.unwrap_or(AccountId::from_text(text))),
            None => None,
        };
        let filter = ActivityFilter {
            account,
            app: asked.app.map(AppId::from_text),
            before: asked.before,
            limit: asked.limit.unwrap_or(USUAL).min(LONGEST),
        };
        let lines = self.store.activity(filter).await.map_err(|error| error.explain())?;
        Ok(lines.into_iter().map(views::activity).collect())
    }

    pub(super) async fn clear_activity(&mut self) -> Result<(), Failure> {
        self.write().await;
        self.store.clear_activity().await.map_err(|error| error.explain())
    }
}
