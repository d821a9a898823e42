//! What must hold after a kill in a renewal.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::ANA;
use fediaccounts_protocol::manage::{Account, Check, GetSnapshot, SignInReason, Snapshot, State};
use tokio::time::{sleep, timeout};

use super::aftermath::{Before, Found, check_accounts};
use super::person::Person;
use super::places::{ENDS, RENEWS};
use super::steps::{Told, of};
use crate::ours::{BETWEEN, PATIENCE};

impl Person {
    /// Looks whether anything was lost or doubled. Only where the server had renewed, and nothing says that
    /// its answer was stored, may the person have to sign in again.
    pub(super) async fn look_at_renewed(&mut self, before: Before, shown: &Snapshot) -> Result<Found> {
        check_accounts(shown)?;
        ensure!(of(ANA, shown).is_some(), "a renewal lost the account");
        let renewing =
            |shown: &Snapshot| shown.accounts.iter().any(|account| account.state == State::Renewing);
        self.agent()?.until("a renewal to end", |shown| !renewing(shown)).await?;
        let account = self.ana().await?.id;
        let refused = State::NeedsSignIn { why: SignInReason::RefreshRefused };
        let state = self.agent()?.get(Check { account }).await?.state;
        ensure!(state == State::Active || state == refused, "the account is {state:?}");
        let is_refused = state == refused;
        // One that was on its way when the agent died may have come since.
        let requests = self.server.requests().split_off(before.asked);
        let done = requests.iter().any(|request| request.path == RENEWS && request.status == 200);
        ensure!(!is_refused || done, "the server had not renewed, and the person has to sign in again");
        ensure!(!is_refused || before.told != Told::Checked, "what was stored before an answer is lost");
        let unread = self.note_unread(&before, is_refused)?;
        if is_refused {
            self.sign_in_again().await?;
        }
        self.tidy_up().await?;
        self.agent()?.until("the account to be fine", |shown| of(ANA, shown).is_some_and(is_fine)).await?;
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        check_accounts(&shown)?;
        Ok(Found { account: true, unread, signed_in_again: is_refused })
    }

    /// Also waits until the token from before was asked about: it is owed, and what is asked about it would
    /// pass for the next renewal.
    async fn sign_in_again(&mut self) -> Result<()> {
        let ended = self.server.count("POST", ENDS);
        self.add(ANA).await?;
        let owed = async {
            while self.server.count("POST", ENDS) == ended {
                sleep(BETWEEN).await;
            }
        };
        timeout(PATIENCE, owed).await.context("the former token is owed for ever")
    }

    async fn ana(&mut self) -> Result<Account> {
        let shown = self.agent()?.get(GetSnapshot {}).await?;
        of(ANA, &shown).cloned().context("ana is lost")
    }

    /// Where ana has to sign in again, the server made a pair for her whose answer nobody read, and no more
    /// than that one; else every pair that lives is somebody's.
    fn note_unread(&mut self, before: &Before, is_refused: bool) -> Result<bool> {
        let living = self.living();
        let new: Vec<_> = living.iter().filter(|token| !before.tokens.contains(token)).cloned().collect();
        ensure!(living.len() == 2, "{} pairs live for two accounts", living.len());
        ensure!(new.len() <= 1, "{} pairs are new", new.len());
        if is_refused {
            self.unread.extend(new);
        }
        Ok(is_refused)
    }
}

fn is_fine(account: &Account) -> bool {
    account.state == State::Active
}
