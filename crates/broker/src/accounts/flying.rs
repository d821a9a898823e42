//! One renewal under way: it waits for a lane, notes that it begins, and asks the server.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use fediaccounts_core::{ClientRegistration, Holder, Instance};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::{HeldTokens, Store, StoreError};
use tokio::sync::oneshot;

use super::Command;
use super::actor::Accounts;
use super::renewals::{Flight, Unrenewed, Waiter};
use super::schedule::Key;
use crate::Ports;
use crate::heard::Heard;
use crate::lanes::{Asker, Lanes};
use crate::mailbox::beside;
use crate::renewal::{Renewal, renew};

/// How a renewal came back.
pub(super) enum Landed {
    /// The server was asked; with what, unless that fell over.
    Asked(Renewal, Option<Box<ClientRegistration>>),
    /// The set was gone before that.
    Gone,
    /// It could not even be noted that it begins.
    NotBegun(StoreError),
}

impl Accounts {
    /// Begins one. Nobody who waits for it can cut it off.
    pub(super) fn fly(&mut self, key: &Key, asker: Asker, waiter: Option<Waiter>) {
        let found = self.held(key).cloned().zip(self.instance_of(&key.0));
        let Some((held, instance)) = found.filter(|_| !self.renewals.is_ending()) else {
            let stopping = Unrenewed::Later(None, Failure::new(Code::ShuttingDown));
            return waiter.into_iter().for_each(|waiter| waiter.refuse(None, &stopping));
        };
        let (hurry, hurried) = oneshot::channel();
        let flight = Flight {
            former: held.tokens.access_token.clone(),
            instance: instance.clone(),
            registration: None,
            waiting: waiter.into_iter().collect(),
            hurry: (asker == Asker::Background).then_some(hurry),
            unsaved: None,
        };
        self.renewals.schedule.set(key, None);
        self.renewals.flights.insert(key.clone(), flight);
        if key.1 == Holder::Own {
            self.rounds.begin(&key.0, self.ports.now());
        }
        self.touch(&key.0);
        let around = Around {
            ports: self.ports.clone(),
            store: self.store.clone(),
            lanes: self.lanes.clone(),
            ending: Arc::clone(&self.renewals.ending),
        };
        let (work, key) = (around.fly(key.clone(), instance, held, asker, hurried), key.clone());
        let failure = Failure::new(Code::Internal);
        let fallen = Landed::Asked(Renewal::Later { heard: Heard::Nothing, failure, doubtful: true }, None);
        beside(self.sender.clone(), work, fallen, move |landed| Command::Landed(key, Box::new(landed)));
    }
}

/// What a renewal works with.
struct Around {
    ports: Ports,
    store: Store,
    lanes: Lanes,
    ending: Arc<AtomicBool>,
}

impl Around {
    async fn fly(
        self,
        key: Key,
        instance: Instance,
        held: HeldTokens,
        asker: Asker,
        hurried: oneshot::Receiver<()>,
    ) -> Landed {
        let Self { ports, store, lanes, ending } = self;
        let _lane = tokio::select! {
            lane = lanes.enter(&instance.origin, asker) => lane,
            Ok(()) = hurried => lanes.enter(&instance.origin, Asker::Person).await,
        };
        if ending.load(Ordering::Relaxed) {
            return Landed::NotBegun(StoreError::Closed);
        }
        let registration = match store.registration(&key.0, &key.1).await {
            Ok(Some(registration)) => registration,
            Ok(None) => return Landed::Gone,
            Err(error) => return Landed::NotBegun(error),
        };
        let former = &held.tokens.access_token;
        match store.note_renewal(&key.0, &key.1, former, Some(ports.now())).await {
            Ok(true) => {}
            Ok(false) => return Landed::Gone,
            Err(error) => return Landed::NotBegun(error),
        }
        let before = held.renewing_since.is_some();
        let renewal = renew(&ports, &instance, &registration, &held.tokens, before).await;
        if matches!(renewal, Renewal::Later { doubtful: false, .. })
            && let Err(error) = store.note_renewal(&key.0, &key.1, former, None).await
        {
            tracing::warn!(%error, "that a renewal came to nothing could not be noted");
        }
        Landed::Asked(renewal, Some(Box::new(registration)))
    }
}
