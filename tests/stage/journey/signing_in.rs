//! From the address to the account: over the server's page, or by a password in the secret window.

use anyhow::{Result, ensure};

use super::{Observer, View};
use crate::{Chromium, Server, Way, Window};

pub(super) async fn sign_in(
    window: &Window,
    browser: &mut Chromium,
    server: &Server,
    observer: &impl Observer,
) -> Result<()> {
    begin(window, server, observer).await?;
    match server.kind().way {
        Way::Page { asks } => agree(window, browser, server, asks, observer).await?,
        Way::Password { second_factor } => give(window, server, second_factor, observer).await?,
    }
    window.shows("You are signed in").await?;
    observer.moment("7-ready", View::Window).await?;
    ensure!(server.live_tokens().await? == 1, "the server should have one live token");
    observer.saw("signed in; the server has one live token");
    window.click("add-done").await
}

async fn begin(window: &Window, server: &Server, observer: &impl Observer) -> Result<()> {
    let shown = server.kind().shown;
    window.click("add-account").await?;
    window.type_into("add-address", server.host()).await?;
    observer.moment("2-address", View::Window).await?;
    window.click("add-continue").await?;
    window.shows(shown).await?;
    observer.moment("3-is-this-it", View::Window).await?;
    observer
        .saw(&format!("typed {}: the window shows {shown} and asks what may be done there", server.host()));
    window.click("add-browser").await
}

/// On the server's page in the browser.
async fn agree(
    window: &Window,
    browser: &mut Chromium,
    server: &Server,
    asks: bool,
    observer: &impl Observer,
) -> Result<()> {
    window.shows("Waiting for").await?;
    observer.moment("4-waiting", View::Window).await?;
    let page = browser.go_to(&server.origin()).await?;
    observer.saw(&format!("the desktop opened {page} in Chromium"));
    let kind = server.kind();
    browser.fill_in(kind.login(), kind.person).await?;
    if asks {
        browser.log_in().await?;
        browser.consent_page().await?;
    }
    observer.moment("5-consent-in-chromium", View::Browser(browser)).await?;
    observer.moment("6-both", View::Display).await?;
    observer.saw(&format!(
        "signed in as {} on the server's own page; it asks whether FediAccounts may",
        kind.person.name
    ));
    if asks {
        browser.approve().await?;
    } else {
        browser.log_in().await?;
    }
    observer.saw("agreed; the server redirects to our scheme, which opens FediAccounts");
    Ok(())
}

/// In the secret window, which the driver types into as keys would.
async fn give(window: &Window, server: &Server, second_factor: bool, observer: &impl Observer) -> Result<()> {
    let kind = server.kind();
    window.to_secret().await?;
    window.type_into("secret-username", kind.login()).await?;
    window.type_into("secret-password", kind.person.password).await?;
    observer.moment("4-password", View::Display).await?;
    window.click("secret-submit").await?;
    observer.saw(&format!(
        "typed name and password of {} in a window of its own, which goes to the server alone",
        kind.person.name
    ));
    if second_factor {
        window.find("secret-code").await?;
        observer.moment("5-second-factor", View::Display).await?;
        window.type_into("secret-code", &server.one_time_code().await?).await?;
        window.click("secret-submit").await?;
        observer.saw("the server asked for a second factor; typed the code of the app");
    }
    window.secret_is_gone().await?;
    observer.saw("that window is gone, and what was typed with its process");
    Ok(())
}
