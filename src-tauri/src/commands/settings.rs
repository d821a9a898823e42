//! What the settings are about besides preferences: where secrets are kept, how everything stands, and what
//! this program is.

use std::sync::{Mutex, PoisonError};

use fediaccounts_client::{Diagnosis, Place};
use fediaccounts_protocol::manage::{Backup, Finding, GetStorage, MakeBackup, OpenHomepage, Status, Storage};
use fediaccounts_protocol::{Code, Failure};
use serde::Serialize;
use tauri::State;

use crate::NAME;
use crate::ask::{Answer, ask, blocking};
use crate::clipboard::Shelf;

/// The report of the diagnosis that is shown: what is copied is this and nothing that a page says.
#[derive(Default)]
pub(crate) struct Report(Mutex<Option<String>>);

/// What was found, and what the report says of it.
#[derive(Serialize)]
pub(crate) struct Diagnosed {
    findings: Vec<Finding>,
    report: String,
}

/// What this program is.
#[derive(Serialize)]
pub(crate) struct About {
    /// The window's version.
    version: &'static str,
    /// The agent's; none if it cannot be asked.
    agent: Option<String>,
}

#[tauri::command]
pub(crate) async fn storage(place: State<'_, Place>) -> Answer<Storage> {
    ask(&place, GetStorage {}).await
}

/// On this computer, under the same key.
#[tauri::command]
pub(crate) async fn make_backup(place: State<'_, Place>) -> Answer<Backup> {
    ask(&place, MakeBackup {}).await
}

/// Looks at everything; asks no server.
#[tauri::command]
pub(crate) async fn diagnose(place: State<'_, Place>, kept: State<'_, Report>) -> Answer<Diagnosed> {
    let place = place.inner().clone();
    let diagnosis = blocking(move || Ok(Diagnosis::of(&place, NAME))).await?;
    let report = diagnosis.report();
    *kept.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(report.clone());
    Ok(Diagnosed { findings: diagnosis.findings, report })
}

/// Puts the newest report on the clipboard.
#[tauri::command]
pub(crate) async fn copy_report(kept: State<'_, Report>, shelf: State<'_, Shelf>) -> Answer<()> {
    let report = kept.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let report = report.ok_or_else(|| Failure::new(Code::Internal))?;
    let shelf = shelf.inner().clone();
    blocking(move || shelf.put(report)).await
}

#[tauri::command]
pub(crate) async fn about(place: State<'_, Place>) -> Answer<About> {
    let agent = ask(&place, Status {}).await.ok().map(|report| report.version);
    Ok(About { version: env!("CARGO_PKG_VERSION"), agent })
}

/// The agent knows the page and opens it; no address comes from here.
#[tauri::command]
pub(crate) async fn homepage(place: State<'_, Place>) -> Answer<()> {
    ask(&place, OpenHomepage {}).await
}
