//! The main window.

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindowBuilder};

/// Its label: capabilities name it.
const MAIN: &str = "main";

/// Opens it. It shows our own pages alone, opens no others, and keeps nothing on the disk.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, MAIN, WebviewUrl::App("index.html".into()))
        .title("FediAccounts")
        .inner_size(960.0, 640.0)
        .min_inner_size(360.0, 480.0)
        .incognito(!is_driven())
        .zoom_hotkeys_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .build()?;
    Ok(())
}

/// Whether a test drives the page: WebKit drives no page that keeps nothing. A release is never driven.
#[expect(clippy::disallowed_methods, reason = "the variable by which Tauri itself lets a driver in")]
fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Brings it to the front.
pub(crate) fn raise<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(MAIN) {
        let shown = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
        if let Err(error) = shown {
            crate::args::print_error(&format!("fediaccounts-window: could not come to the front: {error}"));
        }
    }
}

/// The whole origin is compared: `tauri.evil.example` is not ours.
fn is_ours(url: &tauri::Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => {
            cfg!(windows) && url.host_str() == Some("tauri.localhost") && url.port().is_none()
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_shown() {
        let ours = |text: &str| is_ours(&text.parse().unwrap());
        assert!(ours("tauri://localhost/index.html"));
        for foreign in [
            "https://example.org/",
            "http://localhost/",
            "tauri://evil.example/",
            "tauri://localhost.evil.example/",
            "data:text/html,x",
            "file:///etc/passwd",
            "about:blank",
            "javascript:alert(1)",
        ] {
            assert!(!ours(foreign), "T177-UI {foreign}");
        }
    }
}
