//! Logins that other programs keep.

use fediaccounts_core::{AccountId, SessionState};
use fediaccounts_protocol::{Code, Failure};

use super::Adopted;
use super::actor::Accounts;

/// What became of a login.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Taken {
    /// It is an account now; `again` if it was here, and had to be signed in.
    Now { account: AccountId, again: bool },
    /// It was taken over before.
    Before(AccountId),
    /// The account has another token that works.
    Here(AccountId),
}

impl Accounts {
    /// A token that works is never given up for one that another program has too.
    pub(super) async fn import(&mut self, adopted: Adopted) -> Result<Taken, Failure> {
        let here = self.with_subject(&adopted.instance.origin, &adopted.identity.subject);
        if let Some((id, entry)) = here.and_then(|id| self.entries.get(&id).map(|entry| (id, entry))) {
            match (&entry.account.state, entry.own()) {
                (SessionState::WaitingToSignOut, _) => return Err(Failure::new(Code::SigningOut)),
                (_, Some(own)) if own.tokens.access_token == adopted.tokens.access_token => {
                    return Ok(Taken::Before(id));
                }
                (SessionState::NeedsSignIn(_), _) | (_, None) => {}
                _ => return Ok(Taken::Here(id)),
            }
        }
        self.adopt(adopted).await.map(|ready| Taken::Now { account: ready.account, again: ready.again })
    }
}
