//! Signing in by name, password and second factor, typed in the window of its own.

use anyhow::{Result, ensure};
use fediaccounts_practice::{BEN, Options, PracticeServer, Software};
use fediaccounts_stage::{Programs, Stage, Window};

use crate::cast::{self, listed};
use crate::secret::web_processes;
use crate::{canary, memory};

/// From the address to the window in which the password is typed.
async fn begin(window: &Window, server: &PracticeServer, button: &str) -> Result<()> {
    window.click("add-account").await?;
    window.type_into("add-address", &format!("@{}@{}", BEN.name, server.host())).await?;
    window.click("add-continue").await?;
    window.click(button).await?;
    window.to_secret().await?;
    window.shows(&server.host()).await
}

/// A wrong password, the right one, a wrong code, the right one.
async fn type_all(window: &Window, server: &PracticeServer) -> Result<()> {
    window.type_into("secret-password", "another one altogether").await?;
    window.click("secret-submit").await?;
    window.shows("The name or the password is wrong.").await?;
    window.type_into("secret-password", BEN.password).await?;
    window.click("secret-submit").await?;
    window.shows("Six digits").await?;
    window.type_into("secret-code", "000000").await?;
    window.click("secret-submit").await?;
    window.shows("This code is wrong.").await?;
    window.type_into("secret-code", &server.one_time_code()).await?;
    window.click("secret-submit").await?;
    window.secret_is_gone().await
}

/// Signs in, looks for what was typed where it must not be, and signs out.
///
/// `detail` is what the account's page shows of it.
async fn play(
    programs: &Programs,
    stage: &Stage,
    software: Software,
    button: &str,
    detail: &str,
) -> Result<()> {
    let server = PracticeServer::start(Options { software, ..Options::default() }).await?;
    server.set_second_factor(BEN, true);
    let window = Window::open(programs, stage).await?;
    let main = web_processes(stage);
    begin(&window, &server, button).await?;
    type_all(&window, &server).await?;
    window.shows("You are signed in").await?;
    ensure!(!window.everything().await?.contains(BEN.password), "T062-OA, T183-UI: it reached the main page");
    ensure!(!canary::holds(stage.folder(), BEN.password)?, "T062-OA, T090-ST, T189-UI: it is in a file");
    for process in main {
        ensure!(
            !memory::holds(process, BEN.password).unwrap_or(false),
            "T183-UI: it reached the main page's process"
        );
    }
    ensure!(listed(programs, stage).await? == 1);
    window.click("add-done").await?;
    window.click("account-row").await?;
    window.shows(detail).await?;
    window.click("detail-sign-out").await?;
    window.click("sign-out-confirm").await?;
    window.shows("has confirmed it").await?;
    ensure!(server.live_tokens() == 0 && listed(programs, stage).await? == 0);
    window.close().await
}

#[tokio::test]
async fn a_peertube_with_two_factors_is_signed_in_to() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    play(&programs, &stage, Software::PeerTube, "add-browser", "Signed in until").await
}

#[tokio::test]
async fn a_pleroma_is_signed_in_to_by_password_where_the_person_chooses_that() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    play(&programs, &stage, Software::Pleroma, "add-by-password", "This computer").await
}
