//! A sign-in by password without a pointer.

use anyhow::Result;
use fediaccounts_practice::{BEN, Software};

use super::place::Place;

const ENTER: &str = "\u{E007}";

#[tokio::test]
async fn a_peertube_is_signed_in_to_by_keyboard_alone() -> Result<()> {
    let Some(place) = Place::at(Software::PeerTube, BEN).await? else { return Ok(()) };
    let window = place.window().await?;
    window.tab_to("add-account").await?;
    window.press(ENTER).await?;
    window.has_focus("add-address").await?;
    window.press(&format!("{}{ENTER}", place.handle())).await?;
    window.find("add-browser").await?;
    window.tab_to("add-browser").await?;
    window.press(ENTER).await?;
    window.to_secret().await?;
    window.has_focus("secret-password").await?;
    window.press(&format!("{}{ENTER}", BEN.password)).await?;
    window.has_focus("secret-code").await?;
    window.press(&format!("{}{ENTER}", place.server.one_time_code())).await?;
    window.secret_is_gone().await?;
    window.shows("You are signed in").await?;
    window.tab_to("add-done").await?;
    window.press(ENTER).await?;
    place.is_fine().await?;
    window.close().await
}
