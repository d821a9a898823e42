//! Lanes: how many requests are under way at once, so that servers that do not answer delay nobody
//! else. Two for each server, and sixteen for all that nobody waits for.
//!
//! A lane is held for three seconds at most; a request that takes longer goes on without one. So with
//! requests that end after thirty seconds there are never more than 160 of the background, and a
//! hundred servers that accept and never answer are past in half a minute.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use fediaccounts_core::Origin;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinSet;

use crate::mailbox::Alarm;

/// For each server.
const PER_SERVER: usize = 2;
/// For everything that nobody waits for.
const IN_ALL: usize = 16;
/// How long one is held.
const HELD: Duration = Duration::from_secs(3);

/// Who wants to ask a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asker {
    /// A person, who waits for the answer: they wait for no other server, and go first.
    Person,
    /// The agent by itself.
    Background,
}

/// A place among the requests under way, until it is dropped.
#[derive(Debug)]
pub(crate) struct Lane {
    _open: Option<oneshot::Sender<()>>,
}

/// Where lanes are given out.
#[derive(Debug, Clone)]
pub(crate) struct Lanes(mpsc::Sender<Wish>);

#[derive(Debug)]
struct Wish {
    origin: Origin,
    asker: Asker,
    reply: oneshot::Sender<Lane>,
}

impl Lanes {
    /// Starts the owner of the lanes; it ends with the last handle.
    pub(crate) fn start(alarm: Alarm) -> Self {
        let (sender, receiver) = mpsc::channel(64);
        tokio::spawn(async move {
            let _alarm = alarm;
            run(receiver).await;
        });
        Self(sender)
    }

    /// Waits for a lane to that server.
    pub(crate) async fn enter(&self, origin: &Origin, asker: Asker) -> Lane {
        let (reply, lane) = oneshot::channel();
        // Without an owner the agent is stopping: nothing is worth waiting for.
        let _ = self.0.send(Wish { origin: origin.clone(), asker, reply }).await;
        lane.await.unwrap_or(Lane { _open: None })
    }
}

async fn run(mut wishes: mpsc::Receiver<Wish>) {
    let mut queue = Queue::default();
    let mut given = JoinSet::new();
    loop {
        tokio::select! {
            wish = wishes.recv() => match wish {
                Some(Wish { origin, asker, reply }) => queue.join(origin, asker, reply),
                None => return,
            },
            Some(left) = given.join_next() => match left {
                Ok((origin, asker)) => queue.leave(&origin, asker),
                Err(error) => tracing::error!(%error, "a lane was lost"),
            },
        }
        while let Some((origin, asker, reply)) = queue.next() {
            let (open, closed) = oneshot::channel::<()>();
            // Whoever has gone drops it again.
            let _ = reply.send(Lane { _open: Some(open) });
            given.spawn(async move {
                let _ = tokio::time::timeout(HELD, closed).await;
                (origin, asker)
            });
        }
    }
}

/// Who has a lane and who waits for one.
struct Queue<T> {
    servers: HashMap<Origin, usize>,
    background: usize,
    persons: VecDeque<(Origin, T)>,
    waiting: VecDeque<(Origin, T)>,
}

impl<T> Default for Queue<T> {
    fn default() -> Self {
        Self { servers: HashMap::new(), background: 0, persons: VecDeque::new(), waiting: VecDeque::new() }
    }
}

impl<T> Queue<T> {
    fn join(&mut self, origin: Origin, asker: Asker, ticket: T) {
        match asker {
            Asker::Person => self.persons.push_back((origin, ticket)),
            Asker::Background => self.waiting.push_back((origin, ticket)),
        }
    }

    /// The next one that may go: persons first, then by arrival, but past those whose server is busy.
    fn next(&mut self) -> Option<(Origin, Asker, T)> {
        let room = |origin: &Origin| self.servers.get(origin).is_none_or(|out| *out < PER_SERVER);
        let first = |queue: &VecDeque<(Origin, T)>| queue.iter().position(|(origin, _)| room(origin));
        let (at, asker) = match (first(&self.persons), self.background < IN_ALL) {
            (Some(at), _) => (at, Asker::Person),
            (None, true) => (first(&self.waiting)?, Asker::Background),
            (None, false) => return None,
        };
        let queue = if asker == Asker::Person { &mut self.persons } else { &mut self.waiting };
        let (origin, ticket) = queue.remove(at)?;
        *self.servers.entry(origin.clone()).or_default() += 1;
        self.background += usize::from(asker == Asker::Background);
        Some((origin, asker, ticket))
    }

    fn leave(&mut self, origin: &Origin, asker: Asker) {
        self.background -= usize::from(asker == Asker::Background);
        if let Some(out) = self.servers.get_mut(origin) {
            *out -= 1;
            if *out == 0 {
                self.servers.remove(origin);
            }
        }
    }
}

#[cfg(test)]
#[path = "lanes_tests.rs"]
mod tests;
