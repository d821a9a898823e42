use std::path::PathBuf;

use async_trait::async_trait;
use fediaccounts_core::{StartAtLogin, StartAtLoginError};

#[cfg(target_os = "linux")]
use super::linux::autostart as entry;
#[cfg(target_os = "macos")]
use super::macos as entry;
#[cfg(windows)]
use super::windows as entry;

/// Has the desktop start this very program, without arguments, when the person logs in: on Linux by an entry
/// of the XDG Desktop Application Autostart Specification, on macOS by a launch agent, on Windows by a value of
/// the key `Run`. For the person's own profile alone.
#[derive(Debug)]
pub struct SystemStartAtLogin {
    entry: Option<entry::Entry>,
}

impl SystemStartAtLogin {
    /// Of another profile than the person's own (`custom`) nothing is ever told to the desktop.
    pub fn new(custom: bool) -> Self {
        let own = std::env::current_exe().and_then(|own| own.canonicalize()).ok();
        let entry = |own: PathBuf| entry::Entry::starting(own);
        Self { entry: own.filter(|_| !custom).and_then(entry) }
    }

    async fn with_entry<T: Send + 'static>(
        &self,
        work: impl FnOnce(entry::Entry) -> T + Send + 'static,
    ) -> Option<T> {
        let entry = self.entry.clone()?;
        tokio::task::spawn_blocking(move || work(entry)).await.ok()
    }
}

#[async_trait]
impl StartAtLogin for SystemStartAtLogin {
    async fn is_on(&self) -> bool {
        self.with_entry(|entry| entry.is_on()).await.unwrap_or(false)
    }

    async fn set(&self, on: bool) -> Result<(), StartAtLoginError> {
        let done = self.with_entry(move |entry| if on { entry.put() } else { entry.remove() }).await;
        done.ok_or(StartAtLoginError::OtherProfile)?.map_err(|error| {
            tracing::warn!(error = %error.kind(), "the desktop could not be told what to start at login");
            StartAtLoginError::Failed
        })
    }
}
