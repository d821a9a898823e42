use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use tokio::process::Command;

use crate::browser::write;
use crate::ending::end;
use crate::{Child, Reader, keyring, shot, until};

/// How long a window that was covered takes to paint itself anew. Only pictures wait for it.
const REPAINT: std::time::Duration = std::time::Duration::from_millis(300);

/// A private desktop.
pub struct Stage {
    folder: TempDir,
    environment: BTreeMap<&'static str, String>,
    profile: Option<PathBuf>,
    _children: Vec<Child>,
}

impl Stage {
    /// Sets it up: folders, display with a window manager, session bus, unlocked keyring.
    pub async fn set_up() -> Result<Self> {
        let folder = tempfile::Builder::new().prefix("fediaccounts-stage-").tempdir()?;
        let mut environment = folders(folder.path())?;
        let (display, screen) = display().await?;
        environment.insert("DISPLAY", screen);
        let (bus, address) = bus(&environment).await?;
        environment.insert("DBUS_SESSION_BUS_ADDRESS", address);
        let mut children = vec![display, bus];
        children.push(keyring::start(&environment).await?);
        let mut manager = with(&environment, "openbox");
        manager.stderr(Stdio::null());
        children.push(Child::start(manager)?);
        let profile = Some(folder.path().join("profile"));
        Ok(Self { folder, environment, profile, _children: children })
    }

    /// The same, for the person's own profile and scheme: for programs that are installed for everybody.
    pub async fn with_own_profile() -> Result<Self> {
        let mut stage = Self::set_up().await?;
        stage.profile = None;
        Ok(stage)
    }

    /// The temporary folder everything is in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The profile of the accounts.
    pub fn profile(&self) -> PathBuf {
        self.profile.clone().unwrap_or_else(|| self.home().join(".local/share/fediaccounts"))
    }

    /// How our programs are told of it.
    pub fn profile_arguments(&self) -> Vec<String> {
        let named = |folder: &PathBuf| ["--profile".to_owned(), folder.display().to_string()];
        self.profile.iter().flat_map(named).collect()
    }

    /// The scheme of its links.
    pub fn scheme(&self) -> &'static str {
        if self.profile.is_some() { "app.fediaccounts.dev" } else { "app.fediaccounts" }
    }

    /// The home folder.
    pub fn home(&self) -> PathBuf {
        self.folder().join("home")
    }

    /// Its display, as X names it.
    pub(crate) fn display(&self) -> &str {
        &self.environment["DISPLAY"]
    }

    /// A command in this stage's environment and no other.
    pub fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        with(&self.environment, program)
    }

    /// Somebody who reads by ear: programs that are started from now on tell them what they show.
    pub async fn reader(&mut self) -> Result<Reader> {
        self.environment.remove("NO_AT_BRIDGE");
        Reader::sit_down(&self.environment["DBUS_SESSION_BUS_ADDRESS"]).await
    }

    /// Makes a program what the desktop opens web pages with.
    pub fn make_default_browser(&self, exec: &str) -> Result<()> {
        let entry = format!(
            "[Desktop Entry]\nType=Application\nName=Stage browser\nTerminal=false\nExec={exec}\n\
             MimeType=x-scheme-handler/http;x-scheme-handler/https;\n"
        );
        write(&self.home().join(".local/share/applications/stage-browser.desktop"), &entry)?;
        let defaults = "[Default Applications]\nx-scheme-handler/http=stage-browser.desktop\n\
                        x-scheme-handler/https=stage-browser.desktop\n";
        write(&self.home().join(".config/mimeapps.list"), defaults)
    }

    /// Opens a URL as the desktop does.
    pub async fn open(&self, url: &str) -> Result<bool> {
        let mut command = self.command("xdg-open");
        command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        Ok(command.status().await?.success())
    }

    /// The agent of the profile, while one serves.
    pub fn agent(&self) -> Option<u32> {
        let pid = std::fs::read_to_string(self.profile().join("profile.lock")).ok()?.trim().parse().ok()?;
        let name = std::fs::read_to_string(format!("/proc/{pid}/comm")).ok()?;
        name.starts_with("fediaccounts-ag").then_some(pid)
    }

    /// A picture of the whole display.
    pub async fn screenshot(&self, file: &Path) -> Result<()> {
        shot::take(self.command("import"), "root", file).await
    }

    /// A picture of our window. The display is asked: WebKit's driver hands out pictures only when
    /// something on the page moves.
    pub async fn window_screenshot(&self, file: &Path) -> Result<()> {
        // A window that goes while the display is searched ends the search without an answer.
        let id = until("our window on the display", async || {
            let mut search = self.command("xdotool");
            search.args(["search", "--onlyvisible", "--name", "^FediAccounts$"]).stderr(Stdio::null());
            let found = search.output().await.ok()?;
            String::from_utf8(found.stdout).ok()?.lines().next().map(str::to_owned)
        })
        .await?;
        // Another window may lie over it, and the display keeps no picture of what is covered.
        let mut activate = self.command("xdotool");
        activate.args(["windowactivate", "--sync", &id]).stderr(Stdio::null()).status().await?;
        tokio::time::sleep(REPAINT).await;
        shot::take(self.command("import"), &id, file).await
    }
}

/// The agent outlives on purpose whoever started it; this stage's ends with the stage.
impl Drop for Stage {
    fn drop(&mut self) {
        if let Some(pid) = self.agent() {
            end("kill", &[&pid.to_string()]);
        }
    }
}

fn with(environment: &BTreeMap<&'static str, String>, program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.env_clear().envs(environment);
    command
}

fn folders(root: &Path) -> Result<BTreeMap<&'static str, String>> {
    use std::os::unix::fs::DirBuilderExt;
    let make = |name: &str| -> Result<String> {
        let folder = root.join(name);
        std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder)?;
        folder.into_os_string().into_string().ok().context("a folder of the stage has a strange name")
    };
    let pairs = [
        ("HOME", make("home")?),
        ("XDG_RUNTIME_DIR", make("run")?),
        ("XDG_DATA_HOME", make("home/.local/share")?),
        ("XDG_CONFIG_HOME", make("home/.config")?),
        ("XDG_CACHE_HOME", make("home/.cache")?),
        ("TMPDIR", make("tmp")?),
        ("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin".to_owned()),
        ("LANG", "C.UTF-8".to_owned()),
        // There is no graphics card on a private display: saves half a second of trying.
        ("WEBKIT_DISABLE_DMABUF_RENDERER", "1".to_owned()),
        ("NO_AT_BRIDGE", "1".to_owned()),
    ];
    Ok(pairs.into())
}

async fn display() -> Result<(Child, String)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
    command.stderr(Stdio::null());
    let mut child = Child::start(command)?;
    let Some(number) = child.line().await else { bail!("Xvfb did not start") };
    Ok((child, format!(":{}", number.trim())))
}

async fn bus(environment: &BTreeMap<&'static str, String>) -> Result<(Child, String)> {
    let mut command = with(environment, "dbus-daemon");
    command.args(["--session", "--nofork", "--nopidfile", "--print-address"]).stderr(Stdio::null());
    let mut child = Child::start(command)?;
    let Some(address) = child.line().await else { bail!("dbus-daemon did not start") };
    Ok((child, address))
}
