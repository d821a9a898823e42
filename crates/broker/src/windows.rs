//! Windows of ours, as the agent has to do with them: the main one comes to the front, is opened, is asked to close.

use std::time::Duration;

use fediaccounts_core::Destination;
use fediaccounts_protocol::manage;
use tokio::sync::watch;

use crate::Broker;

/// How long windows may take to close.
const LEAVING: Duration = Duration::from_secs(1);

/// What every window that watches is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Summons {
    /// To come to the front, and to show that if it is said.
    Front(Option<manage::Destination>),
    /// To close.
    Leave,
}

impl Broker {
    /// Asks every window that watches to come to the front, unless `quietly`; says whether there is one.
    pub(crate) fn raise(&self, raise: manage::Raise) -> bool {
        if raise.quietly {
            self.summons().receiver_count() > 0
        } else {
            self.summons().send(Summons::Front(raise.at)).is_ok()
        }
    }

    /// For a window that watches: changes when it is asked something.
    pub(crate) fn called(&self) -> watch::Receiver<Summons> {
        self.summons().subscribe()
    }

    /// Brings the main window to the front, there; opens it if none is open.
    pub async fn go_to(&self, at: Destination) {
        if self.raise(manage::Raise { quietly: false, at: Some(on_the_wire(&at)) }) {
            return;
        }
        if let Err(error) = self.ports.main_window.open(&at).await {
            tracing::warn!(%error, "the window could not be opened");
        }
    }

    /// Has the person asked now what apps ask, also what they were only told of.
    pub async fn ask_now(&self) {
        let Ok(running) = self.running() else { return };
        running.consents.ask_now().await;
    }

    /// Closes accounts, as the person wants it.
    pub async fn lock_by_person(&self) {
        if let Err(failure) = self.keeper.lock().await {
            tracing::error!(%failure, "accounts could not be locked");
        }
    }

    /// Waits until the person closes the main window; for one who waits.
    pub async fn window_closed(&self) {
        self.closings().notified().await;
    }

    /// Asks windows to close, and waits for that, a second at most. One that stays would start the agent anew.
    pub async fn dismiss_windows(&self) {
        if self.summons().send(Summons::Leave).is_ok() {
            let _ = tokio::time::timeout(LEAVING, self.summons().closed()).await;
        }
    }
}

fn on_the_wire(at: &Destination) -> manage::Destination {
    match at {
        Destination::Accounts => manage::Destination::Accounts,
        Destination::Account(id) => manage::Destination::Account { id: id.clone() },
        Destination::Add => manage::Destination::Add,
    }
}
