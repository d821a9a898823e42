//! Sign-ins for apps: no account comes of them, and nobody else's token.

use fediaccounts_core::{Expected, PendingSignIn, Scope, TokenSet};
use fediaccounts_protocol::manage::SignInStep;
use fediaccounts_protocol::{Code, Failure, Remedy};

use super::actor::SignIns;
use super::under_way::UnderWay;
use super::{Received, settle};
use crate::accounts::AdoptedForApp;
use crate::app_tokens::Told;

/// Tells who waits for what comes of a sign-in for an app, if somebody does.
pub(super) fn tell(told: Option<Told>, outcome: Result<Scope, Failure>) {
    if let Some(told) = told {
        // Whoever waited may have gone.
        let _ = told.send(outcome);
    }
}

impl SignIns {
    /// A token came for an app. There is nothing to choose: it is the app's if it is just what was wished
    /// for, or has less; else it is owed.
    pub(super) async fn settled_for_app(&mut self, mut under_way: UnderWay, received: Received) {
        let Received { tokens, identity: _, host: _, owed, choice } = received;
        let failure = match choice {
            _ if under_way.told.as_ref().is_none_or(Told::is_closed) => Some(Failure::new(Code::Denied)),
            None => None,
            Some(SignInStep::Excess { excess, .. }) => {
                Some(Failure::new(Code::ScopeRefused).detail(excess.join(" ")))
            }
            Some(SignInStep::Other { got, .. }) => {
                Some(Failure::new(Code::OtherAccount).remedy(Remedy::StartAgain).detail(got))
            }
            Some(_) => Some(Failure::new(Code::Internal)),
        };
        let adopted = match failure {
            Some(failure) => Err(failure),
            None => self.adopt_for_app(&under_way, tokens.clone(), owed.id).await,
        };
        let step = match adopted {
            Ok(None) => SignInStep::Failed { failure: Failure::new(Code::NotOffered), pending: false },
            Ok(Some(account)) => {
                tell(under_way.told.take(), Ok(tokens.scope.clone()));
                let missing = settle::missing(&self.ports, &under_way.pending, &under_way.asked, &tokens);
                SignInStep::Ready { account, again: true, missing }
            }
            Err(failure) => {
                self.orphans.adopt(owed).await;
                SignInStep::Failed { failure, pending: false }
            }
        };
        self.close(under_way, step);
    }

    /// The account at which it is the app's; nothing if the server gave none that is the app's alone.
    async fn adopt_for_app(
        &self,
        under_way: &UnderWay,
        tokens: TokenSet,
        owed: i64,
    ) -> Result<Option<String>, Failure> {
        let PendingSignIn { expected, registration, context, .. } = &under_way.pending;
        let (Expected::Account(account), Some(app)) = (expected, &under_way.app) else {
            return Err(Failure::new(Code::Internal));
        };
        let adopted = AdoptedForApp {
            account: account.clone(),
            app: app.id.clone(),
            registration: registration.clone(),
            tokens,
            context: context.clone(),
            owed,
        };
        Ok(self.accounts.adopt_for_app(adopted).await?.then(|| account.to_string()))
    }

    /// Nobody waits for some sign-in any more: it is not wanted.
    pub(super) async fn give_up(&mut self) {
        let unwanted = |found: &UnderWay| found.told.as_ref().is_some_and(Told::is_closed);
        let unwanted = self.under_way.iter().filter(|(_, found)| unwanted(found));
        for context in unwanted.map(|(context, _)| context.clone()).collect::<Vec<_>>() {
            if let Some(under_way) = self.under_way.remove(&context) {
                self.drop_out(under_way).await;
            }
        }
    }

    /// One for an app that was under way when the agent ended: who asked for it is gone.
    pub(super) async fn end_of_former_life(&mut self, pending: PendingSignIn) {
        tracing::info!(host = %pending.instance.origin.authority(), "a sign-in for an app has nobody who waits");
        match pending.received.clone() {
            Some((tokens, _)) => self.abandon(&pending, tokens).await,
            None => self.forget(&pending).await,
        }
    }
}
