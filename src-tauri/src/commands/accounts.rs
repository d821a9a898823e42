//! The accounts that there are.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{
    Account, Check, Destination, Remove, SetLook, SignOut, SignOutAll, SignedOut, SignedOutOf, Snapshot,
};
use tauri::ipc::Channel;
use tauri::{AppHandle, State};

use crate::ask::{Answer, ask};
use crate::secret::Lost;
use crate::watch::{self, Page, Turn};

/// Snapshots; and whether what was typed last in the secret window was lost.
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the arguments of a command over")]
#[tauri::command]
pub(crate) fn watch(
    app: AppHandle,
    place: State<'_, Place>,
    turn: State<'_, Turn>,
    lost: State<'_, Lost>,
    channel: Channel<Snapshot>,
    typed: Channel<bool>,
    ways: Channel<Destination>,
) {
    lost.follow(typed);
    watch::start(app, place.inner().clone(), &turn, Page { snapshots: channel, ways });
}

#[tauri::command]
pub(crate) async fn check(place: State<'_, Place>, account: String) -> Answer<Account> {
    ask(&place, Check { account }).await
}

#[tauri::command]
pub(crate) async fn sign_out(place: State<'_, Place>, account: String) -> Answer<SignedOut> {
    ask(&place, SignOut { account }).await
}

/// Of one server, or of all there are.
#[tauri::command]
pub(crate) async fn sign_out_all(
    place: State<'_, Place>,
    instance: Option<String>,
) -> Answer<Vec<SignedOutOf>> {
    ask(&place, SignOutAll { instance }).await
}

#[tauri::command]
pub(crate) async fn remove(place: State<'_, Place>, account: String) -> Answer<()> {
    ask(&place, Remove { account }).await
}

/// What the person calls it, and its color.
#[tauri::command]
pub(crate) async fn set_look(
    place: State<'_, Place>,
    account: String,
    label: String,
    color: Option<String>,
) -> Answer<()> {
    ask(&place, SetLook { account, label, color }).await
}
