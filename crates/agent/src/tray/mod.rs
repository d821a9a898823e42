//! The icon in the tray: shows how things stand, and does what is chosen in its menu.

mod face;

use std::sync::Arc;
use std::time::Duration;

use fediaccounts_broker::Broker;
use fediaccounts_core::{About, Destination, Notice, Notifier};
use fediaccounts_platform::SystemTray;
use tokio::sync::Notify;

use self::face::{Choice, face};
use crate::words::Spoken;

/// What changes more often is shown once.
const PAUSE: Duration = Duration::from_millis(500);
/// The name of what is said when the window is closed.
const CLOSED: &str = "closed";

/// The icon, and what it works with.
#[derive(Clone)]
pub(crate) struct Tray {
    broker: Broker,
    desktop: Arc<SystemTray<Choice>>,
    spoken: Spoken,
    quit: Arc<Notify>,
}

impl Tray {
    /// Shows nothing yet. `quit` is told when the person wants everything to end.
    pub(crate) fn new(broker: Broker, spoken: Spoken, quit: Arc<Notify>) -> Self {
        Self { broker, desktop: Arc::new(SystemTray::new()), spoken, quit }
    }

    /// Follows how things stand, and what the person prefers, for as long as the broker lives.
    pub(crate) async fn follow(&self) {
        let mut snapshots = self.broker.snapshots();
        let mut before = None;
        loop {
            let now = {
                let shown = snapshots.borrow_and_update();
                self.spoken.speak(shown.preferences.language);
                shown.preferences.tray.then(|| face(&shown, &self.spoken.words()))
            };
            if now != before {
                self.desktop.show(now.clone()).await;
                before = now;
            }
            tokio::time::sleep(PAUSE).await;
            if snapshots.changed().await.is_err() {
                return;
            }
        }
    }

    /// Takes the icon away.
    pub(crate) async fn take_away(&self) {
        self.desktop.show(None).await;
    }

    /// Does what is chosen, each beside the others.
    pub(crate) async fn obey(&self) {
        loop {
            let choice = self.desktop.chosen().await;
            let tray = self.clone();
            tokio::spawn(async move { tray.act(choice).await });
        }
    }

    async fn act(&self, choice: Choice) {
        let broker = &self.broker;
        match choice {
            Choice::Open => broker.go_to(Destination::Accounts).await,
            Choice::Account(id) => broker.go_to(Destination::Account(id)).await,
            Choice::Add => broker.go_to(Destination::Add).await,
            Choice::Questions => broker.ask_now().await,
            Choice::Lock => broker.lock_by_person().await,
            Choice::Quit => self.quit.notify_one(),
        }
    }

    /// Says once where FediAccounts went when its window is closed and no icon shows it.
    pub(crate) async fn tell_of_closing(&self, notifier: Arc<dyn Notifier>) {
        loop {
            self.broker.window_closed().await;
            if !self.desktop.is_seen().await && self.broker.tells_of_closing().await {
                notifier.show(&Notice { name: CLOSED.into(), about: About::WindowClosed }).await;
            }
        }
    }
}
