//! Locking, and what is done about a database that cannot be opened. Passphrases are typed elsewhere:
//! no command here takes one.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::{
    Backup, GetBackups, LockNow, LockRule, RestoreBackup, SetAside, SetLockRule, StartAnew, Unlock,
};
use tauri::{AppHandle, State};

use crate::ask::{Answer, ask};
use crate::secret::{self, Desk, Wanted};

#[tauri::command]
pub(crate) async fn lock(place: State<'_, Place>) -> Answer<()> {
    ask(&place, LockNow {}).await
}

/// With the key in the keyring.
#[tauri::command]
pub(crate) async fn unlock(place: State<'_, Place>) -> Answer<()> {
    ask(&place, Unlock { passphrase: None }).await
}

/// When accounts are locked by themselves.
#[tauri::command]
pub(crate) async fn set_lock_rule(place: State<'_, Place>, rule: LockRule) -> Answer<()> {
    ask(&place, SetLockRule { rule }).await
}

#[tauri::command]
pub(crate) async fn backups(place: State<'_, Place>) -> Answer<Vec<Backup>> {
    ask(&place, GetBackups {}).await
}

#[tauri::command]
pub(crate) async fn restore(place: State<'_, Place>, name: String) -> Answer<SetAside> {
    ask(&place, RestoreBackup { name }).await
}

#[tauri::command]
pub(crate) async fn start_anew(place: State<'_, Place>) -> Answer<SetAside> {
    ask(&place, StartAnew {}).await
}

/// Asks the person for something that this page must not see.
#[tauri::command]
pub(crate) async fn open_secret(
    app: AppHandle,
    place: State<'_, Place>,
    desk: State<'_, Desk>,
    wanted: Wanted,
) -> Answer<()> {
    secret::open(&app, &place, &desk, wanted).await
}
