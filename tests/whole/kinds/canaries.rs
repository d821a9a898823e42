//! What is typed, right or wrong, looked for in all of the real thing.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{BEN, Software};
use fediaccounts_stage::{Window, until};
use tokio::time::timeout;

use super::place::Place;
use super::typing;
use crate::canary::{self, Sampler};
use crate::secret::web_processes;
use crate::{cast, memory};

const WRONG_PASSWORD: &str = "canary 4721, not the password";
/// So long that nothing else says the same.
const WRONG_CODE: &str = "47210938";
/// What was sent may be in the agent's memory for so long.
const FIVE_SECONDS: Duration = Duration::from_secs(5);

#[tokio::test]
async fn nothing_typed_for_a_peertube_is_anywhere() -> Result<()> {
    let Some(place) = Place::at(Software::PeerTube, BEN).await? else { return Ok(()) };
    play(&place, "add-browser", async |window| {
        let code = place.server.one_time_code();
        typing::codes(window, Some(WRONG_CODE), &code).await?;
        Ok(vec![])
    })
    .await
}

#[tokio::test]
async fn nothing_typed_for_a_pleroma_is_anywhere() -> Result<()> {
    let Some(place) = Place::at(Software::Pleroma, BEN).await? else { return Ok(()) };
    place.server.set_second_factor(BEN, true);
    play(&place, "add-by-password", async |window| {
        let [recovery, _] = place.server.recovery_codes();
        window.type_into("secret-code", WRONG_CODE).await?;
        window.click("secret-submit").await?;
        window.shows("This code is wrong.").await?;
        window.click("secret-factor").await?;
        typing::codes(window, None, recovery).await?;
        Ok(vec![recovery])
    })
    .await
}

/// Signs in while all processes are looked at; `codes` types the second factor and says what is to be looked for.
async fn play(
    place: &Place,
    button: &str,
    codes: impl AsyncFnOnce(&Window) -> Result<Vec<&'static str>>,
) -> Result<()> {
    let log = place.stage.folder().join("agent.log");
    let _agent = place.programs.agent(&place.stage, &log).await?;
    let sampler = Sampler::start(&place.stage);
    let window = place.window().await?;
    let main = web_processes(&place.stage);
    place.begin(&window, button).await?;
    typing::passwords(place, &window, Some(WRONG_PASSWORD)).await?;
    let mut typed = codes(&window).await?;
    typed.extend([WRONG_PASSWORD, BEN.password, WRONG_CODE]);
    window.shows("You are signed in").await?;
    is_forgotten(place, &typed).await?;
    let (seen, shown) = (sampler.stop().await?, window.everything().await?);
    ensure!(
        std::fs::metadata(&log)?.len() > 0 && !seen.environments.is_empty(),
        "there is something to search"
    );
    for text in typed {
        ensure!(!shown.contains(text), "T062-OA, T183-UI: {text} reached the main page");
        ensure!(
            !canary::holds(place.stage.folder(), text)?,
            "T062-OA, T090-ST, T193-PR: {text} is in a file"
        );
        ensure!(!seen.has(text), "T062-OA, T199-PR: {text} is in an environment or an argument");
        for process in &main {
            ensure!(
                !memory::holds(*process, text).unwrap_or(false),
                "T183-UI: {text} reached the main page's process"
            );
        }
    }
    window.close().await
}

/// The agent, which sent all of it, has none of it any more.
async fn is_forgotten(place: &Place, typed: &[&str]) -> Result<()> {
    let agent = place.stage.agent().context("an agent should serve")?;
    let Ok(found) = memory::holds(agent, &place.server.host()) else {
        cast::skip("looking into the agent's memory needs the right to");
        return Ok(());
    };
    ensure!(found, "the search should find what is there");
    for text in typed {
        let gone = until("it to be gone", async || {
            memory::holds(agent, text).is_ok_and(|found| !found).then_some(())
        });
        let gone = timeout(FIVE_SECONDS, gone).await;
        gone.with_context(|| format!("T062-OA, T197-PR: {text} is in the agent's memory"))??;
    }
    Ok(())
}
