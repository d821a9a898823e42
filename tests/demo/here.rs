//! With a person: the practice server and the window on this desktop, on a throw-away profile.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result};
use fediaccounts_stage::{ANA, BEN, Child, Ending, Kind, Person, Programs, Way};
use tokio::process::Command;

/// Runs until the window is closed.
pub(crate) async fn play(programs: &Programs, kind: &'static Kind) -> Result<()> {
    let folder = tempfile::Builder::new().prefix("fediaccounts-demo-").tempdir()?;
    let mut command = Command::new(programs.path("practice-server"));
    command.args(["--port", "0", "--control", "--server", kind.name]);
    let mut server = Child::start(command)?;
    let line = server.line().await.context("the practice server did not start")?;
    let (_, host) = line.split_once("http://").context("the practice server said something else")?;
    println!("\nThe window opens on a throw-away profile; your own accounts are not touched.\n");
    tell(kind, host.trim());
    println!("\nCloses with the window.");
    let profile = folder.path().join("profile");
    let mut window = Command::new(programs.path("fediaccounts-window"));
    window.arg("--profile").arg(&profile).stdin(Stdio::null());
    window.status().await?;
    stop_agent(programs, &profile).await?;
    tidy_up(&profile).await
}

/// What the person is to do.
fn tell(kind: &Kind, host: &str) {
    let login = |person: Person| if kind.by_name { person.name } else { person.email };
    println!("  1. Press “Add an account” and type   {host}");
    match kind.way {
        Way::Page { .. } => {
            println!("  2. In your browser sign in as        {}   {}", login(ANA), ANA.password);
            println!("     or as                             {}   {}", login(BEN), BEN.password);
            println!("  3. Agree. Your browser may ask whether it may open FediAccounts: yes.");
        }
        Way::Password { .. } => {
            println!("  2. Type name and password            {}   {}", login(ANA), ANA.password);
            println!("     or with a second factor           {}   {}", login(BEN), BEN.password);
            println!("     whose code is `totp` in           http://{host}/practice/state");
        }
    }
    if kind.ending == Ending::OwnPage {
        println!("  4. No program ends what this server gave: signing out shows where you do.");
    }
}

/// What lies outside of the throw-away profile: its key in the keyring, and who opens its links.
#[expect(clippy::disallowed_methods, reason = "where desktop files are is named by the environment")]
async fn tidy_up(profile: &Path) -> Result<()> {
    let data = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    let data = data.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".local/share")));
    let entry = data.map(|data| data.join("applications/app.fediaccounts.dev.desktop"));
    // Another development profile may have taken the links over meanwhile.
    let is_ours = |file: &PathBuf| {
        std::fs::read_to_string(file).is_ok_and(|text| text.contains(&profile.display().to_string()))
    };
    if let Some(file) = entry.filter(is_ours) {
        std::fs::remove_file(file)?;
    }
    if let Ok(id) = std::fs::read_to_string(profile.join("profile-id")) {
        let mut clear = Command::new("secret-tool");
        clear.args(["clear", "service", "FediAccounts", "username", &format!("database/{}", id.trim())]);
        clear
            .status()
            .await
            .context("the demo's key is left in the keyring: secret-tool is not installed")?;
    }
    Ok(())
}

/// The agent outlives the window on purpose; the demo's goes with its profile.
async fn stop_agent(programs: &Programs, profile: &Path) -> Result<()> {
    let mut command = Command::new(programs.path("fediaccounts"));
    let output = command.args(["--json", "--profile"]).arg(profile).arg("status").output().await?;
    let status: serde_json::Value = serde_json::from_slice(&output.stdout)?;
    if let Some(pid) = status["pid"].as_u64() {
        Command::new("kill").arg(pid.to_string()).status().await?;
    }
    Ok(())
}
