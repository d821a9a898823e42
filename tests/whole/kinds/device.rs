//! Mobilizon, by a code that is typed at its page.

use anyhow::{Result, ensure};
use fediaccounts_practice::{ANA, Software};

use super::place::Place;

#[tokio::test]
async fn a_mobilizon_is_signed_in_to_by_a_code_typed_at_its_page() -> Result<()> {
    let Some(place) = Place::at(Software::Mobilizon, ANA).await? else { return Ok(()) };
    let mut browser = place.chromium().await?;
    let window = place.window().await?;
    place.begin(&window, "add-browser").await?;
    let code = window.text_of("device-code").await?;
    ensure!(code.len() == 9 && code.as_bytes()[4] == b'-', "{code}");
    let page = window.everything().await?;
    ensure!(page.contains("class=\"qr-dark\" d=\"M"), "the page should be drawn as a QR code");
    window.click("add-open-page").await?;
    browser.go_to(&place.server.origin()).await?;
    browser.fill_in(ANA.email, fediaccounts_stage::ANA).await?;
    browser.log_in().await?;
    browser.type_code(&code).await?;
    window.shows("You are signed in").await?;
    window.click("add-done").await?;
    window.click("account-row").await?;
    window.click("detail-check").await?;
    window.shows("Checked").await?;
    place.is_fine().await?;
    window.close().await
}
