//! The main job in both windows, on our imitation and on the real library.

use anyhow::{Context, Result};
use fediaccounts_stage::journey::{self, Observer, View};
use fediaccounts_stage::{Server, Stage};

use crate::cast::{self, skip};

struct Silent;

impl Observer for Silent {
    fn saw(&self, _: &str) {}

    async fn moment(&self, _: &'static str, _: View<'_>) -> Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn the_main_job_is_done_on_the_practice_server() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = Server::practice(&programs, &stage).await?;
    journey::play(&programs, &stage, &server, &Silent).await
}

#[tokio::test]
async fn the_main_job_is_done_on_doorkeeper() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let Some(server) = doorkeeper(&stage).await? else { return Ok(()) };
    journey::play(&programs, &stage, &server, &Silent).await.context("on Doorkeeper")
}

async fn doorkeeper(stage: &Stage) -> Result<Option<Server>> {
    let server = Server::doorkeeper(stage).await?;
    if server.is_none() {
        skip("the Doorkeeper peer needs ruby-doorkeeper, ruby-rails, ruby-sqlite3 and puma");
    }
    Ok(server)
}
