//! What is done about a database that cannot be opened, and the backups that help with it.

use std::path::Path;
use std::time::Duration;

use fediaccounts_protocol::manage::{self, KeySlots, Lock, SetAside};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::{Backup, StoreError, backups};

use super::Reply;
use super::actor::{Keeper, Opened, Shut};
use super::opening::Slot;
use crate::failures::Explain;
use crate::views;

/// How old the newest backup may become while things change.
const BACKUP_AGE: Duration = Duration::from_secs(24 * 60 * 60);

impl Keeper {
    /// Sets everything aside and begins anew, with the key that the keyring holds or a new one.
    pub(super) async fn start_anew(&mut self) -> Result<SetAside, Failure> {
        let may = match self.broker.board.lock() {
            Lock::KeyMissing | Lock::StoreDamaged => true,
            // Whoever has forgotten it has no other way out.
            Lock::AppLocked => self.slots() == KeySlots { keyring: false, passphrase: true },
            _ => false,
        };
        if !may {
            return Err(Failure::new(Code::NotNow));
        }
        let (database, now) = (&self.broker.about.database, self.broker.ports.now());
        let aside = fediaccounts_store::set_aside(database, now).await.map_err(|error| error.explain())?;
        tracing::warn!(aside = %aside.display(), "the database was set aside");
        for reply in std::mem::take(&mut self.shut).waiting {
            let _ = reply.send(Err(self.failure()));
        }
        self.shut_for(Lock::Starting);
        self.begin();
        Ok(shown(&aside))
    }

    /// Puts a backup in the place of a damaged database, and opens it.
    pub(super) async fn restore(&mut self, name: &str, reply: Reply<SetAside>) -> Option<Opened> {
        let (lock, key) = (self.broker.board.lock(), self.shut.key.clone());
        let (Lock::StoreDamaged, Some(key)) = (lock, key) else {
            // Backups are under the same key: without it they are of no use either.
            let code = if lock == Lock::KeyMissing { Code::KeyMissing } else { Code::NotNow };
            let _ = reply.send(Err(Failure::new(code)));
            return None;
        };
        let (database, now) = (&self.broker.about.database, self.broker.ports.now());
        match fediaccounts_store::restore(database, name, &key, now).await {
            Ok(aside) => {
                // Its answer may be a failure, and then says nothing about the file.
                tracing::warn!(aside = %aside.display(), "a backup was put in the place of the database");
                let waiting = std::mem::take(&mut self.shut).waiting;
                self.shut = Shut { waiting, ..Shut::default() };
                let opened = self.open(key, Slot::Keyring).await;
                let _ = reply.send(opened.as_ref().map(|_| shown(&aside)).map_err(|_| self.failure()));
                opened.ok()
            }
            Err(error) => {
                let _ = reply.send(Err(error.explain()));
                None
            }
        }
    }

    /// Makes a backup now.
    pub(super) async fn back_up(&self, opened: &Opened) -> Result<manage::Backup, Failure> {
        let (database, now) = (&self.broker.about.database, self.broker.ports.now());
        let made = opened.life.running.store.back_up(database, &opened.key, now).await;
        made.map(|backup| views::backup(&backup)).map_err(|error| error.explain())
    }

    /// Makes one by itself: once a day, if something changed.
    pub(super) async fn back_up_if_due(&self, opened: &Opened) {
        let (database, now) = (&self.broker.about.database, self.broker.ports.now());
        let is_recent = |backup: &Backup| {
            // One from the future was made while the clock was wrong.
            backup.made_at <= now && now.since(backup.made_at) < BACKUP_AGE
        };
        if backups(database).iter().any(is_recent) {
            return;
        }
        let store = &opened.life.running.store;
        let made = match store.is_ahead_of_backup(database, &opened.key).await {
            Ok(true) => store.back_up(database, &opened.key, now).await.map(|_| true),
            ahead => ahead,
        };
        match made {
            Ok(made) => tracing::debug!(made, "a backup was due"),
            Err(StoreError::Closed) => {}
            Err(error) => tracing::warn!(%error, "no backup could be made"),
        }
    }
}

fn shown(path: &Path) -> SetAside {
    SetAside { path: path.display().to_string() }
}
