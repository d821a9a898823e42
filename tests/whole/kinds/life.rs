//! What happens to an account after it came: it is renewed, another sign-in is ended, the server ends ours, one
//! signs in again, and out.

use anyhow::{Context, Result, ensure};
use fediaccounts_stage::{Window, until};

use super::place::Place;

/// What else is signed in.
const OTHER: &str = "Husky";

/// From the sign-in that is done to the sign-out; `again` does what the person does to sign in again. What was
/// given so far has to end at once.
pub(super) async fn play(
    place: &Place,
    window: &Window,
    again: impl AsyncFnOnce() -> Result<()>,
) -> Result<()> {
    window.shows("You are signed in").await?;
    renewed(place, window).await?;
    another_is_ended(place, window).await?;
    ours_is_ended(place, window).await?;
    window.click("detail-sign-in").await?;
    again().await.context("signing in again")?;
    window.shows("is signed in again").await?;
    window.click("add-done").await?;
    window.shows("Fine").await?;
    place.is_fine().await?;
    ensure!(place.server.live_tokens() == 1, "one token should live");
    sign_out(place, window).await
}

/// Asking anything with a token that is about to end renews it first, once.
async fn renewed(place: &Place, window: &Window) -> Result<()> {
    place.give_days();
    let (given, before) = (place.server.tokens(), place.exchanges());
    window.click("add-done").await?;
    window.click("account-row").await?;
    window.click("detail-check").await?;
    window.shows("Checked").await?;
    window.shows("hours, by itself").await.context("the next renewal should be shown")?;
    ensure!(place.exchanges() == before + 1, "T052-OA: one renewal, and not {}", place.exchanges() - before);
    ensure!(place.server.tokens().len() > given.len(), "the server should have given another token");
    let dead = |token: &String| !place.server.token_is_live(token);
    ensure!(given.iter().all(dead), "T052-OA: what was renewed should be dead");
    place.is_fine().await
}

/// Something else that is signed in is listed, and ended from here; ours is known as ours.
async fn another_is_ended(place: &Place, window: &Window) -> Result<()> {
    let other = place.sign_in_with(OTHER);
    window.click("sessions-again").await?;
    let list = until("both sessions", async || {
        window.text_of("sessions").await.ok().filter(|list| list.contains(OTHER))
    })
    .await?;
    let (ours, rest) = list.split_once(OTHER).context("both should be listed")?;
    ensure!(ours.contains("FediAccounts") && ours.contains("This computer"), "ours is first: {list}");
    ensure!(!rest.contains("This computer"), "{list}");
    window.click_first("session-end-").await?;
    window.shows("This computer stays signed in.").await?;
    window.click("end-confirm").await?;
    window.shows("Nothing else is signed in to this account.").await?;
    ensure!(!place.server.token_is_live(&other), "it should be gone at the server");
    ensure!(place.server.live_tokens() == 1, "ours should live on");
    place.is_fine().await
}

/// The server ends what we have: it is noticed, said, and nothing is lost.
async fn ours_is_ended(place: &Place, window: &Window) -> Result<()> {
    place.server.revoke_all();
    window.click("detail-check").await?;
    window.shows("Signing in again brings everything back.").await.context("T056-OA")?;
    let shown = window.text().await?;
    ensure!(shown.contains("They can be seen once this account is signed in again."), "{shown}");
    ensure!(
        !shown.contains("Expires") && !shown.contains("Signed in until"),
        "what is over has no end: {shown}"
    );
    Ok(())
}

async fn sign_out(place: &Place, window: &Window) -> Result<()> {
    window.click("detail-sign-out").await?;
    window.click("sign-out-confirm").await?;
    window.shows("has confirmed it").await?;
    place.is_over().await
}
