//! What happens to accounts, one after the other.

use std::time::Duration;

use fediaccounts_protocol::public::{Event, Subscribe};
use fediaccounts_protocol::{Failure, Peer};

use crate::connection::{Connection, event_of};
use crate::place::Place;
use crate::start;

/// Between two tries to find an agent again: doubled up to the last.
pub(crate) const PAUSES: (Duration, Duration) = (Duration::from_millis(250), Duration::from_secs(8));

/// Waits for what happens to the accounts that an app may use. It never ends by itself.
///
/// When the agent ends, it waits for the next one and begins there with [`Event::Resync`]: what happened in
/// between was not heard. It starts none: whoever ended it may have wanted that.
pub struct Events {
    place: Place,
    peer: Peer,
    connection: Option<Connection>,
}

impl Events {
    pub(crate) fn begin(place: Place, peer: Peer) -> Result<Self, Failure> {
        let connection = subscribed(start::connect(&place, &peer)?)?;
        Ok(Self { place, peer, connection: Some(connection) })
    }

    fn find_again(&self) -> Connection {
        let (mut pause, longest) = PAUSES;
        loop {
            let found = start::connect_if_it_runs(&self.place, &self.peer).and_then(subscribed);
            if let Ok(connection) = found {
                return connection;
            }
            std::thread::sleep(pause);
            pause = longest.min(pause * 2);
        }
    }
}

/// Hears what happens from now on.
pub(crate) fn subscribed(mut connection: Connection) -> Result<Connection, Failure> {
    connection.request(&Subscribe {})?;
    Ok(connection)
}

impl Iterator for Events {
    type Item = Event;

    fn next(&mut self) -> Option<Event> {
        loop {
            let Some(connection) = &mut self.connection else {
                self.connection = Some(self.find_again());
                return Some(Event::Resync);
            };
            match connection.next_notification() {
                Ok(notification) => {
                    if let Some(event) = event_of(notification) {
                        return Some(event);
                    }
                }
                Err(_) => self.connection = None,
            }
        }
    }
}
