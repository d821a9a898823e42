//! What the keyring is asked, on a task of its own: the person may take minutes to answer its prompt.

use std::sync::Arc;

use fediaccounts_core::{DatabaseKey, Entropy, Keyring, KeyringError, KeyringStatus};
use fediaccounts_protocol::manage::Lock;
use tokio::task::JoinHandle;

use crate::Broker;

/// How the keyring stands, and what it holds.
#[derive(Clone)]
pub(super) enum Answer {
    /// There is none.
    Absent,
    /// It is locked, or fails.
    Locked,
    /// It holds no key of ours.
    Missing,
    /// It holds something that is no key.
    Unreadable,
    /// It holds this.
    Key(DatabaseKey),
    /// It holds no key of ours, and does not take a new one.
    Refused,
    /// The random source failed; there is no key.
    NoEntropy,
}

impl Answer {
    /// Whether nothing changed.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Key(one), Self::Key(other)) => one.expose() == other.expose(),
            _ => std::mem::discriminant(self) == std::mem::discriminant(other),
        }
    }
}

/// A question that is being asked. Dropping it takes it back; the system's own prompt stays.
pub(super) struct Question(JoinHandle<Answer>);

/// How to ask.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    /// The person may be asked to unlock the keyring; else one that is locked is left alone.
    pub(super) prompt: bool,
    /// Nothing was ever stored here: a key that is missing is made.
    pub(super) make: bool,
    /// Show that the keyring is locked, while the person is asked.
    pub(super) show: bool,
}

impl Question {
    pub(super) fn ask(broker: &Broker, manner: Manner) -> Self {
        let (keyring, entropy) = (Arc::clone(&broker.ports.keyring), Arc::clone(&broker.ports.entropy));
        let board = broker.board.clone();
        Self(tokio::spawn(async move {
            let status = keyring.status().await;
            if status == KeyringStatus::Locked && manner.show {
                board.show_lock(Lock::KeyringLocked);
            }
            match status {
                KeyringStatus::Absent => Answer::Absent,
                KeyringStatus::Locked if !manner.prompt => Answer::Locked,
                KeyringStatus::Ready | KeyringStatus::Locked => get(&*keyring, &*entropy, manner.make).await,
            }
        }))
    }

    pub(super) async fn answer(&mut self) -> Answer {
        (&mut self.0).await.unwrap_or(Answer::Locked)
    }
}

impl Drop for Question {
    fn drop(&mut self) {
        self.0.abort();
    }
}

async fn get(keyring: &dyn Keyring, entropy: &dyn Entropy, make: bool) -> Answer {
    match keyring.get().await {
        Ok(Some(key)) => Answer::Key(key),
        Ok(None) if make => put_new(keyring, entropy).await,
        Ok(None) => Answer::Missing,
        Err(error) => failed(&error),
    }
}

fn failed(error: &KeyringError) -> Answer {
    tracing::warn!(%error, "the keyring gave no key");
    match error {
        KeyringError::Absent => Answer::Absent,
        KeyringError::Malformed => Answer::Unreadable,
        KeyringError::Locked | KeyringError::TimedOut | KeyringError::Failed => Answer::Locked,
    }
}

/// A first start.
async fn put_new(keyring: &dyn Keyring, entropy: &dyn Entropy) -> Answer {
    let Ok(key) = DatabaseKey::random(entropy) else { return Answer::NoEntropy };
    match keyring.put(&key).await {
        Ok(()) => Answer::Key(key),
        Err(KeyringError::Absent) => Answer::Absent,
        Err(error) => {
            tracing::warn!(%error, "the keyring took no key");
            Answer::Refused
        }
    }
}
