//! GNOME Keyring on the stage's own bus, unlocked with a made-up password.

use std::collections::BTreeMap;
use std::process::Stdio;

use anyhow::Result;
use tokio::process::Command;

use crate::{Child, until};

const PASSWORD: &str = "stage";

/// Starts the daemon and waits until it owns the Secret Service.
pub(crate) async fn start(environment: &BTreeMap<&'static str, String>) -> Result<Child> {
    // `--unlock` makes the login keyring with the password from stdin and stays; a second call of
    // the same form finds the daemon.
    let mut command = Command::new("sh");
    command.env_clear().envs(environment).stderr(Stdio::null());
    command.args([
        "-c",
        "printf '%s' \"$1\" | exec gnome-keyring-daemon --foreground --unlock --components=secrets",
        "sh",
    ]);
    command.arg(PASSWORD);
    let child = Child::start(command)?;
    until("the keyring", async || owns_the_service(environment).await.then_some(())).await?;
    Ok(child)
}

async fn owns_the_service(environment: &BTreeMap<&'static str, String>) -> bool {
    let mut command = Command::new("gdbus");
    command.env_clear().envs(environment).stderr(Stdio::null());
    // Asking the service itself would make the bus start one that is not unlocked.
    command.args([
        "call",
        "--session",
        "--dest",
        "org.freedesktop.DBus",
        "--object-path",
        "/org/freedesktop/DBus",
    ]);
    command.args(["--method", "org.freedesktop.DBus.NameHasOwner", "org.freedesktop.secrets"]);
    command.output().await.is_ok_and(|output| output.stdout.starts_with(b"(true"))
}
