//! The person's own browser.

use std::path::PathBuf;
use std::time::Duration;

use async_trait::async_trait;
use fediaccounts_core::{Browser, BrowserError, LinkHandler, Origin, Scheme};
use url::{Position, Url};

#[cfg(target_os = "linux")]
use self::linux::open;
#[cfg(not(target_os = "linux"))]
use self::native::open;

/// As long as the longest redirect we take.
const LONGEST: usize = 8 * 1024;
/// A launcher that runs this long became the browser, or handed the URL on.
const PATIENCE: Duration = Duration::from_secs(2);

/// Opens pages in the browser the desktop has for them.
#[derive(Debug, Clone)]
pub struct SystemBrowser {
    program: Option<PathBuf>,
    patience: Duration,
}

impl Default for SystemBrowser {
    fn default() -> Self {
        Self { program: None, patience: PATIENCE }
    }
}

impl SystemBrowser {
    /// The desktop's choice.
    pub fn new() -> Self {
        Self::default()
    }

    /// A program that is given the URL as its one argument: for the demo and for tests.
    pub fn with_program(program: PathBuf) -> Self {
        Self { program: Some(program), ..Self::default() }
    }
}

#[async_trait]
impl Browser for SystemBrowser {
    async fn open(&self, url: &Url) -> Result<(), BrowserError> {
        open(self.program.as_deref(), inert(url)?, self.patience).await
    }

    async fn link_handler(&self, scheme: Scheme) -> LinkHandler {
        crate::scheme::handler(scheme).await
    }
}

/// The URL as text that no shell, launcher or URL class on the way has a reason to touch: https, or
/// http on loopback; only characters of RFC 3986, and of those none that a shell acts on, except
/// the `&` and `?` that make a query.
fn inert(url: &Url) -> Result<String, BrowserError> {
    Origin::of(url).map_err(|_| BrowserError::Refused)?;
    let mut text = url[..Position::BeforePath].to_owned();
    for byte in url[Position::BeforePath..].bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/?#@:&*+,=%".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            text.extend(
                [byte >> 4, byte & 0xf].map(|half| char::from(b"0123456789ABCDEF"[usize::from(half)])),
            );
        }
    }
    let fits = text.len() <= LONGEST && text.is_ascii() && text.matches('#').count() <= 1;
    if fits && is_well_encoded(&text) { Ok(text) } else { Err(BrowserError::Refused) }
}

/// Whether every `%` stands before two hexadecimal digits.
fn is_well_encoded(text: &str) -> bool {
    text.split('%')
        .skip(1)
        .all(|rest| rest.as_bytes().get(..2).is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit)))
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::{Path, PathBuf};
    use std::time::Duration;

    use fediaccounts_core::BrowserError;
    use tokio::time::timeout;

    use crate::program::{command, find, spawn};

    /// In the order of preference, with what stands before the URL.
    const LAUNCHERS: [(&str, Option<&str>); 2] = [("xdg-open", None), ("gio", Some("open"))];

    pub(super) async fn open(
        program: Option<&Path>,
        url: String,
        patience: Duration,
    ) -> Result<(), BrowserError> {
        let launchers: Vec<(PathBuf, Option<&str>)> = match program {
            Some(program) => vec![(program.to_owned(), None)],
            None => LAUNCHERS.iter().filter_map(|(name, verb)| Some((find(name)?, *verb))).collect(),
        };
        for (program, verb) in launchers {
            if launch(&program, verb, &url, patience).await {
                return Ok(());
            }
        }
        Err(BrowserError::Failed)
    }

    async fn launch(program: &Path, verb: Option<&str>, url: &str, patience: Duration) -> bool {
        let mut command = command(program);
        command.args(verb).arg(url);
        let Ok(mut child) = spawn(command).await else { return false };
        if let Ok(ended) = timeout(patience, child.wait()).await {
            return ended.is_ok_and(|status| status.success());
        }
        // Somebody has to take its exit status, or it stays as a zombie.
        tokio::spawn(async move { child.wait().await });
        true
    }
}

#[cfg(not(target_os = "linux"))]
mod native {
    use std::path::Path;
    use std::time::Duration;

    use fediaccounts_core::BrowserError;

    pub(super) async fn open(
        program: Option<&Path>,
        url: String,
        _patience: Duration,
    ) -> Result<(), BrowserError> {
        let program = program.map(|path| path.to_string_lossy().into_owned());
        let opened = tokio::task::spawn_blocking(move || match program {
            Some(program) => open::with_detached(&url, program),
            None => open::that_detached(&url),
        });
        opened.await.ok().and_then(Result::ok).ok_or(BrowserError::Failed)
    }
}

#[cfg(target_os = "linux")]
#[cfg(test)]
#[path = "browser_tests.rs"]
mod tests;
