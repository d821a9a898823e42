//! From the account to the dead token.

use anyhow::Result;

use super::{EMPTY, Observer, View};
use crate::{Chromium, Ending, Server, Window, until};

pub(super) async fn sign_out(
    window: &Window,
    browser: &mut Chromium,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    window.click("detail-sign-out").await?;
    window.find("sign-out-confirm").await?;
    observer.moment("9-sign-out", View::Window).await?;
    window.click("sign-out-confirm").await?;
    if server.kind().ending == Ending::OwnPage {
        end_there(window, browser, server, observer).await?;
    }
    window.shows(EMPTY).await?;
    observer.moment("10-signed-out", View::Window).await?;
    until("the server to have no live token", async || {
        server.live_tokens().await.is_ok_and(|live| live == 0).then_some(())
    })
    .await?;
    observer.saw("signed out: the account is gone here, and the token is dead at the server");
    Ok(())
}

/// No program ends what this server gave: the person does, and the token is asked for its death.
async fn end_there(
    window: &Window,
    browser: &mut Chromium,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    window.click("sign-out-page").await?;
    browser.go_to(&format!("{}/settings/apps", server.origin())).await?;
    observer.moment("9-its-own-page", View::Browser(browser)).await?;
    browser.remove_app().await?;
    observer.saw("this server lets no program end what it gave: removed FediAccounts on its own page");
    window.click("sign-out-confirm").await
}
