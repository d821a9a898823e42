use std::collections::{HashMap, VecDeque};

use fediaccounts_core::{
    AuthorizationError, AuthorizationOutcome, AuthorizationResponse, Context, Identity, Origin,
    PendingSignIn, Scheme, Secret, TokenSet,
};
use fediaccounts_protocol::manage::{SignIn, SignInStep};
use fediaccounts_protocol::{Code, Failure, Remedy};
use fediaccounts_store::{Orphan, Store};
use tokio::sync::{mpsc, oneshot};
use url::Url;

use super::{Command, Received, Settled, SignInsHandle, settle};
use crate::accounts::AccountsHandle;
use crate::failures::Explain;
use crate::mailbox::{Alarm, beside};
use crate::orphans::OrphansHandle;
use crate::ports::Surroundings;
use crate::snapshot::Board;
use crate::{Ports, views};

/// Sign-ins at once; more are a program gone wild, not a person.
const MAX: usize = 64;
/// Ended sign-ins that are still shown to those who watch.
const ENDED: usize = 16;

/// The owner of sign-ins.
pub(crate) struct SignIns {
    ports: Ports,
    store: Store,
    accounts: AccountsHandle,
    orphans: OrphansHandle,
    scheme: Scheme,
    waiting: HashMap<Context, (PendingSignIn, SignInStep)>,
    ended: VecDeque<SignIn>,
    sender: mpsc::Sender<Command>,
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
            waiting: HashMap::new(),
            ended: VecDeque::new(),
            sender: sender.clone(),
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
            Command::Insert(pending, reply) => {
                let inserted = self.insert(*pending).await;
                self.answer(reply, inserted);
            }
            Command::Link(id, reply) => drop(reply.send(self.link(&id))),
            Command::Complete(redirect, reply) => {
                let taken = self.complete(&redirect).await;
                self.answer(reply, taken);
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
            Command::Settled(context, settled) => self.settled(&context, settled).await,
            Command::Expired(context) => self.expire(&context).await,
        }
    }

    /// What an answer says is shown before it is said.
    fn answer<T>(&self, reply: oneshot::Sender<T>, answer: T) {
        self.publish();
        // Whoever asked may have gone.
        let _ = reply.send(answer);
    }

    /// A sign-in from before a restart.
    async fn resume(&mut self, pending: PendingSignIn) {
        if pending.received.is_none() && pending.is_expired(self.ports.now()) {
            self.forget(&pending).await;
            return;
        }
        let step = match &pending.received {
            Some((_, identity)) => settle::other(&self.accounts, &pending, identity).await,
            None => views::waiting(&pending),
        };
        self.wait(pending, step);
    }

    async fn insert(&mut self, pending: PendingSignIn) -> Result<SignIn, Failure> {
        if self.waiting.len() >= MAX {
            return Err(Failure::new(Code::TooManyRegistrations).remedy(Remedy::Retry { after: None }));
        }
        self.store.put_pending(&pending).await.map_err(|error| error.explain())?;
        let step = views::waiting(&pending);
        let shown = views::sign_in(&pending, step.clone());
        tracing::info!(host = %shown.host, "a sign-in waits for its redirect");
        self.wait(pending, step);
        Ok(shown)
    }

    fn wait(&mut self, pending: PendingSignIn, step: SignInStep) {
        let (sender, context) = (self.sender.clone(), pending.context.clone());
        let left = pending.expires_at().since(self.ports.now());
        self.waiting.insert(context.clone(), (pending, step));
        tokio::spawn(async move {
            tokio::time::sleep(left).await;
            let _ = sender.send(Command::Expired(context)).await;
        });
    }

    fn link(&self, id: &str) -> Result<Url, Failure> {
        let (pending, step) = self.get(id)?;
        if !waits(step) {
            return Err(Failure::new(Code::AlreadyUsed));
        }
        let dialect = self.ports.dialect(&pending.instance.dialect)?;
        let challenge = pending.verifier.challenge();
        Ok(dialect.authorization_request(
            &pending.instance,
            &pending.registration,
            &pending.state,
            &challenge,
        ))
    }

    async fn complete(&mut self, redirect: &str) -> Result<SignIn, Failure> {
        let response =
            AuthorizationResponse::parse(redirect, self.scheme).map_err(|error| error.explain())?;
        let context = response.context.clone();
        let Some((pending, step)) = self.waiting.get(&context) else { return Err(self.unknown(&context)) };
        if !waits(step) {
            return Err(Failure::new(Code::AlreadyUsed));
        }
        if pending.is_expired(self.ports.now()) {
            self.expire(&context).await;
            return Err(Failure::new(Code::SignInExpired).remedy(Remedy::StartAgain));
        }
        if let Err(error) = pending.check(&response) {
            self.abort_mixed_up(&context, &response).await;
            return Err(error.explain());
        }
        match response.outcome {
            AuthorizationOutcome::Error(error) => {
                self.refused(&context, &error, response.state.is_some()).await
            }
            AuthorizationOutcome::Code(code) => self.exchange(&context, code).await,
        }
    }

    fn unknown(&self, context: &Context) -> Failure {
        let ended = self.ended.iter().any(|sign_in| sign_in.id == context.as_str());
        Failure::new(if ended { Code::AlreadyUsed } else { Code::NoSuchSignIn })
    }

    /// The state of one sign-in on the redirect URI of another is an attack on both (mix-up).
    async fn abort_mixed_up(&mut self, context: &Context, response: &AuthorizationResponse) {
        let theirs = |(pending, _): &&(PendingSignIn, SignInStep)| {
            pending.context != *context && response.state.as_ref() == Some(&pending.state)
        };
        let Some((other, step)) = self.waiting.values().find(theirs) else { return };
        // One that is past its redirect may hold a token: that is for the person, or its own end.
        let other = waits(step).then(|| other.context.clone());
        for context in std::iter::once(context.clone()).chain(other) {
            self.end(&context, Failure::new(Code::Mismatch).remedy(Remedy::StartAgain)).await;
        }
    }

    /// The server says no. Only with our `state` is it certain that it was the server.
    async fn refused(
        &mut self,
        context: &Context,
        error: &AuthorizationError,
        certain: bool,
    ) -> Result<SignIn, Failure> {
        let denied = error.code == "access_denied";
        let code = if denied { Code::AccessDenied } else { Code::CodeRefused };
        // What a page made up is not shown as the server's words.
        let words = if certain { error.description.as_str() } else { "" };
        let said = format!("{} {words}", error.code);
        let failure = Failure::new(code).remedy(Remedy::StartAgain).detail(said.trim());
        if certain {
            return Ok(self.end(context, failure).await);
        }
        let (pending, step) = self.waiting.get_mut(context).expect("it was found a moment ago");
        *step = SignInStep::Failed { failure, pending: true };
        Ok(views::sign_in(pending, step.clone()))
    }

    /// Consumes the sign-in, then exchanges: a second redirect finds nothing to use.
    async fn exchange(&mut self, context: &Context, code: Secret) -> Result<SignIn, Failure> {
        self.store.remove_pending(context).await.map_err(|error| error.explain())?;
        let (pending, step) = self.waiting.get_mut(context).expect("it was found a moment ago");
        *step = SignInStep::Exchanging;
        let shown = views::sign_in(pending, step.clone());
        let work = settle::exchange(
            self.ports.clone(),
            self.store.clone(),
            self.accounts.clone(),
            self.orphans.clone(),
            pending.clone(),
            code,
        );
        self.settle(context, work);
        Ok(shown)
    }

    async fn keep(&mut self, id: &str) -> Result<SignIn, Failure> {
        let (pending, _) = self.get(id)?;
        let mut pending = pending.clone();
        let (tokens, identity) = pending.received.take().ok_or_else(|| Failure::new(Code::AlreadyUsed))?;
        Ok(self.adopt(pending, tokens, identity, None).await)
    }

    /// Makes what was received an account. Nothing else is done meanwhile, so nobody can cancel it
    /// half way. A token that cannot be kept is owed.
    async fn adopt(
        &mut self,
        pending: PendingSignIn,
        tokens: TokenSet,
        identity: Identity,
        owed: Option<Orphan>,
    ) -> SignIn {
        let id = owed.as_ref().map(|orphan| orphan.id);
        let step = match settle::adopt(&self.accounts, &pending, tokens.clone(), identity, id).await {
            Ok(ready) => {
                SignInStep::Ready { account: ready.account.to_string(), again: ready.again, missing: vec![] }
            }
            Err(failure) => {
                match owed {
                    Some(orphan) => self.orphans.adopt(orphan).await,
                    None => self.abandon(&pending, tokens).await,
                }
                SignInStep::Failed { failure, pending: false }
            }
        };
        self.waiting.remove(&pending.context);
        let shown = views::sign_in(&pending, step);
        self.show_ended(shown.clone());
        shown
    }

    /// In one transaction: a token that was received is either a choice to make or a debt.
    async fn abandon(&self, pending: &PendingSignIn, tokens: TokenSet) {
        let PendingSignIn { instance, registration, .. } = pending;
        let now = self.ports.now();
        match self.store.abandon_pending(&pending.context, instance, registration, &tokens, now).await {
            Ok(orphan) => self.orphans.adopt(orphan).await,
            Err(error) => {
                tracing::error!(%error, "a sign-in that was dropped could not be removed");
                self.orphans.abandon(instance.clone(), registration.clone(), tokens).await;
            }
        }
    }

    fn settle(&self, context: &Context, work: impl Future<Output = Settled> + Send + 'static) {
        let failed =
            Settled::Step(SignInStep::Failed { failure: Failure::new(Code::Internal), pending: false });
        let context = context.clone();
        beside(self.sender.clone(), work, failed, move |settled| Command::Settled(context, settled));
    }

    async fn settled(&mut self, context: &Context, settled: Settled) {
        let cancelled = !self.waiting.contains_key(context);
        match settled {
            Settled::Step(step) => {
                if let Some((pending, _)) = self.waiting.remove(context) {
                    self.show_ended(views::sign_in(&pending, step));
                }
            }
            Settled::Received { received, .. } if cancelled => self.orphans.adopt(received.owed).await,
            Settled::Received { pending, received, other: None } => {
                let Received { tokens, identity, owed } = *received;
                self.adopt(*pending, tokens, identity, Some(owed)).await;
            }
            Settled::Received { pending, received, other: Some(step) } => {
                self.let_choose(*pending, *received, step).await;
            }
        }
    }

    /// Somebody else came back: what was received waits for the person's word, across restarts.
    async fn let_choose(&mut self, mut pending: PendingSignIn, received: Received, step: SignInStep) {
        let Received { tokens, identity, owed } = received;
        pending.received = Some((tokens, identity));
        if let Err(error) = self.store.put_received(&pending, owed.id).await {
            self.orphans.adopt(owed).await;
            self.waiting.remove(&pending.context);
            let step = SignInStep::Failed { failure: error.explain(), pending: false };
            self.show_ended(views::sign_in(&pending, step));
            return;
        }
        self.waiting.insert(pending.context.clone(), (pending, step));
    }

    async fn cancel(&mut self, id: &str) -> Result<(), Failure> {
        let context = Context::parse(id).ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
        self.ended.retain(|sign_in| sign_in.id != id);
        let Some((mut pending, _)) = self.waiting.remove(&context) else { return Ok(()) };
        match pending.received.take() {
            Some((tokens, _)) => self.abandon(&pending, tokens).await,
            None => self.forget(&pending).await,
        }
        Ok(())
    }

    async fn cancel_all(&mut self, origin: Option<&Origin>) {
        let there = |(pending, _): &&(PendingSignIn, SignInStep)| {
            origin.is_none_or(|origin| pending.instance.origin == *origin)
        };
        let ids: Vec<_> = self
            .waiting
            .values()
            .filter(there)
            .map(|(pending, _)| pending.context.as_str().to_owned())
            .collect();
        for id in ids {
            // The id is one of ours, and that is all that could fail.
            let _ = self.cancel(&id).await;
        }
    }

    /// Too late, unless the exchange or the person's choice is under way.
    async fn expire(&mut self, context: &Context) {
        let Some((pending, step)) = self.waiting.get(context) else { return };
        if waits(step) {
            if pending.is_expired(self.ports.now()) {
                self.end(context, Failure::new(Code::SignInExpired).remedy(Remedy::StartAgain)).await;
            } else {
                let (pending, step) = (pending.clone(), step.clone());
                self.wait(pending, step);
            }
        }
    }

    async fn end(&mut self, context: &Context, failure: Failure) -> SignIn {
        let step = SignInStep::Failed { failure, pending: false };
        let (pending, _) = self.waiting.remove(context).expect("only a waiting sign-in is ended");
        self.forget(&pending).await;
        let shown = views::sign_in(&pending, step);
        self.show_ended(shown.clone());
        shown
    }

    async fn forget(&self, pending: &PendingSignIn) {
        if let Err(error) = self.store.remove_pending(&pending.context).await {
            tracing::error!(%error, "an ended sign-in could not be removed; it expires");
        }
    }

    fn show_ended(&mut self, sign_in: SignIn) {
        let ready = matches!(sign_in.step, SignInStep::Ready { .. });
        tracing::info!(host = %sign_in.host, ready, "a sign-in ended");
        self.ended.push_back(sign_in);
        if self.ended.len() > ENDED {
            self.ended.pop_front();
        }
    }

    fn get(&self, id: &str) -> Result<&(PendingSignIn, SignInStep), Failure> {
        let context = Context::parse(id).ok_or_else(|| Failure::new(Code::NoSuchSignIn))?;
        self.waiting.get(&context).ok_or_else(|| self.unknown(&context))
    }

    fn publish(&self) {
        let mut shown: Vec<_> = self.ended.iter().cloned().collect();
        let mut waiting: Vec<_> = self.waiting.values().collect();
        waiting.sort_by_key(|(pending, _)| (pending.begun_at, pending.context.as_str().to_owned()));
        shown.extend(waiting.into_iter().map(|(pending, step)| views::sign_in(pending, step.clone())));
        self.board.show_sign_ins(shown);
    }
}

/// Whether a redirect may still come.
fn waits(step: &SignInStep) -> bool {
    matches!(step, SignInStep::Waiting { .. } | SignInStep::Failed { pending: true, .. })
}
