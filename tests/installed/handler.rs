//! Who opens our links.

use std::process::Stdio;

use anyhow::{Result, ensure};
use fediaccounts_stage::Stage;

const KIND: &str = "x-scheme-handler/app.fediaccounts";

/// By both ways of asking that desktops have.
pub(crate) async fn is_the_packages() -> Result<()> {
    let stage = Stage::with_own_profile().await?;
    for question in [["xdg-mime", "query", "default", KIND], ["gio", "mime", KIND, ""]] {
        let [program, words @ ..] = question;
        let mut command = stage.command(program);
        command.args(words.iter().filter(|word| !word.is_empty())).stderr(Stdio::null());
        let answer = String::from_utf8_lossy(&command.output().await?.stdout).into_owned();
        ensure!(answer.contains("app.fediaccounts.desktop"), "{program} says {answer:?}");
    }
    Ok(())
}
