//! From a slot to the open database.

use std::time::Duration;

use fediaccounts_core::{DatabaseKey, Secret};
use fediaccounts_protocol::manage::Lock;
use fediaccounts_store::{Fit, Passphrase, Store, StoreError, fit};
use tokio::time::Instant;

use super::Reply;
use super::actor::{Keeper, LOOK_AGAIN, Opened};
use super::asking::{Answer, Manner, Question};
use crate::failures::{self, Explain};
use crate::life::Life;
use crate::locks;

/// How rarely a database that cannot be used is tried again.
const LONGEST_PAUSE: Duration = Duration::from_secs(60);

/// Which slot a key came from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    Keyring,
    Passphrase,
}

impl Keeper {
    /// Asks the keyring, unless the person wants to be asked for the passphrase.
    pub(super) fn begin(&mut self) {
        self.shut.pause = LOOK_AGAIN;
        self.keyring_holds_key = self.is_likely_in_keyring();
        if self.file.leaves_keyring_alone() {
            self.shut_for(Lock::AppLocked);
        } else {
            self.show_key();
            self.ask(true, true);
        }
    }

    /// Asks the keyring; `prompt` says that the person may be asked to unlock it, once. Where nothing
    /// was ever stored a key is made.
    pub(super) fn ask(&mut self, prompt: bool, show: bool) {
        let make = !fediaccounts_store::exists(&self.broker.about.database) && !self.file.exists();
        self.shut.next = None;
        self.shut.question = Some(Question::ask(&self.broker, Manner { prompt, make, show }));
    }

    /// The time has come to try again: with the key that is at hand, or by a look at the keyring.
    pub(super) async fn look_again(&mut self) -> Option<Opened> {
        self.shut.next = None;
        let Some(key) = self.shut.key.clone() else {
            self.ask(false, false);
            return None;
        };
        self.open(key, Slot::Keyring).await.ok()
    }

    /// The keyring has answered.
    pub(super) async fn answered(&mut self, answer: Answer) -> Option<Opened> {
        self.shut.question = None;
        let asked = !self.shut.waiting.is_empty();
        let known = self.shut.answer.as_ref().is_some_and(|before| before.is_same(&answer));
        if known && !asked {
            self.try_again_later();
            return None;
        }
        let locked_by_person = asked && self.broker.board.lock() == Lock::AppLocked;
        self.shut.answer = Some(answer.clone());
        let opened = self.follow(answer).await;
        let failure = opened.is_none().then(|| self.failure());
        for reply in std::mem::take(&mut self.shut.waiting) {
            let _ = reply.send(failure.clone().map_or(Ok(()), Err));
        }
        if opened.is_none() && locked_by_person && self.may_open_unasked() {
            // That the keyring opens, or comes back, is no word of the person's.
            self.shut_for(Lock::AppLocked);
            self.shut.next = None;
        }
        opened
    }

    /// Whether the keyring alone has kept accounts from being opened.
    fn may_open_unasked(&self) -> bool {
        match self.broker.board.lock() {
            Lock::KeyringLocked | Lock::AppLocked => true,
            // Where nothing was ever stored the person may begin with a passphrase.
            Lock::KeyringAbsent => fediaccounts_store::exists(&self.broker.about.database),
            _ => false,
        }
    }

    /// While the keyring cannot be looked into: where else would the key of a database be?
    fn is_likely_in_keyring(&self) -> bool {
        fediaccounts_store::exists(&self.broker.about.database) && !self.file.leaves_keyring_alone()
    }

    async fn follow(&mut self, answer: Answer) -> Option<Opened> {
        let sealed = self.file.exists();
        self.keyring_holds_key = match answer {
            Answer::Key(_) => true,
            Answer::Locked => self.is_likely_in_keyring(),
            Answer::Absent if !sealed => self.is_likely_in_keyring(),
            _ => false,
        };
        let lock = match answer {
            Answer::Key(key) => return self.open(key, Slot::Keyring).await.ok(),
            Answer::NoEntropy => Lock::StoreFailed,
            Answer::Locked | Answer::Refused => Lock::KeyringLocked,
            _ if sealed => Lock::AppLocked,
            Answer::Absent => Lock::KeyringAbsent,
            Answer::Missing | Answer::Unreadable => Lock::KeyMissing,
        };
        self.shut_for(lock);
        self.try_again_later();
        if matches!(self.shut.answer, Some(Answer::Refused)) {
            // Another try would ask the person again.
            self.shut.next = None;
        }
        None
    }

