//! What servers list as signed in.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{EndSession, GetSessions, OpenSessionsPage, Session};
use tauri::State;

use crate::ask::{Answer, ask};

#[tauri::command]
pub(crate) async fn sessions(place: State<'_, Place>, account: String) -> Answer<Vec<Session>> {
    ask(&place, GetSessions { account }).await
}

#[tauri::command]
pub(crate) async fn session_end(place: State<'_, Place>, account: String, session: String) -> Answer<()> {
    ask(&place, EndSession { account, session }).await
}

/// The agent knows the page and opens it; no address comes from here.
#[tauri::command]
pub(crate) async fn sessions_page(place: State<'_, Place>, account: String) -> Answer<()> {
    ask(&place, OpenSessionsPage { account }).await
}
