//! Who opens URLs of our scheme on this desktop.

#[cfg(target_os = "linux")]
mod xdg_mime;

use fediaccounts_core::Scheme;

/// Whom the desktop gives URLs of a scheme to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Handler {
    /// Us, under that desktop file id.
    Ours(String),
    /// Another program, under that desktop file id.
    Other(String),
    /// Nobody.
    Nobody,
    /// The desktop cannot be asked, or does not answer.
    Unknown,
}

/// Asks the desktop. Takes five seconds at most.
#[cfg(target_os = "linux")]
pub async fn handler(scheme: Scheme) -> Handler {
    match crate::program::find("xdg-mime") {
        Some(program) => xdg_mime::ask(&program, scheme).await,
        None => Handler::Unknown,
    }
}

/// Cannot be asked here yet.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unused_async, reason = "where the desktop is asked, it takes its time")]
pub async fn handler(_scheme: Scheme) -> Handler {
    Handler::Unknown
}
