//! Tokens that live at a server and belong to no account: their revocation is owed, across
//! restarts, until the server proved it.

use std::collections::HashMap;

use fediaccounts_core::{ClientRegistration, Instance, TokenSet};
use fediaccounts_store::{Orphan, Store};
use tokio::sync::mpsc;

use crate::Ports;
use crate::mailbox::{Alarm, beside};
use crate::revocation::{pause, revoke};

/// Where orphans are left.
#[derive(Clone)]
pub(crate) struct OrphansHandle(mpsc::Sender<Command>);

enum Command {
    /// Stored already.
    Adopt(Box<Orphan>),
    /// Not stored yet.
    Abandon(Box<(Instance, ClientRegistration, TokenSet)>),
    Tried {
        id: i64,
        proven: bool,
    },
    Try(i64),
}

/// The owner of them.
pub(crate) struct Orphans {
    ports: Ports,
    store: Store,
    held: HashMap<i64, (Orphan, u32)>,
    sender: mpsc::Sender<Command>,
}

impl OrphansHandle {
    /// Takes over an orphan that the store knows.
    pub(crate) async fn adopt(&self, orphan: Orphan) {
        self.send(Command::Adopt(Box::new(orphan))).await;
    }

    /// Stores a token as an orphan, then takes it over.
    pub(crate) async fn abandon(
        &self,
        instance: Instance,
        registration: ClientRegistration,
        tokens: TokenSet,
    ) {
        self.send(Command::Abandon(Box::new((instance, registration, tokens)))).await;
    }

    async fn send(&self, command: Command) {
        if self.0.send(command).await.is_err() {
            tracing::warn!("a revocation is left for the next start");
        }
    }
}

impl Orphans {
    /// Starts the task with what the store held.
    pub(crate) fn start(ports: Ports, store: Store, alarm: Alarm, orphans: Vec<Orphan>) -> OrphansHandle {
        let (sender, receiver) = mpsc::channel(64);
        let mut actor = Self { ports, store, held: HashMap::new(), sender: sender.clone() };
        for orphan in orphans {
            actor.take_over(orphan);
        }
        tokio::spawn(async move {
            let _alarm = alarm;
            actor.run(receiver).await;
        });
        OrphansHandle(sender)
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        while let Some(command) = commands.recv().await {
            match command {
                Command::Adopt(orphan) => self.take_over(*orphan),
                Command::Abandon(parts) => self.abandon(*parts).await,
                Command::Tried { id, proven } => self.tried(id, proven).await,
                Command::Try(id) => self.attempt(id),
            }
        }
    }

    async fn abandon(&mut self, (instance, registration, tokens): (Instance, ClientRegistration, TokenSet)) {
        match self.store.put_orphan(&instance, &registration, &tokens, self.ports.now()).await {
            Ok(orphan) => self.take_over(orphan),
            Err(error) => {
                // It cannot be kept, so this is the one chance to end it.
                tracing::error!(%error, "an orphaned token could not be stored");
                let ports = self.ports.clone();
                tokio::spawn(async move { revoke(&ports, &instance, &registration, &tokens).await });
            }
        }
    }

    fn take_over(&mut self, orphan: Orphan) {
        let id = orphan.id;
        self.held.insert(id, (orphan, 0));
        self.attempt(id);
    }

    fn attempt(&mut self, id: i64) {
        let Some((orphan, tries)) = self.held.get_mut(&id) else { return };
        *tries += 1;
        let (ports, orphan) = (self.ports.clone(), orphan.clone());
        let work =
            async move { revoke(&ports, &orphan.instance, &orphan.registration, &orphan.tokens).await };
        beside(self.sender.clone(), work, false, move |proven| Command::Tried { id, proven });
    }

    async fn tried(&mut self, id: i64, proven: bool) {
        if proven {
            self.held.remove(&id);
            if let Err(error) = self.store.remove_orphan(id).await {
                tracing::error!(%error, "a revoked orphan could not be removed; it is revoked once more later");
            }
        } else if let Some((_, tries)) = self.held.get(&id) {
            let (sender, pause) = (self.sender.clone(), pause(*tries));
            tokio::spawn(async move {
                tokio::time::sleep(pause).await;
                let _ = sender.send(Command::Try(id)).await;
            });
        }
    }
}
