//! Pleroma by password with a second factor, and `PeerTube`, which has no other way.

use anyhow::{Result, ensure};
use fediaccounts_practice::{BEN, Software};
use fediaccounts_stage::Window;

use super::place::Place;
use super::{life, typing};

/// Types all of it; the name is there already.
async fn sign_in(place: &Place, window: &Window) -> Result<()> {
    typing::passwords(place, window, None).await?;
    typing::codes(window, None, &place.server.one_time_code()).await
}

#[tokio::test]
async fn a_pleroma_is_signed_in_to_by_password_and_lived_with() -> Result<()> {
    let Some(place) = Place::at(Software::Pleroma, BEN).await? else { return Ok(()) };
    place.server.set_second_factor(BEN, true);
    place.server.rotate_refresh_tokens(true);
    place.give_moments();
    let window = place.window().await?;
    place.begin(&window, "add-by-password").await?;
    sign_in(&place, &window).await?;
    life::play(&place, &window, async || {
        // The browser is the better way there, and begun at first.
        window.shows("Waiting for").await?;
        window.click("add-back").await?;
        window.click("add-by-password").await?;
        sign_in(&place, &window).await
    })
    .await?;
    let given = place.server.refresh_tokens();
    ensure!(given.first() != given.get(1), "T052-OA: the refresh token should have rotated");
    window.close().await
}

#[tokio::test]
async fn a_peertube_with_two_factors_is_signed_in_to_and_lived_with() -> Result<()> {
    let Some(place) = Place::at(Software::PeerTube, BEN).await? else { return Ok(()) };
    place.server.list_sessions(true);
    place.give_moments();
    let window = place.window().await?;
    place.begin(&window, "add-browser").await?;
    sign_in(&place, &window).await?;
    // Both of the pair rotate: the first refresh token, which lives for weeks, is dead after the renewal.
    life::play(&place, &window, async || sign_in(&place, &window).await).await?;
    window.close().await
}
