use std::time::Duration;

use fediaccounts_core::DatabaseKey;
use fediaccounts_protocol::manage::{KeySlots, Lock};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::KeyFile;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, MissedTickBehavior, interval};

use super::asking::{Answer, Question};
use super::handle::Commands;
use super::{Command, Reply};
use crate::Broker;
use crate::life::Life;
use crate::mailbox::Alarm;

/// How often a locked keyring is looked at, without a prompt.
pub(super) const LOOK_AGAIN: Duration = Duration::from_secs(2);
/// How long a running exchange may hold up the end.
const LAST_WAIT: Duration = Duration::from_secs(5);
/// How often it is looked whether a backup is due.
const BACKUP_LOOK: Duration = Duration::from_secs(60 * 60);

/// The owner of the key.
pub(crate) struct Keeper {
    pub(super) broker: Broker,
    pub(super) file: KeyFile,
    pub(super) keyring_holds_key: bool,
    pub(super) shut: Shut,
    /// Until the keeper is told to stop, which also cuts off what waits for the keyring.
    stopped: Option<oneshot::Sender<()>>,
}

/// What is going on while accounts are not open.
#[derive(Default)]
pub(super) struct Shut {
    /// The keyring is being asked.
    pub(super) question: Option<Question>,
    /// Who waits for what comes of it.
    pub(super) waiting: Vec<Reply<()>>,
    /// What it said last, if that did not open anything.
    pub(super) answer: Option<Answer>,
    /// The right key, for a database that cannot be used now.
    pub(super) key: Option<DatabaseKey>,
    /// When to try again by ourselves.
    pub(super) next: Option<Instant>,
    /// How long to wait after that.
    pub(super) pause: Duration,
}

/// What opened.
pub(super) struct Opened {
    pub(super) life: Life,
    pub(super) key: DatabaseKey,
}

impl Keeper {
    /// Starts the task.
    pub(crate) fn start(broker: Broker, alarm: Alarm, commands: Commands) {
        let file = KeyFile::of(&broker.about.database);
        let keeper = Self { broker, file, keyring_holds_key: false, shut: Shut::default(), stopped: None };
        tokio::spawn(async move {
            let _alarm = alarm;
            keeper.run(commands.0).await;
        });
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        self.begin();
        while let Some(opened) = self.until_opened(&mut commands).await {
            self.until_closed(opened, &mut commands).await;
            if self.stopped.is_some() {
                break;
            }
        }
        if let Some(stopped) = self.stopped.take() {
            let _ = stopped.send(());
        }
    }

    /// Accounts are shut: whoever can open them is heard. `None` when told to stop.
    async fn until_opened(&mut self, commands: &mut mpsc::Receiver<Command>) -> Option<Opened> {
        loop {
            let next = self.shut.next;
            let opened = tokio::select! {
                answer = answer(&mut self.shut.question) => self.answered(answer).await,
                command = commands.recv() => match command? {
                    Command::Stop(reply) => {
                        self.stopped = Some(reply);
                        return None;
                    }
                    command => self.handle_shut(command).await,
                },
                () = until(next) => self.look_again().await,
            };
            if opened.is_some() {
                return opened;
            }
        }
    }

    async fn handle_shut(&mut self, command: Command) -> Option<Opened> {
        match command {
            Command::Unlock(Some(passphrase), reply) => return self.unlock_with(&passphrase, reply).await,
            Command::Unlock(None, reply) => return self.unlock_by_keyring(reply).await,
            Command::Lock(reply) => {
                self.shut_by_person();
                let _ = reply.send(Ok(()));
            }
            Command::SetPassphrase { passphrase, keep_keyring, reply } => {
                return self.begin_with_passphrase(&passphrase, keep_keyring, reply).await;
            }
            Command::RemovePassphrase(passphrase, reply) => {
                let removed = self.remove_passphrase(&passphrase, None).await;
                let _ = reply.send(removed);
            }
            Command::StartAnew(reply) => drop(reply.send(self.start_anew().await)),
            Command::Restore(name, reply) => return self.restore(&name, reply).await,
            Command::BackUp(reply) => drop(reply.send(Err(self.failure()))),
            Command::Stop(_) => {}
        }
        None
    }

