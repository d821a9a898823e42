//! The programs of `docs/ipc.md`, as they stand there.

use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use tokio::io::{AsyncBufReadExt, BufReader};

use super::{Scene, has, run};

const PAGE: &str = include_str!("../../../docs/ipc.md");

fn program(number: usize) -> Result<&'static str> {
    let block = PAGE.split("```python\n").nth(number).context("the page has that program")?;
    block.split("```").next().context("the program ends")
}

#[tokio::test]
async fn the_ten_lines_of_the_page_get_a_token() -> Result<()> {
    let ten = program(1)?;
    ensure!(ten.lines().count() <= 13, "ten lines, and the three of a function");
    if !has("python3") {
        return Ok(());
    }
    let Some(scene) = Scene::set_up().await? else { return Ok(()) };
    let said = run(scene.command("python3").args(["-c", ten])).await?;
    let told = format!("A Bearer token of @ana@{0} for http://{0}", scene.server.host());
    ensure!(said.trim() == told, "{said}");
    Ok(())
}

#[tokio::test]
async fn the_listener_of_the_page_hears_of_the_lock() -> Result<()> {
    if !has("python3") {
        return Ok(());
    }
    let Some(scene) = Scene::set_up().await? else { return Ok(()) };
    let mut listener = scene.command("python3").args(["-c", program(2)?]).stdout(Stdio::piped()).spawn()?;
    let mut lines = BufReader::new(listener.stdout.take().context("it is piped")?).lines();
    // It may not have subscribed yet: locked again and again until it hears of it.
    let heard = async {
        loop {
            tokio::select! {
                line = lines.next_line() => return line,
                () = tokio::time::sleep(std::time::Duration::from_millis(300)) => {}
            }
            let _ = scene.programs.ask(&scene.stage, &["lock"]).await;
            let _ = scene.programs.ask(&scene.stage, &["unlock"]).await;
        }
    };
    let heard = tokio::time::timeout(std::time::Duration::from_secs(30), heard).await??;
    ensure!(
        heard.as_deref().map(str::trim).is_some_and(|line| line == "locked" || line == "unlocked"),
        "{heard:?}"
    );
    Ok(())
}
