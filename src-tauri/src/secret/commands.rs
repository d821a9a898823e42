//! What the secret page may ask for, and nobody else.

use fediaccounts_client::Place;
use fediaccounts_protocol::manage::GetSnapshot;
use fediaccounts_protocol::{Code, Failure};
use serde::Serialize;
use tauri::ipc::Channel;
use tauri::{Manager, State, WebviewWindow};

use super::desk::{Desk, Heard, Seen};
use super::handed::Handed;
use super::purpose::Told;
use super::send::Outcome;
use super::{LABEL, send, window};
use crate::ask::{Answer, ask, blocking};
use crate::downloads;

/// What is to be typed.
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the arguments of a command over")]
#[tauri::command]
pub(crate) fn secret_purpose(asker: WebviewWindow, desk: State<'_, Desk>) -> Answer<Told> {
    only_secret(&asker)?;
    desk.now().map(|(turn, purpose)| Told { turn, purpose }).ok_or_else(over)
}

/// Says how far the sign-in is that the window goes through, now and whenever that changes.
#[tauri::command]
pub(crate) async fn secret_follow(
    asker: WebviewWindow,
    place: State<'_, Place>,
    desk: State<'_, Desk>,
    turn: u64,
    channel: Channel<Heard>,
) -> Answer<()> {
    only_secret(&asker)?;
    if !desk.follow(turn, channel) {
        return Err(over());
    }
    match desk.look(&ask(&place, GetSnapshot {}).await?) {
        Seen::Over => window::end(&asker),
        Seen::Going(_) | Seen::Nothing => {}
    }
    Ok(())
}

/// What the page is told after it handed something over and stays: `ui/src/secret/errand.ts` has the same.
#[derive(Serialize)]
#[serde(untagged)]
pub(crate) enum Next {
    /// How far the sign-in is.
    Going(Heard),
    /// What came of it, for the person to read.
    Told(Outcome),
}

/// Takes what was typed to the agent. Where that was all, the window ends, and its process with it; where a
/// sign-in goes on, or there is something to read, the page is told.
///
/// `turn` is what the page was told: main may have asked for another purpose since, and then this was
/// not typed for it.
#[tauri::command]
pub(crate) async fn secret_submit(
    asker: WebviewWindow,
    place: State<'_, Place>,
    desk: State<'_, Desk>,
    turn: u64,
    typed: Handed,
) -> Answer<Option<Next>> {
    only_secret(&asker)?;
    let purpose = desk.of(turn).ok_or_else(over)?;
    let (agent, folder) = (place.inner().clone(), downloads::folder(asker.app_handle()));
    let told = blocking(move || send::send(&agent, purpose, typed, folder)).await?;
    if desk.of(turn).is_none() {
        return Ok(None);
    }
    if let Some(told) = told {
        // Whoever asks for the same once more begins anew.
        desk.clear();
        return Ok(Some(Next::Told(told)));
    }
    let heard = ask(&place, GetSnapshot {}).await.map(|now| desk.look(&now));
    if let Ok(Seen::Going(heard)) = heard {
        return Ok(Some(Next::Going(heard)));
    }
    window::end(&asker);
    Ok(None)
}

/// The person wants none of it.
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the arguments of a command over")]
#[tauri::command]
pub(crate) fn secret_cancel(asker: WebviewWindow) -> Answer<()> {
    only_secret(&asker)?;
    window::end(&asker);
    Ok(())
}

/// The capability says it already; this is the second lock on the same door.
fn only_secret(asker: &WebviewWindow) -> Answer<()> {
    if asker.label() == LABEL { Ok(()) } else { Err(Failure::new(Code::NotAllowed)) }
}

fn over() -> Failure {
    Failure::new(Code::NotNow)
}
