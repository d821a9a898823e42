//! The libraries: each plays the same story, from the first question to the last no.

use anyhow::{Result, ensure};
use fediaccounts_client::{AccountRequest, AsyncClient, Client, Error, Event, TokenRequest};

use super::{Scene, has, library, run};

#[tokio::test]
async fn the_package_for_python_is_tested() -> Result<()> {
    if !has("python3") {
        return Ok(());
    }
    let Some(scene) = Scene::set_up().await? else { return Ok(()) };
    let mut python = scene.command("python3");
    python.args(["-m", "unittest", "-v"]).current_dir(library("python"));
    python.env("PYTHONPATH", library("python").join("src")).env("PYTHONDONTWRITEBYTECODE", "1");
    run(&mut python).await.map(drop)
}

#[tokio::test]
async fn the_package_for_node_is_tested() -> Result<()> {
    if !has("node") {
        return Ok(());
    }
    let Some(scene) = Scene::set_up().await? else { return Ok(()) };
    let mut node = scene.command("node");
    node.args(["--test", "test/client.test.js", "test/real.test.js"]).current_dir(library("node"));
    run(&mut node).await.map(drop)
}

#[tokio::test]
async fn the_library_for_rust_gets_tokens_and_hears_what_happens() -> Result<()> {
    let Some(scene) = Scene::set_up().await? else { return Ok(()) };
    let client = AsyncClient::at(&scene.socket, "Rust", "0");
    ensure!(client.accounts().await?.is_empty(), "T143-IP");
    let unknown = client.token(&format!("@ana@{}", scene.server.host())).await;
    ensure!(unknown.err() == Some(Error::NoAccess), "T143-IP");

    let account = client.request(&AccountRequest::new(["read"], "yes")).await?;
    let mut events = client.events().await?;
    let token = client.token(&account).await?;
    ensure!(token.api_base() == format!("http://{}", scene.server.host()));
    ensure!(
        client.token(TokenRequest::of(&account.id).afresh()).await?.access_token() == token.access_token()
    );

    // The same program, over a connection of its own and without Tokio.
    let (socket, id) = (scene.socket.clone(), account.id.clone());
    let blocking = tokio::task::spawn_blocking(move || {
        let mut client = Client::at(socket, "Rust", "0");
        Ok::<_, Error>((client.accounts()?.len(), client.token(&id)?))
    });
    let (accounts, same) = blocking.await??;
    ensure!(accounts == 1 && same.access_token() == token.access_token());

    let withdrawn = scene.programs.ask(&scene.stage, &["withdraw", "--all", "--yes"]).await?;
    ensure!(withdrawn.code == 0, "{} {}", withdrawn.json, withdrawn.notes);
    let told = Event::ConsentWithdrawn { account: account.id.clone() };
    while events.next().await != Some(told.clone()) {}
    let after = client.token(&account).await.err();
    ensure!(matches!(after, Some(Error::NoAccess | Error::ConsentRequired)), "T147-IP: {after:?}");

    let refused = client.request(&AccountRequest::new(["read"], "no")).await.err();
    ensure!(refused == Some(Error::Denied), "T153-CO: {refused:?}");
    Ok(())
}
