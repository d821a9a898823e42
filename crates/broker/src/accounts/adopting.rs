//! From a finished exchange to an account.

use fediaccounts_core::{Account, AccountId, Handle, Holder, SessionState};
use fediaccounts_protocol::{Code, Failure};
use fediaccounts_store::{HeldTokens, SignedIn};

use super::actor::{Accounts, Entry};
use super::{Adopted, Ready};
use crate::failures::Explain;
use crate::heard::Heard;

impl Accounts {
    /// Whoever asks keeps the token as a debt if this fails.
    pub(super) async fn adopt(&mut self, adopted: Adopted) -> Result<Ready, Failure> {
        let here = self.with_subject(&adopted.instance.origin, &adopted.identity.subject);
        let again = here.is_some();
        let account = self.account_for(here, &adopted)?;
        let account = if again { account } else { self.with_looks(account) };
        let Adopted { instance, registration, tokens, context, owed, .. } = adopted;
        let signed_in = SignedIn {
            instance: instance.clone(),
            account: account.clone(),
            registration,
            tokens: tokens.clone(),
            pending: context,
            owed,
            now: self.ports.now(),
        };
        let former = self.store.commit_sign_in(signed_in).await.map_err(|error| error.explain())?;
        if let Some(orphan) = former {
            self.orphans.adopt(orphan).await;
        }
        let own = HeldTokens { holder: Holder::Own, tokens, renewing_since: None };
        let id = account.id.clone();
        let origin = instance.origin.clone();
        if self.instances.insert(origin.clone(), instance.clone()) != Some(instance) {
            self.touch_servers();
        }
        let entry = self.entries.entry(id.clone()).or_insert_with(|| Entry::new(account.clone(), vec![]));
        entry.account = account.clone();
        entry.hold(own);
        self.renewals.forget(&(id.clone(), Holder::Own));
        self.plan(&id);
        self.touch(&id);
        self.met(&account).await;
        self.heard(&id, &origin, Heard::Answer).await;
        Ok(Ready { account: id, again })
    }

    /// The account that an identity becomes: the one it was, mended, or a new one.
    fn account_for(&self, here: Option<AccountId>, adopted: &Adopted) -> Result<Account, Failure> {
        let now = self.ports.now();
        if let Some(entry) = here.and_then(|id| self.entries.get(&id)) {
            let mut account = entry.account.clone().renamed(&adopted.identity);
            account.handle.host.clone_from(&adopted.host);
            let state = account.state.clone().signed_in().map_err(|_| Failure::new(Code::SigningOut))?;
            return Ok(Account { state: state.seen(&adopted.identity), checked_at: Some(now), ..account });
        }
        let identity = &adopted.identity;
        Ok(Account {
            id: AccountId::random(&*self.ports.entropy).map_err(|error| error.explain())?,
            origin: adopted.instance.origin.clone(),
            subject: identity.subject.clone(),
            handle: Handle { user: identity.username.clone(), host: adopted.host.clone() },
            display_name: identity.display_name.clone(),
            avatar: identity.picture(),
            state: SessionState::Active.seen(identity),
            added_at: now,
            checked_at: Some(now),
            label: String::new(),
            color: None,
        })
    }
}
