//! One request at work, beside the conversation that it came in.

use std::sync::Arc;

use fediaccounts_protocol::manage::{Watch, WatchPrompts};
use fediaccounts_protocol::public::{Event, Subscribe};
use fediaccounts_protocol::{Answer, Call, Code, Failure, Method, Outgoing, Request, RpcError, encode};
use tokio::sync::{mpsc, watch};

use super::Caller;
use super::following::Follow;
use crate::public::{self, Guest};
use crate::{Broker, gate};

/// What a request works with.
#[derive(Clone)]
pub(super) struct Work {
    pub(super) broker: Broker,
    pub(super) caller: Caller,
    pub(super) guest: Arc<Guest>,
    pub(super) stopping: watch::Receiver<bool>,
}

/// How it ended.
pub(super) struct Done {
    /// The answer, as a line.
    pub(super) line: Vec<u8>,
    pub(super) then: Then,
}

/// What comes after the answer.
pub(super) enum Then {
    Nothing,
    Follow(Follow),
    Hear(mpsc::Receiver<Event>),
}

impl Work {
    /// Answers a line that is a request. An agent that stops keeps nobody waiting.
    pub(super) async fn answer(mut self, line: String) -> Done {
        let mut stopping = self.stopping.clone();
        tokio::select! {
            done = self.work(&line) => done,
            () = async { drop(stopping.wait_for(|stopping| *stopping).await) } => {
                let answer = Call::parse(&line).map(|call| {
                    Outgoing::answer(call.id, Err(Failure::new(Code::ShuttingDown)))
                });
                Done { line: encode(&answer.unwrap_or_else(Outgoing::from)), then: Then::Nothing }
            }
        }
    }

    async fn work(&mut self, line: &str) -> Done {
        match Call::parse(line) {
            Ok(call) if call.method == Subscribe::NAME => self.subscribe(&call).await,
            Ok(call) if public::is_public(&call.method) => {
                Done::with(public::answer(&self.broker, &self.guest, &call).await)
            }
            Ok(_) => self.manage(line).await,
            Err(error) => Done::with(encode(&Outgoing::from(error))),
        }
    }

    async fn subscribe(&self, call: &Call<'_>) -> Done {
        match public::subscribe(&self.broker, &self.guest, call).await {
            Ok((line, news)) => Done { line, then: Then::Hear(news) },
            Err(line) => Done::with(line),
        }
    }

    async fn manage(&self, line: &str) -> Done {
        let request = match Request::parse(line) {
            Ok(request) => request,
            Err(error) => return Done::with(encode(&Outgoing::from(error))),
        };
        // Whoever asks for questions watches from before the answer on.
        let asks = request.method == WatchPrompts::NAME && self.caller.may_manage;
        let watching = asks.then(|| self.broker.prompts.watch());
        let answer = gate::answer(&self.broker, &self.caller, &request).await;
        let then = match (&answer, watching) {
            (Ok(gate::Answer::Other(shown)), Some(watching)) => {
                let shown = serde_json::from_value(shown.clone()).unwrap_or_default();
                Then::Follow(Follow::Prompts { watching, shown })
            }
            (Ok(gate::Answer::Everything(shown)), _) if request.method == Watch::NAME => {
                Then::Follow(Follow::Snapshots {
                    shown: Some(shown.revision),
                    window: request.params::<Watch>().is_ok_and(|watch| watch.window),
                })
            }
            _ => Then::Nothing,
        };
        let line = match answer {
            Ok(answer) => encode(&Answer::new(&request.id, answer)),
            Err(failure) => encode(&Outgoing::from(RpcError::of(request.id, failure))),
        };
        Done { line, then }
    }
}

impl Done {
    fn with(line: Vec<u8>) -> Self {
        Self { line, then: Then::Nothing }
    }
}
