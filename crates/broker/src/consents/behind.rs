//! What happened and is not written down yet: it is written behind the answers, together.

use std::time::Duration;

use fediaccounts_core::{AccountId, Activity, AppId, Consent, Deed, Lifetime, Scope, Share, Timestamp};
use fediaccounts_store::Behind;

use super::Asker;
use super::actor::Consents;
use super::known::KnownApps;
use super::words::visible;

/// How long it may wait. What happens again meanwhile is one line.
const PATIENCE: Duration = Duration::from_secs(60);
/// How often it is written down what time it is, while there are consents that outlive a restart.
const TIME_SIGNAL: Duration = Duration::from_secs(60 * 60);
/// How many different lines wait at most; what is too much is not told.
const LONGEST: usize = 512;

/// What is not written down yet.
#[derive(Default)]
pub(super) struct Unwritten {
    lines: Vec<Activity>,
    /// What was used, and when last.
    uses: Vec<(AppId, AccountId, Timestamp)>,
    /// When it is to be.
    pub(super) due: Option<Timestamp>,
    /// Whether there are consents that outlive a restart.
    pub(super) is_lasting: bool,
}

impl Unwritten {
    fn add(&mut self, line: Activity) {
        if let Some(same) = self.lines.iter_mut().find(|other| other.is_again(&line)) {
            same.times = same.times.saturating_add(line.times);
            same.at = same.at.max(line.at);
        } else if self.lines.len() < LONGEST {
            self.lines.push(line);
        }
    }
}

impl Consents {
    /// What an app did, or the person about one.
    pub(super) fn note(&mut self, line: Activity) {
        self.unwritten.add(line);
        self.write_soon();
    }

    /// The same of what the person decided: it is written down at once.
    pub(super) async fn note_now(&mut self, line: Activity) {
        self.unwritten.add(line);
        self.write().await;
    }

    /// Something that is about a consent.
    pub(super) fn note_about(&mut self, consent: &Consent, deed: Deed, now: Timestamp) {
        let line = Activity { deed, ..ended(&self.apps, consent, now) };
        self.note(line);
    }

    pub(super) fn write_soon(&mut self) {
        let soon = self.now().plus(PATIENCE);
        self.unwritten.due = Some(self.unwritten.due.map_or(soon, |due| due.min(soon)));
    }

    /// Notes which tokens were given since that was last looked at, before what came after.
    pub(super) fn note_uses(&mut self) {
        let now = self.now();
        let taken = self.books.take_uses();
        // A token of the app's own is kept by being used, whatever that was agreed to by.
        let is_kept = |it: &&Consent| it.lifetime == Lifetime::Always || it.share == Share::OwnToken;
        let kept = taken.iter().map(|used| &used.consent).filter(is_kept);
        let kept = kept.map(|it| (it.app.clone(), it.account.clone(), it.used_at.unwrap_or(now)));
        self.unwritten.uses.extend(kept);
        for used in &taken {
            let at = used.consent.used_at.unwrap_or(now);
            let line = ended(&self.apps, &used.consent, at);
            self.unwritten.add(Activity { deed: Deed::Given, times: used.times, ..line });
        }
        self.is_news |= !taken.is_empty();
    }

    /// Writes everything down. What cannot be written now is tried once more with what comes next.
    pub(super) async fn write(&mut self) {
        self.note_uses();
        let now = self.now();
        let uses = std::mem::take(&mut self.unwritten.uses);
        let mut lines = std::mem::take(&mut self.unwritten.lines);
        lines.sort_by_key(|line| line.at);
        for line in lines.iter_mut().filter(|line| line.handle.is_none()) {
            if let Some(account) = line.account.clone() {
                line.handle = self.accounts.whereabouts(account).await.ok().map(|(_, handle)| handle);
            }
        }
        let behind = Behind { activity: lines, uses, latest: Some(now) };
        self.unwritten.due = self.unwritten.is_lasting.then(|| now.plus(TIME_SIGNAL));
        if let Err(error) = self.store.write_behind(behind).await {
            tracing::error!(%error, "what apps did could not be written down");
        }
    }
}

/// A line about an app at a connection.
pub(super) fn line(asker: &Asker, deed: Deed, at: Timestamp) -> Activity {
    let identity = &asker.attested.identity;
    Activity {
        at,
        deed,
        times: 1,
        app: asker.app.clone(),
        name: visible(identity.name()),
        class: identity.class,
        account: None,
        handle: None,
        scope: Scope::default(),
        lifetime: None,
    }
}

/// The same about a consent.
pub(super) fn about(line: Activity, consent: &Consent) -> Activity {
    Activity {
        account: Some(consent.account.clone()),
        scope: consent.scope.clone(),
        lifetime: Some(consent.lifetime),
        ..line
    }
}

/// A line that says that a consent has ended.
pub(super) fn ended(apps: &KnownApps, consent: &Consent, at: Timestamp) -> Activity {
    let identity = apps.get(&consent.app).map(|known| known.app.identity.clone());
    Activity {
        at,
        deed: Deed::Ended,
        times: 1,
        app: consent.app.clone(),
        name: identity.as_ref().map(|identity| visible(identity.name())).unwrap_or_default(),
        class: identity.map_or(fediaccounts_core::AppClass::Unknown, |identity| identity.class),
        account: Some(consent.account.clone()),
        handle: None,
        scope: consent.scope.clone(),
        lifetime: Some(consent.lifetime),
    }
}
