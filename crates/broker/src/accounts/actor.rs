use std::collections::{BTreeMap, HashMap};

use fediaccounts_core::{
    Account, AccountId, Handle, Holder, IdentifyError, Identity, Instance, Origin, Secret, SessionState,
    SignInReason, Timestamp, TokenSet,
};
use fediaccounts_protocol::{Code, Failure, manage};
use fediaccounts_store::{HeldTokens, SignedIn, Store, StoredAccount};
use tokio::sync::{mpsc, oneshot, watch};

use super::{AccountsHandle, AccountsView, Adopted, Command, Ready};
use crate::failures::Explain;
use crate::orphans::OrphansHandle;
use crate::revocation::{pause, revoke};
use crate::{Ports, views};

/// The owner of accounts and their token sets. Nothing a server answers deletes one: only a person's
/// sign-out does, after proof.
pub(crate) struct Accounts {
    ports: Ports,
    store: Store,
    orphans: OrphansHandle,
    entries: BTreeMap<AccountId, Entry>,
    instances: HashMap<Origin, Instance>,
    sender: mpsc::Sender<Command>,
    view: watch::Sender<AccountsView>,
}

struct Entry {
    account: Account,
    tokens: Vec<HeldTokens>,
    silent_since: Option<Timestamp>,
    checking: Vec<oneshot::Sender<Result<manage::Account, Failure>>>,
    leaving: Vec<oneshot::Sender<Result<manage::SignedOut, Failure>>>,
    revoking: bool,
    tries: u32,
    waits: bool,
}

impl Entry {
    fn new(account: Account, tokens: Vec<HeldTokens>) -> Self {
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

    fn own(&self) -> Option<&TokenSet> {
        self.tokens.iter().find(|held| held.holder == Holder::Own).map(|held| &held.tokens)
    }

    fn view(&self) -> manage::Account {
        views::account(&self.account, self.own(), self.silent_since)
    }

    fn answer_checks(&mut self) {
        let view = self.view();
        for reply in self.checking.drain(..) {
            let _ = reply.send(Ok(view.clone()));
        }
    }
}

impl Accounts {
    /// Starts the task with what the store held.
    pub(crate) fn start(
        ports: Ports,
        store: Store,
        orphans: OrphansHandle,
        accounts: Vec<StoredAccount>,
        instances: Vec<Instance>,
    ) -> AccountsHandle {
        let (sender, receiver) = mpsc::channel(64);
        let (view, shown) = watch::channel(AccountsView::default());
        let entry =
            |stored: StoredAccount| (stored.account.id.clone(), Entry::new(stored.account, stored.tokens));
        let mut actor = Self {
            ports,
            store,
            orphans,
            entries: accounts.into_iter().map(entry).collect(),
            instances: instances.into_iter().map(|instance| (instance.origin.clone(), instance)).collect(),
            sender: sender.clone(),
            view,
        };
        actor.resume_sign_outs();
        actor.publish();
        tokio::spawn(actor.run(receiver));
        AccountsHandle { sender, view: shown }
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
            Command::Origin(id, reply) => {
                let found = self.entries.get(&id);
                let _ = reply.send(found.map(|e| (e.account.origin.clone(), e.account.handle.to_string())));
            }
        }
    }

    async fn adopt(&mut self, adopted: Adopted) -> Result<Ready, Failure> {
        let here = self.with_subject(&adopted.instance.origin, &adopted.identity.subject);
        let again = here.is_some();
        let account = match self.account_for(here, &adopted) {
            Ok(account) => account,
            Err(failure) => {
                self.orphans.abandon(adopted.instance, adopted.registration, adopted.tokens).await;
                return Err(failure);
            }
        };
        let Adopted { instance, registration, tokens, context, .. } = adopted;
        let signed_in = SignedIn {
            instance: instance.clone(),
            account: account.clone(),
            registration: registration.clone(),
            tokens: tokens.clone(),
            pending: context,
            now: self.ports.now(),
        };
        match self.store.commit_sign_in(signed_in).await {
            Ok(Some(orphan)) => self.orphans.adopt(orphan).await,
            Ok(None) => {}
            Err(error) => {
                self.orphans.abandon(instance, registration, tokens).await;
                return Err(error.explain());
            }
        }
        let own = HeldTokens { holder: Holder::Own, registration, tokens };
        let id = account.id.clone();
        self.instances.insert(instance.origin.clone(), instance);
        let entry = self.entries.entry(id.clone()).or_insert_with(|| Entry::new(account.clone(), vec![]));
        entry.account = account;
        entry.silent_since = None;
        entry.tokens.retain(|held| held.holder != Holder::Own);
        entry.tokens.push(own);
        Ok(Ready { account: id, again })
    }

