//! The main window, and what all windows have in common.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use tauri::webview::NewWindowResponse;
use tauri::{AppHandle, Manager, Runtime, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

use crate::{context_menu, look, secret, web_process};

/// Its label: capabilities name it.
pub(crate) const MAIN: &str = "main";
/// Its page.
const PAGE: &str = "index.html";

/// Whether it was ever opened in this process.
static WAS_OPEN: AtomicBool = AtomicBool::new(false);

/// Whether it was ever opened in this process.
pub(crate) fn was_open() -> bool {
    WAS_OPEN.load(Ordering::Relaxed)
}

/// Opens it. It keeps nothing on the disk.
pub(crate) fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let main = builder(app, MAIN, PAGE)
        .title("FediAccounts")
        .inner_size(960.0, 640.0)
        .min_inner_size(360.0, 480.0)
        .incognito(!is_driven())
        .build()?;
    finish(&main)?;
    WAS_OPEN.store(true, Ordering::Relaxed);
    let app = app.clone();
    main.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            secret::close(&app);
        }
    });
    Ok(())
}

/// A window that shows a page of ours alone and opens no others.
pub(crate) fn builder<'app, R: Runtime>(
    app: &'app AppHandle<R>,
    label: &str,
    page: &'static str,
) -> WebviewWindowBuilder<'app, R, AppHandle<R>> {
    let address = app.state::<look::Look>().address(page);
    without_network(WebviewWindowBuilder::new(app, label, WebviewUrl::App(address.into())))
        .devtools(false)
        .zoom_hotkeys_enabled(false)
        .disable_drag_drop_handler()
        .on_navigation(move |url| is_page(url, page))
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
}

/// Whatever a page might still ask a server for, goes to a proxy that is none: port 9 is root's alone. The
/// policy of the page forbids asking, but not that WebKit looks a name up or connects beforehand.
#[cfg(not(target_os = "macos"))]
fn without_network<R: Runtime>(
    builder: WebviewWindowBuilder<'_, R, AppHandle<R>>,
) -> WebviewWindowBuilder<'_, R, AppHandle<R>> {
    builder.proxy_url("http://127.0.0.1:9".parse().expect("it is a URL"))
}

/// Tauri has no proxy there by default.
#[cfg(target_os = "macos")]
fn without_network<R: Runtime>(
    builder: WebviewWindowBuilder<'_, R, AppHandle<R>>,
) -> WebviewWindowBuilder<'_, R, AppHandle<R>> {
    builder
}

/// What every window needs once it is there.
pub(crate) fn finish<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    look::dress_new(window.app_handle());
    context_menu::narrow(window)?;
    web_process::look_after(window)
}

/// A folder of its own for each opening of a window: by it Tauri tells web contexts apart, and a context
/// that was used once has no page the second time. With `incognito` nothing is written there.
pub(crate) fn fresh_folder<R: Runtime>(app: &AppHandle<R>, label: &str) -> PathBuf {
    static OPENED: AtomicU32 = AtomicU32::new(0);
    let (process, number) = (std::process::id(), OPENED.fetch_add(1, Ordering::Relaxed));
    let own = format!("fediaccounts-{label}-{process}-{number}");
    app.path().app_cache_dir().unwrap_or_else(|_| std::env::temp_dir()).join(own)
}

/// Whether a test drives the page: WebKit drives no page that keeps nothing. A release is never driven.
#[expect(clippy::disallowed_methods, reason = "the variable by which Tauri itself lets a driver in")]
pub(crate) fn is_driven() -> bool {
    cfg!(debug_assertions) && std::env::var_os("TAURI_WEBVIEW_AUTOMATION").is_some()
}

/// Brings it to the front, or about in a process that was begun without it.
pub(crate) fn open_or_raise<R: Runtime>(app: &AppHandle<R>) {
    if app.get_webview_window(MAIN).is_some() {
        return raise(app);
    }
    crate::scheme::register(app);
    if let Err(error) = open(app) {
        crate::args::print_error(&format!("fediaccounts-window: the window could not be opened: {error}"));
    }
}

/// Brings it to the front.
pub(crate) fn raise<R: Runtime>(app: &AppHandle<R>) {
    if let Some(Err(error)) = app.get_webview_window(MAIN).map(|main| show(&main)) {
        crate::args::print_error(&format!("fediaccounts-window: could not come to the front: {error}"));
    }
}

/// Brings a window to the front.
pub(crate) fn show<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus())
}

/// Whether a window that shows one page of ours may go there: to that page and nowhere else, in one look or
/// another. The whole origin is compared: `tauri.evil.example` is not ours.
pub(crate) fn is_page(url: &tauri::Url, page: &str) -> bool {
    let ours = match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => {
            cfg!(windows) && url.host_str() == Some("tauri.localhost") && url.port().is_none()
        }
        _ => false,
    };
    let path = url.path().trim_start_matches('/');
    ours && look::is_look(url) && (path == page || (path.is_empty() && page == PAGE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_are_shown_each_in_its_window() {
        let page = |text: &str, page: &str| is_page(&text.parse().unwrap(), page);
        let ours = |text: &str| page(text, PAGE) || page(text, "secret.html");
        assert!(page("tauri://localhost", PAGE) && page("tauri://localhost/index.html", PAGE));
        assert!(page("tauri://localhost/secret.html", "secret.html"));
        assert!(!page("tauri://localhost/secret.html", PAGE), "T177-UI");
        assert!(!page("tauri://localhost/", "secret.html"), "T177-UI");
        assert!(page("tauri://localhost/?language=de&theme=dark#view=settings", PAGE));
        assert!(!page("tauri://localhost/?next=https://example.org", PAGE), "T177-UI");
        for foreign in [
            "https://example.org/",
            "http://localhost/",
            "tauri://evil.example/",
            "tauri://localhost.evil.example/",
            "data:text/html,x",
            "file:///etc/passwd",
            "about:blank",
            "javascript:alert(1)",
            "avatar://localhost/a",
        ] {
            assert!(!ours(foreign), "T177-UI {foreign}");
        }
    }
}
