//! The person, who allows what is asked.

use std::path::Path;

use anyhow::{Context, Result};
use fediaccounts_protocol::manage::{AnswerPrompt, Lifetime, PromptAnswer, Share, WatchPrompts};
use tokio::time::{sleep, timeout};

use super::super::profile::Filled;
use super::order::Whom;
use super::player::Player;
use crate::ours::{BETWEEN, PATIENCE, Wire};

/// Has an app ask for an account, and gives it the last one of the profile until the next lock.
pub(super) async fn agrees(filled: &Filled, app: &mut Player, socket: &Path) -> Result<()> {
    let allows = allow(&filled.folder, filled.account.id.as_str());
    let (asked, allowed) = tokio::join!(app.ask(&Whom::Consent, socket, 1, 1), allows);
    allowed?;
    asked.context("the app should get the account")?;
    Ok(())
}

/// Waits for a question, and says yes to it.
pub(super) async fn allow(profile: &Path, account: &str) -> Result<()> {
    let mut wire = Wire::connect(profile).await?;
    let asking = async {
        loop {
            if let Some(prompt) = wire.get(WatchPrompts {}).await? {
                return anyhow::Ok(prompt);
            }
            sleep(BETWEEN).await;
        }
    };
    let prompt = timeout(PATIENCE, asking).await.context("nobody asked")??;
    let answer = PromptAnswer::Allow {
        account: account.to_owned(),
        lifetime: Lifetime::UntilLock,
        share: Share::Account,
    };
    wire.get(AnswerPrompt { id: prompt.id, answer }).await?;
    Ok(())
}
