use std::collections::{BTreeMap, HashMap};

use fediaccounts_core::{Account, AccountId, Holder, Instance, Origin, SessionState, Timestamp};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::{Awaited, HeldTokens, Store, StoredAccount};
use tokio::sync::{mpsc, oneshot};

use super::publishing::Changes;
use super::renewals::Renewals;
use super::rounds::Rounds;
use super::schedule::Key;
use super::shelf::Shelf;
use super::{AccountsHandle, Command, unused};
use crate::Ports;
use crate::lanes::{Asker, Lanes};
use crate::mailbox::Alarm;
use crate::news::News;
use crate::orphans::OrphansHandle;
use crate::ports::Surroundings;
use crate::snapshot::Board;

/// The owner of accounts and their token sets. Nothing a server answers deletes one: only a person's
/// sign-out does, after proof.
pub(crate) struct Accounts {
    pub(super) ports: Ports,
    pub(super) store: Store,
    pub(super) orphans: OrphansHandle,
    pub(super) lanes: Lanes,
    pub(super) board: Board,
    pub(super) entries: BTreeMap<AccountId, Entry>,
    pub(super) instances: HashMap<Origin, Instance>,
    pub(super) rounds: Rounds,
    pub(super) renewals: Renewals,
    /// Apps' own tokens that are being asked about, and who waits for the answers.
    pub(super) app_checks: HashMap<Key, Vec<oneshot::Sender<Result<(), Failure>>>>,
    /// When it is looked for apps' own tokens that nobody uses.
    pub(super) unused_at: Timestamp,
    /// From another computer, and not signed in to here yet: in the order in which they are offered.
    pub(super) awaited: Vec<Awaited>,
    pub(super) changes: Changes,
    pub(super) shelf: Shelf,
    pub(super) news: News,
    pub(super) sender: mpsc::Sender<Command>,
}

pub(super) struct Entry {
    pub(super) account: Account,
    pub(super) tokens: Vec<HeldTokens>,
    /// There while its server is asked something: of thousands of accounts that is true of a few.
    waiting: Option<Box<Waiting>>,
}

/// What an account's server is asked, and who waits for that.
#[derive(Default)]
pub(super) struct Waiting {
    /// Who waits for the server's word on it.
    pub(super) checking: Vec<oneshot::Sender<Result<manage::Account, Failure>>>,
    /// On whose behalf the server is asked for that word.
    pub(super) checks: Option<Asker>,
    /// Who waits for it to be signed out.
    pub(super) leaving: Vec<oneshot::Sender<Result<manage::SignedOut, Failure>>>,
    /// On whose behalf it is revoked.
    pub(super) revokes: Option<Asker>,
}

impl Entry {
    pub(super) fn new(account: Account, tokens: Vec<HeldTokens>) -> Self {
        Self { account, tokens, waiting: None }
    }

    /// What its server is asked; [`Entry::settle`] when something of that has ended.
    pub(super) fn waiting(&mut self) -> &mut Waiting {
        self.waiting.get_or_insert_default()
    }

    /// Keeps what is left of that.
    pub(super) fn settle(&mut self) {
        let is_over = |it: &mut Box<Waiting>| {
            it.checking.is_empty() && it.leaving.is_empty() && it.checks.is_none() && it.revokes.is_none()
        };
        self.waiting.take_if(is_over);
    }

    /// Puts a token set in the place of its holder's former one.
    pub(super) fn hold(&mut self, new: HeldTokens) {
        self.tokens.retain(|held| held.holder != new.holder);
        // A list that is left to grow begins with room for four, and nearly every account has one.
        self.tokens.reserve_exact(1);
        self.tokens.push(new);
    }

    pub(super) fn own(&self) -> Option<&HeldTokens> {
        self.tokens.iter().find(|held| held.holder == Holder::Own)
    }
}

/// Whether to ask now: whoever asks first asks for all, but a person does not wait for the background.
pub(super) fn asks_anew(under_way: Option<Asker>, asker: Asker) -> bool {
    match under_way {
        None => true,
        Some(Asker::Background) => asker == Asker::Person,
        Some(Asker::Person) => false,
    }
}

impl Accounts {
    /// Starts the task with what the store held.
    pub(crate) fn start(
        around: Surroundings,
        alarm: Alarm,
        accounts: Vec<StoredAccount>,
        instances: Vec<Instance>,
        awaited: Vec<Awaited>,
    ) -> AccountsHandle {
        let (sender, receiver) = mpsc::channel(64);
        let entry =
            |stored: StoredAccount| (stored.account.id.clone(), Entry::new(stored.account, stored.tokens));
        let Surroundings { ports, store, orphans, board, lanes, news } = around;
        let shelf = Shelf::default();
        let unused_at = ports.now().plus(unused::FIRST);
        let (rounds, renewals) = (Rounds::new(ports.now()), Renewals::new(ports.now()));
        let mut actor = Self {
            ports,
            store,
            orphans,
            lanes,
            board,
            entries: accounts.into_iter().map(entry).collect(),
            instances: instances.into_iter().map(|instance| (instance.origin.clone(), instance)).collect(),
            rounds,
            renewals,
            app_checks: HashMap::new(),
            unused_at,
            awaited,
            changes: Changes::default(),
            shelf: shelf.clone(),
            news,
            sender: sender.clone(),
        };
        for id in actor.entries.keys().cloned().collect::<Vec<_>>() {
            actor.plan(&id);
        }
        actor.rounds.spread(actor.ports.now());
        actor.touch_all();
        actor.touch_servers();
        actor.touch_awaited();
        actor.publish();
        tokio::spawn(async move {
            let _alarm = alarm;
            actor.run(receiver).await;
        });
        AccountsHandle { sender, shelf }
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        self.forget_those_here().await;
        loop {
            let wake = self.begin_those_due().await;
            self.publish();
            tokio::select! {
                command = commands.recv() => match command {
                    Some(command) => self.handle(command).await,
                    None => return,
                },
                () = self.ports.wait(wake) => {}
            }
        }
    }

