//! How renewals end: what the server gave is stored, and only then anybody gets it.

use std::sync::atomic::Ordering;
use std::time::Duration;

use fediaccounts_core::{Account, Holder, SessionState, SignInReason, TokenSet};
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::oneshot;

use super::actor::Accounts;
use super::flying::Landed;
use super::renewals::Unrenewed;
use super::schedule::Key;
use crate::failures::Explain;
use crate::heard::Heard;
use crate::lanes::Asker;
use crate::lifetime::is_alive;
use crate::patience::{pause, seed};
use crate::renewal::Renewal;

/// What the disk did not take is brought to it again after this.
const AGAIN: Duration = Duration::from_secs(10);

impl Accounts {
    /// A renewal came back.
    pub(super) async fn landed(&mut self, key: &Key, mut landed: Landed) {
        if key.1 == Holder::Own {
            self.rounds.end(&key.0);
        }
        let Some(flight) = self.renewals.flights.get_mut(key) else { return };
        if let Landed::Asked(_, registration) = &mut landed {
            flight.registration = registration.take();
        }
        let former = flight.former.clone();
        let current = self.held(key).is_some_and(|held| held.tokens.access_token == former);
        match landed {
            Landed::Asked(Renewal::Renewed(tokens), _) if current => self.save(key, tokens).await,
            Landed::Asked(Renewal::Renewed(tokens), _) => self.abandon(key, tokens).await,
            _ if !current => self.serve_again(key).await,
            Landed::Asked(Renewal::Refused(why), _) => self.refused(key, why).await,
            Landed::Asked(Renewal::Later { heard, failure, doubtful }, _) => {
                let since = doubtful.then(|| self.ports.now());
                if let Some(held) = self.held_mut(key) {
                    held.renewing_since = since;
                }
                self.failed(key, Some(heard), failure).await;
            }
            Landed::NotBegun(error) => self.failed(key, None, error.explain()).await,
            Landed::Gone => self.failed(key, None, Failure::new(Code::Internal)).await,
        }
        self.touch(&key.0);
        self.publish();
        self.say_settled();
    }

    /// Stores what the server gave; only then it is there.
    async fn save(&mut self, key: &Key, tokens: TokenSet) {
        let Some(flight) = self.renewals.flights.get_mut(key) else { return };
        flight.hurry = None;
        match self.store.put_renewed(&key.0, &key.1, &flight.former, &tokens).await {
            Ok(true) => {}
            Ok(false) => return self.abandon(key, tokens).await,
            Err(error) => {
                tracing::error!(%error, host = %flight.instance.origin.authority(), "a renewed token could not be stored");
                flight.unsaved = Some(tokens);
                let again = self.ports.now().plus(AGAIN);
                self.renewals.schedule.set(key, Some(again));
                let why = Unrenewed::Later(None, error.explain());
                let waiting = std::mem::take(&mut flight.waiting).into_iter();
                return waiting.for_each(|waiter| waiter.refuse(None, &why));
            }
        }
        let flight = self.renewals.flights.remove(key);
        self.renewals.failing.remove(key);
        if let Some(held) = self.held_mut(key) {
            (held.tokens, held.renewing_since) = (tokens.clone(), None);
        }
        self.plan_renewals(&key.0);
        self.hear(key, Heard::Answer).await;
        self.touch(&key.0);
        self.publish();
        flight.into_iter().flat_map(|flight| flight.waiting).for_each(|waiter| waiter.give(&tokens));
    }

    /// The disk may take now what it did not take before.
    pub(super) async fn save_again(&mut self, key: &Key) {
        let unsaved = self.renewals.flights.get_mut(key).and_then(|flight| flight.unsaved.take());
        if let Some(tokens) = unsaved {
            self.save(key, tokens).await;
            self.say_settled();
        }
    }

    /// Nobody here wants what the server gave: somebody signed in again meanwhile, or the account is gone.
    async fn abandon(&mut self, key: &Key, tokens: TokenSet) {
        if let Some(flight) = self.renewals.flights.get(key)
            && let Some(registration) = flight.registration.clone()
        {
            self.orphans.abandon(flight.instance.clone(), *registration, tokens).await;
        }
        self.serve_again(key).await;
    }

