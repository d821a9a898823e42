use fediaccounts_core::{App, Consent, Refusal, Timestamp};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::{Settings, Store};
use tokio::sync::{mpsc, oneshot};

use super::behind::Unwritten;
use super::handle::ConsentsHandle;
use super::known::KnownApps;
use super::queue::{Question, Queue};
use super::{Books, Command};
use crate::Ports;
use crate::accounts::AccountsHandle;
use crate::app_tokens::AppTokens;
use crate::mailbox::Alarm;
use crate::news::News;
use crate::ports::Surroundings;
use crate::prompts::Prompts;
use crate::snapshot::Board;

/// The owner of consents.
pub(crate) struct Consents {
    pub(super) ports: Ports,
    pub(super) store: Store,
    pub(super) board: Board,
    pub(super) prompts: Prompts,
    pub(super) accounts: AccountsHandle,
    pub(super) app_tokens: AppTokens,
    pub(super) books: Books,
    pub(super) news: News,
    pub(super) apps: KnownApps,
    pub(super) refusals: Vec<Refusal>,
    pub(super) queue: Queue,
    pub(super) unwritten: Unwritten,
    /// When it was last looked which consents are over, and when the next one will be.
    pub(super) looked_at: Timestamp,
    pub(super) next_end: Option<Timestamp>,
    /// Whether there is something new to show.
    pub(super) is_news: bool,
    /// Nothing is asked any more.
    pub(super) is_ending: bool,
    pub(super) sender: mpsc::Sender<Command>,
}

/// What the store held.
pub(crate) struct Decided {
    pub(crate) apps: Vec<App>,
    pub(crate) consents: Vec<Consent>,
    pub(crate) refusals: Vec<Refusal>,
    pub(crate) settings: Settings,
}

impl Consents {
    /// Starts the task with what the store held.
    pub(crate) fn start(
        around: Surroundings,
        accounts: AccountsHandle,
        app_tokens: AppTokens,
        prompts: Prompts,
        alarm: Alarm,
        decided: Decided,
    ) -> ConsentsHandle {
        let (sender, receiver) = mpsc::channel(64);
        let Surroundings { ports, store, board, news, .. } = around;
        let wall = ports.now();
        let books = Books::new(decided.consents, decided.settings.latest.unwrap_or(wall));
        let now = books.now(wall);
        let mut actor = Self {
            ports: ports.clone(),
            store,
            board,
            prompts,
            accounts,
            app_tokens,
            books: books.clone(),
            news,
            apps: KnownApps::stored(decided.apps),
            refusals: decided.refusals,
            queue: Queue::default(),
            unwritten: Unwritten::default(),
            looked_at: now,
            next_end: None,
            is_news: true,
            is_ending: false,
            sender: sender.clone(),
        };
        actor.plan();
        actor.listen();
        tokio::spawn(async move {
            let _alarm = alarm;
            actor.run(receiver).await;
        });
        ConsentsHandle { books, ports, sender }
    }

    /// Hears of the desktop for as long as the owners live.
    fn listen(&self) {
        let (ports, sender) = (self.ports.clone(), self.sender.clone());
        tokio::spawn(async move {
            loop {
                ports.screen.locked().await;
                if sender.send(Command::ScreenLocked).await.is_err() {
                    return;
                }
            }
        });
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        loop {
            self.show_next().await;
            self.publish().await;
            let wake = self.wake_at();
            tokio::select! {
                command = commands.recv() => match command {
                    Some(command) => self.handle(command).await,
                    None => return,
                },
                number = self.queue.hung_up() => self.hung_up(number),
                () = self.prompts.watchers_moved() => self.watchers_moved(),
                () = self.board.accounts_moved() => self.accounts_moved().await,
                () = self.ports.wait(wake) => {}
            }
            self.time_passed().await;
        }
    }

    async fn handle(&mut self, command: Command) {
        match command {
            Command::App(attested, says, reply) => drop(reply.send(self.meet(&attested, &says))),
            Command::Request(asker, wish, reply) => self.request(*asker, *wish, reply).await,
            Command::Looked(number, locked) => self.looked(number, locked),
            Command::BroughtUp(number, brought_up) => self.brought_up(number, brought_up),
            Command::Answer(answer, reply) => self.answered(answer, reply).await,
            Command::Attested(number, attested) => self.attested(number, *attested).await,
            Command::Obtaining(number, begun) => self.obtaining(number, begun),
            Command::Obtained(number, done) => self.obtained(number, done).await,
            Command::Spend(app, process, account, reply) => {
                let spent = self.spend(&app, process, &account);
                self.answer(reply, spent).await;
            }
            Command::Release(app, process, account, reply) => {
                let released = self.release(&app, process, &account).await;
                self.answer(reply, released).await;
            }
            Command::Withdraw(app, account, reply) => {
                let withdrawn = self.withdraw(&app, account.as_deref()).await;
                self.answer(reply, withdrawn).await;
            }
            Command::WithdrawAll(reply) => {
                let withdrawn = self.withdraw_all().await;
                self.answer(reply, withdrawn).await;
            }
            Command::Note(line) => self.note(*line),
            Command::Used => {
                self.is_news = true;
                self.write_soon();
            }
            Command::GetActivity(asked, reply) => drop(reply.send(self.activity(asked).await)),
            Command::ClearActivity(reply) => drop(reply.send(self.clear_activity().await)),
            Command::Chosen(name) => self.chosen(&name),
            Command::AskNow => self.ask_now(),
            Command::ScreenLocked => self.screen_locked(),
            Command::Settle(reply) => self.settle(reply).await,
        }
    }

    /// What an answer says is shown before it is said.
    pub(super) async fn answer<T>(&mut self, reply: oneshot::Sender<T>, answer: T) {
        self.publish().await;
        // Whoever asked may have gone.
        let _ = reply.send(answer);
    }

    /// The time that consents go by.
    pub(super) fn now(&self) -> Timestamp {
        self.books.now(self.ports.now())
    }

    fn wake_at(&self) -> Option<Timestamp> {
        let questions = self.queue.iter().filter_map(Question::wakes_at);
        questions.chain(self.next_end).chain(self.unwritten.due).min()
    }

    async fn time_passed(&mut self) {
        let now = self.now();
        self.expire_questions(now);
        self.expire_consents(now);
        if self.unwritten.due.is_some_and(|due| due <= now) {
            self.write().await;
        }
    }

    /// Everything is written down, and nothing is asked any more.
    async fn settle(&mut self, reply: oneshot::Sender<()>) {
        self.is_ending = true;
        for number in self.queue.numbers(|_| true) {
            self.end(number, Failure::new(Code::Locked));
        }
        self.write().await;
        let _ = reply.send(());
    }
}
