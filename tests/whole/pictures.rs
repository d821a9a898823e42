//! Pictures of accounts and servers, as they are shown.

use anyhow::{Context, Result, ensure};
use fediaccounts_practice::ANA;
use fediaccounts_stage::{Window, until};

use crate::cast::{self, add, server};

#[tokio::test]
async fn a_picture_is_shown_and_comes_from_nobody_but_us() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    let window = Window::open(&programs, &stage).await?;
    let shown = until("a picture in the list", async || {
        let page = window.everything().await.ok()?;
        page.contains("picture-there").then_some(page)
    })
    .await?;
    ensure!(shown.contains("avatar://localhost/"), "T185-UI");
    let addresses = shown.rsplit_once("[\"").context("the page should name what it loaded")?.1;
    ensure!(!addresses.contains("http"), "T083-NW: the page asked a server itself: {addresses}");
    window.close().await
}