    /// The account that an identity becomes: the one it was, mended, or a new one.
    fn account_for(&self, here: Option<AccountId>, adopted: &Adopted) -> Result<Account, Failure> {
        let now = self.ports.now();
        if let Some(entry) = here.and_then(|id| self.entries.get(&id)) {
            let account = entry.account.clone().renamed(&adopted.identity);
            let state = account.state.clone().signed_in().map_err(|_| Failure::new(Code::SigningOut))?;
            return Ok(Account { state, checked_at: Some(now), ..account });
        }
        let identity = &adopted.identity;
        Ok(Account {
            id: AccountId::random(&*self.ports.entropy).map_err(|error| error.explain())?,
            origin: adopted.instance.origin.clone(),
            subject: identity.subject.clone(),
            handle: Handle { user: identity.username.clone(), host: adopted.instance.account_domain.clone() },
            display_name: identity.display_name.clone(),
            avatar: identity.avatar.clone(),
            state: SessionState::Active,
            added_at: now,
            checked_at: Some(now),
        })
    }

    fn check(&mut self, id: &AccountId, reply: oneshot::Sender<Result<manage::Account, Failure>>) {
        let Some(entry) = self.entries.get_mut(id) else {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
            return;
        };
        if entry.account.state == SessionState::WaitingToSignOut {
            let _ = reply.send(Err(Failure::new(Code::SigningOut)));
            return;
        }
        entry.checking.push(reply);
        if entry.checking.len() > 1 {
            return;
        }
        let (ports, sender, id) = (self.ports.clone(), self.sender.clone(), id.clone());
        let (instance, own) = (self.instances.get(&entry.account.origin).cloned(), entry.own().cloned());
        let asked_with = own.as_ref().map(|own| own.access_token.clone());
        tokio::spawn(async move {
            let answer = match (instance, own) {
                (Some(instance), Some(own)) => identify_twice(&ports, &instance, &own).await,
                _ => Err(IdentifyError::TokenRefused),
            };
            let _ = sender.send(Command::Checked(id, asked_with, answer)).await;
        });
    }

    async fn checked(
        &mut self,
        id: &AccountId,
        asked_with: Option<&Secret>,
        answer: Result<Identity, IdentifyError>,
    ) {
        let now = self.ports.now();
        let Some(entry) = self.entries.get_mut(id) else { return };
        if entry.own().map(|own| &own.access_token) != asked_with {
            // Signed in again meanwhile: nothing was said about the token it has now.
            entry.answer_checks();
            return;
        }
        let state = entry.account.state.clone();
        let mut account = entry.account.clone();
        match answer {
            Ok(identity) if identity.subject == account.subject => {
                entry.silent_since = None;
                account = Account {
                    state: state.seen_active(),
                    checked_at: Some(now),
                    ..account.renamed(&identity)
                };
            }
            // Somebody else's token is no token of this account.
            Ok(_) | Err(IdentifyError::TokenRefused) => {
                entry.silent_since = None;
                account.state = state.seen_refused(SignInReason::TokenRefused);
                account.checked_at = Some(now);
            }
            Err(IdentifyError::AccountDisabled) => {
                entry.silent_since = None;
                account.state = state.seen_suspended();
                account.checked_at = Some(now);
            }
            Err(error) => {
                tracing::info!(host = %account.origin.authority(), %error, "an account could not be checked");
                entry.silent_since.get_or_insert(now);
            }
        }
        if account != entry.account {
            if let Err(error) = self.store.put_account(&account).await {
                tracing::error!(%error, "the state of an account could not be stored");
            }
            entry.account = account;
        }
        entry.answer_checks();
    }

