//! With a person: the practice server and the window on this desktop, on a throw-away profile.

use std::process::Stdio;

use anyhow::{Context, Result};
use fediaccounts_stage::{ANA, BEN, Child, Programs};
use tokio::process::Command;

/// Runs until the window is closed.
pub(crate) async fn play(programs: &Programs) -> Result<()> {
    let folder = tempfile::Builder::new().prefix("fediaccounts-demo-").tempdir()?;
    let mut command = Command::new(programs.path("practice-server"));
    command.args(["--port", "0"]);
    let mut server = Child::start(command)?;
    let line = server.line().await.context("the practice server did not start")?;
    let (_, host) = line.split_once("http://").context("the practice server said something else")?;
    println!("\nThe window opens on a throw-away profile; your own accounts are not touched.\n");
    println!("  1. Press “Add an account” and type   {host}");
    println!("  2. In your browser sign in as        {}   {}", ANA.email, ANA.password);
    println!("     or as                             {}   {}", BEN.email, BEN.password);
    println!("  3. Agree. Your browser may ask whether it may open FediAccounts: yes.");
    println!("\nCloses with the window.");
    let profile = folder.path().join("profile");
    let mut window = Command::new(programs.path("fediaccounts-window"));
    window.arg("--profile").arg(&profile).stdin(Stdio::null());
    window.status().await?;
    stop_agent(programs, &profile).await
}

/// The agent outlives the window on purpose; the demo's goes with its profile.
async fn stop_agent(programs: &Programs, profile: &std::path::Path) -> Result<()> {
    let mut command = Command::new(programs.path("fediaccounts"));
    let output = command.args(["--json", "--profile"]).arg(profile).arg("status").output().await?;
    let status: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    if let Some(pid) = status["pid"].as_u64() {
        Command::new("kill").arg(pid.to_string()).status().await?;
    }
    Ok(())
}
