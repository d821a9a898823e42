//! Misskey, by `MiAuth`: a page that asks, and tokens that only the server's own page ends.

use anyhow::{Result, ensure};
use fediaccounts_practice::{ANA, Software};
use fediaccounts_stage::{Chromium, Window};

use super::place::Place;

#[tokio::test]
async fn a_misskey_is_signed_in_to_by_miauth_and_its_own_page_ends_it() -> Result<()> {
    let Some(place) = Place::at(Software::Misskey, ANA).await? else { return Ok(()) };
    let mut browser = place.chromium().await?;
    let window = place.window().await?;
    place.begin(&window, "add-browser").await?;
    browser.go_to(&place.server.origin()).await?;
    browser.sign_in(fediaccounts_stage::ANA).await?;
    browser.approve().await?;
    window.shows("You are signed in").await?;
    window.click("add-done").await?;
    window.click("account-row").await?;
    window.click("detail-check").await?;
    window.shows("Checked").await?;
    window.shows("lists its sign-ins only on its own page.").await?;
    place.is_fine().await?;
    sign_out(&place, &window).await?;
    end_there(&place, &window, &mut browser).await?;
    window.close().await
}

/// No program ends it: the account waits, and says what for.
async fn sign_out(place: &Place, window: &Window) -> Result<()> {
    window.click("detail-sign-out").await?;
    window.shows("lets no app end its own access: only its own page does.").await?;
    window.click("sign-out-confirm").await?;
    window.shows("One step is left at").await?;
    window.shows("still honours it until you end it on its page.").await?;
    window.click("sign-out-confirm").await?;
    window.shows("was asked just now, and still honours it.").await?;
    ensure!(place.server.live_tokens() == 1, "T057-OA: it lives, and nobody says otherwise");
    window.click("sign-out-close").await?;
    window.shows("Waiting to sign out").await?;
    window.shows("only its own page ends the access").await
}

/// The person ends it on the page that the window opens, and lets us look again.
async fn end_there(place: &Place, window: &Window, browser: &mut Chromium) -> Result<()> {
    window.click("sessions-page").await?;
    browser.go_to(&format!("{}/settings/apps", place.server.origin())).await?;
    browser.remove_app().await?;
    window.click("detail-ask-again").await?;
    window.click("sign-out-confirm").await?;
    window.shows("has confirmed it").await?;
    place.is_over().await
}
