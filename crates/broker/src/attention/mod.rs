//! Tells the person that accounts need them: once for each, together, and not of what they do just now themselves.
//!
//! What an account needed already when the agent started was told by the one before, or seen by the person. That a
//! sign-in ends within a day comes with time alone, so it is stored up to when that was told.

mod seen;

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use fediaccounts_core::{About, Destination, Need, Notice, Timestamp};
use fediaccounts_protocol::manage::{Lock, Snapshot};
use tokio::sync::mpsc;

use self::seen::{DAY, Seen};
use crate::Broker;

/// The name of the one notice.
const NOTICE: &str = "accounts";
/// What comes within this time is told together.
const TOGETHER: Duration = Duration::from_secs(5);
/// What changes so soon after the person did something here is their own doing: they look at it.
const OWN_DOING: Duration = Duration::from_secs(30);
/// What changes more often is looked at once.
const PAUSE: Duration = Duration::from_millis(200);
/// How far what is stored may lag behind.
const LAG: Duration = Duration::from_secs(60 * 60);

/// Who tells.
pub(crate) struct Attention {
    broker: Broker,
    /// What accounts need, as it was last seen.
    known: HashMap<String, Need>,
    /// What the notice is about.
    told: BTreeMap<String, Need>,
    /// How many sign-ins it is about whose accounts are locked.
    told_locked: usize,
    is_shown: bool,
    /// When sign-ins end, as it was last seen.
    endings: Vec<Timestamp>,
    /// The person was told of all that end by then; nothing before accounts were open once.
    announced: Option<Timestamp>,
    stored: Option<Timestamp>,
    due: Option<Timestamp>,
}

impl Attention {
    /// Starts the task, and who hears what the person chooses.
    pub(crate) fn start(broker: Broker) {
        let (tell, chosen) = mpsc::channel(4);
        tokio::spawn(hear(broker.clone(), tell));
        let attention = Self {
            broker,
            known: HashMap::new(),
            told: BTreeMap::new(),
            told_locked: 0,
            is_shown: false,
            endings: vec![],
            announced: None,
            stored: None,
            due: None,
        };
        tokio::spawn(attention.run(chosen));
    }

    async fn run(mut self, mut chosen: mpsc::Receiver<()>) {
        let mut snapshots = self.broker.snapshots();
        loop {
            let shown = snapshots.borrow_and_update().clone();
            let now = self.broker.ports.now();
            self.look(&shown, now).await;
            drop(shown);
            if self.due.is_some_and(|due| due <= now) {
                self.due = None;
                self.show().await;
            }
            tokio::time::sleep(PAUSE).await;
            let ports = self.broker.ports.clone();
            tokio::select! {
                changed = snapshots.changed() => if changed.is_err() { return },
                () = ports.wait(self.wake_at()) => {}
                Some(()) = chosen.recv() => self.lead().await,
            }
        }
    }

    /// When there is something to do if nothing changes.
    fn wake_at(&self) -> Option<Timestamp> {
        let announced = self.announced;
        let untold = self.endings.iter().filter(|until| announced.is_none_or(|told| **until > told));
        untold.map(|until| until.minus(DAY)).chain(self.due).min()
    }

    async fn look(&mut self, shown: &Snapshot, now: Timestamp) {
        if shown.lock == Lock::Open {
            self.look_at_accounts(shown, now).await;
        } else if self.announced.is_some() {
            self.look_at_endings(now);
        }
        if !shown.preferences.notices.accounts {
            self.told.clear();
            (self.told_locked, self.due) = (0, None);
        }
        if self.told.is_empty() && self.told_locked == 0 && self.is_shown {
            self.is_shown = false;
            self.broker.ports.notifier.take_away(NOTICE).await;
        }
    }

    async fn look_at_accounts(&mut self, shown: &Snapshot, now: Timestamp) {
        let Ok(running) = self.broker.running() else { return };
        let is_first = self.announced.is_none();
        if is_first {
            (self.announced, self.stored) = (running.announced, running.announced);
        }
        let seen = Seen::of(shown, now);
        let known = std::mem::replace(&mut self.known, seen.needs);
        self.endings = seen.endings;
        // Those that were locked have a row again.
        self.told_locked = 0;
        self.told.retain(|id, need| match need {
            Need::Ending => seen.ending.iter().any(|(ending, _)| ending == id),
            need => self.known.get(id) == Some(need),
        });
        if !is_first && !self.broker.presence.is_within(OWN_DOING, now) {
            let is_news = |(id, need): &(&String, &Need)| known.get(*id) != Some(need);
            let news = self.known.iter().filter(is_news).map(|(id, need)| (id.clone(), *need));
            self.tell(news.collect(), now);
        }
        let untold =
            seen.ending.into_iter().filter(|(_, until)| self.announced.is_none_or(|told| *until > told));
        let untold: Vec<_> = untold.map(|(id, _)| (id, Need::Ending)).collect();
        let (has_news, announced) = (!untold.is_empty(), now.plus(DAY).max(self.announced.unwrap_or(now)));
        self.tell(untold, now);
        self.announced = Some(announced);
        if has_news || self.stored.is_none_or(|stored| stored.plus(LAG) < announced) {
            self.stored = Some(announced);
            if let Err(error) = running.store.put_announced(announced).await {
                tracing::warn!(%error, "what was told is told again after a restart");
            }
        }
    }

    /// While accounts are locked nothing is renewed, and nobody sees a row.
    fn look_at_endings(&mut self, now: Timestamp) {
        let window = now.plus(DAY);
        let told = self.announced.unwrap_or(window);
        let untold = self.endings.iter().filter(|until| **until > told && **until <= window).count();
        self.told.clear();
        if untold > 0 {
            (self.announced, self.told_locked) = (Some(window), self.told_locked + untold);
            self.due.get_or_insert(now);
        }
    }

    fn tell(&mut self, news: Vec<(String, Need)>, now: Timestamp) {
        if !news.is_empty() {
            self.told.extend(news);
            self.due.get_or_insert(now.plus(TOGETHER));
        }
    }

    async fn show(&mut self) {
        let locked = std::iter::repeat_n(Need::EndingLocked, self.told_locked);
        let mut needs = self.told.values().copied().chain(locked);
        let Some(first) = needs.next() else { return };
        let need = needs.all(|need| need == first).then_some(first);
        let count = self.told.len() + self.told_locked;
        self.is_shown = true;
        let notice = Notice { name: NOTICE.into(), about: About::AccountsNeed { count, need } };
        self.broker.ports.notifier.show(&notice).await;
    }

    /// The person chose the notice: the window opens at what it was about.
    async fn lead(&mut self) {
        let told = std::mem::take(&mut self.told);
        (self.is_shown, self.told_locked) = (false, 0);
        let mut ids = told.into_keys();
        let at = match (ids.next(), ids.next()) {
            (Some(id), None) => Destination::Account(id),
            _ => Destination::Accounts,
        };
        self.broker.go_to(at).await;
    }
}

/// Brings what the person chooses to whom it is about.
async fn hear(broker: Broker, attention: mpsc::Sender<()>) {
    loop {
        let name = broker.ports.notifier.chosen().await;
        if name == NOTICE {
            let _ = attention.send(()).await;
        } else if name.starts_with("consent-") {
            if let Ok(running) = broker.running() {
                running.consents.chosen(name).await;
            }
        } else {
            broker.go_to(Destination::Accounts).await;
        }
    }
}
