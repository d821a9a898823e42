//! One connection: frames in, answers out.

mod following;
mod greeting;
mod lines;
mod outbox;
mod talk;
mod working;

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_core::Attestor;
use tokio::io::{AsyncRead, AsyncWrite};

use self::greeting::greet;
use self::lines::Lines;
use self::outbox::Outbox;
use self::talk::Talk;
use crate::Broker;
use crate::public::Guest;

const HELLO_TIME: Duration = Duration::from_secs(3);
/// How long a peer that is hung up on has to read the last answer.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// What the kernel's evidence lets a peer do.
#[derive(Clone)]
pub struct Caller {
    /// `manage.*`: one of our own executables, and nobody else holds the connection.
    pub may_manage: bool,
    /// Which program gets what the public protocol gives: the peer's, or where the peer is our own command
    /// line, the one that started it.
    pub attestor: Arc<dyn Attestor>,
}

/// Serves one connection until either side ends it. Dropping the future ends every request of it.
pub async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin, caller: Caller, broker: Broker) {
    let stopping = broker.stopping.subscribe();
    if *stopping.borrow() {
        return;
    }
    let (reader, writer) = tokio::io::split(stream);
    let (mut lines, mut outbox) = (Lines::new(reader), Outbox::new(writer));
    let first = tokio::time::timeout(HELLO_TIME, lines.next()).await;
    let Ok(Ok(Some(first))) = first else { return };
    let (answer, says) = greet(&first, &caller, &broker);
    outbox.push(&answer);
    if let Some(says) = says {
        let guest = Guest::new(Arc::clone(&caller.attestor), &says);
        Talk::new(broker, caller, guest, stopping).go_on(&mut lines, &mut outbox).await;
    }
    outbox.finish(LAST_WORDS).await;
}