    async fn sign_out(&mut self, id: &AccountId, reply: oneshot::Sender<Result<manage::SignedOut, Failure>>) {
        let Some(entry) = self.entries.get_mut(id) else {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
            return;
        };
        let account = Account { state: entry.account.state.clone().signing_out(), ..entry.account.clone() };
        // From here on nobody gets the token, whatever becomes of the revocation.
        if let Err(error) = self.store.put_account(&account).await {
            let _ = reply.send(Err(error.explain()));
            return;
        }
        entry.account = account;
        entry.leaving.push(reply);
        self.revoke(id);
    }

    fn resume_sign_outs(&mut self) {
        let waiting = |entry: &&Entry| entry.account.state == SessionState::WaitingToSignOut;
        let ids: Vec<_> =
            self.entries.values().filter(waiting).map(|entry| entry.account.id.clone()).collect();
        for id in ids {
            self.revoke(&id);
        }
    }

    fn revoke(&mut self, id: &AccountId) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        if entry.revoking || entry.account.state != SessionState::WaitingToSignOut {
            return;
        }
        entry.revoking = true;
        entry.tries += 1;
        let (ports, sender, account) = (self.ports.clone(), self.sender.clone(), id.clone());
        let (instance, tokens) = (self.instances.get(&entry.account.origin).cloned(), entry.tokens.clone());
        tokio::spawn(async move {
            let mut proven = true;
            for held in &tokens {
                proven &= match &instance {
                    Some(instance) => revoke(&ports, instance, &held.registration, &held.tokens).await,
                    None => false,
                };
            }
            let _ = sender.send(Command::Revoked { account, proven }).await;
        });
    }

    async fn revoked(&mut self, id: &AccountId, proven: bool) {
        let Some(entry) = self.entries.get_mut(id) else { return };
        entry.revoking = false;
        let outcome = if proven {
            self.store
                .remove_account(id)
                .await
                .map(|()| manage::SignedOut::Revoked)
                .map_err(|error| error.explain())
        } else {
            Ok(manage::SignedOut::Waiting)
        };
        let replies: Vec<_> = entry.leaving.drain(..).collect();
        if outcome == Ok(manage::SignedOut::Revoked) {
            self.remove(id);
        } else {
            self.revoke_later(id);
        }
        for reply in replies {
            let _ = reply.send(outcome.clone());
        }
    }

    /// One try waits at a time, however often the person asks.
    fn revoke_later(&mut self, id: &AccountId) {
        let Some(entry) = self.entries.get_mut(id).filter(|entry| !entry.waits) else { return };
        entry.waits = true;
        let (sender, again, pause) = (self.sender.clone(), id.clone(), pause(entry.tries));
        tokio::spawn(async move {
            tokio::time::sleep(pause).await;
            let _ = sender.send(Command::RevokeAgain(again)).await;
        });
    }

    fn revoke_again(&mut self, id: &AccountId) {
        if let Some(entry) = self.entries.get_mut(id) {
            entry.waits = false;
        }
        self.revoke(id);
    }

    fn remove(&mut self, id: &AccountId) {
        let Some(gone) = self.entries.remove(id) else { return };
        for reply in gone.checking {
            let _ = reply.send(Err(Failure::new(Code::NoSuchAccount)));
        }
        if !self.entries.values().any(|entry| entry.account.origin == gone.account.origin) {
            self.instances.remove(&gone.account.origin);
        }
    }

    fn with_subject(&self, origin: &Origin, subject: &str) -> Option<AccountId> {
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

    fn publish(&self) {
        let mut accounts: Vec<_> = self.entries.values().map(Entry::view).collect();
        accounts.sort_by(|a, b| (&a.origin, &a.handle).cmp(&(&b.origin, &b.handle)));
        let mut instances: Vec<_> = self.instances.values().map(views::instance).collect();
        instances.sort_by(|a, b| a.origin.cmp(&b.origin));
        let view = AccountsView { accounts, instances };
        self.view.send_if_modified(|shown| {
            let changed = *shown != view;
            *shown = view;
            changed
        });
    }
}

/// A refused token is asked about once more before it is believed: replicas lag behind.
async fn identify_twice(
    ports: &Ports,
    instance: &Instance,
    own: &TokenSet,
) -> Result<Identity, IdentifyError> {
    let Ok(dialect) = ports.dialect(&instance.dialect) else { return Err(IdentifyError::Malformed) };
    match dialect.identify(instance, &own.access_token).await {
        Err(IdentifyError::TokenRefused) => dialect.identify(instance, &own.access_token).await,
        answer => answer,
    }
}