    /// Opens the database and begins the owners; or shows why not, and sees to another try.
    pub(super) async fn open(&mut self, key: DatabaseKey, slot: Slot) -> Result<Opened, Lock> {
        self.shut.question = None;
        let database = &self.broker.about.database;
        let error = match Store::open(database, &key, self.broker.ports.now()).await {
            Ok((store, contents)) => match Life::begin(self.broker.clone(), store, contents).await {
                Ok(life) => return Ok(self.opened(life, key)),
                Err(error) => {
                    tracing::error!(%error, "the owners could not be started");
                    StoreError::Io
                }
            },
            Err(error) => error,
        };
        tracing::error!(%error, "the database cannot be opened");
        let lock = match error {
            // The key is right, or a backup knows better: then it is the first page that is not.
            StoreError::WrongKey if fit(database, &key).await != Fit::Neither => Lock::StoreDamaged,
            StoreError::WrongKey if slot == Slot::Keyring && self.file.exists() => Lock::AppLocked,
            StoreError::WrongKey => Lock::KeyMissing,
            error => locks::store_lock(error),
        };
        if slot == Slot::Keyring && matches!(lock, Lock::AppLocked | Lock::KeyMissing) {
            self.keyring_holds_key = false;
        }
        // A wrong key is not tried again; a right one is kept for that, and for a backup.
        self.shut.key = (!matches!(lock, Lock::AppLocked | Lock::KeyMissing)).then_some(key);
        self.shut_for(lock);
        self.try_again_later();
        for reply in std::mem::take(&mut self.shut.waiting) {
            let _ = reply.send(Err(self.failure()));
        }
        Err(lock)
    }

    fn opened(&mut self, life: Life, key: DatabaseKey) -> Opened {
        let waiting = std::mem::take(&mut self.shut).waiting;
        self.shut.pause = LOOK_AGAIN;
        self.broker.set_running(Some(life.running.clone()));
        self.shut_for(Lock::Open);
        for reply in waiting {
            let _ = reply.send(Ok(()));
        }
        Opened { life, key }
    }

    /// When to try again by ourselves, if that can help.
    fn try_again_later(&mut self) {
        let now = Instant::now();
        self.shut.next = match self.broker.board.lock() {
            Lock::KeyringLocked | Lock::KeyringAbsent | Lock::KeyMissing | Lock::AppLocked => {
                (!self.file.leaves_keyring_alone()).then_some(now + LOOK_AGAIN)
            }
            Lock::StoreFull | Lock::StoreReadOnly | Lock::StoreInUse | Lock::StoreFailed => {
                let pause = self.shut.pause.max(LOOK_AGAIN);
                self.shut.pause = (pause * 2).min(LONGEST_PAUSE);
                Some(now + pause)
            }
            _ => None,
        };
    }

    /// Opens with the passphrase. A wrong one costs what a right one does.
    pub(super) async fn unlock_with(&mut self, typed: &Secret, reply: Reply<()>) -> Option<Opened> {
        let unsealed = match Passphrase::typed(typed.expose()) {
            Ok(passphrase) => self.file.open(passphrase).await.map_err(|error| error.explain()),
            Err(_) => Err(failures::wrong_passphrase()),
        };
        let unsealed = match unsealed {
            Ok(unsealed) => unsealed,
            Err(failure) => {
                let _ = reply.send(Err(failure));
                return None;
            }
        };
        let keep_keyring = unsealed.keep_keyring;
        let opened = self.open(unsealed.key, Slot::Passphrase).await;
        let _ = reply.send(match &opened {
            Ok(_) => Ok(()),
            Err(_) => Err(self.failure()),
        });
        let opened = opened.ok()?;
        self.settle_keyring(&opened.key, keep_keyring).await;
        Some(opened)
    }

    /// Opens without a passphrase, if the key is where none is needed.
    pub(super) async fn unlock_by_keyring(&mut self, reply: Reply<()>) -> Option<Opened> {
        if let Some(key) = self.shut.key.clone() {
            let opened = self.open(key, Slot::Keyring).await;
            let _ = reply.send(opened.as_ref().map(drop).map_err(|_| self.failure()));
            return opened.ok();
        }
        if self.file.leaves_keyring_alone() {
            let _ = reply.send(Err(locks::locked(Lock::AppLocked, self.slots(), true)));
            return None;
        }
        self.shut.waiting.push(reply);
        if self.shut.waiting.len() == 1 {
            let show = self.broker.board.lock() != Lock::AppLocked;
            self.ask(true, show);
        }
        None
    }
}