    /// What was under way was for a set that is gone: whoever waits gets the one that is there now.
    async fn serve_again(&mut self, key: &Key) {
        let Some(flight) = self.renewals.flights.remove(key) else { return };
        self.plan_renewals(&key.0);
        for waiter in flight.waiting {
            Box::pin(self.serve(key, waiter, Asker::Background)).await;
        }
    }

    /// The server does not renew it.
    async fn refused(&mut self, key: &Key, why: SignInReason) {
        if key.1 != Holder::Own {
            return self.refused_to_app(key).await;
        }
        let now = self.ports.now();
        if let Some(entry) = self.entries.get(&key.0) {
            let was = entry.account.clone();
            let state = was.state.clone().seen_refused(why);
            if let Err(error) = self.store_changes(Account { state, checked_at: Some(now), ..was }).await {
                return self.failed(key, None, error.explain()).await;
            }
        }
        let Some(flight) = self.renewals.flights.remove(key) else { return };
        // Its end is known, so nothing is left to find out at the next start.
        let noted = self.store.note_renewal(&key.0, &key.1, &flight.former, None).await;
        if let (Ok(_), Some(held)) = (noted, self.held_mut(key)) {
            held.renewing_since = None;
        }
        self.renewals.give_up(key);
        self.hear(key, Heard::Answer).await;
        self.plan(&key.0);
        self.touch(&key.0);
        self.publish();
        let waiting = flight.waiting.into_iter();
        waiting.for_each(|waiter| waiter.refuse(None, &Unrenewed::Refused));
    }

    /// Nothing came of it now. Where the server was asked in vain, our own is tried again when its account
    /// is asked about. Who waits gets the token that is there, if it is alive: it is as good as it was.
    pub(super) async fn failed(&mut self, key: &Key, heard: Option<Heard>, failure: Failure) {
        let now = self.ports.now();
        let tries = self.renewals.failing.entry(key.clone()).or_default();
        *tries = tries.saturating_add(1);
        let pause = pause(*tries, seed((key, *tries)), heard.and_then(Heard::retry_after));
        if key.1 != Holder::Own || heard.is_none() {
            self.renewals.schedule.set(key, Some(now.plus(pause)));
        }
        if let Some(heard) = heard {
            self.hear(key, heard).await;
        }
        let Some(flight) = self.renewals.flights.remove(key) else { return };
        self.touch(&key.0);
        self.publish();
        let alive = self.held(key).map(|held| &held.tokens).filter(|tokens| is_alive(tokens, now));
        let why = Unrenewed::Later(heard, failure);
        flight.waiting.into_iter().for_each(|waiter| waiter.refuse(alive, &why));
    }

    /// What a renewal of our own told about the server. A sign-out tells for itself.
    async fn hear(&mut self, key: &Key, heard: Heard) {
        let Some(entry) = self.entries.get(&key.0).filter(|_| key.1 == Holder::Own) else { return };
        if entry.account.state != SessionState::WaitingToSignOut {
            let origin = entry.account.origin.clone();
            self.heard(&key.0, &origin, heard).await;
        }
    }

    /// Nothing begins any more; says when nothing is under way, and what the disk does not take was
    /// brought to it once more.
    pub(super) async fn settle(&mut self, reply: oneshot::Sender<()>) {
        self.renewals.ending.store(true, Ordering::Relaxed);
        for key in self.renewals.flights.keys().cloned().collect::<Vec<_>>() {
            self.save_again(&key).await;
        }
        self.renewals.settling.push(reply);
        self.say_settled();
    }

    fn say_settled(&mut self) {
        if self.renewals.flights.values().any(|flight| flight.unsaved.is_none()) {
            return;
        }
        for reply in std::mem::take(&mut self.renewals.settling) {
            for flight in self.renewals.flights.values() {
                let host = flight.instance.origin.authority();
                tracing::error!(%host, "a renewed token is lost: an account there has to sign in again");
            }
            let _ = reply.send(());
        }
    }
}
