//! From one account to ten thousand: what must not grow, and what may grow as they do. The app may use all of
//! them.

use std::path::Path;
use std::time::Duration;

use anyhow::Result;
use fediaccounts_core::{
    App, AppClass, AppId, AppIdentity, Clock, Consent, Lifetime, Scope, Share, Timestamp,
};
use fediaccounts_platform::SystemClock;
use fediaccounts_store::Store;

use super::super::figures::{self, Figures, only, us};
use super::super::part::named;
use super::super::profile::{Filled, Life, nowhere};
use super::Scene;
use super::order::{Measured, Whom};

const SIZES: [(usize, usize); 3] = [(1, 1), (1_000, 100), (10_000, 500)];
const QUESTIONS: usize = 2_000;
const ROUNDS: usize = 5;
/// As often an app may ask for a list without a pause.
const LISTS: usize = 30;
/// Until it may do so again.
const PAUSE: Duration = Duration::from_secs(2);

pub(super) async fn growth(folder: &Path, figures: &mut Figures) -> Result<()> {
    let (mut tokens, mut lists) = (vec![], vec![]);
    for (accounts, servers) in SIZES {
        let place = named(folder, &format!("growth-{accounts}"));
        let filled = Filled::holding(&place, accounts, &nowhere(servers)?, Life::Renewed).await?;
        give_all(&filled, &Scene::app(folder)?).await?;
        let mut scene = Scene::of(folder, filled).await?;
        let (mut token, mut list) = (vec![], vec![]);
        for _ in 0..ROUNDS {
            list.push(scene.app.ask(&Whom::List, &scene.socket, 1, LISTS).await?);
            tokio::time::sleep(PAUSE).await;
            token.push(scene.app.ask(&scene.token(), &scene.socket, 1, QUESTIONS).await?);
        }
        let (token, list) = (Measured::best(&token), Measured::best(&list));
        only(&format!("token.get among {accounts} account(s)"), &us(token.half));
        only(&format!("accounts.list of {accounts} account(s)"), &us(list.half));
        tokens.push(token.half);
        lists.push(list.half);
        scene.agent.stop().await?;
    }
    figures.ratio("token.get among 10,000 accounts, beside one", (tokens[2], tokens[0]), figures::FLAT);
    figures.ratio(
        "accounts.list of 10,000, beside ten times 1,000",
        (lists[2], lists[1] * 10),
        figures::FLAT,
    );
    Ok(())
}

/// Consents of the person to a program, for all accounts of a profile.
async fn give_all(filled: &Filled, program: &Path) -> Result<()> {
    let now = SystemClock.now();
    let (store, contents) = Store::open(&filled.database, &filled.key, now).await?;
    let app = App {
        id: AppId::from_text("bench"),
        identity: AppIdentity { class: AppClass::PathOnly, program: program.display().to_string() },
        says: None,
        first_seen_at: now,
    };
    for stored in contents.accounts {
        store.put_consent(&app, &consent(&app, stored.account.id, now)).await?;
    }
    Ok(store.close().await?)
}

fn consent(app: &App, account: fediaccounts_core::AccountId, now: Timestamp) -> Consent {
    Consent {
        app: app.id.clone(),
        account,
        scope: Scope::parse("read"),
        lifetime: Lifetime::Always,
        share: Share::Account,
        process: None,
        given_at: now,
        used_at: None,
    }
}
