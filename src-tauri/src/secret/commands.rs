//! What the secret page may ask for, and nobody else.

use fediaccounts_client::Place;
use fediaccounts_protocol::{Code, Failure};
use tauri::{State, WebviewWindow};
use zeroize::Zeroizing;

use super::desk::Desk;
use super::purpose::Told;
use super::{LABEL, send, window};
use crate::ask::{Answer, blocking};

/// What is to be typed.
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands the arguments of a command over")]
#[tauri::command]
pub(crate) fn secret_purpose(asker: WebviewWindow, desk: State<'_, Desk>) -> Answer<Told> {
    only_secret(&asker)?;
    desk.now().map(|(turn, purpose)| Told { turn, purpose }).ok_or_else(over)
}

/// Takes what was typed to the agent; where that is good, the window ends, and its process with it.
///
/// `turn` is what the page was told: main may have asked for another purpose since, and then this was
/// not typed for it.
#[tauri::command]
pub(crate) async fn secret_submit(
    asker: WebviewWindow,
    place: State<'_, Place>,
    desk: State<'_, Desk>,
    turn: u64,
    text: String,
    keep_keyring: bool,
) -> Answer<()> {
    let text = Zeroizing::new(text);
    only_secret(&asker)?;
    let purpose = desk.of(turn).ok_or_else(over)?;
    let place = place.inner().clone();
    blocking(move || send::send(&place, purpose, &text, keep_keyring)).await?;
    if desk.of(turn).is_some() {
        window::end(&asker);
    }
    Ok(())
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
