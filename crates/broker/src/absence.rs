//! Locking by itself: when the person did nothing here for a while, and with their session.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use fediaccounts_core::{LockRule, Timestamp};
use fediaccounts_protocol::manage::{
    self, GetActivity, GetBackups, GetPicture, GetSnapshot, Raise, Status, Watch, WatchPrompts,
};
use fediaccounts_protocol::{Code, Failure, Method};
use fediaccounts_store::Store;
use tokio::sync::{mpsc, oneshot};

use crate::Ports;
use crate::failures::Explain;
use crate::keeper::KeeperHandle;
use crate::mailbox::{Alarm, ask};
use crate::snapshot::Board;

/// What programs do by themselves while nobody sits before them: it is no sign of the person.
const POLLS: [&str; 8] = [
    Status::NAME,
    GetSnapshot::NAME,
    Watch::NAME,
    Raise::NAME,
    GetPicture::NAME,
    WatchPrompts::NAME,
    GetActivity::NAME,
    GetBackups::NAME,
];

/// The longest that may be chosen: a week.
const LONGEST: u32 = 7 * 24 * 60;

/// When the person last did something here. Clones are the same one.
#[derive(Clone)]
pub(crate) struct Presence(Arc<AtomicI64>);

impl Presence {
    /// They just started us.
    pub(crate) fn since(now: Timestamp) -> Self {
        Self(Arc::new(AtomicI64::new(now.seconds())))
    }

    /// One of our own programs asked for something.
    pub(crate) fn note(&self, method: &str, now: Timestamp) {
        if method.starts_with("manage.") && !POLLS.contains(&method) {
            self.0.store(now.seconds(), Ordering::Relaxed);
        }
    }

    /// Whether they did something here within that time.
    pub(crate) fn is_within(&self, time: Duration, now: Timestamp) -> bool {
        self.last(now).plus(time) >= now
    }

    /// When it was; a time that has not come was written by a clock that was wrong.
    fn last(&self, now: Timestamp) -> Timestamp {
        let last = Timestamp::from_seconds(self.0.load(Ordering::Relaxed));
        if last > now {
            self.0.store(now.seconds(), Ordering::Relaxed);
        }
        last.min(now)
    }
}

/// The owner of the rule.
pub(crate) struct Absence {
    ports: Ports,
    store: Store,
    board: Board,
    keeper: KeeperHandle,
    presence: Presence,
    rule: LockRule,
}

/// The way to the owner.
#[derive(Clone)]
pub(crate) struct AbsenceHandle(mpsc::Sender<(LockRule, oneshot::Sender<Result<(), Failure>>)>);

impl AbsenceHandle {
    /// From now on accounts are locked by this.
    pub(crate) async fn set(&self, rule: manage::LockRule) -> Result<(), Failure> {
        if rule.after_minutes.is_some_and(|minutes| minutes == 0 || minutes > LONGEST) {
            return Err(Failure::new(Code::BadRequest));
        }
        let rule = LockRule { after_minutes: rule.after_minutes, with_session: rule.with_session };
        ask(&self.0, |reply| (rule, reply)).await?
    }
}

impl Absence {
    /// Starts the task. Accounts were opened just now: that was the person.
    pub(crate) fn start(
        ports: Ports,
        store: Store,
        board: Board,
        keeper: KeeperHandle,
        presence: Presence,
        alarm: Alarm,
        rule: LockRule,
    ) -> AbsenceHandle {
        let (sender, receiver) = mpsc::channel(4);
        presence.0.store(ports.now().seconds(), Ordering::Relaxed);
        let owner = Self { ports, store, board, keeper, presence, rule };
        owner.show();
        tokio::spawn(async move {
            let _alarm = alarm;
            owner.run(receiver).await;
        });
        AbsenceHandle(sender)
    }

    async fn run(mut self, mut commands: mpsc::Receiver<(LockRule, oneshot::Sender<Result<(), Failure>>)>) {
        let screen = self.ports.screen.clone();
        // One wait for all turns: what is told between two would be missed.
        let mut session_locked = std::pin::pin!(async move { screen.locked().await });
        loop {
            let now = self.ports.now();
            let due = self.due(now);
            if due.is_some_and(|due| due <= now) {
                tracing::info!("the person was away");
                return self.lock().await;
            }
            tokio::select! {
                command = commands.recv() => {
                    let Some((rule, reply)) = command else { return };
                    let _ = reply.send(self.set(rule).await);
                }
                () = self.ports.wait(due) => {}
                () = &mut session_locked, if self.rule.with_session => {
                    tracing::info!("the person's session was locked");
                    return self.lock().await;
                }
            }
        }
    }

    /// When accounts are locked if the person does nothing.
    fn due(&self, now: Timestamp) -> Option<Timestamp> {
        let minutes = self.rule.after_minutes?;
        Some(self.presence.last(now).plus(Duration::from_secs(u64::from(minutes) * 60)))
    }

    async fn set(&mut self, rule: LockRule) -> Result<(), Failure> {
        self.store.put_lock_rule(rule).await.map_err(|error| error.explain())?;
        self.rule = rule;
        self.show();
        Ok(())
    }

    fn show(&self) {
        let LockRule { after_minutes, with_session } = self.rule;
        self.board.show_lock_rule(manage::LockRule { after_minutes, with_session });
    }

    /// As when the person locks. That ends every owner, and this one.
    async fn lock(&self) {
        if let Err(failure) = self.keeper.lock().await {
            tracing::error!(%failure, "accounts could not be locked");
        }
        // The end is near.
        std::future::pending::<()>().await;
    }
}

#[cfg(test)]
mod tests {
    use fediaccounts_protocol::manage::{Check, GetPreview};

    use super::*;

    #[test]
    fn what_programs_do_by_themselves_is_no_sign_of_the_person() {
        let at = Timestamp::from_seconds;
        let presence = Presence::since(at(100));
        for method in POLLS.into_iter().chain(["token.get", "accounts.list", "ping", "hello"]) {
            presence.note(method, at(200));
            assert_eq!(presence.last(at(200)), at(100), "T148-IP {method}");
        }
        for method in [Check::NAME, GetPreview::NAME] {
            presence.note(method, at(300));
        }
        assert_eq!(presence.last(at(400)), at(300), "T148-IP");
        assert_eq!(presence.last(at(50)), at(50), "the clock was set back");
        assert_eq!(presence.last(at(400)), at(50));
    }
}
