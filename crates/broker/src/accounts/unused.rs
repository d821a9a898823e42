//! Apps' own tokens that nobody uses: they end like a consent that nobody uses, whether or not one is left.

use std::time::Duration;

use fediaccounts_core::{Consent, Holder, Timestamp};

use super::actor::Accounts;

/// Not at once: a clock that is wrong at a start, or after a sleep, is often set soon after.
pub(super) const FIRST: Duration = Duration::from_secs(60 * 60);
/// A clock that is so much off from what was expected was set, or the computer slept.
const OFF: Duration = Duration::from_secs(10 * 60);
/// How often it is looked from then on.
const EVERY: Duration = Duration::from_secs(12 * 60 * 60);

impl Accounts {
    /// Ends them, when it is time to look.
    pub(super) async fn end_unused(&mut self) {
        let now = self.ports.now();
        if now.since(self.unused_at) > OFF || self.unused_at > now.plus(EVERY) {
            self.unused_at = now.plus(FIRST);
        }
        if now < self.unused_at {
            return;
        }
        self.unused_at = now.plus(EVERY);
        let held = self.entries.values().flat_map(|entry| &entry.tokens);
        if held.into_iter().all(|held| held.holder == Holder::Own) {
            return;
        }
        let since = now.seconds().saturating_sub_unsigned(Consent::UNUSED.as_secs());
        let unused = match self.store.unused_app_tokens(Timestamp::from_seconds(since)).await {
            Ok(unused) => unused,
            Err(error) => {
                tracing::warn!(%error, "it is not known which tokens of apps nobody uses");
                return;
            }
        };
        for (app, account) in unused {
            tracing::info!("an app's own token that nobody uses is given up");
            if let Err(failure) = self.end_app_tokens(&app, Some(&account)).await {
                tracing::warn!(code = ?failure.code, "it could not be given up; that is tried again");
            }
        }
    }

    /// When to look; never while there is nobody here.
    pub(super) fn unused_wake_at(&self) -> Option<Timestamp> {
        (!self.entries.is_empty()).then_some(self.unused_at)
    }
}
