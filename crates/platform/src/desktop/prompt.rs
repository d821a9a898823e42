use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use fediaccounts_core::{ConsentPrompt, Destination, MainWindow, PromptError};
use tokio::process::Child;
use tokio::sync::Mutex;
use tokio::time::Instant;

const WINDOW: &str = if cfg!(windows) { "fediaccounts-window.exe" } else { "fediaccounts-window" };
/// Where a desktop says that there is a screen.
#[cfg(target_os = "linux")]
const SCREENS: [&str; 2] = ["WAYLAND_DISPLAY", "DISPLAY"];

/// Starts the window for what apps ask: the program beside the agent's own, `--profile DIR` for another
/// profile than the person's own, and `--consent`. One at a time: while one that was started here runs, it
/// asks by itself.
#[derive(Debug)]
pub struct SystemPrompt {
    programs: Programs,
    runs: Arc<AtomicBool>,
}

/// Starts our main window: the same program, and where it begins (`--add`, `--account ID`). One at a time: one that
/// was just started here is about to be there.
#[derive(Debug)]
pub struct SystemWindow {
    programs: Programs,
    started: Mutex<Option<Instant>>,
}

/// How long a window that was started may take to be there.
const STARTING: Duration = Duration::from_secs(5);

/// The program of the window, and what it is started with.
#[derive(Debug)]
struct Programs {
    profile: Option<PathBuf>,
    folder: Option<PathBuf>,
    has_screen: bool,
}

impl Programs {
    /// For a profile; `None` is the person's own.
    fn new(profile: Option<PathBuf>) -> Self {
        let own = std::env::current_exe().and_then(|own| own.canonicalize()).ok();
        let folder = own.as_deref().and_then(Path::parent).map(Path::to_owned);
        Self { profile, folder, has_screen: has_screen() }
    }

    async fn start(&self, arguments: &[&str]) -> Result<Child, PromptError> {
        let program = self.folder.as_ref().ok_or(PromptError::Failed)?.join(WINDOW);
        let mut command = command(&program);
        if let Some(profile) = &self.profile {
            command.arg("--profile").arg(profile);
        }
        command.args(arguments);
        let started = tokio::task::spawn_blocking(move || command.spawn()).await;
        started.ok().and_then(Result::ok).ok_or(PromptError::Failed)
    }
}

impl SystemPrompt {
    /// For a profile; `None` is the person's own.
    pub fn new(profile: Option<PathBuf>) -> Self {
        Self { programs: Programs::new(profile), runs: Arc::default() }
    }

    async fn start(&self) -> Result<(), PromptError> {
        let mut child = self.programs.start(&["--consent"]).await?;
        let runs = Arc::clone(&self.runs);
        // Somebody has to take its exit status, or it stays as a zombie.
        tokio::spawn(async move {
            let _ended = Ended(runs);
            child.wait().await
        });
        Ok(())
    }
}

impl SystemWindow {
    /// For a profile; `None` is the person's own.
    pub fn new(profile: Option<PathBuf>) -> Self {
        Self { programs: Programs::new(profile), started: Mutex::default() }
    }
}

#[async_trait]
impl MainWindow for SystemWindow {
    async fn open(&self, at: &Destination) -> Result<(), PromptError> {
        if !self.programs.has_screen {
            return Err(PromptError::NoScreen);
        }
        let mut started = self.started.lock().await;
        if started.is_some_and(|started| started.elapsed() < STARTING) {
            return Ok(());
        }
        let arguments = match at {
            Destination::Accounts => vec![],
            Destination::Account(id) => vec!["--account", id],
            Destination::Add => vec!["--add"],
        };
        let mut child = self.programs.start(&arguments).await?;
        *started = Some(Instant::now());
        tokio::spawn(async move { child.wait().await });
        Ok(())
    }
}

/// Says that the window has ended, also where whoever waited for it was ended before.
struct Ended(Arc<AtomicBool>);

impl Drop for Ended {
    fn drop(&mut self) {
        self.0.store(false, Ordering::SeqCst);
    }
}

#[async_trait]
impl ConsentPrompt for SystemPrompt {
    async fn show(&self) -> Result<(), PromptError> {
        if !self.programs.has_screen {
            return Err(PromptError::NoScreen);
        }
        if self.runs.swap(true, Ordering::SeqCst) {
            return Ok(());
        }
        let started = self.start().await;
        if started.is_err() {
            self.runs.store(false, Ordering::SeqCst);
        }
        started
    }
}

#[cfg(target_os = "linux")]
#[expect(clippy::disallowed_methods, reason = "the desktop says so by its environment")]
fn has_screen() -> bool {
    SCREENS.iter().any(|name| std::env::var_os(name).is_some_and(|screen| !screen.is_empty()))
}

#[cfg(not(target_os = "linux"))]
fn has_screen() -> bool {
    true
}

#[cfg(target_os = "linux")]
fn command(program: &Path) -> tokio::process::Command {
    crate::program::command(program)
}

#[cfg(not(target_os = "linux"))]
fn command(program: &Path) -> tokio::process::Command {
    tokio::process::Command::new(program)
}

#[cfg(all(test, target_os = "linux"))]
#[path = "prompt_tests.rs"]
mod tests;
