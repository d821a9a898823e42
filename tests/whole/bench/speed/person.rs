//! The person, who allows what is asked.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fediaccounts_client::{Connection, Place, connect};
use fediaccounts_protocol::manage::{AnswerPrompt, Lifetime, PromptAnswer, Share};
use fediaccounts_protocol::{Code, Failure};
use tokio::time::timeout;

use super::super::profile::Filled;
use super::order::Whom;
use super::player::Player;
use crate::ours::PATIENCE;

/// Between two tries to answer: nobody reads a question within a second.
const PAUSE: Duration = Duration::from_millis(100);

/// Has an app ask for the last account of a profile, and gives it to it until the next lock.
pub(super) async fn agrees(filled: &Filled, app: &mut Player, socket: &Path) -> Result<()> {
    let whom = Whom::Consent(filled.account.handle.to_string());
    let (asked, allowed) = tokio::join!(app.ask(&whom, socket, 1, 1), allow(filled));
    allowed?;
    asked.context("the app should get the account")?;
    Ok(())
}

/// Waits for a question, and says yes to it.
pub(super) async fn allow(filled: &Filled) -> Result<()> {
    let (profile, account) = (filled.folder.clone(), filled.account.id.to_string());
    let answering = tokio::task::spawn_blocking(move || answer(&profile, account));
    timeout(PATIENCE, answering).await.context("nobody asked")??
}

fn answer(profile: &Path, account: String) -> Result<()> {
    let place = Place::find(Some(profile)).map_err(|failure| anyhow::anyhow!("{failure:?}"))?;
    let said = |failure: Failure| anyhow::anyhow!("{failure:?}");
    let asked = connect(&place, "window").and_then(Connection::watch_prompts);
    let (first, later) = asked.map_err(said)?;
    let prompt = std::iter::once(first).chain(later).flatten().next().context("the agent is gone")?;
    let answer = PromptAnswer::Allow { account, lifetime: Lifetime::UntilLock, share: Share::Account };
    let answer = AnswerPrompt { id: prompt.id, answer };
    loop {
        match connect(&place, "window").and_then(|mut agent| agent.request(&answer)) {
            Ok(_) => return Ok(()),
            Err(Failure { code: Code::TooSoon, .. }) => std::thread::sleep(PAUSE),
            Err(failure) => bail!(said(failure)),
        }
    }
}
