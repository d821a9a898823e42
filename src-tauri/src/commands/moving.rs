//! Accounts that move to another computer. What the file is sealed with is typed elsewhere, and no page names a
//! file.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{AwaitLater, ForgetAwaited};
use tauri::{AppHandle, Manager, State};

use crate::ask::{Answer, ask};
use crate::secret::{self, Desk, Wanted};
use crate::window::MAIN;

/// What the desktop calls files of ours.
const KIND: &str = "FediAccounts";

/// Lets the person choose the file from the other computer, in a window of the desktop's, then asks for its
/// passphrase. Whether one was chosen.
#[tauri::command]
pub(crate) async fn move_in(app: AppHandle, place: State<'_, Place>, desk: State<'_, Desk>) -> Answer<bool> {
    let mut dialog = rfd::AsyncFileDialog::new().add_filter(KIND, &["age"]);
    if let Some(main) = app.get_webview_window(MAIN) {
        dialog = dialog.set_parent(&main);
    }
    let Some(chosen) = dialog.pick_file().await else { return Ok(false) };
    secret::open(&app, &place, &desk, Wanted::MoveIn { path: chosen.path().to_owned() }).await?;
    Ok(true)
}

/// Puts an awaited account behind all others.
#[tauri::command]
pub(crate) async fn await_later(place: State<'_, Place>, id: i64) -> Answer<()> {
    ask(&place, AwaitLater { id }).await
}

/// Awaits an account no longer, or none at all.
#[tauri::command]
pub(crate) async fn forget_awaited(place: State<'_, Place>, id: Option<i64>) -> Answer<()> {
    ask(&place, ForgetAwaited { id }).await
}
