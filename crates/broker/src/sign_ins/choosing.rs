//! What becomes of a finished exchange, and what the person decides about it.

use fediaccounts_core::{Context, Identity, PendingSignIn, TokenSet};
use fediaccounts_protocol::manage::{SignIn, SignInStep};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::Orphan;

use super::actor::SignIns;
use super::under_way::UnderWay;
use super::{Received, Settled, settle};
use crate::accounts::Adopted;
use crate::failures::Explain;

impl SignIns {
    pub(super) async fn settled(&mut self, context: &Context, settled: Settled) {
        // Cancelled meanwhile: what came is owed.
        let Some(under_way) = self.under_way.remove(context) else {
            if let Settled::Received(received) = settled {
                self.orphans.adopt(received.owed).await;
            }
            return;
        };
        match settled {
            Settled::Failed(failure) => {
                self.close(under_way, SignInStep::Failed { failure, pending: false });
            }
            Settled::WrongCode(failure) => self.paste_again(under_way, failure).await,
            Settled::Lost => self.lost(under_way),
            Settled::Asks(asks) => self.ask_again(under_way, *asks).await,
            Settled::Made(step) => drop(self.close(under_way, step)),
            Settled::Received(received) if under_way.app.is_some() => {
                self.settled_for_app(under_way, *received).await;
            }
            Settled::Received(received) => {
                let Received { tokens, identity, host, owed, choice } = *received;
                let under_way = UnderWay { host, ..under_way };
                match choice {
                    None => drop(self.adopt(under_way, tokens, identity, Some(owed)).await),
                    Some(step) => self.let_choose(under_way, (tokens, identity), owed, step).await,
                }
            }
        }
    }

    /// A code that was copied badly: the sign-in goes on, as long as it lives.
    async fn paste_again(&mut self, mut under_way: UnderWay, failure: Failure) {
        if let Err(error) = self.store.put_pending(&under_way.pending).await {
            let failure = error.explain();
            self.close(under_way, SignInStep::Failed { failure, pending: false });
            return;
        }
        under_way.step = SignInStep::Failed { failure, pending: true };
        self.wait(under_way);
    }

    /// What was received waits for the person's word, across restarts.
    async fn let_choose(
        &mut self,
        mut under_way: UnderWay,
        received: (TokenSet, Identity),
        owed: Orphan,
        step: SignInStep,
    ) {
        under_way.pending.received = Some(received);
        if let Err(error) = self.store.put_received(&under_way.pending, owed.id).await {
            self.orphans.adopt(owed).await;
            let failure = error.explain();
            self.close(under_way, SignInStep::Failed { failure, pending: false });
            return;
        }
        under_way.step = step;
        self.under_way.insert(under_way.pending.context.clone(), under_way);
    }

    pub(super) async fn keep(&mut self, id: &str) -> Result<SignIn, Failure> {
        let found = self.get(id)?;
        let received = found.pending.received.clone();
        let (tokens, identity) = received.ok_or_else(|| Failure::new(Code::AlreadyUsed))?;
        let context = found.pending.context.clone();
        let under_way = self.under_way.remove(&context).ok_or_else(|| self.unknown(&context))?;
        Ok(self.adopt(under_way, tokens, identity, None).await)
    }

    /// Makes what was received an account. Nothing else is done meanwhile, so nobody can cancel it
    /// half way. A token that cannot be kept is owed.
    async fn adopt(
        &mut self,
        mut under_way: UnderWay,
        tokens: TokenSet,
        identity: Identity,
        owed: Option<Orphan>,
    ) -> SignIn {
        under_way.pending.received = None;
        let pending = &under_way.pending;
        let adopted = Adopted {
            instance: pending.instance.clone(),
            registration: pending.registration.clone(),
            tokens: tokens.clone(),
            identity,
            host: under_way.host.clone(),
            context: pending.context.clone(),
            owed: owed.as_ref().map(|orphan| orphan.id),
        };
        let step = match self.accounts.adopt(adopted).await {
            Ok(ready) => SignInStep::Ready {
                account: ready.account.to_string(),
                again: ready.again,
                missing: settle::missing(&self.ports, pending, &under_way.asked, &tokens),
            },
            Err(failure) => {
                match owed {
                    Some(orphan) => self.orphans.adopt(orphan).await,
                    None => self.abandon(pending, tokens).await,
                }
                SignInStep::Failed { failure, pending: false }
            }
        };
        self.close(under_way, step)
    }

    /// In one transaction: a token that was received is either a choice to make or a debt.
    pub(super) async fn abandon(&self, pending: &PendingSignIn, tokens: TokenSet) {
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
}
