//! The task that owns the connection that clones of a client share, and what is remembered of it.

use std::collections::HashMap;

use fediaccounts_protocol::public::{GetToken, Subscribe};
use fediaccounts_protocol::{Capability, Code, Failure, Id, Incoming, Peer};
use serde_json::Value;
use tokio::sync::{mpsc, oneshot};
use zeroize::Zeroizing;

use super::link::Link;
use crate::cache::{Cache, Key, now};
use crate::connection::{event_of, gone, line};
use crate::place::Place;

type Answer = oneshot::Sender<Result<Value, Failure>>;
/// Writes a request under an id; again, where the first agent ended before it answered.
type Line = Box<dyn Fn(u64) -> Zeroizing<Vec<u8>> + Send>;

/// What a client wants of the owner.
pub(super) enum Order {
    /// Ask that, and give the answer.
    Ask { line: Line, answer: Answer },
    /// A token; if it need not be asked for afresh, one that is remembered.
    Token { request: GetToken, afresh: bool, answer: Answer },
    /// Remember no token of an account: its id.
    Forget { account: String },
}

/// A request that waits for its answer.
struct Asked {
    line: Line,
    answer: Answer,
    /// Whether it was sent to an agent before that ended.
    again: bool,
    /// Under what the answer is remembered, if it is a token.
    key: Option<Key>,
}

/// The owner.
pub(super) struct Owner {
    place: Place,
    peer: Peer,
    link: Option<Link>,
    next_id: u64,
    asked: HashMap<u64, Asked>,
    /// Holds something only while the link hears what happens.
    cache: Cache,
    hears: bool,
}

impl Owner {
    pub(super) fn new(place: Place, peer: Peer) -> Self {
        let (asked, cache) = (HashMap::new(), Cache::default());
        Self { place, peer, link: None, next_id: 1, asked, cache, hears: false }
    }

    /// Works until no client is left.
    pub(super) async fn work(mut self, mut orders: mpsc::Receiver<Order>) {
        loop {
            let incoming = async {
                match &mut self.link {
                    Some(link) => link.next().await,
                    None => std::future::pending().await,
                }
            };
            // What has come is heard before anything is given from memory.
            tokio::select! {
                biased;
                incoming = incoming => match incoming {
                    Ok(incoming) => self.hear(incoming).await,
                    Err(failure) => self.lose(&failure).await,
                },
                order = orders.recv() => match order {
                    Some(order) => self.take(order).await,
                    None => return,
                },
            }
        }
    }

    async fn take(&mut self, order: Order) {
        match order {
            Order::Forget { account } => self.cache.forget(&account),
            Order::Ask { line, answer } => self.ask(Asked { line, answer, again: false, key: None }).await,
            Order::Token { request, afresh, answer } => {
                if let Some(token) = self.cache.get(&request, now()).filter(|_| !afresh) {
                    let _ =
                        answer.send(serde_json::to_value(token).map_err(|_| Failure::new(Code::BadAnswer)));
                    return;
                }
                self.listen().await;
                let key = Some(Key::of(&request));
                let line = Box::new(move |id| line(id, &request));
                self.ask(Asked { line, answer, again: false, key }).await;
            }
        }
    }

    /// Hears what happens, if the agent tells it: only then may tokens be remembered.
    async fn listen(&mut self) {
        if self.hears || self.connect().await.is_err() {
            return;
        }
        let id = self.id();
        let Some(link) = self.link.as_mut().filter(|link| link.can(Capability::Events)) else { return };
        // Lines are answered in any order, but this one is known to the agent before the next is read; one
        // that it refuses ends the remembering.
        self.hears = link.send(&line(id, &Subscribe {})).await.is_ok();
    }

    async fn ask(&mut self, asked: Asked) {
        if asked.answer.is_closed() {
            return;
        }
        if let Err(failure) = self.connect().await {
            let _ = asked.answer.send(Err(failure));
            return;
        }
        let id = self.id();
        let line = (asked.line)(id);
        self.asked.insert(id, asked);
        if let Some(link) = &mut self.link
            && let Err(failure) = link.send(&line).await
        {
            Box::pin(self.lose(&failure)).await;
        }
    }

    async fn connect(&mut self) -> Result<(), Failure> {
        if self.link.is_none() {
            self.link = Some(Link::open(&self.place, &self.peer).await?);
        }
        Ok(())
    }

    fn id(&mut self) -> u64 {
        self.next_id += 1;
        self.next_id
    }

    async fn hear(&mut self, incoming: Incoming) {
        match incoming {
            Incoming::Notification(notification) => {
                if let Some(event) = event_of(notification) {
                    self.cache.hear(&event);
                }
            }
            Incoming::Answer { id, result } => {
                let asked = match id {
                    Some(Id::Number(id)) => self.asked.remove(&id),
                    _ => None,
                };
                let Some(asked) = asked else {
                    // The answer to the subscription, if it is a refusal.
                    self.hears &= result.is_ok();
                    return;
                };
                if !asked.again && result.as_ref().is_err_and(|f| f.code == Code::ShuttingDown) {
                    self.asked.insert(self.next_id + 1, asked);
                    self.lose(&gone()).await;
                    return;
                }
                self.remember(asked.key, result.as_ref().ok());
                let _ = asked.answer.send(result);
            }
        }
    }

    fn remember(&mut self, key: Option<Key>, token: Option<&Value>) {
        let (Some(key), Some(token)) = (key.filter(|_| self.hears), token) else { return };
        if let Ok(token) = serde_json::from_value(token.clone()) {
            self.cache.put(key, token);
        }
    }

    /// The link ended: what was asked over it is asked once more of the next agent.
    async fn lose(&mut self, failure: &Failure) {
        self.link = None;
        self.hears = false;
        self.cache.clear();
        let lost: Vec<_> = self.asked.drain().map(|(_, asked)| asked).collect();
        for asked in lost {
            if asked.again || *failure != gone() {
                let _ = asked.answer.send(Err(failure.clone()));
            } else {
                self.ask(Asked { again: true, ..asked }).await;
            }
        }
    }
}
