//! Akkoma, by its own page in a real browser.

use anyhow::Result;
use fediaccounts_practice::{ANA, Software};
use fediaccounts_stage::Chromium;

use super::life;
use super::place::Place;

/// Fills in the one form, which is consent too; the page leads back by our scheme.
async fn agree(place: &Place, browser: &mut Chromium) -> Result<()> {
    browser.go_to(&place.server.origin()).await?;
    browser.fill_in(ANA.name, fediaccounts_stage::ANA).await?;
    browser.log_in().await
}

#[tokio::test]
async fn an_akkoma_is_signed_in_to_by_its_page_and_lived_with() -> Result<()> {
    let Some(place) = Place::at(Software::Akkoma, ANA).await? else { return Ok(()) };
    place.give_moments();
    let mut browser = place.chromium().await?;
    let window = place.window().await?;
    place.begin(&window, "add-browser").await?;
    agree(&place, &mut browser).await?;
    life::play(&place, &window, async || {
        browser.leave().await?;
        agree(&place, &mut browser).await
    })
    .await?;
    window.close().await
}
