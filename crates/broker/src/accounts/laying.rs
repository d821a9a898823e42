//! Laying accounts out for apps, and telling apps when what lies there changes.

use std::sync::Arc;

use fediaccounts_core::{AccountId, Holder, SessionState};
use fediaccounts_protocol::public::{self, Event};
use fediaccounts_store::HeldTokens;

use super::AccessToken;
use super::actor::Accounts;
use super::rounds::Standing;
use super::shelf::{Face, Laid, LaidToken};
use crate::views;

/// More that changes at once is told as one thing: ask again.
const MANY: usize = 16;

impl Accounts {
    /// Puts accounts on the shelf that an app asks for. From then on they lie there as they are.
    pub(super) fn lay_out(&self, ids: &[AccountId]) {
        for id in ids.iter().filter(|id| !self.shelf.holds(id)) {
            if let Some(laid) = self.laid(id) {
                self.shelf.put(id, Some(Arc::new(laid)));
            }
        }
    }

    /// Some accounts changed, or are gone: puts those that lie on the shelf there anew, and tells.
    pub(super) fn lay_again<'a>(&self, ids: impl Iterator<Item = &'a AccountId>) {
        let mut all = vec![];
        for id in ids.filter(|id| self.shelf.holds(id)) {
            let is = self.laid(id).map(Arc::new);
            if let Some(was) = self.shelf.put(id, is.clone()) {
                all.extend(news(&was, is.as_deref()).into_iter().map(|(holder, event)| (id, holder, event)));
            }
        }
        if all.len() > MANY {
            return self.news.tell_all(&Event::Resync);
        }
        for (id, holder, event) in all {
            self.news.tell(id, holder.as_ref(), &event);
        }
    }

    /// An account as apps see it; nothing if it is not here for them any more.
    fn laid(&self, id: &AccountId) -> Option<Laid> {
        let entry = self.entries.get(id)?;
        let account = &entry.account;
        let instance = self.instances.get(&account.origin)?;
        let standing = match (&account.state, self.rounds.standing(id, &account.origin)) {
            (SessionState::WaitingToSignOut, _) => return None,
            (SessionState::NeedsSignIn(_), _) => public::Standing::SignInRequired,
            (SessionState::Suspended, _) => public::Standing::Suspended,
            (SessionState::Active | SessionState::Moved { .. }, Standing::Well) => public::Standing::Active,
            (SessionState::Active | SessionState::Moved { .. }, _) => public::Standing::Unreachable,
        };
        let face = Face {
            id: id.clone(),
            handle: account.handle.to_string(),
            display_name: account.display_name.clone(),
            label: account.label.clone(),
            color: account.color.map(views::color),
            software: instance.software.name.to_ascii_lowercase(),
            api_base: account.origin.to_string(),
            standing,
        };
        let dialect = self.ports.dialect(&instance.dialect).ok()?;
        let tokens = entry.tokens.iter().map(|held| self.laid_token(id, held, standing)).collect();
        Some(Laid { face, dialect, tokens })
    }

    fn laid_token(&self, id: &AccountId, held: &HeldTokens, standing: public::Standing) -> LaidToken {
        let is_ended = standing == public::Standing::SignInRequired && held.holder == Holder::Own;
        let is_renewing = self.renewals.flights.contains_key(&(id.clone(), held.holder.clone()));
        LaidToken {
            holder: held.holder.clone(),
            is_good: !is_ended && !is_renewing && held.renewing_since.is_none(),
            issued_at: held.tokens.issued_at,
            token: AccessToken::from(&held.tokens),
        }
    }
}

/// What an app hears of an account that was laid anew, and whose token it is about if it is about one.
fn news(was: &Laid, is: Option<&Laid>) -> Vec<(Option<Holder>, Event)> {
    let account = was.face.id.to_string();
    let Some(is) = is else { return vec![(None, Event::AccountRemoved { account })] };
    let mut news = vec![];
    if is.face != was.face {
        news.push((None, Event::AccountChanged { account: account.clone() }));
    }
    for now in &is.tokens {
        let another = |before: &LaidToken| before.token.token != now.token.token;
        if was.token_of(&now.holder).is_some_and(another) {
            news.push((Some(now.holder.clone()), Event::TokenRotated { account: account.clone() }));
        }
    }
    news
}
