//! The menu of the right mouse button: what one does with text, and nothing that a browser has besides. Reloading and
//! inspecting are not for a page of ours.

use tauri::{Runtime, WebviewWindow};

/// Leaves only what belongs to text.
#[cfg(target_os = "linux")]
pub(crate) fn narrow<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::{ContextMenuExt, ContextMenuItemExt, WebViewExt};

    window.with_webview(|webview| {
        webview.inner().connect_context_menu(|_, menu, _, _| {
            for item in menu.items() {
                if !is_for_text(item.stock_action()) {
                    menu.remove(&item);
                }
            }
            menu.n_items() == 0
        });
    })
}

/// Nothing yet on this system.
#[cfg(not(target_os = "linux"))]
pub(crate) fn narrow<R: Runtime>(_: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn is_for_text(action: webkit2gtk::ContextMenuAction) -> bool {
    use webkit2gtk::ContextMenuAction::{Copy, Cut, Delete, Paste, PasteAsPlainText, SelectAll};

    matches!(action, Copy | Cut | Delete | Paste | PasteAsPlainText | SelectAll)
}
