//! One connection of a program, and who that is.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use fediaccounts_core::{Attested, Attestor};
use fediaccounts_protocol::{Code, Failure};

use crate::Broker;
use crate::broker::Running;
use crate::consents::{Asker, name};

/// How often one connection is looked at in vain: each look goes through all that the system says.
const LOOKS: u32 = 8;

/// A connection, and who is at its other end as far as that was found out.
pub(crate) struct Guest {
    attestor: Arc<dyn Attestor>,
    says: String,
    known: Mutex<Option<Known>>,
    /// One look at a time.
    looking: tokio::sync::Mutex<()>,
    looks: AtomicU32,
    /// It was somebody else once: nobody gets anything on this connection any more.
    is_over: AtomicBool,
}

/// Who it is, for as long as the same accounts are open.
#[derive(Clone)]
struct Known {
    asker: Arc<Asker>,
    running: Weak<Running>,
}

impl Guest {
    /// One that has not asked for anything yet; what it calls itself is untrusted.
    pub(crate) fn new(attestor: Arc<dyn Attestor>, says: &str) -> Self {
        Self {
            attestor,
            says: name(says),
            known: Mutex::default(),
            looking: tokio::sync::Mutex::default(),
            looks: AtomicU32::new(0),
            is_over: AtomicBool::new(false),
        }
    }

    /// The owners, and who asks them: the beginning of everything that is asked.
    pub(super) async fn enter(&self, broker: &Broker) -> Result<(Arc<Running>, Arc<Asker>), Failure> {
        broker.settled().await;
        let running = broker.running()?;
        let asker = self.who(&running).await?;
        Ok((running, asker))
    }

    /// Who it is, if that is known and still so.
    pub(super) fn known(&self, running: &Arc<Running>) -> Option<Arc<Asker>> {
        let known = self.remembered()?;
        let is_same_life = std::ptr::eq(known.running.as_ptr(), Arc::as_ptr(running));
        (is_same_life && self.is_still()).then_some(known.asker)
    }

    /// Who it is: found out now, if it was not before.
    pub(super) async fn who(&self, running: &Arc<Running>) -> Result<Arc<Asker>, Failure> {
        let _turn = self.looking.lock().await;
        if let Some(asker) = self.known(running) {
            return Ok(asker);
        }
        let attested = match self.remembered() {
            Some(known) if self.is_still() => known.asker.attested.clone(),
            Some(_) => return Err(Failure::new(Code::NoAccess)),
            None => self.attested().await?,
        };
        self.remember(running, attested).await
    }

    /// Who it is, looked at anew: before the person decides about it.
    pub(super) async fn who_now(&self, running: &Arc<Running>) -> Result<Arc<Asker>, Failure> {
        let before = self.who(running).await?;
        let _turn = self.looking.lock().await;
        let attested = self.attestor.attest().await;
        if attested.as_ref() == Some(&before.attested) && self.is_still() {
            return Ok(before);
        }
        self.end();
        Err(Failure::new(Code::NoAccess))
    }

    async fn attested(&self) -> Result<Attested, Failure> {
        let nobody = || Failure::new(Code::NoAccess);
        if self.is_over.load(Ordering::Relaxed) || self.looks.fetch_add(1, Ordering::Relaxed) >= LOOKS {
            return Err(nobody());
        }
        self.attestor.attest().await.ok_or_else(nobody)
    }

    async fn remember(&self, running: &Arc<Running>, attested: Attested) -> Result<Arc<Asker>, Failure> {
        let app = running.consents.app(attested.clone(), self.says.clone()).await?;
        if !self.is_still() {
            return Err(Failure::new(Code::NoAccess));
        }
        let asker =
            Arc::new(Asker { app, attested, says: self.says.clone(), attestor: Arc::clone(&self.attestor) });
        let known = Known { asker: Arc::clone(&asker), running: Arc::downgrade(running) };
        *self.known.lock().unwrap_or_else(PoisonError::into_inner) = Some(known);
        Ok(asker)
    }

    fn remembered(&self) -> Option<Known> {
        self.known.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Whether it is still the one that was looked at.
    pub(crate) fn is_still(&self) -> bool {
        if self.is_over.load(Ordering::Relaxed) {
            return false;
        }
        let is_still = self.attestor.still();
        if !is_still {
            self.end();
        }
        is_still
    }

    fn end(&self) {
        self.is_over.store(true, Ordering::Relaxed);
    }
}
