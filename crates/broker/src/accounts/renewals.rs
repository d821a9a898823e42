//! Renewals under way, and when the next ones begin.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use fediaccounts_core::{
    AccountId, ClientRegistration, Holder, Instance, Scope, Secret, Timestamp, TokenSet,
};
use fediaccounts_protocol::{Code, Failure};
use tokio::sync::oneshot;

use super::schedule::{Key, Schedule};
use crate::heard::Heard;
use crate::lanes::Asker;

/// Those under way; more would only wait for a lane.
const AT_ONCE: usize = 64;

/// What is known beyond the token sets themselves.
pub(super) struct Renewals {
    pub(super) schedule: Schedule,
    /// One at a time for each set.
    pub(super) flights: HashMap<Key, Flight>,
    /// How often each was tried in vain since it last succeeded. Our own are tried again when their
    /// account is asked about, with the patience of that.
    pub(super) failing: HashMap<Key, u32>,
    /// Nothing begins any more.
    pub(super) ending: Arc<AtomicBool>,
    /// Who waits until what is under way has ended.
    pub(super) settling: Vec<oneshot::Sender<()>>,
}

/// A renewal under way.
pub(super) struct Flight {
    /// The access token of the set that is being renewed.
    pub(super) former: Secret,
    pub(super) instance: Instance,
    /// What the server was asked with, once it was.
    pub(super) registration: Option<Box<ClientRegistration>>,
    pub(super) waiting: Vec<Waiter>,
    /// There while nobody waits: it may be told that somebody does.
    pub(super) hurry: Option<oneshot::Sender<()>>,
    /// What the server gave, and the disk did not take yet. Nobody gets it before.
    pub(super) unsaved: Option<TokenSet>,
}

/// Who waits for a set that can be used.
pub(super) enum Waiter {
    /// Work beside the owner, for another set than this one.
    Work { former: Secret, reply: oneshot::Sender<Result<TokenSet, Unrenewed>> },
    /// Somebody who uses the access token, for so long at least.
    User { min_valid: Duration, reply: oneshot::Sender<Result<AccessToken, Failure>> },
}

/// Why there is no renewed set.
#[derive(Debug, Clone)]
pub(crate) enum Unrenewed {
    /// The server does not renew it, or there is nothing to renew it with.
    Refused,
    /// An app has no set of its own, or not any more: there is nothing to renew before the person agrees.
    Gone,
    /// Not now; with what that told about the server, if it was asked. That was taken note of already.
    Later(Option<Heard>, Failure),
}

/// An access token for somebody who uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessToken {
    /// The token.
    pub token: Secret,
    /// When it ends, if it does.
    pub expires_at: Option<Timestamp>,
    /// What it may be used for.
    pub scope: Scope,
}

impl From<&TokenSet> for AccessToken {
    fn from(tokens: &TokenSet) -> Self {
        Self {
            token: tokens.access_token.clone(),
            expires_at: tokens.expires_at,
            scope: tokens.scope.clone(),
        }
    }
}

impl Renewals {
    /// None under way, nobody on the schedule.
    pub(super) fn new(now: Timestamp) -> Self {
        Self {
            schedule: Schedule::new(now),
            flights: HashMap::new(),
            failing: HashMap::new(),
            ending: Arc::default(),
            settling: vec![],
        }
    }

    /// Takes off those that are due, as many as there is room for.
    pub(super) fn take_due(&mut self, now: Timestamp) -> Vec<Key> {
        let room = AT_ONCE.saturating_sub(self.under_way());
        self.schedule.take_due(now, room)
    }

    /// When to look for the next ones. While there is no room the end of one tells.
    pub(super) fn wake_at(&self) -> Option<Timestamp> {
        self.schedule.wake_at().filter(|_| self.under_way() < AT_ONCE)
    }

    fn under_way(&self) -> usize {
        self.flights.values().filter(|flight| flight.unsaved.is_none()).count()
    }

    /// Whether the clock went back: then times that were reckoned from pauses are over.
    pub(super) fn clock_went_back(&mut self, now: Timestamp) -> bool {
        if !self.schedule.went_back(now) {
            return false;
        }
        self.failing.retain(|(_, holder), tries| *holder == Holder::Own || *tries == u32::MAX);
        for (key, _) in self.flights.iter().filter(|(_, flight)| flight.unsaved.is_some()) {
            self.schedule.set(key, Some(now));
        }
        true
    }

    /// Whether nothing begins any more.
    pub(super) fn is_ending(&self) -> bool {
        self.ending.load(Ordering::Relaxed)
    }

    /// Forgets what was about a set that is gone, or another one now. One that is under way lands, and
    /// what is not stored yet is brought to the disk again.
    pub(super) fn forget(&mut self, key: &Key) {
        self.failing.remove(key);
        if self.flights.get(key).is_none_or(|flight| flight.unsaved.is_none()) {
            self.schedule.set(key, None);
        }
    }

    /// An account is on its way out: nobody gets its tokens any more. Who sees to its end waits on.
    pub(super) fn turn_away(&mut self, id: &AccountId) {
        let why = Unrenewed::Later(None, Failure::new(Code::SigningOut));
        for (_, flight) in self.flights.iter_mut().filter(|(key, _)| key.0 == *id) {
            let users = flight.waiting.extract_if(.., |waiter| matches!(waiter, Waiter::User { .. }));
            users.for_each(|user| user.refuse(None, &why));
        }
    }

    /// A set that is not renewed any more, as long as it is here.
    pub(super) fn give_up(&mut self, key: &Key) {
        self.schedule.set(key, None);
        self.failing.insert(key.clone(), u32::MAX);
    }
}

impl Flight {
    /// Somebody else waits for it too; it goes first if that is a person.
    pub(super) fn join(&mut self, waiter: Waiter, asker: Asker) {
        self.waiting.push(waiter);
        if asker == Asker::Person
            && let Some(hurry) = self.hurry.take()
        {
            // Whoever flies may have landed.
            let _ = hurry.send(());
        }
    }
}

impl Waiter {
    /// What it waited for.
    pub(super) fn give(self, tokens: &TokenSet) {
        // Whoever waited may have gone.
        match self {
            Self::Work { reply, .. } => drop(reply.send(Ok(tokens.clone()))),
            Self::User { reply, .. } => drop(reply.send(Ok(AccessToken::from(tokens)))),
        }
    }

    /// It waited in vain; `alive` is the set that was there before, if it may still be used.
    pub(super) fn refuse(self, alive: Option<&TokenSet>, why: &Unrenewed) {
        match (self, why) {
            (Self::Work { reply, .. }, why) => drop(reply.send(Err(why.clone()))),
            (Self::User { reply, .. }, why) => drop(reply.send(match (alive, why) {
                (Some(tokens), _) => Ok(AccessToken::from(tokens)),
                (None, Unrenewed::Refused) => Err(Failure::new(Code::SignInNeeded)),
                (None, Unrenewed::Gone) => Err(Failure::new(Code::ConsentRequired)),
                (None, Unrenewed::Later(_, failure)) => Err(failure.clone()),
            })),
        }
    }
}
