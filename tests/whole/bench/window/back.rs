//! How soon a window whose page died is back where it was, as a screen reader finds it.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::{ANA, Software};

use super::super::figures::{self, Figures};
use crate::cast::add;
use crate::crashes::kill;
use crate::ear::{self, MAIN, says};
use crate::secret::web_processes;

/// A page that dies more often within a minute is not loaded once more.
const TIMES: usize = 3;

pub(super) async fn back(figures: &mut Figures) -> Result<()> {
    let (place, reader) =
        ear::at(Software::Mastodon, ANA).await?.context("a stage with a reader is needed")?;
    ensure!(add(&place.programs, &place.stage, &place.server.host(), ANA).await?.code == 0);
    let _window = ear::start(&place)?;
    reader.window(MAIN, says(&place.handle())).await?;
    let mut took = Vec::new();
    for _ in 0..TIMES {
        let old = web_processes(&place.stage);
        took.push(kill(&place.stage, &reader, &old, MAIN, says(&place.handle())).await?);
    }
    figures.times("from a page's end to the accounts being read again", took, figures::BACK);
    Ok(())
}
