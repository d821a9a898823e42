//! Somebody says no: the person, the server, or nobody at all.

use anyhow::{Result, ensure};
use fediaccounts_practice::{ANA, BEN, Browser, Fault};
use fediaccounts_stage::{Chromium, Server, Window, journey};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use crate::cast::{self, Adding, add, listed, server};

#[tokio::test]
async fn a_denial_in_the_browser_is_said_in_the_window() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = Server::practice(&programs, &stage).await?;
    let mut browser = Chromium::install(&stage, &server.origin(), journey::SCHEME).await?;
    let window = Window::open(&programs, &stage).await?;
    window.click("add-account").await?;
    window.type_into("add-address", server.host()).await?;
    window.click("add-continue").await?;
    window.click("add-browser").await?;
    browser.go_to(&server.origin()).await?;
    browser.sign_in(fediaccounts_stage::ANA).await?;
    browser.deny().await?;
    window.shows("refused").await?;
    ensure!(listed(&programs, &stage).await? == 0);
    ensure!(server.live_tokens().await? == 0);
    window.close().await
}

#[tokio::test]
async fn somebody_else_than_asked_is_not_taken_for_them() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let ended = add(&programs, &stage, &format!("@ana@{}", server.host()), BEN).await?;
    ensure!(ended.code == 1 && ended.json["error"]["code"] == "mismatch", "T038-OA: {}", ended.json);
    ensure!(listed(&programs, &stage).await? == 0);
    fediaccounts_stage::until("ben's token to be revoked", async || {
        (server.live_tokens() == 0).then_some(())
    })
    .await?;
    let ended = add(&programs, &stage, &format!("@ana@{}", server.host()), ANA).await?;
    ensure!(ended.code == 0, "{}", ended.json);
    Ok(())
}

#[tokio::test]
async fn a_sign_out_waits_for_a_server_that_is_down_and_says_so() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let mut server = server().await?;
    let handle = format!("@ana@{}", server.host());
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    server.stop().await;
    let ended = programs.ask(&stage, &["sign-out", &handle]).await?;
    ensure!(ended.code == 5, "T057-OA: {} {}", ended.json, ended.notes);
    let kind = programs.ask(&stage, &["list"]).await?.json[0]["state"]["kind"].clone();
    ensure!(kind == "waiting_to_sign_out", "{kind}");
    server.start_again().await?;
    let ended = programs.ask(&stage, &["sign-out", &handle]).await?;
    ensure!(ended.code == 0 && ended.json == "revoked", "{}", ended.json);
    ensure!(server.live_tokens() == 0 && listed(&programs, &stage).await? == 0);
    Ok(())
}

#[tokio::test]
async fn a_token_ended_at_the_server_is_noticed_and_the_account_stays() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    ensure!(add(&programs, &stage, &server.host(), ANA).await?.code == 0);
    server.revoke_all();
    let checked = programs.ask(&stage, &["check", "@ana"]).await?;
    ensure!(checked.json["state"]["kind"] == "needs_sign_in", "T056-OA: {}", checked.json);
    ensure!(listed(&programs, &stage).await? == 1, "T064-OA");
    let again = add(&programs, &stage, &server.host(), ANA).await?;
    ensure!(again.code == 0 && again.json["state"]["kind"] == "active", "{}", again.json);
    ensure!(listed(&programs, &stage).await? == 1, "signing in again should mend the same account");
    Ok(())
}

#[tokio::test]
async fn servers_that_are_none_leave_nothing_behind() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let page = web_page().await?;
    server.fail_next("/api/v1/apps", Fault::Status(403));
    let free = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.to_string();
    for (address, code, exit) in [
        (server.host(), "registration_refused", 1),
        (page, "not_fediverse", 1),
        (free, "not_answering", 5),
        ("no-such-host.invalid".to_owned(), "host_not_found", 5),
    ] {
        let ended = programs.ask(&stage, &["add", &address, "--no-browser"]).await?;
        ensure!(
            ended.json["error"]["code"] == code && ended.code == exit,
            "{address}: {} {}",
            ended.code,
            ended.json
        );
    }
    ensure!(listed(&programs, &stage).await? == 0);
    Ok(())
}

#[tokio::test]
async fn a_page_that_only_claims_a_refusal_cannot_end_a_sign_in() -> Result<()> {
    let Some((programs, stage)) = cast::stage().await? else { return Ok(()) };
    let server = server().await?;
    let mut adding = Adding::begin(&programs, &stage, &server.host()).await?;
    let right = Browser::new().approve(&adding.page, ANA).await?;
    let route = right.split('?').next().unwrap_or_default();
    adding.paste(&format!("{route}?error=access_denied")).await?;
    adding.paste(&right).await?;
    let ended = adding.end().await?;
    ensure!(ended.code == 0, "{} {}", ended.json, ended.notes);
    Ok(())
}

/// A web server that is no server of the fediverse.
async fn web_page() -> Result<String> {
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await?;
    let host = listener.local_addr()?.to_string();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 9\r\nConnection: close\r\n\r\n<p>Hi</p>";
            // A client that hangs up first is no concern of this page.
            let _ = stream.read(&mut [0; 4096]).await;
            let _ = stream.write_all(answer.as_bytes()).await;
        }
    });
    Ok(host)
}
