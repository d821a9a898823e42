//! What systems package that does something alike. What is not there is named, and not measured.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, ensure};
use tokio::io::AsyncWriteExt;
use tokio::process::{Child, Command};
use tokio::time::{sleep, timeout};

use crate::cast::skip;
use crate::ours::{BETWEEN, PATIENCE, tell};

/// Whether a program is there; if not, that is told.
pub(super) async fn is_there(program: &str) -> bool {
    let mut command = Command::new("sh");
    command.args(["-c", "command -v \"$1\"", "sh", program]).stdout(Stdio::null());
    let found = command.status().await.is_ok_and(|status| status.success());
    if !found {
        tell(&format!("{program:<58} skipped: it is not installed"));
        skip(&format!("{program} is not installed: it was not measured beside ours"));
    }
    found
}

/// An ssh-agent with one key, and its socket.
pub(super) async fn ssh_agent(folder: &Path) -> Result<Option<(Child, PathBuf)>> {
    if !is_there("ssh-agent").await {
        return Ok(None);
    }
    let socket = folder.join("ssh.sock");
    let mut command = Command::new("ssh-agent");
    command.arg("-D").arg("-a").arg(&socket).stdout(Stdio::null()).stderr(Stdio::null());
    let agent = command.kill_on_drop(true).spawn()?;
    let listening = async {
        while !socket.exists() {
            sleep(BETWEEN).await;
        }
    };
    timeout(PATIENCE, listening).await.context("ssh-agent does not listen")?;
    let key = folder.join("key");
    quietly(Command::new("ssh-keygen").args(["-q", "-t", "ed25519", "-N", "", "-f"]).arg(&key)).await?;
    quietly(Command::new("ssh-add").arg(&key).env("SSH_AUTH_SOCK", &socket)).await?;
    Ok(Some((agent, socket)))
}

/// A secret in the keyring, and what asks for it.
pub(super) async fn secret_tool() -> Result<Option<Vec<String>>> {
    if !is_there("secret-tool").await {
        return Ok(None);
    }
    let mut command = Command::new("secret-tool");
    command.args(["store", "--label", "bench", "bench", "token"]).stdin(Stdio::piped());
    let mut storing = command.spawn()?;
    storing
        .stdin
        .take()
        .context("it is piped")?
        .write_all(b"token-of-about-the-usual-length-0123456789")
        .await?;
    ensure!(storing.wait().await?.success(), "secret-tool stored nothing");
    Ok(Some(["secret-tool", "lookup", "bench", "token"].map(str::to_owned).into()))
}

/// Runs a program that has to succeed.
pub(super) async fn quietly(command: &mut Command) -> Result<()> {
    let output = command.stdin(Stdio::null()).output().await?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(())
}
