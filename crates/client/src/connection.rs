//! One connection: requests out, answers in.

use std::io::{ErrorKind, Read, Write};
use std::time::Duration;

use fediaccounts_protocol::manage::{PROMPT, Prompt, RAISE, SNAPSHOT, Snapshot, Watch, WatchPrompts};
use fediaccounts_protocol::{
    Capability, Code, Failure, Frames, Hello, Incoming, MAX_ANSWER, Method, Notification, Peer, VERSION,
    Welcome, encode_typed,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::place::unreachable;
use crate::stream::{Stream, set_patience};

/// An agent that lives says hello at once; one that does not must not keep a redirect waiting.
const HELLO_TIME: Duration = Duration::from_secs(10);
/// An answer may take long to come, and nothing to arrive once it comes.
const PAUSE_INSIDE: Duration = Duration::from_secs(10);

/// A connection that has said hello.
pub struct Connection {
    stream: Stream,
    frames: Frames,
    next_id: u64,
    /// Whether the last byte that came was inside of a line.
    inside: bool,
    /// What may be asked for here.
    capabilities: Vec<Capability>,
}

impl Connection {
    /// Says hello on a stream.
    pub(crate) fn greet(stream: Stream, name: &str) -> Result<Self, Failure> {
        let mut connection = Self {
            stream,
            frames: Frames::new(MAX_ANSWER),
            next_id: 1,
            inside: false,
            capabilities: Vec::new(),
        };
        let client = Peer { name: name.to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
        let hello = Hello { protocol: VERSION, client };
        set_patience(&connection.stream, Some(HELLO_TIME)).map_err(|_| gone())?;
        let welcome: Welcome = connection.exchange(&Call::new(0, "hello", &hello))?;
        connection.capabilities = welcome.capabilities;
        set_patience(&connection.stream, None).map_err(|_| gone())?;
        Ok(connection)
    }

    /// Whether `manage.*` is answered here; through a forwarded socket it is not.
    pub fn may_manage(&self) -> bool {
        self.capabilities.contains(&Capability::Manage)
    }

    /// Sends a request and waits for its answer.
    pub fn request<M: Method>(&mut self, request: &M) -> Result<M::Answer, Failure> {
        let id = self.next_id;
        self.next_id += 1;
        self.exchange(&Call::new(id, M::NAME, request))
    }

    /// Watches: the whole state first, then every change.
    pub fn watch(mut self, window: bool) -> Result<(Snapshot, Watching), Failure> {
        let first = self.request(&Watch { window })?;
        Ok((first, Watching(self)))
    }

    /// Watches what apps ask: the question that is to be shown now, then the next one whenever it is
    /// another.
    pub fn watch_prompts(mut self) -> Result<(Option<Prompt>, Prompts), Failure> {
        let first = self.request(&WatchPrompts {})?;
        Ok((first, Prompts(self)))
    }

    fn exchange<T: DeserializeOwned>(&mut self, call: &Call<'_, impl Serialize>) -> Result<T, Failure> {
        self.stream.write_all(&encode_typed(call)).map_err(|_| gone())?;
        loop {
            // Nothing was watched on this connection, so a notification is none of ours.
            let Incoming::Answer { id, result } = self.next()? else { continue };
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

/// What happened, on a connection that watches.
pub enum Watched {
    /// Something changed: everything there is to show now.
    Snapshot(Snapshot),
    /// The window is asked to come to the front.
    Raise,
}

/// Waits for what happens; ends when the agent does.
pub struct Watching(Connection);

impl Iterator for Watching {
    type Item = Watched;

    fn next(&mut self) -> Option<Watched> {
        loop {
            match self.0.next() {
                Ok(Incoming::Notification(Notification { method, params, .. })) => match method.as_str() {
                    SNAPSHOT => return serde_json::from_value(params).ok().map(Watched::Snapshot),
                    RAISE => return Some(Watched::Raise),
                    _ => {}
                },
                Ok(Incoming::Answer { .. }) => {}
                Err(_) => return None,
            }
        }
    }
}

/// Waits for the next question, or for there to be none; ends when the agent does.
pub struct Prompts(Connection);

impl Iterator for Prompts {
    type Item = Option<Prompt>;

    fn next(&mut self) -> Option<Option<Prompt>> {
        loop {
            match self.0.next() {
                // One that cannot be read is none that could be shown: nobody agrees to it.
                Ok(Incoming::Notification(told)) if told.method == PROMPT => {
                    return Some(serde_json::from_value(told.params).ok().flatten());
                }
                Ok(Incoming::Notification(_) | Incoming::Answer { .. }) => {}
                Err(_) => return None,
            }
        }
    }
}

#[cfg(unix)]
#[cfg(test)]
#[path = "connection_tests.rs"]
mod tests;
