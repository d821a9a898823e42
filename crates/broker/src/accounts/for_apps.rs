//! Tokens that apps have of their own at accounts. They come and go without the account's own.

use fediaccounts_core::{
    AccountId, AppId, ClientRegistration, Context, Holder, Origin, Scope, SessionState, TokenSet,
};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::{HeldTokens, SignedInForApp};

use super::actor::Accounts;
use super::renewals::Unrenewed;
use super::schedule::Key;
use crate::failures::Explain;

/// What a finished exchange for an app brought.
pub(crate) struct AdoptedForApp {
    pub(crate) account: AccountId,
    pub(crate) app: AppId,
    pub(crate) registration: ClientRegistration,
    pub(crate) tokens: TokenSet,
    pub(crate) context: Context,
    /// The orphan that the token was until now.
    pub(crate) owed: i64,
}

/// A token that an app has of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AppToken {
    pub(crate) app: AppId,
    pub(crate) account: AccountId,
    /// What it may do.
    pub(crate) scope: Scope,
}

impl Accounts {
    /// Whoever asks keeps the token as a debt if this fails. `false` if it is no other token than one that
    /// somebody has here already: then it is theirs, and no debt.
    pub(super) async fn adopt_for_app(&mut self, adopted: AdoptedForApp) -> Result<bool, Failure> {
        let AdoptedForApp { account, app, registration, tokens, context, owed } = adopted;
        let entry = self.entries.get(&account).ok_or_else(|| Failure::new(Code::NoSuchAccount))?;
        if entry.account.state == SessionState::WaitingToSignOut {
            return Err(Failure::new(Code::SigningOut));
        }
        let key = (account.clone(), Holder::App(app.clone()));
        if self.is_held_by_another(&key, &entry.account.origin, &tokens) {
            self.store.remove_orphan(owed).await.map_err(|error| error.explain())?;
            return Ok(false);
        }
        let signed_in = SignedInForApp {
            account: account.clone(),
            app,
            registration,
            tokens: tokens.clone(),
            pending: context,
            owed,
            now: self.ports.now(),
        };
        let former = self.store.commit_for_app(signed_in).await.map_err(|error| error.explain())?;
        if let Some(orphan) = former {
            self.orphans.adopt(orphan).await;
        }
        if let Some(entry) = self.entries.get_mut(&account) {
            entry.hold(HeldTokens { holder: key.1.clone(), tokens, renewing_since: None });
        }
        self.board.note_accounts_moved();
        self.renewals.forget(&key);
        self.plan_renewals(&account);
        self.touch(&account);
        Ok(true)
    }

    /// Whether a server gave a token out twice: ended for one, it would be ended for the other.
    fn is_held_by_another(&self, key: &Key, origin: &Origin, tokens: &TokenSet) -> bool {
        self.entries.iter().filter(|(_, entry)| entry.account.origin == *origin).any(|(id, entry)| {
            let others = entry.tokens.iter().filter(|held| (id, &held.holder) != (&key.0, &key.1));
            others.into_iter().any(|held| held.tokens.access_token == tokens.access_token)
        })
    }

    /// Takes an app's tokens out of everybody's reach, and has them revoked. Those of an account that is
    /// being signed out are nobody's already, and end with it.
    pub(super) async fn end_app_tokens(
        &mut self,
        app: &AppId,
        account: Option<&AccountId>,
    ) -> Result<(), Failure> {
        let holder = Holder::App(app.clone());
        let meant = |id: &AccountId| account.is_none_or(|account| account == id);
        let held = self.entries.iter().filter(|(id, entry)| {
            meant(id)
                && entry.account.state != SessionState::WaitingToSignOut
                && entry.tokens.iter().any(|held| held.holder == holder)
        });
        let accounts: Vec<_> = held.map(|(id, _)| id.clone()).collect();
        if accounts.is_empty() {
            return Ok(());
        }
        let now = self.ports.now();
        let ended = self.store.end_app_tokens(app, &accounts, now).await.map_err(|error| error.explain())?;
        for id in accounts {
            self.drop_held(&(id, holder.clone()));
        }
        for orphan in ended {
            self.orphans.adopt(orphan).await;
        }
        Ok(())
    }

    /// A set is an orphan by now: nobody gets it any more.
    fn drop_held(&mut self, key: &Key) {
        self.board.note_accounts_moved();
        if let Some(entry) = self.entries.get_mut(&key.0) {
            entry.tokens.retain(|held| held.holder != key.1);
        }
        self.renewals.forget(key);
        if let Some(flight) = self.renewals.flights.get_mut(key) {
            let waiting = std::mem::take(&mut flight.waiting);
            for waiter in waiting {
                waiter.refuse(None, &Unrenewed::Gone);
            }
        }
        self.touch(&key.0);
    }

    /// The server does not renew an app's set. What is left of it is ended; the app has to ask the person
    /// again, and how the account stands is told by its own token alone.
    pub(super) async fn refused_to_app(&mut self, key: &Key) {
        let Holder::App(app) = &key.1 else { return };
        tracing::info!("an app's own token is not renewed any more: it is given up");
        if let Err(failure) = self.end_app_tokens(app, Some(&key.0)).await {
            return self.failed(key, None, failure).await;
        }
        let Some(flight) = self.renewals.flights.remove(key) else { return };
        // At an account that is being signed out it stays, for the proof of its end.
        let noted = self.store.note_renewal(&key.0, &key.1, &flight.former, None).await;
        if let (Ok(_), Some(held)) = (noted, self.held_mut(key)) {
            held.renewing_since = None;
            self.renewals.give_up(key);
        }
        flight.waiting.into_iter().for_each(|waiter| waiter.refuse(None, &Unrenewed::Gone));
    }

    pub(super) fn app_tokens(&self) -> Vec<AppToken> {
        let own = |(id, held): (&AccountId, &HeldTokens)| match &held.holder {
            Holder::App(app) => {
                Some(AppToken { app: app.clone(), account: id.clone(), scope: held.tokens.scope.clone() })
            }
            Holder::Own => None,
        };
        let held =
            self.entries.iter().flat_map(|(id, entry)| entry.tokens.iter().map(move |held| (id, held)));
        held.filter_map(own).collect()
    }
}
