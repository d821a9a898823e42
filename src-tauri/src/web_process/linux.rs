//! `WebKitGTK`: Tauri does not pass on what it says of its processes.

use gtk::prelude::*;
use tauri::{Runtime, WebviewWindow};
use webkit2gtk::{WebProcessTerminationReason, WebViewExt};

/// Calls that whenever the web process of a window ends without having been told to.
pub(super) fn when_it_dies<R: Runtime>(
    window: &WebviewWindow<R>,
    died: impl Fn() + Send + 'static,
) -> tauri::Result<()> {
    window.with_webview(move |webview| {
        webview.inner().connect_web_process_terminated(move |_, reason| {
            if reason != WebProcessTerminationReason::TerminatedByApi {
                died();
            }
        });
    })
}

/// Says why in a dialog that needs no page, and closes the window when that is read.
pub(super) fn say_and_close<R: Runtime>(window: &WebviewWindow<R>, why: &str) -> tauri::Result<()> {
    let dialog = gtk::MessageDialog::new(
        Some(&window.gtk_window()?),
        gtk::DialogFlags::MODAL | gtk::DialogFlags::DESTROY_WITH_PARENT,
        gtk::MessageType::Error,
        gtk::ButtonsType::Close,
        why,
    );
    dialog.set_title("FediAccounts");
    let window = window.clone();
    dialog.connect_response(move |dialog, _| {
        dialog.close();
        if window.destroy().is_err() {
            // It is gone already.
            dialog.hide();
        }
    });
    dialog.show_all();
    Ok(())
}
