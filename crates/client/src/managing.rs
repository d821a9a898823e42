//! What our own window and command line do besides.

use fediaccounts_protocol::manage::{
    Destination, LEAVE, PROMPT, Prompt, RAISE, Raise, SNAPSHOT, Snapshot, Watch, WatchPrompts,
};
use fediaccounts_protocol::{Capability, Failure, Peer};

use crate::{Connection, Place, start};

/// Connects to the agent of a place, starting it if it does not run. `name` is what this program
/// calls itself.
pub fn connect(place: &Place, name: &str) -> Result<Connection, Failure> {
    let client = Peer { name: name.to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
    start::connect(place, &client)
}

impl Place {
    /// Whether `FEDIACCOUNTS_SOCKET` leads to it: on another computer, as far as is known here.
    pub fn is_named(&self) -> bool {
        !self.may_start
    }

    /// Its socket.
    pub fn socket(&self) -> &std::path::Path {
        &self.socket
    }

    /// The same, for somebody who has nothing to ask of an agent that does not run.
    #[must_use]
    pub fn without_starting(mut self) -> Self {
        self.may_start = false;
        self
    }
}

impl Connection {
    /// Whether `manage.*` is answered here; through a forwarded socket it is not.
    pub fn may_manage(&self) -> bool {
        self.can(Capability::Manage)
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
}

/// What happened, on a connection that watches.
pub enum Watched {
    /// Something changed: everything there is to show now.
    Snapshot(Snapshot),
    /// The window is asked to come to the front, and to show that if it is said.
    Raise(Option<Destination>),
    /// The window is asked to close.
    Leave,
}

/// Waits for what happens; ends when the agent does.
pub struct Watching(Connection);

impl Iterator for Watching {
    type Item = Watched;

    fn next(&mut self) -> Option<Watched> {
        loop {
            let notification = self.0.next_notification().ok()?;
            match notification.method.as_str() {
                SNAPSHOT => return serde_json::from_value(notification.params).ok().map(Watched::Snapshot),
                RAISE => {
                    // A place that this program has not heard of is none.
                    let raise = serde_json::from_value::<Raise>(notification.params).ok();
                    return Some(Watched::Raise(raise.and_then(|raise| raise.at)));
                }
                LEAVE => return Some(Watched::Leave),
                _ => {}
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
            let told = self.0.next_notification().ok()?;
            if told.method == PROMPT {
                // One that cannot be read is none that could be shown: nobody agrees to it.
                return Some(serde_json::from_value(told.params).ok().flatten());
            }
        }
    }
}
