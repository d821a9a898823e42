use std::collections::{BTreeMap, HashMap};

use fediaccounts_core::{Account, AccountId, Holder, Instance, Origin, Timestamp, TokenSet};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::{HeldTokens, Store, StoredAccount};
use tokio::sync::{mpsc, oneshot};

use super::{AccountsHandle, Command};
use crate::mailbox::Alarm;
use crate::orphans::OrphansHandle;
use crate::ports::Surroundings;
use crate::snapshot::Board;
use crate::{Ports, views};

/// The owner of accounts and their token sets. Nothing a server answers deletes one: only a person's
/// sign-out does, after proof.
pub(crate) struct Accounts {
    pub(super) ports: Ports,
    pub(super) store: Store,
    pub(super) orphans: OrphansHandle,
    pub(super) entries: BTreeMap<AccountId, Entry>,
    pub(super) instances: HashMap<Origin, Instance>,
    pub(super) sender: mpsc::Sender<Command>,
    board: Board,
}

pub(super) struct Entry {
    pub(super) account: Account,
    pub(super) tokens: Vec<HeldTokens>,
    pub(super) silent_since: Option<Timestamp>,
    pub(super) checking: Vec<oneshot::Sender<Result<manage::Account, Failure>>>,
    pub(super) leaving: Vec<oneshot::Sender<Result<manage::SignedOut, Failure>>>,
    pub(super) revoking: bool,
    pub(super) tries: u32,
    pub(super) waits: bool,
}

impl Entry {
    pub(super) fn new(account: Account, tokens: Vec<HeldTokens>) -> Self {
        Self {
            account,
            tokens,
            silent_since: None,
            checking: vec![],
            leaving: vec![],
            revoking: false,
            tries: 0,
            waits: false,
        }
    }

    pub(super) fn own(&self) -> Option<&TokenSet> {
        self.tokens.iter().find(|held| held.holder == Holder::Own).map(|held| &held.tokens)
    }

    pub(super) fn view(&self) -> manage::Account {
        views::account(&self.account, self.own(), self.silent_since)
    }

    pub(super) fn answer_checks(&mut self) {
        let view = self.view();
        for reply in self.checking.drain(..) {
            let _ = reply.send(Ok(view.clone()));
        }
    }
}

impl Accounts {
    /// Starts the task with what the store held.
    pub(crate) fn start(
        around: Surroundings,
        alarm: Alarm,
        accounts: Vec<StoredAccount>,
        instances: Vec<Instance>,
    ) -> AccountsHandle {
        let (sender, receiver) = mpsc::channel(64);
        let entry =
            |stored: StoredAccount| (stored.account.id.clone(), Entry::new(stored.account, stored.tokens));
        let Surroundings { ports, store, orphans, board } = around;
        let mut actor = Self {
            ports,
            store,
            orphans,
            entries: accounts.into_iter().map(entry).collect(),
            instances: instances.into_iter().map(|instance| (instance.origin.clone(), instance)).collect(),
            sender: sender.clone(),
            board,
        };
        actor.resume_sign_outs();
        actor.publish();
        tokio::spawn(async move {
            let _alarm = alarm;
            actor.run(receiver).await;
        });
        AccountsHandle { sender }
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        while let Some(command) = commands.recv().await {
            self.handle(command).await;
            self.publish();
        }
    }

    async fn handle(&mut self, command: Command) {
        match command {
            Command::Adopt(adopted, reply) => {
                let ready = self.adopt(*adopted).await;
                // Before the answer: who hears that an account is ready finds it.
                self.publish();
                let _ = reply.send(ready);
            }
            Command::Check(id, reply) => self.check(&id, reply),
            Command::Checked(id, asked_with, answer) => self.checked(&id, asked_with.as_ref(), answer).await,
            Command::SignOut(id, reply) => self.sign_out(&id, reply).await,
            Command::Revoked { account, proven } => self.revoked(&account, proven).await,
            Command::RevokeAgain(id) => self.revoke_again(&id),
            Command::Find(text, reply) => drop(reply.send(self.find(&text))),
            Command::Subject { origin, subject, reply } => {
                drop(reply.send(self.with_subject(&origin, &subject)));
            }
            Command::Whereabouts(id, reply) => {
                let found = self.entries.get(&id);
                let _ = reply.send(found.map(|e| (e.account.origin.clone(), e.account.handle.to_string())));
            }
        }
    }

    pub(super) fn remove(&mut self, id: &AccountId) {
        let Some(gone) = self.entries.remove(id) else { return };
        for reply in gone.checking {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
        }
        if !self.entries.values().any(|entry| entry.account.origin == gone.account.origin) {
            self.instances.remove(&gone.account.origin);
        }
    }

    pub(super) fn with_subject(&self, origin: &Origin, subject: &str) -> Option<AccountId> {
        let same = |entry: &&Entry| entry.account.origin == *origin && entry.account.subject == subject;
        self.entries.values().find(same).map(|entry| entry.account.id.clone())
    }

    fn find(&self, text: &str) -> Result<AccountId, Failure> {
        let id = AccountId::from_text(text);
        if self.entries.contains_key(&id) {
            return Ok(id);
        }
        let wanted = format!("@{}", text.strip_prefix('@').unwrap_or(text)).to_lowercase();
        let begins = |entry: &&Entry| entry.account.handle.to_string().to_lowercase().starts_with(&wanted);
        let found: Vec<_> = self.entries.values().filter(begins).map(|entry| &entry.account).collect();
        let exact = found.iter().find(|account| account.handle.to_string().to_lowercase() == wanted);
        match (exact, &found[..]) {
            (Some(account), _) => Ok(account.id.clone()),
            (None, [account]) if wanted.len() > 1 => Ok(account.id.clone()),
            (None, []) => Err(Failure::new(Code::NoSuchAccount)),
            (None, several) => Err(Failure::new(Code::Ambiguous).detail(
                several.iter().map(|account| account.handle.to_string()).collect::<Vec<_>>().join(" "),
            )),
        }
    }

    pub(super) fn publish(&self) {
        let mut accounts: Vec<_> = self.entries.values().map(Entry::view).collect();
        accounts.sort_by(|a, b| (&a.origin, &a.handle).cmp(&(&b.origin, &b.handle)));
        let mut instances: Vec<_> = self.instances.values().map(views::instance).collect();
        instances.sort_by(|a, b| a.origin.cmp(&b.origin));
        self.board.show_accounts(accounts, instances);
    }
}
