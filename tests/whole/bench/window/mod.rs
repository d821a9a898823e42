//! The open window, beside a bare one of `WebKitGTK` in the same minutes: how soon there is something in it, what it
//! takes of the memory, what wakes it while nothing happens, and how soon a page that died is back.

mod back;
mod beside;
mod family;
mod opened;
mod rest;
mod wakes;

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Software};

use super::figures::Figures;
use crate::cast::add;
use crate::kinds::place::Place;

/// Measures with one account, and the agent running.
pub(super) async fn window(figures: &mut Figures) -> Result<()> {
    let place = Place::at(Software::Mastodon, ANA).await?.context("a stage is needed")?;
    ensure!(add(&place.programs, &place.stage, &place.server.host(), ANA).await?.code == 0);
    beside::beside_a_bare_one(&place, figures).await?;
    rest::at_rest(&place, figures).await?;
    back::back(figures).await
}
