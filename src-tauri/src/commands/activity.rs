//! What apps did.

use fediaccounts_client::{Place, connect};
use fediaccounts_protocol::manage::{Activity, ClearActivity, GetActivity};
use tauri::{AppHandle, State};

use crate::ask::{Answer, ask, blocking};
use crate::{NAME, downloads, export};

/// So many lines of the list at once.
const PAGE: u32 = 100;
/// So many lines of the file at once.
const MANY: u32 = 1000;

/// The newest lines before `before`: of one account, of one app, or all.
#[tauri::command]
pub(crate) async fn activity(
    place: State<'_, Place>,
    account: Option<String>,
    app: Option<String>,
    before: Option<i64>,
) -> Answer<Vec<Activity>> {
    ask(&place, GetActivity { account, app, before, limit: Some(PAGE) }).await
}

#[tauri::command]
pub(crate) async fn activity_clear(place: State<'_, Place>) -> Answer<()> {
    ask(&place, ClearActivity {}).await
}

/// Writes the same lines, all of them, into a new file among the downloads; says where that is. Which
/// accounts they are about is in it only `with_handles`.
#[tauri::command]
pub(crate) async fn activity_export(
    handle: AppHandle,
    place: State<'_, Place>,
    account: Option<String>,
    app: Option<String>,
    with_handles: bool,
) -> Answer<String> {
    let place = place.inner().clone();
    let folder = downloads::folder(&handle)?;
    blocking(move || {
        let mut agent = connect(&place, NAME)?;
        let mut lines: Vec<Activity> = vec![];
        loop {
            let before = lines.last().map(|line| line.number);
            let (account, app) = (account.clone(), app.clone());
            let more = agent.request(&GetActivity { account, app, before, limit: Some(MANY) })?;
            // One that is not older would come again and again.
            if more.first().is_none_or(|first| before.is_some_and(|before| first.number >= before)) {
                break;
            }
            lines.extend(more);
        }
        export::write(&folder, &lines, with_handles)
    })
    .await
}
