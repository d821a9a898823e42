//! What those who watch are told.

use std::time::Duration;

use fediaccounts_protocol::manage::{LEAVE, Prompt, RAISE, Raise, SNAPSHOT};
use fediaccounts_protocol::{Notice, encode};
use tokio::sync::mpsc;

use crate::Broker;
use crate::prompts::Watching;
use crate::windows::Summons;

/// Those who watch hear at most five times a second.
const WATCH_PAUSE: Duration = Duration::from_millis(200);

/// What somebody goes on to be told.
pub(super) enum Follow {
    /// Everything there is to show; a window also when it is to come to the front.
    Snapshots { shown: Option<u64>, window: bool },
    /// What apps ask, from the question on that was shown.
    Prompts { watching: Watching, shown: Option<Box<Prompt>> },
}

impl Follow {
    /// Tells it, a line each, until nobody hears it.
    pub(super) async fn tell(self, broker: Broker, answers: mpsc::Sender<Vec<u8>>) {
        match self {
            Self::Prompts { watching, shown } => watching.tell(shown.map(|shown| *shown), &answers).await,
            Self::Snapshots { shown, window } => {
                tokio::join!(
                    tell_snapshots(&broker, shown, &answers),
                    tell_summons(&broker, window, &answers)
                );
            }
        }
    }
}

/// The answer was the whole state; whatever came since is told now, so that nothing is missed.
async fn tell_snapshots(broker: &Broker, mut shown: Option<u64>, answers: &mpsc::Sender<Vec<u8>>) {
    let mut snapshots = broker.snapshots();
    loop {
        let next = snapshots.wait_for(|snapshot| Some(snapshot.revision) != shown).await.map(|s| s.clone());
        let Ok(snapshot) = next else { return };
        shown = Some(snapshot.revision);
        let line = encode(&Notice::new(SNAPSHOT, &*snapshot));
        // Held any longer, all of it would be copied when something changes.
        drop(snapshot);
        if answers.send(line).await.is_err() {
            return;
        }
        tokio::time::sleep(WATCH_PAUSE).await;
    }
}

async fn tell_summons(broker: &Broker, window: bool, answers: &mpsc::Sender<Vec<u8>>) {
    if !window {
        return;
    }
    let mut called = broker.called();
    while called.changed().await.is_ok() {
        let summons = called.borrow_and_update().clone();
        let line = match summons {
            Summons::Front(at) => encode(&Notice::new(RAISE, &Raise { quietly: false, at })),
            Summons::Leave => encode(&Notice::new(LEAVE, &serde_json::json!({}))),
        };
        if answers.send(line).await.is_err() {
            return;
        }
    }
}