    /// Does what is due; says when to look again.
    async fn begin_those_due(&mut self) -> Option<Timestamp> {
        if self.renewals.is_ending() {
            return None;
        }
        self.ask_about_those_due();
        self.renew_those_due().await;
        self.end_unused().await;
        [self.rounds.wake_at(), self.renewals.wake_at(), self.unused_wake_at()].into_iter().flatten().min()
    }

    fn ask_about_those_due(&mut self) {
        for id in self.rounds.take_due(self.ports.now()) {
            match self.entries.get(&id).map(|entry| &entry.account.state) {
                Some(SessionState::WaitingToSignOut) => self.revoke(&id, Asker::Background),
                Some(_) => self.ask(&id, Asker::Background),
                None => self.rounds.leave(&id),
            }
        }
    }

    async fn handle(&mut self, command: Command) {
        match command {
            Command::Adopt(adopted, reply) => {
                let ready = self.adopt(*adopted).await;
                self.answer(reply, ready);
            }
            Command::Import(adopted, reply) => {
                let taken = self.import(*adopted).await;
                self.answer(reply, taken);
            }
            Command::AdoptForApp(adopted, reply) => {
                let adopted = self.adopt_for_app(*adopted).await;
                self.answer(reply, adopted);
            }
            Command::EndAppTokens(app, account, reply) => {
                let ended = self.end_app_tokens(&app, account.as_ref()).await;
                self.answer(reply, ended);
            }
            Command::CheckForApp(key, reply) => self.check_for_app(&key, Some(reply)),
            Command::CheckedForApp(key, examined) => self.checked_for_app(&key, *examined).await,
            Command::AppTokens(reply) => drop(reply.send(self.app_tokens())),
            Command::Candidates(wanted, reply) => drop(reply.send(self.candidates(&wanted))),
            Command::Missing(ids, reply) => drop(reply.send(self.missing(ids))),
            Command::Check(id, reply) => self.check(&id, reply),
            Command::Checked(checked) => self.checked(*checked).await,
            Command::SignOut(id, reply) => self.sign_out(&id, reply).await,
            Command::SignOutAll(origins, reply) => {
                let leaving = self.sign_out_all(origins.as_deref()).await;
                self.answer(reply, leaving);
            }
            Command::Revoked { account, origin, asker, outcome } => {
                self.revoked(&account, &origin, asker, outcome).await;
            }
            Command::Remove(id, reply) => {
                let removed = self.remove_anyway(&id).await;
                self.answer(reply, removed);
            }
            Command::SetLook(id, look, reply) => {
                let set = self.set_look(&id, look).await;
                self.answer(reply, set);
            }
            Command::Await(change) => self.change_awaited(change).await,
            Command::Listed(default, reply) => drop(reply.send(self.listed(default.as_ref()))),
            Command::Find(text, reply) => drop(reply.send(self.find(&text))),
            Command::Servers(text, reply) => drop(reply.send(self.servers(&text))),
            Command::Subject { origin, subject, reply } => {
                drop(reply.send(self.with_subject(&origin, &subject)));
            }
            Command::Instance(id, reply) => drop(reply.send(self.instance_of(&id))),
            Command::Own(id, reply) => drop(reply.send(self.own(&id))),
            Command::Serve(key, waiter, asker) => self.serve(&key, waiter, asker).await,
            Command::Landed(key, landed) => self.landed(&key, *landed).await,
            Command::LayOut(ids, reply) => {
                self.lay_out(&ids);
                self.answer(reply, ());
            }
            Command::Settle(reply) => self.settle(reply).await,
            Command::Whereabouts(id, reply) => drop(reply.send(self.whereabouts(&id))),
        }
    }

    /// The way to this owner, for work beside it.
    pub(super) fn way(&self) -> AccountsHandle {
        AccountsHandle { sender: self.sender.clone(), shelf: self.shelf.clone() }
    }

    /// What an answer says is shown before it is said.
    pub(super) fn answer<T>(&mut self, reply: oneshot::Sender<T>, answer: T) {
        self.publish();
        // Whoever asked may have gone.
        let _ = reply.send(answer);
    }

    /// Puts an account on the rounds or takes it off, and its sets on the schedule, as they stand.
    pub(super) fn plan(&mut self, id: &AccountId) {
        self.plan_renewals(id);
        let Some(Entry { account, .. }) = self.entries.get(id) else { return };
        let now = self.ports.now();
        match account.state {
            // There is nothing to ask before somebody signs in.
            SessionState::NeedsSignIn(_) => self.rounds.leave(id),
            SessionState::WaitingToSignOut => {
                self.rounds.enter(id, &account.origin, account.checked_at, true, now);
            }
            SessionState::Active | SessionState::Suspended | SessionState::Moved { .. } => {
                self.rounds.enter(id, &account.origin, account.checked_at, false, now);
            }
        }
    }

    pub(super) fn remove(&mut self, id: &AccountId) {
        let Some(gone) = self.entries.remove(id) else { return };
        self.board.note_accounts_moved();
        self.rounds.leave(id);
        for held in gone.tokens {
            self.renewals.forget(&(id.clone(), held.holder));
        }
        self.touch(id);
        let Waiting { checking, leaving, .. } = gone.waiting.map(|waiting| *waiting).unwrap_or_default();
        for reply in checking {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
        }
        for reply in leaving {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
        }
        if !self.entries.values().any(|entry| entry.account.origin == gone.account.origin) {
            self.instances.remove(&gone.account.origin);
            self.touch_servers();
        }
    }
}
