//! Who opens URLs of our scheme on this desktop.

#[cfg(target_os = "linux")]
mod xdg_mime;

use fediaccounts_core::{LinkHandler, Scheme};

/// Asks the desktop. Takes five seconds at most.
#[cfg(target_os = "linux")]
pub(crate) async fn handler(scheme: Scheme) -> LinkHandler {
    match crate::program::find("xdg-mime") {
        Some(program) => xdg_mime::ask(&program, scheme).await,
        None => LinkHandler::Unknown,
    }
}

/// Cannot be asked here yet.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unused_async, reason = "where the desktop is asked, it takes its time")]
pub(crate) async fn handler(_scheme: Scheme) -> LinkHandler {
    LinkHandler::Unknown
}
