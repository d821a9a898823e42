//! What apps may do.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{Withdraw, WithdrawAll};
use tauri::State;

use crate::ask::{Answer, ask};

/// Takes back what was decided about an app: for one account, or for all.
#[tauri::command]
pub(crate) async fn withdraw(place: State<'_, Place>, app: String, account: Option<String>) -> Answer<()> {
    ask(&place, Withdraw { app, account }).await
}

#[tauri::command]
pub(crate) async fn withdraw_all(place: State<'_, Place>) -> Answer<()> {
    ask(&place, WithdrawAll {}).await
}
