//! How consents end: used up, run out, given back, or withdrawn.

use fediaccounts_core::{AccountId, AppId, Consent, Deed, Lifetime, Process, Timestamp};
use fediaccounts_protocol::{Code, Failure};

use super::actor::Consents;
use super::behind::ended;
use crate::failures::Explain;

impl Consents {
    /// Uses up a consent for one token; gives it if it was still good. That a token was given is noted here.
    pub(super) fn spend(
        &mut self,
        app: &AppId,
        process: Option<Process>,
        account: &AccountId,
    ) -> Option<Consent> {
        let now = self.now();
        let spent = self.books.spend(app, account, process, now)?;
        self.note_about(&spent, Deed::Given, now);
        self.is_news = true;
        Some(spent)
    }

    /// An app gives its consent back, and what it has of its own.
    pub(super) async fn release(
        &mut self,
        app: &AppId,
        process: Option<Process>,
        account: &AccountId,
    ) -> Result<(), Failure> {
        let now = self.now();
        let is_its =
            |consent: &Consent| consent.app == *app && consent.account == *account && consent.is_for(process);
        let released = self.books.strike(is_its);
        let Some(consent) = released.first() else { return Err(Failure::new(Code::NoAccess)) };
        self.note_uses();
        self.note_about(consent, Deed::Released, now);
        for consent in &released {
            self.news.withdrawn(consent);
        }
        self.plan();
        self.is_news = true;
        if released.iter().any(|consent| consent.lifetime == Lifetime::Always) {
            let gone = [(app.clone(), account.clone())];
            self.store.remove_consents(&gone).await.map_err(|error| error.explain())?;
        }
        let goes_on = |other: &Consent| other.app == *app && other.account == *account;
        if self.books.all().iter().any(goes_on) {
            return Ok(()); // another process of it goes on with the same token
        }
        self.accounts.end_app_tokens(app.clone(), Some(account.clone())).await
    }

    /// Takes back what the person decided about an app, by id or name; for one account, or all.
    pub(super) async fn withdraw(&mut self, app: &str, account: Option<&str>) -> Result<(), Failure> {
        let app = self.find(app).await?;
        let account = match account {
            Some(account) => Some(self.accounts.find(account).await?),
            None => None,
        };
        for number in self.queue.numbers(|question| question.asker.app == app) {
            self.end(number, Failure::new(Code::Denied));
        }
        self.strike(|consent| {
            consent.app == app && account.as_ref().is_none_or(|account| consent.account == *account)
        });
        self.refusals.retain(|refusal| {
            refusal.app != app || (account.is_some() && refusal.account.as_ref() != account.as_ref())
        });
        let forgotten = self.store.forget_consents(Some(&app), account.as_ref()).await;
        // What lives at servers is ended whatever became of our own file.
        let revoked = self.accounts.end_app_tokens(app, account).await;
        self.write().await;
        forgotten.map_err(|error| error.explain()).and(revoked)
    }

    /// The same for every app there is.
    pub(super) async fn withdraw_all(&mut self) -> Result<(), Failure> {
        for number in self.queue.numbers(|_| true) {
            self.end(number, Failure::new(Code::Denied));
        }
        self.strike(|_| true);
        self.refusals.clear();
        let forgotten = self.store.forget_consents(None, None).await;
        let mut holders: Vec<_> = self.accounts.app_tokens().await?.into_iter().map(|own| own.app).collect();
        holders.sort();
        holders.dedup();
        let mut revoked = Ok(());
        for app in holders {
            revoked = revoked.and(self.accounts.end_app_tokens(app, None).await);
        }
        self.write().await;
        forgotten.map_err(|error| error.explain()).and(revoked)
    }

    /// From here on nobody gets a token by these.
    fn strike(&mut self, meant: impl Fn(&Consent) -> bool) {
        let (now, struck) = (self.now(), self.books.strike(meant));
        self.note_uses();
        for consent in struck {
            if !consent.is_over(now) {
                self.news.withdrawn(&consent);
                self.note_about(&consent, Deed::Withdrawn, now);
            }
        }
        self.plan();
        self.is_news = true;
    }

    /// The app of an id, or of a name that no other one has.
    async fn find(&self, text: &str) -> Result<AppId, Failure> {
        let id = AppId::from_text(text);
        let shown = self.rows().await;
        if self.apps.get(&id).is_some() || shown.iter().any(|app| app.id == text) {
            return Ok(id);
        }
        let named: Vec<_> = shown.iter().filter(|app| app.name.eq_ignore_ascii_case(text)).collect();
        match &named[..] {
            [] => Err(Failure::new(Code::NoSuchApp)),
            [app] => Ok(AppId::from_text(app.id.clone())),
            several => {
                let programs = several.iter().map(|app| app.program.as_str()).collect::<Vec<_>>();
                Err(Failure::new(Code::Ambiguous).detail(programs.join(" ")))
            }
        }
    }

    /// Consents that ran out since it was last looked. They stay in the books, so that their apps hear that
    /// they are over.
    pub(super) fn expire_consents(&mut self, now: Timestamp) {
        if self.next_end.is_none_or(|end| now < end) {
            return;
        }
        let ran_out = |consent: &Consent| !consent.is_over(self.looked_at) && consent.is_over(now);
        let over: Vec<_> = self.books.all().into_iter().filter(ran_out).collect();
        for consent in over {
            self.news.withdrawn(&consent);
            self.note_about(&consent, Deed::Ended, now);
        }
        self.is_news = true;
        self.plan();
    }

    /// Looks when the next consent ends.
    pub(super) fn plan(&mut self) {
        let now = self.now();
        self.looked_at = now;
        let all = self.books.all();
        let good = all.iter().filter(|consent| !consent.is_over(now));
        self.next_end = good.map(Consent::ends_at).min();
        self.unwritten.is_lasting = all.iter().any(|consent| consent.lifetime == Lifetime::Always);
    }

    /// An account is gone, or an app's own token.
    pub(super) async fn accounts_moved(&mut self) {
        self.is_news = true;
        let mut accounts: Vec<_> = self.books.all().into_iter().map(|consent| consent.account).collect();
        accounts.extend(self.refusals.iter().filter_map(|refusal| refusal.account.clone()));
        accounts.sort();
        accounts.dedup();
        let Ok(gone) = self.accounts.missing(accounts).await else { return };
        if gone.is_empty() {
            return;
        }
        let (now, struck) = (self.now(), self.books.strike(|consent| gone.contains(&consent.account)));
        self.note_uses();
        for consent in struck {
            let line = ended(&self.apps, &consent, now);
            self.note(line);
        }
        self.refusals
            .retain(|refusal| refusal.account.as_ref().is_none_or(|account| !gone.contains(account)));
        self.plan();
    }
}
