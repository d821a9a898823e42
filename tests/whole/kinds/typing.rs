//! Typing name, password and second factor in the window of its own.

use anyhow::Result;
use fediaccounts_stage::Window;

use super::place::Place;

/// A password that is wrong at first, if one is given, and then the right one.
pub(super) async fn passwords(place: &Place, window: &Window, wrong: Option<&str>) -> Result<()> {
    window.to_secret().await?;
    window.shows(&place.server.host()).await?;
    if let Some(wrong) = wrong {
        window.type_into("secret-password", wrong).await?;
        window.click("secret-submit").await?;
        window.shows("The name or the password is wrong.").await?;
    }
    window.type_into("secret-password", place.user.password).await?;
    window.click("secret-submit").await?;
    window.shows("Six digits").await
}

/// A code that is wrong at first, if one is given, and then the right one.
pub(super) async fn codes(window: &Window, wrong: Option<&str>, right: &str) -> Result<()> {
    if let Some(wrong) = wrong {
        window.type_into("secret-code", wrong).await?;
        window.click("secret-submit").await?;
        window.shows("This code is wrong.").await?;
    }
    window.type_into("secret-code", right).await?;
    window.click("secret-submit").await?;
    window.secret_is_gone().await
}
