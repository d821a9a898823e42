//! Showing apps, and how many questions wait.

use std::collections::BTreeMap;

use fediaccounts_core::{AppId, Timestamp};
use fediaccounts_protocol::manage;

use super::actor::Consents;
use super::views;

impl Consents {
    /// Shows what changed.
    pub(super) async fn publish(&mut self) {
        if !std::mem::take(&mut self.is_news) {
            return;
        }
        self.board.show_prompts(u32::try_from(self.queue.unanswered()).unwrap_or(u32::MAX));
        let rows = self.rows().await;
        self.board.show_apps(rows);
    }

    /// The apps that may do something, or may not even ask, or have access of their own at a server.
    pub(super) async fn rows(&self) -> Vec<manage::App> {
        let now = self.now();
        let mut rows: BTreeMap<AppId, manage::App> = BTreeMap::new();
        let held = self.accounts.app_tokens().await.unwrap_or_default();
        let row = |id: &AppId| self.apps.get(id).map(|known| views::app(&known.app));
        for consent in self.books.all() {
            let Some(blank) = row(&consent.app) else { continue };
            let app = rows.entry(consent.app.clone()).or_insert(blank);
            app.used_at = app.used_at.max(consent.used_at.map(Timestamp::seconds));
            if !consent.is_over(now) {
                app.consents.push(views::consent(&consent));
            }
        }
        for refusal in &self.refusals {
            let Some(blank) = row(&refusal.app) else { continue };
            rows.entry(refusal.app.clone()).or_insert(blank).refusals.push(views::refusal(refusal));
        }
        for own in held {
            let Some(blank) = row(&own.app) else { continue };
            let app = rows.entry(own.app).or_insert(blank);
            let account = own.account.to_string();
            if !app.consents.iter().any(|consent| consent.account == account) {
                app.idle.push(account);
            }
        }
        let is_empty =
            |app: &manage::App| app.consents.is_empty() && app.refusals.is_empty() && app.idle.is_empty();
        let mut rows: Vec<_> = rows.into_values().filter(|app| !is_empty(app)).collect();
        for app in &mut rows {
            app.consents.sort_by(|a, b| (&a.account, a.given_at).cmp(&(&b.account, b.given_at)));
            app.idle.sort();
        }
        rows.sort_by_cached_key(|app| (app.name.to_lowercase(), app.program.clone(), app.id.clone()));
        rows
    }
}
