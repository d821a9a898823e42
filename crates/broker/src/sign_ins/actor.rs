use std::collections::{HashMap, VecDeque};

use fediaccounts_core::{Context, PendingSignIn, Scheme, SignInBy};
use fediaccounts_protocol::manage::SignIn;
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::Store;
use tokio::sync::{mpsc, oneshot};

use super::spares::Spares;
use super::under_way::UnderWay;
use super::{Command, SignInsHandle};
use crate::Ports;
use crate::accounts::AccountsHandle;
use crate::mailbox::Alarm;
use crate::orphans::OrphansHandle;
use crate::ports::Surroundings;
use crate::snapshot::Board;

/// The owner of sign-ins.
pub(crate) struct SignIns {
    pub(super) ports: Ports,
    pub(super) store: Store,
    pub(super) accounts: AccountsHandle,
    pub(super) orphans: OrphansHandle,
    pub(super) scheme: Scheme,
    pub(super) under_way: HashMap<Context, UnderWay>,
    pub(super) ended: VecDeque<SignIn>,
    pub(super) spares: Spares,
    pub(super) sender: mpsc::Sender<Command>,
    /// No exchange begins any more.
    pub(super) is_ending: bool,
    board: Board,
}

impl SignIns {
    /// Starts the task with what the store held.
    pub(crate) async fn start(
        around: Surroundings,
        accounts: AccountsHandle,
        alarm: Alarm,
        scheme: Scheme,
        pending: Vec<PendingSignIn>,
    ) -> SignInsHandle {
        let (sender, receiver) = mpsc::channel(64);
        let Surroundings { ports, store, orphans, board, .. } = around;
        let mut actor = Self {
            ports,
            store,
            accounts,
            orphans,
            scheme,
            under_way: HashMap::new(),
            ended: VecDeque::new(),
            spares: Spares::default(),
            sender: sender.clone(),
            is_ending: false,
            board,
        };
        for pending in pending {
            actor.resume(pending).await;
        }
        actor.publish();
        tokio::spawn(async move {
            let _alarm = alarm;
            actor.run(receiver).await;
        });
        SignInsHandle { sender }
    }

    async fn run(mut self, mut commands: mpsc::Receiver<Command>) {
        while let Some(command) = commands.recv().await {
            self.handle(command).await;
            self.publish();
        }
    }

    async fn handle(&mut self, command: Command) {
        match command {
            Command::Room(reply) => drop(reply.send(self.room())),
            Command::Spare { origin, asked, way, app, reply } => {
                let spare = self.spares.take(&origin, &asked, way, app.as_ref(), self.ports.now());
                let _ = reply.send(spare);
            }
            Command::Insert(begun, reply) => {
                let inserted = self.insert(*begun).await;
                self.answer(reply, inserted);
            }
            Command::Replace(id, begun, reply) => {
                let replaced = self.replace(&id, *begun).await;
                self.answer(reply, replaced);
            }
            Command::Waiting(id, reply) => {
                let found = self.waiting(&id);
                let _ = reply
                    .send(found.map(|found| (found.pending.clone(), found.asked.clone(), found.app.clone())));
            }
            Command::Link(id, opens, reply) => drop(reply.send(self.link(&id, opens))),
            Command::Complete(redirect, reply) => {
                let taken = self.complete(&redirect).await;
                self.answer(reply, taken);
            }
            Command::Paste(id, text, reply) => {
                let taken = self.paste(&id, &text).await;
                self.answer(reply, taken);
            }
            Command::Typed(id, typed, reply) => {
                let taken = self.typed(&id, *typed).await;
                self.answer(reply, taken);
            }
            Command::AsksDevice(context, reply) => {
                let goes_on = self.asks_device(&context);
                self.answer(reply, goes_on);
            }
            Command::Keep(id, reply) => {
                let kept = self.keep(&id).await;
                self.answer(reply, kept);
            }
            Command::Cancel(id, reply) => {
                let cancelled = self.cancel(&id).await;
                self.answer(reply, cancelled);
            }
            Command::CancelAll(origin, reply) => {
                self.cancel_all(origin.as_ref()).await;
                self.answer(reply, ());
            }
            Command::Settle(reply) => {
                self.is_ending = true;
                self.answer(reply, ());
            }
            news => self.hear(news).await,
        }
    }

    /// What nobody waits for an answer to.
    async fn hear(&mut self, news: Command) {
        match news {
            Command::Returned(url) => {
                if let Err(failure) = self.complete(&url).await {
                    tracing::info!(code = ?failure.code, "what came to a local address fits nothing");
                }
            }
            Command::GiveUp => self.give_up().await,
            Command::Deaf(context) => self.deaf(&context).await,
            Command::Settled(context, settled) => self.settled(&context, settled).await,
            Command::DeviceAnswered(context, decided) => self.device_answered(&context, decided),
            Command::Watched(context, settled) => {
                if let Some(settled) = settled {
                    self.settled(&context, settled).await;
                }
            }
            Command::Renewed(context, begun) => self.renewed(&context, begun).await,
            Command::Placed(context, host) => self.placed(&context, host).await,
            Command::Expired(context) => self.expire(&context).await,
            _ => tracing::error!("a question was heard as news"),
        }
    }

    /// What an answer says is shown before it is said.
    fn answer<T>(&self, reply: oneshot::Sender<T>, answer: T) {
        self.publish();
        // Whoever asked may have gone.
        let _ = reply.send(answer);
    }

    pub(super) fn get(&self, id: &str) -> Result<&UnderWay, Failure> {
        let context = Context::parse(id).ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
        self.under_way.get(&context).ok_or_else(|| self.unknown(&context))
    }

    /// One whose redirect may still come.
    pub(super) fn waiting(&self, id: &str) -> Result<&UnderWay, Failure> {
        match self.get(id)? {
            found if found.waits() => Ok(found),
            found if found.pending.by != SignInBy::Browser => Err(Failure::new(Code::NotOffered)),
            _ => Err(Failure::new(Code::AlreadyUsed)),
        }
    }

    pub(super) fn unknown(&self, context: &Context) -> Failure {
        let ended = self.ended.iter().any(|sign_in| sign_in.id == context.as_str());
        Failure::new(if ended { Code::AlreadyUsed } else { Code::NoSuchSignIn })
    }

    pub(super) fn publish(&self) {
        let mut shown: Vec<_> = self.ended.iter().cloned().collect();
        let mut under_way: Vec<_> = self.under_way.values().collect();
        under_way.sort_by_key(|found| (found.pending.begun_at, found.pending.context.as_str()));
        shown.extend(under_way.into_iter().map(UnderWay::view));
        // Asked about a code for a device, a server may give a token as in any exchange.
        let exchanging = self.under_way.values().any(UnderWay::is_exchanging);
        self.board.show_sign_ins(shown, exchanging);
    }
}
