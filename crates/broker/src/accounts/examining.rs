//! Asking the server about an account's own token, renewed where that is needed.

use fediaccounts_core::{IdentifyError, Identity, Instance, RegistrationStanding, Secret, TokenSet};
use fediaccounts_store::{HeldTokens, Store};

use super::schedule::Key;
use super::{AccountsHandle, Examined};
use crate::Ports;
use crate::identify::{identify, identify_later, identify_once};
use crate::lanes::{Asker, Lanes};

/// One question.
pub(super) struct Inquiry {
    pub(super) ports: Ports,
    pub(super) store: Store,
    pub(super) lanes: Lanes,
    pub(super) accounts: AccountsHandle,
    pub(super) key: Key,
    pub(super) instance: Instance,
    pub(super) asker: Asker,
}

impl Inquiry {
    /// Asks. A token that is refused although it looks alive is renewed, once, and asked about once more:
    /// also one that was renewed just now, since a renewal that nobody waited for any longer may have
    /// reached the server after it and ended it. Nothing if it was not renewed: that told already what
    /// there is to tell.
    pub(super) async fn examine(self, own: HeldTokens, renew_first: bool) -> Option<Examined> {
        let token = &own.tokens.access_token;
        let token = if renew_first { self.renewed(token).await?.access_token } else { token.clone() };
        let may_be_renewed = own.tokens.refresh_token.is_some();
        let answer = {
            let _lane = self.lanes.enter(&self.instance.origin, self.asker).await;
            if may_be_renewed && !renew_first {
                identify_once(&self.ports, &self.instance, &token).await
            } else {
                identify(&self.ports, &self.instance, &token).await
            }
        };
        if answer != Err(IdentifyError::TokenRefused) || !may_be_renewed {
            return Some(self.examined(token, answer).await);
        }
        let renewed = self.renewed(&token).await?;
        let answer = identify_later(&self.ports, &self.instance, &renewed.access_token).await;
        Some(self.examined(renewed.access_token, answer).await)
    }

    async fn renewed(&self, former: &Secret) -> Option<TokenSet> {
        self.accounts.renewed(self.key.clone(), former.clone(), self.asker).await.ok()
    }

    /// If the token is refused: whether that is because the server lost the whole registration.
    async fn examined(&self, asked_with: Secret, answer: Result<Identity, IdentifyError>) -> Examined {
        let mut lost = false;
        if answer == Err(IdentifyError::TokenRefused)
            && let Ok(dialect) = self.ports.dialect(&self.instance.dialect)
            && let Ok(Some(registration)) = self.store.registration(&self.key.0, &self.key.1).await
        {
            let standing = dialect.check_registration(&self.instance, &registration).await;
            lost = standing == Ok(RegistrationStanding::Lost);
        }
        Examined { asked_with: Some(asked_with), answer, lost }
    }
}
