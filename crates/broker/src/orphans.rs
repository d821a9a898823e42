//! Tokens that live at a server and belong to no account: their revocation is owed, across
//! restarts, until the server proved it.

use std::collections::HashMap;

use fediaccounts_core::{ClientRegistration, Instance, Timestamp, TokenSet};
use fediaccounts_store::{Orphan, Store};
use tokio::sync::mpsc;

use crate::Ports;
use crate::heard::Heard;
use crate::lanes::{Asker, Lanes};
use crate::lifetime::needs_renewal;
use crate::mailbox::{Alarm, beside};
use crate::patience::{longest_pause, pause, seed};
use crate::renewal::{Renewal, renew};
use crate::revocation::{Unrevoked, revoke};

/// Where orphans are left.
#[derive(Clone)]
pub(crate) struct OrphansHandle(mpsc::Sender<Command>);

enum Command {
    /// Stored already.
    Adopt(Box<Orphan>),
    /// Not stored yet.
    Abandon(Box<(Instance, ClientRegistration, TokenSet)>),
    Tried(i64, Box<Tried>),
    TryNow,
}

/// What came of a try.
struct Tried {
    /// The orphan's tokens now, if they had to be renewed first.
    renewed: Option<TokenSet>,
    /// Whether they are proven dead.
    ended: Result<(), Heard>,
}

/// The owner of them.
pub(crate) struct Orphans {
    ports: Ports,
    store: Store,
    lanes: Lanes,
    held: HashMap<i64, Owed>,
    sender: mpsc::Sender<Command>,
}

/// An orphan and when its revocation is tried next; not while it is being tried.
struct Owed {
    orphan: Orphan,
    tries: u32,
    due: Option<Timestamp>,
    /// All were to be tried now while this one was being tried: what comes of that is no answer to it.
    at_once: bool,
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

    /// Tries all of them now, however long they were to wait.
    pub(crate) async fn try_now(&self) {
        self.send(Command::TryNow).await;
    }

    /// Holds an orphan that the store knows for somebody who is at work with it.
    pub(crate) fn guard(&self, orphan: Orphan) -> Guard {
        Guard { orphans: self.clone(), orphan: Some(orphan) }
    }

    async fn send(&self, command: Command) {
        if self.0.send(command).await.is_err() {
            tracing::warn!("a revocation is left for the next start");
        }
    }
}

/// An orphan that somebody is at work with. If they fall over, it is taken over here.
pub(crate) struct Guard {
    orphans: OrphansHandle,
    orphan: Option<Orphan>,
}

impl Guard {
    /// The work is done: the orphan is theirs.
    pub(crate) fn release(mut self) -> Orphan {
        self.orphan.take().expect("it is given away once, and that ends the guard")
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        // Without a runtime the agent is ending, and the next start finds the orphan in the store.
        if let (Some(orphan), Ok(runtime)) = (self.orphan.take(), tokio::runtime::Handle::try_current()) {
            let orphans = self.orphans.clone();
            runtime.spawn(async move { orphans.adopt(orphan).await });
        }
    }
}

impl Orphans {
    /// Starts the task with what the store held.
    pub(crate) fn start(
        ports: Ports,
        store: Store,
        lanes: Lanes,
        alarm: Alarm,
        orphans: Vec<Orphan>,
    ) -> OrphansHandle {
        let (sender, receiver) = mpsc::channel(64);
        let mut actor = Self { ports, store, lanes, held: HashMap::new(), sender: sender.clone() };
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
        loop {
            self.try_due();
            let next = self.held.values().filter_map(|owed| owed.due).min();
            tokio::select! {
                command = commands.recv() => match command {
                    Some(command) => self.handle(command).await,
                    None => return,
                },
                () = self.ports.wait(next) => {}
            }
        }
    }

    async fn handle(&mut self, command: Command) {
        match command {
            Command::Adopt(orphan) => self.take_over(*orphan),
            Command::Abandon(parts) => self.abandon(*parts).await,
            Command::Tried(id, tried) => self.tried(id, *tried).await,
            Command::TryNow => {
                let now = self.ports.now();
                for owed in self.held.values_mut() {
                    owed.at_once = owed.due.is_none();
                    owed.due = owed.due.map(|_| now);
                }
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
        let due = Some(self.ports.now());
        self.held.entry(orphan.id).or_insert(Owed { orphan, tries: 0, due, at_once: false });
    }

    fn try_due(&mut self) {
        let now = self.ports.now();
        for owed in self.held.values_mut() {
            // A time further ahead than any pause is that of a clock that was set back.
            let is_due = |due: &Timestamp| *due <= now || *due > now.plus(longest_pause());
            if owed.due.take_if(|due| is_due(due)).is_none() {
                continue;
            }
            owed.tries = owed.tries.saturating_add(1);
            let (ports, store, lanes) = (self.ports.clone(), self.store.clone(), self.lanes.clone());
            let orphan = owed.orphan.clone();
            let id = orphan.id;
            let work = async move {
                let _lane = lanes.enter(&orphan.instance.origin, Asker::Background).await;
                end(&ports, &store, orphan).await
            };
            let fallen = Tried { renewed: None, ended: Err(Heard::Declined { retry_after: None }) };
            beside(self.sender.clone(), work, fallen, move |tried| Command::Tried(id, Box::new(tried)));
        }
    }

    async fn tried(&mut self, id: i64, Tried { renewed, ended }: Tried) {
        let now = self.ports.now();
        let Err(heard) = ended else {
            self.held.remove(&id);
            if let Err(error) = self.store.remove_orphan(id).await {
                tracing::error!(%error, "a revoked orphan could not be removed; it is revoked once more later");
            }
            return;
        };
        if let Some(owed) = self.held.get_mut(&id) {
            let pause = pause(owed.tries, seed((id, owed.tries)), heard.retry_after());
            owed.due = Some(if std::mem::take(&mut owed.at_once) { now } else { now.plus(pause) });
            owed.orphan.tokens = renewed.unwrap_or_else(|| owed.orphan.tokens.clone());
        }
    }
}

/// One try. Some servers end no token that has run out, but what it is renewed with lives on: so it is
/// renewed first, or as soon as the server says so. One that is not renewed any more is dead, and the
/// server is asked for that proof too.
async fn end(ports: &Ports, store: &Store, orphan: Orphan) -> Tried {
    let Orphan { id, instance, registration, mut tokens, .. } = orphan;
    let mut renewed = None;
    let mut renews = needs_renewal(&tokens, ports.now());
    loop {
        let mut refused = false;
        if renews {
            match renew(ports, &instance, &registration, &tokens, true).await {
                Renewal::Renewed(new) => {
                    if let Err(error) = store.put_renewed_orphan(id, &new).await {
                        // It is ended all the same, now that there is the chance to.
                        tracing::error!(%error, "a renewed orphan could not be stored");
                    }
                    tokens = new.clone();
                    renewed = Some(new);
                }
                Renewal::Refused(_) => refused = true,
                Renewal::Later { heard, .. } => return Tried { renewed, ended: Err(heard) },
            }
        }
        let ended = match revoke(ports, &instance, &registration, &tokens).await {
            Err(Unrevoked::RunOut) if refused => Ok(()),
            Err(Unrevoked::RunOut) if !renews => {
                renews = true;
                continue;
            }
            ended => ended.map_err(Heard::from),
        };
        return Tried { renewed, ended };
    }
}
