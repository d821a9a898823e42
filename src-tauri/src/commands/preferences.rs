//! What the person prefers.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{Preferences, SetPreferences};
use tauri::State;

use crate::ask::{Answer, ask};

#[tauri::command]
pub(crate) async fn set_preferences(place: State<'_, Place>, preferences: Preferences) -> Answer<()> {
    ask(&place, SetPreferences { preferences }).await
}
