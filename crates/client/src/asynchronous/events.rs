//! What happens to accounts, as a stream.

use std::pin::Pin;
use std::task::{Context, Poll};

use fediaccounts_protocol::public::{Event, Subscribe};
use fediaccounts_protocol::{Failure, Incoming, Peer};
use futures_core::Stream;
use tokio::sync::mpsc;

use super::link::Link;
use crate::Error;
use crate::connection::event_of;
use crate::events::PAUSES;
use crate::place::Place;

/// As many as wait for an app that is slow to look; the agent keeps as many again, then says so.
const WAITING: usize = 64;

/// What happens to the accounts that an app may use: a [`Stream`] that never ends by itself.
///
/// When the agent ends, it waits for the next one and begins there with [`Event::Resync`]: what happened in
/// between was not heard. It starts none: whoever ended it may have wanted that.
pub struct AsyncEvents(mpsc::Receiver<Event>);

impl AsyncEvents {
    pub(super) async fn begin(place: Place, peer: Peer) -> Result<Self, Error> {
        let link = subscribed(Link::open(&place, &peer).await?).await?;
        let (told, events) = mpsc::channel(WAITING);
        tokio::spawn(async move {
            tokio::select! {
                () = told.closed() => {}
                _ = tell(link, &place, &peer, &told) => {}
            }
        });
        Ok(Self(events))
    }

    /// The next one. `None` only where the runtime is shut down.
    pub async fn next(&mut self) -> Option<Event> {
        self.0.recv().await
    }
}

impl Stream for AsyncEvents {
    type Item = Event;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Event>> {
        self.0.poll_recv(context)
    }
}

/// Tells what happens until nobody listens any more.
async fn tell(
    mut link: Link,
    place: &Place,
    peer: &Peer,
    told: &mpsc::Sender<Event>,
) -> Result<(), mpsc::error::SendError<Event>> {
    loop {
        while let Ok(incoming) = link.next().await {
            let Incoming::Notification(notification) = incoming else { continue };
            if let Some(event) = event_of(notification) {
                told.send(event).await?;
            }
        }
        link = find_again(place, peer).await;
        told.send(Event::Resync).await?;
    }
}

async fn find_again(place: &Place, peer: &Peer) -> Link {
    let (mut pause, longest) = PAUSES;
    loop {
        if let Ok(link) = Link::open_if_it_runs(place, peer).await
            && let Ok(link) = subscribed(link).await
        {
            return link;
        }
        tokio::time::sleep(pause).await;
        pause = longest.min(pause * 2);
    }
}

async fn subscribed(mut link: Link) -> Result<Link, Failure> {
    link.request(&Subscribe {}).await?;
    Ok(link)
}
