//! What wakes agent and window while nothing happens.

use std::time::Duration;

use anyhow::{Context, Result};
use fediaccounts_stage::Sight;
use tokio::time::sleep;

use super::super::figures::Figures;
use super::family;
use super::opened::{Opened, Which};
use super::wakes::Wakes;
use crate::kinds::place::Place;

/// After the first paint: nothing that the start began is still under way.
const SETTLED: Duration = Duration::from_secs(15);
/// How long nothing happens.
const REST: Duration = Duration::from_secs(30);

/// Both together are woken once a second at most.
pub(super) async fn at_rest(place: &Place, figures: &mut Figures) -> Result<()> {
    let sight = Sight::of(&place.stage)?;
    let bare = woken(place, &sight, Which::Bare, None).await?;
    figures.note(&named("a bare window"), &bare.all().to_string());
    figures.note("", &bare.who());
    let agent = place.stage.agent().context("the agent should run")?;
    let ours = woken(place, &sight, Which::Ours, Some(agent)).await?;
    figures.count(&named("agent and window"), ours.all(), REST.as_secs());
    figures.note("", &ours.who());
    Ok(())
}

async fn woken(place: &Place, sight: &Sight, which: Which, agent: Option<u32>) -> Result<Wakes> {
    let opened = Opened::open(place, sight, which).await?;
    sleep(SETTLED).await;
    let processes = || Ok(family::of(opened.pid)?.into_iter().chain(agent).collect());
    let wakes = Wakes::over(REST, processes).await?;
    opened.close(sight).await?;
    Ok(wakes)
}

fn named(who: &str) -> String {
    format!("woken in {} s of rest: {who}", REST.as_secs())
}
