//! When renewals begin: by the schedule, or because somebody needs a token that can be used.

use std::time::Duration;

use fediaccounts_core::{Account, AccountId, Holder, SessionState};
use fediaccounts_protocol::{Code, Failure, Remedy};
use fediaccounts_store::HeldTokens;

use super::actor::Accounts;
use super::renewals::{Renewals, Unrenewed, Waiter};
use super::rounds::Standing;
use super::schedule::{self, Key};
use crate::lanes::Asker;
use crate::lifetime::{is_alive, lasts, needs_renewal};
use crate::patience::{part, seed};

/// One whose server is known not to answer is looked at again after this, and up to a minute more.
const LOOK_AGAIN: Duration = Duration::from_secs(5 * 60);

impl Accounts {
    /// Sets when each of an account's sets is renewed, as they stand.
    pub(super) fn plan_renewals(&mut self, id: &AccountId) {
        let Some(entry) = self.entries.get(id) else { return };
        let now = self.ports.now();
        let Account { state, checked_at, .. } = &entry.account;
        for held in &entry.tokens {
            let key = (id.clone(), held.holder.clone());
            let ended = match state {
                SessionState::WaitingToSignOut => true,
                SessionState::NeedsSignIn(_) => held.holder == Holder::Own,
                SessionState::Active | SessionState::Suspended | SessionState::Moved { .. } => false,
            };
            if ended {
                self.renewals.forget(&key);
            }
            // One that fails has its time already, and one under way gets it when it lands.
            if ended || self.renewals.failing.contains_key(&key) || self.renewals.flights.contains_key(&key) {
                continue;
            }
            let due = match held.renewing_since {
                Some(_) => Some(now),
                None => schedule::due(&key, &held.tokens, now),
            };
            // Its server was asked since it ended: there is nothing to find out.
            let is_known =
                held.tokens.refresh_token.is_none() && due.is_some_and(|at| *checked_at >= Some(at));
            self.renewals.schedule.set(&key, due.filter(|_| !is_known));
        }
    }

    /// Begins those that are due.
    pub(super) async fn renew_those_due(&mut self) {
        let now = self.ports.now();
        if self.renewals.clock_went_back(now) {
            for id in self.entries.keys().cloned().collect::<Vec<_>>() {
                self.plan_renewals(&id);
                self.touch(&id);
            }
        }
        for key in self.renewals.take_due(now) {
            self.touch(&key.0);
            if self.renewals.flights.contains_key(&key) {
                self.save_again(&key).await;
            } else {
                self.begin_due(&key);
            }
        }
    }

    fn begin_due(&mut self, key: &Key) {
        let Some(held) = self.held(key) else { return };
        if held.tokens.refresh_token.is_none() {
            // It ends now: whether it has is for its server to say.
            match key.1 {
                Holder::Own => self.rounds.hasten(&key.0, self.ports.now()),
                Holder::App(_) => self.check_for_app(key, None),
            }
        } else if self.standing(key) == Standing::Well {
            self.fly(key, Asker::Background, None);
        } else {
            let now = self.ports.now();
            let look = LOOK_AGAIN + part(Duration::from_secs(60), seed((key, now)));
            self.renewals.schedule.set(key, Some(now.plus(look)));
        }
    }

    /// Gives somebody a set that can be used: the one that is there, or the next one.
    pub(super) async fn serve(&mut self, key: &Key, waiter: Waiter, asker: Asker) {
        if let (Waiter::User { .. }, Err(failure)) = (&waiter, self.may_be_used(key)) {
            return waiter.refuse(None, &Unrenewed::Later(None, failure));
        }
        if let Some(flight) = self.renewals.flights.get_mut(key) {
            flight.join(waiter, asker);
            // What the disk did not take it may take now.
            return self.save_again(key).await;
        }
        let now = self.ports.now();
        let Some(held) = self.held(key) else { return waiter.refuse(None, &missing(&key.1)) };
        let tokens = held.tokens.clone();
        let enough = match &waiter {
            Waiter::Work { former, .. } => *former != tokens.access_token,
            Waiter::User { min_valid, .. } => {
                held.renewing_since.is_none() && lasts(&tokens, *min_valid, now)
            }
        };
        let alive = is_alive(&tokens, now).then_some(&tokens);
        if enough {
            waiter.give(&tokens);
        } else if tokens.refresh_token.is_none() {
            waiter.refuse(alive, &missing(&key.1));
        } else if let (Waiter::User { .. }, Some(failure)) = (&waiter, self.not_now(key)) {
            waiter.refuse(alive, &Unrenewed::Later(None, failure));
        } else {
            self.fly(key, asker, Some(waiter));
        }
    }

    /// What an account's own token came to says nothing about one that an app has of its own.
    fn may_be_used(&self, (id, holder): &Key) -> Result<(), Failure> {
        let state = self.entries.get(id).map(|entry| &entry.account.state);
        match state {
            None => Err(Failure::new(Code::NoSuchAccount)),
            Some(SessionState::WaitingToSignOut) => Err(Failure::new(Code::SigningOut)),
            Some(SessionState::NeedsSignIn(_)) if *holder == Holder::Own => {
                Err(Failure::new(Code::SignInNeeded))
            }
            Some(_) => Ok(()),
        }
    }

    /// Why a server is not asked again although somebody wants it: nothing is known to be better than a
    /// moment ago, and it is not yet time to find out.
    fn not_now(&self, key: &Key) -> Option<Failure> {
        let now = self.ports.now();
        match self.standing(key) {
            Standing::Well => None,
            Standing::Offline { .. } => {
                Some(Failure::new(Code::HostNotFound).remedy(Remedy::Retry { after: None }))
            }
            Standing::NotAnswering { retry_at, .. } => {
                let left = retry_at.map(|at| at.since(now)).filter(|left| !left.is_zero())?;
                let after = u32::try_from(left.as_secs()).ok();
                Some(Failure::new(Code::NotAnswering).remedy(Remedy::Retry { after }))
            }
        }
    }

    /// Whether a token is renewed before its server is asked anything with it: it is over, or may be, or
    /// is being renewed anyway.
    pub(super) fn is_renewed_first(&self, key: &Key) -> bool {
        let Renewals { failing, flights, .. } = &self.renewals;
        self.held(key).is_some_and(|held| {
            let in_doubt = held.renewing_since.is_some() || failing.contains_key(key);
            let in_doubt = (in_doubt || flights.contains_key(key)) && held.tokens.refresh_token.is_some();
            in_doubt || needs_renewal(&held.tokens, self.ports.now())
        })
    }

    fn standing(&self, key: &Key) -> Standing {
        let entry = self.entries.get(&key.0);
        entry.map_or(Standing::Well, |entry| self.rounds.standing(&key.0, &entry.account.origin))
    }

    pub(super) fn held(&self, (id, holder): &Key) -> Option<&HeldTokens> {
        self.entries.get(id)?.tokens.iter().find(|held| held.holder == *holder)
    }

    pub(super) fn held_mut(&mut self, (id, holder): &Key) -> Option<&mut HeldTokens> {
        self.entries.get_mut(id)?.tokens.iter_mut().find(|held| held.holder == *holder)
    }
}

/// Why there is nothing for a holder, and nothing to renew.
fn missing(holder: &Holder) -> Unrenewed {
    if *holder == Holder::Own { Unrenewed::Refused } else { Unrenewed::Gone }
}
