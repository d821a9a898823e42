//! The window itself.

use tauri::{AppHandle, Manager, Runtime, WebviewWindow, WindowEvent};

use super::LABEL;
use super::desk::Desk;
use super::purpose::Purpose;
use crate::window::{self, MAIN, fresh_folder, is_driven};

/// Its page.
const PAGE: &str = "secret.html";

/// Opens it over main. It keeps nothing.
pub(super) fn open<R: Runtime>(app: &AppHandle<R>, purpose: &Purpose) -> tauri::Result<()> {
    let (width, height) = purpose.size();
    let mut builder = window::builder(app, LABEL, PAGE)
        .title(title(purpose))
        .inner_size(width, height)
        .min_inner_size(320.0, 240.0)
        .center()
        .minimizable(false)
        .maximizable(false)
        .content_protected(true)
        .general_autofill_enabled(false);
    let folder = fresh_folder(app, LABEL);
    if !is_driven() {
        builder = builder.incognito(true).data_directory(folder.clone());
    }
    if let Some(main) = app.get_webview_window(MAIN) {
        builder = builder.parent(&main)?;
    }
    let opened = builder.build()?;
    window::finish(&opened)?;
    let app = app.clone();
    opened.on_window_event(move |event| {
        if matches!(event, WindowEvent::Destroyed) {
            app.state::<Desk>().clear();
            // It is empty: the page keeps nothing. Elsewhere than on Linux it may hold caches.
            let _ = std::fs::remove_dir_all(&folder);
        }
    });
    Ok(())
}

/// Brings it to the front, if it is there.
pub(super) fn raise<R: Runtime>(app: &AppHandle<R>) -> Option<tauri::Result<()>> {
    app.get_webview_window(LABEL).map(|open| window::show(&open))
}

/// Loads its page anew, so that it asks what it is open for now, if it is there.
pub(super) fn renew<R: Runtime>(app: &AppHandle<R>) -> Option<tauri::Result<()>> {
    app.get_webview_window(LABEL).map(|open| open.reload().and_then(|()| window::show(&open)))
}

/// Ends it.
pub(super) fn end<R: Runtime>(open: &WebviewWindow<R>) {
    if let Err(error) = open.destroy() {
        crate::args::print_error(&format!("fediaccounts-window: a window could not be closed: {error}"));
    }
}

/// Ends it, if it is there.
pub(crate) fn close<R: Runtime>(app: &AppHandle<R>) {
    if let Some(open) = app.get_webview_window(LABEL) {
        end(&open);
    }
}

fn title(purpose: &Purpose) -> &'static str {
    match purpose {
        Purpose::Paste { .. } | Purpose::Password(_) => "Sign in · FediAccounts",
        Purpose::NewAccount(_) => "New account · FediAccounts",
        Purpose::Unlock => "Unlock · FediAccounts",
        Purpose::SetPassphrase { .. } | Purpose::RemovePassphrase => "Passphrase · FediAccounts",
        Purpose::MoveOut { .. } | Purpose::MoveIn { .. } => "Another computer · FediAccounts",
    }
}
