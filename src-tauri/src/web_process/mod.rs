//! What is done when the process that draws a page dies: it is loaded anew, unless it dies again and again.
//!
//! Nothing is lost with it: what is true lies with the agent, what is asked and begun in this process, and
//! where the person was in the page's address. Only what was being typed in the secret window is gone, so
//! that one ends and main says so.

mod deaths;
#[cfg(target_os = "linux")]
mod linux;

use tauri::{AppHandle, Manager, Runtime, WebviewWindow};

pub(crate) use self::deaths::Deaths;
use crate::window::MAIN;
use crate::{consent, secret};

/// Looks after the page of a window for as long as it is there.
#[cfg(target_os = "linux")]
pub(crate) fn look_after<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    let (app, label) = (window.app_handle().clone(), window.label().to_owned());
    linux::when_it_dies(window, move || died(&app, &label))
}

/// Nothing yet: what WebView2 and WKWebView do with a dead page was never tried.
#[cfg(not(target_os = "linux"))]
pub(crate) fn look_after<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

#[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "nobody says it there"))]
fn died<R: Runtime>(app: &AppHandle<R>, label: &str) {
    if label == secret::LABEL {
        return secret::lost(app);
    }
    let Some(window) = app.get_webview_window(label) else { return };
    if app.state::<Deaths>().comes_back(label) {
        if let Err(error) = window.reload() {
            crate::args::print_error(&format!("fediaccounts-window: a page could not be loaded: {error}"));
        }
        return;
    }
    give_up(app, &window);
}

/// What dies as soon as it is there is not begun for ever. To a question it was a no.
fn give_up<R: Runtime>(app: &AppHandle<R>, window: &WebviewWindow<R>) {
    let why = if window.label() == MAIN {
        "What draws this window has crashed several times, so it will be closed. Your accounts are safe: \
         open FediAccounts again, or use the command line."
    } else {
        consent::lost(app);
        "What draws this window has crashed several times, so what was asked here has been refused."
    };
    crate::args::print_error(&format!("fediaccounts-window: {why}"));
    #[cfg(target_os = "linux")]
    let told = linux::say_and_close(window, why);
    #[cfg(not(target_os = "linux"))]
    let told = window.destroy();
    if told.is_err() {
        // Without anything to draw with there is nothing to stay for.
        app.exit(1);
    }
}