    /// Accounts are open. Comes back when they are not any more.
    async fn until_closed(&mut self, mut opened: Opened, commands: &mut mpsc::Receiver<Command>) {
        let mut backups = interval(BACKUP_LOOK);
        backups.set_missed_tick_behavior(MissedTickBehavior::Delay);
        self.release_held(&opened).await;
        let mut failed = false;
        loop {
            tokio::select! {
                command = commands.recv() => match command {
                    None => return,
                    Some(Command::Lock(reply)) => {
                        self.lock(opened).await;
                        let _ = reply.send(Ok(()));
                        return;
                    }
                    Some(Command::Stop(reply)) => {
                        close(&self.broker, opened).await;
                        self.stopped = Some(reply);
                        return;
                    }
                    Some(command) => self.handle_open(command, &opened).await,
                },
                () = opened.life.failed(), if !failed => {
                    failed = true;
                    self.broker.fail();
                }
                () = self.broker.held.came() => self.release_held(&opened).await,
                _ = backups.tick() => self.back_up_if_due(&opened).await,
            }
        }
    }

    async fn handle_open(&mut self, command: Command, opened: &Opened) {
        let not_now = || Failure::new(Code::NotNow);
        match command {
            Command::Unlock(_, reply) => drop(reply.send(Ok(()))),
            Command::SetPassphrase { passphrase, keep_keyring, reply } => {
                let set = self.set_passphrase(&passphrase, keep_keyring, &opened.key).await;
                let _ = reply.send(set);
            }
            Command::RemovePassphrase(passphrase, reply) => {
                let removed = self.remove_passphrase(&passphrase, Some(&opened.key)).await;
                let _ = reply.send(removed);
            }
            Command::StartAnew(reply) | Command::Restore(_, reply) => drop(reply.send(Err(not_now()))),
            Command::BackUp(reply) => drop(reply.send(self.back_up(opened).await)),
            Command::Lock(_) | Command::Stop(_) => {}
        }
    }

    /// Requests are refused from now on; then the owners end in good order, and the key is wiped.
    async fn lock(&mut self, opened: Opened) {
        // In this order: whoever finds nobody to ask finds the reason too.
        self.shut_by_person();
        self.broker.set_running(None);
        self.broker.prompts.show(None);
        close(&self.broker, opened).await;
        self.broker.board.wipe();
        tracing::info!("accounts were locked");
    }

    /// Nothing opens by itself any more: not when the keyring does, nor when the disk has room.
    fn shut_by_person(&mut self) {
        self.shut_for(Lock::AppLocked);
        for reply in std::mem::take(&mut self.shut).waiting {
            let _ = reply.send(Err(self.failure()));
        }
    }

    async fn release_held(&self, opened: &Opened) {
        self.broker.held.release(&self.broker.ports, &opened.life.running.sign_ins).await;
    }

    /// Shows why accounts cannot be used, and where the key lies.
    pub(super) fn shut_for(&self, lock: Lock) {
        self.show_key();
        self.broker.board.show_lock(lock);
    }

    pub(super) fn show_key(&self) {
        self.broker.board.show_key(self.slots());
    }

    /// Where the key lies, as far as is known.
    pub(super) fn slots(&self) -> KeySlots {
        KeySlots { keyring: self.keyring_holds_key, passphrase: self.file.exists() }
    }

    /// Why accounts cannot be used.
    pub(super) fn failure(&self) -> Failure {
        self.broker.locked(&self.broker.board.watch().borrow())
    }
}

/// Lets exchanges and renewals end, closes the database and ends the owners. The key goes with what was
/// opened.
async fn close(broker: &Broker, opened: Opened) {
    let running = &opened.life.running;
    let ending = async {
        // First: what it has heard until now is let end, and nothing comes in behind.
        running.sign_ins.settle().await;
        tokio::join!(
            broker.board.until_nothing_is_exchanged(),
            running.accounts.settle(),
            running.consents.settle()
        )
    };
    if tokio::time::timeout(LAST_WAIT, ending).await.is_err() {
        tracing::warn!("a sign-in was cut off in its exchange, or a renewal in its answer");
    }
    if let Err(error) = opened.life.running.store.clone().close().await {
        tracing::error!(%error, "the database was not closed cleanly");
    }
    opened.life.end().await;
}

async fn answer(question: &mut Option<Question>) -> Answer {
    match question {
        Some(question) => question.answer().await,
        None => std::future::pending().await,
    }
}

async fn until(next: Option<Instant>) {
    match next {
        Some(next) => tokio::time::sleep_until(next).await,
        None => std::future::pending().await,
    }
}
