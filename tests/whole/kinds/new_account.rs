//! An account that is made in the window.

use anyhow::{Result, ensure};
use fediaccounts_practice::{Software, User};

use super::place::Place;

const CARA: User =
    User { name: "cara", email: "cara@practice.example", password: "four words nobody guesses" };

#[tokio::test]
async fn an_account_at_a_mastodon_is_made_in_the_window() -> Result<()> {
    let Some(place) = Place::at(Software::Mastodon, CARA).await? else { return Ok(()) };
    let window = place.window().await?;
    place.begin(&window, "add-by-new_account").await?;
    window.to_secret().await?;
    window.shows("Be kind to each other.").await?;
    window.click("secret-agreed").await?;
    window.type_into("secret-username", CARA.name).await?;
    window.shows(&place.handle()).await?;
    window.type_into("secret-email", CARA.email).await?;
    window.type_into("secret-password", CARA.password).await?;
    window.click("secret-submit").await?;
    window.secret_is_gone().await?;
    window.shows("You are signed in").await?;
    ensure!(place.server.newcomers().len() == 1, "one account should be made");
    ensure!(
        !window.everything().await?.contains(CARA.password),
        "T062-OA, T183-UI: it reached the main page"
    );
    place.is_fine().await?;
    window.close().await
}
