//! One connection: requests out, answers in.

use std::collections::VecDeque;
use std::io::{ErrorKind, Read, Write};
use std::time::Duration;

use fediaccounts_protocol::public::{EVENT, Event};
use fediaccounts_protocol::{
    Capability, Code, Failure, Frames, Hello, Incoming, MAX_ANSWER, Method, Notification, Peer, VERSION,
    Welcome, encode_typed,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
#[cfg(all(unix, feature = "tokio"))]
use zeroize::Zeroizing;

use crate::place::unreachable;
use crate::stream::{Stream, set_patience};

/// An agent that lives says hello at once; one that does not must not keep a redirect waiting.
const HELLO_TIME: Duration = Duration::from_secs(10);
/// An answer may take long to come, and nothing to arrive once it comes.
const PAUSE_INSIDE: Duration = Duration::from_secs(10);
/// How many notifications are kept for whoever looks at them. Who does not look has lost some.
const KEPT: usize = 256;

/// A connection that has said hello.
pub struct Connection {
    stream: Stream,
    frames: Frames,
    next_id: u64,
    /// Whether the last byte that came was inside of a line.
    inside: bool,
    capabilities: Vec<Capability>,
    /// What came while an answer was waited for.
    heard: VecDeque<Notification>,
}

impl Connection {
    /// Says hello on a stream.
    pub(crate) fn greet(stream: Stream, client: &Peer) -> Result<Self, Failure> {
        let mut connection = Self {
            stream,
            frames: Frames::new(MAX_ANSWER),
            next_id: 1,
            inside: false,
            capabilities: vec![],
            heard: VecDeque::new(),
        };
        let hello = Hello { protocol: VERSION, client: client.clone() };
        set_patience(&connection.stream, Some(HELLO_TIME)).map_err(|_| gone())?;
        let welcome: Welcome = connection.exchange(&Call::new(0, "hello", &hello))?;
        set_patience(&connection.stream, None).map_err(|_| gone())?;
        connection.capabilities = welcome.capabilities;
        Ok(connection)
    }

    /// Whether the agent answers a group of methods here.
    pub(crate) fn can(&self, capability: Capability) -> bool {
        self.capabilities.contains(&capability)
    }

    /// Sends a request and waits for its answer.
    pub fn request<M: Method>(&mut self, request: &M) -> Result<M::Answer, Failure> {
        let id = self.next_id;
        self.next_id += 1;
        self.exchange(&Call::new(id, M::NAME, request))
    }

    /// The next thing that happened, or the end.
    pub(crate) fn next_notification(&mut self) -> Result<Notification, Failure> {
        loop {
            if let Some(heard) = self.heard.pop_front() {
                return Ok(heard);
            }
            if let Incoming::Notification(notification) = self.next()? {
                return Ok(notification);
            }
        }
    }

    /// What happened until now, without waiting; an error once the agent hung up.
    #[cfg(unix)]
    pub(crate) fn drain(&mut self) -> Result<Vec<Notification>, Failure> {
        self.stream.set_nonblocking(true).map_err(|_| gone())?;
        let come = self.read_what_is_there();
        self.stream.set_nonblocking(false).map_err(|_| gone())?;
        come?;
        while let Some(line) = self.frames.next_line().map_err(|_| Failure::new(Code::BadAnswer))? {
            if let Incoming::Notification(notification) = Incoming::parse(&line)? {
                self.keep(notification);
            }
        }
        Ok(self.heard.drain(..).collect())
    }

    /// A pipe cannot be looked into without waiting: nothing can be remembered.
    #[cfg(windows)]
    pub(crate) fn drain(&mut self) -> Result<Vec<Notification>, Failure> {
        Err(gone())
    }

    #[cfg(unix)]
    fn read_what_is_there(&mut self) -> Result<(), Failure> {
        let mut bytes = [0; 4 * 1024];
        loop {
            match self.stream.read(&mut bytes) {
                Ok(count) if count > 0 => self.push(&bytes[..count])?,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if error.kind() == ErrorKind::WouldBlock => return Ok(()),
                _ => return Err(gone()),
            }
        }
    }

    fn keep(&mut self, notification: Notification) {
        if self.heard.len() == KEPT {
            self.heard.clear();
            self.heard.push_back(resync());
        }
        self.heard.push_back(notification);
    }

    /// The stream, and what of the next line is here already.
    #[cfg(all(unix, feature = "tokio"))]
    pub(crate) fn into_parts(self) -> (Stream, Frames, Vec<Capability>) {
        (self.stream, self.frames, self.capabilities)
    }

    fn exchange<T: DeserializeOwned>(&mut self, call: &Call<'_, impl Serialize>) -> Result<T, Failure> {
        self.stream.write_all(&encode_typed(call)).map_err(|_| gone())?;
        loop {
            let (id, result) = match self.next()? {
                Incoming::Answer { id, result } => (id, result),
                Incoming::Notification(notification) => {
                    self.keep(notification);
                    continue;
                }
            };
            if id == Some(call.id.into()) || id.is_none() {
                return result.and_then(|value| {
                    serde_json::from_value(value).map_err(|_| Failure::new(Code::BadAnswer))
                });
            }
        }
    }

    fn next(&mut self) -> Result<Incoming, Failure> {
        let mut bytes = [0; 16 * 1024];
        loop {
            if let Some(line) = self.frames.next_line().map_err(|_| Failure::new(Code::BadAnswer))? {
                return Incoming::parse(&line);
            }
            match self.stream.read(&mut bytes) {
                Ok(count) if count > 0 => self.push(&bytes[..count])?,
                // A stopped program that goes on, or a signal that somebody handles.
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                    return Err(unreachable("the agent does not answer"));
                }
                _ => return Err(gone()),
            }
        }
    }

    /// Takes bytes as they arrived, and sets how long the next ones are waited for.
    fn push(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.frames.push(bytes);
        let inside = bytes.last() != Some(&b'\n');
        if inside != self.inside {
            self.inside = inside;
            let limit = inside.then_some(PAUSE_INSIDE);
            set_patience(&self.stream, limit).map_err(|_| gone())?;
        }
        Ok(())
    }
}

/// A request that is written as it is: what was typed is in it once.
#[derive(Serialize)]
struct Call<'a, P> {
    jsonrpc: &'static str,
    id: u64,
    method: &'static str,
    params: &'a P,
}

impl<'a, P: Serialize> Call<'a, P> {
    fn new(id: u64, method: &'static str, params: &'a P) -> Self {
        Self { jsonrpc: "2.0", id, method, params }
    }
}

/// The agent ended, or hung up.
pub(crate) fn gone() -> Failure {
    unreachable("the connection to the agent ended")
}

/// A request as a line.
#[cfg(all(unix, feature = "tokio"))]
pub(crate) fn line<M: Method>(id: u64, request: &M) -> Zeroizing<Vec<u8>> {
    encode_typed(&Call::new(id, M::NAME, request))
}

/// What a notification says to an app; `None` where that is nothing, or nothing known yet.
pub(crate) fn event_of(notification: Notification) -> Option<Event> {
    let event = (notification.method == EVENT).then_some(notification.params)?;
    serde_json::from_value(event).ok()
}

/// Some was not told.
fn resync() -> Notification {
    let params = serde_json::json!({ "kind": "resync" });
    Notification { jsonrpc: "2.0".into(), method: EVENT.into(), params }
}

#[cfg(all(unix, feature = "manage"))]
#[cfg(test)]
#[path = "connection_tests.rs"]
mod tests;
